"""A medicine that has done nothing yet: "two weeks of _ and i feel no different".

Likeness hears despair in it. Of who says that and nothing else is asked how long it takes. Whatever
speaks of hope, of a point in it or of an end is not spared. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.figures import figures
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import MEDICINE, nothing_else
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Harmless

_NO_BETTER = sort_of(
    "no better yet",
    ", ".join(
        f"{no} {better}"
        for no in ("no", "not any", "not feeling any", "not a bit", "none the", "not much", "any")
        for better in (
            *("better", "different", "lighter", "brighter", "calmer", "happier", "easier"),
            *("difference", "change", "improvement", "effect", "benefit", "result"),
        )
    )
    + ", feel the same, feel just the same, still the same, nothing yet, nothing has happened, "
    "nothing happening, nothing is happening, not working, not working yet, not kicked in, "
    "has not kicked in, has not worked, has done nothing, done nothing, does nothing, not helping, "
    "not helping yet, has not helped, not helped yet",
)
_TIME = sort_of("time", "day, days, week, weeks, month, months, fortnight, hour, hours")
_SO_LONG = sort_of(
    "for so long",
    "couple of, now, so far, yet, still, already, since, started, starting, after, into, taking, "
    "been, have been, over, nearly, almost, about, monday, tuesday, wednesday, thursday, friday, "
    "saturday, sunday, yesterday, last week",
)
_SOME = word_set("few several full whole first")
_AROUND = sort_of(
    "around it",
    "i, feel, feeling, felt, have, has, in myself, in my mood, my mood, mood, anxiety, sleep, "
    "as such, at all, bit, notice, noticed, can see, see, me, my, doing, really, honestly, then",
)
_ASKS = sort_of(
    "asks about it",
    "is it broken, is it a dud, a dud, is it working, is it not working, "
    "is it meant to, should it be working, should it work, how long, how long does it take, "
    "does it take, until it works, till it works, before it works, to work, when does it work, "
    "when will it work, when does it kick in, to kick in, kick in, normal, is that normal, "
    "is this normal, that normal, too soon, too early, is it too soon, is it too early, does it, "
    "why, work, works, working, usual, common, will it, should i worry",
)


def fires(heard: Heard) -> bool:
    """Whether it is told that a medicine has done nothing yet, and nothing else."""
    if not heard.says(_NO_BETTER) or not heard.says(MEDICINE, _TIME, _ASKS):
        return False
    return nothing_else(_without_how_long(heard), _NO_BETTER, _TIME, _SO_LONG, _AROUND, _ASKS)


def _without_how_long(heard: Heard) -> Heard:
    """The same without the numbers of times: "ten days", "week 3". A number of tablets stays."""
    beside = {at for start, end in heard.places(_TIME) for at in (start - 1, end)}
    counted = {*figures(heard), *(at for at, word in enumerate(heard.words) if word in _SOME)}
    return Heard(word for at, word in enumerate(heard.words) if at not in beside & counted)


RULE = Harmless(
    name="no better yet",
    spares=("crisis", "emergency"),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
    as_a_whole=True,
)
