"""Whether each phrasing finds its own intent when the matcher has not seen it.

Leave-one-fold-out: the phrasings are dealt into folds by chance, and each fold is read by a matcher
whose models were fitted without it. That is what leaving out one phrasing at a time would tell,
very nearly (the models see a little less), in minutes instead of days. What does not depend
on single phrasings is the library's own all the time: the words that spelling is mended to, which
features are counted and how much, and how the signals are fused.

The matcher stands alone here: the safety rules, which come before it in a conversation, are not
asked. Pure: no files, no clock.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
import numpy as np
from rapidfuzz import fuzz, process

from askmono.content.intent import MEDICINE, Intent, ReplyKind, find_target
from askmono.content.library import Library, Reading
from askmono.content.monograph import Monograph
from askmono.content.problems import Problem
from askmono.content.text import words_of
from askmono.dialogue.compiled import ears_of, phrasings_of, sides_of
from askmono.dialogue.understanding import Key, reply_key
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.fitting import (
    FOLDS,
    Rows,
    fit_models,
    folds_of,
    fusion_without,
    rows_of,
)
from askmono.retrieval.matcher import Match, Matcher
from askmono.retrieval.query import Query

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats

SURE = 0.97  # share from which another intent's reply is found without doubt
ALIKE = 0.85  # of 1, rapidfuzz ratio; from here on two phrasings are nearly the same wording
NEAR = (
    3  # phrasings of an intent that say whether another is at home there: one may be astray itself
)

Tell = Callable[[int, int], None]  # steps done, steps in all
Unsafe = Literal["escalation-answered", "refusal-answered", "harmless-escalated"]
UNSAFE: tuple[Unsafe, ...] = ("escalation-answered", "refusal-answered", "harmless-escalated")


class Phrasing(msgspec.Struct, frozen=True):
    """A phrasing of a library. number: 0 for the intent's question, from 1 for its examples."""

    intent: str
    number: int
    text: str


class Left(msgspec.Struct, frozen=True):
    """What a phrasing finds that was left out.

    found: the likeliest intent of the likeliest reply. share: that reply's, 0 to 1.
    own_reply: whether it is the reply of its own intent, be it through another.
    nearest: where it most likely stands under the wrong intent, the phrasing of `found` that is
    nearly the same wording, else None; alike: how nearly, 0 to 1.
    """

    phrasing: Phrasing
    found: str
    share: float
    own_reply: bool
    nearest: Phrasing | None = None
    alike: float = 0.0

    @property
    def own_intent(self) -> bool:
        """Whether it finds its own intent."""
        return self.found == self.phrasing.intent

    @property
    def misplaced(self) -> bool:
        """Whether it most likely stands under the wrong intent."""
        return self.nearest is not None


class Tally(NamedTuple):
    """How many phrasings there are, and how many find their own intent and their own reply."""

    phrasings: int
    own_intent: int
    own_reply: int


class Pair(NamedTuple):
    """Two intents of different replies whose phrasings find each other, likeliest first.

    one, other: ids in the order of the library. there: phrasings of `one` that find `other`.
    back: the other way round.
    """

    one: str
    other: str
    there: tuple[Left, ...]
    back: tuple[Left, ...]

    @property
    def confused(self) -> int:
        """How many phrasings find the wrong one of the two."""
        return len(self.there) + len(self.back)


class Report(msgspec.Struct, frozen=True):
    """What was found. kinds: each intent's kind of reply, in the order of the library."""

    folds: int
    kinds: dict[str, ReplyKind]
    readings: tuple[Left, ...]

    def tally(self, intents: Iterable[str] | None = None) -> Tally:
        """The figures of some intents, or of all."""
        chosen = self.kinds.keys() if intents is None else frozenset(intents)
        read = [left for left in self.readings if left.phrasing.intent in chosen]
        return Tally(
            len(read),
            sum(left.own_intent for left in read),
            sum(left.own_reply for left in read),
        )

    def tallies(self) -> dict[str, Tally]:
        """The figures of each intent that has phrasings with words, in the order of the library."""
        counted = Counter(left.phrasing.intent for left in self.readings)
        intent = Counter(left.phrasing.intent for left in self.readings if left.own_intent)
        reply = Counter(left.phrasing.intent for left in self.readings if left.own_reply)
        return {
            id_: Tally(counted[id_], intent[id_], reply[id_]) for id_ in self.kinds if counted[id_]
        }

    def pairs(self) -> list[Pair]:
        """Every pair of intents of different replies that find each other, most confused first."""
        order = {id_: at for at, id_ in enumerate(self.kinds)}
        wrong: dict[tuple[str, str], list[Left]] = defaultdict(list)
        for left in self.readings:
            if not left.own_reply:
                wrong[left.phrasing.intent, left.found].append(left)
        both = {tuple(sorted(ids, key=order.__getitem__)) for ids in wrong}
        pairs = [
            Pair(one, other, _likeliest(wrong[one, other]), _likeliest(wrong[other, one]))
            for one, other in sorted(both, key=lambda ids: [order[id_] for id_ in ids])
        ]
        return sorted(pairs, key=lambda pair: -pair.confused)

    def unsafe(self, kind: Unsafe) -> tuple[Left, ...]:
        """The phrasings whose confusion could do harm, likeliest first."""
        return _likeliest(left for left in self.readings if self._unsafe(left) == kind)

    def _unsafe(self, left: Left) -> Unsafe | None:
        own, found = self.kinds[left.phrasing.intent], self.kinds[left.found]
        if found == "answer":
            if own == "escalation":
                return "escalation-answered"
            return "refusal-answered" if own == "refusal" else None
        if found == "escalation" and own not in ("escalation", "refusal"):
            return "harmless-escalated"
        return None

    def misplaced(self) -> tuple[Left, ...]:
        """The phrasings that most likely stand under the wrong intent."""
        return tuple(left for left in self.readings if left.misplaced)

    def about(self, intent: str) -> "Report":
        """Only an intent's own phrasings, and those that find it instead of their own."""
        kept = (
            left
            for left in self.readings
            if left.phrasing.intent == intent or (left.found == intent and not left.own_reply)
        )
        return msgspec.structs.replace(self, readings=tuple(kept))


def _likeliest(readings: Iterable[Left]) -> tuple[Left, ...]:
    return tuple(sorted(readings, key=lambda left: -left.share))


def selftest(
    library: Library, encoder: Encoder, folds: int = FOLDS, tell: Tell | None = None
) -> Report:
    """Leave every phrasing out once. The same library and folds give the same report.

    folds: 2 or more; the more, the nearer to leaving out one phrasing at a time, and the slower.
    tell: told after each step. A phrasing without words is not read, as it is not fitted.
    """
    steps = folds + 2
    done = tell or (lambda *_: None)
    query = ears_of(library).query
    phrasings: list[Phrasing] = []
    heard: list[list[Query]] = []
    for intent in library.intents:
        heard.append([])
        for number, text in enumerate(phrasings_of(intent)):
            if (words := query(text)).words:
                phrasings.append(Phrasing(intent.id, number, text))
                heard[-1].append(words)
    rows = rows_of([i.id for i in library.intents], heard, encoder, sides_of(library))
    done(1, steps)
    fusion = fusion_without(rows, folds_of(len(phrasings), FOLDS) == 0)  # as the library's own
    done(2, steps)
    judge = _Judge(rows, phrasings, _replies(library))
    known = _Known(rows)
    fold = folds_of(len(phrasings), folds)
    found: dict[int, Left] = {}
    for number in range(folds):
        matcher = Matcher(fit_models(rows, fold != number, fusion), known, many=True)
        for at in map(int, np.flatnonzero(fold == number)):
            found[at] = judge.left(at, matcher)
        done(3 + number, steps)
    kinds = {intent.id: _kind(intent, library) for intent in library.intents}
    return Report(folds, kinds, tuple(found[at] for at in sorted(found)))


class _Known:
    """An encoder that knows the vectors of all phrasings, and nothing else."""

    def __init__(self, rows: Rows) -> None:
        self._vectors = rows.vectors
        self._rows = {query.prose: at for at, query in enumerate(rows.queries)}

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row a text. Raises KeyError for a text that is no phrasing."""
        return self._vectors[[self._rows[text] for text in texts]]


class _Judge:
    """Says what a phrasing finds. replies: by intent, what tells its reply from others."""

    def __init__(
        self, rows: Rows, phrasings: Sequence[Phrasing], replies: dict[str, tuple[Key, ...]]
    ) -> None:
        self._rows = rows
        self._phrasings = phrasings
        self._replies = replies
        self._worded: dict[str, dict[str, Phrasing]] = defaultdict(dict)
        for phrasing in phrasings:
            self._worded[phrasing.intent].setdefault(_wording(phrasing), phrasing)

    def left(self, at: int, matcher: Matcher) -> Left:
        """What the phrasing at an index finds by a matcher that has not seen it."""
        phrasing, query = self._phrasings[at], self._rows.queries[at]
        found, share = self._found(matcher.read(query))
        own = self._replies[found] == self._replies[phrasing.intent]
        if own or share < SURE:
            return Left(phrasing, found, share, own)
        words = _wording(phrasing)
        there = _near(words, self._worded[found])
        home = _near(words, self._worded[phrasing.intent].keys() - {words})
        alike = there[0][1] if there else 0.0
        if alike < ALIKE or _mean(there) <= _mean(home):  # at home where it is among its like
            return Left(phrasing, found, share, own)
        return Left(phrasing, found, share, own, self._worded[found][there[0][0]], alike)

    def _found(self, match: Match) -> tuple[str, float]:
        """The likeliest reply, by the likeliest intent that gives it, and its share."""
        shares: dict[tuple[Key, ...], float] = {}
        first: dict[tuple[Key, ...], str] = {}
        for candidate in match.candidates:  # the likeliest first
            reply = self._replies[candidate.label]
            first.setdefault(reply, candidate.label)
            shares[reply] = shares.get(reply, 0.0) + candidate.share
        best = max(shares, key=shares.__getitem__)
        return first[best], shares[best]


def _wording(phrasing: Phrasing) -> str:
    """A phrasing's own words, neither mended nor replaced by marks, without the medicine."""
    return " ".join(words_of(phrasing.text.replace(MEDICINE, " ")))


def _near(words: str, others: Iterable[str]) -> list[tuple[str, float]]:
    """The NEAR others worded most alike, and how nearly, 0 to 1; the nearest first."""
    if not words:
        return []
    found = process.extract(words, sorted(others), scorer=fuzz.ratio, limit=NEAR)
    return [(text, ratio / 100.0) for text, ratio, _ in found]


def _mean(near: list[tuple[str, float]]) -> float:
    return sum(alike for _, alike in near) / NEAR


def _replies(library: Library) -> dict[str, tuple[Key, ...]]:
    """By intent, its reply about each monograph: what is the same cannot be told apart."""
    return {
        intent.id: tuple(reply_key(intent, _first(m, intent)) for m in library.monographs)
        for intent in library.intents
    }


def _first(monograph: Monograph, intent: Intent) -> int | None:
    """The first passage that answers an intent, or None."""
    found = (find_target(monograph, target) for target in intent.targets)
    return next((place.passage for place in found if place is not None), None)


def _kind(intent: Intent, library: Library) -> ReplyKind:
    """An intent's kind of reply; an abstention where no monograph answers it."""
    if intent.reply == "answer" and all(_first(m, intent) is None for m in library.monographs):
        return "abstention"
    return intent.reply


class Places:
    """Where phrasings stand in a library's files."""

    def __init__(self, reading: Reading) -> None:
        self._places = {
            intent.id: place for intent, place in zip(reading.intents, reading.places, strict=True)
        }

    def problem(
        self, phrasing: Phrasing, what: str = "", code: str = "", advice: str = ""
    ) -> Problem:
        """A problem at a phrasing."""
        document, row = self._places[phrasing.intent]
        within = ("examples", phrasing.number - 1) if phrasing.number else ("question",)
        return document.problem(("intents", row, *within), what, code, advice)

    def line(self, phrasing: Phrasing) -> str:
        """File and line of a phrasing: "intents/usage.yaml:12"."""
        problem = self.problem(phrasing)
        return f"{problem.file}:{problem.line}"

    def misplaced(self, report: Report) -> Iterator[Problem]:
        """A problem for each phrasing that most likely stands under the wrong intent."""
        for left in report.misplaced():
            if left.nearest is None:
                continue
            what = f'"{left.phrasing.text}" of "{left.phrasing.intent}" reads like "{left.found}"'
            advice = (
                f'move it there, reword it, or remove it; nearly the same is "{left.nearest.text}" '
                f"at {self.line(left.nearest)}"
            )
            yield self.problem(left.phrasing, what, "misplaced-phrasing", advice)
