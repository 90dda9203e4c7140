"""What was asked about is said to have befallen somebody: "mine just did", "he has those".

After "what are the signs of an overdose" nothing else has to be said. Every word is accounted for:
with anything more it is another message, and is read as one.
"""

from askmono.safety.heard import Heard, sort_of
from askmono.safety.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS
from askmono.safety.remarks import nothing_else

_WHO = sort_of("whose", "mine, hers, theirs, ours, his, yes, yeah, yep, no, well, oh, god, omg")
_IS_SO = sort_of(
    "it is so",
    "have, has, had, did, does, do, is, are, am, just, took, taken, done, got, think, happening, "
    "happened, happens, started, starting, having, feel, feels, feeling, been, maybe, might, "
    "could, already, too late, did it, did that, did this, told",
)
_WHAT = sort_of(
    "what is so",
    "what my mum is having, what my dad is having, what he is having, what she is having, what i "
    "am having, what is happening, doing that, one, those, them, that, it, all of those, all of "
    "them, all of that, most of those, some of those, some of them, two of those, three of those, "
    "every one, exactly, the same, same, all, both, that one, this, these, like that, signs, "
    "symptoms",
)
_NOW = sort_of(
    "now",
    "now, right now, today, tonight, this morning, an hour ago, just now, at the moment, still, "
    "yesterday, last night, badly, really, bad, help, to me, to him, to her, please, what now, "
    "what do i do, what should i do, by accident, by mistake, accidentally, i fear, i am afraid",
)


def fires(heard: Heard) -> bool:
    """Whether all that is said is that it is so, of somebody."""
    if not heard.says(_IS_SO):
        return False
    people = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS, _WHO)
    return heard.says(*people, _WHAT) and nothing_else(heard, _IS_SO, _WHAT, _NOW, *people)
