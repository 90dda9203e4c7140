"""How one is swallowed: whole, with water, without chewing.

One that is taken as it is meant to be, by whoever types: another person, a number, "all" or the
bottle are in no list here, nor what no medicine is swallowed with. One that was chewed or crushed
and taken is none either: some give off all they hold at once. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_SWALLOW = sort_of("swallow", "swallow, swallows, swallowing, take, taking")
_SWALLOWED = sort_of("swallowed", "swallowed, taken, took, washed down")
_ONE = sort_of("one of it", "tablet, pill, capsule, caplet, one tablet, one capsule")
_SOLID = sort_of(
    "as what is solid",
    "whole, in one piece, without chewing, without crushing, not chewed, not crushed, not chew, "
    "not crush, not chewing, not crushing, chewed or, or chewed, chew or, or chew, crushed or, or "
    "crushed, opened or, or opened, "
    "or broken, or dissolved, or sucked, or split, sucked or",
)
_WITH = sort_of(
    "with what",
    "water, some water, plain water, glass of water, cup of water, sip of water, no water, without "
    "water, milk, juice, orange juice, apple juice, squash, tea, coffee, yoghurt, yogurt, jam, "
    "honey, food, without food, breakfast, dinner, a meal, meals, empty stomach",
)
_ALL_OF = sort_of(
    "all of it", "the whole, whole _, whole tablet*, whole pill*, whole capsule*, whole caplet*"
)
_ASKS = sort_of(
    "asks leave",
    "can, could, should, do, does, may, must, need, needs, have, has, had, i, you, we, always, "
    "usually, right, fine, allowed, easier, easy, hard",
)
# "Should the tablets be swallowed whole": asked of all of them, and nobody did.
_MANY = sort_of(
    "several of it", "tablets, pills, capsules, caplets, _ tablets, _ capsules, _ pills"
)
_SHOULD = sort_of(
    "asks how it is meant to be",
    "should, must, are, is, do, does, can, have to be, has to be, need to be, needs to be, "
    "supposed to be, meant to be, to be, better, best, always, or, you, them, it, chewable, "
    "chewed, crushed, chew, crush, opened, dissolved, sucked, broken, split, halved, melted, cut, "
    "how",
)
_PIECES = sort_of("to crush, in general", "crush, chew, split, break, open, halve, crushable")
_WHAT = sort_of("what is crushed", "tablet, tablets, pill, pills, capsule, capsules")


def fires(heard: Heard) -> bool:
    """Whether it is told or asked how one is swallowed, and nothing else."""
    if heard.says(_PIECES) and heard.says(_WHAT) and nothing_else(heard, _PIECES, _WHAT, _ASKS):
        return True
    if heard.says(_ALL_OF):
        return False
    if _asked_of_all(heard):
        return True
    # Who swallowed what is meant for the skin had it with water, too.
    solid = heard.says(_SOLID, _ONE)
    told = heard.says(_SWALLOWED)
    if not (solid if told else heard.says(_SWALLOW)) or not heard.says(_SOLID, _WITH):
        return False
    return nothing_else(heard, _SWALLOW, _SWALLOWED, _ONE, _SOLID, _WITH, _ASKS)


def _asked_of_all(heard: Heard) -> bool:
    """Whether it is asked how they are meant to be swallowed: "are _ capsules swallowed whole"."""
    if not heard.begins(_SHOULD) or not heard.says(_SWALLOW, _SWALLOWED):
        return False
    return heard.says(_SOLID) and nothing_else(
        heard, _SWALLOW, _SWALLOWED, _SOLID, _WITH, _ONE, _MANY, _SHOULD
    )


RULE = Harmless(
    name="how it is swallowed",
    spares=("overdose", "child-ingestion"),
    fires=fires,
    alone="by rule",
)
