"""Nobody took anything, beside who did."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.denied_taking import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("nobody took too much", True, id="nobody"),
        pytest.param("no one has swallowed anything", True, id="no one"),
        pytest.param("i have not taken an overdose", True, id="not oneself"),
        pytest.param("he did not take too many", True, id="not he"),
        pytest.param("no nobody took any", True, id="no, and nobody"),
        pytest.param("nothing was swallowed", True, id="nothing"),
        pytest.param("nobody took too much he only had ten", False, id="only ten"),
        pytest.param("i never took too many only all", False, id="only all"),
        pytest.param(
            "he has not taken anything but my _",
            True,
            id="the medicine aside, which a plain question follows",
        ),
        pytest.param("she has taken too much", False, id="too much"),
        pytest.param("i took an overdose", False, id="an overdose"),
        pytest.param("nobody saw what he took", False, id="nobody saw"),
        pytest.param("nobody knows how much she took", False, id="nobody knows"),
        pytest.param("no he took too much", False, id="no, and then he did"),
        pytest.param("not sure how many i took", False, id="not sure"),
        pytest.param("nobody has not taken some", False, id="twice denied"),
        pytest.param("i did not mean to take too much", False, id="not meant"),
        pytest.param("she has not woken since she took it", False, id="does not wake"),
        pytest.param("he did not take just one", False, id="not just one"),
    ],
)
def test_denied_taking(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
