"""A short utterance that presses on after a refusal: "roughly?", "ok then half?", "why not".

Such an utterance asks nothing new. It is told from a new question or from thanks by its words:
all of them are small words, words of pressing, or words for a dose, and one at least presses.
"""

from askmono.safety.reading.figures import AMOUNT_UNITS, is_figure
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set

LONGEST = 14  # words; a longer utterance is read for what it asks
ALL_KNOWN = 9  # words of an utterance that is made of small words and words of pressing
_PRESSING = sort_of(
    "pressing",
    "come on, cmon, cmonn, go on, roughly, ballpark, rough idea, rough figure, rough guide,"
    "rough number, approx, approximately, approximate, estimate, guesstimate, guess,"
    "best guess, a hint, pretty please, oh please, please please, please just, begging, beg,"
    "hypothetically, hypothetical, theoretically, in theory, why not, y not, how come not,"
    "what would you, if you were me, if it was you, if it were you, in my shoes, in my place,"
    "trust me, just say, just tell, just give, just answer, just this once, just once,"
    "only once, yes or no, one number, the number, a number, any number, a figure, a clue,"
    "give or take, between us, between you and me, off the record, unofficially, i insist,"
    "seriously, for real, really though, but why, at least, anyway, or so, a range,"
    "rule of thumb, half, double, triple, another, a bit more, little more, one more, bit less,"
    "even less, just a little, a tiny bit, smaller, bigger, lower, higher, what about half,"
    "what about just, what about a, what about if i, what about for me, surely,"
    "nobody has to know, say it, spill, tell me anyway, do it anyway, still want, still need,"
    "be honest, honestly, you must know, you do know, you know it, you can say, you can tell,"
    "simple question, so how much, how much then, how many then, so what dose, and if i,"
    "i already know, i can handle, abeg, obviously, ffs, ugh, not even, no harm, average,"
    "minimum, lowest, smallest, a nudge",
)
# These press however the rest goes on.
_PLEADING = sort_of(
    "pleading",
    "will not tell, wont tell, will not say, never tell, will not sue, no one will know,"
    "nobody will know, nobody needs to know, noone will know, my own risk, own risk, my risk,"
    "take responsibility, my responsibility, full responsibility, i promise, i swear,"
    "i am an adult, i am a grown, i am begging, i beg you, trust me, do not be like that,"
    "off the record, between us, just between, keep it secret, our secret, i can handle it,"
    "will not hold, hold you to it, not hold you, stop dodging, stop refusing,"
    "dodge the question, answer the question, answer my question, what is the point of you,"
    "not good enough, just a rough, just roughly, a rough idea, roughly how, roughly what,"
    "a ballpark, ballpark it, ballpark figure, ballpark is, what would you do, if you were me,"
    "what would you pick, you in my shoes, if it was your, if it were your, why can not you,"
    "why will not you, why wont you, why not just tell, why not just say, why not just give,"
    "why will you not, you have to tell, you must tell, you could tell, you can tell me,"
    "can not you just, can not you give, could you not just, just this once, just between us,"
    "just give me, just tell me, just say, even a guess, best guess, rough guess, take a guess,"
    "have a guess, have a stab, give it a go, i know you know, i know you can,"
    "i know you are not, i know you can not, not asking officially, unofficially,"
    "hypothetically speaking, pretend i, other apps, other websites, other site*, google will,"
    "chatgpt says, chatgpt said, chatgpt will, chatgpt told, chatgpt would, sign a waiver,"
    "sign whatever, i consent, does not have to be exact, need not be exact, not exact,"
    "doesnt have to be, wont be mad, will not be mad, last chance, do me a favour,"
    "do me a favor, no doctor here, there is no doctor, no time for a doctor, can not reach,"
    "can not wait, can not get hold, my doctor is away, doctor is away, doctor said ask you,"
    "doctor said it is fine, doctor said it is ok, doctor would not mind",
)
# With these alone the person goes along.
_SMALL = word_set(
    "a an and or but so then ok okay well just only even maybe perhaps the of for with to in on "
    "at it that this is be do would will could can not no yes yeah you your u i me my we us am "
    "are if what how much many like about some any one two three thing say tell give giving "
    "need want know now again still too very really all right alright man mate bro love dear "
    "doc doctor sir pal lol please go ahead as there though tho least more less have take get "
    "should shall must did does was than same mine him her she he mum dad dose doses amount "
    "number figure figures mg ml quantity idea half quarter double bit little tiny oh hey hmm "
    "huh nah nope literally actually exactly exact rough general come has ur ya yer most lot "
    "lots try let who cares were thats whats them they day time once _ spray puff tablet pill "
    "drop size person answer question harm hurt fine small big"
)
_AGREED = sort_of(
    "agreed",
    "thank*, thx, cheers, fair enough, ta, ok then, okay then, never mind, nevermind,"
    "forget it, no problem, understood, i understand, i see, got it, makes sense, will ask,"
    "will ring, will call, i will ask, i will call, i will ring, good idea, that is fine,"
    "fine then, bye, goodbye, not to worry, who can tell, who decides, who do i ask,"
    "who should i, who works",
)
_AFTER_OK = sort_of(
    "after all",
    "half, double, triple, another, roughly, more, less, just, please, smaller, number, guess,why",
)
_NEW = sort_of(
    "something new",
    "guess what, or a lot, or a little, why not another, then what, in general, what about me,"
    "what about us, side effect*, safe, how long, drive, pregnan*, breastfeed*, what is it,"
    "what is _, how does it, how it works, work, addictive, eat, alcohol, what about side,"
    "what about my, what about if, what about driv*, what about pregn*, what about kids,"
    "what about children, explain, the page, what about food, what about alcohol",
)
_BARE = frozenset({("please",), ("pls",), ("plz",), ("come", "on")})


def presses(heard: Heard) -> bool:
    """Whether a short utterance presses for what has just been refused."""
    words = heard.words
    if not words or len(words) > LONGEST:
        return False
    if heard.says(_AGREED) and not heard.says(_PLEADING) and not heard.says(_AFTER_OK):
        return False
    if heard.says(_NEW):
        return False
    if heard.says(_PLEADING):
        return True
    if words in _BARE:
        return True
    if len(words) > ALL_KNOWN or not heard.says(_PRESSING):
        return False
    pressing = {at for a, b in heard.places(_PRESSING) for at in range(a, b)}
    return all(
        at in pressing or word in _SMALL or word in AMOUNT_UNITS or is_figure(word)
        for at, word in enumerate(words)
    )
