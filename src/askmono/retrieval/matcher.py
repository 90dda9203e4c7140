"""Which label a query belongs to: signals fused by fitted weights into shares of one.

General: it knows labels and phrasings, nothing of medicines. fitting.fit() makes what it needs.

Two cheap signals are asked first. Where they leave doubt, the encoder is asked as well, which
costs ten times as much: how sure they must be was measured when the library was fitted.
"""

from collections.abc import Callable
from functools import cache, cached_property
from math import exp, log
from typing import TYPE_CHECKING

import msgspec

from askmono.retrieval.encoder import Encoder
from askmono.retrieval.meaning import Head, Meaning
from askmono.retrieval.nearest import Nearest
from askmono.retrieval.neighbours import Neighbours, Places
from askmono.retrieval.ngrams import NgramModel, Tables
from askmono.retrieval.query import Query

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats

SHORTLIST = 6  # labels that the nearest phrasing is sought for; the rest have practically no share

Weights = dict[str, float]


class Fitted(msgspec.Struct, frozen=True):
    """A matcher in its compiled form.

    labels: in the order that indexes mean.
    phrasings: by label, mended, one a line, for the nearest phrasing.
    sides: questions to be answered with yes or no, such as "danger", each read by itself; their
        columns stand after those of the labels in the tables and in the head.
    quick: how much each cheap signal counts when they are asked alone.
    weights: how much each signal counts when all are asked.
    side_weights: by side, the same for its log-odds, and "bias", what is added.
    sure: the share from which the cheap signals are believed. doubt: by side, the log-odds
        between which it is in doubt all the same. All fitted on phrasings left out of the fit.
    """

    labels: tuple[str, ...]
    phrasings: tuple[str, ...]
    tables: Tables
    head: Head
    places: Places
    quick: Weights
    weights: Weights
    side_weights: dict[str, Weights]
    sure: float
    doubt: dict[str, tuple[float, float]]

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides, in the order of their columns."""
        return tuple(self.side_weights)


class Candidate(msgspec.Struct, frozen=True):
    """A label that a query may belong to.

    share: 0 to 1; all candidates together have 1. signals: what each signal said, on its scale.
    """

    label: str
    share: float
    signals: Weights


class Match(msgspec.Struct, frozen=True):
    """What is made of a query: the likeliest labels, best first, and the log-odds of each side.

    heights: by linear model, its largest logit before it is made a share: low where little speaks
    for any label. vector: the query's, of length 1, as float32; None where the encoder was not
    asked.
    """

    candidates: tuple[Candidate, ...]
    sides: dict[str, float]
    heights: Weights = {}
    vector: bytes | None = None


class Matcher:
    """Matches queries. Nothing in it changes after it is made.

    encoder: asked where the cheap signals leave doubt. many: whether many questions will be
    asked; see NgramModel.
    """

    def __init__(self, fitted: Fitted, encoder: Encoder, *, many: bool = False) -> None:
        self.labels = fitted.labels
        self.fitted = fitted
        self.nearest = Nearest(fitted.phrasings)
        self._ngrams = NgramModel(fitted.tables, many=many)
        self._encoder = encoder

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self.fitted.places)

    @cached_property
    def _meaning(self) -> Meaning:
        return Meaning(self.fitted.head)

    def match(self, query: Query) -> tuple[Candidate, ...]:
        """The likeliest labels, best first; empty for a query without words."""
        return self.read(query).candidates

    def read(self, query: Query) -> Match:
        """The likeliest labels and the sides; no labels and even odds without words."""
        fitted = self.fitted
        if not query.words:
            return Match((), dict.fromkeys(fitted.sides, 0.0))
        ngrams = self._ngrams.logits(query)
        nearest = cache(lambda label: self.nearest.phrasing(query, label)[1])  # asked for twice
        quick = self._match(nearest, {"ngrams": ngrams}, fitted.quick)
        if self._sure(quick):
            return quick
        vector = self.encode(query)
        says = {"ngrams": ngrams, "meaning": self._meaning.logits(vector)}
        return self._match(nearest, says, fitted.weights, vector)

    def encode(self, query: Query) -> "Floats":
        """The vector of a query, length 1."""
        rows = self._encoder.encode([query.prose])
        row: Floats = rows[0]
        return row

    def _sure(self, quick: Match) -> bool:
        """Whether the encoder would change nothing."""
        if quick.candidates[0].share < self.fitted.sure:
            return False
        between = self.fitted.doubt.items()
        return not any(low < quick.sides[side] < high for side, (low, high) in between)

    def _match(
        self,
        nearest: Callable[[int], float],
        says: dict[str, list[float]],
        weights: Weights,
        vector: "Floats | None" = None,
    ) -> Match:
        """Fuse what linear models say of every label with what lies nearest of the likeliest.

        nearest: the similarity of a label's nearest phrasing.
        """
        count = len(self.labels)
        totals = [0.0] * count
        for name, values in says.items():
            weight = weights[name]
            totals = [total + weight * value for total, value in zip(totals, values, strict=False)]
        shortlist = sorted(range(count), key=totals.__getitem__, reverse=True)[:SHORTLIST]
        named = {name: log_shares(values[:count], shortlist) for name, values in says.items()}
        near = {self.nearest.name: [nearest(at) for at in shortlist]}
        if vector is not None:
            near[self._neighbours.name] = self._neighbours.score(vector, shortlist)
        for name, scores in near.items():
            named[name] = dict(zip(shortlist, scores, strict=True))
            for at in shortlist:
                totals[at] += weights[name] * named[name][at]
        best = max(totals[at] for at in shortlist)
        shares = {at: exp(totals[at] - best) for at in shortlist}
        total = sum(shares.values())
        found = [
            Candidate(
                self.labels[at], share / total, {name: values[at] for name, values in named.items()}
            )
            for at, share in shares.items()
        ]
        sides = {
            side: self._side(side, {name: values[count + at] for name, values in says.items()})
            for at, side in enumerate(self.fitted.sides)
        }
        seen = None if vector is None else vector.tobytes()
        heights = {name: max(values[:count]) for name, values in says.items()}
        return Match(tuple(sorted(found, key=lambda c: -c.share)), sides, heights, seen)

    def _side(self, side: str, says: Weights) -> float:
        """The log-odds of a side: the first signal's own, or all fused."""
        if len(says) == 1:
            return next(iter(says.values()))
        weights = self.fitted.side_weights[side]
        return weights["bias"] + sum(weights[name] * value for name, value in says.items())


def log_shares(logits: list[float], places: list[int]) -> dict[int, float]:
    """Those at some places of the logits, as logarithms of shares that sum to 1 over all."""
    top = max(logits)
    total = top + log(sum(map(exp, (value - top for value in logits))))
    return {at: logits[at] - total for at in places}
