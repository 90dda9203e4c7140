"""A tablet that is broken to get it down: all of it is still taken, and no dose is changed.

A text tells everybody whether it may be. Only for what is refused by likeness, and for the rule
that hears a changed dose in "cut it in half". Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Told

BREAKING = sort_of(
    "breaking",
    ", ".join(
        f"{breaks} {it} {apart}"
        for breaks in ("cut", "snap", "break", "split", "halve", "cutting", "splitting")
        for it in ("it", "them", "_", "these", "the tablet", "the tablets", "the pills", "one")
        for apart in ("in half", "in two", "into two", "into halves", "up")
    )
    + ", split it, split them, halve it, halve them, cut in half, split in half",
)
_TO_SWALLOW = sort_of(
    "to get it down",
    "swallow, swallowing, horse pill, horse pills, horse tablets, get them down, get it down,"
    "go down, goes down, going down, gag on, gag, choke on, chokes on, stick in my throat,"
    "sticks in my throat, stuck in my throat, they are big, they are huge, they are massive,"
    "too big, so big, the size of a, size of them, size of it, size of these, so large, too large,"
    "big tablets, large tablets, big pills, large pills, big capsules, huge tablets, huge pills,"
    "massive tablets, whoppers, bad at tablets, no good with tablets, struggle with tablets,"
    "struggles with tablets, struggle with pills, hate tablets, hates tablets,"
    "it is huge, it is massive, are enormous",
)
_HALF_AN_AMOUNT = sort_of(
    "half of it alone",
    "have half, take half, give half, only half, just half, half instead, half the dose,"
    "half my dose, half a dose, half dose, the dose, my dose, less, lower, halve my,"
    "cut down, cut back, cut it down, cut it back, too strong, down to, a quarter, and take,"
    "and give, and have, then take",
)


def fires(heard: Heard) -> bool:
    """As in "they are like horse pills, can i cut it in half": nothing is said of having half."""
    return heard.says(_TO_SWALLOW) and heard.says(BREAKING) and not heard.says(_HALF_AN_AMOUNT)


RULE = Told(name="breaking it to get it down", fires=fires)
