"""A monograph in the house format, cut into passages that are slices of its file.

The house format: front matter, a title (#), sections (###), in them paragraphs, bold labels with
a list or paragraph, bullets that begin with a bold label, and FAQ pairs ("**Q: ...** A: ...").
Nothing is rewritten: a passage is a span, and everything else about it points into the file.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from askmono.content.source import Source
from askmono.content.text import Span

Kind = Literal["paragraph", "list", "bullet", "faq"]

# An amount with a unit of dose, or how often or how many of a form is taken. Wider than it need
# be: a passage marked without cause is only held back from questions about a person.
_AMOUNT = r"(?:\d[\d.,]*|one|two|three|four|five|six|half)"
DOSE_FIGURE = re.compile(
    rf"""
    {_AMOUNT} \s* (?:(?:-|–|to)\s*{_AMOUNT}\s*)? (?:
        (?:mg|mcg|µg|μg|ug|ng|ml|l|iu|mmol|meq|g|kg)\b | (?:micro|milli)?grams?\b | millilit(?:er|re)s?
        | units?\b | (?:international|million)\s+units | %
        | (?:tablets?|capsules?|pills?|puffs?|sprays?|drops?|patch(?:es)?|suppositor(?:y|ies)
           |teaspoons?|tablespoons?|sachets?|ampoules?|vials?|lozenges?|inhalations?)\b
        | times\s+(?:a|per|each|daily|weekly)\b | x\s*(?:daily|weekly)
    )
    | \b(?:once|twice)\s+(?:a|per|daily|weekly|every)\b
    | \bevery\s+{_AMOUNT}\s*(?:(?:-|–|to)\s*{_AMOUNT}\s*)?(?:hours?|days?|weeks?|h)\b
    """,  # noqa: RUF001 - the dashes and micro signs that monographs use
    re.IGNORECASE | re.VERBOSE,
)

_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bvs\.)[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
_LABEL = re.compile(r"\*\*(?P<label>[^*\n]{1,160}?)(?P<colon>:)?\s*\*\*(?P<after>\s*:)?[ \t]*")
_FAQ = re.compile(
    r"\*\*\s*Q\s*[:.]\s*(?P<question>[^*]+?)\s*\*\*\s*(?:\*\*)?A\s*[:.]\s*(?:\*\*)?\s*(?P<answer>.+)",
    re.DOTALL,
)
_MARKER = re.compile(r"[ \t]*(?:[*+-]|\d+[.)])[ \t]+")


class Passage(msgspec.Struct, frozen=True):
    """A paragraph, list, labelled bullet or FAQ pair that may be quoted, whole and unchanged.

    section: the headings above it, outermost first, without the title.
    label: its bold label without the colon; of an FAQ pair "Q: " and the question; else None.
    span: where it stands in the file's text, in code points.
    lines: its first and last line, from 1, both inside.
    sentences: its sentences or list items in order; what a face may highlight, never cut out.
    dose_figures: whether it holds an amount or a frequency of a dose (DOSE_FIGURE).
    question, answer: of an FAQ pair, the spans of its two halves.
    part_of: index of the list that holds this bullet, where that list is a passage as well.
    """

    section: tuple[str, ...]
    label: str | None
    kind: Kind
    span: Span
    lines: tuple[int, int]
    sentences: tuple[Span, ...]
    dose_figures: bool
    question: Span | None = None
    answer: Span | None = None
    part_of: int | None = None


class Review(msgspec.Struct, frozen=True):
    """Who has reviewed a text; dates as YYYY-MM-DD."""

    status: Literal["unreviewed", "reviewed", "expired"]
    by: str | None = None
    on: str | None = None
    next: str | None = None


class Names(msgspec.Struct, frozen=True):
    """What people call a medicine; the first generic name is the one shown."""

    generic: tuple[str, ...]
    brand: tuple[str, ...] = ()
    street: tuple[str, ...] = ()
    not_this: tuple[str, ...] = ()


class Monograph(msgspec.Struct, frozen=True):
    """One medicine's document.

    id: as --medicine and the JSON contract name it. file: its name beside the manifest.
    text: the whole file; passages are in file order; disclaimer is the index of the closing one.
    """

    id: str
    file: str
    title: str
    sha256: str
    text: str
    version: str
    source: str
    names: Names
    codes: dict[str, str]
    review: Review
    passages: tuple[Passage, ...]
    disclaimer: int | None

    @property
    def name(self) -> str:
        """The name shown for {medicine}."""
        return self.names.generic[0]

    def slice(self, span: Span) -> str:
        """The file's own characters."""
        return span.of(self.text)

    def sections(self) -> tuple[tuple[str, ...], ...]:
        """Every section path that holds a passage, in file order, each once."""
        return tuple(dict.fromkeys(passage.section for passage in self.passages))


class Layout(NamedTuple):
    """What a monograph's file holds, before the manifest adds who it is about."""

    title: str
    passages: tuple[Passage, ...]
    disclaimer: int | None


class _Block(NamedTuple):
    """A paragraph or list of the file: its kind, span, and for a list the spans of its items."""

    kind: Literal["paragraph", "list"]
    span: Span
    items: tuple[Span, ...] = ()


def read_layout(source: Source) -> Layout:
    """Cut a monograph's file into passages.

    A file without sections or passages gives an empty layout; the caller decides what that means.
    """
    title = ""
    passages: list[Passage] = []
    for path, blocks in _sections(source):
        if path == ("#",):
            title = source.text[blocks[0].span.start : blocks[0].span.end]
            continue
        passages.extend(_cut(source, path, blocks, len(passages)))
    found = [i for i, p in enumerate(passages) if p.section[-1] == "Disclaimer"]
    return Layout(title, tuple(passages), found[-1] if found else None)


def _sections(source: Source) -> Iterator[tuple[tuple[str, ...], list[_Block]]]:
    """Each section's path and blocks; the title comes as the path ("#",)."""
    # Imported here: a reader of a compiled library never needs Markdown.
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from mdit_py_plugins.front_matter import front_matter_plugin  # noqa: PLC0415

    tokens = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).parse(source.text)
    headings: list[tuple[int, str]] = []
    blocks: list[_Block] = []
    for i, token in enumerate(tokens):
        if token.level != 0 or token.map is None:
            continue
        span = _trimmed(source, token.map[0] + 1, token.map[1] + 1)
        if token.type == "heading_open":
            if blocks and headings:
                yield tuple(text for _, text in headings), blocks
            blocks = []
            text = tokens[i + 1].content.strip().rstrip(":")
            depth = int(token.tag[1])
            if depth == 1:
                start = source.text.index(text, span.start) if text else span.start
                yield ("#",), [_Block("paragraph", Span(start, start + len(text)))]
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
    if blocks and headings:
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
    lead: tuple[str, int] | None = None  # a bold label still waiting for its list or paragraph
    for block in blocks:
        label = _label(source.text, block.span) if block.kind == "paragraph" else None
        if label and label[0].lower() == "disclaimer":
            section = ("Disclaimer",)
        if label and label[1] >= block.span.end:
            lead = (label[0], block.span.start)
            continue
        if lead:
            span = Span(lead[1], block.span.end)
            sentences = block.items and _items(source.text, block.items)
            passages.append(
                _passage(source, section, lead[0], span, block.kind, sentences or _sentences(source.text, block.span))
            )
            parent = first + len(passages) - 1
            passages.extend(
                bullet for bullet in _bullets(source, section, block.items, parent) if bullet.label
            )
        elif block.kind == "list":
            bullets = _bullets(source, section, block.items, None)
            if all(bullet.label for bullet in bullets):
                passages.extend(bullets)
            else:
                passages.append(
                    _passage(source, section, None, block.span, "list", _items(source.text, block.items))
                )
        elif pair := _FAQ.match(source.text, block.span.start, block.span.end):
            passages.append(_faq(source, section, block.span, pair))
        else:
            text = label[0] if label else None
            body = Span(label[1], block.span.end) if label else block.span
            passages.append(
                _passage(source, section, text, block.span, "paragraph", _sentences(source.text, body))
            )
        lead = None
    return passages


def _bullets(
    source: Source, section: tuple[str, ...], items: Sequence[Span], parent: int | None
) -> list[Passage]:
    """Each list item as a passage of its own: FAQ pair, labelled bullet, or plain."""
    bullets = []
    for item in items:
        marker = _MARKER.match(source.text, item.start)
        span = Span(marker.end() if marker else item.start, item.end)
        if pair := _FAQ.match(source.text, span.start, span.end):
            bullets.append(_faq(source, section, span, pair))
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


def _faq(source: Source, section: tuple[str, ...], span: Span, pair: re.Match[str]) -> Passage:
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
    )
