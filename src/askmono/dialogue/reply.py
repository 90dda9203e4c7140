"""What askmono answers a turn with: one of five kinds of reply, all of it curated text.

A closed union: a face takes it apart with `match` and `assert_never`, so that mypy finds each
face that a new kind must reach.
"""

from typing import Literal

import msgspec

from askmono.content.intent import Found, highlight_of
from askmono.content.monograph import Monograph, Passage
from askmono.content.text import Span

AbstentionReason = Literal[
    "other-medicine", "not-covered", "off-topic", "greeting", "unreadable", "too-long", "empty"
]
RefusalReason = Literal["personal-dosing", "treatment-change", "diagnosis"]
EscalationReason = Literal["emergency", "overdose", "crisis", "child-ingestion"]
Reason = AbstentionReason | RefusalReason | EscalationReason


class Quote(msgspec.Struct, frozen=True):
    """A passage as shown, with its citation: text == file[start:end], always.

    medicine, file: which monograph, and the name of its file. section, label: where in it.
    start, end: code points of the file's text, end outside. lines: first and last, from 1.
    sha256: of the file it was cut from, 64 hexadecimal digits.
    highlight: [start, end) in the file of the sentence that answers best; None where none does.
    name: the medicine's, as its monograph gives it; for faces, and no part of the contract.
    under: the bold words that head the list it stands in; None for none.
    """

    text: str
    medicine: str
    file: str
    section: tuple[str, ...]
    label: str | None
    start: int
    end: int
    lines: tuple[int, int]
    sha256: str
    highlight: Span | None = None
    name: str = ""
    under: str | None = None

    @property
    def cited(self) -> tuple[str, ...]:
        """What a citation names above it: its section, and what heads its list."""
        return (*self.section, self.under) if self.under else self.section


def quoted(monograph: Monograph, passage: Passage, highlight: Span | None = None) -> Quote:
    """A passage with its citation: the slice of the file, unchanged."""
    return Quote(
        text=monograph.slice(passage.span),
        medicine=monograph.id,
        file=monograph.file,
        section=passage.section,
        label=passage.label,
        start=passage.span.start,
        end=passage.span.end,
        lines=passage.lines,
        sha256=monograph.sha256,
        highlight=highlight,
        name=monograph.name,
        under=passage.under,
    )


def found_quoted(monograph: Monograph, found: Found) -> Quote:
    """A target's passage with its citation, and the sentence that answers."""
    return quoted(monograph, monograph.passages[found.passage], highlight_of(monograph, found))


class Said(msgspec.Struct, frozen=True):
    """A notice as shown, its placeholders filled."""

    id: str
    text: str


class Offer(msgspec.Struct, frozen=True):
    """A curated question that can be picked; intent is what picking it asks.

    medicine: id of the monograph that it asks about; None for the one spoken about.
    medicines: ids of several that it asks about, each by itself; else empty.
    passages: indexes of those of the medicine that answer what was asked when it was put back,
        where no intent does: empty where none does, None where the intent says it all.
    """

    intent: str
    question: str
    medicine: str | None = None
    medicines: tuple[str, ...] = ()
    passages: tuple[int, ...] | None = None


class Edition(msgspec.Struct, frozen=True):
    """Which library answered."""

    version: str
    sha256: str


class _Base(msgspec.Struct, frozen=True, kw_only=True):
    """What every reply carries.

    intent: id of the matched intent; None where none was looked for or found.
    score: 0 (nothing alike) to 100, how alike the question and the intent are; not a probability.
    margin: how far the next best answer lies below, 0 to 100.
    notices: askmono's own sentences, in the order they are shown.
    medicines: ids of several that were spoken of side by side, in the order named; else empty.
    """

    utterance: str
    library: Edition
    notices: tuple[Said, ...] = ()
    intent: str | None = None
    score: float = 0.0
    margin: float = 0.0
    medicines: tuple[str, ...] = ()


class Answer(_Base, frozen=True, kw_only=True):
    """The text holds it: 1 or 2 passages, 3 for a question of two parts.

    A monograph's preface comes before them, as one more. Of several medicines those of each, in
    the order named.
    question: the matched question in full. offers: related questions.
    """

    question: str
    passages: tuple[Quote, ...]
    offers: tuple[Offer, ...] = ()


class Clarification(_Base, frozen=True, kw_only=True):
    """Too vague, or two readings too near each other: up to 3 full questions to pick from."""

    offers: tuple[Offer, ...]


class Abstention(_Base, frozen=True, kw_only=True):
    """The library does not say. offers: questions it does answer, if any are near."""

    reason: AbstentionReason
    offers: tuple[Offer, ...] = ()


class Refusal(_Base, frozen=True, kw_only=True):
    """The library may say, but askmono will not.

    passages: for an utterance of two parts, those for the harmless part; never a dose figure.
    """

    reason: RefusalReason
    passages: tuple[Quote, ...] = ()
    offers: tuple[Offer, ...] = ()


class Escalation(_Base, frozen=True, kw_only=True):
    """Danger: where to get help, alone and before all else."""

    reason: EscalationReason


Reply = Answer | Clarification | Abstention | Refusal | Escalation
