"""An illness that somebody has had, as they tell their doctor: "i have had a heart attack".

The perfect tense tells what is behind one, unless it is of now, of today, or of what somebody
thinks. Beside a plain question, or of oneself with nothing but the medicine's name, it keeps a
card back, each word accounted for. Of another it may be what has just befallen them, so that their
card comes where nothing is asked. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import LONG_AGO
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, SOMEBODY, THIRD_PERSONS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.times import IN_MONTHS, LAST_SEASONS
from askmono.safety.rule import Harmless

_BEFELL = sort_of(
    "an illness of before",
    "heart attack, heart attacks, stroke, strokes, mini stroke, mini strokes, tia, tias, seizure, "
    "seizures, fit, fits, blood clot, blood clots, clot, clots, pulmonary embolism, dvt, pe, "
    "stent, stents, bypass, bleed, bleeds, ulcer, ulcers, bleeding ulcer, angina, anaphylaxis, "
    "allergic reaction, allergic reactions, bad reaction, heart failure, cardiac arrest, brain "
    "bleed, brain haemorrhage, pancreatitis, sepsis, meningitis, pneumonia",
)
_HAVE_HAD = sort_of(
    "have had",
    "have had, has had, have already had, has already had, have previously had, had had, have both "
    "had, ve had",
)
_HAD_BEFORE = sort_of(
    "before",
    f"{IN_MONTHS}, {LAST_SEASONS}, before, in the past, previously, once, twice, already, last "
    "year, last month, years back, ago, years ago, months ago, a year ago, when i was young",
)
_HAD = sort_of("had", "had, got over, survived, recovered from")
_MEASURES = sort_of(
    "how many and which",
    "a, an, one, two, three, four, several, some, small, big, minor, major, mild, serious, couple, "
    "few, another, other, years, year, months, weeks, six, five, ten, and, so, that is why, "
    "because of that, since then, ever since, so now, now takes, now take, takes, take, taking, is "
    "on, am on, on, for it, both, also, too, high, blood, pressure, diabetes, weak, heart, my, "
    "his, her, gets, get, tomorrow, next week, next month",
)


def fires(heard: Heard) -> bool:
    """Whether an illness that is behind somebody is told, and nothing else."""
    if not heard.says(_BEFELL):
        return False
    behind = heard.says(_HAVE_HAD) or (heard.says(_HAD) and heard.says(_HAD_BEFORE, LONG_AGO))
    known = (_BEFELL, _HAVE_HAD, _HAD, _HAD_BEFORE, _MEASURES, LONG_AGO, *SOMEBODY)
    return behind and nothing_else(heard, *known)


def own(heard: Heard) -> bool:
    """Whether it is one's own, told with the medicine's name and nothing else."""
    others = heard.says(GROWN_UPS, CHILDREN, THIRD_PERSONS)
    return "_" in heard.words and not others and fires(heard)


RULE = Harmless(
    name="an illness that is behind them",
    spares=("emergency",),
    fires=fires,
    beside="by rule",
)
