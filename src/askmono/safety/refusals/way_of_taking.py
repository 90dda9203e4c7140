"""What goes over a medicine on the skin, with it, or apart from it: no dose of one's own.

A text tells it to everybody, so likeness to a question about one's own dose refuses it no more. Of
an amount nothing may be asked or told, nor that something was had. Only for what is refused by
likeness: what a rule hears is refused. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.doses import AMOUNT
from askmono.safety.reading.figures import ages, figures
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Told

LONGEST = 22  # words of such a question

_HAD = sort_of("had", "had one, i have had, i had")
_ON_SKIN = sort_of(
    "put on",
    "thick or thin, thin or thick, thinly or thickly, thickly or thinly, cover it, cover it up,"
    "cover the spot, cover the sore, cover the patch, cover the area, plaster over, bandage over,"
    "dressing over, put a plaster, put a bandage, under a plaster, under a bandage, rub it in,"
    "on wet or dry",
)
_TOGETHER = sort_of(
    "together with it",
    "on top of it, on top of _, together with it, together with _, along with it, along with _,"
    "alongside it, alongside _, as well as it, as well as _, same time as it, same time as _,"
    "at the same time",
)
_APART = sort_of(
    "apart from something else",
    "hours apart, minutes apart, far apart, apart from, long between, gap between, gap from, "
    "space between, time between, leave between, wait between, keep apart, kept apart, hours from, "
    "separate from, separated from, long after my, hours after my, long before my, hours before my",
)
_SOMETHING_ELSE = sort_of(
    "something else",
    "thyroid, iron, calcium, zinc, magnesium, vitamin, vitamins, multivitamin, supplement, "
    "supplements, antacid, antacids, indigestion tablet, indigestion tablets, indigestion remedy, "
    "other medicine, other medicines, other tablets, other pills, other drops, other eye drops, "
    "my other, the other, blood pressure tablet, heart tablet, heart tablets, milk, coffee, dairy, "
    "contact lenses, lenses, sun cream, sunscreen, moisturiser, moisturizer, makeup, make up, "
    "the pill, my pill, hrt, warfarin, thyroxine, levothyroxine, antibiotic, antibiotics",
)
_HOW_FAR = sort_of("how far", "how many hours, how many minutes, how much time")
_ASKS = word_set("can could may might should must do does is are shall will would what which or")


def fires(heard: Heard) -> bool:
    """Whether it is asked what goes over it or with it, and of no amount."""
    apart = heard.says(_APART) and heard.says(_SOMETHING_ELSE)
    rest = heard.without(_HOW_FAR) if apart else heard
    if len(heard.words) > LONGEST or rest.says(AMOUNT, _HAD) or _counts(heard):
        return False
    return apart or (heard.says(_ON_SKIN, _TOGETHER) and not _ASKS.isdisjoint(heard.words))


def _counts(heard: Heard) -> bool:
    """Whether a number is said that is nobody's age."""
    old = {at for start, end in ages(heard) for at in range(start, end)}
    return any(at not in old for at in figures(heard))


RULE = Told(name="way of taking", fires=fires)
