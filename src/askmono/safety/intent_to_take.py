"""Somebody is about to take all there is: "i am going to take every one of them tonight".

Nobody takes all at once as a treatment; a voice that helps comes before any answer.
"""

from askmono.safety.frames import calm
from askmono.safety.heard import Heard, sort_of

NAME = "about to take all"
REASON = "crisis"
NEAR = 5  # words between the intent and how much

_ABOUT_TO = sort_of(
    "about to take",
    "going to take, going to swallow, going to neck, going to down, gonna take, gonna swallow, "
    "about to take, about to swallow, about to down, want to take, want to swallow, i will take, "
    "i will swallow, planning to take, plan to take, thinking of taking, thinking about taking, "
    "tempted to take, feel like taking, feel like swallowing, am taking, taking, swallowing",
)
_ALL = sort_of(
    "all there is",
    "every one of them, every last one, every single one, every single tablet, every single pill, "
    "the whole lot, the lot, them all, all of them, all of these, all of my tablets, all of my "
    "pills, all my pills at once, all my tablets at once, the whole box, the whole bottle, the "
    "whole pack, the whole packet, the entire box, the entire bottle, the entire pack, everything "
    "i have got, everything i have, everything in the cupboard, everything in the cabinet, all in "
    "one go, all at once, the rest of them, the rest of the bottle, the rest of the pack, "
    "all my _, all the _",
)
_TREATED = sort_of(
    "as one is told to",
    "with food, with meals, with water, together, every day, daily, each day, at night, in the "
    "morning, as prescribed, the course, finish the course, until they are gone, over, one by one, "
    "for years, at the same time, holiday, with me, back to, to the pharmacy, to the chemist, home",
)


def fires(heard: Heard) -> bool:
    """Whether somebody says that all there is is going to be taken."""
    if heard.says(_TREATED):
        return False
    return any(
        0 <= a - end < NEAR and not calm(heard, (start, b))
        for start, end in heard.places(_ABOUT_TO)
        for a, b in heard.places(_ALL)
    )
