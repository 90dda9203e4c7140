"""The staff's way to the code: keys in a row, taps on the title, and a wait after wrong codes."""

import pytest
from kiosk_app import PIN, Clock, staff

from askmono.faces.kiosk.door import CHORD, TAPPING, Door

KEYS = ("f10", "f9", "f10")


def _door(clock: Clock, **changes: object) -> Door:
    return Door(staff(keys=KEYS, taps=3, **changes), clock)


@pytest.mark.parametrize(
    ("pressed", "gap", "opens"),
    [
        pytest.param(KEYS, 0.5, True, id="in a row"),
        pytest.param(("a", *KEYS), 0.5, True, id="after another key"),
        pytest.param(("f10", "a", "f9", "f10"), 0.5, False, id="another key between"),
        pytest.param(KEYS[:2], 0.5, False, id="not all"),
        pytest.param(KEYS, CHORD + 0.1, False, id="too slowly"),
    ],
)
def test_keys(pressed: tuple[str, ...], gap: float, opens: bool) -> None:
    clock = Clock()
    door = _door(clock)
    asks = False
    for key in pressed:
        asks = door.key(key)
        clock.now += gap
    assert asks is opens


@pytest.mark.parametrize(
    ("gap", "opens"),
    [pytest.param(1.0, True, id="in time"), pytest.param(TAPPING, False, id="too slowly")],
)
def test_taps(gap: float, opens: bool) -> None:
    clock = Clock()
    door = _door(clock)
    taps = []
    for _ in range(3):
        taps.append(door.tap())
        clock.now += gap
    assert taps == [False, False, opens]


def test_whoever_comes_next_begins_anew() -> None:
    door = _door(Clock())
    door.tap(), door.tap(), door.key(KEYS[0]), door.key(KEYS[1])
    door.forget()
    assert not door.tap()
    assert not door.key(KEYS[2])


def test_wrong_codes_are_counted_whoever_comes() -> None:
    clock = Clock()
    door = _door(clock)
    assert [door.opens("000000") for _ in range(3)] == [False] * 3
    door.forget()
    assert door.wrong == 3
    assert door.wait() > 0
    clock.now += door.wait()
    assert door.opens(PIN)
    assert door.wrong == 0


def test_without_staff_there_is_no_way() -> None:
    door = Door(None, Clock())
    assert not any(door.key(key) for key in KEYS)
    assert not any(door.tap() for _ in range(20))
    assert not door.opens(PIN)
