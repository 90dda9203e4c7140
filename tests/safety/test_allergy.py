"""What the allergy rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import allergy
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my throat is closing", True, id="throat"),
        pytest.param("her tongue has swollen up", True, id="tongue"),
        pytest.param("hives all over and i feel faint", True, id="hives with faintness"),
        pytest.param("i am having an allergic reaction", True, id="plain"),
        pytest.param("lips swelling up fast", True, id="fragment"),
        pytest.param("his face is swelling and he is wheezing", True, id="face and wheeze"),
        pytest.param("can it cause swelling of the face", False, id="general"),
        pytest.param("how common is anaphylaxis", False, id="how common"),
        pytest.param("i came out in hives years ago", False, id="past"),
        pytest.param("signs of an allergic reaction", False, id="signs of"),
        pytest.param("would my lips swell with it", False, id="would"),
        pytest.param("i am allergic to nuts, can i have it", False, id="an allergy had"),
        pytest.param("she came up in hives after her jab", True, id="after an injection"),
        pytest.param("bumps where i jab it", False, id="where it is injected"),
    ],
)
def test_allergy(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert allergy.fires(listen(utterance)) is fires
