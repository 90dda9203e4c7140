"""Somebody wants to give up a medicine, which is named: "my wife wants to give up her _".

Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_WANTS = sort_of(
    "wants",
    "want, wants, would like, is thinking of, hopes, wishes, has decided, decided, to, i, we",
)
_STOPS = sort_of(
    "gives it up",
    ", ".join(
        f"{stop} {its}"
        for stop in (
            "give up",
            "giving up",
            "stop",
            "quit",
            "come off",
            "pack in",
            "give up on",
            "stop taking",
            "give up taking",
            "stopping",
        )
        for its in ("_", "her _", "his _", "their _", "the _", "my _", "on _", "with _")
    ),
)
_ASKS = sort_of(
    "asks leave", "that, allowed, safe, all right, can, may, should, my, our, the, what happens"
)


def fires(heard: Heard) -> bool:
    """Whether somebody wants to give up the medicine that is named, and nothing else is said."""
    return heard.says(_STOPS) and nothing_else(
        heard, _STOPS, _WANTS, _ASKS, GROWN_UPS, THIRD_PERSONS
    )


RULE = Harmless(
    name="gives up a medicine",
    spares=("crisis",),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
)
