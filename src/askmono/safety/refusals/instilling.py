"""To drop a medicine into an eye, an ear or a nose: how drops are given, and not to give them up.

"Can I drop it" is to leave it off; "can I drop it over my lenses" is to put it in.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set

REACH = 5  # words after "drop" in which it is said where it goes
WARM = 1  # words between "drop" and what is dropped: "drop warm oil"

_DROP = sort_of("drop", "drop, dropping, drip, dripping")
_LENS = sort_of("lenses", "lens, lenses, contacts, contact lens, contact lenses")
# Where it goes; "in the morning" is no place.
_PLACE = word_set("eye eyes eyelid eyelids lid lids ear ears nose nostril nostrils tongue cheek")
_INTO = word_set("in into inside over onto on under behind")
_DROPPED = word_set("it them _ this these one two oil warm some")
_OVER = word_set("over onto into")
_WHILE = word_set("when with while before after once")
_OWN = word_set("my his her the each both one your a babys mums dads left right sore bad other")


def dropped_in(heard: Heard) -> frozenset[int]:
    """Where "drop" means to put drops in: the words it begins at."""
    words = heard.words
    return frozenset(
        start
        for start, end in heard.places(_DROP)
        if not _DROPPED.isdisjoint(words[end : end + 1 + WARM])
        and (_into_a_place(words, end) or _with_lenses(heard, end))
    )


def _into_a_place(words: tuple[str, ...], end: int) -> bool:
    """Whether "in my ear", "inside eye" follows."""
    for at in range(end, min(end + REACH, len(words))):
        after = at + 1
        while words[at] in _INTO and after < len(words) and words[after] in _OWN:
            after += 1
        if words[at] in _INTO and after < len(words) and words[after] in _PLACE:
            return True
    return False


def _with_lenses(heard: Heard, end: int) -> bool:
    """Whether lenses are told of after it, or before "drop it over them"."""
    then = set(heard.words[end + 1 : end + 2])
    lenses = heard.places(_LENS)
    near = any(end < start <= end + REACH for start, _ in lenses)
    return (near and not then.isdisjoint(_INTO | _WHILE)) or bool(lenses and then & _OVER)
