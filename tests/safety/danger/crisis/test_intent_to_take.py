"""Who is about to take all there is, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.crisis.intent_to_take import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("tonight i am going to take the whole box", True, id="going to"),
        pytest.param("about to swallow every single one", True, id="about to"),
        pytest.param("i feel like taking the lot", True, id="feels like"),
        pytest.param("i will swallow everything i have got", True, id="will"),
        pytest.param("he is threatening to take all the tablets", True, id="somebody else"),
        pytest.param("she will swallow every last tablet", True, id="she will"),
        pytest.param("it is over, i am taking the whole lot", True, id="over"),
        pytest.param("i am going to swallow all of them with water", True, id="with water"),
        pytest.param("i have fifty pills here and i am going to take them", True, id="counted"),
        pytest.param("i finish the whole bottle tonight and that is it", True, id="for good"),
        pytest.param("going to take all my tablets on holiday", False, id="a journey"),
        pytest.param("i am taking all my tablets together", False, id="together"),
        pytest.param("i will take 20 mg", False, id="milligrams"),
        pytest.param("i will have all of it over the week", False, id="over a week"),
        pytest.param("i finish the whole pack next week", False, id="next week"),
        pytest.param("i want to finish the whole course of it", False, id="a course"),
        pytest.param("i finish it all at once, is it bad", False, id="to stop it"),
        pytest.param("i want to do it all again", False, id="no medicine"),
        pytest.param("i am taking all of them with food", False, id="with food"),
        pytest.param("can i take them all at once", False, id="may i"),
        pytest.param("i am taking the whole box back to the chemist", False, id="back to a shop"),
        pytest.param("should i take all of them", False, id="asked"),
        pytest.param("i am going to take it tonight", False, id="one"),
        pytest.param("", False, id="nothing"),
        pytest.param("tonight i take them all in one", True, id="all in one"),
        pytest.param("i take ten a day, all in one of those boxes", False, id="in one of"),
    ],
)
def test_intent_to_take(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
