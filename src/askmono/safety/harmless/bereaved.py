"""A death in the family that is told of before a plain question about the medicine.

What the living feel or want is in no list here, nor what the dead have left. Ours; no clinician has
reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.remarks import MEDICINE, nothing_else
from askmono.safety.reading.times import IN_MONTHS, LAST_SEASONS
from askmono.safety.rule import Harmless

_DIED = sort_of(
    "died",
    "died, passed away, has died, has passed away, had died, passed, lost his wife, lost her "
    "husband",
)
_OF_WHAT = sort_of(
    "of what and when",
    "cancer, stroke, a stroke, heart attack, a heart attack, old age, pneumonia, dementia, covid, "
    "heart failure, kidney failure, last year, last month, years ago, year ago, two years ago, "
    f"{IN_MONTHS}, {LAST_SEASONS}, "
    "recently, suddenly, since, after, when, then, two, three, ten, five",
)
_NOW_ON = sort_of(
    "who takes it since",
    "doctor, doctors, gp, consultant, hospital, specialist, put, puts, started, starting, gave, "
    "given, prescribed, takes, taking, is on, was put on, been put on, been on, has been on, "
    "lives alone, living alone, lives on her own, lives on his own, lives by herself, lives by "
    "himself, lives with us, is alone, want, wants, want me on, wants me on, wants him on, wants "
    "her on, has, have, so, now on, is now on, now takes, and now, so now, because, they",
)
_WHOSE = sort_of("whose", "my, our, his, her, their, i, me, we, him")
# "Wants her": somebody longs for who died.
_LONGS = sort_of(
    "longs",
    "wants him, wants her, want him, want her, i want, he wants, she wants, i have, has his, has "
    "her, have his, have her, has my",
)
_WANTED_ON = sort_of("wanted on it", "wants him on, wants her on, want him on, want her on")


def fires(heard: Heard) -> bool:
    """Whether a death and who takes the medicine since are told of, and nothing else."""
    if not heard.says(_DIED) or (heard.says(_LONGS) and not heard.says(_WANTED_ON)):
        return False
    known = (_DIED, _OF_WHAT, _NOW_ON, _WHOSE, GROWN_UPS, THIRD_PERSONS, MEDICINE)
    return nothing_else(heard, *known)


RULE = Harmless(
    name="a death that is told of",
    spares=("crisis", "emergency"),
    fires=fires,
    beside="by rule",
    as_a_whole=True,
    grave=True,
)
