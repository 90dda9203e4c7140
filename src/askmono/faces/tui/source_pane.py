"""A monograph's whole file with line numbers, opened where a passage stands."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Region

from askmono.content.monograph import Monograph
from askmono.dialogue.reply import Quote
from askmono.faces.transcript import cited
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import NO_DOSES_HERE
from askmono.faces.tui.marks import HIGHLIGHT
from askmono.faces.tui.prose import Block, Prose, block

CITED = "$ink on $raised"


class SourceScroll(VerticalScroll, can_focus=True):
    """The part that scrolls, by arrow keys as well."""

    KEYS_HERE = (
        ("Arrows, Page keys", "scroll the file"),
        ("Home, End", "go to its first or last line"),
        ("Esc", "close the file"),
    )


class SourcePane(Vertical):
    """The file at a quote's lines; the quoted characters stand out, its lines carry a bar."""

    def __init__(self) -> None:
        super().__init__(id="source", classes="pane")
        self._head = Prose(classes="pane-title")
        self._text = Prose(id="source-text")
        self._scroll = SourceScroll(id="source-scroll")
        self.lines: tuple[int, int] | None = None
        self._left_out: list[int] = []

    def compose(self) -> ComposeResult:
        """The citation, and below it the file."""
        yield self._head
        with self._scroll:
            yield self._text

    def open(
        self, monograph: Monograph, quotes: Sequence[Quote], left_out: Collection[int] = ()
    ) -> None:
        """Show a file; `quotes` are passages of it, the first scrolled into view.

        left_out: the lines, from 1, that are not shown, since doses stand there; that is said.
        """
        names = [drawable(cited(quote)) for quote in quotes] or [drawable(monograph.file)]
        said = [block(NO_DOSES_HERE, "$quiet")] if left_out else []
        self._head.show([*(block(name, "bold") for name in names), *said])
        self._left_out = sorted(left_out)
        blocks = _lines(monograph.text, quotes)
        self._text.show([part for line, part in enumerate(blocks, 1) if line not in left_out])
        self.lines = quotes[0].lines if quotes else None
        self.call_after_refresh(self._go_to_lines)

    def focus_text(self) -> None:
        """Give the keyboard to the text."""
        self.call_after_refresh(self._scroll.focus)

    def _go_to_lines(self) -> None:
        first, last = self.lines or (1, 1)
        top = self._text.row_of(self._block_of(first))
        bottom = self._text.row_of(self._block_of(last), 1 << 30)
        region = Region(0, top, 1, bottom - top + 1)
        height = self._scroll.scrollable_content_region.height
        if region.height >= height - 2:  # too tall to be centred: begin at its first line
            self._scroll.scroll_to(y=max(0, top - 1), animate=False, force=True)
        else:
            self._scroll.scroll_to(y=top - (height - region.height) // 3, animate=False, force=True)

    def _block_of(self, line: int) -> int:
        """The index of the block that shows a line of the file."""
        return line - 1 - bisect_left(self._left_out, line)


def _lines(text: str, quotes: Sequence[Quote]) -> list[Block]:
    lines = text.replace("\r", " ").split("\n")
    width = len(str(len(lines)))
    blocks = []
    start = 0
    for number, line in enumerate(lines, 1):
        content = Content(drawable(line))
        if line.startswith("#"):
            content = content.stylize("bold $label")
        quoted = False
        for quote in quotes:
            if quote.lines[0] <= number <= quote.lines[1]:
                quoted = True
                inside = max(quote.start, start) - start, min(quote.end, start + len(line)) - start
                content = content.stylize(CITED, *inside)
                if quote.highlight:
                    lit = quote.highlight
                    begin, end = max(lit.start, start), min(lit.end, start + len(line))
                    if begin < end:
                        content = content.stylize(HIGHLIGHT, begin - start, end - start)
        bar = Content("▌").stylize("$key") if quoted else Content(" ")
        shown = Content(f"{number:>{width}} ").stylize("bold $key" if quoted else "$quiet")
        blocks.append(Block(content, shown + bar + " ", width + 3))
        start += len(line) + 1
    return blocks
