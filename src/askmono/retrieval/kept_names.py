"""Names as a bundle keeps them: in small parts, of which a question needs one or two.

The part "names" tells of nearly every word that no name begins with it or is it, so that most
words of a question are looked up nowhere else. Those that are left lead to one of a few hundred
parts by their checksum, and a misspelt word to the names that begin with its letter.
"""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from zlib import crc32

import msgspec

from askmono.retrieval.entities import Name, Names

SPREAD = 256  # parts that names are spread over
SUMS = "names"
ALIKE = "names-alike"  # begins the names of the parts for misspelt words


class _Sums(msgspec.Struct, frozen=True, array_like=True):
    """The part "names". sums: in order, little-endian, 4 bytes each. letters: of _alike()."""

    shelf: bool
    letters: tuple[str, ...]
    sums: bytes


def name_parts(names: Names) -> dict[str, bytes]:
    """The parts that KeptNames reads. The same names give the same bytes."""
    spread: dict[str, dict[str, Name]] = {f"{SUMS}-{at}": {} for at in range(SPREAD)}
    for words in sorted(names.exact):
        spread[_place(words)][words] = names.names[names.exact[words]]
    alike: dict[str, list[str]] = {}
    for word in names.fuzzy:
        alike.setdefault(word[0], []).append(word)
    letters = tuple(sorted(alike))
    sums = array("I", sorted({crc32(text.encode()) for text in (*names.exact, *names.firsts)}))
    encode = msgspec.msgpack.encode
    return {
        SUMS: encode(_Sums(names.shelf, letters, _little(sums).tobytes())),
        **{place: encode(held) for place, held in spread.items()},
        **{_alike(letter): "\n".join(alike[letter]).encode() for letter in letters},
    }


class KeptNames:
    """Names that are read as they are asked for. part: the bytes of a part, by its name."""

    def __init__(self, part: Callable[[str], bytes]) -> None:
        self._part = part
        kept = msgspec.msgpack.decode(part(SUMS), type=_Sums)
        self.shelf = kept.shelf
        self._letters = kept.letters
        sums = array("I")
        sums.frombytes(kept.sums)
        self._sums = _little(sums)
        self._spread: dict[str, dict[str, Name]] = {}
        self._alike: dict[str, list[str]] = {}

    def begins(self, word: str) -> bool:
        """Whether a name may begin with a word; False only where none does."""
        wanted = crc32(word.encode())
        at = bisect_left(self._sums, wanted)
        return at < len(self._sums) and self._sums[at] == wanted

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

    def _held(self, place: str) -> dict[str, Name]:
        if place not in self._spread:
            kept = self._part(place)
            self._spread[place] = msgspec.msgpack.decode(kept, type=dict[str, Name])
        return self._spread[place]


def _place(words: str) -> str:
    """The part that holds what words are the name of, if they are a name."""
    return f"{SUMS}-{crc32(words.encode()) % SPREAD}"


def _alike(letter: str) -> str:
    return f"{ALIKE}-{ord(letter)}"


def _little(sums: "array[int]") -> "array[int]":
    """The same numbers, in the order of bytes in which they are kept."""
    if sys.byteorder == "big":
        sums = sums[:]
        sums.byteswap()
    return sums
