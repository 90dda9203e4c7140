"""Somebody is about to take all there is: "i am going to take every one of them tonight".

Nobody takes all at once as a treatment; a voice that helps comes before any answer.
"""

from collections.abc import Iterator

from askmono.safety.danger.poisoning.counted import MANY, of_tablets
from askmono.safety.reading.frames import calm
from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.rule import Danger

NEAR = 5  # words between the intent and how much

# Words between all there is and that it is as one is told to, or goes somewhere.
AFTER = 6

_PLANS = (
    *("going to", "gonna", "about to", "want to", "wants to", "i will", "he will", "she will"),
    *("they will", "planning to", "plan to", "plans to", "tempted to", "ready to", "decided to"),
    *("mean to", "intend to", "threatening to", "threatens to", "threatened to", "might just"),
    *("could just", "should just", "let me just", "just want to", "i shall", "i would rather"),
)
_TAKES = ("take", "swallow", "down", "neck", "drink", "empty")
_ABOUT_TO = sort_of(
    "about to take",
    ", ".join(f"{plan} {takes}" for plan in _PLANS for takes in _TAKES)
    + ", thinking of taking, thinking about taking, planning on taking, planning on swallowing, "
    "feel like taking, feel like swallowing, will be taking, will be swallowing",
)
_TAKING = sort_of("taking", "am taking, taking, swallowing, am swallowing, necking, downing")
# "Tonight i finish the whole pack": now, or for good.
_FINISHES = sort_of(
    "finishes",
    ", ".join(
        f"{plan} {verb}" for plan in _PLANS for verb in ("finish", "have", "eat", "use", "do")
    )
    + ", finish, finishing, having, will be having, using, doing, i take, i swallow",
)
_FOR_GOOD = sort_of(
    "for good",
    "tonight, right now, and that is it, thats it, that will be it, for good, goodbye, at last, "
    "in one, in one go, and go, no more, be over, be done, it is over, end it",
)
_ALL = sort_of(
    "all there is",
    "every one of them, every last one, every last tablet, every last pill, every last _, every "
    "single one, every single tablet, every single pill, every tablet, every pill, the whole "
    "lot, the lot, them all, it all, all of it, all of them, all of these, all of my, all of "
    "the, all her, all his, all my tablets, all my pills, all the tablets, all the pills, the "
    "whole box, the whole bottle, the whole pack, the whole packet, the whole tub, the whole "
    "strip, whole bottle of, whole box of, whole pack of, the entire box, the entire bottle, "
    "the entire pack, everything i have got, everything i have, everything in the cupboard, "
    "everything in the cabinet, everything in the medicine, all in one go, all at once, the "
    "rest of them, the rest of the bottle, the rest of the pack, all my _, all the _, every _, "
    "the bottle down",
)
_IN_ONE_OF = sort_of("in one of several", "in one of")
_THEM = sort_of("them", "them, these, the lot")
_TREATED = sort_of(
    "as one is told to",
    "with food, with meals, every day, daily, a day, each day, at night, in the morning, as "
    "prescribed, as told, the course, course of, until they are gone, over the, over a, one by "
    "one, for years, for life, on holiday, on my holiday, abroad, on the plane, with me, back "
    "to, to the pharmacy, to the chemist, to the hospital, to the doctor, home with me, for "
    "granted, into account, out of, off her, off him, away from, to bed with",
)
_AT_ONCE = sort_of("at one time", "together, at the same time, with water, with breakfast")


def fires(heard: Heard) -> bool:
    """Whether somebody says that all there is is going to be taken."""
    heard = heard.without(_IN_ONE_OF)
    finishes = (place for place in heard.places(_FINISHES) if heard.says(_FOR_GOOD))
    return (
        any(_planned(heard, place, ordinary=False) for place in heard.places(_ABOUT_TO))
        or any(_planned(heard, place, ordinary=True) for place in heard.places(_TAKING))
        or any(_planned(heard, place, ordinary=False) for place in finishes)
    )


def _planned(heard: Heard, verb: Place, *, ordinary: bool) -> bool:
    """Whether all there is comes right after a verb, told and not as one is told to."""
    start, end = verb
    return any(
        0 <= a - end < NEAR
        and not calm(heard, (start, b))
        and not _as_told(heard, b, ordinary=ordinary)
        for a, b in (heard.places(_ALL) if ordinary else _all(heard))
    )


def _all(heard: Heard) -> Iterator[Place]:
    """Where all there is is said, or so many that nobody takes at once."""
    yield from heard.places(_ALL)
    for number in of_tablets(heard, MANY):
        yield number.start, number.end
    if of_tablets(heard, MANY):
        yield from heard.places(_THEM)


def _as_told(heard: Heard, end: int, *, ordinary: bool) -> bool:
    """Whether all of it is taken as one is told to, or taken somewhere.

    ordinary: "taking" may be what somebody does every day: then together, or with water, as well.
    """
    sorts = (_TREATED, _AT_ONCE) if ordinary else (_TREATED,)
    return any(-1 <= a - end < AFTER for sort in sorts for a, _ in heard.places(sort))


RULE = Danger(name="about to take all", reason="crisis", fires=fires, in_phrasings=False)
