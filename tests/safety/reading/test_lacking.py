"""What is not there, beside what is looked for."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.lacking import lacks


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("no longer breathing", True, id="no longer"),
        pytest.param("no heartbeat", True, id="none"),
        pytest.param("not moving", True, id="not"),
        pytest.param("without a pulse", True, id="without"),
        pytest.param("pulse gone", True, id="gone"),
        pytest.param("lost all feeling", True, id="lost"),
        pytest.param("cream on cuts", False, id="keywords"),
        pytest.param("hands shaking", False, id="a sign"),
        pytest.param("irregular heartbeat", False, id="a heartbeat"),
        pytest.param("nose bleeds", False, id="nose"),
        pytest.param("hardly any breath", True, id="hardly"),
        pytest.param("barely breathing", True, id="barely"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_lacks(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert lacks(heard) is expected
