"""Sleep that is sleep, beside who may not wake."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.asleep import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("fell asleep", True, id="by itself"),
        pytest.param("i fell asleep on the sofa", True, id="whoever types"),
        pytest.param("i nodded off at work", True, id="at work"),
        pytest.param("i slept well", True, id="well"),
        pytest.param("she fell asleep at school", True, id="among others"),
        pytest.param("my son fell asleep in class", True, id="in class"),
        pytest.param("grandad dozed off in church", True, id="in church"),
        pytest.param("he falls asleep on the train", True, id="on a train"),
        pytest.param("i dozed off after dinner with _", True, id="after dinner"),
        pytest.param("he is asleep now", False, id="asleep now"),
        pytest.param("she fell asleep on the sofa", False, id="at home, unseen"),
        pytest.param("he fell asleep", False, id="somebody, and no place"),
        pytest.param("fell asleep and will not wake", False, id="does not wake"),
        pytest.param(
            "fell asleep at school and they can not wake him", False, id="not even at school"
        ),
        pytest.param("fell asleep in the bath", False, id="in the bath"),
        pytest.param("fell asleep at the wheel", False, id="at the wheel"),
        pytest.param("i fell asleep driving", False, id="driving"),
        pytest.param("we fell asleep with headaches", False, id="together"),
        pytest.param("baby fell asleep and is floppy", False, id="floppy"),
        pytest.param("he fell asleep at work and stopped breathing", False, id="at work"),
        pytest.param("fell asleep on me", False, id="on somebody"),
        pytest.param("she fell asleep after taking ten", False, id="ten"),
        pytest.param("i want to fall asleep for ever", False, id="for ever"),
        pytest.param("he slept all day", False, id="all day"),
        pytest.param("asleep", False, id="one word"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_asleep(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
