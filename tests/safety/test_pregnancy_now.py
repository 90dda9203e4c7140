"""What the pregnancy-now rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import pregnancy_now
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i am pregnant and bleeding", True, id="bleeding"),
        pytest.param("my waters have broken", True, id="waters"),
        pytest.param("the baby has stopped moving", True, id="not moving"),
        pytest.param("is it safe in pregnancy", False, id="general"),
        pytest.param("i am pregnant, can i have it", False, id="asks"),
        pytest.param("i had a miscarriage years ago", False, id="past"),
    ],
)
def test_pregnancy_now(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert pregnancy_now.fires(listen(utterance)) is fires
