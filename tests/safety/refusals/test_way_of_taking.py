"""What goes over a medicine or with it, beside what is an amount or another dose."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.way_of_taking import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("do we rub it in thickly or thinly", True, id="thickly"),
        pytest.param("should gran cover it up afterwards", True, id="to cover it"),
        pytest.param("may i have naproxen on top of it", True, id="on top of it"),
        pytest.param("is a cough sweet fine along with it", True, id="along with it"),
        pytest.param("does a vitamin go at the same time", True, id="at the same time"),
        pytest.param("how far apart from my iron is it kept", True, id="apart from iron"),
        pytest.param("how many hours apart, it and the vitamins", True, id="hours from vitamins"),
        pytest.param("how many hours apart do i take it", False, id="hours between doses"),
        pytest.param("how much apart from my iron", False, id="an amount beside iron"),
        pytest.param("can i have another on top of it", False, id="another on top"),
        pytest.param("two naproxen on top of it, is that alright", False, id="two on top"),
        pytest.param("i took some, may i have naproxen on top of it", False, id="some was taken"),
        pytest.param("how much along with it", False, id="how much"),
        pytest.param("can he have both at the same time", False, id="both at once"),
        pytest.param("forgot, so can i cover it with the next", False, id="forgotten"),
        pytest.param("a naproxen on top of it", False, id="nothing asked"),
        pytest.param("do i take it at bedtime", False, id="an hour"),
        pytest.param("may the dose be halved", False, id="a dose halved"),
    ],
)
def test_way_of_taking(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
