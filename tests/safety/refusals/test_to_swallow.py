"""A tablet broken to get it down, beside half of one."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.to_swallow import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("it is like a horse pill, can i split it in half", True, id="a horse pill"),
        pytest.param("i am no good with tablets, may i halve them", True, id="no good with them"),
        pytest.param("the size of these, can she split it", True, id="their size"),
        pytest.param("she gags on it, can i cut it up", False, id="gags, a word that is not known"),
        pytest.param("they are too big, ok to snap them in two", True, id="too big"),
        pytest.param("too big to swallow, may i halve them", True, id="to swallow"),
        pytest.param("the size of these, can she take half", False, id="half of one"),
        pytest.param("horse pills and too strong, can i cut it in half", False, id="too strong"),
        pytest.param("can i cut it in half", False, id="nothing of its size"),
        pytest.param("they are huge", False, id="nothing broken"),
        pytest.param("too big, can i cut it down", False, id="cut down"),
    ],
)
def test_to_swallow(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
