"""Curated text as blocks for a page: paragraphs and lists of styled pieces.

Pure: what wording.py makes of a passage is put in order here, never worded. All characters stay,
in their order; list marks alone become lists.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from askmono.content.notices import Contact, Locale
from askmono.dialogue.reply import Quote
from askmono.faces.wording import Line, Run, Style, passage_lines, text_lines


class Piece(NamedTuple):
    """Characters of one style. call: the address that calls the number they are, or empty."""

    text: str
    style: Style = ""
    call: str = ""


class Item(NamedTuple):
    """An item of a list. number: as it stands in the text, None for a bullet."""

    number: int | None
    pieces: tuple[Piece, ...]
    inside: "tuple[Block, ...]" = ()


class Block(NamedTuple):
    """A paragraph, which has pieces, or a list, which has items."""

    pieces: tuple[Piece, ...] = ()
    items: tuple[Item, ...] = ()

    @property
    def numbered(self) -> bool:
        """Whether it is a list whose items have numbers."""
        return bool(self.items) and self.items[0].number is not None


class _Row(NamedTuple):
    """A line of text. mark: "- ", "1. " or empty. depth: columns before it, as in its text.

    parted: whether an empty line stands before it.
    """

    mark: str
    depth: int
    parted: bool
    pieces: tuple[Piece, ...]


def passage_blocks(quote: Quote) -> tuple[Block, ...]:
    """A passage; its bold words and the sentence that answers best keep their styles."""
    parted = False
    rows = []
    lines = iter(passage_lines(quote))  # it leaves out empty lines
    for raw in quote.text.split("\n"):
        if not raw.strip():
            parted = True
            continue
        line = next(lines)
        depth = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
        mark, runs = (line.runs[0].text, line.runs[1:]) if _listed(line) else ("", line.runs)
        rows.append(_Row(mark, depth, parted, _pieces(runs)))
        parted = False
    return _blocks(rows)


def notice_blocks(text: str, locale: Locale) -> tuple[Block, ...]:
    """A notice; the numbers of the locale's contacts can be called."""
    parted = False
    rows = []
    for line in text_lines(text):
        if not line.runs:
            parted = True
            continue
        mark = "- " if _listed(line) else ""
        words = line.text.removeprefix(mark)
        rows.append(_Row(mark, 0, parted, _called(words, locale.contacts)))
        parted = False
    return _blocks(rows)


def _listed(line: Line) -> bool:
    return line.hang > line.indent


def _pieces(runs: Iterable[Run]) -> tuple[Piece, ...]:
    return tuple(Piece(run.text, run.style) for run in runs)


def _blocks(rows: Sequence[_Row]) -> tuple[Block, ...]:
    """Rows in order as blocks; what is indented below an item lies inside it."""
    blocks = []
    at = 0
    while at < len(rows):
        if rows[at].mark:
            items, at = _items(rows, at)
            blocks.append(Block(items=items))
        else:
            pieces, at = _paragraph(rows, at)
            blocks.append(Block(pieces))
    return tuple(blocks)


def _paragraph(rows: Sequence[_Row], at: int) -> tuple[tuple[Piece, ...], int]:
    """The pieces of a row and those that go on with it, and where the next one stands."""
    pieces = [*rows[at].pieces]
    at += 1
    while at < len(rows) and not rows[at].mark and not rows[at].parted:
        pieces += [Piece("\n"), *rows[at].pieces]
        at += 1
    return tuple(pieces), at


def _items(rows: Sequence[_Row], at: int) -> tuple[tuple[Item, ...], int]:
    """The items of the list that begins at a row, and where the row after the list stands."""
    first = rows[at]
    items = []
    while at < len(rows) and _beside(rows[at], first):
        row = rows[at]
        pieces, at = _paragraph(rows, at)
        inside = at
        while at < len(rows) and rows[at].depth > first.depth:
            at += 1
        number = None if row.mark == "- " else int(row.mark[:-2])
        items.append(Item(number, pieces, _blocks(rows[inside:at])))
    return tuple(items), at


def _beside(row: _Row, first: _Row) -> bool:
    """Whether a row is an item of the list that another one begins."""
    alike = (row.mark == "- ") == (first.mark == "- ")
    return bool(row.mark) and alike and row.depth == first.depth


def _called(text: str, contacts: Iterable[Contact]) -> tuple[Piece, ...]:
    """Text parted where a contact's number stands in what the notice says of this contact."""
    found: dict[int, str] = {}
    for contact in contacts:
        if not contact.number or "call" not in contact.ways:
            continue
        inside = contact.text.find(contact.number)
        for said in re.finditer(re.escape(contact.text), text) if inside >= 0 else ():
            found[said.start() + inside] = contact.number
    pieces = []
    at = 0
    for start, number in sorted(found.items()):
        address = "tel:" + re.sub(r"[^\d+-]", "", number)
        pieces += [Piece(text[at:start]), Piece(number, call=address)]
        at = start + len(number)
    pieces.append(Piece(text[at:]))
    return tuple(piece for piece in pieces if piece.text)
