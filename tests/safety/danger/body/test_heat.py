"""Which temperatures are danger, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body.heat import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("his temperature is 41.5", True, id="celsius"),
        pytest.param("fever of 42 and muddled", True, id="with more"),
        pytest.param("her temp is 106", True, id="fahrenheit"),
        pytest.param("temperature of forty one", True, id="in words"),
        pytest.param("my temperature is 38.5", False, id="a fever"),
        pytest.param("store under a temperature of 42", False, id="stored"),
        pytest.param("i am 41 and have a fever", False, id="an age far off"),
        pytest.param("can a fever reach 41", False, id="asked"),
        pytest.param("41 tablets", False, id="no temperature"),
        pytest.param("", False, id="nothing"),
        pytest.param("she is boiling hot, skin is dry, talking nonsense", True, id="heat stroke"),
        pytest.param("roasting, not sweating at all and confused", True, id="no sweat"),
        pytest.param("hot flushes and a dry mouth", False, id="flushes"),
        pytest.param("my skin is hot and dry", False, id="not confused"),
        pytest.param("i am so hot and confused by the leaflet", False, id="no dryness"),
        pytest.param("skin like fire, dry, does not know who i am", True, id="like fire"),
    ],
)
def test_heat(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
