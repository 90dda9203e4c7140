"""What asks a refused dose again, beside new questions."""

from collections.abc import Callable

import pytest

from askmono.safety.afterwards.shift import shifts
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("and for my son who is 6", True, id="for a child"),
        pytest.param("what about my dog then", True, id="for an animal"),
        pytest.param("ok and my wife?", True, id="for another adult"),
        pytest.param("is 50 better than 100", True, id="between figures"),
        pytest.param("so 75?", True, id="a figure alone"),
        pytest.param("and can my son drive after it", False, id="driving"),
        pytest.param("is it safe for my mum", False, id="safety"),
        pytest.param("what about side effects", False, id="side effects"),
        pytest.param("how long does it take for a child", False, id="how long"),
        pytest.param("thanks, and for my sister?", False, id="thanks"),
        pytest.param("why", False, id="why"),
        pytest.param("one more question", False, id="another question"),
        pytest.param("do half of people get it", False, id="a share of people"),
        pytest.param("", False, id="nothing"),
        pytest.param(
            "and for my son i would like to know which of the effects are common", False, id="long"
        ),
    ],
)
def test_shifts(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert shifts(listen(utterance)) is expected
