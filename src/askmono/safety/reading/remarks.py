"""Whether a remark says nothing beyond some sorts of words.

A harmless word calms nothing by itself: "fell asleep" is sleep, "fell asleep and is limp" is not.
So a rule that keeps a card back accounts for every word, and one that it does not know undoes it.
"""

from askmono.safety.reading.heard import Heard, Sort, sort_of

# Words that tell of nothing by themselves. None that denies, counts, or says when.
_LITTLE = sort_of(
    "little words",
    "it, its, the, a, an, this, that, these, is, was, are, be, been, being, am, ok, okay, alright, "
    "please, thanks, thank you, hi, hello, sorry, just, only, really, there, and, but, with, "
    "on, in, for, of, to, at, by, from, about, when, while, during, _",
)
MEDICINE = sort_of("the medicine", "_")  # by its name, of which that is heard


def nothing_else(heard: Heard, *sorts: Sort) -> bool:
    """Whether every word stands in a phrase of the sorts or is a little one; never for no words."""
    known = {
        at
        for sort in (_LITTLE, *sorts)
        for start, end in heard.places(sort)
        for at in range(start, end)
    }
    return bool(heard.words) and len(known) == len(heard.words)
