"""Fit the signals to the intents' phrasings: done once a library, kept in its compiled form.

Deterministic: the same phrasings give the same tables. Slow, with numpy and scipy: what is asked
of the tables afterwards does without both where it can.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from askmono.retrieval.descent import SEED, fit_dense, fit_softmax
from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.fusing import fit_fusion
from askmono.retrieval.matcher import Fitted
from askmono.retrieval.meaning import Head, likeness
from askmono.retrieval.nearest import Nearest
from askmono.retrieval.neighbours import COMPONENTS, STEPS, Neighbours, Places
from askmono.retrieval.ngrams import BUCKETS, NONE, Tables, features
from askmono.retrieval.query import Query
from askmono.retrieval.ridge import best_penalty, fit_ridge

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Mask = NDArray[np.bool_]

RAREST = 2  # a feature that fewer phrasings hold is left out
KEPT = 8  # entries kept of a row of weights, on average; 60 are no more accurate
FOLDS = 5  # one fold is left out to fit the weights of the signals
EXACT_UP_TO = 1500  # phrasings; with more, gradient descent is quicker and as good or better
HOLD = 0.02  # 0.1 and 0 understand as well where there are 300 phrasings; with 50, 0 is worse
ALWAYS = 2.0  # no share is so large: the encoder is always asked


class Recipe(NamedTuple):
    """How models are fitted. The defaults are for a library of tens of thousands of phrasings.

    exact: ridge regression instead of gradient descent, for few phrasings. rarest: a feature that
    fewer phrasings hold is left out. kept: entries kept of a row of weights, on average.
    components: of a vector that neighbours keep. near: how many of a label's nearest neighbours
    are averaged. folds: how many of FOLDS are left out in turn to fit the weights of the signals.
    always: whether the encoder is asked every question, and not only where there is doubt.
    hold: how much the weights of the signals are held back; see fusing.maximise.
    """

    exact: bool = False
    rarest: int = RAREST
    kept: int = KEPT
    components: int = COMPONENTS
    near: int = 1
    folds: int = 1
    always: bool = False
    hold: float = 0.0


USUAL = Recipe()


def recipe_for(count: int) -> Recipe:
    """The recipe for a general set of so many phrasings, by cross-validation over small sets.

    The best of few phrasings is worth more than the time it takes, so nothing is left out.
    """
    few = Recipe(True, 1, 10_000, DIMENSIONS, near=3, folds=FOLDS, always=True, hold=HOLD)
    return few if count <= EXACT_UP_TO else few._replace(exact=False, rarest=2, kept=32, folds=1)


class Penalties(NamedTuple):
    """How much ridge regression holds back, found on all phrasings: by words, by vectors."""

    words: float
    vectors: float


class Rows(NamedTuple):
    """Phrasings as what is fitted on, one row each, in the order of their labels.

    truth: the label of each, as an index. answers: by side, 1 for yes.
    matrix, buckets, idf: as feature_matrix makes them. vectors: the encoder's.
    penalties: for a recipe that is exact.
    """

    labels: tuple[str, ...]
    queries: tuple[Query, ...]
    truth: Integers
    answers: dict[str, Integers]
    matrix: Any
    buckets: NDArray[np.uint32]
    idf: Floats
    vectors: Floats
    recipe: Recipe = USUAL
    penalties: Penalties | None = None


def fit(
    labels: Sequence[str],
    phrasings: Sequence[Sequence[Query]],
    encoder: Encoder,
    sides: Mapping[str, frozenset[str]] | None = None,
    recipe: Recipe = USUAL,
) -> Fitted:
    """Fit a matcher to labels and the phrasings of each.

    sides: by name, the labels for which a yes-or-no question is answered with yes; each is fitted
    by itself, so that it reads the same words with other eyes than the choice among all labels.
    How the signals are fused, and how sure the cheap ones must be, is fitted on a fifth of the
    phrasings, by models that have not seen them; then the models are fitted again on all.
    """
    rows = rows_of(labels, phrasings, encoder, sides or {}, recipe)
    return fit_models(rows, np.ones(len(rows.queries), bool), fusion_of(rows))


def rows_of(
    labels: Sequence[str],
    phrasings: Sequence[Sequence[Query]],
    encoder: Encoder,
    sides: Mapping[str, frozenset[str]],
    recipe: Recipe = USUAL,
) -> Rows:
    """Everything about the phrasings that is the same whichever of them are left out."""
    queries = tuple(query for group in phrasings for query in group)
    truth = np.repeat(np.arange(len(labels)), [len(group) for group in phrasings])
    answers = {
        side: np.array([label in yes for label in labels], np.int64)[truth]
        for side, yes in sides.items()
    }
    vectors = encoder.encode([query.prose for query in queries])
    made = feature_matrix(queries, recipe.rarest)
    rows = Rows(tuple(labels), queries, truth, answers, *made, vectors, recipe)
    if not recipe.exact:
        return rows
    kernels = (alike(rows.matrix), likeness(vectors, vectors))
    found = (best_penalty(kernel, truth, len(labels)) for kernel in kernels)
    return rows._replace(penalties=Penalties(*found))


def folds_of(count: int, folds: int) -> Integers:
    """For each row the fold it is in, by chance, but the same chance every time."""
    return np.asarray(np.random.default_rng(SEED).permutation(count) % folds)


def fusion_of(rows: Rows) -> dict[str, Any]:
    """How the signals are fused, fitted on as many folds as the recipe says."""
    folds = folds_of(len(rows.queries), FOLDS)
    outs = [folds == number for number in range(rows.recipe.folds)]
    return fusion_over(rows, [out for out in outs if out.any() and not out.all()])


def fusion_without(rows: Rows, out: Mask) -> dict[str, Any]:
    """How the signals are fused: fitted on the rows left out, by models that saw only the others.

    The fields of Fitted, as fit_fusion gives them.
    """
    return fusion_over(rows, [out])


def fusion_over(rows: Rows, outs: Sequence[Mask]) -> dict[str, Any]:
    """The same with several parts of the rows left out in turn, and looked at together."""
    says: dict[str, list[Floats]] = {"ngrams": [], "meaning": []}
    words, vectors = [], []
    for out in outs:
        says["ngrams"].append(rows.matrix[out] @ columns_of(rows, ~out))
        says["meaning"].append(says_of(head_of(rows, ~out), rows.vectors[out]))
        left = [rows.queries[at] for at in np.flatnonzero(out)]
        words.append(Among(Nearest(lines_of(rows, ~out)), left))
        vectors.append(Among(Neighbours(places_of(rows, ~out)), rows.vectors[out]))
    order = np.concatenate([np.flatnonzero(out) for out in outs])
    fusion = fit_fusion(
        {name: np.concatenate(parts) for name, parts in says.items()},
        rows.truth[order],
        {side: values[order] for side, values in rows.answers.items()},
        (Joined(words), Joined(vectors)),
        rows.recipe.hold,
    )
    return {**fusion, "sure": ALWAYS} if rows.recipe.always else fusion


def fit_models(rows: Rows, kept: Mask, fusion: Mapping[str, Any]) -> Fitted:
    """A matcher whose models have seen only the rows that are kept. fusion: how they are fused."""
    count = len(rows.labels)
    fitted = columns_of(rows, kept)
    fitted[:, :count] -= np.median(fitted[:, :count], axis=1, keepdims=True)
    return Fitted(
        rows.labels,
        lines_of(rows, kept),
        pack(fitted, rows.buckets, rows.idf, rows.recipe.kept),
        head_of(rows, kept),
        places_of(rows, kept),
        **fusion,
    )


def columns_of(rows: Rows, kept: Mask) -> Floats:
    """Weights over features of a model that has seen the rows kept; see fit_columns."""
    matrix, truth = rows.matrix[kept], rows.truth[kept]
    answers = {side: values[kept] for side, values in rows.answers.items()}
    if rows.penalties is None:
        return fit_columns(matrix, truth, answers, len(rows.labels))
    return np.asarray(
        matrix.T @ exact(alike(matrix), truth, answers, len(rows.labels), rows.penalties.words),
        np.float32,
    )


def head_of(rows: Rows, kept: Mask) -> Head:
    """A linear model over vectors, or over likeness to each, that has seen the rows kept."""
    vectors, truth = rows.vectors[kept], rows.truth[kept]
    answers = {side: values[kept] for side, values in rows.answers.items()}
    if rows.penalties is None:
        weights, bias = fit_head(vectors, truth, answers, len(rows.labels))
        return Head(weights.tobytes(), bias.tobytes())
    kernel = likeness(vectors, vectors)
    found = exact(kernel, truth, answers, len(rows.labels), rows.penalties.vectors)
    none = np.zeros(found.shape[1], np.float32)
    return Head(found.astype(np.float32).tobytes(), none.tobytes(), vectors.tobytes())


def exact(
    kernel: Any, truth: Integers, answers: Mapping[str, Integers], classes: int, penalty: float
) -> Floats:
    """Weights over phrasings by ridge regression: one column a label, then one a side."""
    fitted = fit_ridge(kernel, truth, classes, penalty)
    for values in answers.values():
        both = fit_ridge(kernel, values, 2, penalty)
        fitted = np.column_stack([fitted, both[:, 1] - both[:, 0]])
    return np.asarray(fitted, np.float32)


def alike(matrix: Any) -> Floats:
    """How alike each two rows of features are: the cosine of their angle."""
    return np.asarray((matrix @ matrix.T).toarray(), np.float32)


def says_of(head: Head, vectors: Floats) -> Floats:
    """What a head says of many vectors at once."""
    bias = np.frombuffer(head.bias, np.float32)
    weights = np.frombuffer(head.weights, np.float32).reshape(-1, len(bias))
    if head.rows:
        rows = np.frombuffer(head.rows, np.float32).reshape(-1, vectors.shape[1])
        return np.asarray(likeness(vectors, rows) @ weights + bias)
    return np.asarray(vectors @ weights + bias)


def places_of(rows: Rows, kept: Mask) -> Places:
    """Where the rows kept lie."""
    recipe, vectors, truth = rows.recipe, rows.vectors[kept], rows.truth[kept]
    return place(vectors, truth, len(rows.labels), recipe.components, recipe.near)


def lines_of(rows: Rows, kept: Mask) -> tuple[str, ...]:
    """The phrasings kept, as Nearest reads them."""
    texts: list[dict[str, None]] = [{} for _ in rows.labels]
    for at in np.flatnonzero(kept):
        texts[rows.truth[at]][rows.queries[at].text] = None
    return tuple(map("\n".join, texts))


class Among:
    """A signal that looks among phrasings, asked by the index of what was left out."""

    def __init__(self, signal: Any, left: Sequence[Any] | Floats) -> None:
        self.name: str = signal.name
        self._signal = signal
        self._left = left

    def __len__(self) -> int:
        return len(self._left)

    def score(self, at: int, labels: Sequence[int]) -> list[float]:
        """For the phrasing at an index, one number a label."""
        return list(self._signal.score(self._left[at], labels))


class Joined:
    """The same signal looking among several parts, one after the other."""

    def __init__(self, parts: Sequence[Among]) -> None:
        self.name = parts[0].name
        self._parts = parts
        self._ends = np.cumsum([len(part) for part in parts])

    def score(self, at: int, labels: Sequence[int]) -> list[float]:
        """For the phrasing at an index over all parts, one number a label."""
        number = int(np.searchsorted(self._ends, at, side="right"))
        part = self._parts[number]
        return part.score(at - int(self._ends[number]) + len(part), labels)


def place(
    vectors: Floats,
    truth: Integers,
    classes: int,
    components: int = COMPONENTS,
    near: int = 1,
) -> Places:
    """The phrasings' vectors, sorted by label, as Neighbours reads them."""
    middle = vectors.mean(axis=0)
    centred = vectors - middle
    _, axes = np.linalg.eigh(centred.T @ centred)  # in ascending order of what they explain
    axes = np.ascontiguousarray(axes[:, ::-1][:, :components], np.float32)
    rows = centred[np.argsort(truth, kind="stable")] @ axes
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    starts = np.searchsorted(np.sort(truth), np.arange(classes + 1))
    return Places(
        middle.astype(np.float32).tobytes(),
        axes.tobytes(),
        np.round(rows * STEPS).astype(np.int8).tobytes(),
        tuple(map(int, starts)),
        near,
    )


def fit_columns(
    matrix: Any, truth: Integers, answers: Mapping[str, Integers], classes: int
) -> Floats:
    """Weights over features: one column a label, then the log-odds of each side."""
    fitted = fit_softmax(matrix, truth, classes)
    for values in answers.values():
        both = fit_softmax(matrix, values, 2)
        fitted = np.column_stack([fitted, both[:, 1] - both[:, 0]])
    return fitted


def fit_head(
    vectors: Floats, truth: Integers, answers: Mapping[str, Integers], classes: int
) -> tuple[Floats, Floats]:
    """Weights and bias over vectors: one column a label, then the log-odds of each side."""
    weights, bias = fit_dense(vectors, truth, classes)
    for values in answers.values():
        both, offset = fit_dense(vectors, values, 2)
        weights = np.column_stack([weights, both[:, 1] - both[:, 0]])
        bias = np.append(bias, offset[1] - offset[0])
    return np.asarray(weights, np.float32), np.asarray(bias, np.float32)


def feature_matrix(
    queries: Sequence[Query], rarest: int = RAREST
) -> tuple[Any, NDArray[np.uint32], Floats]:
    """Phrasings by features, rows of unit length; the row of each bucket; the idf of each row."""
    found = [features(query) for query in queries]
    seen = np.zeros(BUCKETS, np.int32)
    for values in found:
        seen[list(values)] += 1
    kept = np.flatnonzero(seen >= rarest)
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


def pack(fitted: Floats, rows: NDArray[np.uint32], idf: Floats, kept: int = KEPT) -> Tables:
    """The weights as NgramModel reads them: only the largest, so many a row on average.

    A row that tells labels apart well keeps more than one that does not.
    """
    classes = fitted.shape[1]
    size = np.abs(fitted)
    share = min(1.0, kept / classes)
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
