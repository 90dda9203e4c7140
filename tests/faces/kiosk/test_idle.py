import pytest

from askmono.faces.kiosk.config import Idle
from askmono.faces.kiosk.idle import Ended, Running, Warned, allowance, idle_state

IDLE = Idle(menu=100, words_per_second=2, warning=30)


@pytest.mark.parametrize(
    ("words", "seconds"), [(0, 100), (1, 100.5), (60, 130), (1000, 600), (-5, 100)]
)
def test_a_long_text_gives_longer(words: int, seconds: float) -> None:
    assert allowance(IDLE, words) == seconds


@pytest.mark.parametrize(
    ("quiet", "words", "state"),
    [
        pytest.param(0, 0, Running(100), id="just touched"),
        pytest.param(-5, 0, Running(100), id="a clock that went back"),
        pytest.param(99, 0, Running(1), id="nearly asked"),
        pytest.param(100, 0, Warned(30), id="asked"),
        pytest.param(129.5, 0, Warned(0.5), id="nearly over"),
        pytest.param(130, 0, Ended(), id="over"),
        pytest.param(1e9, 0, Ended(), id="long over"),
        pytest.param(129, 60, Running(1), id="still reading"),
        pytest.param(130, 60, Warned(30), id="asked after reading"),
        pytest.param(160, 60, Ended(), id="over after reading"),
    ],
)
def test_states(quiet: float, words: int, state: Running | Warned | Ended) -> None:
    assert idle_state(IDLE, 1000.0, 1000.0 + quiet, words) == state


def test_a_sign_of_life_begins_anew() -> None:
    assert idle_state(IDLE, 0.0, 129.0) == Warned(1)
    assert idle_state(IDLE, 129.0, 129.0) == Running(100)
