"""Numbness where one sits, told as happening: nerves of the back may be pressed upon.

Medical ground: public health pages (NHS) on pressure on the nerves at the end of the spine say to
call for help at once. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 5  # words between feeling nothing and where

_WHERE = sort_of(
    "where one sits",
    "saddle, saddle area, between my legs, between his legs, between her legs, between the legs, "
    "private parts, privates, my bottom, my bum, his bottom, her bottom, genitals, groin, crotch, "
    "inner thighs, when i wipe",
)
_NUMB = sort_of(
    "numb", "numb, numbness, not feel, no feeling, lost feeling, feel nothing, dead, cannot feel"
)
_JAB = sort_of("a jab", "injection*, injected, jab, jabbed, cream, gel, anaesthetic, lidocaine")


def fires(heard: Heard) -> bool:
    """Whether somebody is said to be numb where one sits, and not from a jab or a cream."""
    return told(heard, _NUMB) and told_near(heard, _NUMB, _WHERE, NEAR) and not heard.says(_JAB)


RULE = Danger(name="saddle", reason="emergency", fires=fires, in_phrasings=False)
