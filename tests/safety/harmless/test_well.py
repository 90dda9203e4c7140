"""Who is said to be well, beside who is not."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.well import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("he is fine", True, id="fine"),
        pytest.param("he is awake and breathing normally", True, id="awake"),
        pytest.param("nobody is ill", True, id="nobody"),
        pytest.param("i am fine do not worry", True, id="no worry"),
        pytest.param("he is fine but hot", False, id="hot"),
        pytest.param("he was fine", False, id="was"),
        pytest.param("he is not fine", False, id="not"),
        pytest.param("she is breathing", False, id="breathing"),
        pytest.param("she is awake but can not speak", False, id="no speech"),
        pytest.param("he is fine now", False, id="now"),
        pytest.param("my baby is fine", False, id="a child"),
        pytest.param("he is not awake", False, id="not awake"),
    ],
)
def test_well(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
