"""Lines of a passage or a notice, the mark of each list item parted from its words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from askmono.faces.wording import Line, Run


class Item(NamedTuple):
    """A paragraph or a list item.

    mark: "-" before an item of a list, "1." and the like in a numbered one, "" before a paragraph.
    inset: columns further in than the outermost item.
    """

    mark: str
    runs: tuple[Run, ...]
    inset: int = 0


def items(lines: Iterable[Line]) -> Iterator[Item]:
    """Every line that holds words, in order."""
    shown = [line for line in lines if line.runs]
    outermost = min((line.indent for line in shown), default=0)
    for line in shown:
        inset = line.indent - outermost
        if line.hang > line.indent:  # only list items hang further in than they begin
            mark, _, words = line.runs[0].text.partition(" ")
            first = (Run(words, line.runs[0].style),) if words else ()
            yield Item(mark, (*first, *line.runs[1:]), inset)
        else:
            yield Item("", line.runs, inset)
