"""Intents: the kinds of question people ask of any medicine, and where a monograph answers."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from askmono.content.monograph import Monograph, Passage
from askmono.content.text import Span, words_of

ReplyKind = Literal["answer", "clarification", "abstention", "refusal", "escalation"]

MEDICINE = "{medicine}"  # stands for the medicine's name in questions and examples


class Target(msgspec.Struct, frozen=True):
    """A passage named by where it stands; every condition given must hold.

    mentions: the passage holds at least one of these, in any case; the sentence holding the most
    is the one a face highlights.
    """

    section: str
    label: str | None = None
    faq: str | None = None
    mentions: tuple[str, ...] = ()


class FollowUp(msgspec.Struct, frozen=True):
    """Short questions that mean the intent `to` when they come right after this one."""

    to: str
    examples: tuple[str, ...]


class Intent(msgspec.Struct, frozen=True):
    """A kind of question. Field by field as intents.schema.json describes it."""

    id: str
    question: str
    examples: tuple[str, ...]
    reply: ReplyKind = "answer"
    reason: str | None = None
    notice: str | None = None
    targets: tuple[Target, ...] = ()
    offers: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    with_others: bool = False
    named: bool = False
    leans: bool = False
    opens: bool = False
    plain: tuple[str, ...] = ()
    bodily: bool = False
    everyday: bool = False
    follow_ups: tuple[FollowUp, ...] = ()
    concepts: tuple[str, ...] = ()


class Found(NamedTuple):
    """A target's passage in one monograph, by its index; mentions: of the target."""

    passage: int
    mentions: tuple[str, ...]


def find_target(monograph: Monograph, target: Target) -> Found | None:
    """The first passage of the monograph that fits the target, or None.

    A list is preferred to what stands in it, unless the target names a label or FAQ question.
    """
    return next(_all_found(monograph, target), None)


def find_targets(monograph: Monograph, target: Target) -> tuple[Found, ...]:
    """The passage that fits the target; of a combination told by ingredient, one for each."""
    found: dict[str | None, Found] = {}
    for place in _all_found(monograph, target):
        ingredient = monograph.passages[place.passage].ingredient
        if not found and ingredient is None:
            return (place,)
        if ingredient is not None:
            found.setdefault(ingredient, place)
    return tuple(found.values())


def _all_found(monograph: Monograph, target: Target) -> Iterator[Found]:
    for index in monograph.by_topic.get(target.section.casefold(), ()):
        passage = monograph.passages[index]
        if passage.part_of is not None and target.label is None and target.faq is None:
            continue
        if _fits(monograph, passage, target):
            yield Found(index, target.mentions)


def _fits(monograph: Monograph, passage: Passage, target: Target) -> bool:
    if target.label is not None and not holds_words(passage.label or "", target.label):
        return False
    if target.faq is not None:
        if passage.question is None:
            return False
        if not holds_words(monograph.slice(passage.question), target.faq):
            return False
    return not target.mentions or holds_any(monograph.slice(passage.span), target.mentions)


def holds_words(text: str, words: str) -> bool:
    """Whether every word of `words` is a word of `text`, case aside; no words are in no text."""
    wanted = _words(words)
    return bool(wanted) and wanted <= _words(text)


@lru_cache(maxsize=1 << 14)  # labels and questions are compared with every target, many times
def _words(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def holds_any(text: str, wanted: tuple[str, ...]) -> bool:
    """Whether any of some words or phrases stands in a text, in any case."""
    folded = text.casefold()
    return any(mention.casefold() in folded for mention in wanted)


def highlight_of(monograph: Monograph, found: Found) -> Span | None:
    """The sentence of a target's passage that answers, if one does."""
    passage = monograph.passages[found.passage]
    best, most = None, 0
    for sentence in passage.sentences:
        held = _mentioned(monograph.slice(sentence), found.mentions)
        if held > most:
            best, most = sentence, held
    if best is None and passage.kind == "faq":
        return passage.sentences[0]  # the answer begins with what was asked
    return best


def _mentioned(text: str, mentions: tuple[str, ...]) -> int:
    """How many of some words or phrases stand in a text, in any case."""
    folded = text.casefold()
    return sum(mention.casefold() in folded for mention in mentions)
