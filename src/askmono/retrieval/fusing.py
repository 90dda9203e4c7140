"""How the signals are fused: fitted on phrasings that the signals' models have not seen.

So a share means the same for every label: of all questions given a share of 0.8, about eight in
ten belong there, as long as people ask as the phrasings do (bench/understanding.py measures it).
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from askmono.retrieval.matcher import SHORTLIST

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]


class Near(Protocol):
    """What lies nearest to each left-out phrasing, by one signal."""

    name: str

    def score(self, at: int, labels: Sequence[int]) -> list[float]:
        """For the phrasing at an index, one number a label, as the signal scores a query."""
        ...


SPOILT = 0.003  # share of all left-out phrasings for which not asking the encoder may be wrong
UNHEARD = 0.02  # share of a side's phrasings that may look to the cheap signal as if not of it


def fit_fusion(
    says: Mapping[str, NDArray[np.float32]],
    truth: Integers,
    answers: Mapping[str, Integers],
    near: Sequence[Near],
    hold: float = 0.0,
) -> dict[str, Any]:
    """The fields of Fitted that say how signals are fused.

    says: by linear model, logits of each left-out phrasing for the labels and then the sides.
    truth: the label of each. answers: by side, 1 for yes. near: what lies nearest among the other
    phrasings. Of both kinds of signals the cheap one comes first. hold: see maximise.
    """
    count = next(iter(says.values())).shape[1] - len(answers)
    shares = {name: log_softmax(values[:, :count]) for name, values in says.items()}
    cheap = next(iter(says))
    quick_weights, quick = fuse({cheap: shares[cheap]}, truth, near[:1], hold)
    weights, full = fuse(shares, truth, near, hold)
    side_weights, doubt = {}, {}
    for at, (side, yes) in enumerate(answers.items()):
        odds = {name: values[:, count + at].astype(np.float64) for name, values in says.items()}
        side_weights[side] = fit_odds(odds, yes)
        doubt[side] = doubtful(odds[cheap], yes)
    return {
        "quick": quick_weights,
        "weights": weights,
        "side_weights": side_weights,
        "sure": sure_from(quick, full, truth),
        "doubt": doubt,
    }


def fuse(
    shares: Mapping[str, Numbers], truth: Integers, near: Sequence[Near], hold: float = 0.0
) -> tuple[dict[str, float], Numbers]:
    """Weights of the models and of what lies nearest, and the log-shares that they give.

    Maximum likelihood: first the models among all labels, then all signals among those of the
    shortlist. Labels that are not on the shortlist get a log-share of minus infinity.
    """
    stack = np.stack(list(shares.values()), axis=2)
    first = maximise(stack, truth, np.ones(stack.shape[2]), hold)
    order = np.argsort(-(stack @ first), axis=1, kind="stable")[:, :SHORTLIST]
    listed = np.take_along_axis(stack, order[:, :, None], axis=1)
    scores = [
        np.array([each.score(at, list(top)) for at, top in enumerate(order)]) for each in near
    ]
    listed = np.concatenate([listed, np.stack(scores, axis=2)], axis=2)
    hit = order == truth[:, None]
    held = hit.any(axis=1)
    found = np.append(first, [3.0] * len(near))
    if held.any():
        found = maximise(listed[held], hit[held].argmax(axis=1), found, hold)
    every = np.full(stack.shape[:2], -np.inf)
    np.put_along_axis(every, order, log_softmax(listed @ found), axis=1)
    return dict(
        zip([*shares, *(each.name for each in near)], map(float, found), strict=True)
    ), every


def maximise(says: Numbers, truth: Integers, start: Numbers, hold: float = 0.0) -> Numbers:
    """The weights of signals (on the last axis) under which the truth is likeliest.

    hold: if not 0, weights are held back, the more the fewer phrasings there are, and none is
    negative: of few phrasings, no signal can be told to speak against what it says.
    """
    rows = np.arange(len(truth))

    def loss(weights: Numbers) -> float:
        held = hold * float(weights @ weights) / len(truth)
        return held - float(log_softmax(says @ weights)[rows, truth].mean())

    bounds = [(0.0, None)] * len(start) if hold else None
    return np.asarray(optimize.minimize(loss, start, method="Nelder-Mead", bounds=bounds).x)


def fit_odds(odds: Mapping[str, Numbers], yes: Integers) -> dict[str, float]:
    """A logistic regression over the signals' log-odds of a side: a weight each, and the bias.

    No signal is held to speak against what it says, and few phrasings move the weights little.
    """
    stack = np.column_stack([*odds.values(), np.ones(len(yes))])
    sign = np.where(yes == 1, 1.0, -1.0)

    def loss(weights: Numbers) -> float:
        held = float((weights - start) @ (weights - start)) / len(yes)
        return held + float(np.logaddexp(0.0, -sign * (stack @ weights)).mean())

    start = np.append(np.full(len(odds), 1 / len(odds)), 0.0)
    bounds = [(0.0, None)] * len(odds) + [(None, None)]
    found = optimize.minimize(loss, start, method="L-BFGS-B", bounds=bounds).x
    return dict(zip([*odds, "bias"], map(float, found), strict=True))


def doubtful(odds: Numbers, yes: Integers) -> tuple[float, float]:
    """Log-odds of the cheap signal between which a side is in doubt.

    Below the first lie few of the phrasings that belong to the side (UNHEARD of them); there is
    no upper end: who may be in danger is looked at with every signal.
    """
    inside = odds[yes == 1]
    low = float(np.quantile(inside, UNHEARD)) if len(inside) else 0.0
    return low, float("inf")


def sure_from(quick: Numbers, full: Numbers, truth: Integers) -> float:
    """The share from which the cheap signals are believed.

    So many of the left-out phrasings may be judged wrong that would be judged right with the
    encoder: SPOILT of all.
    """
    share = np.exp(quick.max(axis=1))
    spoilt = (quick.argmax(axis=1) != truth) & (full.argmax(axis=1) == truth)
    order = np.argsort(-share, kind="stable")
    above = np.cumsum(spoilt[order]) <= SPOILT * len(truth)
    return float(share[order][above][-1]) if above.any() else 1.0


def log_softmax(logits: Any) -> Numbers:
    """Each row as logarithms of shares that sum to 1."""
    logits = np.asarray(logits, np.float64)
    top = logits.max(axis=1, keepdims=True)
    return np.asarray(logits - top - np.log(np.exp(logits - top).sum(axis=1, keepdims=True)))
