"""Text that wraps with a hanging indent, can be selected, searched and highlighted.

Every word on the screen that is not a key or a menu is shown by Prose; nothing here reads markup.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

HIT = "bold $found-text on $found"
CURRENT_HIT = "bold underline $found-now-text on $found-now"

_WORD = re.compile(r"\S+\s*|\s+")


class Block(NamedTuple):
    """One paragraph, list item or line.

    text: without line breaks. prefix: stands before the first row. indent: cells by which every
    row is moved right; at least the width of the prefix.
    """

    text: Content
    prefix: Content = Content("")
    indent: int = 0


class Hit(NamedTuple):
    """Characters [start, end) of one block's text that a search found."""

    block: int
    start: int
    end: int


def block(text: str, style: str = "", *, prefix: str = "", prefix_style: str = "") -> Block:
    """A block of one style, indented by its prefix."""
    return Block(
        Content(text).stylize(style), Content(prefix).stylize(prefix_style), cell_len(prefix)
    )


def rows(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Pieces [start, end) of text, none wider than `width` cells, broken after white space.

    White space at the end of a piece is left out; a word wider than `width` is cut. At least one
    piece, which may be empty.
    """
    width = max(1, width)
    start, used, at = 0, 0, 0
    for word in _WORD.finditer(text):
        cells = cell_len(word.group().rstrip())
        if used + cells > width and used:
            yield start, start + len(text[start:at].rstrip())
            start, used = at, 0
        at = word.end()
        while cells > width:
            cut = start
            while cell_len(text[start : cut + 1]) <= width:
                cut += 1
            cut = max(cut, start + 1)  # a character wider than the width still has to go somewhere
            yield start, cut
            start = cut
            cells = cell_len(text[start:at].rstrip())
            used = 0
        used += cell_len(text[max(start, word.start()) : at])
    yield start, start + len(text[start:].rstrip())


class Page(Visual):
    """Blocks laid out below each other."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._rows: dict[int, list[tuple[int, int, int]]] = {}

    def rows(self, width: int) -> list[tuple[int, int, int]]:
        """Block, start and end of every row at this width."""
        if width not in self._rows:
            self._rows[width] = [
                (index, start, end)
                for index, part in enumerate(self._blocks)
                for start, end in rows(part.text.plain, width - part.indent)
            ]
        return self._rows[width]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002
        """The width at which nothing wraps."""
        return max((part.indent + part.text.cell_length for part in self._blocks), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002
        """The number of rows."""
        return len(self.rows(width))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The rows as strips; each character knows its block and offset, for selection."""
        texts = [self._selected(i, part.text, options) for i, part in enumerate(self._blocks)]
        strips = []
        for index, start, end in self.rows(width)[:height]:
            part = self._blocks[index]
            lead = part.prefix if start == 0 else Content("")
            lead = lead.pad_right(part.indent - lead.cell_length)
            segments = [
                Segment(text, shown.rich_style)
                for text, shown in lead.render(style, "", options.get_style)
                if text
            ]
            at = start
            for text, shown in texts[index][start:end].render(style, "", options.get_style):
                segments.append(Segment(text, shown.rich_style_with_offset(at, index)))
                at += len(text)
            strips.append(Strip(segments))
        return strips

    @staticmethod
    def _selected(index: int, text: Content, options: RenderOptions) -> Content:
        if options.selection is None or options.selection_style is None:
            return text
        span = options.selection.get_span(index)
        if span is None:
            return text
        start, end = span
        return text.stylize(options.selection_style, start, len(text) if end == -1 else end)


class Prose(Widget):
    """Blocks of text."""

    DEFAULT_CSS = "Prose { height: auto; width: 1fr; }"

    def __init__(
        self,
        blocks: Iterable[Block] = (),
        *,
        id: str | None = None,  # noqa: A002 - Textual's own word
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._blocks = tuple(blocks)
        self._hits: tuple[Hit, ...] = ()
        self._hit: Hit | None = None

    def show(self, blocks: Iterable[Block]) -> None:
        """Replace the text."""
        self._blocks = tuple(blocks)
        self._hits, self._hit = (), None
        self.refresh(layout=True)

    @property
    def plain(self) -> str:
        """The text, one line a block."""
        return "\n".join(part.text.plain for part in self._blocks)

    def render(self) -> Page:
        """The blocks, search hits marked."""
        texts = [part.text for part in self._blocks]
        for hit in self._hits:
            style = CURRENT_HIT if hit == self._hit else HIT
            texts[hit.block] = texts[hit.block].stylize(style, hit.start, hit.end)
        return Page(
            [part._replace(text=text) for part, text in zip(self._blocks, texts, strict=True)]
        )

    def find(self, wanted: re.Pattern[str]) -> tuple[Hit, ...]:
        """Every place that matches, in order."""
        return tuple(
            Hit(index, *match.span())
            for index, part in enumerate(self._blocks)
            for match in wanted.finditer(part.text.plain)
        )

    def mark(self, hits: tuple[Hit, ...], current: Hit | None = None) -> None:
        """Show these places as found, `current` as the one looked at."""
        if (hits, current) != (self._hits, self._hit):
            self._hits, self._hit = hits, current
            self.refresh()

    def row_of(self, block_index: int, offset: int = 0) -> int:
        """The row, from 0, in which a character of a block stands at the present width."""
        shown = Page(self._blocks).rows(self.content_size.width or 1)
        found = 0
        for row, (index, start, _) in enumerate(shown):
            if index == block_index and start <= offset:
                found = row
        return found

    def block_at(self, row: int) -> int | None:
        """The index of the block shown in a row, from 0; None below the last."""
        shown = Page(self._blocks).rows(self.content_size.width or 1)
        return shown[row][0] if 0 <= row < len(shown) else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, for copying."""
        return selection.extract(self.plain), "\n"
