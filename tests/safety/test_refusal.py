"""Which refusal is given where several rules could fire, and that plain questions get none."""

from collections.abc import Callable

import pytest

from askmono.safety.policy import refusal
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("how much should i take", "personal-dosing", id="dosing"),
        pytest.param("should i stop taking it", "treatment-change", id="treatment"),
        pytest.param("do i have diabetes", "diagnosis", id="diagnosis"),
        pytest.param("i forgot my tablet, should i stop", "personal-dosing", id="dosing first"),
        pytest.param("what is the usual dose for depression", None, id="dose in the abstract"),
        pytest.param("why do doses differ", None, id="why"),
        pytest.param("is one dose enough to get addicted", None, id="a dose as an occasion"),
        pytest.param("how is it given", None, id="how"),
        pytest.param("can i eat before", None, id="eating"),
        pytest.param("is it safe for my mum", None, id="safety for somebody"),
    ],
)
def test_refusal(listen: Callable[[str], Heard], utterance: str, reason: str | None) -> None:
    found = refusal(listen(utterance))
    assert (found.reason if found else None) == reason
