"""Nobody took or swallowed anything: "no one has had too much", beside a plain question.

By itself it may be what a frightened child says. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_NOBODY = sort_of(
    "nobody",
    "nobodys, nothing was, nothing has been, nothing got, no nobody, no no one, sorry nobody, "
    "sorry no one, nobody, no one, none of us, nobody here, no one here, no child, no kid",
)
_NOT = sort_of("not", "not, never")
_HAVING = sort_of("having", "has, have, had, is, did, do, been, i am, we are, it is")
_TAKEN = sort_of(
    "taken",
    "taken, took, take, taking, swallowed, swallow, eaten, ate, eat, drunk, drank, touched, had, "
    "overdosed, overdosing, overdose, an overdose, chewed",
)
_WHAT = sort_of(
    "what was not taken",
    "too much, too many, anything, any, any of it, any of them, one, an overdose, overdose, "
    "tablets, pills, extra, here, by mistake, at all, or anything, in this house, it, of it, them",
)
_UNDOES = sort_of("undoes it", "only, just, yet, so, not any, not no, without")


def fires(heard: Heard) -> bool:
    """Whether it is said that nobody took anything, and nothing else."""
    if heard.says(_UNDOES) or not heard.says(_TAKEN):
        return False
    first = min(start for start, _ in heard.places(_TAKEN))
    nobody = any(start == 0 for start, _ in heard.places(_NOBODY))
    denied = any(end <= first for _, end in heard.places(_NOT))
    if nobody == denied:
        return False  # "nobody has not taken too much"
    return nothing_else(heard, _NOBODY, _NOT, _HAVING, _TAKEN, _WHAT, *SOMEBODY)


RULE = Harmless(
    name="nothing was taken",
    spares=("overdose", "child-ingestion"),
    fires=fires,
    beside="by rule",
)
