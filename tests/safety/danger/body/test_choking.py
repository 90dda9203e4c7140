"""What the choking rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import choking
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("she is choking on her vomit", True, id="vomit"),
        pytest.param("choking", True, id="bare"),
        pytest.param("he is being sick in his sleep", True, id="asleep"),
        pytest.param("vomiting and i cannot wake him", True, id="not waking"),
        pytest.param("my baby is choking", True, id="baby"),
        pytest.param("is vomiting common", False, id="general"),
        pytest.param("i was sick after my last infusion", False, id="past"),
        pytest.param("can you choke on it", False, id="may"),
        pytest.param("i nearly choked on the price", False, id="idiom"),
        pytest.param("will i be sick on the way home", False, id="will"),
        pytest.param(
            "she has a sweet in there and it will not come out", True, id="will not come out"
        ),
        pytest.param("i need a wee but it will not come out", False, id="of the bladder"),
        pytest.param(
            "i need a wee and she has a bone stuck, it will not come out",
            True,
            id="a wee, and a bone",
        ),
    ],
)
def test_choking(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert choking.fires(listen(utterance)) is fires
