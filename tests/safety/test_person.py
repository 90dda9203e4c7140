"""What person() says yes to, beside what it must not."""

from collections.abc import Callable

import pytest

from askmono.safety.heard import Heard
from askmono.safety.person import person


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("how much for my mum", True, id="a relative"),
        pytest.param("what would i get", True, id="oneself, as treated"),
        pytest.param("dose for a 70 kg adult", True, id="a weight"),
        pytest.param("what about a 4 year old", True, id="an age"),
        pytest.param("i am on it for pain, how much is usual", True, id="one's own treatment"),
        pytest.param("the vet gave my dog some", True, id="an animal"),
        pytest.param("my patient is in pain", True, id="one's own patient"),
        pytest.param(
            "i am a student, what is the usual induction range in adults", False, id="a student"
        ),
        pytest.param(
            "just curious, what dose is used for depression generally", False, id="curious"
        ),
        pytest.param("tell me the usual dose for depression", False, id="tell me"),
        pytest.param("for my exam, adult dose range", False, id="one's own exam"),
        pytest.param("i read that it varies, what is the range", False, id="a reader"),
        pytest.param("how do doctors dose children", False, id="children in general"),
        pytest.param("what do women usually get", False, id="people in general"),
        pytest.param("induction in mg/kg adult", False, id="per kilogram is no weight"),
        pytest.param("we start _ next week, what is the dose", True, id="we"),
        pytest.param("about to begin _, usual dose", True, id="nobody named, and somebody begins"),
        pytest.param(
            "lost the leaflet of _, what is the daily dose", True, id="a pack of one's own"
        ),
        pytest.param("they never told us how often _ is taken", True, id="what one was not told"),
        pytest.param("we learn of _ in class, what is the dose", False, id="who learn of it"),
        pytest.param("we would like to know the usual dose of _", False, id="who ask"),
        pytest.param("what does the leaflet of _ say of doses", False, id="a leaflet"),
    ],
)
def test_person(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert person(listen(utterance)) is expected
