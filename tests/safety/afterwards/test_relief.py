"""After a card: what was said is long over, beside what is back."""

from collections.abc import Callable

import pytest

from askmono.safety.afterwards.relief import withdrawn
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("that was last year", True, id="last year"),
        pytest.param("sorry that was last year, i am fine", True, id="and fine"),
        pytest.param("oops i meant years ago", True, id="meant"),
        pytest.param("it happened when i was a child", True, id="happened"),
        pytest.param("no it was years ago, all fine now", True, id="years ago"),
        pytest.param("it was last year and he is better", True, id="better"),
        pytest.param("it was fine last year", False, id="fine then"),
        pytest.param("i had that last year", False, id="had it then too"),
        pytest.param("that was last year and it is back", False, id="back"),
        pytest.param("that was last year now he is blue", False, id="now"),
        pytest.param("was that last year", False, id="asked"),
        pytest.param("last year", False, id="when alone"),
        pytest.param("that was last night", False, id="last night"),
        pytest.param("i am fine", False, id="fine"),
        pytest.param("that was yesterday, i am fine", False, id="yesterday"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_withdrawn(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert withdrawn(heard) is expected
