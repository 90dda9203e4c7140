"""Ridge regression by its kernel: for few phrasings, where it is exact, quick and hard to mislead.

With some thousands of phrasings or more, gradient descent (fitting.py) is both quicker and better.
How much the weights are held back is chosen by what every phrasing would be called by a model
fitted on all others, which costs nothing beyond one decomposition.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from askmono.retrieval.fusing import log_softmax

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]

PENALTIES = (0.03, 0.1, 0.3, 1.0, 3.0)  # the larger, the more the weights are held back
SHARPNESSES = (3.0, 5.0, 8.0, 12.0, 18.0, 27.0)  # of which the best is taken to compare penalties


def best_penalty(kernel: Any, truth: Integers, classes: int) -> float:
    """The penalty under which the phrasings, each left out in turn, are likeliest.

    kernel: how alike each two phrasings are, 1 for the same. truth: the label of each, an index.
    """
    wanted = _wanted(truth, classes)
    values, axes = np.linalg.eigh(np.asarray(kernel, np.float64))
    values = np.maximum(values, 0.0)
    turned = axes.T @ wanted
    rows = np.arange(len(truth))

    def loss(penalty: float) -> float:
        inverse = 1 / (values + penalty)
        wrong = axes @ (turned * inverse[:, None]) / ((axes**2) @ inverse)[:, None]
        left_out = wanted - wrong
        return min(-float(log_softmax(left_out * s)[rows, truth].mean()) for s in SHARPNESSES)

    return min(PENALTIES, key=loss)


def fit_ridge(kernel: Any, truth: Integers, classes: int, penalty: float) -> Numbers:
    """Weights, phrasings by classes: kernel @ weights is how much speaks for each class."""
    held = np.asarray(kernel, np.float64) + penalty * np.eye(len(truth))
    return np.asarray(np.linalg.solve(held, _wanted(truth, classes)))


def _wanted(truth: Integers, classes: int) -> Numbers:
    """1 for the label of each phrasing, else 0; less the mean, so that no label gains by number."""
    wanted = np.zeros((len(truth), classes))
    wanted[np.arange(len(truth)), truth] = 1.0
    return np.asarray(wanted - wanted.mean(axis=0))
