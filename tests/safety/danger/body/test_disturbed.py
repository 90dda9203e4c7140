"""What the disturbed rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import disturbed
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he has a knife and thinks we are spies", True, id="knife"),
        pytest.param("she is hearing voices telling her to run", True, id="voices"),
        pytest.param("my son is attacking people", True, id="attacking"),
        pytest.param("having a psychotic episode now", True, id="now"),
        pytest.param("does it cause psychosis", False, id="general"),
        pytest.param("i have schizophrenia, can i have it", False, id="history"),
        pytest.param("will i see things", False, id="will"),
        pytest.param("how rare is paranoia", False, id="how rare"),
        pytest.param("the voices tell me to hurt him", True, id="voices that order"),
        pytest.param("he is punching himself in the face", True, id="against oneself"),
        pytest.param("he is raging and has a knife", True, id="raging"),
        pytest.param("she has gone mad and is smashing plates", True, id="gone mad"),
        pytest.param("i am raging and hearing voices", True, id="cross, with voices"),
        pytest.param("i am raging at my boss", False, id="only cross"),
        pytest.param("he is hot and confused and getting worse", True, id="hot and confused"),
        pytest.param("i feel hot for four days and my knees hurt", False, id="only hot"),
        pytest.param("my psoriasis is raging again", False, id="an ailment"),
        pytest.param("my bowels have gone mad on it", False, id="a body"),
    ],
)
def test_disturbed(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert disturbed.fires(listen(utterance)) is fires
