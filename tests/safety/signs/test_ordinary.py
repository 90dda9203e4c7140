"""What needs no notice of when to get help, beside what does."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.signs.ordinary import asked_of_ordinary, asked_what_for


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("is it normal to feel a bit queasy on it", True, id="queasy"),
        pytest.param("is it usual to get heartburn", True, id="heartburn"),
        pytest.param("is it normal that my eyes are dry", True, id="dry eyes"),
        pytest.param("is it normal to have a headache and see double", False, id="with more"),
        pytest.param("is it normal to faint", False, id="to faint"),
        pytest.param("is it normal to be itchy and yellow", False, id="yellow"),
        pytest.param("i feel queasy", False, id="told"),
    ],
)
def test_ordinary(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert asked_of_ordinary(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i have hay fever is it used for that", True, id="for that"),
        pytest.param("my knees hurt would it be any good", True, id="any good"),
        pytest.param("i have a rash since i started is it for that", False, id="since"),
        pytest.param("it gave me a headache what is it used for", False, id="of it"),
        pytest.param("i have a headache", False, id="nothing asked"),
        pytest.param("i cough blood is it for that", False, id="blood"),
    ],
)
def test_what_for(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert asked_what_for(listen(utterance)) is expected
