"""What a safety rule listens to: an utterance's mended words, and how close they stand.

Rules name *sorts* of words ("a breathing word", "a word for not being able to") rather than
sentences, so that a way of speaking is recognised in forms that nobody wrote down.
"""

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

Place = tuple[int, int]  # first word and the word after the last


class Sort(msgspec.Struct, frozen=True):
    """A sort of word: words and phrases that mean the same to a rule.

    number: its own among all sorts. phrases: as they were given, parted by commas.
    """

    name: str
    number: int
    phrases: str

    def single(self) -> frozenset[str]:
        """Those of its phrases that are one word, without the * of a stem."""
        parted = (phrase.strip() for phrase in self.phrases.split(","))
        return frozenset(phrase.rstrip("*") for phrase in parted if " " not in phrase)


# Phrases by their first and second word (or stems with *), so that one pass over an utterance
# finds every sort, and looks only at phrases of which two words are said. Filled while the rules
# are imported; _ALONE holds the sorts of phrases that are one word.
_Rest = tuple[int, list[str]]  # a sort's number, and a phrase's words after the second
_ALONE: dict[str, list[int]] = {}
_PAIRS: dict[str, dict[str, list[_Rest]]] = {}
_numbers = itertools.count()


def sort_of(name: str, phrases: str) -> Sort:
    """A sort from its words and phrases, parted by commas: "lips, mouth, finger tips".

    A word that ends in * stands for every word that begins so: "breath*". For constants of a
    module: a sort is never forgotten.
    """
    number = next(_numbers)
    for phrase in phrases.split(","):
        first, *rest = phrase.split()
        if rest:
            seconds = _PAIRS.setdefault(first, {})
            seconds.setdefault(rest[0], []).append((number, rest[1:]))
        else:
            _ALONE.setdefault(first, []).append(number)
    _alone.cache_clear()
    _pairs.cache_clear()
    return Sort(name, number, phrases)


def owners(name: str, phrases: str) -> Sort:
    """A sort whose words may carry an 's: "throat's closing" is read as "throats closing"."""
    every = [phrase.strip() for phrase in phrases.split(",")]
    carrying = [phrase + "s" for phrase in every if phrase[-1] not in "s*"]
    return sort_of(name, ",".join(every + carrying))


class Heard:
    """The mended words of one utterance, and where each sort is said in it."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self._found: dict[int, list[Place]] = {}
        for start, word in enumerate(self.words):
            ends = dict.fromkeys(_alone(word), start + 1)  # by sort, of the longest phrase
            if start + 1 < len(self.words):
                for number, rest in _pairs(word, self.words[start + 1]):
                    end = start + 2 + len(rest)
                    if end > ends.get(number, 0) and self._continues(start + 2, rest):
                        ends[number] = end
            for number, end in ends.items():
                self._found.setdefault(number, []).append((start, end))

    def _continues(self, start: int, rest: Sequence[str]) -> bool:
        """Whether the words from `start` on are those of a phrase."""
        if not rest:
            return True
        following = self.words[start : start + len(rest)]
        return len(following) == len(rest) and all(map(_same, rest, following))

    def places(self, sort: Sort) -> Sequence[Place]:
        """Where the sort is said, in order; overlapping phrases each count."""
        return self._found.get(sort.number, ())

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


def _keys(word: str) -> tuple[str, ...]:
    """The word itself, and every stem of three letters or more that it begins with."""
    return (word, *(word[:end] + "*" for end in range(3, len(word) + 1)))


@lru_cache(maxsize=8192)
def _alone(word: str) -> tuple[int, ...]:
    """The sorts to which this word belongs by itself."""
    return tuple(number for key in _keys(word) for number in _ALONE.get(key, ()))


@lru_cache(maxsize=16384)
def _pairs(word: str, following: str) -> tuple[_Rest, ...]:
    """The phrases that begin with these two words: their sort, and how they go on."""
    seconds = [_PAIRS[key] for key in _keys(word) if key in _PAIRS]
    return tuple(
        rest for key in _keys(following) for by_second in seconds for rest in by_second.get(key, ())
    )


def _same(want: str, got: str) -> bool:
    return got.startswith(want[:-1]) if want.endswith("*") else want == got
