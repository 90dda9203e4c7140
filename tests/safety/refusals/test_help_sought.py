"""Whether or when to go to somebody, beside what is of an amount or an end."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.help_sought import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my gums bleed on it, should i tell the dentist", True, id="to tell"),
        pytest.param("is the itch worth ringing about or do i ring the nurse", True, id="to ring"),
        pytest.param("when do i go back to my gp with this cough", True, id="when"),
        pytest.param("how long before i see somebody about the rash", True, id="how long before"),
        pytest.param("legs like lead on it, who do i tell", True, id="whom"),
        pytest.param("do we need to bother the out of hours with it", True, id="out of hours"),
        pytest.param("should i see the doctor and stop it", False, id="an end beside it"),
        pytest.param("do i ring the nurse for another dose", False, id="another dose"),
        pytest.param("how much do i take until i see the doctor", False, id="an amount"),
        pytest.param("i saw the doctor about my knee", False, id="nothing asked"),
        pytest.param("should i have it with food", False, id="nobody"),
        pytest.param("do i keep taking it", False, id="going on"),
        pytest.param("should i change what the doctor gave me", False, id="a change"),
    ],
)
def test_help_sought(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
