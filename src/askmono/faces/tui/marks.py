"""Markdown marks as look.

Pure. Words are never touched: bold marks become bold, list marks become bullets, a line break
inside a paragraph becomes a space; whatever else a text holds is shown as it stands.
"""

import re
from collections.abc import Iterator

from textual.content import Content

from askmono.content.text import Span
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Block

HIGHLIGHT = "bold underline $mark-text on $mark"
LABEL = "bold $label"

_ITEM = re.compile(r"[ \t]*(?:(?P<bullet>[*+-])|(?P<number>\d+[.)]))[ \t]+")
_BOLD = re.compile(r"\*\*(?=\S)(?P<inside>.+?)(?<=\S)\*\*")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])(?P<inside>[^*]+?)(?<=[^\s*])\*(?![\w*])")


def passage_blocks(text: str, highlight: Span | None = None) -> tuple[Block, ...]:
    """A passage or notice, one block a paragraph or list item, without empty lines.

    highlight: the part to stand out, in characters of `text`; None for no part.
    """
    return tuple(_block(text, prefix, pieces, highlight) for prefix, pieces in _items(text))


def _items(text: str) -> Iterator[tuple[str, list[Span]]]:
    """Each paragraph or list item: its prefix, and its lines' spans without marks and ends."""
    prefix, pieces = "", list[Span]()
    for line in re.finditer(r"[^\n]*\n?", text):
        kept = line.group().rstrip()
        if not kept:
            if pieces:
                yield prefix, pieces
            prefix, pieces = "", []
            continue
        item = _ITEM.match(kept)
        if item:
            if pieces:
                yield prefix, pieces
            prefix = "• " if item["bullet"] else f"{item['number']} "
            pieces = []
        start = line.start() + (item.end() if item else len(kept) - len(kept.lstrip()))
        pieces.append(Span(start, line.start() + len(kept)))
    if pieces:
        yield prefix, pieces


def _block(text: str, prefix: str, pieces: list[Span], highlight: Span | None) -> Block:
    """One block; each shown character remembers where in `text` it stands."""
    shown = " ".join(piece.of(text) for piece in pieces)
    origin: list[int] = []
    for piece in pieces:
        origin += range(piece.start, piece.end)
        origin.append(piece.end)  # the space that joins lines; one too many at the end
    dropped: set[int] = set()
    styled: list[tuple[int, int, str]] = []
    for pattern, style in ((_BOLD, LABEL), (_ITALIC, "italic")):
        for match in pattern.finditer(shown):
            inside = range(*match.span("inside"))
            marks = set(range(*match.span())) - set(inside)
            if dropped.isdisjoint(marks):
                dropped |= marks
                styled.append((inside.start, inside.stop, style))
    kept = [i for i in range(len(shown)) if i not in dropped]
    place = {i: at for at, i in enumerate(kept)}
    content = Content(drawable("".join(shown[i] for i in kept)))
    for start, end, style in styled:
        content = content.stylize(style, place[start], place[end - 1] + 1)
    if highlight:
        lit = [place[i] for i in kept if highlight.start <= origin[i] < highlight.end]
        if lit:
            content = content.stylize(HIGHLIGHT, lit[0], lit[-1] + 1)
    return Block(content, Content(prefix), len(prefix))
