"""A sheet as PDF, with its fonts inside: the same sheet gives the same bytes.

Pure: no clock and no network; the only files read are the font's. What the font lacks shows as
<U+4E2D>, so that nothing is lost unseen. The document has an outline; fpdf2 cannot tag text, so
the page of html.py is the form for screen readers.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, time
from functools import partial
from importlib.resources import as_file, files
from typing import Literal

from fpdf import FPDF
from fpdf.fonts import TTFFont

from askmono.dialogue.reply import Quote
from askmono.faces.takeaway.items import items
from askmono.faces.takeaway.sheet import ABOUT, DISCLAIMER, HELP, READ, Paper, Sheet
from askmono.faces.wording import Line, Run, citation, passage_lines, text_lines

FAMILY = "SourceSansPro"
BODY = 12.0  # points; nothing on the sheet is smaller
HEADINGS = (22.0, 16.0, 13.0)  # points; outermost first
LINE = 1.25  # of the letters' size
MARGIN = 20.0  # millimetres, as all lengths from here on
FOOT = 25.0  # what the page's number stands in
GAP = 3.0  # below a block
CLOSE = 0.8  # below a paragraph or an item
HANG = 7.0  # from where a list begins to its words
COLUMN = 2.0  # a column of the file, where a list stands further in
ALONE = 45.0  # a block that no page holds begins where this much is left
DARK, GREY = 17, 68  # on white, 18.9 to 1 and 9.7 to 1


def as_pdf(sheet: Sheet) -> bytes:
    """The whole document."""
    with ExitStack() as fonts:
        page = _Page(sheet, sheet.paper, fonts)
        page.set_lang(sheet.language)
        page.set_title(sheet.title)
        page.set_creator("askmono")
        page.set_creation_date(datetime.combine(sheet.made_on, time(), UTC))
        ruler = _Page(sheet, (page.w, 100 * page.h), fonts)  # only to measure a block
        for block in _blocks(sheet):
            ruler.set_y(MARGIN)
            block(ruler)
            height = ruler.get_y() - MARGIN
            if page.will_page_break(height if height < page.eph else ALONE):
                page.add_page()
            block(page)
        return bytes(page.output())


class _Page(FPDF):
    """A document whose pages carry the sheet's title and their number.

    opened: closes the files of the fonts, which FPDF reads until the end and leaves open.
    """

    def __init__(self, sheet: Sheet, size: Paper | tuple[float, float], opened: ExitStack) -> None:
        super().__init__(format=size)
        self.set_margin(MARGIN)
        self.set_auto_page_break(True, FOOT)
        folder = files("font_source_sans_pro") / "files"
        for style, name in (("", "Regular"), ("B", "Bold")):
            with as_file(folder / f"SourceSansPro-{name}.ttf") as path:
                self.add_font(FAMILY, style, path)
        fonts = [font for font in self.fonts.values() if isinstance(font, TTFFont)]
        for font in fonts:
            opened.callback(font.ttfont.close)
        self._known = frozenset[int]().union(fonts[0].cmap).intersection(fonts[1].cmap)
        self._title = self.known(sheet.title)
        self.add_page()

    def footer(self) -> None:
        """Called by FPDF at the end of each page."""
        self.pen("", BODY, GREY)
        self.set_y(-MARGIN)
        self.cell(0, 8, f"{self._title} · page {self.page_no()} of {{nb}}", align="C")

    def known(self, text: str) -> str:
        """Text that both fonts can write: of what they lack, the number."""
        return "".join(c if ord(c) in self._known else _instead(c) for c in text)

    def pen(self, style: Literal["", "B"], size: float, colour: int) -> None:
        """What is written from now on looks like this."""
        self.set_font(FAMILY, style, size)
        self.set_text_color(colour)

    def down(self, by: float) -> None:
        """Leave space."""
        self.set_y(self.get_y() + by)


def _instead(character: str) -> str:
    """What stands for a character without a glyph; nothing for one that is never seen."""
    if character == "\u2011":  # a hyphen that does not break looks like any other
        return "-"
    if character.isspace():
        return " "
    unseen = unicodedata.category(character) == "Cf"
    return "" if unseen else f"<U+{ord(character):04X}>"


Draw = Callable[[_Page], None]


def _blocks(sheet: Sheet) -> Iterator[Draw]:
    """From top to bottom what is kept on one page, if one can hold it."""
    lead = [partial(_lines, lines=text_lines(said.text)) for said in sheet.notices]
    yield _together(_heading(sheet.title, 0), *lead)
    for i, part in enumerate(sheet.parts):
        above = [_heading(READ, 1)] if i == 0 else []
        first, *others = (partial(_passage, quote=quote) for quote in part.quotes)
        yield _together(*above, _heading(part.title, 2), first)
        yield from others
    if sheet.questions:
        asked = enumerate(sheet.questions, 1)
        first, *others = (partial(_question, number=i, text=text) for i, text in asked)
        yield _together(_heading(sheet.asking, 1), first)
        yield from others
    yield _framed(_heading(HELP, 1), partial(_lines, lines=text_lines(sheet.help.text)))
    if sheet.disclaimer is not None:
        yield _together(_heading(DISCLAIMER, 1), partial(_passage, quote=sheet.disclaimer))
    about = [Line((Run(text),)) for text in sheet.about]
    yield _together(_heading(ABOUT, 1), partial(_lines, lines=about, colour=GREY))


def _together(*parts: Draw) -> Draw:
    def draw(page: _Page) -> None:
        for part in parts:
            part(page)

    return draw


def _framed(*parts: Draw) -> Draw:
    """In a frame; what is framed has to fit on one page."""

    def draw(page: _Page) -> None:
        page.down(2 * GAP)
        top = page.get_y()
        _together(*parts)(page)
        page.set_draw_color(DARK)
        page.set_line_width(0.6)
        page.rect(MARGIN - GAP, top, page.epw + 2 * GAP, page.get_y() - top)
        page.down(GAP)

    return draw


def _heading(text: str, level: int) -> Draw:
    """level: 0 for the title, 1 for what stands below it, 2 for a section of the monograph."""

    def draw(page: _Page) -> None:
        page.down(GAP if level else 0)
        page.start_section(page.known(text), level)
        _write(page, (Run(text, "strong"),), size=HEADINGS[level])
        page.down(CLOSE)

    return draw


def _passage(page: _Page, quote: Quote) -> None:
    _lines(page, passage_lines(quote), gap=0)
    _write(page, (Run(f"Source: {citation(quote)}"),), colour=GREY)
    page.down(GAP)


def _question(page: _Page, number: int, text: str) -> None:
    _write(page, (Run(text),), mark=f"{number}.", indent=HANG)
    page.down(GAP)


def _lines(page: _Page, lines: Iterable[Line], *, gap: float = GAP, colour: int = DARK) -> None:
    """Paragraphs and list items; the mark of an item hangs to the left of its words."""
    for item in items(lines):
        mark = "•" if item.mark == "-" else item.mark
        indent = item.inset * COLUMN + (HANG if mark else 0)
        _write(page, item.runs, colour=colour, mark=mark, indent=indent)
        page.down(CLOSE)
    page.down(gap)


def _write(
    page: _Page,
    runs: Iterable[Run],
    *,
    size: float = BODY,
    colour: int = DARK,
    mark: str = "",
    indent: float = 0,
) -> None:
    """One paragraph, its lines broken between words."""
    page.pen("", size, colour)
    with (
        page.text_columns(line_height=LINE, skip_leading_spaces=True) as column,
        column.paragraph(indent=indent, bullet_string=page.known(mark)) as paragraph,
    ):
        for run in runs:
            page.pen("B" if run.style else "", size, colour)
            paragraph.write(page.known(run.text))
