"""What is told as behind somebody, beside what may be happening."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless import history
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "behind"),
    [
        pytest.param("i have had a stroke", True, id="have had"),
        pytest.param("my uncle has had two heart attacks", True, id="of another"),
        pytest.param("she had a blood clot before", True, id="before"),
        pytest.param("i had a heart attack last year", True, id="dated"),
        pytest.param("i have just had a stroke", False, id="just"),
        pytest.param("i think he has had a stroke", False, id="thought"),
        pytest.param("he has had a fit and is limp", False, id="a sign beside it"),
        pytest.param("i had a heart attack", False, id="no time"),
        pytest.param("he is having a heart attack", False, id="now"),
    ],
)
def test_behind_somebody(listen: Callable[[str], Heard], utterance: str, behind: bool) -> None:
    assert history.fires(listen(utterance)) is behind


@pytest.mark.parametrize(
    ("utterance", "own"),
    [
        pytest.param("i have had a stroke _", True, id="with its name"),
        pytest.param("i have had a stroke", False, id="without"),
        pytest.param("my dad has had a stroke _", False, id="of another"),
        pytest.param("i have had a stroke now _", False, id="now"),
    ],
)
def test_one_s_own(utterance: str, own: bool) -> None:
    assert history.own(Heard(utterance.split())) is own
