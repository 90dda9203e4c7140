"""What was told is taken back, beside a mistake that was made."""

from collections.abc import Callable

import pytest

from askmono.safety.afterwards.taken_back import takes_back
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("that was a typo", True, id="a typo"),
        pytest.param("sorry wrong question", True, id="the wrong question"),
        pytest.param("i typed that wrong", True, id="typed wrong"),
        pytest.param("no child here", True, id="no child"),
        pytest.param("i made that up", True, id="made up"),
        pytest.param("it was a mistake", False, id="made with the medicine"),
        pytest.param("by mistake", False, id="by mistake"),
        pytest.param("sorry", False, id="sorry"),
        pytest.param("typo she ate two", False, id="two"),
        pytest.param("i meant my baby", False, id="a baby"),
        pytest.param("she did not the baby did", False, id="the baby did"),
        pytest.param("nothing happened yet", False, id="not yet"),
        pytest.param("never mind", False, id="never mind"),
        pytest.param("it was an accident", False, id="an accident"),
        pytest.param("sorry it was my fault", False, id="a fault"),
        pytest.param("i mean all of them", False, id="all of them"),
        pytest.param("ignore that my arm hurts", False, id="an arm"),
    ],
)
def test_taken_back(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert takes_back(heard) is expected
