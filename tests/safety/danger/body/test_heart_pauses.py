"""A heart that falters and somebody who fell, beside what is no fall."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body.heart_pauses import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my heart stops and starts and i hit the floor", True, id="stops and starts"),
        pytest.param("pulse keeps pausing and dad went down in the hall", True, id="pauses"),
        pytest.param("heart was racing then i blacked out on the stairs", True, id="races"),
        pytest.param("her heartbeat skips and she keeled over", True, id="skips"),
        pytest.param("heart fluttering and i fainted just now", True, id="flutters"),
        pytest.param("his ticker cuts out, he collapsed", True, id="cuts out"),
        pytest.param(
            "heart rate all over the place, found him on the floor",
            True,
            id="on the floor",
        ),
        pytest.param("my heart rate went down after it", False, id="a rate"),
        pytest.param("heart was racing but it has gone down", False, id="a racing that went"),
        pytest.param("can it make your heart race and pass out", False, id="asked"),
        pytest.param("my pulse races when i do exercises on the floor", False, id="exercise"),
        pytest.param("heart skips a beat sometimes", False, id="no fall"),
        pytest.param("i fainted at the blood test", False, id="no heart"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_heart_pauses(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
