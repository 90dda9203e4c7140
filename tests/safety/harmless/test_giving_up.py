"""A medicine that is given up, beside life that is."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.giving_up import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my husband wants to give up his _", True, id="his"),
        pytest.param("gran wants to stop her _", True, id="hers"),
        pytest.param("my mum would like to come off _ is that safe", True, id="is it safe"),
        pytest.param("dad wants to give up _", True, id="the medicine"),
        pytest.param("my wife wants to give up", False, id="nothing named"),
        pytest.param("my wife wants to give up living", False, id="living"),
        pytest.param("my wife wants to give up on life", False, id="life"),
        pytest.param("she wants to end it", False, id="an end"),
        pytest.param("he wants to give up his _ and die", False, id="to die"),
        pytest.param("he wants to give up and take all his _", False, id="all of it"),
        pytest.param("he wants to give up his _ and his will is written", False, id="a will"),
        pytest.param("dad wants to give up his _ he has had enough", False, id="enough"),
        pytest.param("she wants to stop", False, id="to stop"),
        pytest.param("he wants to pack it in", False, id="pack it in"),
        pytest.param("i give up", False, id="gives up"),
        pytest.param("i give up on _ nothing helps", False, id="nothing helps"),
    ],
)
def test_giving_up(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
