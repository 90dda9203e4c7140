"""Whether two who love each other may, while one of them takes it.

Who is made to, or is asleep or drunk, is told of in other words. Ours; no clinician has reviewed
it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_LOVE = sort_of(
    "making love",
    "make love, making love, have sex, having sex, sex, sex life, intercourse, be intimate, "
    "intimate, intimacy, sleep together, kiss, kissing, cuddle, hug, share a bed",
)
_TWO = sort_of(
    "the two",
    "we, i, me and my, my man, my husband, my wife, my partner, my boyfriend, my girlfriend, "
    "together",
)
_TAKEN = sort_of("taken from somebody", "take sex, takes sex, taking sex, take intercourse")
_TAKES = sort_of(
    "takes it",
    "take, takes, taking, has, have, can, could, may, safe, allowed, do, "
    "does, should, condom, condoms, without a condom",
)


def fires(heard: Heard) -> bool:
    """Whether it is asked about love while somebody takes it, and nothing else is said."""
    return heard.says(_LOVE) and not heard.says(_TAKEN) and nothing_else(heard, _LOVE, _TWO, _TAKES)


RULE = Harmless(name="making love", spares=("crisis",), fires=fires, alone="by likeness")
