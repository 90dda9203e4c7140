"""What a safety rule listens to: an utterance's mended words, and how close they stand.

Rules name *sorts* of words ("a breathing word", "a word for not being able to") rather than
sentences, so that a way of speaking is recognised in forms that nobody wrote down.
"""

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


LONGEST_STEM = 24  # letters; no stem is longer, and a "word" may be thousands of letters long
_SORTS: list[Sort] = []  # every sort, by its number; filled while the rules are imported


def sort_of(name: str, *phrases: str) -> Sort:
    """A sort from its words and phrases, parted by commas: "lips, mouth, finger tips".

    A word that ends in * stands for every word that begins so: "breath*". For constants of a
    module: a sort is never forgotten.

    Raises:
        ValueError: a stem among the first two words of a phrase is too short to be heard.
    """
    joined = ", ".join(phrases)
    if "*" in joined:
        _refuse_short_stems(name, joined.split(","))
    sort = Sort(name, len(_SORTS), joined)
    _SORTS.append(sort)
    for known in (_by_first, _alone, _longer, _pairs, _every_word, _places_in):
        known.cache_clear()
    return sort


def _refuse_short_stems(name: str, phrases: Iterable[str]) -> None:
    for phrase in phrases:
        for word in phrase.split()[:2]:
            least = _shortest_stem(word)
            if word.endswith("*") and len(word) <= least:
                raise ValueError(
                    f'sort "{name}": "{phrase.strip()}" would never be heard: "{word}" has '
                    f"fewer than {least} letters before its *; write the words out"
                )


def sorts() -> tuple[Sort, ...]:
    """Every sort of the rules that are imported, by its number."""
    return tuple(_SORTS)


class Heard:
    """The mended words of one utterance, and where each sort is said in it."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self._found = _places_in(self.words)

    def places(self, sort: Sort) -> Sequence[Place]:
        """Where the sort is said, in order; overlapping phrases each count."""
        return self._found.get(sort.number, ())

    def says(self, *sorts: Sort) -> bool:
        """Whether any of the sorts is said."""
        found = self._found
        for sort in sorts:  # noqa: SIM110 - asked 150 times a message, any() takes thrice as long
            if sort.number in found:
                return True
        return False

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

    def without(self, sort: Sort) -> "Heard":
        """The same with a sort unsaid: the words of its phrases left out."""
        gone = {at for start, end in self.places(sort) for at in range(start, end)}
        if not gone:
            return self
        return Heard(word for at, word in enumerate(self.words) if at not in gone)

    def begins(self, sort: Sort) -> bool:
        """Whether the utterance begins with the sort."""
        return any(start == 0 for start, _ in self.places(sort))


@lru_cache(maxsize=64)
def _places_in(words: tuple[str, ...]) -> dict[int, list[Place]]:
    """Where each sort is said in some words, by its number: a turn asks for the same words often.

    Whoever asks only reads it.
    """
    found: dict[int, list[Place]] = {}
    for start, word in enumerate(words):
        ends = dict.fromkeys(_alone(word), start + 1)  # by sort, of the longest phrase
        if start + 1 < len(words):
            for number, rest in _pairs(word, words[start + 1]):
                end = start + 2 + len(rest)
                if end > ends.get(number, 0) and _continues(words[start + 2 : end], rest):
                    ends[number] = end
        for number, end in ends.items():
            found.setdefault(number, []).append((start, end))
    return found


def _continues(words: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether words are those that a phrase goes on with."""
    return len(words) == len(rest) and all(map(_same, rest, words))


def _keys(word: str) -> tuple[str, ...]:
    """The word itself, and every stem that it begins with."""
    ends = range(_shortest_stem(word), min(len(word), LONGEST_STEM) + 1)
    return (word, *(word[:end] + "*" for end in ends))


def _shortest_stem(word: str) -> int:
    """How many letters a stem has at least: in scripts other than Latin two may be a syllable."""
    return 3 if word.isascii() else 2


_Rest = tuple[int, tuple[str, ...]]  # a sort's number, and a phrase's words after the second


@lru_cache(maxsize=1)
def _by_first() -> dict[str, list[tuple[int, str]]]:
    """Every phrase by its first word: the number of its sort, and the rest of it.

    Made when it is first asked for, and no further than this: there are some ten thousand
    phrases, of which one utterance needs a few.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for sort in _SORTS:
        for phrase in sort.phrases.split(","):
            first, _, rest = phrase.strip().partition(" ")
            found.setdefault(first, []).append((sort.number, rest))
    return found


def knows(word: str) -> bool:
    """Whether a word stands in a phrase of any sort; stems aside."""
    return word in _every_word()


@lru_cache(maxsize=1)
def _every_word() -> frozenset[str]:
    return frozenset(word for sort in _SORTS for word in sort.phrases.replace(",", " ").split())


@lru_cache(maxsize=8192)
def _alone(word: str) -> tuple[int, ...]:
    """The sorts to which this word belongs by itself."""
    by_first = _by_first()
    return tuple(n for key in _keys(word) for n, rest in by_first.get(key, ()) if not rest)


@lru_cache(maxsize=8192)
def _longer(first: str) -> dict[str, list[_Rest]]:
    """The phrases of two words and more that begin with a word (or stem), by the second."""
    found: dict[str, list[_Rest]] = {}
    for number, rest in _by_first().get(first, ()):
        if rest:
            second, *more = rest.split()
            found.setdefault(second, []).append((number, tuple(more)))
    return found


@lru_cache(maxsize=16384)
def _pairs(word: str, following: str) -> tuple[_Rest, ...]:
    """The phrases that begin with these two words: their sort, and how they go on."""
    seconds = [longer for key in _keys(word) if (longer := _longer(key))]
    return tuple(
        rest for key in _keys(following) for by_second in seconds for rest in by_second.get(key, ())
    )


def _same(want: str, got: str) -> bool:
    return got.startswith(want[:-1]) if want.endswith("*") else want == got
