"""What the collapse rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import collapse
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("call an ambulance", True, id="ambulance"),
        pytest.param("i am about to pass out", True, id="faint"),
        pytest.param("he is cold, clammy and confused", True, id="shock"),
        pytest.param("emergency", True, id="bare"),
        pytest.param("is it used in emergency medicine", False, id="department"),
        pytest.param("who is my emergency contact", False, id="contact"),
        pytest.param("do ambulance crews carry it", False, id="crews"),
        pytest.param("i nearly died laughing", False, id="idiom"),
        pytest.param(
            "his muscles are rigid like wood and he is burning up", True, id="muscles like wood"
        ),
        pytest.param("my arms and muscles feel weak with it", False, id="weak muscles"),
        pytest.param("my belly has gone hard and i am in agony", True, id="a hard belly"),
        pytest.param("a vein on my hand has gone hard", False, id="a hard vein"),
    ],
)
def test_collapse(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert collapse.fires(listen(utterance)) is fires
