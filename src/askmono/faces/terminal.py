"""Where lines are printed: how wide it is, whether it knows styles, and nothing harmful sent to it.

Only a terminal that says so gets ANSI styles, and none of them moves the cursor.
"""

import os
import re
from collections.abc import Iterable, Iterator
from typing import TextIO

import click
import msgspec

from askmono.content.problems import Problem
from askmono.faces.visible import visible, visible_json
from askmono.faces.wording import Line, Run, Style

WIDEST = 80  # columns; longer lines are hard to read


_WORDS = re.compile(r"\S+|\s+")


class Page:
    """Where lines are printed.

    styled: whether ANSI styles are understood. width: columns to wrap at; None for not at all.
    """

    def __init__(self, out: TextIO, *, styled: bool = False, width: int | None = None) -> None:
        self._out = out
        self.styled = styled
        self.width = width

    def show(self, lines: Iterable[Line]) -> None:
        """Print lines and hand them on at once, so that they are read before the next question."""
        for line in lines:
            for row in wrapped(line, self.width):
                self._out.write("".join(self._painted(run) for run in row) + "\n")
        self._out.flush()

    def say(self, *texts: str) -> None:
        """Print plain lines."""
        self.show(Line((Run(text),)) for text in texts)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Print problems one after the other, each as it is told everywhere."""
        for problem in problems:
            self.say(*str(problem).split("\n"))

    def write_json(self, data: bytes) -> None:
        """Print JSON: indented and harmless on a terminal, byte for byte to anything else."""
        if self.width is None:
            text = data.decode()
        else:
            text = visible_json(msgspec.json.format(data, indent=2).decode())
        self._out.write(text + "\n")
        self._out.flush()

    def _painted(self, run: Run) -> str:
        text = visible(run.text)
        if not self.styled or not text.strip():
            return text
        return _paint(text, run.style)


def _paint(text: str, style: Style) -> str:
    match style:
        case "":
            return text
        case "strong":
            return click.style(text, bold=True)
        case "key":
            return click.style(text, underline=True)
        case "alarm":
            return click.style(f" {text} ", bold=True, reverse=True)


def page_on(out: TextIO, *, plain: bool = False) -> Page:
    """A page that fits what is at the other end: a terminal, or a pipe or file."""
    if hasattr(out, "reconfigure"):
        out.reconfigure(errors="backslashreplace")  # a character it lacks is shown by its number
    if not out.isatty():
        return Page(out)
    styled = not plain and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Page(out, styled=styled, width=_columns(out))


def _columns(out: TextIO) -> int:
    try:
        columns = os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        columns = 0
    return min(WIDEST, columns) if columns > 0 else WIDEST  # a serial line says 0


def wrapped(line: Line, width: int | None) -> Iterator[list[Run]]:
    """A line cut at white space into rows of at most `width` columns; no word is ever cut."""
    if width is None or line.indent + len(line.text) <= width:
        yield [Run(" " * line.indent), *line.runs] if line.indent else list(line.runs)
        return
    rows = _rows(line.text, width - line.indent, width - line.hang)
    for number, (start, end) in enumerate(rows):
        indent = line.hang if number else line.indent
        yield [Run(" " * indent), *_sliced(line.runs, start, end)]


def _rows(text: str, first: int, rest: int) -> list[tuple[int, int]]:
    """Offsets [start, end) of each row's characters: `first` columns, then `rest` columns."""
    rows: list[tuple[int, int]] = []
    start = end = 0
    for match in _WORDS.finditer(text):
        if match.group().isspace():
            continue
        room = rest if rows else first
        if end > start and match.end() - start > room:
            rows.append((start, end))
            start = match.start()
        end = match.end()
    return [*rows, (start, end)]


def _sliced(runs: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    at = 0
    for text, style in runs:
        cut = text[max(0, start - at) : max(0, end - at)]
        if cut:
            yield Run(cut, style)
        at += len(text)
