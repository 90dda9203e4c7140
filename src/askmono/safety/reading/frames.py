"""How a thing is said: told as happening, or only asked about, supposed, remembered or joked.

"He has stopped breathing" and "can it stop you breathing?" share their words; what differs is the
frame. A frame reaches forward until somebody is said to be or do something ("... my mum is ..."),
so that danger is heard behind a question: "does it slow the breathing, because he is blue".
"""

from collections.abc import Sequence

from askmono.safety.reading.assertions import (
    ASKED_OF,
    AUXILIARIES,
    OWNERS,
    SUBJECTS,
    assertions,
    kin,
)
from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.past import past
from askmono.safety.reading.vocabulary import word_set

REACH = 12  # words that a question's opening governs
SUPPOSING_REACH = 7  # words that "if" or "might" governs
TOPIC_REACH = 7  # words after a sign in which "side effect?" makes a topic of it

# Opens a question or a remark about things in general.
OPENINGS = sort_of(
    "openings",
    "what happens in, what happens with, what happens during, what happens to people, they "
    "found, how much have, people like me, my question is, should i declare, are given, should i "
    "be worried about, about not, they make sure, at what point, when should i, i have never "
    "had, do you get, how serious, how much before, is there a point, can it, can this, can "
    "that, can the, can _, can you, can people, can anyone, can someone, can they, could it, "
    "could this, could the, could _, could you, could they, could someone, could people, does "
    "it, does this, does that, does the, does _, does anyone, does having, does taking, do they, "
    "do people, do you, do patients, do children, do kids, do some, do many, do these, do most, "
    "do doctors, do those, do side, it does, will it, will this, will the, will _, would it, "
    "would this, would the, would _, might it, it can, it could, it may, it might, it fit, it "
    "will, this can, this will, _ can, _ could, _ may, _ might, people can, you can get, you can "
    "have, is it true, is it known, is it common, is it possible, is it safe, is it ok, is it "
    "bad, is it dangerous, is it likely, is it rare, is there a, is there any, is there much, is "
    "there danger, are there, is _, is this known, can cause, how common, how rare, how often, "
    "how likely, how do you know, how would i, how would we, how do i know, how does, how do "
    "they, how do doctors, how will, how can _, how is, how long can, how long after, how "
    "serious is, how dangerous is, risk*, chance, chances, danger of, dangers of, sign of, signs "
    "of, symptom of, symptoms of, kind of, type of, types of, history of, what is, what are, "
    "what does, what do, what would, what counts, what happens when you, which, who, mean, "
    "meaning, means, explain*, cause*, causing, trigger*, lead to, leads to, bring on, brings "
    "on, bring it on, brought on, make you, makes you, make people, makes people, make someone, "
    "make a person, make one, send you, set off, sets off, side effect*, side affect*, listed, "
    "tell me about, worry about, anxious about, nervous about, afraid of, fear of, terrified of, "
    "scared of, frightened of, scares me, panic about, horror of, dread, read that, read about, "
    "i read, i heard, heard that, heard of, heard about, heard it, have heard, says that, people "
    "say, they say, told me it, told it, says it, reckons, article, documentary, film, films, "
    "movie, novel, story, stories, essay, exam, homework, lecture, textbook, quiz, course on, "
    "first aid, telly, tv, series, podcast, headline, character, fiction, prone to, used for, "
    "used to treat, treat, treats, treating, treatment for, help with, helps with, relieve*, "
    "prevent*, avoid*, warn*, leaflet, monograph, mentioned, apart from, difference between, "
    "stories of, possibility, mistaken for, reverse*, counter*, like when, instead of, rather "
    "than, word, term, study, studies, research, interested in, allergies to, allergic to, plan "
    "for, prepare for, ready for, look out for, watch for, watch out for, looking for, should i "
    "watch, should i look, be ready, training, test for, tested for, what if i get, is the, do i "
    "get, people with, someone with, patients with, anyone with, somebody with, for people, for "
    "a person, for someone",
)

# Supposes something; reaches over "he is", as in "what if he is".
SUPPOSING = sort_of(
    "supposing",
    "if, in case, unless, might, may, could, would, will, whether, suppose, supposing, imagine, "
    "in the event, should he, should she, ever, when someone, when somebody, when people, when "
    "a person, when patients, when you",
)
# The same small words where they do not suppose: "will not wake", "as if", "could you help".
FACTUAL = sort_of(
    "factual",
    "what if i took, what if i just took, what if i have, ask if, see if, will not, would not, "
    "could not, might not wake, as if, feel* like, could you, would you, would someone, can "
    "you, could someone, feels as if, like if, do not know if, not know if, not sure if, can "
    "not tell if, i will, we will, he will, if i do not, unless i, may day, if i stop, if we do "
    "not, if he does not, hardly ever, worst ever, first ever, for ever, than ever, ever since, "
    "ever so",
)

# Makes a topic of the words before it, when nobody has been said to have them.
TOPICS = sort_of(
    "topics",
    "can they, can it, is that right, safe second, are people, allowed it, means, side effect*, "
    "side affect*, effect, effects, common, rare, known, listed, risk*, possible, possibility, "
    "is it normal, likely, a thing, recognised, recognized, reported, in general, generally, as "
    "a rule, expected, serious or, mean, meaning, definition, history, condition, conditions, "
    "problem, problems, disorder, patients, sufferer*, prevention, documented, usual, usually, "
    "or not, cause, causes, caused, from it, treatment, therapy, support, awareness, on the "
    "list, worry about, allowed, contraindicat*, and _ safe, ok to, can i have, can he have, "
    "can she have, would they, ever, yes or no, specialist, clinic, medicine for, medication, "
    "centre, expert, group, research, course, test, drill, training, danger with, danger from, "
    "danger on, dangers of",
)

# Asks for help with something that is happening.
PLEAS = sort_of(
    "pleas",
    "what do i do, what should i do, what do we do, what shall i do, what to do, what can i do, "
    "wat do i do, do i call, do i ring, should i call, should i ring, shall i call, shall i "
    "ring, 999, 911, 112, 000, ambulance, paramedic*, help me, help him, help her, please help, "
    "help please, help now, help us, need help, send help, help quick, hurry, urgent*, asap, "
    "mayday, sos, do i need hospital, go to hospital, take him to hospital, take her to "
    "hospital, to the er, to er, to a e, do i go to hospital, what now, now what, come quick, "
    "come fast, somebody help, someone help, do we call, what is next, tell quickly, emergency "
    "now, who do i ring, who do i call",
)

# Asked of nobody else than of who has it.
IS_IT_NORMAL = sort_of(
    "is it normal",
    "is it normal, is it usual, is it ok that, is it okay that, is it alright that, normal that, "
    "normal for my, why can i not, why can not i, why not i, why is my, why are my, why does my, "
    "why has my, why am i, why have i, should my, what helps with my, what helps when i, "
    "how long will my, will my, how long does my, is it a side effect that my",
)
_NORMAL = sort_of("is normal", "normal, usual, ok, okay, alright, all right, right")
ASKING_WORDS = 4  # words of an utterance in which a question begins
_ASK = frozenset(["what", "how", "which"])
_IT = frozenset(["it", "_", "this", "you", "people", "someone", "somebody", "cause", "causes"])
_OF_SELF = {"your": "my", "their": "my"}
ASKED_BEFORE = 3  # words of a question that is then said to be so, at least
CONFIRMED = 10  # words after a question within which it is said to be so
_IT_IS_OF = frozenset(["i", "he", "she", "they", "mine", "his", "hers", "theirs"])
_IS_SO = frozenset(["is", "are", "has", "have", "had", "did", "does", "do", "just"])
_AS_WAS_ASKED = frozenset(
    [
        *("one", "those", "them", "that", "now", "right", "badly", "really", "today", "tonight"),
        *("all", "twice", "happening", "started", "stopped", "going", "just", "had", "having"),
        *("done", "very", "like", "so", "it"),
    ]
)

IDIOMS = sort_of(
    "idioms",
    "choked on the price, nearly choked on, dying to know, dying to, dying for, dying of boredom, "
    "dying of thirst, dying of curiosity, die of boredom, die of embarrassment, die laughing, "
    "died laughing, is killing me, are killing me, killing me lol, killing my, killing time, to "
    "die for, bored to death, scared to death, worried to death, sick to death, bored i could "
    "die, could die of, kill for, could kill for, i could murder, would kill for, murder a, was "
    "murder, dead tired, dead good, dead easy, dead on my feet, dead keen, over my dead body, "
    "heart set, heart to heart, broke my heart, broken heart, by heart, take my breath away, "
    "takes my breath, out of breath laughing, hold my breath, holding my breath, breath of fresh "
    "air, have a fit, throw a fit, have kittens, will kill me, would kill me, is going to kill "
    "me, going to murder me, will murder me, kills me, having a heart attack over, gave me a "
    "heart attack, heart attack from, choke on the price, choking on the price, price, bill, "
    "suicide mission, suicide squad, fit as a fiddle, keep fit, fit and well, fit in, fit for, "
    "fit into, to fit, a good fit, overdose of sun, overdosed on, overdose on tv, overdose on "
    "telly, overdose on chocolate, cutting down, cutting out, cutting back, kill the pain, kill "
    "pain, kills pain, a pain in the, drives me mad, driving me mad, driving me crazy, drive me "
    "mad, mad at, mad about, crazy about, jump the gun, jump in, end of my tether, heart stopped "
    "when i saw the, heart nearly stopped when i, gasping for a coffee, gasping for a caffeine, "
    "gasping for caffeine, gasping for a cup, gasping for a cuppa, gasping "
    "for a pint, gasping for a brew, gasping for a fag, gasping for coffee, gasping for tea, i "
    "passed out on the sofa after work, i passed out on the sofa after a long, i passed out on "
    "the couch after work, laughed until i could not breathe, laughed so much i could not "
    "breathe, laughed so hard i could not breathe, laughing so hard i could not breathe, laughing "
    "so much i could not breathe, choking up thanks, choking up thank, rather die than eat, "
    "rather die than swallow, rather die than have an injection, rather die than have a jab",
)

# "Can hardly breathe" tells; it asks nothing.
KILLING = sort_of("pain that is also a manner of speaking", "killing me, kills me, killing him")
_HARDLY = word_set("not hardly barely scarcely only")
_ASKING_OF_PERSONS = word_set("can could does do will would might may shall")
_CLAUSE_STARTERS = word_set(
    "and but or so also ok okay well hi hello please then anyway though question wondering "
    "curious lol hey"
)
# What goes on about somebody after "and", unless it is asked of one of these.
_HAVING = word_set("has have had")
_BEING = word_set("is are was were")


def calm(heard: Heard, place: Place) -> bool:
    """Whether what stands at a place is asked about, supposed, past or an idiom; not told as so."""
    return past(heard, place) or asked(heard, place) or _joked(heard, place)


def told(heard: Heard, *sorts: Sort) -> bool:
    """Whether any of the sorts is said of somebody, as happening."""
    return any(not calm(heard, place) for sort in sorts for place in heard.places(sort))


def told_near(heard: Heard, first: Sort, second: Sort, within: int) -> bool:
    """Whether two sorts stand near each other, in any order, and are told as happening."""
    return _told_pairs(heard, _pairs(heard, first, second, within))


def told_then(heard: Heard, first: Sort, second: Sort, within: int) -> bool:
    """Whether the second sort follows the first closely, and both are told as happening."""
    pairs = _pairs(heard, first, second, within)
    return _told_pairs(heard, [pair for pair in pairs if pair[0] <= pair[1]])


def _pairs(heard: Heard, first: Sort, second: Sort, within: int) -> Sequence[tuple[Place, Place]]:
    firsts, seconds = heard.places(first), heard.places(second)
    if not firsts or not seconds:
        return ()
    return [
        (a, b) for a in firsts for b in seconds if 0 <= max(a[0], b[0]) - min(a[1], b[1]) < within
    ]


def _told_pairs(heard: Heard, pairs: Sequence[tuple[Place, Place]]) -> bool:
    for a, b in pairs:  # noqa: SIM110 - asked 85 times a message, and there are seldom any
        if not calm(heard, (min(a[0], b[0]), max(a[1], b[1]))):
            return True
    return False


def asked(heard: Heard, place: Place) -> bool:
    """Whether a place is governed by a question in general or a supposition, or is a topic."""
    start, end = place
    last = max((at for at in assertions(heard) if at <= start), default=-1)
    if _supposed(heard, start, last):
        return True
    if _pleaded(heard, place) or confirmed(heard, end) or _of_oneself(heard, place):
        return False
    if any(last < a and b <= start <= b + REACH for a, b in heard.places(OPENINGS)):
        return True
    if _opens_a_question(heard, start, last):
        return True
    told_of_someone = last >= 0 and start - last <= 8
    return not told_of_someone and any(
        end <= a <= end + TOPIC_REACH for a, _ in heard.places(TOPICS)
    )


def confirmed(heard: Heard, end: int) -> bool:
    """Whether what was asked about before a word is then said to be so: "..., mine is", "i did".

    Who it is said of, a small verb, and then nothing, or a word that points back or to now.
    """
    words = heard.words
    relatives = kin(heard)
    for at in range(end, min(end + CONFIRMED, len(words) - 1)):
        if words[at] not in _IT_IS_OF and at not in relatives:
            continue
        if words[at + 1] not in _IS_SO or (at and words[at - 1] in AUXILIARIES):
            continue
        after = words[at + 2 : at + 3]
        if not after or after[0] in _AS_WAS_ASKED:
            return True
    return False


def without_asking(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is asked about, as if told of oneself: "stop my breathing" of "can it stop ..."."""
    opened = [at for at, word in enumerate(words[:ASKING_WORDS]) if word in AUXILIARIES | _ASK]
    rest = words[opened[-1] + 1 :] if opened else ()
    return tuple(_OF_SELF.get(word, word) for word in rest if word not in _IT)


def says_it_is_so(heard: Heard) -> bool:
    """Whether a question tells of somebody all the same: "can it ..., she is having one"."""
    return heard.says(IS_IT_NORMAL) or confirmed(heard, ASKED_BEFORE)


def _of_oneself(heard: Heard, place: Place) -> bool:
    """Whether it is asked of what somebody has: "is it normal to ...", "... is that normal"."""
    start, end = place
    before = any(b <= start <= b + REACH for _, b in heard.places(IS_IT_NORMAL))
    return before or any(end <= a <= end + 3 for a, _ in heard.places(_NORMAL))


def _supposed(heard: Heard, start: int, last: int) -> bool:
    for a, b in heard.places(SUPPOSING):
        governs = b <= start <= b + SUPPOSING_REACH
        reaches = last < b or (last - b <= 2 and heard.words[a] == "if")
        if governs and reaches and not any(x <= a < y for x, y in heard.places(FACTUAL)):
            return True
    return False


def _pleaded(heard: Heard, place: Place) -> bool:
    return any(place[0] - REACH <= b and a <= place[1] + REACH for a, b in heard.places(PLEAS))


def _opens_a_question(heard: Heard, start: int, last: int) -> bool:
    """Whether a question such as "does propofol ..." or "can he ..." begins before a place."""
    words = heard.words
    for at in range(max(last + 1, start - REACH, 0), start):
        if words[at] not in AUXILIARIES or words[at + 1] in _HARDLY:
            continue
        if at and words[at - 1] not in _CLAUSE_STARTERS:
            continue
        if _goes_on(words, at, last):
            continue
        of_person = words[at + 1] in SUBJECTS or words[at + 1] in OWNERS or words[at + 1] == "this"
        if not of_person or words[at] in _ASKING_OF_PERSONS:
            return True
    return False


def _goes_on(words: tuple[str, ...], at: int, last: int) -> bool:
    """Whether more is said of who was spoken of: "she is on it and has a fever", "... and is hot".

    last: where somebody was last said to be or do something; -1 for nowhere.
    """
    joined = last >= 0 and at > last + 1 and words[at - 1] in ("and", "but", "then", "now")
    if not joined or words[at + 1] in ASKED_OF:
        return False
    return words[at] in _HAVING or (words[at] in _BEING and words[at + 1] not in ("a", "an"))


def _joked(heard: Heard, place: Place) -> bool:
    return any(a < place[1] and place[0] < b for a, b in heard.places(IDIOMS))


def at_most(heard: Heard, count: int) -> bool:
    """Whether an utterance has no more than so many words: a fragment."""
    return len(heard.words) <= count


def told_of_someone(heard: Heard, sort: Sort, within: int) -> bool:
    """Whether a sort is told as happening to somebody named no more than so many words before."""
    starts = assertions(heard)
    return any(
        any(0 <= place[0] - at <= within for at in starts) and not calm(heard, place)
        for place in heard.places(sort)
    )
