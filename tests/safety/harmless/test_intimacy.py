"""Whether two may, beside who is made to."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.intimacy import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my man takes _ can we make love", True, id="a husband"),
        pytest.param("can we have sex", True, id="asked"),
        pytest.param("sex with my partner on _", True, id="a few words"),
        pytest.param("is kissing safe", True, id="a kiss"),
        pytest.param("my wife takes it, can i have sex without a condom", True, id="a condom"),
        pytest.param("he makes me have sex", False, id="made to"),
        pytest.param("my partner takes sex", False, id="taken"),
        pytest.param("he had sex with me while i was asleep", False, id="asleep"),
        pytest.param("forced sex", False, id="forced"),
        pytest.param("sex without consent", False, id="no consent"),
        pytest.param("my uncle wants sex", False, id="an uncle"),
        pytest.param("my man makes me take _ and make love", False, id="made to take it"),
        pytest.param("we take _", False, id="no word of it"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_intimacy(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
