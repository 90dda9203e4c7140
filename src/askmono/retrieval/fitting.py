"""Fit the signals to the intents' phrasings: done once a library, kept in its compiled form.

Deterministic: the same phrasings give the same tables. numpy and scipy are imported here and
nowhere else under retrieval, since fitting is the only work that needs them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, sparse

from askmono.retrieval.matcher import SHORTLIST, Fitted
from askmono.retrieval.nearest import Nearest
from askmono.retrieval.ngrams import BUCKETS, NONE, Tables, features
from askmono.retrieval.query import Query

Floats = NDArray[np.float32]

# Stochastic gradient descent on the softmax loss. From cross-validation over the phrasings: more
# epochs, dropped features, weight decay and smoothed labels were all a little worse.
EPOCHS = 4
RATE = 160.0
DECAY = 1e-5
BATCH = 64
SEED = 20261123
RAREST = 2  # a feature that fewer phrasings hold is left out
KEPT = 8  # entries kept of a row of weights, on average; 60 are no more accurate


FOLDS = 5  # one fold is left out to fit the weights of the signals


def fit(
    labels: Sequence[str],
    phrasings: Sequence[Sequence[Query]],
    sides: Mapping[str, frozenset[str]] | None = None,
) -> Fitted:
    """Fit a matcher to labels and the phrasings of each.

    sides: by name, the labels for which a yes-or-no question is answered with yes; each is fitted
    by itself, so that it reads the same words with other eyes than the choice among all labels.
    The signals' weights are fitted on a fifth of the phrasings, by a model that has not seen
    them; then everything is fitted once more on all of them.
    """
    queries = [query for group in phrasings for query in group]
    truth = np.repeat(np.arange(len(labels)), [len(group) for group in phrasings])
    matrix, rows, idf = feature_matrix(queries)
    left_out = np.random.default_rng(SEED).permutation(len(queries)) % FOLDS == 0
    trial = fit_softmax(matrix[~left_out], truth[~left_out], len(labels))
    logits = matrix[left_out] @ trial
    kept: list[list[str]] = [[] for _ in labels]
    for query, label, out in zip(queries, truth, left_out, strict=True):
        if not out:
            kept[label].append(query.text)
    asked = [query for query, out in zip(queries, left_out, strict=True) if out]
    weights = fit_weights(logits, truth[left_out], asked, Nearest(list(map("\n".join, kept))))
    fitted = fit_softmax(matrix, truth, len(labels))
    fitted -= np.median(fitted, axis=1, keepdims=True)  # what all labels share changes no choice
    for yes in (sides or {}).values():
        answers = np.array([label in yes for label in labels], np.int64)[truth]
        both = fit_softmax(matrix, answers, 2)
        fitted = np.column_stack([fitted, both[:, 1] - both[:, 0]])
    return Fitted(
        tuple(labels),
        tuple("\n".join(dict.fromkeys(q.text for q in group)) for group in phrasings),
        pack(fitted, rows, idf),
        weights,
        tuple(sides or {}),
    )


def fit_weights(
    logits: Floats, truth: NDArray[np.int64], asked: Sequence[Query], nearest: Nearest
) -> dict[str, float]:
    """How much each signal counts: maximum likelihood over the shortlists that hold the truth."""
    order = np.argsort(-logits, axis=1, kind="stable")[:, :SHORTLIST]
    scores = np.take_along_axis(logits, order, axis=1)
    near = np.array([nearest.score(q, list(top)) for q, top in zip(asked, order, strict=True)])
    says = np.stack([scores - scores.max(axis=1, keepdims=True), near], axis=2)
    hit = order == truth[:, None]
    held = hit.any(axis=1)
    says, right = says[held], hit[held].argmax(axis=1)

    def loss(weights: NDArray[np.float64]) -> float:
        shares = softmax((says @ weights).astype(np.float32))
        return float(-np.log(shares[np.arange(len(right)), right] + 1e-9).mean())

    found = optimize.minimize(loss, np.array([1.0, 3.0]), method="Nelder-Mead")
    return {"ngrams": float(found.x[0]), "nearest": float(found.x[1])}


def feature_matrix(queries: Sequence[Query]) -> tuple[Any, NDArray[np.uint32], Floats]:
    """Phrasings by features, rows of unit length; the row of each bucket; the idf of each row."""
    found = [features(query) for query in queries]
    seen = np.zeros(BUCKETS, np.int32)
    for values in found:
        seen[list(values)] += 1
    kept = np.flatnonzero(seen >= RAREST)
    rows = np.full(BUCKETS, NONE, np.uint32)
    rows[kept] = np.arange(len(kept), dtype=np.uint32)
    idf = (np.log((1 + len(queries)) / (1 + seen[kept])) + 1).astype(np.float32)
    starts, columns, data = [0], [], []
    for values in found:
        pairs = [(int(rows[b]), v) for b, v in values.items() if rows[b] != NONE]
        weighted = [v * float(idf[row]) for row, v in pairs]
        norm = float(np.sqrt(sum(w * w for w in weighted))) or 1.0
        columns += [row for row, _ in pairs]
        data += [w / norm for w in weighted]
        starts.append(len(columns))
    shape = (len(queries), len(kept))
    matrix = sparse.csr_matrix((np.array(data, np.float32), columns, starts), shape=shape)
    return matrix, rows, idf


def fit_softmax(matrix: Any, labels: NDArray[np.int64], classes: int) -> Floats:
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


def softmax(logits: Floats) -> Floats:
    """Each row as shares that sum to 1."""
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True), np.float32)


def pack(fitted: Floats, rows: NDArray[np.uint32], idf: Floats) -> Tables:
    """The weights as NgramModel reads them: only the largest, KEPT a row on average.

    A row that tells labels apart well keeps more than one that does not.
    """
    classes = fitted.shape[1]
    size = np.abs(fitted)
    share = min(1.0, KEPT / classes)
    cutoff = np.quantile(size, 1 - share) if size.size else 0.0
    kept_rows, kept_columns = np.nonzero(size > cutoff)
    chosen = fitted[kept_rows, kept_columns]
    scale = float(np.abs(chosen).max(initial=0.0) or 1.0) / 32_000
    starts = np.searchsorted(kept_rows, np.arange(len(fitted) + 1)).astype(np.uint32)
    return Tables(
        buckets=rows.tobytes(),
        idf=idf.tobytes(),
        starts=starts.tobytes(),
        intents=kept_columns.astype(np.uint16).tobytes(),
        weights=np.round(chosen / scale).astype(np.int16).tobytes(),
        scale=scale,
        labels=classes,
    )
