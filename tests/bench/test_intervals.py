"""Intervals against published values."""

import pytest

from evaluation.intervals import Interval, paired, wilson


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3
        pytest.param(81, 263, 0.2553, 0.3662, id="newcombe 81 of 263"),
        pytest.param(15, 148, 0.0624, 0.1605, id="newcombe 15 of 148"),
        pytest.param(0, 20, 0.0, 0.1611, id="newcombe 0 of 20"),
        pytest.param(1, 29, 0.0061, 0.1718, id="newcombe 1 of 29"),
        pytest.param(29, 29, 0.8830, 1.0, id="all: as none, turned round"),
        pytest.param(0, 0, 0.0, 1.0, id="nothing counted says nothing"),
    ],
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.00006)


@pytest.mark.parametrize(("hits", "of"), [(3, 2), (-1, 2), (1, 0)])
def test_wilson_refuses_counts_that_cannot_be(hits: int, of: int) -> None:
    with pytest.raises(ValueError, match="hits of"):
        wilson(hits, of)


def test_wilson_stays_between_0_and_1_and_holds_the_share() -> None:
    for of in (1, 2, 7, 40):
        for hits in range(of + 1):
            low, high = wilson(hits, of)
            assert 0 <= low <= hits / of <= high <= 1


def test_paired_by_hand() -> None:
    # b = 10.5, c = 2.5, n = 102: change -8 / 102, spread 1.96 sqrt(13 - 64 / 102) / 102
    assert paired(10, 2, 100) == pytest.approx(Interval(-0.1460, -0.0108), abs=0.0002)


@pytest.mark.parametrize(
    ("lost", "won", "of", "certain"),
    [
        pytest.param(30, 0, 100, True, id="a clear loss"),
        pytest.param(0, 30, 100, True, id="a clear gain"),
        pytest.param(5, 5, 100, False, id="as many lost as won is no change"),
        pytest.param(1, 0, 100, False, id="one question proves nothing"),
        pytest.param(0, 0, 100, False, id="nothing moved"),
        pytest.param(0, 0, 0, False, id="nothing asked"),
    ],
)
def test_paired_excludes_0_only_for_a_clear_change(
    lost: int, won: int, of: int, certain: bool
) -> None:
    low, high = paired(lost, won, of)
    assert (low > 0 or high < 0) is certain


def test_paired_refuses_more_changes_than_questions() -> None:
    with pytest.raises(ValueError, match="lost"):
        paired(3, 3, 5)
