"""What the rule for a fever under chemotherapy fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety import chemo_fever
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i have a fever and i am on chemo", True, id="on chemo"),
        pytest.param("shivering since my chemo on tuesday", True, id="shivering"),
        pytest.param("dad feels hot after chemotherapy", True, id="somebody"),
        pytest.param("temperature of 38 during chemo", True, id="a figure"),
        pytest.param("burning up since the second round of chemo", True, id="burning up"),
        pytest.param("does chemo give you a fever", False, id="in general"),
        pytest.param("what if i get a temperature on chemo", False, id="supposed"),
        pytest.param("chemo makes me tired", False, id="tired"),
        pytest.param("on chemo, my temperature is 36.8", False, id="a normal one"),
        pytest.param("on chemo and i feel hot after a shower", False, id="a shower"),
        pytest.param("i have a fever", False, id="no chemo"),
        pytest.param("keep the chemo tablets at room temperature", False, id="room"),
        pytest.param("chemo starts on monday", False, id="a date"),
    ],
)
def test_chemo_fever(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert chemo_fever.fires(listen(utterance)) is fires


@pytest.mark.parametrize(
    ("usage", "text", "lowers"),
    [
        pytest.param("treats breast cancer", "may cause neutropenia", True, id="white cells"),
        pytest.param("for acute leukemia", "bone marrow suppression", True, id="marrow"),
        pytest.param("for lymphoma", "low white blood cell counts", True, id="in plain words"),
        pytest.param("treats breast cancer", "may cause nausea", False, id="no such effect"),
        pytest.param("for high blood pressure", "rarely neutropenia", False, id="no cancer"),
        pytest.param("blocks tumor necrosis factor", "neutropenia", False, id="a factor"),
    ],
)
def test_which_texts_make_any_fever_an_emergency(usage: str, text: str, lowers: bool) -> None:
    assert chemo_fever.lowers_defences(usage, text) is lowers
