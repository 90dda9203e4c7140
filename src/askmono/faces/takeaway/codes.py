"""Text as QR codes that hold the words themselves, for a phone without a network.

Pure. Error correction is the lowest (L): a screen or a fresh print is clean, and fewer dots are
easier to read. Text is UTF-8, as phones expect it.
"""

import re
import unicodedata
from collections.abc import Sequence
from html import escape
from itertools import groupby

import msgspec
import segno

QUIET = 4  # light modules around a code, as the standard asks for

_SMALLEST = 21  # modules a side in version 1; each version has 4 more
_CAPACITY = (  # bytes at level L in version 1, 2, ... 40: ISO/IEC 18004, table 7
    *(17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792),
    *(858, 929, 1003, 1091, 1171, 1273, 1367, 1465, 1528, 1628, 1732, 1840, 1952, 2068, 2188),
    *(2303, 2431, 2563, 2699, 2809, 2953),
)
_PIECE = re.compile(r"\S+\s*|\s+")  # a word with the space behind it
_JOINER = "\u200d"  # holds two characters together, as in many emoji
_LONGEST_CHARACTER = 8  # code points; marks heaped higher may part
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


class Code(msgspec.Struct, frozen=True):
    """One QR code. text: what a phone reads. rows: from the top, True for dark; QUIET included."""

    text: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        """Modules a side."""
        return len(self.rows)


def codes(text: str, largest: int, most: int) -> tuple[Code, ...]:
    """Text in as few codes as possible, to be read in order.

    Several begin with "1/3 " and so on; what follows that, put together, is the text. They part
    between paragraphs rather than lines, lines rather than words; inside a word only where no code
    could hold it, and never inside a character.
    largest: modules a side, QUIET on both sides included. most: how many codes there may be.
    Empty for an empty text, and where it does not fit. Raises UnicodeEncodeError for half a
    surrogate pair.
    """
    versions = (largest - 2 * QUIET - _SMALLEST) // 4 + 1
    if versions < 1 or not text:
        return ()
    capacity = _CAPACITY[:versions][-1]
    for count in range(1, most + 1):
        room = capacity - _bytes(_lead(count, count))
        pieces = _pieces(text, room)
        if max(map(_bytes, pieces)) <= room and _needed(pieces, room) <= count:
            parts = enumerate(_split(pieces, room, count), 1)
            return tuple(_code(_lead(number, count) + part) for number, part in parts)
    return ()


def half_blocks(code: Code) -> tuple[str, ...]:
    """A code as rows of ▀, ▄, █ and space, two modules high and as wide as the code.

    To be drawn dark on light: the spaces are light modules, those of the quiet zone too.
    """
    rows = code.rows if code.size % 2 == 0 else (*code.rows, (False,) * code.size)
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return tuple(
        "".join(_HALVES[halves] for halves in zip(upper, lower, strict=True))
        for upper, lower in pairs
    )


def svg(code: Code, label: str) -> str:
    """A code as an SVG element to stand in a page. label: said in its place by a screen reader."""
    path = []
    for y, row in enumerate(code.rows):
        x = 0
        for dark, group in groupby(row):
            width = len(list(group))
            path += [f"M{x} {y}h{width}v1h-{width}z"] if dark else []
            x += width
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.size} {code.size}"'
        f' role="img" aria-label="{escape(label)}" shape-rendering="crispEdges">'
        f'<rect width="100%" height="100%" fill="#fff"/><path d="{"".join(path)}"/></svg>'
    )


def _code(text: str) -> Code:
    made = segno.make_qr(text, error="l", mode="byte", encoding="utf-8", boost_error=False)
    rows = made.matrix_iter(border=QUIET)
    return Code(text, tuple(tuple(map(bool, row)) for row in rows))


def _bytes(text: str) -> int:
    return len(text.encode())


def _lead(number: int, count: int) -> str:
    return f"{number}/{count} " if count > 1 else ""


def _pieces(text: str, room: int) -> list[str]:
    """What a code may end after: words with the space behind them, characters of one too long."""
    pieces: list[str] = []
    for word in _PIECE.findall(text):
        pieces += [word] if _bytes(word) <= room else _characters(word)
    return pieces


def _characters(word: str) -> list[str]:
    """Characters as people see them: a letter keeps the marks above and below it."""
    seen = [word[0]]
    for c in word[1:]:
        joined = c == _JOINER or seen[-1].endswith(_JOINER) or unicodedata.category(c)[0] == "M"
        if joined and len(seen[-1]) < _LONGEST_CHARACTER:
            seen[-1] += c
        else:
            seen.append(c)
    return seen


def _filled(pieces: Sequence[str], start: int, room: int) -> int:
    """The index after the last piece that fits into one code with those before it."""
    end = start
    while end < len(pieces) and (room := room - _bytes(pieces[end])) >= 0:
        end += 1
    return end


def _needed(pieces: Sequence[str], room: int, start: int = 0) -> int:
    """How many codes the pieces from `start` need; each has to fit into one."""
    count = 0
    while start < len(pieces):
        start = _filled(pieces, start, room)
        count += 1
    return count


def _split(pieces: Sequence[str], room: int, count: int) -> list[str]:
    """`count` texts, or fewer: each ends where parting is best and leaves enough for the others."""
    parts: list[str] = []
    start = 0
    while start < len(pieces):
        full = _filled(pieces, start, room)
        left = count - len(parts) - 1
        ends = [e for e in range(start + 1, full) if _needed(pieces, room, e) <= left]
        best = full if full == len(pieces) else max([*ends, full], key=lambda e: _rank(pieces, e))
        parts.append("".join(pieces[start:best]))
        start = best
    return parts


def _rank(pieces: Sequence[str], end: int) -> tuple[int, int]:
    """How well a code ends before pieces[end]: after a paragraph, a line, a word; then, how far."""
    before = pieces[end - 1]
    return min(before.count("\n"), 2) * 2 + before[-1].isspace(), end
