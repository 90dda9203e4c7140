"""A cry for help in another language: to die, no breath, no waking, the chest, too much taken.

askmono reads English alone. These few words of each language are no understanding of it: they keep
a person from getting a question back. They are sought in what was typed, since mending would make
English of it. That too much was taken is heard by its parts, in tongues.py, close together: that it
was swallowed, that it was all or too many, and what.
"""

import unicodedata
from collections.abc import Iterator
from typing import Literal

from askmono.safety.heard import Heard, Place
from askmono.safety.tongues import (
    IN_DANGER,
    SWALLOWED,
    TONGUES,
    TOO_MUCH,
    USUAL,
    WANTS_TO_DIE,
    Tongue,
    plain,
)

NAME = "foreign"
NEAR = 6  # words between having swallowed and how much
BEFORE = 3  # words between "all" and what; none where it follows: "the bottle whole"
MANY = 10  # tablets of which nobody takes so many at once


def cries(utterance: str) -> Literal["crisis", "emergency", "overdose"] | None:
    """The danger that a text as typed tells of in another language, if it does."""
    heard = Heard(words(utterance))
    if heard.says(WANTS_TO_DIE):
        return "crisis"
    if heard.says(IN_DANGER):
        return "emergency"
    if heard.says(TOO_MUCH, SWALLOWED):
        return "overdose"
    took = not heard.says(USUAL) and any(_swallowed(heard, each) for each in TONGUES)
    return "overdose" if took else None


def words(utterance: str) -> tuple[str, ...]:
    """The words of a text, without accents and apostrophes; a Chinese character is one."""
    return tuple("".join(map(_apart, plain(utterance))).split())


def _apart(character: str) -> str:
    if character.isascii() and character.isalnum():
        return character
    if character in "'’`´ʼ":  # noqa: RUF001 - apostrophes
        return ""
    if "\u3400" <= character <= "\u9fff":
        return f" {character} "
    return character if unicodedata.category(character)[0] in "LMN" else " "


def _swallowed(heard: Heard, tongue: Tongue) -> bool:
    """Whether it is said in one language that all of something, or many, were swallowed."""
    took = heard.places(tongue.took)
    if not took:
        return False
    what = heard.places(tongue.what)
    much = (*heard.places(tongue.much), *heard.places(tongue.many), *_figures(heard))
    of_it = [place for place in much if any(_of(place, each) for each in what)]
    return any(_between(a, b) < NEAR for a in took for b in of_it)


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
