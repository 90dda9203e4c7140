"""Ordinary complaints of who takes a medicine, beside what may be danger in the same words."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless import complaint
from askmono.safety.harmless.complaint import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "own"),
    [
        pytest.param("i feel sick", True, id="who types"),
        pytest.param("my mum is constipated", True, id="a grown-up"),
        pytest.param("she feels sick, what should i do", False, id="she, and what to do"),
    ],
)
def test_whose_it_is(listen: Callable[[str], Heard], utterance: str, own: bool) -> None:
    assert complaint.own(listen(utterance)) is own


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i feel tired", True, id="tired"),
        pytest.param("i am on _ and i am so tired", True, id="on the medicine"),
        pytest.param("i take _ and feel dizzy", True, id="takes it"),
        pytest.param("since starting _ i have headaches", True, id="since"),
        pytest.param("my hands peel", True, id="hands"),
        pytest.param("i have been on _ and my ankles are swollen", True, id="ankles"),
        pytest.param("my mum takes _ and she is constipated", True, id="of a grown-up"),
        pytest.param("he has a dry mouth", True, id="he"),
        pytest.param("tired and achy all day", True, id="two plain ones"),
        pytest.param("i feel sleepy with _", True, id="sleepy, oneself"),
        pytest.param("my feet are cold at night", True, id="cold feet"),
        pytest.param("really bad heartburn today", True, id="how bad"),
        pytest.param("_ has given me a headache, what should i do", True, id="and asks"),
        pytest.param(
            "i had the jab, my arm hurts, is this normal", False, id="a word it knows not"
        ),
        pytest.param("my arm is sore, is that normal", True, id="a sore arm"),
        pytest.param("he has been very dizzy when he gets up", True, id="getting up"),
        pytest.param("should i worry", False, id="nothing told"),
        pytest.param("i took _ and feel sleepy", False, id="taken at once"),
        pytest.param("i had _ and feel sick", False, id="had at once"),
        pytest.param("she is drowsy", False, id="somebody drowsy"),
        pytest.param("he is cold", False, id="somebody cold"),
        pytest.param("my baby is tired", False, id="a child"),
        pytest.param("my son has a headache", False, id="a son"),
        pytest.param("cold and shaky", False, id="two watched ones"),
        pytest.param("i feel sick and sweaty", False, id="a watched one with another"),
        pytest.param("i am tired of this", False, id="weary"),
        pytest.param("i am so tired i want to sleep for ever", False, id="for ever"),
        pytest.param("headache and i can not see", False, id="cannot see"),
        pytest.param("headache and stiff neck", False, id="stiff neck"),
        pytest.param("sore throat and i can not swallow", False, id="cannot swallow"),
        pytest.param("i feel dizzy and my chest is tight", False, id="chest"),
        pytest.param("i feel tired after taking ten", False, id="ten"),
        pytest.param("_ with _ and i feel sick", False, id="two medicines"),
        pytest.param("i feel nothing", False, id="no complaint"),
        pytest.param("does _ make you tired", False, id="a question"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_complaint(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
