"""Fit the certainty of a matcher without a single question from outside: by leaving labels out.

In each round some of the labels are left out of the models, and a part of the phrasings of the
others. The phrasings of a label left out are strangers then: whatever they are matched to is
wrong. They are harder to tell than what people really ask from outside, which lies further off.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from askmono.retrieval.certainty import WHOLE, Certainty, traits_of
from askmono.retrieval.descent import SEED
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.fitting import Rows, fit_models, folds_of
from askmono.retrieval.matcher import Fitted, Matcher
from askmono.retrieval.query import Query, stems_of

Numbers = NDArray[np.float64]

ROUNDS = 5  # a fifth of the labels and of the other phrasings is left out in each
LARGE = 5000  # phrasings from which two rounds are enough
LARGE_ROUNDS = 2
MOST = 1500  # phrasings of each kind that are scored in a round
PULL = 0.01  # holds the weights of the regression back; traits have a spread of 1
PULL_OF_FEW = 1.0  # added to it, divided by how much was tried


class KnownVectors:
    """An encoder that knows the vectors of some texts and asks another for the rest."""

    def __init__(self, texts: Sequence[str], vectors: Any, encoder: Encoder) -> None:
        self._rows = dict(zip(texts, vectors, strict=True))
        self._encoder = encoder

    def encode(self, texts: Sequence[str]) -> Any:
        """One row of length 1 a text, in order."""
        if missing := [text for text in texts if text not in self._rows]:
            self._rows.update(zip(missing, self._encoder.encode(missing), strict=True))
        return np.stack([self._rows[text] for text in texts])


def calibrate(
    rows: Rows,
    fusion: Mapping[str, Any],
    encoder: Encoder,
    strangers: Sequence[Query],
    share: float,
) -> Certainty:
    """The certainty of a matcher fitted on the rows.

    strangers: questions that belong to no label, if any are known. share: of the questions that
    will be asked, how many are expected to belong to no label, 0 to 1.
    """
    known = KnownVectors([q.prose for q in rows.queries], rows.vectors, encoder)
    if strangers:
        known.encode([q.prose for q in strangers])
    traits, right, kind, part = _tried(rows, fusion, known, strangers)
    counts = _counts(kind, share)
    odds = np.zeros(len(right))
    for number in np.unique(part):  # each round is judged by what the others taught
        out = part == number
        there = out if out.all() else ~out
        odds[out] = traits_odds(
            _regression(traits[there], right[there], counts[there]), traits[out]
        )
    middles, spreads, weights, bias = _regression(traits, right, counts)
    return Certainty(
        tuple(map(float, middles)),
        tuple(map(float, spreads)),
        tuple(map(float, weights)),
        bias,
        _wrong(WHOLE / (1 + np.exp(-np.clip(odds, -50, 50))), right, counts),
    )


INSIDE, LEFT_OUT, GIVEN = range(3)  # kinds of what is tried


def _tried(
    rows: Rows, fusion: Mapping[str, Any], encoder: Encoder, strangers: Sequence[Query]
) -> tuple[Numbers, NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64]]:
    """Traits, whether the match is right, the kind and the round of everything tried."""
    found: list[tuple[tuple[float, ...], bool, int, int]] = []
    count = len(rows.queries)
    rounds = ROUNDS if count < LARGE else LARGE_ROUNDS
    folds, groups = folds_of(count, ROUNDS), folds_of(len(rows.labels), ROUNDS)
    for number in range(rounds):
        outside = groups[rows.truth] == number
        if outside.all():
            continue  # one label alone cannot be left out
        inside = ~outside & (folds == number)
        fitted = fit_models(rows, ~outside & ~inside, fusion)
        matcher, stems = Matcher(fitted, encoder, many=True), stems_in(fitted)
        for kind, mask in ((INSIDE, inside), (LEFT_OUT, outside)):
            for at in _some(mask):
                query = rows.queries[at]
                match = matcher.read(query)
                label = match.candidates[0].label
                right = kind == INSIDE and label == rows.labels[rows.truth[at]]
                found.append((traits_of(match, query, stems), right, kind, number))
        for query in strangers:
            match = matcher.read(query)
            found.append((traits_of(match, query, stems), False, GIVEN, number))
    traits, right, kinds, numbers = zip(*found, strict=True)
    return np.array(traits), np.array(right), np.array(kinds), np.array(numbers)


def stems_in(fitted: Fitted) -> frozenset[str]:
    """The stems of all words of a matcher's phrasings."""
    words = {word for lines in fitted.phrasings for word in lines.split()}
    return frozenset(stems_of(words))


def _some(mask: NDArray[np.bool_]) -> list[int]:
    """The indexes that a mask holds; at most MOST of them, by chance."""
    at = np.flatnonzero(mask)
    return [int(i) for i in np.random.default_rng(SEED).permutation(at)[:MOST]]


def _counts(kind: NDArray[np.int64], share: float) -> Numbers:
    """How much each tried counts, so that strangers make up their share; all together 1."""
    counts = np.zeros(len(kind))
    outside = [number for number in (LEFT_OUT, GIVEN) if (kind == number).any()]
    counts[kind == INSIDE] = (1.0 - share) / max(1, int((kind == INSIDE).sum()))
    for number in outside:
        counts[kind == number] = share / len(outside) / int((kind == number).sum())
    return np.asarray(counts / counts.sum())


def _regression(
    traits: Numbers, right: NDArray[np.bool_], counts: Numbers
) -> tuple[Numbers, Numbers, Numbers, float]:
    """A logistic regression: the middle, spread and weight of each trait, and the bias."""
    middles = traits.mean(axis=0)
    spreads = np.maximum(traits.std(axis=0), 1e-6)
    even = np.column_stack([(traits - middles) / spreads, np.ones(len(traits))])
    sign = np.where(right, 1.0, -1.0)
    counts = counts / counts.sum()
    pull = PULL + PULL_OF_FEW / len(traits)

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        margins = sign * (even @ weights)
        slope = -sign * counts / (1.0 + np.exp(np.clip(margins, -50, 50)))
        held = np.append(weights[:-1], 0.0)
        total = float(counts @ np.logaddexp(0.0, -margins)) + pull * float(held @ held) / 2
        return total, even.T @ slope + pull * held

    found = optimize.minimize(loss, np.zeros(even.shape[1]), jac=True, method="L-BFGS-B").x
    return middles, spreads, found[:-1], float(found[-1])


def traits_odds(regression: tuple[Numbers, Numbers, Numbers, float], traits: Numbers) -> Numbers:
    """The log-odds of being right, for each row of traits."""
    middles, spreads, weights, bias = regression
    return np.asarray((traits - middles) / spreads @ weights + bias)


def _wrong(scores: Numbers, right: NDArray[np.bool_], counts: Numbers) -> tuple[float, ...]:
    """By whole score: of what has at least that score, the share that is wrong.

    Smoothed so that it never rises with the score (isotonic regression). One wrong answer is
    assumed at the very top: what was tried is not all that will be asked.
    """
    order = np.argsort(scores, kind="stable")
    scores = np.append(scores[order], float(WHOLE))
    counts = np.append(counts[order], 1.0 / len(order))
    wrong = np.append(~right[order], True)
    smooth = optimize.isotonic_regression(wrong, weights=counts, increasing=False).x
    above = np.cumsum((smooth * counts)[::-1])[::-1] / np.cumsum(counts[::-1])[::-1]
    first = np.searchsorted(scores, np.arange(WHOLE + 1))
    return tuple(float(value) for value in above[first])
