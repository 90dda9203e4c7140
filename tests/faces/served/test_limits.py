import pytest

from askmono.faces.served.limits import Limits, Meter, fitted, fitted_font


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        pytest.param((80, 24), (80, 24), id="as asked"),
        pytest.param((0, -7), (20, 5), id="too small"),
        pytest.param((10**30, 10**30), (500, 200), id="giant"),
        pytest.param((20, 200), (20, 200), id="just so"),
    ],
)
def test_sizes_fit(asked: tuple[int, int], given: tuple[int, int]) -> None:
    assert fitted(*asked) == given


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        pytest.param("32", 32, id="as asked"),
        pytest.param("7", 8, id="too small"),
        pytest.param("-3", 8, id="negative"),
        pytest.param("61", 60, id="too large"),
        pytest.param("999999", 60, id="much too large"),
        pytest.param("9" * 5000, 20, id="no number of a font"),
        pytest.param("12px", 20, id="no number"),
        pytest.param("٣٢", 20, id="digits of another script"),
        pytest.param("", 20, id="empty"),
        pytest.param(None, 20, id="not asked"),
    ],
)
def test_font_sizes(asked: str | None, given: int) -> None:
    assert fitted_font(asked, 20) == given


def test_an_operators_font_size_has_limits_too() -> None:
    assert fitted_font(None, 400) == 60


LIMITS = Limits(messages_per_second=10.0, bytes_per_second=100.0, burst_seconds=2.0)


@pytest.mark.parametrize(
    ("every", "size", "allowed"),
    [
        pytest.param(0.1, 10, 200, id="at the rate: for ever"),
        pytest.param(1.0, 100, 200, id="seldom and large: for ever"),
        pytest.param(0.0, 1, 20, id="at once: a burst"),
        pytest.param(0.0, 50, 4, id="at once and large: fewer"),
        pytest.param(0.05, 1, 39, id="twice the rate: twice the burst"),
    ],
)
def test_a_meter(every: float, size: int, allowed: int) -> None:
    meter, now = Meter(LIMITS, 0.0), 0.0
    for sent in range(200):
        if not meter.allows(now, size):
            assert sent == allowed
            return
        now += every
    assert allowed == 200


def test_a_pause_fills_a_meter_to_the_brim_only() -> None:
    meter = Meter(LIMITS, 0.0)
    assert all(meter.allows(0.0, 1) for _ in range(20))
    assert all(meter.allows(3600.0, 1) for _ in range(20))
    assert not meter.allows(3600.0, 1)


def test_a_clock_that_stands_still_or_goes_back_gives_nothing() -> None:
    meter = Meter(LIMITS, 100.0)
    assert all(meter.allows(50.0, 1) for _ in range(20))
    assert not meter.allows(50.0, 1)
