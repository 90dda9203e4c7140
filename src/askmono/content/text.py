"""Text as people type it, made comparable: spans, words, look-alike letters.

Pure: the same utterance always gives the same reading. What was typed is kept beside what is
compared, so that an entity can be pointed at where it stands.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

import msgspec

from askmono.content.confusables import CONFUSABLES

# One shape for "word" everywhere: letters and digits, apostrophes already dropped.
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_APOSTROPHES = frozenset("'’‘`´ʼ′")  # noqa: RUF001 - every apostrophe a phone may type
_NO_APOSTROPHES = re.compile(f"[^{''.join(_APOSTROPHES)}]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_THEN_LETTERS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]+)")
# Letters spelt out one by one, "k e t a m i n e" or "k.e.t.a": four or more, one kind of gap.
_SPELT_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_]([ .\-_*]))(?:[^\W\d_]\1){2,}[^\W\d_](?![^\W_])")
_PERHAPS_SPELT_OUT = re.compile(r"[ .\-_*][^\W\d_][ .\-_*][^\W\d_][ .\-_*]")  # in every such word
# The same word by word, with one blank between letters and more between words: "i  c a n t".
_SPELT_APART = re.compile(
    r"(?<![^\W_])(?<![^\W_] )[^\W\d_](?: [^\W\d_])*(?:[ ]{2,}[^\W\d_](?: [^\W\d_])*){2,}(?![^\W_])"
)
_SPELT_WORD = re.compile(r"[^\W\d_](?: [^\W\d_])*(?![^\W_])")
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b"})
_LEET_SIGNS = str.maketrans({"@": "a", "$": "s", "!": "i"})
_SIGN_IN_WORD = re.compile(r"(?<=[a-z])[@$!](?=[a-z])")
# Digits stand for letters only inside a word: "k3tamine", not "70kg", "5ht", "b12" or "covid19".
_LEET_WORD = re.compile(r"[a-z]+(?:\d+[a-z]+)+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# ASCII as it is compared: lower case, control characters as blanks.
_ASCII = {at: chr(at).lower() if chr(at).isprintable() else " " for at in range(128)}
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_ROMAN = frozenset(("iii", "viii", "xiii"))  # not stretched: factor VIII is not factor VII


class Span(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Characters [start, end) of one text, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word of an utterance.

    text: lower case, look-alike letters and leetspeak undone, without apostrophes.
    span: where it stands in the utterance as typed.
    """

    text: str
    span: Span


class Reading(msgspec.Struct, frozen=True):
    """An utterance as askmono reads it.

    utterance: what the person typed, untouched.
    folded: the same in lower case, one kind of letter, no invisible characters; for matching only.
    words: its words in order; empty where nothing could be read.
    """

    utterance: str
    folded: str
    words: tuple[Word, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The words alone, in order."""
        return tuple(word.text for word in self.words)


def fold(text: str) -> tuple[str, list[int]]:
    """Text with look-alike and invisible characters undone, and where each character came from.

    Returns: the folded text, and for each of its characters the offset in `text`; the list has
    one more entry, the length of `text`, so that an end offset can be looked up as well.
    """
    if text.isascii():
        return text.translate(_ASCII), list(range(len(text) + 1))
    letters: list[str] = []
    origin: list[int] = []
    at = 0
    for match in _NOT_ASCII.finditer(text):
        offset = match.start()
        letters.append(text[at:offset].translate(_ASCII))
        origin.extend(range(at, offset))
        letters.append(plain := _plain(match.group()))
        origin.extend([offset] * len(plain))
        at = offset + 1
    letters.append(text[at:].translate(_ASCII))
    origin.extend(range(at, len(text) + 1))
    return "".join(letters), origin


@lru_cache(maxsize=4096)  # a text uses few of them, again and again
def _plain(character: str) -> str:
    """What stands for a character that is not ASCII: nothing for one that is not seen."""
    letters = []
    for part in unicodedata.normalize("NFKD", character):
        kind = unicodedata.category(part)
        if kind not in ("Mn", "Cf", "Me"):  # accents, zero-width and direction marks
            letters.append(" " if kind[0] in "CZ" else CONFUSABLES.get(part, part))
    return "".join(letters).lower()


def normalise(utterance: str) -> Reading:
    """Read an utterance: Unicode, spelt-out letters, leetspeak, case, apostrophes.

    "K-E-T-A", "k3tam1ne" and full-width letters become words that can be compared; "70kg" becomes
    the number and the unit. Never fails; an utterance without letters or digits has no words.
    """
    folded, origin = fold(utterance)
    folded = _signs_undone(folded)
    words = [
        Word(word, Span(origin[first], origin[last - 1] + 1)) for word, first, last in _read(folded)
    ]
    return Reading(utterance, folded, tuple(words))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as normalise() reads them, without where they stand."""
    folded = text.translate(_ASCII) if text.isascii() else fold(text)[0]
    folded = _signs_undone(folded)
    found: list[str] = []
    at = 0
    for start, end in _spelt_out(folded):
        found += _plain_words(folded[at:start])
        found.append(_spelt(folded[start:end]))
        at = end
    found += _plain_words(folded[at:])
    return tuple(found)


def _signs_undone(folded: str) -> str:
    """Signs within words as the letters that they stand for."""
    if any(sign in folded for sign in "@$!"):
        return _SIGN_IN_WORD.sub(lambda m: m.group().translate(_LEET_SIGNS), folded)
    return folded


_Placed = tuple[str, int, int]  # a word, and where in the folded text it begins and ends


def _read(folded: str) -> Iterator[_Placed]:
    """The words of a folded text, those spelt out letter by letter as one."""
    at = 0
    for start, end in _spelt_out(folded):
        yield from _words(folded, at, start)
        yield _spelt(folded[start:end]), start, end
        at = end
    yield from _words(folded, at, len(folded))


def _spelt_out(folded: str) -> Iterator[tuple[int, int]]:
    """Where words stand that are spelt letter by letter, in order."""
    at = 0
    perhaps = _PERHAPS_SPELT_OUT.search(folded) is not None
    for apart in _SPELT_APART.finditer(folded) if "  " in folded else ():
        if perhaps:
            yield from (m.span() for m in _SPELT_OUT.finditer(folded, at, apart.start()))
        yield from (m.span() for m in _SPELT_WORD.finditer(folded, *apart.span()))
        at = apart.end()
    if perhaps:
        yield from (m.span() for m in _SPELT_OUT.finditer(folded, at))


def _spelt(letters: str) -> str:
    """A word spelt letter by letter, as one."""
    return "".join(filter(str.isalpha, letters))


def _words(folded: str, start: int, end: int) -> Iterator[_Placed]:
    """The words of folded[start:end], apostrophes dropped, numbers parted from their units."""
    text = folded[start:end]
    offsets: range | list[int] = range(start, end + 1)
    if not _APOSTROPHES.isdisjoint(text):
        pieces = [(m.start(), m.end()) for m in _NO_APOSTROPHES.finditer(text)]
        offsets = [*chain.from_iterable(range(start + a, start + b) for a, b in pieces), end]
        text = "".join([text[a:b] for a, b in pieces])
    stretched = _STRETCHED.search(text) is not None
    for match in _WORD.finditer(text):
        first, last = match.span()
        word = match.group()
        if word.isalpha() and not stretched:  # most words are, and need no second look
            yield word, offsets[first], offsets[last - 1] + 1
            continue
        *number, word = _parts(word)
        for digits in number:
            cut = first + len(digits)
            yield digits, offsets[first], offsets[cut - 1] + 1
            first = cut
        yield word, offsets[first], offsets[last - 1] + 1


def _plain_words(text: str) -> Iterable[str]:
    """The words of a folded text as _words() has them, without where they stand."""
    if not _APOSTROPHES.isdisjoint(text):
        text = "".join(_NO_APOSTROPHES.findall(text))
    words: list[str] = _WORD.findall(text)
    if _STRETCHED.search(text) is not None:
        return chain.from_iterable(map(_parts, words))
    return chain.from_iterable((word,) if word.isalpha() else _parts(word) for word in words)


def _parts(word: str) -> tuple[str, ...]:
    """A word as it is read, after its number where it begins with one: "70kg", "k3tamiiine"."""
    number: tuple[str, ...] = ()
    if not word.isalpha():
        if parted := _NUMBER_THEN_LETTERS.fullmatch(word):
            number, word = (parted.group(1),), parted.group(2)
        elif _LEET_WORD.fullmatch(word):
            word = word.translate(_LEET)
    return (*number, word if word in _ROMAN else _STRETCHED.sub(r"\1\1", word))


def lines_of(lines: tuple[int, int]) -> str:
    """Lines of a file in words, the first and the last: "line 5", "lines 5-6"."""
    first, last = lines
    return f"line {first}" if first == last else f"lines {first}-{last}"
