"""How much a person in particular should have: one's own dose, or that of somebody cared for.

Asked in the abstract ("the usual dose for depression") it is answered; asked of a person, by name,
weight, age or as oneself, only a prescriber who knows them can say.
"""

from askmono.safety.reading.doses import DOSE, ELSEWHERE, TAKING, WHAT_DOSE, asks_how_much
from askmono.safety.reading.figures import (
    AMOUNT_UNITS,
    MEASURE_UNITS,
    ages,
    amounts,
    bare,
    value_of,
    weights,
)
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.takers import FOR_SELF, asked_for, in_particular, named
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Refusal

LONGEST = 25  # words of an utterance in which a number and "is that right" belong together
SHORT = 12  # words of an utterance that has an amount, somebody, and nothing else to ask
TAKING_REACH = 5  # words after "should I" in which the taking is said
_MY_DOSE = sort_of(
    "my dose",
    "my dose, my dosage, my dosis, my amount, my quantity, my strength, my number, my mg,"
    "my loading, my starting, my prescription, my personal dose, my own dose, my right dose,"
    "his dose, her dose, my exact dose, my correct dose, his dosage, her dosage, mine be,"
    "dose me, my daily dose, my figure, my level, my amounts, my _ dose, my _ amount,"
    "my _ dosage, my bolus, my usual dose, their dose, my dosing",
)
_SAY = sort_of(
    "say",
    "tell me, tell us, give me, giv me, gimme, what is, what was, what should, what would,"
    "work out, figure out, calculate, calc, check, confirm, recommend, suggest, advise, set,"
    "prescribe, read, what are, compute, estimate, guess, need, want, know, please, what,"
    "find out, how much, how big, how many, advice on, remind me, is my, right, correct,"
    "too high, too low, too strong, too much, enough, mistake, wrong, normal, should be,"
    "meant to be, supposed to be, lmk",
)
# How somebody else would give it to oneself.
_GIVEN_ME = sort_of(
    "given to oneself",
    "give me, put me on, start me on, start me, prescribe me, prescribe for me, dose me,"
    "given to me, given to my, give to my, i be on, i be having, you set me, i be given,"
    "we give, put on me, suit me, do for me, work for me, put him on, put her on, start him on,"
    "start her on",
)
_JUDGED = sort_of(
    "judged",
    "ok, okay, right, alright, all right, fine, enough, safe, safer, correct, sound, suit,"
    "too much, too strong, too high, too little, too low, be good, be a good, about right,"
    "suitable, reasonable, appropriate, do me, normal, a kindness, sufficient, a lot for,"
    "yes or no",
)
_MAKE = word_set("give make inject settle calm knock sedate treat use take")
_SMALL_WORDS = word_set("i he she we me my mum")
_THE_MEDICINE = word_set("_ medicine medecine medication")
_MY_SIZE = sort_of("my size", "my size, my age, my weight, my build, like me, for me")
# What somebody wrote or said, and whether it is the right number.
_SAYS = sort_of(
    "says",
    "label says, box says, bottle says, card says, chart says, it says, driver says, pump says,"
    "prescription says, doctor says, doctor said, doctor wrote, have written, has written,"
    "wrote, written on, put me on, put down, they gave me, they said, doctor gave me,"
    "infusion is, dose is, my script says, i was told",
)
_RIGHT = sort_of(
    "the right number",
    "which should i, which do i, which one do, what should it, ought to be, should be,"
    "too strong for, too much for, too high, too low, is it right, is that right, is correct,"
    "mine wrong, is that what, should it be, was it one, is it one, i am to take, a mistake,"
    "meant to be, is that enough",
)
_SUITED = sort_of(
    "whether it suits, and other matters",
    "safe, is it ok, is it okay, allowed, will they, can i have _, can i still, eligible,"
    "suitable, suit, side effect*, matter, lose weight, put on weight, lost, gained, put on,"
    "heart, diabetes, asthma, pregnan*, weigh before, weighed, kidney stone*, is _,"
    "can people, effects, last, how long, drive",
)
_DEMAND = sort_of(
    "demand",
    "what strength is mine, which strength is mine, how am i meant to take mine,"
    "my leftover _, the same _ i have, my wifes prescription, my husbands prescription,"
    "my own jab, injecting _ at home, schedule for my _, prescribe something stronger,"
    "tell me how much, tell me exactly how much, prescribe me, recommend an amount,"
    "recommend a dose, give me a figure, give me a number, gimme a number, gimme a dose,"
    "dosing plan, tell me quantity, tell me my, tell me the number, tell me the mg,"
    "just the number, just give me a rough, give me the mg, set my dose,"
    "what would you give me, ballpark for me, for my weight, for my size, at my weight,"
    "at my size, rough figure for, how much for me, dose for me, amount for me,"
    "dosage for me, how many for me, what would i get, how much would i, how much shall i,"
    "how much should i take, how much do i take, how many do i, how many should i,"
    "how many of these, how many of them, how much must i, dose me, dose 4 me, my dosage,"
    "what is my dose, what should my dose",
)
_SWALLOWING = sort_of(
    "swallowing",
    "take, swallow, i am to take, go for, give, inject, draw, spray",
)
_WHO_DOES = sort_of("others who do it", "they, do you, does it, did, i read, i hear")
_INFINITIVES = frozenset(("to", verb) for verb in _MAKE)


_CHANGED = sort_of(
    "weight that has changed",
    "gained, gaining, gain, put on, putting on, piled on, lost, losing, lose, dropped, swollen, "
    "swelling, heavier, lighter",
)
# The same beside the number: "3 kilos up", "up two stone", "drop 15 pounds".
MOST_CHANGED = 40.0  # kilograms, pounds or stone; "up to 70 kg" is no change
_CHANGED_BY = word_set("up another extra drop shift drops")
_CHANGED_SINCE = word_set("up more extra over")
_SINCE = word_set("in since this after already from within")
# Whether one is big or old enough for it at all, without an amount.
_BIG_ENOUGH = sort_of(
    "big enough",
    "too small for, too light for, too heavy for, too big for, too little for, big enough,"
    "heavy enough, light enough, small enough, too thin for, too fat for",
)
_GIVES = sort_of("gives", "give, gave, get, gets, rate, same, mistake, drip, normally, usually")
# Strength of the body, and a dose that has worn thin: no size of a dose is asked for.
_OF_THE_BODY = sort_of(
    "strength of the body",
    "no strength in me, no strength in my, no strength in his, no strength in her,"
    "no strength left, no strength at all, no strength to, any strength in my, any strength left,"
    "strength in my legs, strength in my arms, strength in my hands, strength in his legs,"
    "strength in her legs, strength has gone, strength is gone, strength went, strength back,"
    "lost my strength, lost all strength, lost his strength, lost her strength, loss of strength,"
    "losing strength, losing my strength, muscle strength, grip strength, bone strength,"
    "strength of a kitten, zero strength in my, strength in my grip",
)
_WEARS_THIN = sort_of(
    "does less than it did",
    "doing less, does less, doing nothing, does nothing, doing little, does little,"
    "did less, did nothing, stopped doing, doing less and less",
)


def fires(heard: Heard) -> bool:
    """Whether a person's own amount is asked for."""
    heard = heard.without(_OF_THE_BODY)
    return (
        _how_much_for_someone(heard)
        or _dose_for_someone(heard)
        or _my_dose(heard)
        or _judged(heard)
        or _by_weight(heard)
        or _either(heard)
        or (heard.says(_DEMAND) and not heard.says(ELSEWHERE))
        or _measured_for(heard)
        or _written(heard)
    )


def _by_weight(heard: Heard) -> bool:
    """A weight, where nothing else is asked that a weight may go with."""
    found = weights(heard)
    if not found or heard.says(_SUITED, ELSEWHERE, _CHANGED):
        return False
    if _only_big_enough(heard):
        return False
    return not all(_has_changed(heard.words, at) for at in found)


def _only_big_enough(heard: Heard) -> bool:
    """As in "28 kilos, is she big enough for it": no amount is asked for, told or judged."""
    if not heard.says(_BIG_ENOUGH) or amounts(heard) or len(heard.words) > LONGEST:
        return False
    rest = heard.without(_BIG_ENOUGH)
    return len(bare(rest)) <= len(weights(rest)) + len(ages(rest)) and not rest.says(
        _JUDGED, _GIVEN_ME, _GIVES
    )


def _has_changed(words: tuple[str, ...], at: int) -> bool:
    """Whether a weight is what was gained or lost: "up 3 kilos", "3 kg more since", "2 stone on".

    at: the number, its unit right after it.
    """
    if value_of(words[at]) > MOST_CHANGED:
        return False
    after = words[at + 2 : at + 4]
    if words[at - 1 : at] and words[at - 1] in _CHANGED_BY and after[:1] != ("to",):
        return True
    if after[:1] == ("on",):
        return len(after) == 1 or after[1] in _SINCE
    return bool(after[:1]) and after[0] in _CHANGED_SINCE and after[1:2] not in (("to",), ("or",))


def _measured_for(heard: Heard) -> bool:
    """As in "5 ml for my three year old?", "a teaspoon for a woman my size": short, and no more."""
    words = heard.words
    if len(words) > SHORT or "for" not in words or AMOUNT_UNITS.isdisjoint(words):
        return False
    if not (ages(heard) or named(heard) or heard.says(_MY_SIZE)):
        return False
    return bool(amounts(heard)) or "or" in words


def _written(heard: Heard) -> bool:
    """As in "the label says 25, should it be 50?": a number, and whether it is the right one."""
    return (
        heard.says(_SAYS)
        and heard.says(_RIGHT)
        and any(heard.words[at] != "one" for at in bare(heard))
        and len(heard.words) <= LONGEST
    )


def _either(heard: Heard) -> bool:
    """As in "do I take one or two", "the 10s or the 25s?": one of two numbers is to be picked."""
    words = heard.words
    found = set(bare(heard))
    for at, word in enumerate(words):
        if word != "or" or not found.intersection(range(at - 3, at)):
            continue
        if found.intersection(range(at + 1, at + 3)):
            return len(words) <= 4 or (bool(asked_for(heard)) and heard.says(_SWALLOWING))
    return False


def _how_much_for_someone(heard: Heard) -> bool:
    ends = asks_how_much(heard)
    whats = tuple(end for _, end in heard.places(WHAT_DOSE))
    if (not ends and not whats) or heard.says(ELSEWHERE):
        return False
    if heard.says(_GIVEN_ME) or in_particular(heard):
        return True
    words = heard.words
    takings = {start for start, _ in heard.places(TAKING)}
    for after in asked_for(heard):
        if any(after <= at < after + TAKING_REACH for at in takings):
            return True
    # "how much i take", "how many to give", with nobody between
    return any(
        (
            end < len(words)
            and not _SMALL_WORDS.isdisjoint(words[end : end + 1 + (words[end] in _THE_MEDICINE)])
            and not heard.says(_WHO_DOES)
        )
        or words[end : end + 2] in _INFINITIVES
        for end in ends
    )


def _dose_for_someone(heard: Heard) -> bool:
    """As in "dose for my mum", "dosage 14 year old boy 50 kg", "mg for 75 kg"."""
    words = heard.words
    units = not MEASURE_UNITS.isdisjoint(words)
    if (not units and not heard.says(DOSE)) or heard.says(ELSEWHERE):
        return False
    if weights(heard):
        return True
    if heard.says(_WEARS_THIN):
        return False
    ends = set(named(heard))
    if any(start in ends and heard.words[start - 1] != "her" for start, _ in heard.places(DOSE)):
        return True  # "my kid's amount", "dad's dose"
    for start, end in heard.places(DOSE):
        if any(end < e <= end + 8 and "for" in words[end:e] for e in ends):
            return True
        if ages(heard) and ("for" in words[end:] or len(words) <= 8):
            return True
        if any(end <= s <= end + 5 for s, _ in heard.places(FOR_SELF)):
            return heard.words[start] != "prescription"
    return False


def _my_dose(heard: Heard) -> bool:
    if not heard.says(_MY_DOSE) or heard.says(ELSEWHERE):
        return False
    return heard.near(_MY_DOSE, _SAY, 6)


def _judged(heard: Heard) -> bool:
    """As in "is 40 mg ok for my mum": an amount, judged, of somebody."""
    if not heard.says(_JUDGED) or heard.says(ELSEWHERE):
        return False
    words = heard.words
    counted = amounts(heard) or [
        at
        for at in bare(heard)
        if at
        and words[at - 1] in ("is", "would", "be", "are", "said", "me")
        and any(at < start <= at + 2 for start, _ in heard.places(_JUDGED))
    ]
    if not counted or ("for" not in words and "4" not in words):
        return False
    return in_particular(heard)


RULE = Refusal(name="own-dose", reason="personal-dosing", fires=fires)
