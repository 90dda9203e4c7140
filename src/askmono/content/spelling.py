"""Mend the spelling of an utterance's words, against words that matter here.

A word is left alone when it is common English or known to the library; only words that nobody
knows are replaced, by the nearest known word one slip away (two in a long word), so that a
medicine's name or a rare word is never "corrected" into something else.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4  # letters; a shorter unknown word is left as it is
TWO_SLIPS_FROM = 7  # letters from which two slips are forgiven
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
    "hav": ("have",), "giv": ("give",), "tak": ("take",),
}  # fmt: skip


class Speller:
    """Knows the library's words and common English, and mends everything else.

    counts: how often the library uses each word; the commoner of two equally near words wins.
    english: common English words, one a line, with a line end before the first and after the last.
    """

    def __init__(self, counts: Mapping[str, int], english: str) -> None:
        self.counts = dict(counts)
        self.english = english
        self._lengths: dict[int, list[str]] = {}
        self.mend_word = lru_cache(maxsize=4096)(self._mend_word)
        self.knows = lru_cache(maxsize=16384)(self._knows)

    def _knows(self, word: str) -> bool:
        """Whether a word is one of the library's or common English."""
        return word in self.counts or f"\n{word}\n" in self.english

    def mend(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words with texting written out and unknown words replaced by near known ones."""
        return tuple(mended for each in self.mend_each(words) for mended in each)

    def mend_each(self, words: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """What each of the words becomes, in order: itself, another word, or several."""
        before = ""
        for word in words:
            if word == "yo" and before.isdigit():  # "6 yo", but not "yo, hello"
                yield ("year", "old")
            elif word in TEXTING:
                yield TEXTING[word]
            elif len(word) < SHORTEST or not word.isalpha() or self.knows(word):
                yield (word,)
            else:
                yield self.mend_word(word)
            before = word

    def nearest(self, word: str, slips: int) -> frozenset[str]:
        """The library's words that lie nearest to a word, at most so many slips away."""
        found = process.extract(
            word, self._near(word, slips), scorer=OSA.distance, score_cutoff=slips, limit=12
        )
        fewest = min((distance for _, distance, _ in found), default=0)
        return frozenset(known for known, distance, _ in found if distance == fewest)

    def _near(self, word: str, slips: int) -> list[str]:
        """Known words whose length could be `slips` away, gathered by length once."""
        if not self._lengths:
            for known in self.counts:
                if len(known) >= SHORTEST - 1 and known.isalpha():
                    self._lengths.setdefault(len(known), []).append(known)
        return [
            known
            for length in range(len(word) - slips, len(word) + slips + 1)
            for known in self._lengths.get(length, ())
        ]

    def _mend_word(self, word: str) -> tuple[str, ...]:
        slips = 2 if len(word) >= TWO_SLIPS_FROM else 1
        found = process.extract(
            word, self._near(word, slips), scorer=OSA.distance, score_cutoff=slips, limit=12
        )
        if found:
            # Nearest first; a slip in the first letter is rare; then the commoner word.
            best = min(
                found, key=lambda f: (f[1] + (f[0][0] != word[0]) * 0.5, -self.counts[f[0]], f[0])
            )
            return (best[0],)
        for cut in range(3, len(word) - 2):  # two words run together
            left, right = word[:cut], word[cut:]
            if left in self.counts and right in self.counts:
                return left, right
        return (word,)


def common_english(limit: int = COMMON_ENGLISH) -> str:
    """The commonest English words, one a line, for Speller.

    Source: the word frequencies of the pyspellchecker package (from OpenSubtitles). Slow (about
    half a second): called when a library is compiled, never when a question is asked.
    """
    from spellchecker import SpellChecker  # noqa: PLC0415 - heavy, and needed only here

    frequencies = SpellChecker(language="en").word_frequency.dictionary
    commonest = sorted(frequencies, key=lambda word: (-frequencies[word], word))
    words = sorted({word.replace("'", "") for word in commonest[:limit] if word.isascii()})
    return "\n" + "\n".join(words) + "\n"
