"""A sheet as one web page: to read on a phone, to print, to have read aloud.

Pure. Nothing in it leads outside and nothing in it runs: sheet.css stands inside, and every word is
escaped.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template

from askmono.dialogue.reply import Quote
from askmono.faces.takeaway.items import Item, items
from askmono.faces.takeaway.sheet import ABOUT, DISCLAIMER, HELP, READ, Sheet
from askmono.faces.templates import templates_in
from askmono.faces.wording import Line, citation, passage_lines, text_lines

_NUMBER = re.compile(r"(\d+(?:-\d+)+)")  # a telephone number, which no line may break


class Block(NamedTuple):
    """A list, or a paragraph, which is one item."""

    listed: bool
    content: tuple[Item, ...]


def as_html(sheet: Sheet) -> str:
    """The whole document, to be written as UTF-8."""
    return _template().render(
        sheet=sheet,
        labels={"read": READ, "help": HELP, "disclaimer": DISCLAIMER, "about": ABOUT},
        blocks_of_quote=_of_quote,
        blocks_of_text=_of_text,
        pieces=_NUMBER.split,
        citation=citation,
    )


@cache
def _template() -> Template:
    return templates_in(Path(__file__).parent).get_template("sheet.html")


def _of_quote(quote: Quote) -> list[Block]:
    return list(_blocks(passage_lines(quote)))


def _of_text(text: str) -> list[Block]:
    return list(_blocks(text_lines(text)))


def _blocks(lines: Iterable[Line]) -> Iterator[Block]:
    """Each paragraph, and items that follow each other as one list."""
    for listed, group in groupby(items(lines), key=lambda item: bool(item.mark)):
        if listed:
            yield Block(listed, tuple(group))
        else:
            yield from (Block(listed, (item,)) for item in group)
