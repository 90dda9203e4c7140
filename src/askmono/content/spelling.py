"""Mend the spelling of an utterance's words, against words that matter here.

A word that nobody knows is replaced by the known word that is near (one slip, two in a long word)
and fits between its neighbours. A word of common English is left alone, unless it stands where
nobody ever put it and a common word one slip away fits there well ("ho much"). Names of medicines
are found before anything is mended.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING
from zlib import crc32

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHORTEST = 4  # letters; a shorter unknown word is mended only where the mended one fits its place
SHORTEST_TARGET = 2  # letters of a word that spelling may be mended to
TWO_SLIPS_FROM = 7  # letters from which two slips are forgiven
CANDIDATES = 30  # known words looked at for one unknown
RARE = 3  # uses in the library up to which a known word may itself be a slip
LONGEST_SPACED = 14  # letters of a word that is looked for in letters without blanks
COMMON = 40  # uses of a word that such a slip may be meant for
FITS = 6.0  # bits of Pairs on both sides from which a word fits its place well
FITS_UNKNOWN = 4.0  # the same for what a short unknown word was meant to be
RAREST_PAIR = 2  # times that a pair must be said to count
PAIR_PLACES = 1 << 19
_BITS = tuple(log2(1 + count) for count in range(256))
COMMON_ENGLISH = 30_000  # how many of the commonest English words are never mended

# What thumbs write; each on its own is no English word.
TEXTING: dict[str, tuple[str, ...]] = {
    "u": ("you",), "ur": ("your",), "r": ("are",), "y": ("why",), "n": ("and",),
    "im": ("i", "am"), "ive": ("i", "have"), "id": ("i", "would"),
    "plz": ("please",), "pls": ("please",), "thx": ("thanks",), "ty": ("thank", "you"),
    "wat": ("what",), "wot": ("what",), "wht": ("what",), "wats": ("what", "is"),
    "whats": ("what", "is"), "hows": ("how", "is"), "wheres": ("where", "is"),
    "shud": ("should",), "cud": ("could",), "wud": ("would",), "wd": ("would",), "cld": ("could",),
    "shld": ("should",), "shes": ("she", "is"), "hes": ("he", "is"), "its": ("it", "is"),
    "theyre": ("they", "are"), "youre": ("you", "are"), "thats": ("that", "is"),
    "dont": ("do", "not"), "doesnt": ("does", "not"), "didnt": ("did", "not"),
    "isnt": ("is", "not"), "wasnt": ("was", "not"), "arent": ("are", "not"),
    "wont": ("will", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not"),
    "couldnt": ("could", "not"), "cant": ("can", "not"), "cannot": ("can", "not"),
    "havent": ("have", "not"), "hasnt": ("has", "not"), "hadnt": ("had", "not"),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("have", "to"),
    "dunno": ("do", "not", "know"), "kinda": ("kind", "of"), "lemme": ("let", "me"),
    "b4": ("before",), "2moro": ("tomorrow",), "2day": ("today",), "2nite": ("tonight",),
    "tmrw": ("tomorrow",), "tmr": ("tomorrow",), "tonite": ("tonight",), "ppl": ("people",),
    "bc": ("because",), "cos": ("because",), "coz": ("because",), "cuz": ("because",),
    "bf": ("boyfriend",), "gf": ("girlfriend",), "hubby": ("husband",), "abt": ("about",),
    "meds": ("medicines",), "med": ("medicine",), "doc": ("doctor",), "docs": ("doctors",),
    "op": ("operation",), "tho": ("though",), "thru": ("through",), "w": ("with",),
    "wk": ("week",), "wks": ("weeks",), "hr": ("hour",), "hrs": ("hours",), "mins": ("minutes",),
    "yr": ("year",), "yrs": ("years",), "k": ("ok",),
    "bp": ("blood", "pressure"), "gp": ("doctor",), "preg": ("pregnant",), "kg": ("kg",),
    "kgs": ("kg",), "kilos": ("kg",), "kilo": ("kg",), "mgs": ("mg",), "mls": ("ml",),
    "hav": ("have",), "halp": ("help",), "tok": ("took",), "giv": ("give",), "tak": ("take",),
}  # fmt: skip


class Pairs:
    """How often two words stand beside each other in the library's phrasings.

    table: a byte for each of PAIR_PLACES places, to which a pair's words lead; empty for no
    knowledge of pairs. "<" stands before the first word, ">" after the last.
    """

    def __init__(self, table: bytes = b"") -> None:
        self.table = table

    def bits(self, left: str, right: str) -> float:
        """How often the pair is said: the binary logarithm of one more than that; 0 for never."""
        if not self.table:
            return 0.0
        return _BITS[self.table[crc32(f"{left} {right}".encode()) % PAIR_PLACES]]


def collect_pairs(phrasings: Iterable[Sequence[str]]) -> bytes:
    """The table of Pairs from phrasings as words. Pairs said only once count as never said."""
    counts = Counter(pair for words in phrasings for pair in pairwise(("<", *words, ">")))
    table = bytearray(PAIR_PLACES)
    for (left, right), count in counts.items():
        if count >= RAREST_PAIR:
            place = crc32(f"{left} {right}".encode()) % PAIR_PLACES
            table[place] = min(255, max(table[place], count))
    return bytes(table)


class Speller:
    """Knows the library's words and common English, and mends everything else.

    counts: how often the library uses each word. english: common English words, one a line, with
    a line end before the first and after the last. pairs: which words stand beside each other.
    many: whether many words will be mended, so that numpy is worth its import; it changes nothing
    else.
    """

    def __init__(
        self, counts: Mapping[str, int], english: str, pairs: bytes = b"", *, many: bool = False
    ) -> None:
        self.counts = dict(counts)
        self.english = english
        self._every_english = frozenset(english.split()) if many else None  # 3 MB, far quicker
        self._many = many
        self._pairs = Pairs(pairs)
        self._candidates = lru_cache(maxsize=4096)(self._find_candidates)
        self._parted = lru_cache(maxsize=4096)(self._part)
        self._near = lru_cache(maxsize=64)(self._find_near)
        self._letters = lru_cache(maxsize=64)(self._find_letters)
        self.knows = lru_cache(maxsize=16384)(self._knows)
        self.is_english = lru_cache(maxsize=16384)(self._is_english)

    def _knows(self, word: str) -> bool:
        """Whether a word is one of the library's or common English."""
        return word in self.counts or self.is_english(word)

    def _is_english(self, word: str) -> bool:
        """Whether a word is common English, whatever the library uses."""
        if self._every_english is not None:
            return word in self._every_english
        return f"\n{word}\n" in self.english

    def mend(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words with texting written out and unknown words replaced by near known ones."""
        return tuple(mended for each in self.mend_each(words) for mended in each)

    def mend_each(self, words: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """What each of the words becomes, in order: itself, another word, or several."""
        typed = self._shifted(list(words))
        before = "<"
        for at, word in enumerate(typed):
            after = typed[at + 1] if at + 1 < len(typed) else ">"
            if word == "yo" and before.isdigit():  # "6 yo", but not "yo, hello"
                mended: tuple[str, ...] = ("year", "old")
            elif word in TEXTING:
                mended = TEXTING[word]
            elif not word.isalpha() or len(word) < 2:
                mended = (word,)
            elif not self.knows(word):
                mended = self._mended(before, word, after)
            else:
                mended = (self._meant(before, word, after),)
            yield mended
            before = mended[-1]

    def spaced(self, letters: str) -> tuple[str, ...]:
        """Letters without blanks as the library's words, long ones preferred; else as they are."""
        best: list[tuple[int, tuple[str, ...]] | None] = [(0, ())]
        for end in range(1, len(letters) + 1):
            found = None
            for start in range(max(0, end - LONGEST_SPACED), end):
                before, word = best[start], letters[start:end]
                said = word in ("a", "i") if len(word) == 1 else self.counts.get(word, 0) >= RARE
                if before is not None and said:
                    made = (before[0] + len(word) ** 2, (*before[1], word))
                    found = max(found, made) if found else made
            best.append(found)
        whole = best[-1]
        return whole[1] if whole else (letters,)

    def nearest(self, word: str, slips: int) -> frozenset[str]:
        """The library's words that lie nearest to a word, at most so many slips away."""
        found = self._nearest(word, slips, 12)
        fewest = min((distance for _, distance, _ in found), default=0)
        return frozenset(known for known, distance, _ in found if distance == fewest)

    def _nearest(self, word: str, slips: int, limit: int) -> list[tuple[str, int, int]]:
        """Known words at most so many slips away, the nearest first, and how far each is."""
        near = self._near(len(word), slips)
        if self._many:
            near = [near[at] for at in _perhaps(self._letters(len(word), slips), word, slips)]
        return process.extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=limit)

    def _find_letters(self, letters: int, slips: int) -> "NDArray[np.uint32]":
        """The letters of each of the words that _find_near() finds."""
        import numpy as np  # noqa: PLC0415 - a cold question does without it

        return np.array([letters_of(word) for word in self._near(letters, slips)], np.uint32)

    def _find_near(self, letters: int, slips: int) -> list[str]:
        """Known words that could be `slips` away from one of so many letters."""
        return [
            known
            for length in range(letters - slips, letters + slips + 1)
            for known in self._by_length.get(length, ())
        ]

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """The words that may be meant, by how many letters they have."""
        found: dict[int, list[str]] = {}
        for known in self.counts:
            if len(known) >= SHORTEST_TARGET and known.isalpha():
                found.setdefault(len(known), []).append(known)
        return found

    def _find_candidates(self, word: str) -> tuple[tuple[str, float], ...]:
        """What a word may have been meant to be, and what each costs without looking around.

        A slip costs 3, one in the first letter 1 more, and so does a letter in place of one that is
        neither beside it on the keyboard nor sounds like it; a common word costs less than a rare
        one.
        """
        slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
        found = self._nearest(word, slips, CANDIDATES)
        return tuple(
            (
                known,
                3.0 * distance
                + (known[0] != word[0])
                + (distance == 1 and far_apart(word, known))
                - 0.3 * log2(1 + self.counts[known]),
            )
            for known, distance, _ in found
            if known != word
        )

    def _around(self, before: str, word: str, after: str) -> float:
        """How well a word fits between two others, in bits."""
        return self._pairs.bits(before, word) + self._pairs.bits(word, after)

    def _mended(self, before: str, word: str, after: str) -> tuple[str, ...]:
        """An unknown word as it was probably meant; short ones only where they fit their place."""
        found = [
            (cost - self._around(before, known, after), known)
            for known, cost in self._candidates(word)
            if len(word) >= SHORTEST or self._around(before, known, after) >= FITS_UNKNOWN
        ]
        if found:
            return (min(found)[1],)
        return self._parted(word) if len(word) >= SHORTEST else (word,)

    def _meant(self, before: str, word: str, after: str) -> str:
        """A known word, unless it fits nowhere here and a common word one slip away fits well."""
        if self.counts.get(word, 0) > RARE or self._around(before, word, after) > 0:
            return word
        found = [
            (-self._around(before, known, after), known)
            for known, _ in self._candidates(word)
            if self.counts[known] >= COMMON
            and OSA.distance(word, known) == 1
            and self._pairs.bits(before, known) > 0
            and self._pairs.bits(known, after) > 0
        ]
        return min(found)[1] if found and -min(found)[0] >= FITS else word

    def _shifted(self, words: list[str]) -> list[str]:
        """The words with a blank put right that slipped by one letter: "lon gdoes", "howl ong"."""
        for at in range(len(words) - 1):
            left, right = words[at], words[at + 1]
            if not (left.isalpha() and right.isalpha()) or (self.knows(left) and self.knows(right)):
                continue
            for moved in ((left + right[0], right[1:]), (left[:-1], left[-1] + right)):
                if all(part in self.counts for part in moved) and self._pairs.bits(*moved) > 0:
                    words[at : at + 2] = moved
                    break
        return words

    def _part(self, word: str) -> tuple[str, ...]:
        """An unknown word as two known ones run together, or as it is."""
        for cut in range(3, len(word) - 2):
            left, right = word[:cut], word[cut:]
            if left in self.counts and right in self.counts:
                return left, right
        return (word,)


_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = ("aeiouy", "ck", "cs", "sz", "fv", "mn", "bp", "dt", "gj", "vw")  # to the ear


def _beside() -> frozenset[str]:
    """Two letters, in both orders, that lie beside each other on an English keyboard."""
    near = [row[at : at + 2] for row in _ROWS for at in range(len(row) - 1)]
    for upper, lower in pairwise(_ROWS):
        for at, letter in enumerate(lower):
            near += [letter + above for above in upper[at : at + 2]]
    return frozenset(pair for two in near for pair in (two, two[::-1]))


_BESIDE = _beside()


def far_apart(typed: str, meant: str) -> bool:
    """Whether two words differ by one letter in another's place, and it is no likely slip."""
    differ = [a + b for a, b in zip(typed, meant, strict=False) if a != b]
    if len(typed) != len(meant) or len(differ) != 1 or differ[0] in _BESIDE:
        return False
    return not any(set(differ[0]) <= set(group) for group in _ALIKE)


def letters_of(word: str) -> int:
    """Which letters a word has, as bits of a number of 32; a few share one, none have two."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def _perhaps(letters: "NDArray[np.uint32]", word: str, slips: int) -> list[int]:
    """Which of some words may be so near to a word: a slip makes at most one letter another."""
    import numpy as np  # noqa: PLC0415 - as above

    apart = np.bitwise_count(letters ^ np.uint32(letters_of(word)))
    found: list[int] = np.flatnonzero(apart <= 2 * slips).tolist()
    return found


def common_english() -> str:
    """The commonest English words, one a line, for Speller.

    Source: the word frequencies of the pyspellchecker package (from OpenSubtitles). Slow (about
    half a second): called when a library is compiled, never when a question is asked.
    """
    from spellchecker import SpellChecker  # noqa: PLC0415 - heavy, and needed only here

    frequencies = SpellChecker(language="en").word_frequency.dictionary
    commonest = sorted(frequencies, key=lambda word: (-frequencies[word], word))
    words = sorted({word.replace("'", "") for word in commonest[:COMMON_ENGLISH] if word.isascii()})
    return "\n" + "\n".join(words) + "\n"
