"""Whether every word is accounted for."""

import pytest

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else

_SLEEP = sort_of("sleep, for a test", "fell asleep, slept")


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("fell asleep", True, id="a phrase"),
        pytest.param("it is ok fell asleep on it", True, id="little words around it"),
        pytest.param("and please", True, id="little words alone"),
        pytest.param("fell asleep again", False, id="a word that is unknown"),
        pytest.param("fell", False, id="half a phrase"),
        pytest.param("no fell asleep", False, id="a denial is not little"),
        pytest.param("so fell asleep", False, id="nor is how much"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_nothing_else(utterance: str, expected: bool) -> None:
    assert nothing_else(Heard(utterance.split()), _SLEEP) is expected
