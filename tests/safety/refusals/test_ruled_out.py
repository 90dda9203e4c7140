"""Whether something speaks against a medicine, beside what is of an amount or a change."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.ruled_out import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i had hepatitis once, does that rule me out", True, id="rule out"),
        pytest.param("would my pacemaker count me out", True, id="count out"),
        pytest.param("she has coeliac disease, is it off limits", True, id="off limits"),
        pytest.param("does his epilepsy put him off", True, id="put off"),
        pytest.param("with a kidney transplant, would it be a no go", True, id="a no go"),
        pytest.param("does gout mean i can not have it", True, id="cannot have"),
        pytest.param("will it make a bad heart worse", True, id="worse"),
        pytest.param("my eczema, could it flare it up", True, id="flares"),
        pytest.param("does it rule out another tablet tonight", False, id="another"),
        pytest.param("does gout mean i can not have more of it", False, id="more"),
        pytest.param("my cough puts me off, should i stop", False, id="an end"),
        pytest.param("the taste is awful", False, id="nothing of it"),
        pytest.param("should i go on with it", False, id="going on"),
        pytest.param("off limits since march", False, id="nothing asked"),
    ],
)
def test_ruled_out(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
