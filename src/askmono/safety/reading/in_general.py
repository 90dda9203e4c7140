"""The usual dose, a maximum, or a missed one, asked in the abstract: of the text, and for nobody.

"What is the maximum daily dose" is general dosing, as the usual dose is. "The most i can take",
"how much is safe" and "is six too many" are somebody's, whether or not it is said whose. Whether a
person is meant is for the caller.
"""

from itertools import product

from askmono.safety.reading.doses import ELSEWHERE, asks_how_much
from askmono.safety.reading.figures import bare
from askmono.safety.reading.heard import Heard, sort_of

LONGEST = 16  # words of such a question

_MAXIMUM = sort_of(
    "a maximum dose",
    ", ".join(
        f"{most} {kind}{dose}"
        for most, kind, dose in product(
            (
                *("maximum", "max", "maximal", "highest", "top", "largest", "biggest", "upper"),
                *("greatest", "ceiling"),
            ),
            (
                *(
                    "",
                    "daily ",
                    "recommended ",
                    "adult ",
                    "oral ",
                    "licensed ",
                    "total ",
                    "single ",
                ),
                *("approved ", "usual ", "recommended daily ", "total daily ", "weekly "),
                *("starting ", "permitted ", "allowed ", "paediatric "),
            ),
            ("dose", "doses", "dosage", "dosages", "dosing", "dose limit"),
        )
    )
    + ", dose limit, dose ceiling, how high does the dose, how high do doses, how high can the "
    "dose, how high can doses, is there a maximum, maximum number of tablets a day",
)
# The same of everybody: "the most grams an adult may have in a day".
_MOST = sort_of(
    "the most",
    ", ".join(
        f"{most} {of}"
        for most in ("max", "maximum", "most", "highest", "top", "ceiling")
        for of in ("amount", "grams", "gram", "mg", "milligrams", "tablets", "puffs", "drops", "_")
    )
    + ", the most, the max, the maximum, the ceiling, upper limit, max per day, max a day",
)
_EVERYBODY = sort_of(
    "everybody",
    "a grown up, grown ups, an adult, adults, a grown person, a grown man, a grown woman,"
    "anyone, anybody, grown up people",
)
_A_DAY = sort_of(
    "a day",
    "a day, one day, per day, daily, each day, 24 hours, 24 hrs, 24h, go up to, goes up to,"
    "a week, per week, over a day, within a day, from one day to the next,"
    "one morning to the next, morning to morning, round the clock, day and night",
)
# How much people have of it: the usual dose.
_PEOPLE = sort_of(
    "people have",
    ", ".join(
        f"{people}{usually} {have}"
        for people in (
            *("do people", "do folks", "do adults", "do patients", "do grown ups"),
            *("do most people", "do most adults", "does a person", "does an adult", "does one"),
            *("does a patient", "does a grown up"),
        )
        for usually in ("", " usually", " normally", " generally", " tend to")
        for have in ("take", "have", "use", "swallow", "inject", "start on", "start with")
    ),
)
_OFTEN = sort_of("how often a day", "how many times a day, how often a day, how many times daily")
_FOR_FUN = sort_of("for fun", "high, buzz, trip, party, stoned, fun, recreationally, wasted, lose")
NEAR = 5  # words between how much and the people
_MISSED = sort_of(
    "a missed dose",
    ", ".join(
        f"{missed} {dose}"
        for missed, dose in product(
            (
                "missed",
                "skipped",
                "forgotten",
                "omitted",
                "missing a",
                "skipping a",
                "forgetting a",
            ),
            ("dose", "doses", "tablet", "tablets", "pill", "capsule", "injection", "infusion"),
        )
    )
    + ", "
    + ", ".join(
        f"{who} {misses}"
        for who, misses in product(
            ("someone", "somebody", "people", "patients", "a patient", "anyone", "one"),
            ("miss", "misses", "missed", "skips", "skip", "forgets", "forget"),
        )
    )
    + ", "
    + ", ".join(
        f"{dose} {of}{is_} {missed}"
        for dose, of, is_, missed in product(
            ("dose", "doses", "tablet", "injection"),
            ("", "of _ "),
            ("is", "are", "was", "were", "gets", "get", "has been", "have been"),
            ("missed", "skipped", "forgotten", "omitted"),
        )
    ),
)
_SOMEBODYS = sort_of(
    "somebody's after all",
    "safe, safely, you can, you could, you take, get away, without, before, overdose*, lethal, "
    "fatal, toxic, deadly, dangerous, exceed, over the, above the, more than, go past, in one "
    "go, at once, in a night, in one night, double, catch up, extra, now, again, today, "
    "yesterday, this morning, last night, tonight, hours late, so far, take two, both, another, "
    "what next, mine, yours, your, survive*, die, died, ever",
)
_IN_A_DAY = sort_of("in a day", "in a day, in one day")


def maximum(heard: Heard) -> bool:
    """Whether the maximum dose that a text gives is asked."""
    if not _of_the_text(heard):
        return False
    if heard.says(_MOST) and heard.says(_EVERYBODY) and heard.says(_A_DAY):
        return True
    return heard.says(_MAXIMUM) and not heard.says(_IN_A_DAY)


def usual(heard: Heard) -> bool:
    """Whether it is asked how much people have: not i, and nobody who is told of."""
    if not _of_the_text(heard) or heard.says(ELSEWHERE, _FOR_FUN, _IN_A_DAY):
        return False
    asked = (*asks_how_much(heard), *(end for _, end in heard.places(_OFTEN)))
    return any(0 <= start - end < NEAR for end in asked for start, _ in heard.places(_PEOPLE))


def missed(heard: Heard) -> bool:
    """Whether it is asked what a text says of a missed dose."""
    if not heard.says(_MISSED) or heard.says(_IN_A_DAY):
        return False
    return _of_the_text(heard) and not _counts(heard)


def _counts(heard: Heard) -> bool:
    return any(heard.words[at] != "one" for at in bare(heard))


def _of_the_text(heard: Heard) -> bool:
    return len(heard.words) <= LONGEST and not heard.says(_SOMEBODYS)
