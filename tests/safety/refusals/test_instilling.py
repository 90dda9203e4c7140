"""Where "drop" is to put drops in, beside where it is to give a medicine up."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.instilling import dropped_in


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("may i drop this onto my soft lenses", True, id="lenses"),
        pytest.param("wearing my contacts, should i drop it over them", True, id="over them"),
        pytest.param("can he drop it in both ears lying down", True, id="both ears"),
        pytest.param("shall i drop warm oil into her left ear", True, id="warm oil"),
        pytest.param("can i drop it over the weekend", False, id="over a time"),
        pytest.param("should i drop it in the morning", False, id="a time of day"),
        pytest.param("my ear is better so can i drop it", False, id="an ear, told before"),
        pytest.param("may my dad drop his dose", False, id="a dose"),
        pytest.param("will my eye pressure drop", False, id="a pressure"),
    ],
)
def test_dropped_in(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert bool(dropped_in(listen(utterance))) is expected
