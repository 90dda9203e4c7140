"""A medicine's document: a file's text, and the passages of it that may be quoted.

Nothing is rewritten: a passage is a span, and everything else about it points into the file.
How a file is cut into passages stands in layout.py, which a compiled library does without.
"""

from functools import cached_property
from typing import Literal

import msgspec

from askmono.content.text import Span

Kind = Literal["paragraph", "list", "bullet", "faq"]


class Passage(msgspec.Struct, frozen=True, array_like=True):
    """A paragraph, list, labelled bullet or FAQ pair that may be quoted, whole and unchanged.

    section: the headings above it, outermost first, without the title.
    label: its bold label without the colon; of an FAQ pair "Q: " and the question; else the words
    of the heading below its section's that it stands under; else None.
    span: where it stands in the file's text, in code points.
    lines: its first and last line, from 1, both inside.
    sentences: its sentences or list items in order; what a face may highlight, never cut out.
    dose_figures: whether it, or the headings it is cited by, hold an amount or a frequency of a
    dose (figures.py).
    question, answer: of an FAQ pair, the spans of its two halves.
    part_of: index of the list that holds this bullet, where that list is a passage as well.
    canonical: the house format's name of its section where the last heading says anything else, be
    it in other letters or of a part of it; of a preface "Preface".
    ingredient: of a combination, the only ingredient it is about; None for the whole product.
    under: of a bullet, the bold words that head its list, without the colon ("For lice" above
    "Adults"): they are cited with it, and stand in no path.
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
    canonical: str | None = None
    ingredient: str | None = None
    under: str | None = None

    @property
    def topic(self) -> str:
        """Its section as targets name it: in the house format's letters, else in the file's own."""
        return self.canonical or self.section[-1]

    @property
    def cited(self) -> tuple[str, ...]:
        """What a citation names above it: its section, and the bold words that head its list."""
        return (*self.section, self.under) if self.under else self.section


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


class Monograph(msgspec.Struct, frozen=True, dict=True):
    """One medicine's document.

    id: as --medicine and the JSON contract name it. file: its name beside the manifest.
    text: the whole file; passages are in file order. disclaimer, preface: the indexes of the
    closing one, and of what is shown before any other: what stands before the first section, or
    says at its beginning that the product is no standard one; the latter is a passage of its
    section too, the next one.
    curated: whether the intents' targets were made for it, so that they alone lead to passages.
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
    preface: int | None = None
    curated: bool = False

    @property
    def name(self) -> str:
        """The name shown for {medicine}."""
        return self.names.generic[0]

    @cached_property
    def by_topic(self) -> dict[str, tuple[int, ...]]:
        """Indexes of passages by the case-folded name of their section, in file order."""
        found: dict[str, list[int]] = {}
        for index, passage in enumerate(self.passages):
            found.setdefault(passage.topic.casefold(), []).append(index)
        return {topic: tuple(indexes) for topic, indexes in found.items()}

    def slice(self, span: Span) -> str:
        """The file's own characters."""
        return span.of(self.text)

    def sections(self) -> tuple[tuple[str, ...], ...]:
        """Every section path that holds a passage, in file order, each once."""
        return tuple(dict.fromkeys(passage.section for passage in self.passages))

    def topics(self) -> tuple[str, ...]:
        """What its sections are called in the house format, in file order, each once."""
        named = (p for i, p in enumerate(self.passages) if i != self.preface)
        return tuple(dict.fromkeys(passage.topic for passage in named))
