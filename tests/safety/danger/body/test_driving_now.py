"""What the driving-now rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import driving_now
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i am driving and i cannot keep my eyes open", True, id="driving"),
        pytest.param("he is getting in his car and cannot walk straight", True, id="about to"),
        pytest.param("still driving and everything is spinning", True, id="still"),
        pytest.param("can i drive after it", False, id="may i"),
        pytest.param("when can i drive again", False, id="when"),
        pytest.param("i drive a lorry for a living", False, id="a job"),
        pytest.param("alright to be at the wheel on ket", False, id="alright to"),
        pytest.param("at the wheel on ket whilst taking it daily, allowed?", False, id="whilst"),
        pytest.param("i am dizzy at the wheel while on ket", True, id="dizzy, while on it"),
        pytest.param("he is not safe to be at the wheel on ket", True, id="not safe to"),
        pytest.param("he is behind the wheel while on ket", True, id="he is, while on it"),
    ],
)
def test_driving_now(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert driving_now.fires(listen(utterance)) is fires
