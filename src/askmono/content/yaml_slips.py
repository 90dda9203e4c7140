"""What a curator most likely did where a file is no YAML, found in its lines.

YAML tells such a slip in its own words, and often lines below it. Pure: a text and a line in, the
slip out.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

# Where a value begins on a line, and nothing of it is quoted before.
_VALUE = r"^[ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]+)?"
_MERGE = re.compile(r"^(?:<{7}|={7}|>{7})(?:[ \t].*)?$", re.MULTILINE)
# A blank that looks like a space, or a tab, among the spaces that a line begins with.
_ODD_BLANK = re.compile(r"^ *(?P<blank>[^\S \t\r\n\v\f])", re.MULTILINE)
_TAB = re.compile(r"^ *(?P<blank>\t)", re.MULTILINE)
_BRACE = re.compile(rf"{_VALUE}(?P<brace>\{{\w*\}})[ \t]*[^\s#]", re.MULTILINE)
_BRACE_IN_LIST = re.compile(r"[\[,][ \t]*(?P<brace>\{\w*\})[ \t]*[^\s,\]#]")
_QUOTE = re.compile(rf"{_VALUE}(?P<quote>[\"'])")
_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"(?:[^']|'')*'")}


class Slip(NamedTuple):
    """What was done, where (an offset in the text), and what to do about it."""

    offset: int
    what: str
    advice: str


def slip_in(text: str, line: int) -> Slip | None:
    """The slip behind an error that YAML tells of on a line (from 1); None where none is seen."""
    looks: tuple[Callable[[str, int], Slip | None], ...] = (
        _merge_mark,
        _odd_blank,
        _tab,
        _brace,
        _open_quote,
    )
    return next((slip for look in looks if (slip := look(text, line))), None)


def _merge_mark(text: str, _: int) -> Slip | None:
    found = _MERGE.search(text)
    what = "a mark of two versions that were not merged stands here"
    advice = "keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>"
    return Slip(found.start(), what, advice) if found else None


def _odd_blank(text: str, line: int) -> Slip | None:
    for found in _ODD_BLANK.finditer(text):
        if _line_of(text, found.start()) <= line:
            what = f"character U+{ord(found['blank']):04X} looks like a space and is none"
            advice = "indent with ordinary spaces; this one often comes with pasted text"
            return Slip(found.start("blank"), what, advice)
    return None


def _tab(text: str, line: int) -> Slip | None:
    for found in _TAB.finditer(text):
        if _line_of(text, found.start()) in (line - 1, line):
            what = "a tab where only spaces may stand"
            return Slip(found.start("blank"), what, "indent with spaces instead of tabs")
    return None


def _brace(text: str, line: int) -> Slip | None:
    for pattern in (_BRACE, _BRACE_IN_LIST):
        for found in pattern.finditer(text):
            if _line_of(text, found.start("brace")) in (line - 1, line):
                what = f"text that begins with {found['brace']} has to stand in quotes"
                advice = f'put the whole of it in quotes: "{found["brace"]} ..."'
                return Slip(found.start("brace"), what, advice)
    return None


def _open_quote(text: str, line: int) -> Slip | None:
    """A quote that no other closes on its line, and that ends where the error is."""
    lines = text.split("\n")
    start = len(text) + 1
    for number in range(len(lines), 0, -1):
        start -= len(lines[number - 1]) + 1
        found = _QUOTE.match(lines[number - 1]) if number <= line else None
        if found is None:
            continue
        quote = found["quote"]
        closed = _CLOSING[quote].match(text, start + found.end())
        if closed and closed.end() <= start + len(lines[number - 1]):
            continue
        if closed is None or _line_of(text, closed.end()) == line:
            what = f"the text that begins here has no closing {quote} on its line"
            advice = f"write {quote} at its end"
            return Slip(start + found.start("quote"), what, advice)
    return None


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
