"""Who takes the medicine, and courtesies: what may stand beside any remark."""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.remarks import nothing_else

_TAKES = sort_of(
    "takes it",
    "take, takes, taking, am on, is on, on, use, uses, using, have been on, has been on, was put "
    "on, prescribed, started, have, has, been, just started, now, every day, daily, i am taking, "
    "no worries, do not worry, not to worry, anyway, cheers, lol, question",
)
_WHO = sort_of("who", "i, my, we, me")
_MEDICINE = sort_of(
    "named",
    "_, a student, a nursing student, a student nurse, a nurse, a carer, a pharmacist, do not "
    "worry, not to worry, no worries, anyway, thanks, hi, hello",
)


def only_takes(heard: Heard) -> bool:
    """Whether nothing is said but who takes the medicine that is named, or a courtesy."""
    return heard.says(_MEDICINE) and nothing_else(
        heard, _MEDICINE, _TAKES, _WHO, GROWN_UPS, THIRD_PERSONS
    )
