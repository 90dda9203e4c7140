"""Rank the passages of one monograph by what a question speaks of, where no target leads to one.

A passage counts only if it holds something particular of the question: a concept (in whichever
everyday words) or a stem that few of the monograph's passages have. What stands everywhere in a
monograph, such as the medicine itself, tells nothing. Pure: no files, no state that changes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

import msgspec
from rapidfuzz import fuzz, process

from askmono.content.monograph import Monograph
from askmono.content.sections import DISCLAIMER
from askmono.content.text import normalise
from askmono.retrieval.query import NAMED, Query, stems_of

CONCEPT = 2.0  # weight of a concept beside a stem: it is found in any words
LABEL = 1.5  # times that what stands in a passage's label counts
SATURATION = 1.2  # BM25's k1: how soon repeating a stem stops to count
LENGTH = 0.75  # BM25's b: how much a long passage is held back
COMMON = 0.34  # share of passages from which a concept or stem is no longer particular
SAME_QUESTION = 84.0  # of 100, rapidfuzz ratio of a query to a FAQ question
TOPIC = 1.0  # score for standing in a section that the intent points to

# Stems of words that ask, and say nothing of what is asked.
_ASKING = frozenset(
    stems_of(
        (
            *("what", "how", "why", "when", "where", "who", "which", "can", "could", "may"),
            *("should", "would", "will", "do", "does", "did", "is", "are", "was", "be", "been"),
            *("have", "has", "i", "me", "my", "you", "your", "we", "it", "its", "this", "that"),
            *("they", "he", "she"),
            *("the", "a", "an", "of", "on", "in", "at", "to", "for", "from", "with", "and", "or"),
            *("if", "not", "no", "so", "as", "by", "about", "there", "any", "some", "get", "take"),
            *("taking", "took", "use", "using", "still", "while", "after", "before", "safe", "ok"),
            *("make", "makes", "need", "put", "much", "many", "want", "know", "tell", "please"),
        )
    )
)


class Ranked(msgspec.Struct, frozen=True):
    """A passage by its index in the monograph.

    score: above 0; no probability. share: of what a question asks by weight, how much the passage
    holds, 0 to 1.
    """

    passage: int
    score: float
    share: float


class QuestionIndex:
    """The questions that a monograph answers itself, under FAQs. Far less to make than the rest."""

    def __init__(self, monograph: Monograph) -> None:
        named = {word for name in monograph.names.generic for word in normalise(name).texts}
        self._questions = {
            at: " ".join(w for w in normalise(monograph.slice(span)).texts if w not in named)
            for at, passage in enumerate(monograph.passages)
            if (span := passage.question) is not None
        }

    def asked(self, query: Query) -> int | None:
        """The FAQ pair whose question reads like a query, medicine aside; its index, or None."""
        words = " ".join(word for word in query.words if word.isalnum())
        found = process.extractOne(
            words, self._questions, scorer=fuzz.ratio, score_cutoff=SAME_QUESTION
        )
        return found[2] if found else None


class PassageIndex:
    """The passages of a monograph, ready to be ranked.

    find: the ids of the concepts that stems name.
    """

    def __init__(
        self, monograph: Monograph, find: Callable[[Sequence[str]], tuple[str, ...]]
    ) -> None:
        self._topics = [passage.topic for passage in monograph.passages]
        self._skipped = {passage.part_of for passage in monograph.passages}
        self._skipped |= {monograph.disclaimer, monograph.preface}
        self._skipped |= {at for at, topic in enumerate(self._topics) if topic == DISCLAIMER}
        self._stems: list[Counter[str]] = []
        self._labels: list[frozenset[str]] = []
        self._concepts: list[frozenset[str]] = []
        for passage in monograph.passages:
            stems = stems_of(normalise(monograph.slice(passage.span)).texts)
            label = stems_of(normalise(passage.label or "").texts)
            self._stems.append(Counter(stems))
            self._labels.append(frozenset((*label, *find(label))))
            self._concepts.append(frozenset(find(stems)))
        self._mean = sum(map(len, self._stems)) / max(1, len(self._stems))
        self._in = Counter(
            term for terms in map(self._terms, range(len(self._stems))) for term in terms
        )

    def _terms(self, at: int) -> frozenset[str]:
        return frozenset((*self._stems[at], *self._concepts[at]))

    def rank(self, query: Query, topics: Iterable[str] = ()) -> tuple[Ranked, ...]:
        """The passages that hold something particular of a query, best first.

        topics: sections that the intent points to; what stands there is preferred.
        """
        wanted = {stem for stem in query.stems if stem != NAMED and stem not in _ASKING}
        preferred = frozenset(topics)
        asked = sum(map(self._worth, wanted)) + CONCEPT * sum(map(self._worth, query.concepts))
        found = []
        for at in range(len(self._stems)):
            if at in self._skipped:
                continue
            stems = [stem for stem in wanted if self._stems[at][stem]]
            concepts = [concept for concept in query.concepts if concept in self._concepts[at]]
            if any(map(self._particular, (*stems, *concepts))):
                held = sum(map(self._worth, stems)) + CONCEPT * sum(map(self._worth, concepts))
                score = self._score(at, stems, concepts)
                score += TOPIC if self._topics[at] in preferred else 0.0
                found.append(Ranked(at, score, held / asked))
        return tuple(sorted(found, key=lambda ranked: (-ranked.score, ranked.passage)))

    def _score(self, at: int, stems: Iterable[str], concepts: Iterable[str]) -> float:
        counts, label = self._stems[at], self._labels[at]
        length = 1 - LENGTH + LENGTH * sum(counts.values()) / self._mean
        score = 0.0
        for stem in stems:
            weight = counts[stem] * (1 + SATURATION) / (counts[stem] + SATURATION * length)
            score += self._worth(stem) * weight * (LABEL if stem in label else 1.0)
        for concept in concepts:
            score += CONCEPT * self._worth(concept) * (LABEL if concept in label else 1.0)
        return score

    def _worth(self, term: str) -> float:
        return log(1 + len(self._stems) / max(1, self._in[term]))

    def _particular(self, term: str) -> bool:
        return self._in[term] <= max(1.0, COMMON * len(self._stems))
