"""A body far too hot: a temperature of 41 degrees by its figure, or hot, dry and confused.

Medical ground: from 40.5 to 41 degrees Celsius on clinicians speak of hyperpyrexia or heat stroke,
an emergency (NICE, Merck Manual); a fever below is told of by the notice of when to get help. Hot
skin that does not sweat, and a mind that wanders, are heat stroke without a thermometer (NHS, CDC),
and too much of the medicines that keep from sweating.
"""

from askmono.safety.reading.figures import numbers
from askmono.safety.reading.frames import calm, told
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

HOT = (40.5, 45.0)  # degrees Celsius
HOT_FAHRENHEIT = (104.9, 113.0)
NEAR = 4  # words between what is measured and its figure

_TEMPERATURE = sort_of("temperature", "temperature, temp, temps, fever, fever of, thermometer")
_AIR = sort_of(
    "of the air, or how it is kept",
    "room temperature, store, stored, keep, kept, fridge, oven, weather, outside, in the car, "
    "washing, wash, water, bath",
)
_HOT = sort_of(
    "hot",
    "boiling, boiling hot, roasting, roasting hot, burning hot, burning up, red hot, scorching, "
    "very hot, so hot, really hot, hot as a stove, hot as an oven, hot like a stove, hot and dry, "
    "hot dry, dry and hot, skin is hot, skin hot, feels hot, is hot, overheated, overheating, "
    "heat stroke, heatstroke, baking, sizzling, like fire, like a fire, like a radiator, piping "
    "hot, on fire, hot to the touch, hot skin",
)
_DRY = sort_of(
    "does not sweat",
    "bone dry, dry skin, skin is dry, skin dry, hot and dry, hot dry, dry and hot, dry as a bone, "
    "not sweat, not sweating, not sweated, no sweat, no sweating, without sweating, stopped "
    "sweating, not a drop of sweat, dry",
)
_WANDERS = sort_of(
    "a mind that wanders",
    "confused, confusion, muddled, rambling, rambles, babbling, babbles, delirious, not making "
    "sense, making no sense, no sense, talking nonsense, talking rubbish, talks rubbish, talks "
    "nonsense, raving, seeing things, not know where, not know me, out of it, incoherent, own "
    "name, not know her name, not know his name, not know who, not know what day, not know us, "
    "disorientated, disoriented, dazed, slurring, slurred, staggering, collapsed, passed out",
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to be far too hot, by figure or by signs."""
    if heard.says(_AIR):
        return False
    if told(heard, _HOT) and told(heard, _DRY) and told(heard, _WANDERS):
        return True
    return any(
        _too_hot(number.value)
        and start - 2 <= number.start < end + NEAR
        and not calm(heard, (start, number.end))
        for start, end in heard.places(_TEMPERATURE)
        for number in numbers(heard.words)
    )


def _too_hot(value: float) -> bool:
    return HOT[0] <= value <= HOT[1] or HOT_FAHRENHEIT[0] <= value <= HOT_FAHRENHEIT[1]


RULE = Danger(name="far too hot", reason="emergency", fires=fires, in_phrasings=False)
