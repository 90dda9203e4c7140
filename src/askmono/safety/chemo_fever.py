"""A fever of somebody who has chemotherapy, told as happening: by its words or by its figure.

Medical ground: cancer services and public health pages (NHS, CDC, NICE CG151 on neutropenic
sepsis) call a temperature of 38 degrees Celsius and over, shivering or feeling suddenly ill within
weeks of chemotherapy an emergency, since infection cannot be fought. Whoever has another's organ is
told the same of a reading. Chosen by people who are not clinicians.
"""

import re

from askmono.safety.figures import is_figure, value_of
from askmono.safety.frames import calm, told, told_near
from askmono.safety.heard import Heard, Place, sort_of
from askmono.safety.urgent import NAMES
from askmono.safety.vocabulary import word_set

NAME = "fever under chemotherapy"
REASON = "emergency"
NEAR = 12  # words between the fever and the treatment
HIGH = ((38.0, 43.0), (100.4, 109.4))  # degrees Celsius, and Fahrenheit: a fever
NORMAL = (35.0, 37.5)  # degrees Celsius
BESIDE = 5  # words between a figure and what says that it is a temperature

_SHAKES = (
    "shiver*, chills, rigor, rigors, the shakes, shaking like, shaking so, shaking all over, "
    "shake all over, shakes all over, shaking under, shaking with cold, freezing and shaking, "
    "shaking and freezing, not stop shaking, trembling all over, shaking uncontrol*, teeth are "
    "chattering, teeth chatter*, teeth keep chattering, teeth will not stop"
)
_FEVER = sort_of(
    "fever",
    "fever*, temperature, a temp, burning up, burning hot, boiling up, feel hot, feels hot, hot to "
    "the touch, hot and cold, forehead is burning, forehead like, head like an oven, like an oven, "
    + _SHAKES,
)
_RIGORS = sort_of("shakes with cold", _SHAKES)
_CHEMO = sort_of(
    "chemotherapy",
    "chemo, chemotherapy, neutropenic, neutropenia, no white cells, cancer medicine, "
    "cancer medicines, cancer treatment",
)
_CALM = sort_of(
    "no fever after all",
    "is normal, normal temperature, check my temperature, checked my temperature, worried about, "
    "in case, limits, when a fever, after a shower, after a bath, menopause, fever has gone, "
    "gone now",
)
_ROOM = sort_of(
    "of the room or how it is kept",
    "room temperature, store, stored, storage, fridge, outside, heatwave, weather, in the car, in "
    "the post, parcel, courier, left in, left it in, bath water, oven at, washing, wash at",
)
# When the treatment was given, which is not when the fever is: "chemo eight days ago".
_WHEN_GIVEN = sort_of(
    "when it was given",
    "days ago, day ago, a week ago, week ago, weeks ago, last week, last friday, the other day",
)
_TEMPERATURE = sort_of(
    "a temperature",
    "temp, temps, temperature, thermometer, fever*, forehead, running a, reading, reads, reading "
    "is, " + _SHAKES,
)
_DEGREES = word_set("degrees degree deg c celsius centigrade f fahrenheit")
# What else a figure may count, said after it, or measure, said before it.
_COUNTED = re.compile(
    r"(?:kg|kilos?|mg|mcg|g|grams?|ml|mls|cm|mm|inch(?:es)?|stone|lbs?|pounds?|percent|years?|yrs?|yo"
    r"|weeks?|wks?|months?|days?|hours?|hrs?|minutes?|mins?|times|tablets?|pills?|units?|bpm|mmol"
    r"|euros?|dollars?|quid|miles|km|old|of)"
)
_MEASURED = word_set(
    "weight weigh weighs weighed bmi crp ferritin level levels hba1c sugar sugars glucose pulse "
    "heart pressure bp waist size count platelets hb haemoglobin hemoglobin age aged albumin dose"
)

# How a text says that a medicine is for cancer, and that it leaves the body without defences.
_CANCER = re.compile(
    r"\b(?:cancer|leuka?emia|lymphoma|carcinoma|tumou?rs?(?! necrosis)|myeloma|melanoma|sarcoma"
    r"|chemotherap)",
    re.IGNORECASE,
)
_DEFENCES = re.compile(
    r"\b(?:neutrop|myelosuppress|bone marrow|white blood cell|leu[ck]openi|agranulocyt)",
    re.IGNORECASE,
)
# How it says that it keeps another's organ.
_TRANSPLANT = re.compile(r"\b(?:transplant|organ rejection)", re.IGNORECASE)


def fires(heard: Heard) -> bool:
    """Whether somebody under chemotherapy is said to have a fever."""
    if not heard.says(_CHEMO):
        return False
    heard = heard.without(_WHEN_GIVEN)
    near = told_near(heard, _FEVER, _CHEMO, NEAR)
    return feverish(heard) and (near or bool(readings(heard)))


def feverish(heard: Heard) -> bool:
    """Whether somebody is said to have a fever."""
    heard = heard.without(_WHEN_GIVEN).without(NAMES)
    if heard.says(_ROOM):
        return False
    if readings(heard):
        return True
    return not _normal(heard) and not heard.says(_CALM) and told(heard, _FEVER)


def high(heard: Heard) -> bool:
    """Whether a fever is told by its figure, or with shivers that cannot be helped."""
    heard = heard.without(_WHEN_GIVEN)
    if heard.says(_ROOM):
        return False
    return bool(readings(heard)) or (not _normal(heard) and told(heard, _RIGORS))


def readings(heard: Heard) -> tuple[Place, ...]:
    """Where a body's temperature of a fever is told, as one: "38.6", "39 degrees", "temp is 38"."""
    return tuple(
        (at, at + 1)
        for at, word in enumerate(heard.words)
        if is_figure(word) and _high(word) and _of_a_body(heard, at) and _said(heard, at)
    )


def _said(heard: Heard, at: int) -> bool:
    return not calm(heard, (at, at + 1))


def _high(word: str) -> bool:
    value = value_of(word.replace(",", ".")) if word[0].isdigit() else 0.0
    return any(low <= value < end for low, end in HIGH)


def _of_a_body(heard: Heard, at: int) -> bool:
    """Whether the figure at a word is a temperature, by its unit, its words or its decimals."""
    words = heard.words
    after = words[at + 1] if at + 1 < len(words) else ""
    if _COUNTED.fullmatch(after) or not _MEASURED.isdisjoint(words[max(0, at - 3) : at]):
        return False
    if after in _DEGREES or re.search(r"\d[.,]\d", words[at]):
        return True
    return any(start - BESIDE <= at <= end + BESIDE for start, end in heard.places(_TEMPERATURE))


def _normal(heard: Heard) -> bool:
    """Whether a temperature without a fever is told."""
    return any(NORMAL[0] <= float(word) < NORMAL[1] for word in heard.words if _is_degrees(word))


def _is_degrees(word: str) -> bool:
    return re.fullmatch(r"\d{2}(?:\.\d)?", word) is not None


def lowers_defences(usage: str, text: str) -> bool:
    """Whether a text tells of a medicine for cancer under which infections are dangerous.

    usage: what it says of what the medicine is for and how it works. text: all of it.
    """
    return bool(_CANCER.search(usage) and _DEFENCES.search(text))


def keeps_an_organ(usage: str) -> bool:
    """Whether what a medicine is for tells of who has had an organ of somebody else's."""
    return bool(_TRANSPLANT.search(usage))
