"""A cry for help in another language, beside what is none."""

import pytest

from askmono.content.text import words_of
from askmono.safety.foreign import cries


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("me quiero morir", "crisis", id="Spanish, to die"),
        pytest.param("je veux mourir", "crisis", id="French, to die"),
        pytest.param("ich will sterben", "crisis", id="German, to die"),
        pytest.param("Chcę umrzeć", "crisis", id="Polish, to die"),
        pytest.param("no puedo respirar!!", "emergency", id="Spanish, to breathe"),
        pytest.param("je n'arrive pas à respirer", "emergency", id="French, to breathe"),
        pytest.param("ich kriege keine Luft", "emergency", id="German, to breathe"),
        pytest.param("non riesco a respirare", "emergency", id="Italian, to breathe"),
        pytest.param("mein Vater wacht nicht auf", "emergency", id="German, to wake"),
        pytest.param("me duele el pecho", "emergency", id="Spanish, the chest"),
        pytest.param("mi hija se tragó pastillas", "overdose", id="Spanish, swallowed"),
        pytest.param("elle a avalé des cachets", "overdose", id="French, swallowed"),
        pytest.param("ich habe zu viele Tabletten", "overdose", id="German, too many"),
        pytest.param("quante pillole al giorno", None, id="Italian, how many"),
        pytest.param("hoe slik ik de pillen", None, id="Dutch, how"),
        pytest.param("i want to know the will of the people", None, id="English"),
        pytest.param("die Nebenwirkungen bitte", None, id="German, side effects"),
        pytest.param("puedo tomar alcohol con esto", None, id="Spanish, a drink"),
        pytest.param("est-ce dangereux", None, id="French, whether it is dangerous"),
        pytest.param("will it stop me breathing", None, id="English, breathing"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_cries(utterance: str, reason: str | None) -> None:
    assert cries(words_of(utterance)) == reason
