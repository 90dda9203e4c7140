"""What the heart rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import heart
from askmono.safety.reading.heard import Heard


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
        pytest.param(
            "burning chest and my left arm aches after dinner", True, id="burning with the arm"
        ),
        pytest.param(
            "burning in his chest after eating and he is sweating", True, id="burning with sweat"
        ),
        pytest.param("crushing chest, is it acid", True, id="crushing, taken for acid"),
        pytest.param("burning pain in my chest after food", True, id="a pain that burns"),
        pytest.param(
            "my chest burns like acid reflux after tea, burning and burping",
            False,
            id="acid after food",
        ),
        pytest.param(
            "a gnawing ache under my ribs since the tablets", False, id="gnawing under the ribs"
        ),
        pytest.param("shingles round my ribs, burning blisters", False, id="shingles"),
        pytest.param("tight chest and high pressure", True, id="tight, and high pressure"),
        pytest.param("pressure in my chest", True, id="pressure in the chest"),
        pytest.param(
            "my uncle has a weak heart and high pressure", False, id="pressure of the blood"
        ),
        pytest.param(
            "it is ten minutes since his heart stopped", True, id="minutes since it stopped"
        ),
        pytest.param("he had a heart attack just now", True, id="an attack now"),
        pytest.param(
            "she is weak since her heart attack in may, is it safe", False, id="since an attack"
        ),
        pytest.param("why is it given after a heart attack", False, id="after an attack, asked"),
        pytest.param("his rate is 160", True, id="a rate of the heart"),
        pytest.param("set my mums rate to 30 an hour", False, id="a rate of the pump"),
        pytest.param("catarrh sits on my chest like treacle", False, id="clogged"),
        pytest.param("an elephant on my chest like lead", True, id="chest, like a weight"),
        pytest.param(
            "he is grey and sweaty after a heart attack", True, id="after an attack, in shock"
        ),
    ],
)
def test_heart(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert heart.fires(listen(utterance)) is fires
