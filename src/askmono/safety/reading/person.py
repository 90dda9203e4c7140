"""Whether an utterance is about a person's own treatment: any sign of one.

A guard, not a refusal: where there is a person, no passage with dose figures may be shown. It is
generous on purpose. Who asks is not whom it is about: "I'm a student, what is the usual range?"
has no person; "what would I get?" has.
"""

from askmono.safety.reading.described import described
from askmono.safety.reading.figures import ages, weights
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import ANIMALS
from askmono.safety.reading.takers import named
from askmono.safety.reading.vocabulary import word_set

# Said of oneself as the one who asks or learns, not as the one treated. "i" or "my" at the
# beginning of one of these is no sign.
_ASKER = sort_of(
    "the one who asks",
    "i am a student, i am a nursing, i am a first, i am a second, i am a third, i am a final, i "
    "am a medical, i am a pharmacy, i am a pharmacist, i am a journalist, i am a nurse, i am a "
    "doctor, i am a teacher, i am a carer, i am a trainee, i am a writer, i am a translator, i "
    "am an undergraduate, i am an intern, i am an apprentice, i am an assistant, i am an "
    "author, i am an editor, i am an auditor, i am an examiner, i am an interpreter, i am an "
    "optometr*, i am an anaesth*, i am an occupational, i am an odp, i am an engineer, i am an "
    "english, i am an ot, i am an artist, i am an agency, i am studying, i am student, i am "
    "nursing, i am just a student, i am in my, i am on placement, i am writing, i am revising, "
    "i am doing a, i am doing my, i am doing an, i am reading, i am learning, i am curious, i "
    "am just curious, i am only curious, i am just wondering, i am wondering, i am asking, i am "
    "just asking, i am not asking, i am interested, i am researching, i am preparing, i am "
    "looking, i am trying to understand, i am trying to learn, i am puzzled, i am just "
    "interested, i am making, i am checking, i am working on, i ask, i know, i understand, i "
    "read, i see, i saw, i heard, i wonder, i wondered, i was wondering, i was told, i was "
    "reading, i was curious, i look, i looked, i found, i watched, i think, i thought, i mean, "
    "i meant, i guess, i believe, i forgot to ask, i study, i teach, i work as, i work in, i "
    "work for, i work with, i work at, i missed the, i missed it, i am told, i learn, i "
    "learned, i learnt, i hear, i quote, i cite, i remember reading, i just ask, i just heard, "
    "i just read, i only ask, i only wonder, i always wondered, i always thought, i wanted to, "
    "i want to know, i want to understand, i want to read, i want to see, i need to know, i "
    "need to understand, i need to learn, i need a sentence, i need the doses that, i would "
    "like to know, i would like to see, i would like to read, i would like to understand, i "
    "would be obliged, i would rather see, i do not understand, i do not know, i do not want to "
    "misquote, i should expect, should i expect, i should know, should i know, should i learn, "
    "i have read, i have heard, i have been told, i have been reading, i have seen, i have an "
    "exam, i have a test, i have a quiz, i have got an exam, i have got a test, i have an "
    "essay, i do the, i volunteer, i enquire, i inquire, i asked, i have to write, i have to "
    "learn, i have to revise, i have lectures, i could read, i get a quick, my exam*, my "
    "lecture*, my tutor, my book*, my homework, my essay, my teacher, my curiosity, my class, "
    "my course, my studies, my dissertation, my question, my notes, my revision, my textbook, "
    "my professor, my flashcard*, my assignment, my quiz, my osce, my finals, my thesis, my "
    "project, my report, my coursework, my article, my podcast, my opinion, my understanding, "
    "my placement, my boss, my job, my screen, my browser, my nursing, my pharmacology, my "
    "school, my college, my university, my own interest, my own curiosity, my interest, my "
    "mind, my friend said, my mate says, my mate reckons, our lecturer, our tutor, our teacher, "
    "our class, our course, my drug card, my pharmacy, my presentation, my study, my test is, "
    "my test on, my test tomorrow, my test about, for my test, my reading, my learning, my "
    "knowledge, my trust, tell me, give me the, give me a summary, give me some, show me, let "
    "me, excuse me, interests me, remind me, teach me, explain to me, read me, help me, made me "
    "curious, makes me curious, made me wonder, got me, get me the, bear with me, asked me, ask "
    "me, told me, pardon me, quiz me, educate me, send me, point me, find me, forgive me, us a, "
    "let us, tell us, told us, teach us, show us, asks me, people ask me, me curious, makes me "
    "wonder, taught us, marks us, give us the, stop me, correct me, enlighten me, wondering if "
    "i, we learn, we learned, we learnt, we read, we heard, we were told, we are told, we know, "
    "do we know, we study, we are studying, we are students, we had a lecture, we are revising, "
    "we want to know, we would like to know, we wonder, we were wondering, can we ask, may we "
    "ask, could we ask, we need to know, we have an exam, we saw, we discussed, if i may, may i "
    "ask, can i ask, could i ask, can i know, could i know, can i get the, can i see, could i "
    "see, can i read, might i ask, may i know, might i know, can i have the page, can i learn, "
    "may i enquire, not for me, for my own interest",
)
_SELF = word_set("i me my mine myself our us mi meself we weve")
_HE_OR_SHE = word_set("he she his her him hers himself herself hes shes")
_SOMEONE_ELSE = sort_of(
    "somebody else",
    "just got, just picked up, just collected, new to, lost the leaflet, lost the label, lost "
    "the box, no label, label fell, label came off, label has come off, label is missing, "
    "forgot to write, forgot to say, did not write, did not say how, never said how, never told "
    "us, never told me, not told us, not told me, bp still, pressure still, pain still, this "
    "patient, this lady, this gentleman, this man, this woman, this child, a friend, friend of "
    "mine, mate of mine, someone my, somebody my, asking for, same as mine, that size, somebody "
    "like, someone like, someone who weighs, somebody who weighs, a mate, patient is, next "
    "patient, client, the baby, were starting, were about to start, were due to start, about to "
    "begin, about to start, due to start, due to begin, starting tomorrow, start tomorrow, "
    "starts tomorrow, starting next week, starts next week, starting this week, starting on "
    "monday, starting today, start today, just started, been prescribed, was prescribed, got "
    "prescribed, prescribed me, doctor gave, gp gave, nurse gave, doctor put, gp put, from my "
    "gp, from the gp, from my doctor, am pregnant, pt is, pt on, this pt, the patient is, the "
    "patient weighs, the dog, the cat, my old, for mum, for dad, do i, am i, should i take, "
    "should i have",
)
_BUILD = sort_of(
    "build",
    "weighs, weighing, i weigh, body weight of, who weighs, a body mass, stone female,"
    "stone male, y o, size 10, body mass, pounds, stone",
)
_OF_A_WEIGHT = sort_of(
    "of a weight in general",
    "per stone, stone cold, per pound, worked out in stone, kidney stone*, gall stone*,"
    "kidney stones, kidney stone",
)

# Words of a short question that is for nobody in particular, though somebody was told of.
_IN_GENERAL = word_set("general generally everybody everyone leaflet text monograph")
SHORT = 12  # words of a question that may leave out for whom it is asked


def leaves_out_whom(heard: Heard, *, held_back: bool) -> bool:
    """Whether a question is so short that it is for whom the one before was: "how many a day".

    held_back: whether a dose was just refused, or too much was taken. Then whatever is asked is,
    and "ok, what do adults take" goes no way round.
    """
    return held_back or (len(heard.words) <= SHORT and _IN_GENERAL.isdisjoint(heard.words))


def person(heard: Heard) -> bool:
    """Whether there is any sign that a person's or an animal's own treatment is meant."""
    if weights(heard) or ages(heard) or named(heard) or described(heard):
        return True
    if heard.says(_SOMEONE_ELSE, ANIMALS) or (heard.says(_BUILD) and not heard.says(_OF_A_WEIGHT)):
        return True
    words = heard.words
    if not _HE_OR_SHE.isdisjoint(words):
        return True
    selves = [at for at, word in enumerate(words) if word in _SELF]
    if not selves:
        return False
    asking = heard.places(_ASKER)
    return any(not any(a <= at < b for a, b in asking) for at in selves)
