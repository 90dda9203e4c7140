"""Bold labels, and the sections that a block begins: what stands in it, and what comes after it.

A section of the house format begins with a heading, with a bold label, or with the bold label of
a bullet, where a list has several of these.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from askmono.content.blocks import LABEL, Block, Item, trimmed
from askmono.content.sections import (
    GENERIC_NAME,
    Heading,
    plain,
    read_heading,
    read_renamed,
    topic_of,
)
from askmono.content.text import Span

FEWEST_SECTIONS = 3  # bullets named as sections that make a list a set of sections
DEEPEST = 6  # headings of Markdown
LONGEST_NAME = 8  # words of a Generic Name section that is a name and not a text


class Label(NamedTuple):
    """Bold words that a block begins with. lone: whether it holds nothing else."""

    words: str
    after: int
    lone: bool


def label_of(text: str, span: Span) -> Label | None:
    """The bold label that a block begins with; None where it has none.

    Bold words are a label by the colon in or after them, or by standing alone; those that name a
    section also by standing alone on their line.
    """
    match = LABEL.match(text, span.start, span.end)
    if not match:
        return None
    lone = match.end() >= span.end
    named = text.startswith(("\n", "\r"), match.end()) and topic_of(match["label"]) is not None
    if match["colon"] or match["after"] or lone or named:
        return Label(match["label"].strip(), match.end(), lone)
    return None


def bullet_topic(text: str, item: Item) -> str | None:
    """The section that a bullet's label names, or None."""
    label = label_of(text, item.body(text))
    return topic_of(label.words) if label else None


def is_set_of_sections(text: str, block: Block) -> bool:
    """Whether a list holds the sections of a monograph, one a bullet."""
    topics = {topic for item in block.items if (topic := bullet_topic(text, item))}
    return len(topics) >= FEWEST_SECTIONS


def _numbered_topics(text: str, block: Block) -> set[str]:
    """The sections that the items of a numbered list name."""
    topics = (bullet_topic(text, i) for i in block.items if text[i.span.start].isdigit())
    return {topic for topic in topics if topic}


def is_sentence(words: str) -> bool:
    """Whether bold words say something, and are no name or heading."""
    return words.endswith((".", "!", "?")) or len(words.split()) > 9


_ENDS_BOLD = re.compile(
    r"\*\*(?P<words>[^*\n]{1,160}?)\s*(?::\s*\*\*|\*\*\s*:)\s*\Z"
)  # "... and the infection. **For lice:**"


def head_of_list(text: str, blocks: Sequence[Block], at: int) -> str | None:
    """The bold words that head the list at a place: the label of what stands above it.

    That is a paragraph's label, or the bold words that it ends with; or, above a paragraph without
    any, a label that stands alone. None where there are none, or where they say something.
    """
    above = blocks[at - 1] if at else None
    if above is None or above.kind != "paragraph":
        return None
    label = label_of(text, above.span)
    ends = _ENDS_BOLD.search(above.span.of(text))
    words = ends["words"] if ends else label.words if label else None
    if words is None and at > 1 and blocks[at - 2].kind == "paragraph":
        over = label_of(text, blocks[at - 2].span)
        words = over.words if over is not None and over.lone else None
    return None if words is None or words.endswith((".", "!", "?")) else words.strip()


class Begun(NamedTuple):
    """A section that begins.

    at: where its block stands. about: whom or what its heading says that it is of, "Adult" in
    "Adult Dosage". named: what it names in front of it, or what its line or the paragraph below
    says, if that may be a name; else "".
    """

    topic: str
    at: int
    about: str | None = None
    named: str = ""


class Ahead:
    """What comes after each block of a file."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        known = [b.depth for b in blocks if b.kind == "heading" and read_heading(b.words).topic]
        self._headed = bool(known)
        self._depth = min(known, default=DEEPEST)

    def read(self, heading: Block) -> Heading:
        """What a heading says; one below a section's has to name one in the usual words."""
        if heading.depth > self._depth:
            return read_heading(heading.words)
        return read_renamed(heading.words)

    def holds_sections(self, block: Block) -> bool:
        """Whether a list holds sections: several of them, or one of those that the file numbers."""
        if is_set_of_sections(self._text, block):
            return True
        return self.numbers_sections and bool(_numbered_topics(self._text, block))

    @cached_property
    def numbers_sections(self) -> bool:
        """Whether the sections are items of numbered lists, with their text inside and below."""
        lists = (block for block in self._blocks if block.kind == "list")
        topics = set().union(*(_numbered_topics(self._text, each) for each in lists))
        return not self._headed and len(topics) >= FEWEST_SECTIONS

    def begins_section(self, block: Block) -> bool:
        """Whether a block is, or begins with, the heading of one of the seven sections."""
        return next(self._begun(block, None), None) is not None

    def after(self, number: int) -> tuple[str, Block] | None:
        """The section that comes next after a block, and where, if only text stands between.

        Text is paragraphs, lists and lines across the page; another heading, or bold words alone,
        end it.
        """
        for block in self._blocks[number + 1 :]:
            begun = next(self._begun(block, None), None)
            if begun is not None and begun.about is None:
                return begun.topic, block
            label = label_of(self._text, block.span) if block.kind == "paragraph" else None
            heads = label is not None and label.lone and not is_sentence(label.words)
            if block.kind in ("heading", "title") or heads:
                return None
        return None

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each of the seven sections begins in the file."""
        return Counter(begun.topic for begun in self._all if begun.about is None)

    def names(self) -> dict[int, str]:
        """What Generic Name sections name, by where they stand.

        Of those alone that another section follows upon which does not say itself whom it is about.
        """
        found: dict[int, str] = {}
        for begun, after in pairwise(self._all):
            if begun.topic == GENERIC_NAME != after.topic and begun.named and after.about is None:
                found[begun.at] = plain(begun.named)
        return found

    @cached_property
    def _all(self) -> list[Begun]:
        begun: list[Begun] = []
        for at, block in enumerate(self._blocks):
            below = self._blocks[at + 1] if at + 1 < len(self._blocks) else None
            begun += self._begun(block, below)
        return begun

    def _begun(self, block: Block, below: Block | None) -> Iterator[Begun]:
        """The sections that a block begins. below: what follows it, read for a name."""
        if block.kind == "heading":
            said = self.read(block)
            named = "" if said.text is None else block.words[said.text :]
            if not named and below is not None and below.kind == "paragraph":
                named = below.span.of(self._text)
            if said.topic:
                yield _read(said, block.span.start, named)
        elif block.kind == "list" and self.holds_sections(block):
            for item in block.items:
                if bullet_topic(self._text, item):
                    yield from self._labelled(item.body(self._text), None)
        elif block.kind == "paragraph":
            yield from self._labelled(block.span, below)

    def _labelled(self, span: Span, below: Block | None) -> Iterator[Begun]:
        label = label_of(self._text, span)
        said = read_heading(label.words) if label else None
        if label is None or said is None or said.topic is None:
            return
        named = trimmed(self._text, Span(label.after, span.end)).of(self._text)
        if not named and below is not None and below.kind == "paragraph":
            named = below.span.of(self._text)
        yield _read(said, span.start, named)


def _read(said: Heading, at: int, named: str) -> Begun:
    """What a heading begins. named: what stands in it or below."""
    before = said.about if said.before else None
    return Begun(said.topic or "", at, said.about, before or _as_name(named))


def _as_name(words: str) -> str:
    """The words of a section if they may be a name, else ""."""
    said = plain(words).rstrip(".")
    single = "\n" not in words.strip() and "**" not in words
    return said if single and len(said.split()) <= LONGEST_NAME else ""
