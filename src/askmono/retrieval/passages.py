"""Rank the passages of one monograph by what a question asks.

Four witnesses are heard of each passage: what it means, what the likest of its parts means, the
words and concepts that it shares with the question, and whether the question sounds like something
that it names. What each counts was fitted on questions for tuning (bench/passages.py). What stands
everywhere in a monograph, such as the medicine itself, tells nothing. Pure: no files, no state that
changes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from math import exp, log
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from askmono.content.text import words_of
from askmono.retrieval.encoder import DIMENSIONS
from askmono.retrieval.prepared import SCALE, Prepared, places_of
from askmono.retrieval.query import NAMED, Query, stems_of
from askmono.retrieval.sayings import Ear

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats

CONCEPT = 2.0  # weight of a concept beside a stem: it is found in any words
LABEL = 1.5  # times that what stands in a passage's label counts
SATURATION = 1.2  # BM25's k1: how soon repeating a stem stops to count
LENGTH = 0.75  # BM25's b: how much a long passage is held back
SECOND = 0.5  # how much the second concept that a question sounds like counts
FEW = 1.5  # added to what is asked, so that one common word is not the whole of a question
ALIKE = 3  # FAQ pairs of one question that are shown
SAME_QUESTION = 84.0  # of 100, rapidfuzz ratio of a query to a FAQ question

# Stems of words that ask, and say nothing of what is asked.
ASKING = frozenset(
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


class Evidence(NamedTuple):
    """What speaks for a passage.

    meaning: cosine to the question. part: that of the passage's likest part. words: of what is
    asked by weight, how much it holds, about 0 to 1. heard: how much the question sounds like a
    concept that it names, a difference of cosines weighed by what the concept tells, and SECOND
    times that of the next.
    """

    meaning: float
    part: float
    words: float
    heard: float

    @property
    def nearest(self) -> float:
        """The cosine to the whole or to its likest part, whichever is higher."""
        return max(self.meaning, self.part)


# Fitted: see bench/passages.py.
WEIGHTS = Evidence(8.7, 8.9, 2.6, 5.0)
NOTHING = 7.2  # what stands against them all: the score of no passage at all

_EVEN: Mapping[int, float] = MappingProxyType({})  # nothing is added to any score


def weigh(evidence: Evidence) -> float:
    """The evidence as one number."""
    meaning, part, words, heard = evidence
    return (
        WEIGHTS.meaning * meaning
        + WEIGHTS.part * part
        + WEIGHTS.words * words
        + WEIGHTS.heard * heard
    )


class Ranked(NamedTuple):
    """A passage by its index in the monograph.

    score: the evidence, weighed, with what was added to it. share: how likely it is the one that
    answers, 0 to 1: all of them together and NOTHING have 1.
    """

    passage: int
    score: float
    share: float
    evidence: Evidence


class PassageIndex:
    """The passages of a monograph, ready to be ranked.

    ear: hears concepts. named: the words of what the medicine is called.
    """

    def __init__(self, prepared: Prepared, ear: Ear, named: Collection[str] = ()) -> None:
        self._known = prepared
        self._ear = ear
        self._named = named
        self._count = len(prepared.lengths)
        self._mean = sum(prepared.lengths) / max(1, self._count)

    @property
    def concepts(self) -> frozenset[str]:
        """The concepts that passages name."""
        return frozenset(self._known.concepts)

    @property
    def questions(self) -> Mapping[int, str]:
        """What FAQ pairs ask, by passage: words in lower case, the medicine aside."""
        return self._known.questions

    def holds(self, passage: int, text: str) -> bool:
        """Whether a passage holds all words of a text, whatever their endings."""
        return all(passage in self._stem(stem)[::2] for stem in stems_of(words_of(text)))

    def holding(self, text: str) -> frozenset[int]:
        """The passages that hold all words of a text but those of what the medicine is called."""
        words = [word for word in words_of(text) if word not in self._named]
        places = [frozenset(self._stem(stem)[::2]) for stem in stems_of(words)]
        return frozenset.intersection(*places) if places else frozenset()

    def telling(self, query: Query) -> frozenset[int]:
        """The passages that hold any stem or concept of a query."""
        places = [self._stem(stem) for stem in query.stems]
        places += [self._known.concepts.get(concept, ()) for concept in query.concepts]
        return frozenset(at for each in places for at in each[::2])

    def asked(self, said: Iterable[str], least: float = SAME_QUESTION) -> tuple[int, ...]:
        """The FAQ pairs whose question reads like what was said, medicine aside.

        Several where the same is asked of each ingredient. said: mended words, other medicines by
        their names. least: how alike, of 100.
        """
        words = " ".join(word for word in said if word.isalnum() and word not in self._named)
        found = process.extract(
            words, self._known.questions, scorer=fuzz.ratio, score_cutoff=least, limit=ALIKE
        )
        return tuple(sorted(at for _, ratio, at in found if ratio == found[0][1]))

    def rank(
        self, query: Query, vector: "Floats", lean: Mapping[int, float] = _EVEN
    ) -> tuple[Ranked, ...]:
        """The passages, best first.

        vector: of the query, length 1. lean: by passage, what is added to its score.
        """
        evidence = self.evidence(query, vector)
        scores = {at: weigh(each) + lean.get(at, 0.0) for at, each in evidence.items()}
        most = max(scores.values(), default=NOTHING)
        parts = {at: exp(score - most) for at, score in scores.items()}
        every = sum(parts.values()) + exp(NOTHING - most)
        found = [Ranked(at, scores[at], parts[at] / every, evidence[at]) for at in scores]
        return tuple(sorted(found, key=lambda ranked: (-ranked.score, ranked.passage)))

    def evidence(self, query: Query, vector: "Floats") -> dict[int, Evidence]:
        """What speaks for each passage that may answer, by its index."""
        words, heard = self._words(query), self._heard(vector)
        near = (self._rows @ vector).tolist()
        wholes = near[: self._count]
        likest: dict[int, float] = {}
        for at, cosine in zip(self._known.parts, near[self._count :], strict=True):
            likest[at] = max(cosine, likest.get(at, cosine))
        return {
            at: Evidence(whole, likest.get(at, whole), words.get(at, 0.0), heard.get(at, 0.0))
            for at, whole in enumerate(wholes)
            if at not in self._known.skipped
        }

    @cached_property
    def _rows(self) -> "Floats":
        import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

        rows = np.frombuffer(self._known.vectors, np.int8).reshape(-1, DIMENSIONS)
        return rows.astype(np.float32) / np.float32(SCALE)

    def sounds(self, vector: "Floats") -> dict[str, float]:
        """How much a question sounds like each concept that passages name, as Evidence.heard."""
        likeness = self._ear.likeness(vector, list(self._sounding.values()))
        return dict(zip(self._sounding, likeness, strict=True))

    def _heard(self, vector: "Floats") -> dict[int, float]:
        """By passage, how much a question sounds like the two likeliest concepts that it names."""
        worth = self._worth(None)
        best: dict[int, float] = {}
        second: dict[int, float] = {}
        for concept, like in self.sounds(vector).items():
            places = self._known.concepts[concept]
            weight = like * self._worth(places) / worth
            for at in places[::2]:
                if at not in best:
                    best[at] = weight
                elif weight > best[at]:
                    best[at], second[at] = weight, best[at]
                else:
                    second[at] = max(weight, second.get(at, weight))
        return {at: weight + SECOND * second.get(at, 0.0) for at, weight in best.items()}

    @cached_property
    def _sounding(self) -> dict[str, int]:
        """The concepts that passages name and that have sayings, and the ear's place of each."""
        return self._ear.places(self._known.concepts)

    def _words(self, query: Query) -> dict[int, float]:
        """By passage, how much of what is asked it holds."""
        wanted = {stem for stem in query.stems if stem != NAMED and stem not in ASKING}
        asked = CONCEPT * sum(self._worth(self._known.concepts.get(c)) for c in query.concepts)
        asked += FEW + sum(self._worth(self._stem(stem)) for stem in wanted)
        held: dict[int, float] = {}
        for stem in wanted:
            places = self._stem(stem)
            for at, count in _places(places):
                length = 1 - LENGTH + LENGTH * self._known.lengths[at] / self._mean
                weight = count * (1 + SATURATION) / (count + SATURATION * length)
                weight *= self._worth(places) * self._in_label(at, stem)
                held[at] = held.get(at, 0.0) + weight
        for concept in query.concepts:
            for at, _ in _places(self._known.concepts.get(concept)):
                weight = CONCEPT * self._worth(self._known.concepts[concept])
                held[at] = held.get(at, 0.0) + weight * self._in_label(at, concept)
        return {at: weight / asked for at, weight in held.items()}

    def _stem(self, stem: str) -> tuple[int, ...]:
        return places_of(stem, self._known.stems)

    def _in_label(self, at: int, term: str) -> float:
        return LABEL if term in self._known.labels.get(at, ()) else 1.0

    def _worth(self, places: Sequence[int] | None) -> float:
        """How much a term tells: the fewer passages have it, the more."""
        return self._worths[len(places) // 2 if places else 0]

    @cached_property
    def _worths(self) -> tuple[float, ...]:
        """How much a term tells, by the number of passages that have it."""
        return tuple(log(1 + self._count / max(1, had)) for had in range(self._count + 1))


def _places(flat: Sequence[int] | None) -> Iterable[tuple[int, int]]:
    """Passages and how often, from one after the other."""
    return zip(flat[::2], flat[1::2], strict=True) if flat else ()
