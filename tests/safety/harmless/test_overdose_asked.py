"""An overdose that is asked about, beside one that was taken."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.overdose_asked import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("what to do in case of too much _", True, id="in case of"),
        pytest.param(
            "what should i do in case of an overdose of _", True, id="whatever one should do"
        ),
        pytest.param("is there an antidote to _ overdose", True, id="an antidote"),
        pytest.param("management of _ overdose", True, id="a heading"),
        pytest.param("_ overdose symptoms", True, id="a heading behind"),
        pytest.param("what happens if someone takes too much _", True, id="someone"),
        pytest.param("what happens if too much _ is taken", True, id="nobody"),
        pytest.param("how is an overdose of _ treated", True, id="treated"),
        pytest.param("can an overdose of _ be reversed", True, id="reversed"),
        pytest.param("what does the leaflet say about an overdose", True, id="a leaflet"),
        pytest.param("what do i do i took too much _", False, id="took"),
        pytest.param("in case of overdose what do i do she took 20", False, id="a figure"),
        pytest.param("is there an antidote to _ my son swallowed some", False, id="a son"),
        pytest.param("overdose of _", False, id="alone"),
        pytest.param("too much _", False, id="too much, alone"),
        pytest.param("_ overdose help", False, id="help"),
        pytest.param("too much _ taken", False, id="taken"),
        pytest.param("what to do too much _", False, id="a plea"),
        pytest.param("what to do _ overdose", False, id="a plea behind"),
        pytest.param("someone took too much _", False, id="someone did"),
        pytest.param("what happens if someone took too much _", False, id="perhaps somebody did"),
        pytest.param("i have an overdose of _ what are the signs", False, id="oneself"),
        pytest.param("he has an overdose", False, id="he has"),
        pytest.param("what is the antidote he is not breathing", False, id="not breathing"),
        pytest.param("overdose of _ in a toddler what to do", False, id="a child"),
        pytest.param("i need the antidote to _ overdose", False, id="a need"),
        pytest.param("is this an overdose of _", False, id="this"),
        pytest.param("in case of overdose who do i ring", False, id="whom to ring"),
        pytest.param("if i overdose what happens", False, id="if i do"),
        pytest.param("overdose signs in my dad", False, id="kin"),
        pytest.param("antidote overdose quick", False, id="quick"),
        pytest.param("what happens when i take too much", False, id="when i do"),
    ],
)
def test_overdose_asked(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
