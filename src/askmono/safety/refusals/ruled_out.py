"""Whether what somebody has or had speaks against a medicine: no change of a treatment.

Texts list for everybody with whom care is taken. Likeness to a question about ending or beginning a
treatment refuses it no more. Of an amount or a change nothing may be asked beside it. Only for what
is refused by likeness: what a rule hears is refused. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.doses import AMOUNT
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Told

LONGEST = 30  # words of such a question
NEAR = 4  # words between making and worse

_RULED_OUT = sort_of(
    "ruled out",
    ", ".join(
        f"{rules} {whom} {out}"
        for rules, out in (
            *(("put", "off"), ("puts", "off"), ("rule", "out"), ("rules", "out")),
            *(("count", "out"), ("counts", "out"), ("stop", "having"), ("stops", "having")),
            *(("keep", "from having"), ("bar", "from"), ("bars", "from"), ("stop", "getting")),
        )
        for whom in ("me", "us", "him", "her", "them", "my mum", "my dad", "someone", "you")
    )
    + ", "
    + ", ".join(
        f"{rules} it out for {whom}"
        for rules in ("rule", "rules", "ruling")
        for whom in ("me", "him", "her", "us", "them", "my")
    )
    + ", upset my, aggravate, aggravates, worsen, worsens, flare it up, flare up my, set it off"
    + ", rule out _, rules out _, a no go, off limits, speak against it, speaks against it, "
    "speak against _, a reason not to, reason against, not meant for people like me, "
    "matter with _, matter for _, mean i can not have, mean i can not take, mean he can not have, "
    "mean she can not have, mean he can not take, mean she can not take, be giving me, "
    "be giving him, be giving her, be giving my, giving me _, giving him _, giving her _",
)
_MAKES = sort_of("makes", "make, makes, making")
_WORSE = sort_of("worse", "worse")
_ASKS = sort_of(
    "asked",
    "does, do, should, would, will, is, are, could, can, might, did",
)


def fires(heard: Heard) -> bool:
    """Whether it is asked if something speaks against having it, and of no amount."""
    if len(heard.words) > LONGEST or heard.says(AMOUNT):
        return False
    spoken_against = heard.says(_RULED_OUT) or heard.then(_MAKES, _WORSE, NEAR)
    return spoken_against and heard.says(_ASKS)


RULE = Told(name="what speaks against it", fires=fires)
