"""What is asked of the text in general, beside what is somebody's own."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.in_general import maximum, missed, usual


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("what is the largest daily dose", True, id="largest"),
        pytest.param("top dosage in hypertension", True, id="keywords"),
        pytest.param("is there a dose limit", True, id="a limit"),
        pytest.param("what is the maximum safe dose", False, id="safe"),
        pytest.param("what is the maximum dose you can get away with", False, id="get away"),
        pytest.param("the maximum dose in one go", False, id="in one go"),
        pytest.param("the highest dose before it is lethal", False, id="lethal"),
        pytest.param("what is the usual dose", False, id="usual"),
        pytest.param("how long does the top last", False, id="something else"),
        pytest.param("the most drops a grown up may use in a day", True, id="a grown-up's most"),
        pytest.param("max tablets an adult can take per day", True, id="an adult's most"),
        pytest.param("the most anybody goes up to", True, id="anyone's most"),
        pytest.param(
            "the maximum a grown man may have round the clock", True, id="round the clock"
        ),
        pytest.param("the most you can take in a day", False, id="you"),
        pytest.param("most adults take it once a day, is that so", False, id="most adults"),
        pytest.param("the most anyone has survived in one day", False, id="survived"),
        pytest.param(
            "the most an adult can have in one day before overdose", False, id="before an overdose"
        ),
        pytest.param(
            "what is the maximum dose in a day", False, id="in a day, of whom is not said"
        ),
    ],
)
def test_maximum(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert maximum(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("what happens if a tablet is forgotten", True, id="forgotten"),
        pytest.param("how is a skipped dose handled", True, id="skipped"),
        pytest.param(
            "what should patients who miss a dose do, patients miss them", True, id="they"
        ),
        pytest.param("a missed dose this morning", False, id="this morning"),
        pytest.param("missed dose do you double up", False, id="double"),
        pytest.param("missed doses, 3 of them", False, id="counted"),
        pytest.param("a dose is given twice", False, id="not missed"),
        pytest.param("is anything missing from the leaflet", False, id="something else"),
    ],
)
def test_missed(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert missed(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("how much do folks usually take", True, id="folks"),
        pytest.param("how many mg does an adult start on", True, id="an adult"),
        pytest.param("how many times a day do people use it", True, id="times a day"),
        pytest.param("how much do i take", False, id="oneself"),
        pytest.param("how much do you take", False, id="you"),
        pytest.param("how much do people take to get high", False, id="for fun"),
        pytest.param("how much do people take before it is dangerous", False, id="before danger"),
        pytest.param("how much weight do people lose", False, id="weight"),
        pytest.param("how many sessions do people have", False, id="sessions"),
    ],
)
def test_usual(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert usual(listen(utterance)) is expected
