"""What the rule for an eye whose pressure rises fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import eye_pressure
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my eye is killing me and there are rings round the lamps", True, id="rings"),
        pytest.param("terrible pain behind my eye with rainbow halos", True, id="halos"),
        pytest.param("his eye throbs and feels like a stone", True, id="a stone"),
        pytest.param("my eyeball is rock hard and i am being sick", True, id="hard and sick"),
        pytest.param("i take it for my bladder. my eye is agony, haloes too", True, id="beside"),
        pytest.param("my eye hurts a bit", False, id="pain alone"),
        pytest.param("i see halos round street lights", False, id="rings alone"),
        pytest.param("can it cause eye pain and halos", False, id="in general"),
        pytest.param("what if my eye hurts and i see haloes", False, id="supposed"),
        pytest.param(
            "migraine with rings round lights and pain over one eye", False, id="migraine"
        ),
        pytest.param("the dropper is rock hard, i miss my eye", False, id="the dropper"),
    ],
)
def test_eye_pressure(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert eye_pressure.fires(listen(utterance)) is fires
