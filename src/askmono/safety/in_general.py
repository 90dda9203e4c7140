"""A maximum dose, or a missed one, asked in the abstract: of the text, and for nobody.

"What is the maximum daily dose" is general dosing, as the usual dose is. "The most i can take",
"how much is safe" and "is six too many" are somebody's, whether or not it is said whose. Whether a
person is meant is for the caller.
"""

from itertools import product

from askmono.safety.figures import bare
from askmono.safety.heard import Heard, sort_of

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
    "go, at once, in a night, in one night, in a day, in one day, double, catch up, extra, now, "
    "again, today, yesterday, this morning, last night, tonight, hours late, so far, take two, "
    "both, another, what next, mine, yours, your",
)


def maximum(heard: Heard) -> bool:
    """Whether the maximum dose that a text gives is asked."""
    return heard.says(_MAXIMUM) and _of_the_text(heard)


def missed(heard: Heard) -> bool:
    """Whether it is asked what a text says of a missed dose."""
    return heard.says(_MISSED) and _of_the_text(heard) and not _counts(heard)


def _counts(heard: Heard) -> bool:
    return any(heard.words[at] != "one" for at in bare(heard))


def _of_the_text(heard: Heard) -> bool:
    return len(heard.words) <= LONGEST and not heard.says(_SOMEBODYS)
