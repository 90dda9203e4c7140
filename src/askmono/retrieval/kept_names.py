"""Names as a bundle keeps them: in small parts, of which a question needs one or two.

The part "names" tells of nearly every word that no name begins with it or is it, so that most
words of a question are looked up nowhere else. Those that are left lead to one of a few hundred
parts by their checksum, and a misspelt word to the names that begin with its letter.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from zlib import crc32

import msgspec

from askmono.retrieval.names import Name, Names

SPREAD = 256  # parts that names are spread over
SUMS = "names"
ALIKE = "names-alike"  # begins the names of the parts for misspelt words
WHOLES = "names-whole"  # for the names of several words
HELD = "names-held"  # for the words of those, misspelt
COMMON = 1 << 11  # words that are remembered to be no name: most of them are common


class _Sums(msgspec.Struct, frozen=True, array_like=True):
    """The part "names".

    sums, held: of what names are and begin with, and of the words of names of several words, in
    order, little-endian, 4 bytes each. letters, first: for which there are parts of misspelt words.
    """

    shelf: bool
    letters: tuple[str, ...]
    sums: bytes
    first: tuple[str, ...]
    held: bytes


def name_parts(names: Names) -> dict[str, bytes]:
    """The parts that KeptNames reads. The same names give the same bytes."""
    spread: dict[str, dict[str, Name]] = {f"{SUMS}-{at}": {} for at in range(SPREAD)}
    for words in sorted(names.exact):
        spread[_place(words)][words] = names.names[names.exact[words]]
    alike: dict[str, list[str]] = {}
    for word in names.fuzzy:
        alike.setdefault(word[0], []).append(word)
    letters = tuple(sorted(alike))
    wholes: dict[str, dict[str, list[str]]] = {f"{WHOLES}-{at}": {} for at in range(SPREAD)}
    held: dict[str, list[str]] = {}
    for word, texts in sorted(names.wholes.items()):
        wholes[_place(word, WHOLES)][word] = texts
        held.setdefault(word[0], []).append(word)
    first = tuple(sorted(held))
    encode = msgspec.msgpack.encode
    own = _Sums(
        names.shelf,
        letters,
        _summed((*names.exact, *names.firsts)),
        first,
        _summed(names.wholes),
    )
    return {
        SUMS: encode(own),
        **{place: encode(texts) for place, texts in (spread | wholes).items()},
        **{_alike(letter): "\n".join(alike[letter]).encode() for letter in letters},
        **{_alike(letter, HELD): "\n".join(held[letter]).encode() for letter in first},
    }


def is_name_part(name: str) -> bool:
    """Whether a part is one of those that KeptNames reads."""
    return name == SUMS or name.startswith(f"{SUMS}-")


def kept_texts(part: Callable[[str], bytes]) -> Iterator[str]:
    """What names are written as, each once. part: as of KeptNames."""
    for at in range(SPREAD):
        yield from msgspec.msgpack.decode(part(f"{SUMS}-{at}"), type=dict[str, msgspec.Raw])


def _summed(texts: Iterable[str]) -> bytes:
    return _little(array("I", sorted({crc32(text.encode()) for text in texts}))).tobytes()


def _sums(kept: bytes) -> "array[int]":
    sums = array("I")
    sums.frombytes(kept)
    return _little(sums)


class KeptNames:
    """Names that are read as they are asked for. part: the bytes of a part, by its name."""

    def __init__(self, part: Callable[[str], bytes]) -> None:
        self._part = part
        kept = msgspec.msgpack.decode(part(SUMS), type=_Sums)
        self.shelf = kept.shelf
        self._letters = kept.letters
        self._first = kept.first
        self._begin = lru_cache(COMMON)(partial(_among, sums=_sums(kept.sums)))
        self._have = lru_cache(COMMON)(partial(_among, sums=_sums(kept.held)))
        self._spread: dict[str, dict[str, Name]] = {}
        self._wholes: dict[str, dict[str, list[str]]] = {}
        self._held_words: dict[str, list[str]] = {}
        self._alike: dict[str, list[str]] = {}

    def begins(self, word: str) -> bool:
        """Whether a name may begin with a word; False only where none does."""
        return self._begin(word)

    def named(self, words: str) -> Name | None:
        """What words joined by blanks are the name of."""
        return self._held(_place(words)).get(words) if self.begins(words) else None

    def misspelt(self, letter: str) -> Sequence[str]:
        """The words that may be found misspelt and begin with a letter; with "" all of them."""
        if letter not in self._alike:
            letters = [one for one in self._letters if letter in ("", one)]
            parts = (self._part(_alike(one)).decode().split("\n") for one in letters)
            self._alike[letter] = [word for words in parts for word in words]
        return self._alike[letter]

    def holding(self, word: str) -> Sequence[str]:
        """The names of several words that hold a word, in order; on a shelf alone."""
        if not self._have(word):
            return ()
        place = _place(word, WHOLES)
        if place not in self._wholes:
            self._wholes[place] = msgspec.msgpack.decode(
                self._part(place), type=dict[str, list[str]]
            )
        return self._wholes[place].get(word, ())

    def held(self, letter: str) -> Sequence[str]:
        """The words of such names that begin with a letter."""
        if letter not in self._first:
            return ()
        if letter not in self._held_words:
            self._held_words[letter] = self._part(_alike(letter, HELD)).decode().split("\n")
        return self._held_words[letter]

    def _held(self, place: str) -> dict[str, Name]:
        if place not in self._spread:
            kept = self._part(place)
            self._spread[place] = msgspec.msgpack.decode(kept, type=dict[str, Name])
        return self._spread[place]


def _among(text: str, sums: "array[int]") -> bool:
    """Whether a text's checksum is among some."""
    wanted = crc32(text.encode())
    at = bisect_left(sums, wanted)
    return at < len(sums) and sums[at] == wanted


def _place(words: str, parts: str = SUMS) -> str:
    """The part that holds what words are the name of, if they are a name."""
    return f"{parts}-{crc32(words.encode()) % SPREAD}"


def _alike(letter: str, parts: str = ALIKE) -> str:
    return f"{parts}-{ord(letter)}"


def _little(sums: "array[int]") -> "array[int]":
    """The same numbers, in the order of bytes in which they are kept."""
    if sys.byteorder == "big":
        sums = sums[:]
        sums.byteswap()
    return sums
