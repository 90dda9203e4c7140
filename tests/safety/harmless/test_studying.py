"""Whose study or work a grave subject is, beside whose own it is."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.studying import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i am preparing a workshop on suicide prevention", True, id="a workshop"),
        pytest.param("my masters is about self harm in prisons", True, id="a degree"),
        pytest.param("we run a helpline for suicidal young people", True, id="a helpline"),
        pytest.param("as a paramedic dealing with overdoses", True, id="a trade"),
        pytest.param("i have been reading about suicide", False, id="no trade"),
        pytest.param("i am a nurse and suicidal myself", False, id="oneself"),
        pytest.param("my essay is my suicide note", False, id="a note"),
        pytest.param("a project on suicide methods", False, id="methods"),
        pytest.param("i am a teacher and took an overdose", False, id="took one"),
        pytest.param("i work on a ward and i can not go on", False, id="with more"),
        pytest.param("i am a nurse and suicidal", False, id="suicidal"),
        pytest.param("i am a student with suicidal thoughts", False, id="has thoughts"),
        pytest.param("i see a counsellor about self harm", False, id="consults one"),
        pytest.param("i need a doctor for suicidal thoughts", False, id="needs one"),
        pytest.param("i am on a ward for suicide", False, id="a patient"),
        pytest.param("student, overdose, help", False, id="help"),
        pytest.param("i study chemistry", False, id="something else"),
    ],
)
def test_studying(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
