"""Which label a query belongs to: signals fused by fitted weights into shares of one.

General: it knows labels and phrasings, nothing of medicines. fitting.fit() makes what it needs.
"""

from heapq import nlargest
from math import exp

import msgspec

from askmono.retrieval.nearest import Nearest
from askmono.retrieval.ngrams import NgramModel, Tables
from askmono.retrieval.query import Query

SHORTLIST = 6  # labels that the second signal looks at; the rest have a share of practically 0


class Fitted(msgspec.Struct, frozen=True):
    """A matcher in its compiled form.

    labels: in the order that indexes mean.
    phrasings: by label, mended, one a line, for the second signal.
    sides: questions to be answered with yes or no, such as "danger", each read by itself; their
        columns stand after those of the labels in the tables.
    weights: how much each signal counts, fitted on phrasings left out of the fit.
    """

    labels: tuple[str, ...]
    phrasings: tuple[str, ...]
    tables: Tables
    weights: dict[str, float]
    sides: tuple[str, ...] = ()


class Candidate(msgspec.Struct, frozen=True):
    """A label that a query may belong to.

    share: 0 to 1; all candidates together have 1. signals: what each signal said, on its scale.
    """

    label: str
    share: float
    signals: dict[str, float]


class Match(msgspec.Struct, frozen=True):
    """What is made of a query: the likeliest labels, best first, and the log-odds of each side."""

    candidates: tuple[Candidate, ...]
    sides: dict[str, float]


class Matcher:
    """Matches queries. Nothing in it changes after it is made.

    many: whether many questions will be asked; see NgramModel.
    """

    def __init__(self, fitted: Fitted, *, many: bool = False) -> None:
        self.labels = fitted.labels
        self.weights = fitted.weights
        self._sides = fitted.sides
        self._ngrams = NgramModel(fitted.tables, many=many)
        self.nearest = Nearest(fitted.phrasings)

    def match(self, query: Query) -> tuple[Candidate, ...]:
        """The likeliest labels, best first; empty for a query without words."""
        return self.read(query).candidates

    def read(self, query: Query) -> Match:
        """The likeliest labels and the sides; no labels and even odds without words."""
        if not query.words:
            return Match((), dict.fromkeys(self._sides, 0.0))
        everything = self._ngrams.logits(query)
        logits = everything[: len(self.labels)]
        sides = dict(zip(self._sides, everything[len(self.labels) :], strict=True))
        return Match(self._candidates(query, logits), sides)

    def _candidates(self, query: Query, logits: list[float]) -> tuple[Candidate, ...]:
        top = max(logits)
        shortlist = nlargest(SHORTLIST, range(len(logits)), key=logits.__getitem__)
        says = {
            "ngrams": [logits[i] - top for i in shortlist],
            self.nearest.name: self.nearest.score(query, shortlist),
        }
        totals = [
            sum(self.weights[name] * values[i] for name, values in says.items())
            for i in range(len(shortlist))
        ]
        best = max(totals)
        shares = [exp(total - best) for total in totals]
        total = sum(shares)
        found = [
            Candidate(
                self.labels[label],
                share / total,
                {name: values[i] for name, values in says.items()},
            )
            for i, (label, share) in enumerate(zip(shortlist, shares, strict=True))
        ]
        return tuple(sorted(found, key=lambda c: -c.share))
