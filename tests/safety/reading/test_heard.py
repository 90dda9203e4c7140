"""How sorts of words are made and heard."""

import pytest

from askmono.safety import policy
from askmono.safety.reading.heard import Heard, sort_of, sorts

_FEVER = sort_of("fever, for a test", "fever*, burning up, temp of 4*, कर*, खुद कर*")


def test_every_phrase_of_every_sort_is_heard_as_itself() -> None:
    assert policy.DANGER  # the rules are imported, and their sorts made
    unheard = [
        (sort.name, phrase)
        for sort in sorts()
        for phrase in sort.phrases.split(",")
        if not Heard(phrase.replace("*", "").split()).says(sort)
        or not Heard(phrase.replace("*", "ing").split()).says(sort)
    ]
    assert unheard == []


@pytest.mark.parametrize(
    ("utterance", "said"),
    [
        pytest.param("feverish", True, id="a stem"),
        pytest.param("burning up", True, id="a phrase"),
        pytest.param("temp of 41", True, id="a short stem after two words"),
        pytest.param("करना", True, id="two letters that are a syllable"),
        pytest.param("खुद करना", True, id="the same in a phrase"),
        pytest.param("fev", False, id="less than the stem"),
        pytest.param("burning", False, id="half a phrase"),
        pytest.param("temp of", False, id="no figure"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_says(utterance: str, said: bool) -> None:
    assert Heard(utterance.split()).says(_FEVER) is said


@pytest.mark.parametrize(
    ("phrases", "stem"),
    [
        pytest.param("fe*", "fe*", id="a word"),
        pytest.param("hot, temp 4*", "4*", id="the second of a phrase"),
        pytest.param("क*", "क*", id="one letter of another script"),
    ],
)
def test_a_stem_that_is_too_short_is_refused(phrases: str, stem: str) -> None:
    before = sorts()
    with pytest.raises(ValueError, match="would never be heard") as error:
        sort_of("short, for a test", phrases)
    assert f'"{stem}"' in str(error.value)
    assert sorts() == before
