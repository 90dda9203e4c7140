"""Cut a passage into what a face may highlight: its sentences, or the items of a list inside it."""

import re

from askmono.content.blocks import trimmed
from askmono.content.text import Span

_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])"
    r"|\n[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+"  # a list inside a bullet
)
_INNER = re.compile(r"\n[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+")  # a list inside a bullet


def sentences_in(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a span, in order; white space between them belongs to none."""
    sentences = []
    start = span.start
    for end in _SENTENCE_END.finditer(text, span.start, span.end):
        if end.group().startswith("\n"):
            cut = end.start()
        else:
            cut = end.start() + len(end.group()) - len(end.group().lstrip("\"')]"))
        held = trimmed(text, Span(start, cut))
        if held.end > held.start:
            sentences.append(held)
        start = end.end()
    if start < span.end:
        sentences.append(Span(start, span.end))
    return tuple(sentences)


def parts_in(text: str, span: Span) -> tuple[Span, ...]:
    """An item as one, or cut where a list inside it begins an item."""
    cuts = list(_INNER.finditer(text, span.start, span.end))
    starts = [span.start, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), span.end]
    parts = (trimmed(text, Span(s, e)) for s, e in zip(starts, ends, strict=True))
    return tuple(part for part in parts if part.end > part.start)
