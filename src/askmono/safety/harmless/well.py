"""Somebody is said to be well: awake, fine, breathing as usual; beside a plain question.

Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import GROWN_UPS, SELF, THIRD_PERSONS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_WELL = sort_of(
    "well",
    "fine, ok, okay, well, all right, alright, awake, healthy, happy, breathing normally, "
    "breathing fine, breathing well, breathing ok, breathing okay, breathing is fine, breathing "
    "is normal, up and about, nothing is wrong, not in danger, not an emergency, no emergency, "
    "perfectly fine, perfectly well, absolutely fine, nobody is ill, no one is ill, nobody is "
    "hurt, no one is hurt, nobody is in danger, no one is in danger, not ill, not sick, not unwell",
)
_AROUND = sort_of(
    "around it", "do not worry, no, here, everybody, everyone, i am, all, my, at all, or anything"
)


_WAS = sort_of("was well", "was, were, been")


def fires(heard: Heard) -> bool:
    """Whether somebody grown up is said to be well, and nothing else."""
    people = (SELF, GROWN_UPS, THIRD_PERSONS)
    if heard.says(_WAS):
        return False
    return heard.says(_WELL) and nothing_else(heard, _WELL, _AROUND, *people)


RULE = Harmless(name="said to be well", spares=("emergency",), fires=fires, beside="by rule")
