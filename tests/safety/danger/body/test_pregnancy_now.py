"""What the pregnancy-now rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import pregnancy_now
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i am pregnant and bleeding", True, id="bleeding"),
        pytest.param("my waters have broken", True, id="waters"),
        pytest.param("the baby has stopped moving", True, id="not moving"),
        pytest.param("is it safe in pregnancy", False, id="general"),
        pytest.param("i am pregnant, can i have it", False, id="asks"),
        pytest.param("i had a miscarriage years ago", False, id="past"),
        pytest.param("i fell pregnant and i am bleeding", True, id="fell pregnant, bleeding"),
        pytest.param("i am pregnant and fell", True, id="pregnant, and fell"),
        pytest.param("my sister fell pregnant on it", False, id="fell pregnant"),
        pytest.param("we have a baby coming in june, is a cat fine", False, id="a baby coming"),
    ],
)
def test_pregnancy_now(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert pregnancy_now.fires(listen(utterance)) is fires
