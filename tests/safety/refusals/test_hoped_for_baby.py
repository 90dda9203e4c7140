"""How long to wait for a baby, beside what is of an amount or an end."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.hoped_for_baby import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("we are trying for another baby, how soon after it", True, id="how soon"),
        pytest.param("how many months after it may i get pregnant", True, id="how many months"),
        pytest.param("is it safe to conceive a year later", True, id="whether it is safe"),
        pytest.param("my husband had it, should we wait before starting a family", True, id="wait"),
        pytest.param("ivf in june, what gap is there after the drip", True, id="a gap"),
        pytest.param("trying for a baby, how long do i wait before i stop", False, id="an end"),
        pytest.param("we want children, is half a tablet safe to have", False, id="an amount"),
        pytest.param("how long do i wait between tablets", False, id="no baby"),
        pytest.param("how long is it safe in the fridge", False, id="a fridge"),
        pytest.param("we are trying for a baby", False, id="nothing asked"),
    ],
)
def test_hoped_for_baby(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
