"""After a refused dose: the same asked for somebody else ("and for my son?"), or of a figure.

"What about my dog then", "is 50 safer than 100": alone such words could be about anything; after
a refused dose they ask for a dose again.
"""

from askmono.safety.reading.figures import is_figure
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import ANIMALS, CHILDREN, GROWN_UPS, SELF

LONGEST = 10  # words; a longer utterance is read for what it asks
_TURNING = sort_of(
    "turning to somebody else",
    "and for, and my, and if it, what about for, what about my, what about a, what about our, "
    "how about for, how about my, how about a, ok for my, ok and for, ok and my, okay and my, "
    "then for, then my, for my, for a, for our, for her, for him, for them, and her, and him, "
    "but for, but my, same for, the same for, or for, or my",
)
_ELSE = sort_of(
    "something else",
    "side effect*, safe for, safe in, driv*, pregnan*, breastfeed*, how long, how does, work*, "
    "what is, why, where, store, storage, keep, addict*, eat, drink, alcohol, thank*, cheers, "
    "interact*, allerg*, question*, one thing, another thing, of people, of them, year ago, "
    "years ago, o clock, oclock, hours, minutes, who can, who do",
)


def shifts(heard: Heard) -> bool:
    """Whether a short utterance asks a refused dose again, of somebody else or of a figure."""
    if not 0 < len(heard.words) <= LONGEST or heard.says(_ELSE):
        return False
    named = heard.says(GROWN_UPS, CHILDREN, ANIMALS, SELF)
    return (heard.says(_TURNING) and named) or any(map(is_figure, heard.words))
