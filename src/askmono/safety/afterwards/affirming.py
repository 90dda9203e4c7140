"""What was asked about is said to have befallen somebody: "mine just did", "he has those".

After "what are the signs of an overdose" nothing else has to be said. Every word is accounted for:
with anything more it is another message, and is read as one.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.vocabulary import word_set

_WHO = sort_of("whose", "mine, hers, theirs, ours, his, yes, yeah, yep, no, well, oh, god, omg")
_IS_SO = sort_of(
    "it is so",
    "have, has, had, did, does, do, is, are, am, just, took, taken, done, got, think, "
    "happening, happened, happens, started, starting, having, feel, feels, feeling, been, "
    "maybe, might, could, already, too late, did it, did that, did this, told, having it, "
    "having one, going through, going on, in the middle of, in the middle of one, doing, going, "
    "gone, begun, began, getting, gets, gave, been getting, sounds, sounds like, looks like, "
    "seems",
)
_WHAT = sort_of(
    "what is so",
    "what, exactly, precisely, exactly that, exactly this, exactly what, one, those, them, "
    "that, it, all of those, all of them, all of that, most of those, some of those, some of "
    "them, two of those, three of those, every one, the same, same, all, both, that "
    "one, this, these, like that, signs, symptoms",
)
_NOW = sort_of(
    "now",
    "now, right now, today, tonight, this morning, an hour ago, just now, at the moment, still, "
    "yesterday, last night, since this morning, since last night, since yesterday, for an hour, "
    "an hour, minutes ago, a minute ago, as we speak, in front of me, here, too, as well, "
    "again, badly, really, bad, help, to me, to him, to her, please, what now, what do i do, "
    "what should i do, by accident, by mistake, accidentally, i fear, i am afraid",
)
_USES = sort_of("uses it", "on it, on this, on that, on them, on these, on those, on one, for it")
_ASK = word_set("what which how why when")
_MAY = word_set("does do did is are was were has have had could might")
_IT = word_set("it that this they these those one")


def fires(heard: Heard) -> bool:
    """Whether all that is said is that it is so, of somebody."""
    if not heard.says(_IS_SO) or heard.says(_USES) or _asks(heard):
        return False
    people = (*SOMEBODY, _WHO)
    return heard.says(*people, _WHAT) and nothing_else(heard, _IS_SO, _WHAT, _NOW, *people)


def _asks(heard: Heard) -> bool:
    """Whether it is another question: "does it", "is it that one", "what does it do"."""
    words = heard.words
    return words[0] in _ASK or (words[0] in _MAY and words[1:2] != () and words[1] in _IT)
