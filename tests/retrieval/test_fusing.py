"""Weights of signals: a signal that helps counts, one that does not counts for nothing."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from askmono.retrieval.fusing import (
    SPOILT,
    doubtful,
    fit_fusion,
    fit_odds,
    fuse,
    log_softmax,
    maximise,
    sure_from,
)
from askmono.retrieval.matcher import SHORTLIST

COUNT = 600  # left-out phrasings
LABELS = 4

Numbers = NDArray[np.float64]


def chance(seed: int, *shape: int) -> Numbers:
    """Numbers that say nothing."""
    return np.random.default_rng(seed).normal(size=shape)


TRUTH = np.random.default_rng(1).integers(0, LABELS, COUNT)
# Right about as often as a signal is; the same for two signals whose mistakes are their own.
USEFUL = 2.0 * np.eye(LABELS)[TRUTH] + chance(2, COUNT, LABELS)
ALSO_USEFUL = 2.0 * np.eye(LABELS)[TRUTH] + chance(3, COUNT, LABELS)
USELESS = chance(4, COUNT, LABELS)


class Said:
    """What lies nearest, as a table: one row a phrasing, one column a label."""

    def __init__(self, name: str, table: Numbers) -> None:
        self.name = name
        self._table = table

    def score(self, at: int, labels: Sequence[int]) -> list[float]:
        return [float(self._table[at, label]) for label in labels]


NOTHING = Said("nothing", np.zeros((COUNT, LABELS)))


def right(says: Numbers) -> float:
    """How often the largest is the truth."""
    return float((says.argmax(axis=1) == TRUTH).mean())


# --- log_softmax ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "shares"),
    [
        pytest.param([0, 0], [0.5, 0.5], id="even"),
        pytest.param([0, np.log(3)], [0.25, 0.75], id="one to three"),
        pytest.param([1000, 1000, 1000], [1 / 3] * 3, id="large"),
        pytest.param([-1000, 0], [0, 1], id="far apart"),
        pytest.param([1e6, 0], [1, 0], id="very large"),
        pytest.param([5], [1], id="one alone"),
        pytest.param([-np.inf, 0, 0], [0, 0.5, 0.5], id="minus infinity is no share"),
    ],
)
def test_log_softmax(row: list[float], shares: list[float]) -> None:
    (found,) = log_softmax([row])
    assert np.exp(found) == pytest.approx(np.array(shares))
    assert not np.isnan(found).any()


# --- weights -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signals", "count"),
    [
        pytest.param({"useful": USEFUL, "useless": USELESS}, {"useful"}, id="one of two"),
        pytest.param({"useless": USELESS, "useful": USEFUL}, {"useful"}, id="the other of two"),
        pytest.param({"useful": USEFUL, "also": ALSO_USEFUL}, {"useful", "also"}, id="both"),
        pytest.param({"useless": USELESS}, set(), id="a useless one alone"),
    ],
)
def test_what_does_not_help_does_not_count(signals: dict[str, Numbers], count: set[str]) -> None:
    stack = np.stack([log_softmax(table) for table in signals.values()], axis=2)
    weights = maximise(stack, TRUTH, np.ones(len(signals)))
    for name, weight in zip(signals, weights, strict=True):
        assert (weight > 0.5) if name in count else (abs(weight) < 0.15), name


def test_a_signal_that_is_always_wrong_counts_against() -> None:
    stack = np.stack([log_softmax(-USEFUL)], axis=2)
    assert maximise(stack, TRUTH, np.ones(1))[0] < 0


@pytest.mark.parametrize(
    ("table", "counts"),
    [
        pytest.param(ALSO_USEFUL, True, id="useful"),
        pytest.param(USELESS, False, id="useless"),
        pytest.param(np.ones((COUNT, LABELS)), None, id="the same for every label"),
    ],
)
def test_what_lies_nearest_counts_if_it_helps(table: Numbers, counts: bool | None) -> None:
    linear = {"linear": log_softmax(USEFUL)}
    weights, shares = fuse(linear, TRUTH, [Said("near", table)])
    assert list(weights) == ["linear", "near"]
    assert weights["linear"] > 0.5
    if counts is not None:
        assert (weights["near"] > 0.5) is counts
        assert counts or abs(weights["near"]) < 0.15
    assert np.exp(shares).sum(axis=1) == pytest.approx(np.ones(COUNT))
    alone = right(fuse(linear, TRUTH, [NOTHING])[1])
    assert right(shares) > alone + 0.05 if counts else right(shares) > alone - 0.01


def test_a_share_means_what_it_says() -> None:
    """Of all that were given a share of 0.8, about eight in ten belong there."""
    _, shares = fuse({"sharp": log_softmax(5 * USEFUL)}, TRUTH, [NOTHING])
    likeliest = np.exp(shares.max(axis=1))
    assert likeliest.mean() == pytest.approx(right(shares), abs=0.03)


def test_labels_off_the_shortlist_have_no_share_and_are_not_looked_at() -> None:
    labels = SHORTLIST + 3
    truth = np.arange(60) % labels
    says = log_softmax(3.0 * np.eye(labels)[truth] + chance(5, 60, labels))
    asked: list[int] = []

    class Near(Said):
        def score(self, at: int, labels: Sequence[int]) -> list[float]:
            asked.append(len(labels))
            return super().score(at, labels)

    _, shares = fuse({"linear": says}, truth, [Near("near", chance(6, 60, labels))])
    assert asked == [SHORTLIST] * 60
    assert (np.isfinite(shares).sum(axis=1) == SHORTLIST).all()
    kept = np.argsort(-says, axis=1)[:, :SHORTLIST]
    assert all(np.isfinite(row[top]).all() for row, top in zip(shares, kept, strict=True))


YES = np.random.default_rng(7).integers(0, 2, COUNT)
ODDS = 3.0 * (YES - 0.5) + chance(8, COUNT)


@pytest.mark.parametrize(
    ("odds", "yes", "useful", "bias"),
    [
        pytest.param({"a": ODDS, "b": chance(9, COUNT)}, YES, {"a"}, 0, id="one of two"),
        pytest.param({"a": chance(9, COUNT), "b": ODDS}, YES, {"b"}, 0, id="the other"),
        pytest.param({"a": ODDS - 4.0}, YES, {"a"}, 1, id="too careful: moved up"),
        pytest.param({"a": ODDS + 4.0}, YES, {"a"}, -1, id="too bold: moved down"),
        pytest.param({"a": chance(9, COUNT)}, YES, set(), 0, id="nothing useful"),
    ],
)
def test_odds(odds: dict[str, Numbers], yes: Any, useful: set[str], bias: int) -> None:
    found = fit_odds(odds, yes)
    assert list(found) == [*odds, "bias"]
    for name in odds:
        assert (found[name] > 0.5) if name in useful else (abs(found[name]) < 0.3), name
    assert np.sign(round(found["bias"] / 4)) == bias


# --- who is asked --------------------------------------------------------------------------------


def shares(*best: float, right: str) -> Numbers:
    """Log-shares of two labels: the likelier has `best`; label 0 where right says y, else 1."""
    rows = [(b, 1 - b) if y == "y" else (1 - b, b) for b, y in zip(best, right, strict=True)]
    return np.log(np.array(rows))


def padded(table: Numbers, first: float) -> Numbers:
    """As many rows more as make one mistake allowed; all are right, with a share of `first`."""
    more = math.ceil(1 / SPOILT) - len(table)
    return np.vstack([np.log(np.tile([first, 1 - first], (more, 1))), table])


@pytest.mark.parametrize(
    ("quick", "full", "sure"),
    [
        pytest.param("yyyy", "yyyy", 0.6, id="never spoilt: the least share there is"),
        pytest.param("yyny", "yyyy", 0.6, id="one spoilt is allowed"),
        pytest.param("ynny", "yyyy", 0.8, id="two are not: above the second"),
        pytest.param("nnnn", "yyyy", 0.9, id="only the first of four"),
        pytest.param("nnnn", "nnnn", 0.6, id="the encoder would be as wrong"),
        pytest.param("ynny", "ynny", 0.6, id="wrong where the encoder is, too"),
        pytest.param("yyyy", "nnnn", 0.6, id="the encoder would spoil it"),
    ],
)
def test_sure_from(quick: str, full: str, sure: float) -> None:
    best = (0.9, 0.8, 0.7, 0.6)
    tables = [padded(shares(*best, right=side), 0.95) for side in (quick, full)]
    truth = np.zeros(len(tables[0]), np.int64)
    assert sure_from(*tables, truth) == pytest.approx(sure)


def test_a_surest_that_is_spoilt_makes_nothing_sure() -> None:
    """With so few phrasings no mistake is allowed: then every question asks the encoder."""
    quick, full = shares(0.9, 0.8, right="ny"), shares(0.9, 0.8, right="yy")
    assert sure_from(quick, full, np.zeros(2, np.int64)) == 1.0


def test_doubt_begins_below_nearly_all_of_the_side_and_has_no_end() -> None:
    yes = np.repeat([1, 0], [1000, 9000])
    odds = np.concatenate([np.linspace(0.0, 10.0, 1000), np.full(9000, -20.0)])
    low, high = doubtful(odds, yes)
    assert high == np.inf
    assert 0.0 < low < 0.5
    assert (odds[yes == 1] < low).mean() <= 10 * SPOILT + 1e-9
    assert (odds[yes == 0] >= low).sum() == 0


@pytest.mark.parametrize(
    ("odds", "yes", "low"),
    [
        pytest.param([1.0, 2.0], [0, 0], 0.0, id="nobody of the side left out"),
        pytest.param([3.0, -9.0], [1, 0], 3.0, id="one alone"),
        pytest.param([-3.0, 9.0], [1, 0], -3.0, id="others above do not count"),
    ],
)
def test_doubt_of_few(odds: list[float], yes: list[int], low: float) -> None:
    assert doubtful(np.array(odds), np.array(yes)) == (low, np.inf)


def test_every_field_of_the_fusion() -> None:
    """Cheap first: the quick weights are of the first of each kind, and no others."""
    answers = {"even": (TRUTH % 2 == 0).astype(np.int64)}
    odds = [3.0 * (answers["even"] - 0.5) + chance(seed, COUNT) for seed in (10, 11)]
    says = {
        "cheap": np.column_stack([USEFUL, odds[0]]).astype(np.float32),
        "dear": np.column_stack([ALSO_USEFUL, odds[1]]).astype(np.float32),
    }
    near = [Said("near", chance(12, COUNT, LABELS)), Said("far", chance(13, COUNT, LABELS))]
    found = fit_fusion(says, TRUTH, answers, near)
    assert set(found) == {"quick", "weights", "side_weights", "sure", "doubt"}
    assert list(found["quick"]) == ["cheap", "near"]
    assert list(found["weights"]) == ["cheap", "dear", "near", "far"]
    assert list(found["side_weights"]["even"]) == ["cheap", "dear", "bias"]
    assert list(found["doubt"]) == ["even"]
    assert 0.0 < found["sure"] <= 1.0
    assert found == fit_fusion(says, TRUTH, answers, near)
