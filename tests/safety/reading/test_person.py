"""What person() says yes to, beside what it must not."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.person import leaves_out_whom, person


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
        pytest.param("the usual dose of _, he sleeps all day", True, id="he, whoever that is"),
        pytest.param("her usual _, what is a typical dose", True, id="hers"),
        pytest.param("i am an asthmatic, what is the usual dose", True, id="what one is"),
        pytest.param("i am an undergraduate, what is the usual dose", False, id="who learns"),
        pytest.param("i work nights, what is the usual dose", True, id="how one works"),
        pytest.param("i work in a library, what is the usual dose", False, id="where one works"),
        pytest.param("my test came back, what is the usual dose", True, id="a test of one's blood"),
        pytest.param("is that different for children", False, id="that is no child"),
    ],
)
def test_person(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert person(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "held_back", "expected"),
    [
        pytest.param("how many a day", False, True, id="short"),
        pytest.param("what do adults usually take", False, True, id="adults, and somebody is one"),
        pytest.param("what is it in general", False, False, id="in general"),
        pytest.param("what does the leaflet say", False, False, id="of the text"),
        pytest.param("and in general", True, True, id="no way round a refusal"),
        pytest.param(
            "which doses do the makers of this one give for each of the illnesses that it is for",
            False,
            False,
            id="a whole question",
        ),
    ],
)
def test_for_whom_a_short_question_is(
    listen: Callable[[str], Heard], utterance: str, held_back: bool, expected: bool
) -> None:
    assert leaves_out_whom(listen(utterance), held_back=held_back) is expected
