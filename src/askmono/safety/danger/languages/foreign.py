"""A cry for help in another language: to die, no breath, no waking, the chest, too much taken.

askmono reads English alone. These few words of each language are no understanding of it: they keep
a person from getting a question back. They are sought in what was typed, since mending would make
English of it. That too much was taken is heard by its parts, in tongues.py, close together: that it
was swallowed, that it was all or too many, and what.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from askmono.safety.danger.languages.foreign_signs import (
    AS_MEANT,
    CHILD,
    DROOPS,
    EATEN,
    FACE,
    FACE_DROOPS,
    GULPED,
    LIES_DOWN,
    NOT_NOW,
    SPEECHLESS,
)
from askmono.safety.danger.languages.tongues import (
    IN_DANGER,
    SWALLOWED,
    TONGUES,
    TOO_MUCH,
    USUAL,
    WANTS_TO_DIE,
    Tongue,
    plain,
)
from askmono.safety.reading.heard import Heard, Place

NAME = "foreign"
NEAR = 6  # words between having swallowed and how much
BEFORE = 3  # words between "all" and what; none where it follows: "the bottle whole"
MANY = 10  # tablets of which nobody takes so many at once
OF_FACE = 6  # words between a face and that it droops
OF_CHILD = 9  # words between a child and that it swallowed something
OF_EATEN = 3  # words between having eaten and what
SHORTEST = 4  # letters of a medicine's name that is taken for one in another language

Cry = Literal["crisis", "emergency", "child-ingestion", "overdose"]


def cries(utterance: str, medicines: Iterable[str] = ()) -> Cry | None:
    """The danger that a text as typed tells of in another language, if it does.

    medicines: words of it that name one, which may be what was swallowed.
    """
    heard = Heard(words(utterance))
    if heard.says(WANTS_TO_DIE):
        return "crisis"
    if heard.says(IN_DANGER) or _lies_or_droops(heard):
        return "emergency"
    named = _places_of(heard, medicines)
    if _child_swallowed(heard, named):
        return "child-ingestion"
    if heard.says(TOO_MUCH, SWALLOWED):
        return "overdose"
    if heard.says(USUAL):
        return None
    return "overdose" if any(_swallowed(heard, each, named) for each in TONGUES) else None


def _lies_or_droops(heard: Heard) -> bool:
    """Whether somebody collapsed, does not wake, or has a face that droops or no speech."""
    if heard.says(NOT_NOW):
        return False
    return heard.says(LIES_DOWN, SPEECHLESS, FACE_DROOPS) or heard.near(FACE, DROOPS, OF_FACE)


def _child_swallowed(heard: Heard, named: list[Place]) -> bool:
    """Whether a child is said to have swallowed something, or to have eaten a medicine."""
    if heard.says(AS_MEANT) or not heard.says(CHILD):
        return False
    what = [*named, *(place for each in TONGUES for place in heard.places(each.what))]
    eaten = any(_between(a, b) < OF_EATEN for a in heard.places(EATEN) for b in what)
    return heard.near(CHILD, GULPED, OF_CHILD) or (eaten and heard.near(CHILD, EATEN, OF_CHILD))


def _places_of(heard: Heard, medicines: Iterable[str]) -> list[Place]:
    """Where medicines are named, by words long enough to be nothing else."""
    names = {plain(name) for name in medicines if len(name) >= SHORTEST and name.isalpha()}
    return [(at, at + 1) for at, word in enumerate(heard.words) if word in names]


def words(utterance: str) -> tuple[str, ...]:
    """The words of a text, without accents and apostrophes; a Chinese character is one."""
    return tuple("".join(map(_apart, plain(utterance))).split())


@lru_cache(maxsize=1 << 10)
def _apart(character: str) -> str:
    if character.isascii() and character.isalnum():
        return character
    if character in "'’`´ʼ":  # noqa: RUF001 - apostrophes
        return ""
    if "\u3400" <= character <= "\u9fff":
        return f" {character} "
    return character if unicodedata.category(character)[0] in "LMN" else " "


def _swallowed(heard: Heard, tongue: Tongue, named: list[Place]) -> bool:
    """Whether it is said in one language that all of something, or many, were swallowed.

    named: where medicines are named; what is counted of one stands before it: "40 candesartan".
    """
    took = heard.places(tongue.took)
    if not took:
        return False
    what = heard.places(tongue.what)
    much = (*heard.places(tongue.much), *heard.places(tongue.many), *_figures(heard))
    of_it = [place for place in much if any(_of(place, each) for each in what)]
    of_it += [
        place
        for place in much
        if any(0 <= name[0] - place[1] < BEFORE - 1 for name in named)
        or _after(heard, place, named)
    ]
    return any(_between(a, b) < NEAR for a in took for b in of_it)


def _after(heard: Heard, much: Place, named: list[Place]) -> bool:
    """Whether all of it is said right after a name: no figure, which may be of milligrams."""
    return not heard.words[much[0]].isdecimal() and any(much[0] == end for _, end in named)


def _figures(heard: Heard) -> Iterator[Place]:
    """The numbers in digits from ten on."""
    for at, word in enumerate(heard.words):
        if word.isdecimal() and int(word[:9]) >= MANY:
            yield at, at + 1


def _of(much: Place, what: Place) -> bool:
    """Whether so much is said of what: "all of those tablets", "the bottle whole"."""
    return _between(much, what) < (BEFORE if much[0] <= what[0] else 1)


def _between(a: Place, b: Place) -> int:
    """How many words stand between two places; fewer than none where they overlap."""
    return max(a[0], b[0]) - min(a[1], b[1])
