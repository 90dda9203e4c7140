"""A body far too hot: a temperature of 41 degrees, told by its figure.

Medical ground: from 40.5 to 41 degrees Celsius on clinicians speak of hyperpyrexia or heat stroke,
an emergency (NICE, Merck Manual); a fever below is told of by the notice of when to get help.
"""

from askmono.safety.figures import numbers
from askmono.safety.frames import calm
from askmono.safety.heard import Heard, sort_of

NAME = "far too hot"
REASON = "emergency"
HOT = (40.5, 45.0)  # degrees Celsius
HOT_FAHRENHEIT = (104.9, 113.0)
NEAR = 4  # words between what is measured and its figure

_TEMPERATURE = sort_of("temperature", "temperature, temp, temps, fever, fever of, thermometer")
_AIR = sort_of(
    "of the air, or how it is kept",
    "room temperature, store, stored, keep, kept, fridge, oven, weather, outside, in the car, "
    "washing, wash, water, bath",
)


def fires(heard: Heard) -> bool:
    """Whether somebody's temperature is said to be far too high."""
    if heard.says(_AIR):
        return False
    return any(
        _too_hot(number.value)
        and start - 2 <= number.start < end + NEAR
        and not calm(heard, (start, number.end))
        for start, end in heard.places(_TEMPERATURE)
        for number in numbers(heard.words)
    )


def _too_hot(value: float) -> bool:
    return HOT[0] <= value <= HOT[1] or HOT_FAHRENHEIT[0] <= value <= HOT_FAHRENHEIT[1]
