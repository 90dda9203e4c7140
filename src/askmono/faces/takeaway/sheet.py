"""What stands on a take-away, before anything is drawn: the same for every form of it.

Pure: passages read and questions typed in, a Sheet out; nothing is stored. A sheet belongs to a
person, so no passage with a dose figure is ever on one.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice
from typing import Literal

import msgspec

from askmono.content.monograph import Monograph, Passage, Review
from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Edition, Quote, Said, quoted
from askmono.dialogue.showing import may_stand_alone
from askmono.dialogue.standing import standing
from askmono.faces.visible import visible
from askmono.faces.wording import curated

LONGEST_QUESTION = 300  # characters; what is longer ends in an ellipsis
MOST_QUESTIONS = 20  # on one sheet; what follows is left out

LETTER = ("US", "CA")  # locales that print on letter paper; everybody else on A4

Paper = Literal["A4", "letter"]

READ = "What you read"
HELP = "Where to get help"
DISCLAIMER = "Disclaimer"
ABOUT = "About this sheet"

_BREAKS = re.compile(r"[\t\r\n]+")
_SEEN = frozenset("LNPS")  # letters, digits, punctuation, signs: first letters of their categories


class Part(msgspec.Struct, frozen=True):
    """A section of the monograph. quotes: its passages in file order, at least one."""

    title: str
    quotes: tuple[Quote, ...]


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A take-away about one medicine, or with questions alone about none that was chosen.

    medicine: its name; of none, how many there are. language: of the curated text, as "en".
    notices: what is said above the passages, in order. parts: in file order, each passage once.
    asking: the heading of the questions. questions: the person's own words, harmless to show.
    disclaimer: the monograph's own; None for one without.
    file, sha256: of the monograph; empty for none. review: who has reviewed it and when, in words.
    made_on: the day on the sheet. paper: what it is printed on.
    left_out: how many passages were read that may not be on it: they hold dose figures, or are no
    whole passages of this monograph.
    """

    title: str
    medicine: str
    language: str
    notices: tuple[Said, ...]
    parts: tuple[Part, ...]
    asking: str
    questions: tuple[str, ...]
    help: Said
    disclaimer: Quote | None
    file: str
    sha256: str
    review: str
    edition: Edition
    made_on: date
    paper: Paper = "A4"
    left_out: int = 0

    @property
    def about(self) -> tuple[str, ...]:
        """Which text this is, line by line."""
        return (
            f"Made on {self.made_on.isoformat()}",
            *((f"Review: {self.review}",) if self.file else ()),
            f"Library {self.edition.version}, SHA-256 {self.edition.sha256}",
            *((f"{self.file}, SHA-256 {self.sha256}",) if self.file else ()),
        )


def make_sheet(
    engine: Engine,
    quotes: Sequence[Quote],
    questions: Sequence[str],
    on: date,
    *,
    title: str | None = None,
) -> Sheet:
    """A sheet of what was read and what somebody wants to ask.

    quotes: in any order, also more than once. questions: as picked or typed; empty ones and those
    after MOST_QUESTIONS are dropped. on: the day for the sheet. title: None for "About ketamine".
    """
    monograph = engine.monograph
    said = curated(engine)
    taken = [passage for quote in quotes if (passage := _taken(engine, quote)) is not None]
    withheld = len(taken) < len(quotes)
    return Sheet(
        title=_one_line(title or f"About {engine.subject}"),
        medicine=engine.subject,
        language=engine.library.language,
        notices=(
            engine.notice("takeaway-lead"),
            *standing(engine),
            *((engine.notice("takeaway-no-doses"),) if withheld else ()),
        ),
        parts=tuple(_parts(monograph, taken)),
        asking=engine.notice("takeaway-questions").text,
        questions=tuple(islice(_questions(questions), MOST_QUESTIONS)),
        help=engine.notice("takeaway-help"),
        disclaimer=said.disclaimer,
        file=monograph.file if engine.chosen else "",
        sha256=monograph.sha256 if engine.chosen else "",
        review=_review(monograph.review, on),
        edition=engine.edition,
        made_on=on,
        paper="letter" if engine.locale.id in LETTER else "A4",
        left_out=len(quotes) - len(taken),
    )


def _taken(engine: Engine, quote: Quote) -> Passage | None:
    """The passage that a quote shows; None for one that may not be on a sheet."""
    monograph = engine.monograph
    span = Span(quote.start, quote.end)
    ours = quote.medicine == monograph.id and quote.sha256 == monograph.sha256
    if not ours or monograph.slice(span) != quote.text:
        return None
    whole = (passage for passage in monograph.passages if passage.span == span)
    may = (p for p in whole if may_stand_alone(engine, p, for_one_person=True))
    return next(may, None)


def _parts(monograph: Monograph, taken: Iterable[Passage]) -> Iterator[Part]:
    """Passages by section, in file order, each once; a bullet not beside its own list."""
    closing = None if monograph.disclaimer is None else monograph.passages[monograph.disclaimer]
    once = {p.span: p for p in taken if p != closing}  # the disclaimer ends every sheet anyway
    shown = [p for p in once.values() if not any(_holds(span, p.span) for span in once)]
    shown.sort(key=lambda passage: passage.span.start)
    for section, passages in groupby(shown, key=lambda passage: passage.section):
        quotes = tuple(quoted(monograph, passage) for passage in passages)
        yield Part(": ".join(section), quotes)


def _holds(outer: Span, inner: Span) -> bool:
    """Whether a span lies within another one."""
    return outer != inner and outer.start <= inner.start and inner.end <= outer.end


def _questions(typed: Iterable[str]) -> Iterator[str]:
    """Each question once, in one line and bounded, its own words kept."""
    shown = set()
    for text in typed:
        cut = text.strip() if len(text.strip()) <= LONGEST_QUESTION else _cut(text.strip())
        question = _one_line(cut)
        if question not in shown and any(unicodedata.category(c)[0] in _SEEN for c in cut):
            shown.add(question)
            yield question


def _cut(text: str) -> str:
    return f"{text[:LONGEST_QUESTION].rstrip()}…"


def _one_line(text: str) -> str:
    """Text that can stand anywhere: in one line, and nothing in it steers a terminal."""
    return visible(_BREAKS.sub(" ", text).strip())


def _review(review: Review, on: date) -> str:
    """The review status in words, with who and when as far as the manifest says."""
    made = "".join(
        f" {word} {value}" for word, value in (("by", review.by), ("on", review.on)) if value
    )
    match review.status:
        case "unreviewed":
            return "not reviewed yet"
        case "expired":
            return f"expired; last reviewed{made}" if made else "expired"
        case "reviewed":
            was = "was" if review.next and review.next < on.isoformat() else "is"
            due = f"; the next review {was} due on {review.next}" if review.next else ""
            return f"reviewed{made}{due}"
