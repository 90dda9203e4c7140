"""A body's temperature told by its figure: "38.6", "39 degrees", "temp is 101 f".

A figure counts by its unit, its decimals or the words around it; what else it may count, and how
hot it is outside or where a medicine is kept, is none.
"""

import re

from askmono.safety.reading.figures import is_figure, value_of
from askmono.safety.reading.frames import calm
from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.vocabulary import word_set

HIGH = ((38.0, 43.0), (100.4, 109.4))  # degrees Celsius, and Fahrenheit: a fever
BESIDE = 5  # words between a figure and what says that it is a temperature

SHAKES = (
    "shiver*, chills, rigor, rigors, the shakes, shaking like, shaking so, shaking all over, "
    "shake all over, shakes all over, shaking under, shaking with cold, freezing and shaking, "
    "shaking and freezing, not stop shaking, trembling all over, shaking uncontrol*, teeth are "
    "chattering, teeth chatter*, teeth keep chattering, teeth will not stop"
)
NAMES = sort_of(
    "fevers that are illnesses",
    "hay fever, hayfever, rheumatic fever, yellow fever, scarlet fever, "
    "glandular fever, dengue fever, trench fever, nettle rash, nappy rash, diaper rash",
)
ROOM = sort_of(
    "of the room or how it is kept",
    "room temperature, store, stored, storage, fridge, outside, heatwave, weather, in the car, in "
    "the post, parcel, courier, left in, left it in, bath water, oven at, washing, wash at",
)
_TEMPERATURE = sort_of(
    "a temperature",
    "temp, temps, temperature, thermometer, fever*, forehead, running a, reading, reads, reading "
    "is, " + SHAKES,
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


def fever_is_read(heard: Heard) -> bool:
    """Whether a fever of somebody is told by its figure."""
    return not heard.says(ROOM) and bool(readings(heard))


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
