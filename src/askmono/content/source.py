"""A curated file's text, and where in it an offset stands."""

import hashlib
import re
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from askmono.content.problems import Problem, reason_of
from askmono.content.text import Span

BOM = "\ufeff"

# Terminals act on these, editors do not show them. A tab and both line ends are text.
_LINE_END = re.compile("\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class Source:
    """One file, read once.

    name: the path as problems show it.
    text: the file decoded as UTF-8, line ends untouched, so that offsets are those of the file.
    sha256: of the file's bytes, 64 hexadecimal digits.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.text = data.decode("utf-8")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property
    def control_characters(self) -> tuple[int, ...]:
        """Offsets of the characters that no curated file may hold."""
        return tuple(match.start() for match in _CONTROL.finditer(self.text))

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def lines(self, span: Span) -> tuple[int, int]:
        """First and last line of a span, from 1, both inside."""
        return self.place(span.start)[0], self.place(max(span.start, span.end - 1))[0]

    def line_start(self, line: int) -> int:
        """Offset of the first character of a line (from 1); the length after the last."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.text)

    def problem(self, offset: int, what: str, code: str, advice: str) -> Problem:
        """A problem at an offset of this file."""
        return Problem(self.name, *self.place(offset), what, code, advice)


def read_source(
    path: Path, name: str, problems: list[Problem], *, supplied: bool = False
) -> Source | None:
    """Read a curated file, or None; what is wrong is added to `problems`.

    A BOM and CRLF line ends are problems of a file that curators write, since they shift what
    editors count; a monograph is kept byte for byte as it was supplied, and may have them.
    Control characters are problems of both, but the file can still be read; bytes that are not
    UTF-8 cannot.
    """
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        named = "take its name out of the manifest" if supplied else "mend what names it"
        advice = f"put the file there so that it can be read, or {named}"
        problems.append(
            Problem(name, 1, 1, f"cannot read the file: {reason_of(error)}", "missing-file", advice)
        )
        return None
    try:
        source = Source(name, data)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        what = f"byte 0x{data[error.start]:02x} is not UTF-8"
        problems.append(Problem(name, line, column, what, "bad-utf8", "save the file as UTF-8"))
        return None
    if source.text.startswith(BOM) and not supplied:
        advice = "save the file as UTF-8 without a byte order mark"
        problems.append(source.problem(0, "the file begins with a byte order mark", "bom", advice))
    if "\r" in source.text and not supplied:
        offset = source.text.index("\r")
        advice = "save the file with Unix line ends (LF)"
        problems.append(source.problem(offset, "the file has CRLF line ends", "crlf", advice))
    for offset in source.control_characters[:1]:  # the first leads to the others
        what = f"character U+{ord(source.text[offset]):04X} is a control character"
        advice = "remove this invisible character"
        problems.append(source.problem(offset, what, "control-character", advice))
    return source
