"""How long a medicine has to be over before a baby may be hoped for: no dose of one's own.

Texts tell it to everybody who may have a child, as a time. Likeness to a question about one's own
treatment refuses it no more. Of stopping, skipping or an amount nothing may be asked beside it.
Only for what is refused by likeness: what a rule hears is refused. Ours; no clinician has reviewed
it.
"""

from askmono.safety.reading.doses import AMOUNT
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Told

LONGEST = 30  # words of such a question

_HOPED_FOR = sort_of(
    "a baby hoped for",
    ", ".join(
        f"{hopes} {child}"
        for hopes in (
            *("try for", "trying for", "hope for", "hoping for", "planning", "plan for", "want"),
            *("wanting", "thinking of", "ready for", "start trying for"),
        )
        for child in ("a baby", "a child", "another baby", "kids", "children", "a family")
    )
    + ", start a family, starting a family, conceive, conceiving, get pregnant, getting pregnant, "
    "fall pregnant, falling pregnant, become pregnant, becoming pregnant, plan a pregnancy, "
    "planning a pregnancy, ttc, ivf, get her pregnant, getting her pregnant, father a child, "
    "fathering a child, come off the pill",
)
_AFTER = sort_of(
    "how long after",
    "how long, how soon, how many weeks, how many months, wait, waiting, leave it, gap, when can, "
    "when is it safe, safe to, is it safe, ok to, okay to, harm, harmed, affect, affects",
)


def fires(heard: Heard) -> bool:
    """Whether it is asked how long to wait for a baby, or whether that is safe; of no amount."""
    if len(heard.words) > LONGEST or not heard.says(_HOPED_FOR) or not heard.says(_AFTER):
        return False
    return not heard.without(_HOPED_FOR).without(_AFTER).says(AMOUNT)


RULE = Told(name="hoping for a baby", fires=fires)
