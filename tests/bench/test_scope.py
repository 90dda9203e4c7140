"""Accuracy in scope, recall out of it, and thresholds chosen on a validation part."""

import pytest

from evaluation.scope import Judged, accuracy, recall, separation, thresholds

INSIDE = [Judged(True, 90.0)] * 6 + [Judged(False, 80.0), Judged(True, 40.0), Judged(True, 20.0)]
INSIDE.append(Judged(False, 10.0))
OUTSIDE = [Judged(False, score) for score in (85.0, 50.0, 30.0, 5.0)]


@pytest.mark.parametrize(
    ("threshold", "inside", "outside"),
    [
        pytest.param(0.0, 0.8, 0.0, id="everything answered"),
        pytest.param(20.0, 0.8, 0.25, id="the same score is answered"),
        pytest.param(21.0, 0.7, 0.25, id="turned away is an error"),
        pytest.param(86.0, 0.6, 1.0, id="strict"),
        pytest.param(101.0, 0.0, 1.0, id="nothing answered"),
    ],
)
def test_a_threshold(threshold: float, inside: float, outside: float) -> None:
    assert accuracy(INSIDE, threshold) == pytest.approx(inside)
    assert recall(OUTSIDE, threshold) == pytest.approx(outside)


def test_without_a_threshold_nothing_is_turned_away() -> None:
    assert accuracy([Judged(True, -5.0), Judged(False, 3.0)]) == 0.5


def test_rules_differ() -> None:
    found = thresholds(INSIDE, OUTSIDE)
    assert found["balance"] == 90.0  # 0.6 and all strangers
    assert found["cost"] == 20.0  # the next would cost a tenth
    assert found["most"] == 90.0  # 6 and 4 of 14


def test_many_in_scope_outweigh_few_strangers_only_for_most() -> None:
    inside = [Judged(True, float(score)) for score in range(100)]
    outside = [Judged(False, 50.5), Judged(False, 10.5)]
    found = thresholds(inside, outside)
    assert found["most"] == 0.0
    assert found["cost"] == 2.0
    assert found["balance"] == 51.0


@pytest.mark.parametrize(
    ("inside", "outside", "apart"),
    [([3, 4], [1, 2], 1.0), ([1, 2], [3, 4], 0.0), ([1, 1], [1, 1], 0.5), ([1, 4], [2, 3], 0.5)],
)
def test_separation(inside: list[int], outside: list[int], apart: float) -> None:
    assert (
        separation(*([Judged(True, float(s)) for s in part] for part in (inside, outside))) == apart
    )
