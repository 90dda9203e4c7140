"""What a safety rule listens to: an utterance's mended words, and how close they stand.

Rules name *sorts* of words ("a breathing word", "a word for not being able to") rather than
sentences, so that a way of speaking is recognised in forms that nobody wrote down.
"""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

Place = tuple[int, int]  # first word and the word after the last


class Sort(msgspec.Struct, frozen=True):
    """A sort of word: words and phrases that mean the same to a rule.

    phrases: by their first word, the rest of the phrase; longest first.
    firsts: the first words alone, to see quickly that a sort is not said.
    """

    name: str
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    firsts: frozenset[str]


def sort_of(name: str, phrases: str) -> Sort:
    """A sort from its words and phrases, parted by commas: "lips, mouth, finger tips".

    A word that ends in * stands for every word that begins so: "breath*".
    """
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases.split(","):
        first, *rest = phrase.split()
        by_first.setdefault(first, []).append(tuple(rest))
    phrases_by_first = {
        first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in by_first.items()
    }
    return Sort(name, phrases_by_first, frozenset(by_first))


def owners(name: str, phrases: str) -> Sort:
    """A sort whose words may carry an 's: "throat's closing" is read as "throats closing"."""
    every = [phrase.strip() for phrase in phrases.split(",")]
    carrying = [phrase + "s" for phrase in every if phrase[-1] not in "s*"]
    return sort_of(name, ",".join(every + carrying))


class Heard:
    """The mended words of one utterance; places of sorts are found once and remembered."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self._said = frozenset(key for word in self.words for key in _keys(word))
        self._found: dict[int, tuple[Place, ...]] = {}  # by the sort itself, a module's constant

    def places(self, sort: Sort) -> tuple[Place, ...]:
        """Where the sort is said, in order; overlapping phrases each count."""
        found = self._found.get(id(sort))
        if found is None:
            # Most sorts are not said at all; that much is quick to see.
            unsaid = self._said.isdisjoint(sort.firsts)
            found = () if unsaid else tuple(self._places(sort))
            self._found[id(sort)] = found
        return found

    def _places(self, sort: Sort) -> Iterable[Place]:
        for start, word in enumerate(self.words):
            for key in _keys(word):
                rests = sort.phrases.get(key)
                if rests is None:
                    continue
                for rest in rests:
                    end = start + 1 + len(rest)
                    if all(
                        _same(want, got)
                        for want, got in zip(rest, self.words[start + 1 : end], strict=False)
                    ) and end <= len(self.words):
                        yield start, end
                        break

    def says(self, *sorts: Sort) -> bool:
        """Whether any of the sorts is said."""
        return any(self.places(sort) for sort in sorts)

    def near(self, first: Sort, second: Sort, within: int) -> bool:
        """Whether the two sorts are said with fewer than `within` words between, in any order."""
        return any(
            0 <= max(a[0], b[0]) - min(a[1], b[1]) < within
            for a in self.places(first)
            for b in self.places(second)
        )

    def then(self, first: Sort, second: Sort, within: int) -> bool:
        """Whether the second follows the first with fewer than `within` words between."""
        return any(
            0 <= b[0] - a[1] < within for a in self.places(first) for b in self.places(second)
        )

    def begins(self, sort: Sort) -> bool:
        """Whether the utterance begins with the sort."""
        return any(start == 0 for start, _ in self.places(sort))


@lru_cache(maxsize=8192)
def _keys(word: str) -> tuple[str, ...]:
    """The word itself and every stem with * that it begins with, from three letters on."""
    return (word, *(word[:end] + "*" for end in range(3, len(word) + 1)))


def _same(want: str, got: str) -> bool:
    return got.startswith(want[:-1]) if want.endswith("*") else want == got
