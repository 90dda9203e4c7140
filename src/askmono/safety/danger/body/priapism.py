"""An erection that has lasted for four hours and more, or that does not go and hurts.

Medical ground: after four hours the tissue is harmed and the erection has to be ended in an
emergency department (BNF and labels of medicines for erections, British Association of Urological
Surgeons). How long one may last is only asked. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.figures import numbers
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 12  # words between the erection and how long it has lasted
HOURS = (4.0, 48.0)  # hours: from which it harms, and to which hours are said

_ERECTION = sort_of(
    "an erection",
    "erection, erect, boner, hard on, stiffy, penis is hard, penis is still hard, penis still "
    "hard, willy is hard, cock is hard, dick is hard, stayed hard, staying hard, still hard, "
    "been hard, still stiff, been stiff, penis is stiff, penis will not go, rock hard since",
)
_NAMED = sort_of("named", "priapism, priapic")
_HARD_ELSE = sort_of(
    "hard of something else",
    "hard to, hard for me, hard at, hard boiled, hard skin, hard lump, still hard as, been hard "
    "on, still hard work, been hard work",
)
_BELLY = sort_of(
    "what else is hard or stiff",
    "belly, tummy, stomach, lump, stool, stools, poo, neck, back, knee, leg, legs, hands, joints, "
    "tablet, tablets, cream, life, time, times, skin, toffee, capsule",
)
_LASTS = sort_of(
    "lasts and lasts",
    "not go, not go away, not go down, not going down, not gone down, not stop, not ending, not "
    "going away, not subside, not soften, not shift, since last night, since yesterday, since this "
    "morning, all night, all day, for hours, hours now, since midnight, since breakfast, since "
    "lunch, since lunchtime, overnight",
)
_HURTS = sort_of(
    "hurts", "pain, painful, hurts, hurting, agony, sore, killing me, aching, throbbing, purple"
)


def fires(heard: Heard) -> bool:
    """Whether an erection is said to have lasted too long."""
    if told(heard, _NAMED) and not _asks(heard):
        return True
    heard = heard.without(_HARD_ELSE)
    if heard.says(_BELLY):
        return False
    lasts = any(_between(heard, place) for place in heard.places(_ERECTION))
    return lasts or told_near(heard, _ERECTION, _LASTS, NEAR)


def _asks(heard: Heard) -> bool:
    """Whether the name alone is asked for, with no sign that somebody has it."""
    return len(heard.words) > 4 and not told(heard, _LASTS, _HURTS)


def _between(heard: Heard, place: tuple[int, int]) -> bool:
    """Whether hours that are too many stand near an erection, as told."""
    for number in numbers(heard.words):
        after = heard.words[number.end : number.end + 2]
        near = max(place[0], number.start) - min(place[1], number.end) < NEAR
        counted = any(word in ("hour", "hours", "hr", "hrs", "h") for word in after)
        whole = (min(place[0], number.start), max(place[1], number.end))
        if near and counted and HOURS[0] <= number.value <= HOURS[1] and not calm(heard, whole):
            return True
    return False


RULE = Danger(name="priapism", reason="emergency", fires=fires, in_phrasings=False)
