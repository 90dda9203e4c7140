"""What the spiked rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import spiked
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("somebody spiked my drink", True, id="plain"),
        pytest.param("i think my friend got spiked", True, id="friend"),
        pytest.param("he put something in her drink", True, id="put in"),
        pytest.param("do people spike drinks with it", False, id="general"),
        pytest.param("will it spike my blood pressure", False, id="spike, otherwise"),
        pytest.param("is it a date rape drug", False, id="asked"),
        pytest.param("they slipped me something at the party", True, id="slipped"),
        pytest.param("sorry it slipped my mind", False, id="slipped the mind"),
    ],
)
def test_spiked(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert spiked.fires(listen(utterance)) is fires
