"""The score: what raises it, what must not, and the cutoff read off it."""

from math import inf

import msgspec
import numpy as np
import pytest

from askmono.retrieval.calibrating import _counts, _regression, _wrong, traits_odds
from askmono.retrieval.certainty import Certainty, traits_of
from askmono.retrieval.matcher import Candidate, Match
from askmono.retrieval.query import query_of

SIMPLE = Certainty((0.0,), (1.0,), (1.0,), 0.0, tuple((100 - s) / 200 for s in range(101)))


def match(*shares: float, agree: bool = True) -> Match:
    found = []
    for at, share in enumerate(shares):
        good = 1.0 - at if agree else float(at)
        found.append(Candidate(f"l{at}", share, {"nearest": good, "neighbours": 1.0 - at}))
    return Match(tuple(found), {}, {"ngrams": 0.7, "meaning": 0.8})


@pytest.mark.parametrize(("trait", "score"), [(0.0, 50.0), (900.0, 100.0), (-900.0, 0.0)])
def test_scores_stay_between_0_and_100(trait: float, score: float) -> None:
    assert SIMPLE.score((trait,)) == pytest.approx(score)


@pytest.mark.parametrize(
    ("rate", "cutoff"), [(1.0, 0.0), (0.5, 0.0), (0.25, 50.0), (0.05, 90.0), (0.0, 100.0)]
)
def test_a_cutoff_is_the_first_score_that_is_safe_enough(rate: float, cutoff: float) -> None:
    assert SIMPLE.cutoff(rate) == cutoff


def test_no_score_may_be_safe_enough() -> None:
    assert msgspec.structs.replace(SIMPLE, wrong=(0.4,) * 101).cutoff(0.3) == inf


@pytest.mark.parametrize(
    "result", [match(1.0), match(0.5, 0.5), match(1.0, 0.0), match(0.6, 0.4, agree=False)]
)
def test_traits_are_finite_and_as_many(result: Match) -> None:
    traits = traits_of(result, query_of(("open", "door")), {"open"})
    assert len(traits) == len(traits_of(match(0.9, 0.1), query_of(("x",)), set()))
    assert np.isfinite(traits).all()


def test_traits_tell_doubt_from_agreement() -> None:
    query = query_of(("open", "door"))
    sure = traits_of(match(0.9, 0.1), query, {"open", "door"})
    odd = traits_of(match(0.5, 0.5, agree=False), query, set())
    assert sure[0] > odd[0]
    assert sure[1] > odd[1]
    assert sure[2] > odd[2]
    assert sure[-2] > odd[-2]  # known words


def test_strangers_make_up_their_share() -> None:
    kind = np.array([0] * 10 + [1] * 40 + [2] * 5)
    counts = _counts(kind, 0.25)
    assert counts.sum() == pytest.approx(1.0)
    assert counts[kind == 0].sum() == pytest.approx(0.75)
    assert counts[kind == 1].sum() == pytest.approx(counts[kind == 2].sum())


def test_no_stranger_at_all_leaves_all_to_those_in_scope() -> None:
    assert _counts(np.zeros(4, np.int64), 0.25).tolist() == [0.25] * 4


def test_a_telling_trait_counts_and_a_useless_one_does_not() -> None:
    rng = np.random.default_rng(0)
    right = rng.random(400) < 0.5
    traits = np.column_stack([right + rng.normal(0, 0.5, 400), rng.normal(0, 1, 400)])
    found = _regression(traits, right, np.ones(400))
    assert found[2][0] > 1.0
    assert abs(found[2][1]) < 0.2
    assert ((traits_odds(found, traits) > 0) == right).mean() > 0.8


def test_a_trait_that_never_varies_does_no_harm() -> None:
    right = np.array([True, False] * 20)
    traits = np.column_stack([np.where(right, 1.0, 0.0), np.ones(40)])
    assert np.isfinite(traits_odds(_regression(traits, right, np.ones(40)), traits)).all()


def test_what_is_expected_wrong_never_rises_with_the_score() -> None:
    rng = np.random.default_rng(3)
    scores = rng.uniform(0, 100, 500)
    right = rng.uniform(0, 100, 500) < scores
    wrong = _wrong(scores, right, np.full(500, 1 / 500))
    assert len(wrong) == 101
    assert list(wrong) == sorted(wrong, reverse=True)
    assert wrong[0] == pytest.approx((~right).mean(), abs=0.01)
    assert wrong[50] == pytest.approx(0.25, abs=0.06)  # of scores of 50 to 100 by chance


def test_nothing_is_expected_to_be_quite_without_error() -> None:
    scores = np.linspace(0, 100, 50)
    assert 0.0 < _wrong(scores, np.ones(50, bool), np.full(50, 0.02))[100] < 0.6
