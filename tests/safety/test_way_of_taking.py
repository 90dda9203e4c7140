"""How a medicine is taken, beside what is an amount, another dose or somebody's own hour."""

from collections.abc import Callable

import pytest

from askmono.safety.heard import Heard
from askmono.safety.way_of_taking import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("gran chokes on capsules, may we open them up", True, id="to open it"),
        pytest.param("can it be cut in two for easier swallowing", True, id="to break it"),
        pytest.param("on an empty stomach or with my lunch", True, id="no verb"),
        pytest.param("should it go down on an empty stomach", True, id="an empty stomach"),
        pytest.param("is this better at night", True, id="at night"),
        pytest.param("how much water do you mix it with", True, id="how much water"),
        pytest.param("do i rub it in thickly or thinly", True, id="thickly"),
        pytest.param("which arm does it go in", True, id="which arm"),
        pytest.param("may i have naproxen on top of it", True, id="on top of it"),
        pytest.param("is it one capsule or separate", True, id="one or several"),
        pytest.param("do i crush two or three of them", False, id="how many to crush"),
        pytest.param("may the dose be halved", False, id="a dose halved"),
        pytest.param("is it one capsule or do i take two", False, id="one or two to take"),
        pytest.param("can i have another on top of it", False, id="another on top"),
        pytest.param("i took some, may i have naproxen on top of it", False, id="some was taken"),
        pytest.param("can dad have his just at bedtime", False, id="just at bedtime"),
        pytest.param("does my son take it before breakfast", False, id="somebody's hour"),
        pytest.param("how much with food", False, id="how much"),
        pytest.param("should i take 2 with food", False, id="two with food"),
        pytest.param("can we crush his next dose early", False, id="the next, early"),
        pytest.param("missed it at bedtime, is morning alright", False, id="missed"),
    ],
)
def test_way_of_taking(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
