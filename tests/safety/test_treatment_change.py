"""What the treatment change rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import treatment_change
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("could gran do without it", True, id="do without"),
        pytest.param("does my uncle still need it", True, id="still need"),
        pytest.param("do i still need a prescription", False, id="need something else"),
        pytest.param("should i stop taking it", True, id="stop"),
        pytest.param("can i skip my infusion tomorrow", True, id="skip"),
        pytest.param("is it ok to come off it", True, id="permission without a subject"),
        pytest.param("do i leave off my heart tablets before it", True, id="other tablets"),
        pytest.param("should my sister start the treatment", True, id="start, for somebody"),
        pytest.param("can my dad switch to the spray", True, id="switch"),
        pytest.param("stop or carry on", True, id="a choice"),
        pytest.param("can i stop being sick", False, id="stop, but being sick"),
        pytest.param("can it stop the pain", False, id="what it does"),
        pytest.param("should i stop eating the night before", False, id="stop, but eating"),
        pytest.param("when can i start driving", False, id="start, but driving"),
        pytest.param("what happens when people stop it suddenly", False, id="people in general"),
        pytest.param("can i change my appointment", False, id="change, but an appointment"),
        pytest.param("should i tell my doctor about my tablets", False, id="tell, not stop"),
        pytest.param("can i take it with paracetamol", False, id="with another medicine"),
    ],
)
def test_treatment_change(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert treatment_change.fires(listen(utterance)) is fires
