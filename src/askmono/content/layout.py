"""Cut a monograph in the house format into passages that are slices of its file.

The house format: front matter, a title (#), sections (###), in them paragraphs, bold labels with
a list or paragraph, bullets that begin with a bold label, and FAQ pairs ("**Q: ...** A: ...").
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from askmono.content.monograph import Kind, Passage
from askmono.content.source import Source
from askmono.content.text import Span

# An amount with a unit of dose, or how often or how many of a form is taken. Wider than it need
# be: a passage marked without cause is only held back from questions about a person.
_NUMBER_WORD = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|hundred|half|quarter)"
)
_AMOUNT = rf"(?:\d[\d.,]*|[½¼¾⅓⅔]|{_NUMBER_WORD})"
_RANGE = rf"{_AMOUNT}(?:\s*(?:[-‐‑–—]|to|or|and)\s*{_AMOUNT})?"  # noqa: RUF001 - dashes in use
DOSE_FIGURE = re.compile(
    rf"""
    {_RANGE} [\s\-‐‑]* (?:\(\d+\)\s*)? (?:(?:of\s+)?an?\s+)? (?:
        (?:mg|mcg|µg|μg|ug|ng|ml|cc|l|iu|mmol|meq|g|kg)\b | (?:micro|milli)?grams?\b
        | millilit(?:er|re)s? | units?\b | (?:international|million)\s+units | %
        | (?:tablets?|capsules?|pills?|puffs?|sprays?|drops?|patch(?:es)?|suppositor(?:y|ies)
           |teaspoons?|teaspoonfuls?|tablespoons?|sachets?|ampoules?|vials?|lozenges?
           |inhalations?|doses)\b
        | times\s+(?:an?|per|each|every|daily|weekly)\b | x\s*(?:/|an?|per|daily|weekly)
    )
    | \b(?:once|twice|thrice)[\s\-‐‑]+(?:an?|per|each|every|daily|nightly|weekly|monthly)\b
    | \bevery\s+{_RANGE}[\s\-‐‑]*(?:hours?|hourly|days?|weeks?|months?|minutes?|h|hrs?|mins?)\b
    | \bevery\s+other\s+(?:day|night|week)\b
    | \b(?:b\.?i\.?d|t\.?i\.?d|q\.?i\.?d|q\.?\d+\.?h)\b
    """,  # noqa: RUF001 - the dashes and micro signs that monographs use
    re.IGNORECASE | re.VERBOSE,
)

_SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])"
)
_LABEL = re.compile(r"\*\*(?P<label>[^*\n]{1,160}?)(?P<colon>:)?\s*\*\*(?P<after>\s*:)?[ \t]*")
_FAQ = re.compile(
    r"\*\*\s*Q\s*[:.]\s*(?P<question>[^*]+?)\s*\*\*\s*(?:\*\*)?A\s*[:.]\s*(?:\*\*)?\s*(?P<answer>.+)",
    re.DOTALL,
)
_MARKER = re.compile(r"[ \t]*(?:[*+-]|\d+[.)])[ \t]+")


_TITLE = "#"  # stands for the title in place of a section's path


class Layout(NamedTuple):
    """What a monograph's file holds, before the manifest adds who it is about.

    outside: paragraphs and lists that stand in no section, and so are never quoted.
    """

    title: str
    passages: tuple[Passage, ...]
    disclaimer: int | None
    outside: tuple[Span, ...] = ()


class _Block(NamedTuple):
    """A paragraph or list of the file: its kind, span, and for a list the spans of its items."""

    kind: Literal["paragraph", "list"]
    span: Span
    items: tuple[Span, ...] = ()


class _Lead(NamedTuple):
    """A bold label that is a paragraph by itself, and its span."""

    label: str
    span: Span


def read_layout(source: Source) -> Layout:
    """Cut a monograph's file into passages.

    A file without sections or passages gives an empty layout; the caller decides what that means.
    """
    title = ""
    passages: list[Passage] = []
    outside: list[Span] = []
    for path, blocks in _sections(source):
        if path == (_TITLE,):
            title = title or blocks[0].span.of(source.text)
        elif path:
            passages.extend(_cut(source, path, blocks, len(passages)))
        else:
            outside.extend(block.span for block in blocks)
    found = [i for i, p in enumerate(passages) if p.section[-1].casefold() == "disclaimer"]
    return Layout(title, tuple(passages), found[-1] if found else None, tuple(outside))


def _sections(source: Source) -> Iterator[tuple[tuple[str, ...], list[_Block]]]:
    """Each section's path and blocks, the title as (_TITLE,); no path: outside all sections."""
    # Markdown takes a carriage return alone for a line end; Source and editors count none there.
    text = re.sub(r"\r(?!\n)", " ", source.text)
    reader = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    tokens = reader.parse(text)
    headings: list[tuple[int, str]] = []
    blocks: list[_Block] = []
    for i, token in enumerate(tokens):
        if token.level != 0 or token.map is None:
            continue
        span = _trimmed(source, token.map[0] + 1, token.map[1] + 1)
        if token.type == "heading_open":
            if blocks:
                yield tuple(text for _, text in headings), blocks
            blocks = []
            text = tokens[i + 1].content.strip().rstrip(":")
            depth = int(token.tag[1])
            if depth == 1:
                start = source.text.find(text, span.start, span.end)
                whole = Span(start, start + len(text)) if start >= 0 else span
                yield (_TITLE,), [_Block("paragraph", whole)]
                headings = []
            else:
                headings = [(d, t) for d, t in headings if d < depth] + [(depth, text)]
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            end = next(j for j in range(i + 1, len(tokens)) if tokens[j].level == 0)
            items = tuple(
                _trimmed(source, t.map[0] + 1, t.map[1] + 1)
                for t in tokens[i + 1 : end]
                if t.type == "list_item_open" and t.level == 1 and t.map
            )
            blocks.append(_Block("list", span, items))
        elif token.type != "front_matter" and span.end > span.start:
            blocks.append(_Block("paragraph", span))
    if blocks:
        yield tuple(text for _, text in headings), blocks


def _trimmed(source: Source, first: int, after: int) -> Span:
    """The text of lines [first, after) without white space around it."""
    start, end = source.line_start(first), source.line_start(after)
    text = source.text[start:end]
    return Span(end - len(text.lstrip()), start + len(text.rstrip()))


def _cut(
    source: Source, section: tuple[str, ...], blocks: Sequence[_Block], first: int
) -> list[Passage]:
    """The passages of one section; `first` is the index that its first passage will have."""
    passages: list[Passage] = []
    lead: _Lead | None = None  # a bold label still waiting for its list or paragraph
    for block in blocks:
        label = _label(source.text, block.span) if block.kind == "paragraph" else None
        if label and label[0].casefold() == "disclaimer":
            section = ("Disclaimer",)
        if label and label[1] >= block.span.end:
            if lead:
                passages.append(_alone(source, section, lead))
            lead = _Lead(label[0], block.span)
            continue
        if lead:
            span = Span(lead.span.start, block.span.end)
            sentences = _sentences(source.text, block.span)
            if block.items:
                sentences = _items(source.text, block.items)
            passages.append(_passage(source, section, lead.label, span, block.kind, sentences))
            parent = first + len(passages) - 1
            bullets = _bullets(source, section, block.items, parent)
            passages.extend(bullet for bullet in bullets if bullet.label)
        elif block.kind == "list":
            bullets = _bullets(source, section, block.items, None)
            if all(bullet.label for bullet in bullets):
                passages.extend(bullets)
            else:
                items = _items(source.text, block.items)
                passages.append(_passage(source, section, None, block.span, "list", items))
        elif pair := _FAQ.match(source.text, block.span.start, block.span.end):
            passages.append(_faq(source, section, block.span, pair))
        else:
            body = Span(label[1], block.span.end) if label else block.span
            sentences = _sentences(source.text, body)
            text = label[0] if label else None
            passages.append(_passage(source, section, text, block.span, "paragraph", sentences))
        lead = None
    if lead:
        passages.append(_alone(source, section, lead))
    return passages


def _alone(source: Source, section: tuple[str, ...], lead: _Lead) -> Passage:
    """A label that nothing follows: kept, so that no text of a section is lost."""
    return _passage(source, section, lead.label, lead.span, "paragraph", (lead.span,))


def _bullets(
    source: Source, section: tuple[str, ...], items: Sequence[Span], parent: int | None
) -> list[Passage]:
    """Each list item as a passage of its own: FAQ pair, labelled bullet, or plain."""
    bullets = []
    for item in items:
        marker = _MARKER.match(source.text, item.start)
        span = Span(marker.end() if marker else item.start, item.end)
        if pair := _FAQ.match(source.text, span.start, span.end):
            bullets.append(_faq(source, section, span, pair, part_of=parent))
            continue
        label = _label(source.text, span)
        body = Span(label[1], span.end) if label else span
        bullets.append(
            _passage(
                source,
                section,
                label[0] if label else None,
                span,
                "bullet",
                _sentences(source.text, body),
                part_of=parent,
            )
        )
    return bullets


def _label(text: str, span: Span) -> tuple[str, int] | None:
    """The bold label a block begins with, and the offset after it; None where it has none."""
    match = _LABEL.match(text, span.start, span.end)
    if not match or not (match["colon"] or match["after"]):
        return None
    return match["label"].strip(), match.end()


def _items(text: str, items: Sequence[Span]) -> tuple[Span, ...]:
    """List items without their markers."""
    starts = [(_MARKER.match(text, item.start), item) for item in items]
    return tuple(Span(m.end() if m else item.start, item.end) for m, item in starts)


def _sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a span, in order; white space between them belongs to none."""
    sentences = []
    start = span.start
    for end in _SENTENCE_END.finditer(text, span.start, span.end):
        cut = end.start() + len(end.group()) - len(end.group().lstrip("\"')]"))
        sentences.append(Span(start, cut))
        start = end.end()
    if start < span.end:
        sentences.append(Span(start, span.end))
    return tuple(sentences)


def _passage(
    source: Source,
    section: tuple[str, ...],
    label: str | None,
    span: Span,
    kind: Kind,
    sentences: tuple[Span, ...],
    *,
    part_of: int | None = None,
) -> Passage:
    dose_figures = DOSE_FIGURE.search(source.text, span.start, span.end) is not None
    return Passage(
        section, label, kind, span, source.lines(span), sentences, dose_figures, part_of=part_of
    )


def _faq(
    source: Source,
    section: tuple[str, ...],
    span: Span,
    pair: re.Match[str],
    *,
    part_of: int | None = None,
) -> Passage:
    answer = Span(*pair.span("answer"))
    return Passage(
        section,
        f"Q: {pair['question']}",
        "faq",
        span,
        source.lines(span),
        _sentences(source.text, answer),
        DOSE_FIGURE.search(source.text, span.start, span.end) is not None,
        question=Span(*pair.span("question")),
        answer=answer,
        part_of=part_of,
    )
