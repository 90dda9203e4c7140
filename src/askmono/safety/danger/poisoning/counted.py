"""Too much, told by a number: forty tablets taken, fifty units in the place of five.

Medical ground: poisons services ask to be called before symptoms appear, whatever was taken. Nobody
swallows so many at once as a dose, and more than was meant is more than was meant; no medicine's
own limit is known here.
"""

from askmono.safety.harmless.food import without_food
from askmono.safety.reading.figures import (
    MASS_UNITS,
    VOLUME_UNITS,
    Number,
    is_figure,
    numbers,
    value_of,
)
from askmono.safety.reading.frames import at_most, calm, told
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

MANY = 10  # tablets of which nobody takes so many at once
GRAMS = 8.0  # of a medicine, taken at once
NEAR = 5  # words between "took" and how many
OBJECT = 3  # words after a number in which what it counts is named
APART = 9  # words between what was given and what was meant

_TOOK = sort_of(
    "took so many",
    "took, taken, swallowed, had, has had, have had, ate, eaten, necked, downed, popped, drank, "
    "drunk, injected, gave, given, got through, chewed, put away, tek, tok, munched, snorted, "
    "sniffed, knocked back, been taking",
)
# These end a course as well, and other things: only at one time or in distress, and of tablets.
_FINISHED = sort_of(
    "finished so many", "finished, finished off, polished off, emptied, used up, went through"
)
_AT_ONE_TIME = sort_of(
    "at one time, or in distress",
    "last night, yesterday, this morning, tonight, today, this evening, this afternoon, "
    "in the evening, in the night, at once, in one go, just now, an hour ago, hours ago, earlier, "
    "after the row, after we argued, sad, upset, angry, desperate, drunk, crying",
)
_GAVE = sort_of(
    "gave so much",
    "took, taken, injected, inject, gave, given, give, administered, drew up, drawn up, had, "
    "used, put in, put, squirted, dialled, dialed, received, was given, did, set, run, ran, "
    "pumped, measured, swallowed, drank, dose was, infused, dispensed",
)
_OF_THEM = (("of", "them"), ("of", "these"), ("of", "those"))
_TABLETS = word_set("_ tablet tablets pill pills capsule capsules caplets painkillers meds tabs")
_MEANT = sort_of(
    "what was meant",
    "instead of, rather than, in place of, not, should be, should have been, supposed to be, "
    "meant to be, was meant, was only, is only, meant to give, meant to take, ordered, prescribed",
)
_TIMES = sort_of(
    "so many times what was meant",
    "ten times, 10 times, five times, 5 times, four times, 4 times, three times, 3 times, a "
    "hundred times, 100 times, tenfold, 10 fold, ten fold, twice, double, triple",
)
_TIMES_OF = sort_of(
    "of a dose", "the _ dose, the dose, his dose, her dose, my dose, the amount, what was, too much"
)
# What was not taken is no dose, nor what a maker put together; and how many kinds there are is no
# amount.
_DID_NOT = sort_of(
    "did not take",
    "did not take, did not have, did not give, did not get, did not use, did not do, did not "
    "inject, why put, why do they put, why did they put, why have they put, why would they put, "
    "why would you put, why does it have, put together, puts together, put in one",
)
_NUMBERED = word_set("year grade class stage pulse bp hr rate pressure sats")
_KINDS = word_set("medicine medicines drugs treatments kinds types sorts brands creams inhalers")
# What is counted over a time is a course, and no dose.
_COURSE = sort_of(
    "over a time",
    "a day, every day, daily, each day, per day, a week, weekly, a month, over the, over a, over "
    "six, over three, over two, so far, in total, altogether, course of, years, weeks, months, "
    "day course, left, pack of, box of, prescription, years ago, last year, still have, "
    "remaining, in all, since january, since last year, since last month",
)
_COUNTS_ELSE = word_set(
    "percent people patients sessions session infusions infusion injections jabs appointments "
    "visits times days day hours hour hrs minutes mins weeks week month months year years cycles "
    "rounds stone kg pounds lbs points children kids cups glasses pints units cigarettes steps "
    "oclock am pm degrees caffeine espressos coffees doses courses treatments bags blood letters "
    "friends stitches scans tests"
)
_SINCE = sort_of(
    "within a day",
    "since morning, since this morning, since last night, since yesterday, since breakfast, since "
    "lunch, since noon, since midnight, today, tonight, in 24 hours, in 24 hrs, in a day, in one "
    "go, at once, in one day, this morning, this evening",
)
_WEEKLY = sort_of("once a week", "weekly, once a week, one a week, once weekly")
_DAILY = sort_of("every day", "every day, daily, each day, every morning, every night, seven days")
_FEWEST = 9  # tablets within a day, where nobody is said to take them
_SHORT = 7  # words of a message that need not say who took them
_ONCE = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_IN_MG = {"g": 1000.0, "gram": 1000.0, "grams": 1000.0, "mcg": 0.001, "micrograms": 0.001}
_GRAMS = word_set("g gram grams gramme grammes")
_MILLIGRAMS = word_set("mg mgs milligram milligrams milligramme milligrammes")
_MEASURED = MASS_UNITS | VOLUME_UNITS | word_set("iu unit puffs puff drops drop")


def fires(heard: Heard) -> bool:
    """Whether a number tells that somebody had too many, or more than was meant."""
    heard = without_food(heard)
    found = _so_many(heard) or _within_a_day(heard) or _weekly_every_day(heard) or _grams(heard)
    return found or _more_than_meant(heard) or _many_times(heard)


def _so_many(heard: Heard) -> bool:
    """As in "she took 40 tablets": not of a course, nor of milligrams."""
    if heard.says(_COURSE):
        return False
    took = [(number, place) for number in of_tablets(heard, MANY) for place in heard.places(_TOOK)]
    if heard.says(_AT_ONE_TIME):
        named = (number for number in of_tablets(heard, MANY) if _names_tablets(heard, number))
        took += [(number, place) for number in named for place in heard.places(_FINISHED)]
    return any(
        0 <= number.start - end < NEAR
        and not any(map(is_figure, heard.words[end : number.start]))
        and not calm(heard, (start, number.end))
        for number, (start, end) in took
    )


def _names_tablets(heard: Heard, number: Number) -> bool:
    """Whether what is counted is said to be tablets, "of them", or not said: "25 last night"."""
    after = heard.words[number.end : number.end + OBJECT]
    unsaid = not after or any(start == number.end for start, _ in heard.places(_AT_ONE_TIME))
    return unsaid or after[:2] in _OF_THEM or not _TABLETS.isdisjoint(after)


def _within_a_day(heard: Heard) -> bool:
    """As in "13 of them since breakfast", with few words or somebody who had them."""
    if not of_tablets(heard, _FEWEST) or not told(heard, _SINCE):
        return False
    return at_most(heard, _SHORT) or told(heard, _TOOK)


def _weekly_every_day(heard: Heard) -> bool:
    """What is taken once a week was taken every day."""
    return heard.near(_WEEKLY, _DAILY, NEAR) and told(heard, _TOOK)


def _grams(heard: Heard) -> bool:
    """Eight grams and more of a medicine were taken, however said: no tablet comes in grams."""
    words = heard.words
    return not heard.says(_COURSE) and any(
        _grams_in(number, words) >= GRAMS
        and any(
            (0 <= number.start - end < NEAR and not calm(heard, (start, number.end)))
            or (0 <= start - number.end < NEAR and not calm(heard, (number.start, end)))
            for start, end in heard.places(_TOOK)
        )
        for number in numbers(words)
    )


def _grams_in(number: Number, words: tuple[str, ...]) -> float:
    """How many grams a number counts; 0 where it counts something else."""
    for unit in words[number.end : number.end + 1]:
        if unit in _GRAMS:
            return number.value
        if unit in _MILLIGRAMS:
            return number.value / 1000
    return 0.0


def of_tablets(heard: Heard, least: int) -> tuple[Number, ...]:
    """The numbers from so many on that count what is swallowed whole."""
    words = heard.words
    return tuple(
        number
        for number in numbers(words)
        if number.value >= least and not _is_of_time(words, number.start)
        if not set(words[number.end : number.end + 1]) & (_COUNTS_ELSE | _MEASURED)
        if not any(map(is_figure, words[number.end : number.end + 1]))
    )


def _is_of_time(words: tuple[str, ...], at: int) -> bool:
    """Whether a number is a time, an age or a date: "at 10", "aged 12", "in 2019"."""
    before = words[at - 1] if at else ""
    if before in ("the", "early", "late", "mid") and words[at + 1 : at + 2] == ("s",):
        return True  # "in the 60s"
    if before in _NUMBERED:
        return True  # "in year 11", "pulse 56"
    return before in ("at", "aged", "age", "in", "since", "is", "was", "until", "till", "by")


def _more_than_meant(heard: Heard) -> bool:
    """As in "gave 10 ml, it should be 1", "50 units instead of 5"."""
    numbers = _sizes(heard.words)
    if len(numbers) < 2 or not told(heard.without(_DID_NOT), _GAVE):
        return False
    for _, end in heard.places(_MEANT):
        meant = next(((at, value) for at, value in numbers if 0 <= at - end < 3), None)
        if meant is None or not meant[1]:
            continue
        if any(
            value > meant[1] and at != meant[0] and abs(at - meant[0]) <= APART
            for at, value in numbers
        ):
            return True
    return False


def _sizes(words: tuple[str, ...]) -> list[tuple[int, float]]:
    """Each number and how much it is, in milligrams where it is a mass; "once" is one."""
    found = [(at, _ONCE[word]) for at, word in enumerate(words) if word in _ONCE]
    for at, word in enumerate(words):
        if is_figure(word) and _KINDS.isdisjoint(words[at + 1 : at + 3]):
            unit = words[at + 1] if at + 1 < len(words) else ""
            found.append((at, value_of(word) * _IN_MG.get(unit, 1.0)))
    return found


def _many_times(heard: Heard) -> bool:
    """As in "she was given ten times the dose"."""
    return told(heard, _GAVE) and any(
        0 <= start - end < 2 and not calm(heard, (end, start))
        for _, end in heard.places(_TIMES)
        for start, _ in heard.places(_TIMES_OF)
    )


RULE = Danger(name="too many counted", reason="overdose", fires=fires, in_phrasings=False)
