"""Questions to a whole shelf: the sets, and whether a reply is the right one.

A set is a mapping of a medicine's id to its questions. "-" stands for no medicine of the shelf, and
"- ID" for questions about a medicine that are not to be answered. Messages name a file and an item,
never what a question says, since a set may be one that nobody is to look at.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from askmono.content.monograph import Monograph
from askmono.dialogue.contract import kind_of, offers_of, passages_of
from askmono.dialogue.reply import Quote, Reply
from evaluation.sets import KINDS, SetError, read_yaml

NOBODY = "-"  # the medicine of questions that name none of the shelf's
NAME = "{}"  # where the medicine is named
KNOWN = {"ask", "turns", "as", "holds", "expect", "also"}
_JOINING = frozenset({"and", "plus"})


@dataclass(frozen=True, slots=True)
class Question:
    """One question, or a few turns of which the last is judged.

    name: of the item, "bisoprolol#3". medicine: id; None for none of the shelf. turns: with NAME
    where the medicine is named. called: what it is called there. misspelt: whether that has words
    which are not in its name. holds: one of these stands in a right passage. fits: the kinds of
    reply that are right; expect: the one that is best.
    """

    name: str
    medicine: str | None
    turns: tuple[str, ...]
    called: str
    misspelt: bool
    holds: tuple[str, ...]
    expect: str
    fits: frozenset[str]

    @property
    def typed(self) -> tuple[str, ...]:
        """Every turn as it is typed."""
        return tuple(turn.replace(NAME, self.called) for turn in self.turns)

    @property
    def named(self) -> str:
        """The last turn, the medicine named in it or in front of it."""
        last = self.turns[-1]
        return self.typed[-1] if NAME in last or not self.called else f"{self.called} {last}"

    @property
    def unnamed(self) -> str:
        """The last turn with "it" where the medicine was named."""
        return self.turns[-1].replace(NAME, "it")

    def held(self, text: str) -> bool:
        """Whether a passage holds the answer."""
        return any(words in plain(text) for words in map(plain, self.holds))


def plain(text: str) -> str:
    """A text without its asterisks, blanks run together, so that words of it can be looked for."""
    return " ".join(text.replace("*", "").split())


def read_questions(path: Path, shelf: Mapping[str, Monograph]) -> tuple[Question, ...]:
    """The questions of a set, in order. Raises SetError: every fault of the set, one a line."""
    content = read_yaml(path)
    if not isinstance(content, dict) or not all(isinstance(v, list) for v in content.values()):
        raise SetError(f"{path}: a set of the shelf maps a medicine's id to a list of questions")
    questions: list[Question] = []
    faults: list[str] = []
    for key, items in content.items():
        for at, item in enumerate(items, 1):
            try:
                questions.append(_question(f"{key}#{at}", str(key), item, shelf))
            except ValueError as error:
                faults.append(f"{path}: item {key}#{at} {error}")
    faults += [f"{path}: item {q.name} {f}" for q in questions for f in _not_held(q, shelf)]
    if faults:
        raise SetError("\n".join(faults))
    return tuple(questions)


def _question(name: str, key: str, item: Any, shelf: Mapping[str, Monograph]) -> Question:
    """One item as written. Raises ValueError saying what is wrong with it."""
    if not isinstance(item, dict) or set(item) - KNOWN or ("ask" in item) == ("turns" in item):
        raise ValueError(f"has ask or turns, and else {', '.join(sorted(KNOWN))}")
    medicine = key.removeprefix(f"{NOBODY} ") if key != NOBODY else None
    if medicine is not None and medicine not in shelf:
        raise ValueError(f'is about "{medicine}", which is not on the shelf')
    expect, also = str(item.get("expect", "answer")), [str(kind) for kind in item.get("also", ())]
    if unknown := [kind for kind in (expect, *also) if kind not in KINDS]:
        raise ValueError(f'expects "{unknown[0]}"; known: {", ".join(KINDS)}')
    holds = item.get("holds", [])
    if (expect == "answer") != bool(holds):
        raise ValueError("holds words of a passage if and only if an answer is expected")
    called = shelf[medicine].name.lower() if medicine else ""
    typed = str(item.get("as", called))
    own = set(_words(called))
    return Question(
        name=name,
        medicine=medicine,
        turns=tuple(map(str, item.get("turns") or [item["ask"]])),
        called=typed,
        misspelt=any(word not in own | _JOINING for word in _words(typed)),
        holds=(holds,) if isinstance(holds, str) else tuple(holds),
        expect=expect,
        fits=frozenset({expect, *also}),
    )


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.lower())


def _not_held(question: Question, shelf: Mapping[str, Monograph]) -> Iterable[str]:
    """A line for every phrase that no passage of the monograph holds: nothing would be right."""
    if question.medicine is None:
        return
    monograph = shelf[question.medicine]
    texts = [plain(monograph.slice(passage.span)) for passage in monograph.passages]
    for words in question.holds:
        if not any(plain(words) in text for text in texts):
            yield f'holds words that stand in no passage of {question.medicine}: "{words}"'


@dataclass(frozen=True, slots=True)
class Heard:
    """What came back to a question.

    kind: of the reply. spoken: id of the medicine that the conversation is now about.
    offered: ids of the medicines that it asks to choose among.
    quotes: the passages shown, without the monograph's preface. seconds: of the last turn.
    """

    question: Question
    kind: str
    spoken: str | None
    offered: frozenset[str | None]
    quotes: tuple[Quote, ...]
    seconds: float

    @property
    def right_medicine(self) -> bool:
        """Whether the conversation is about the medicine that was asked about."""
        return self.spoken == self.question.medicine

    @property
    def found_medicine(self) -> bool:
        """Whether it is, or is one of those put back to choose among."""
        return self.right_medicine or self.question.medicine in self.offered

    @property
    def wrong_medicine(self) -> bool:
        """Whether a passage of another medicine than the one asked about is shown."""
        return any(quote.medicine != self.question.medicine for quote in self.quotes)

    @property
    def first(self) -> bool:
        """Whether an answer begins with a right passage of the right medicine."""
        return self.kind == "answer" and self._right(self.quotes[:1])

    @property
    def shown(self) -> bool:
        """Whether a right passage is among those of an answer."""
        return self.kind == "answer" and self._right(self.quotes)

    @property
    def right(self) -> bool:
        """Whether the reply is of a right kind, and an answer begins with a right passage."""
        if self.kind == "answer" and self.question.expect == "answer":
            return self.first
        return self.kind in self.question.fits

    def _right(self, quotes: Sequence[Quote]) -> bool:
        question = self.question
        return any(q.medicine == question.medicine and question.held(q.text) for q in quotes)


def heard(
    question: Question,
    reply: Reply,
    spoken: str | None,
    shelf: Mapping[str, Monograph],
    seconds: float,
) -> Heard:
    """Take a reply apart."""
    offered = frozenset(offer.medicine for offer in offers_of(reply)) - {None}
    return Heard(question, kind_of(reply), spoken, offered, without_preface(reply, shelf), seconds)


def without_preface(reply: Reply, shelf: Mapping[str, Monograph]) -> tuple[Quote, ...]:
    """The passages of a reply but the preface, which comes before any other."""
    return tuple(quote for quote in passages_of(reply) if not _is_preface(quote, shelf))


def _is_preface(quote: Quote, shelf: Mapping[str, Monograph]) -> bool:
    monograph = shelf[quote.medicine]
    at = monograph.preface
    return at is not None and monograph.passages[at].span.start == quote.start
