"""A monograph's file as blocks: headings, paragraphs and lists, each with its span.

Markdown decides where a block begins and ends; the characters are always the file's own.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from askmono.content.source import BOM, Source
from askmono.content.text import Span

MARKER = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+")
LABEL = re.compile(
    r"\*\*(?P<label>[^*\n]{1,160}?)(?P<colon>:)?\s*\*\*"
    r"(?P<after>\s*(?:\([^()\n]{1,160}\)\s*)?:)?[ \t]*"
)

# A line inside a paragraph that begins a thing of its own: a bold label, or a question.
_OWN_LINE = re.compile(
    r"""\n (?=[ \t]* (?:
        \*\*(?!\s*A\s*[:.]) [^*\n]{1,160}? (?: :\s*\*\* | \*\*\s*: | \?\s*\*\* )
        | (?: \*{0,2} | __? ) Q\s*\d{0,2}\s*[:.]
    ))""",
    re.VERBOSE,
)


# A heading that is indented a little is one, also below a list, whose last item would take it in.
_INDENTED = re.compile(r"^ {1,3}(?=#{1,6}[ \t])", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?P<mark>`{3,}|~{3,})(?P<rest>.*)$", re.MULTILINE)


class Block(NamedTuple):
    """A piece of the file that holds no other blocks but a list's items.

    kind: "title" is the first-level heading, "rule" a line across the page.
    words, depth: of a heading, its words as the file has them, and its level. span: of a heading,
    where the words stand; of anything else, all of it.
    """

    kind: Literal["title", "heading", "paragraph", "list", "rule"]
    span: Span
    words: str = ""
    depth: int = 0
    items: tuple["Item", ...] = ()


class Item(NamedTuple):
    """One item of a list. span: with its marker. blocks: what stands in it, in order."""

    span: Span
    blocks: tuple[Block, ...]

    def body(self, text: str) -> Span:
        """The item without its marker."""
        marker = MARKER.match(text, self.span.start, self.span.end)
        return Span(marker.end() if marker else self.span.start, self.span.end)


def read_blocks(source: Source) -> tuple[list[Block], str]:
    """The blocks of a file in order, and the title that its front matter gives, or ""."""
    # Markdown takes a carriage return alone for a line end; Source and editors count none there.
    text = re.sub(r"\r(?!\n)", " ", source.text.removeprefix(BOM))
    text = _INDENTED.sub("", text)  # only lines are counted from here on, not what stands in them
    while (fence := unclosed_fence(text)) is not None:
        end = text.find("\n", fence)
        text = text[:fence] + (text[end:] if end >= 0 else "")  # it would take in all sections
    tokens = _markdown().parse(text)
    front = next((t.content for t in tokens if t.type == "front_matter"), "")
    named = re.search(r"^title:[ \t]*(?P<title>.*?)[ \t\r]*$", front, re.MULTILINE)
    return _blocks(source, tokens), named["title"].strip("\"'") if named else ""


@cache
def _markdown() -> MarkdownIt:
    """What tells blocks apart; what stands inside them is not looked at."""
    reader = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    # Text is never code by its indentation, HTML by its tag, or a heading by a line below it: such
    # text would be lost, or swallow what stands below.
    return reader.disable(["code", "html_block", "lheading", "reference", "inline", "text_join"])


def _blocks(source: Source, tokens: Sequence[Token]) -> list[Block]:
    """The blocks of tokens that stand at the level of the first."""
    blocks: list[Block] = []
    level = tokens[0].level if tokens else 0
    for i, token in enumerate(tokens):
        if token.level != level or token.map is None or token.type == "front_matter":
            continue
        span = lines_span(source, token.map[0] + 1, token.map[1] + 1)
        if token.type == "heading_open":
            blocks.append(_heading(source, span, tokens[i + 1].content, int(token.tag[1])))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            blocks.extend(_lists(source, span, _items(source, tokens[i + 1 :], level)))
        elif token.type == "hr":
            blocks.append(Block("rule", span))
        elif span.end > span.start:
            own = _OWN_LINE if token.type == "paragraph_open" else None
            blocks.extend(_paragraphs(source, span, own))
    return blocks


def _lists(source: Source, span: Span, items: Sequence[Item]) -> list[Block]:
    """A list as one block, or parted where a label stands flush below an item.

    Markdown takes such a line, "**Blue:**" right below "* red", for more of the item.
    """
    made: list[Block] = []
    held: list[Item] = []
    begins = span.start
    for item in items:
        flush = (b for b in item.blocks[1:] if source.text[b.span.start - 1] == "\n")
        cut = next((b.span.start for b in flush if b.kind == "paragraph"), None)
        if cut is None:
            held.append(item)
            continue
        before = trimmed(source.text, Span(item.span.start, cut))
        held.append(Item(before, tuple(b for b in item.blocks if b.span.start < cut)))
        made.append(Block("list", Span(begins, before.end), items=tuple(held)))
        made += [block for block in item.blocks if block.span.start >= cut]
        held, begins = [], item.span.end
    if held:
        made.append(Block("list", trimmed(source.text, Span(begins, span.end)), items=tuple(held)))
    return made


def unclosed_fence(text: str) -> int | None:
    """Where a code fence begins that nothing ends, so that it would take in all below; or None."""
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = None if "`" in fence["mark"] and "`" in fence["rest"] else fence
        elif fence["mark"].startswith(opened["mark"]) and not fence["rest"].strip():
            opened = None
    return opened.start("mark") if opened else None


def _heading(source: Source, span: Span, content: str, depth: int) -> Block:
    words = content.strip()
    start = source.text.find(words, span.start, span.end)
    where = Span(start, start + len(words)) if start >= 0 else span
    return Block("title" if depth == 1 else "heading", where, words, depth)


def _items(source: Source, tokens: Sequence[Token], level: int) -> tuple[Item, ...]:
    """The items of the list whose opening token stood at a level just before."""
    items: list[Item] = []
    begun: tuple[int, tuple[int, int]] | None = None
    for i, token in enumerate(tokens):
        if token.level <= level:
            break
        if token.type == "list_item_open" and token.level == level + 1 and token.map:
            begun = i + 1, (token.map[0], token.map[1])
        elif token.type == "list_item_close" and token.level == level + 1 and begun:
            first, (start, after) = begun
            span = lines_span(source, start + 1, after + 1)
            if span.end > span.start:
                items.append(Item(span, tuple(_within(source, span, tokens[first:i]))))
    return tuple(items)


def _within(source: Source, item: Span, tokens: Sequence[Token]) -> list[Block]:
    """An item's blocks; the first begins after the marker."""
    blocks = _blocks(source, tokens)
    marker = MARKER.match(source.text, item.start, item.end)
    if blocks and marker and blocks[0].span.start < marker.end():
        end = max(blocks[0].span.end, marker.end())
        blocks[0] = blocks[0]._replace(span=Span(marker.end(), end))
    return blocks


def _paragraphs(source: Source, span: Span, own: re.Pattern[str] | None) -> list[Block]:
    """A paragraph as one block, or as several where lines in it begin things of their own."""
    cuts = [m.end() for m in own.finditer(source.text, span.start, span.end)] if own else []
    edges = [span.start, *cuts, span.end]
    parts = [trimmed(source.text, Span(*edge)) for edge in pairwise(edges)]
    return [Block("paragraph", part) for part in parts if part.end > part.start]


def lines_span(source: Source, first: int, after: int) -> Span:
    """The text of lines [first, after) without white space around it."""
    return trimmed(source.text, Span(source.line_start(first), source.line_start(after)))


def trimmed(text: str, span: Span) -> Span:
    """A span without white space, or a byte order mark, around it."""
    start = span.start + (span.start == 0 and text.startswith(BOM))
    inside = text[start : span.end]
    held = inside.strip()
    if not held:
        return Span(span.end, span.end)
    at = start + len(inside) - len(inside.lstrip())
    return Span(at, at + len(held))
