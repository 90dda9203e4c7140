"""What the heart rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import heart
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("crushing chest pain", True, id="fragment"),
        pytest.param("my heart is racing and i feel faint", True, id="racing and faint"),
        pytest.param("his heart has stopped", True, id="stopped"),
        pytest.param("there is a tight band round my chest", True, id="tight band"),
        pytest.param("pulse is 190", True, id="a reading"),
        pytest.param("dad is clutching his chest", True, id="clutching"),
        pytest.param("my heart will jump out of my chest", True, id="leaping"),
        pytest.param("her heart is jumping out of her chest", True, id="leaping, hers"),
        pytest.param("my heart jumped when i saw the needle", False, id="a start"),
        pytest.param("does it raise the heart rate", False, id="general"),
        pytest.param("i had a heart attack in 2015, can i have it", False, id="history"),
        pytest.param("can it cause chest pain", False, id="may cause"),
        pytest.param("heart attack danger from it", False, id="a danger named"),
        pytest.param("my heart is set on it", False, id="idiom"),
        pytest.param("is it safe with a heart condition", False, id="condition"),
        pytest.param("i get chest pain when i climb stairs", False, id="a habit"),
    ],
)
def test_heart(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert heart.fires(listen(utterance)) is fires
