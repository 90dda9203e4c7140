"""Several things in one utterance: where to part them, and which of them asks."""

import re
from collections.abc import Iterable
from functools import lru_cache

from askmono.content.text import Span

# A part ends at a sentence end, or before a word that begins another question.
_SENTENCE = re.compile(r"(?<=[.?!;])\s+|\n+")
_JOINED = re.compile(
    r"[,;]?\s+(?:and|but|also|plus|or|n|&|\+|an)\s+(?:also\s+)?(?=(?:how|what|when|where|why|who|which|can|could|"
    r"does|do|is|are|will|would|should|may|shall|am)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.?!;:,\n]+|\s+-+\s+")
_PIECE = re.compile(rf"{_CLAUSE.pattern}|\s+(?:and|but|so)\s+", re.IGNORECASE)
_REMARK = re.compile(rf"{_CLAUSE.pattern}|\b(?:but|though|however|yet|only)\b", re.IGNORECASE)
_ASKING = re.compile(
    r"\?|\b(?:how|what|whats|when|where|why|who|which|can|could|does|do|is|are|will|would|should|may)\b",
    re.IGNORECASE,
)
SHORTEST = 2  # words of a part
SAYING = 3  # words of a clause that says by itself what is asked
_BEFORE = re.compile(
    r"(?:(?:and|but|so|then|also|now|anyway|anyhow|well|ok|okay|right)\s+)+", re.IGNORECASE
)
# What is asked of something told before: "is it used for that", "does it help".
_BACK = re.compile(
    r"\b(?:that|this|those|these|for (?:it|me|him|her|them|us)|helps?|used? for|same|one)\b",
    re.IGNORECASE,
)
MOST = 4  # parts looked at
_AND = re.compile(r"\s*(?:\b(?:and|n|plus)\b|&|\+)\s*", re.IGNORECASE)
HALVED = 8  # words of an utterance that may be halved at its "and"


def sentences(utterance: str) -> tuple[Span, ...]:
    """The sentences of an utterance, in order."""
    return _parted(_SENTENCE, utterance)


def clauses(utterance: str) -> tuple[Span, ...]:
    """The clauses of an utterance, in order: what stands between commas and other stops."""
    return _parted(_CLAUSE, utterance)


def pieces(utterance: str) -> tuple[Span, ...]:
    """The clauses, parted as well at each "and", "but" and "so"."""
    return _parted(_PIECE, utterance)


def remarks(utterance: str) -> tuple[Span, ...]:
    """The clauses, parted as well where what was said is turned: "they are coming but he ..."."""
    return _parted(_REMARK, utterance)


@lru_cache(maxsize=32)  # the steps of a turn part the same words, some ten times
def _parted(stop: re.Pattern[str], utterance: str) -> tuple[Span, ...]:
    ends = [match.span() for match in stop.finditer(utterance)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(utterance)]
    spans = (Span(a, b) for a, b in zip(starts, stops, strict=True))
    return tuple(span for span in spans if span.of(utterance).strip())


def parts(utterance: str) -> tuple[str, ...]:
    """The parts of an utterance that ask something, in order; one or none for a single question."""
    found: list[str] = []
    for sentence in sentences(utterance):
        found += _JOINED.split(sentence.of(utterance))
    asking = [part.strip(" ,;") for part in found if _ASKING.search(part)]
    return tuple(part for part in asking if len(part.split()) >= SHORTEST)[:MOST]


def asks_first(text: str) -> bool:
    """Whether a text begins as a question: not a remark that has "is" in it."""
    return _ASKING.match(text.lstrip()) is not None


def asking(utterance: str) -> str | None:
    """The last clause of several that asks something, if it says by itself what; else None."""
    found = clauses(utterance)
    each = (_clear(span.of(utterance)) for span in reversed(found) if len(found) > 1)
    last = next((each for each in each if asks_first(each) and len(each.split()) >= SAYING), None)
    return None if last is None or _BACK.search(last) else last


def _clear(clause: str) -> str:
    """A clause without blanks around it, and without what joins it to the one before."""
    clause = clause.strip()
    joins = _BEFORE.match(clause)
    return clause[joins.end() :] if joins else clause


def asks(text: str) -> bool:
    """Whether a text has a word that asks, or a question mark."""
    return _ASKING.search(text) is not None


def halves(utterance: str, names: Iterable[Span] = ()) -> tuple[str, ...]:
    """What stands on both sides of the one "and" of a short utterance; else empty.

    names: where medicines are named: the "and" of a combination's name parts nothing.
    """
    joined = [match.span() for match in _AND.finditer(utterance)]
    if len(joined) != 1 or len(utterance.split()) > HALVED:
        return ()
    ((start, end),) = joined
    if any(name.start < end and start < name.end for name in names):
        return ()
    found = utterance[:start].strip(" .?!"), utterance[end:].strip(" .?!")
    return found if all(found) else ()


def ending(utterance: str) -> str | None:
    """The last sentence of several, if it asks something; else None."""
    found = [span.of(utterance).strip() for span in sentences(utterance)]
    asks = len(found) > 1 and _ASKING.search(found[-1]) and len(found[-1].split()) > SHORTEST
    return found[-1] if asks else None
