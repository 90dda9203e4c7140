"""What fast breathing that may sour the blood is, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import acidosis
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i am breathing fast and deep and have cramps", True, id="cramps"),
        pytest.param("he is panting and his kidneys are bad", True, id="kidneys"),
        pytest.param("her breathing is so heavy and she is throwing up", True, id="vomiting"),
        pytest.param("on it for sugar, breathing hard, belly pain, so weak", True, id="weak"),
        pytest.param("i am out of puff on the stairs and feel weak", False, id="stairs"),
        pytest.param("panting after a run, legs ache", False, id="a run"),
        pytest.param("can it cause fast breathing and cramps", False, id="in general"),
        pytest.param("cramps and a sore belly", False, id="no breath"),
        pytest.param("what if he starts panting and has cramps", False, id="supposed"),
    ],
)
def test_acidosis(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert acidosis.fires(listen(utterance)) is fires


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        pytest.param("Rarely lactic acidosis, which is serious.", True, id="named"),
        pytest.param("Prophylactic use; acidosis is treated with it.", False, id="apart"),
    ],
)
def test_which_texts_warn_of_it(text: str, warned: bool) -> None:
    assert acidosis.warned_of(text) is warned


def test_a_name_that_is_known_for_it() -> None:
    assert acidosis.named(("on", "metformin", "and", "panting"))
    assert not acidosis.named(("on", "insulin", "and", "panting"))
