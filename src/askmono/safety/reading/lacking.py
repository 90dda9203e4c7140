"""Something is not there, or not any more: "no longer breathing", "no heartbeat".

Whoever looks for what a text tells names it; what is said to be lacking is told of somebody. So
neither keywords nor a passage that answers calm it. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of

_LACKS = sort_of(
    "lacks", "no, not, never, without, hardly, barely, scarcely, none, nothing, lost, stopped, gone"
)


def lacks(heard: Heard) -> bool:
    """Whether something is said to be lacking, in the few words of a fragment or in more."""
    return heard.says(_LACKS)
