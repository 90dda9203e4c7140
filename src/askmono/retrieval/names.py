"""The names that are known: those of the library's medicines, and of the others that it lists.

Pure: no files, no state. Where they come from: collecting.py. How they are found in an utterance:
finding.py.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import cached_property, lru_cache
from typing import Literal, Protocol

import msgspec

from askmono.content.problems import ContentError
from askmono.content.text import words_of

SHORTEST_FUZZY = 5  # letters; shorter names must be spelt exactly
SHORTEST_WHOLE = 10  # letters of the first words of a title that stand for it
SHORTEST_PART = 4  # letters of a part of a title that counts as a name by itself
BETWEEN = re.compile(r"\s*(?:[+/,&;]|\band\b|\bwith\b)\s*|(?<=\w)\s+-\s+", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
JOINING = frozenset({"and", "with", "plus", "n"})  # between the parts of a combination
MOST_CANDIDATES = 12  # monographs that an unclear name may stand for

Kind = Literal["own", "unclear", "medicine", "drink-or-food", "recreational", "supplement"]


class Name(msgspec.Struct, frozen=True):
    """What a name stands for.

    shown: as the library writes it. monograph: id of the library's own medicine, else None.
    group: what people call its kind ("antidepressant"), where the list says.
    candidates: of an unclear name, ids of the monographs that may be meant, likeliest first.
    """

    shown: str
    monograph: str | None
    kind: Kind
    group: str | None = None
    candidates: tuple[str, ...] = ()


class Known(Protocol):
    """The names that are known, as NameIndex looks them up.

    shelf: whether there are several monographs, so that no near name is guessed.
    """

    @property
    def shelf(self) -> bool:
        """Whether there are several monographs."""

    def begins(self, word: str) -> bool:
        """Whether a name may begin with a word; False only where none does."""

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""


class Readable:
    """Names of which some cannot be read any more: those are found by nobody.

    What begins as a name does is taken for another medicine then. Raises nothing.
    """

    def __init__(self, known: Known) -> None:
        self._known = known
        self.shelf = known.shelf

    def begins(self, word: str) -> bool:
        """Whether a name may begin with a word; False only where none does."""
        return self._known.begins(word)

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""
        try:
            return self._known.named(words)
        except ContentError:
            return Name(words, None, "medicine")

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""
        return _read(self._known.misspelt, letter)

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""
        return _read(self._known.holding, word)

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""
        return _read(self._known.held, letter)


def _read(names: Callable[[str], Sequence[str]], wanted: str) -> Sequence[str]:
    try:
        return names(wanted)
    except ContentError:
        return ()


class Names(msgspec.Struct, frozen=True, dict=True):
    """Every name that is known, all of them in memory.

    exact: index into `names` by the name's words, joined by blanks. fuzzy: the words of `exact`
    that may also be found misspelt. firsts: the words that a name begins with. shelf: whether
    there are several monographs, so that no near name is guessed.
    """

    names: tuple[Name, ...]
    exact: dict[str, int]
    fuzzy: tuple[str, ...]
    firsts: tuple[str, ...]
    shelf: bool = False

    def begins(self, word: str) -> bool:
        """Whether a name begins with a word."""
        return word in self._firsts

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""
        at = self.exact.get(words)
        return None if at is None else self.names[at]

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""
        return self._by_letter.get(letter, ()) if letter else self.fuzzy

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""
        return self.wholes.get(word, ())

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""
        return [word for word in self.wholes if word[0] == letter]

    @cached_property
    def wholes(self) -> dict[str, list[str]]:
        """By word, the names of several words that hold it; of a shelf alone."""
        found: dict[str, list[str]] = {}
        for text in sorted(self.exact) if self.shelf else ():
            parts = dict.fromkeys(parts_of(text))
            for word in parts if len(parts) > 1 else ():
                found.setdefault(word, []).append(text)
        return found

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(self.firsts)

    @cached_property
    def _by_letter(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.fuzzy:
            found.setdefault(word[0], []).append(word)
        return found


def without_form(name: str) -> str:
    """A name without what stands in brackets: "atropine (ophthalmic)" as atropine."""
    return _BRACKETS.sub(" ", name)


def in_brackets(name: str) -> list[str]:
    """What stands in a name's brackets, in order."""
    return [round_ or square for round_, square in _BRACKETS.findall(name)]


def ingredients(title: str) -> list[str]:
    """The parts of a title. Two names of one of them, "A + B/C + D", are one part of it."""
    every = [part for part in BETWEEN.split(title) if part.strip()]
    by_plus = [part for part in title.split(" + ") if part.strip()]
    two_names = "/" in title and " / " not in title
    return by_plus if 1 < len(by_plus) < len(every) and two_names else every


def parts_of(text: str) -> tuple[str, ...]:
    """The words of a name but those that only join the others."""
    return tuple(word for word in text.split() if word not in JOINING)


@lru_cache(maxsize=1 << 15)  # the same few names are looked at from several sides
def text_of(name: str) -> str:
    """A name as names are compared."""
    return " ".join(words_of(name))


def first_words(exact: Collection[str]) -> tuple[str, ...]:
    """The words that names begin with, in order."""
    return tuple(sorted({words.partition(" ")[0] for words in exact}))
