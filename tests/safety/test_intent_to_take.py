"""Who is about to take all there is, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.heard import Heard
from askmono.safety.intent_to_take import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("tonight i am going to take the whole box", True, id="going to"),
        pytest.param("about to swallow every single one", True, id="about to"),
        pytest.param("i feel like taking the lot", True, id="feels like"),
        pytest.param("i will swallow everything i have got", True, id="will"),
        pytest.param("i am taking all of them with food", False, id="with food"),
        pytest.param("can i take them all at once", False, id="may i"),
        pytest.param("i am taking the whole box back to the chemist", False, id="back to a shop"),
        pytest.param("should i take all of them", False, id="asked"),
        pytest.param("i am going to take it tonight", False, id="one"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_intent_to_take(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
