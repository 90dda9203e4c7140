"""Softmax regression by gradient descent, over sparse features and over vectors.

Deterministic: the same rows in the same order give the same weights.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

# Stochastic gradient descent on the softmax loss. From cross-validation over the phrasings: more
# epochs, dropped features, weight decay and smoothed labels were all a little worse.
EPOCHS = 4
RATE = 160.0
DECAY = 1e-5
BATCH = 64
SEED = 20261123
# The same for vectors, which are few numbers all of which matter.
DENSE_EPOCHS = 12
DENSE_RATE = 0.05
DENSE_BATCH = 128


def fit_softmax(matrix: Any, labels: Integers, classes: int) -> Floats:
    """Weights, features by classes, of a softmax regression fitted by gradient descent."""
    rng = np.random.default_rng(SEED)
    count, width = matrix.shape
    fitted = np.zeros((width, classes), np.float32)
    truth = np.zeros((count, classes), np.float32)
    truth[np.arange(count), labels] = 1.0
    for epoch in range(EPOCHS):
        rate = RATE * (1 - epoch / EPOCHS)
        order = rng.permutation(count)
        for start in range(0, count, BATCH):
            batch = order[start : start + BATCH]
            rows = matrix[batch]
            touched, columns = np.unique(rows.indices, return_inverse=True)
            shape = (len(batch), len(touched))
            near = sparse.csr_matrix((rows.data, columns, rows.indptr), shape=shape)
            here = fitted[touched]
            wrong = (softmax(near @ here) - truth[batch]) * np.float32(rate / len(batch))
            fitted[touched] = here * np.float32(1 - rate * DECAY) - near.T @ wrong
    return fitted


def fit_dense(vectors: Floats, labels: Integers, classes: int) -> tuple[Floats, Floats]:
    """Weights, dimensions by classes, and bias of a softmax regression, by Adam.

    Adam: Kingma and Ba 2015, with their constants; the rate falls to nothing in a straight line.
    """
    rng = np.random.default_rng(SEED)
    with_bias = np.column_stack([vectors, np.ones(len(vectors), np.float32)])
    fitted = np.zeros((with_bias.shape[1], classes), np.float32)
    mean, square = np.zeros_like(fitted), np.zeros_like(fitted)
    truth = np.zeros((len(labels), classes), np.float32)
    truth[np.arange(len(labels)), labels] = 1.0
    step = 0
    for epoch in range(DENSE_EPOCHS):
        order = rng.permutation(len(labels))
        for start in range(0, len(labels), DENSE_BATCH):
            batch = order[start : start + DENSE_BATCH]
            rows = with_bias[batch]
            wrong = rows.T @ (softmax(rows @ fitted) - truth[batch]) / len(batch)
            step += 1
            mean += np.float32(0.1) * (wrong - mean)
            square += np.float32(0.001) * (wrong * wrong - square)
            rate = DENSE_RATE * (1 - epoch / DENSE_EPOCHS) / (1 - 0.9**step)
            size = np.sqrt(square / np.float32(1 - 0.999**step)) + np.float32(1e-8)
            fitted -= np.float32(rate) * mean / size
    return fitted[:-1], fitted[-1]


def softmax(logits: Floats) -> Floats:
    """Each row as shares that sum to 1."""
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True), np.float32)
