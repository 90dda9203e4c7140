"""Ridge regression by its kernel: exact where few phrasings are, and hard to mislead."""

import numpy as np
import pytest

from askmono.retrieval.ridge import PENALTIES, best_penalty, fit_ridge

RNG = np.random.default_rng(1)
TRUTH = np.repeat(np.arange(3), 8)
POINTS = np.eye(3)[TRUTH] + RNG.normal(0, 0.1, (24, 3))
KERNEL = POINTS @ POINTS.T


def test_what_was_fitted_is_found_again() -> None:
    assert ((KERNEL @ fit_ridge(KERNEL, TRUTH, 3, 0.1)).argmax(axis=1) == TRUTH).all()


def test_leaving_one_out_by_the_formula_is_leaving_one_out() -> None:
    """best_penalty compares predictions for left-out rows; the first is checked by hand."""
    penalty, centre = 0.3, np.bincount(TRUTH) / len(TRUTH)
    wanted = np.eye(3)[TRUTH] - centre
    inverse = np.linalg.inv(KERNEL + penalty * np.eye(24))
    formula = wanted[0] - (inverse @ wanted)[0] / inverse[0, 0]
    rest = np.linalg.solve(KERNEL[1:, 1:] + penalty * np.eye(23), wanted[1:])
    assert formula == pytest.approx(KERNEL[0, 1:] @ rest)


@pytest.mark.parametrize(
    ("noise", "least"),
    [
        pytest.param(0.0, PENALTIES[0], id="clean labels: hardly held back"),
        pytest.param(0.3, PENALTIES[1], id="three labels in ten wrong: held back more"),
    ],
)
def test_noise_is_held_back(noise: float, least: float) -> None:
    rng = np.random.default_rng(5)
    points = rng.normal(0, 1, (60, 40))
    truth = (points[:, 0] > 0).astype(np.int64)
    truth = np.where(rng.random(60) < noise, 1 - truth, truth)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    found = best_penalty(points @ points.T, truth, 2)
    assert found in PENALTIES
    assert found >= least


def test_one_wrong_label_among_many_decides_nothing() -> None:
    truth = TRUTH.copy()
    truth[0] = 2
    says = KERNEL @ fit_ridge(KERNEL, truth, 3, best_penalty(KERNEL, truth, 3))
    assert says[0].argmax() == 0


@pytest.mark.parametrize("classes", [3, 5])
def test_a_class_without_phrasings_is_never_the_likeliest(classes: int) -> None:
    says = KERNEL @ fit_ridge(KERNEL, TRUTH, classes, 1.0)
    assert says.shape == (24, classes)
    assert (says.argmax(axis=1) < 3).all()


def test_many_phrasings_of_a_class_do_not_make_it_likelier() -> None:
    truth = np.array([0] * 20 + [1] * 2)
    points = np.eye(2)[truth] + np.random.default_rng(2).normal(0, 0.05, (22, 2))
    says = np.array([[0.0, 0.0]]) @ points.T @ fit_ridge(points @ points.T, truth, 2, 0.3)
    assert says[0, 0] == pytest.approx(says[0, 1])  # nothing known: nothing preferred
