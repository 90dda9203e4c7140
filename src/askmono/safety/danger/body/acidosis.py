"""Breath that is fast and deep with cramps, sickness or bad kidneys, under what sours the blood.

Medical ground: leaflets of metformin name fast deep breathing with cramps, belly pain, vomiting,
cold or great weakness as lactic acidosis: stop it, and a hospital at once, since it may end in
coma (EMC, FDA boxed warning). Kidneys that fail make it likelier. Only where the medicine's own
text names it, or metformin is named. Chosen by people who are not clinicians.
"""

import re
from collections.abc import Iterable

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set

NEAR = 5  # words between the breath and how it goes

_BREATH = sort_of("breath", "breath*, respiration, panting breath")
_FAST = sort_of(
    "fast and deep",
    "fast, quick, quickly, rapid, rapidly, deep, deeply, heavy, heavily, hard, heaving, like a "
    "train, as if i have been running, as if running, like i have run, laboured, labored, racing",
)
_PANTS = sort_of("pants", "panting, pants, hyperventilat*, gasping, puffing, air hunger")
_WITH_IT = sort_of(
    "what comes with it",
    "cramp*, belly, stomach, tummy, abdomen, vomit*, throwing up, sick, sleepy, drowsy, weak, "
    "weakness, cold, shivery, dizzy, muscle*, kidney, kidneys, renal, dialysis, ckd, egfr, ache, "
    "aches, aching, slow heart, exhausted, worn out, confused",
)
_EXERTION = sort_of(
    "after effort", "stairs, running, run, exercise, gym, walk, walking, hill, asleep, sleeping"
)
_KNOWN = word_set("metformin glucophage phenformin")
_TEXT = re.compile(r"\blactic acidosis", re.IGNORECASE)


def fires(heard: Heard) -> bool:
    """Whether fast breathing is told, and what comes with a blood that turns sour."""
    if heard.without(_FAST).says(_EXERTION):
        return False
    fast = told(heard, _PANTS) or told_near(heard, _BREATH, _FAST, NEAR)
    return fast and heard.says(_WITH_IT)


def named(words: Iterable[str]) -> bool:
    """Whether a medicine is named that is known for it, whichever of several it may be."""
    return not _KNOWN.isdisjoint(words)


def warned_of(text: str) -> bool:
    """Whether a medicine's text names lactic acidosis."""
    return _TEXT.search(text) is not None
