"""What the rule for sepsis fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import sepsis
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("her legs are mottled and she is burning up", True, id="mottled and hot"),
        pytest.param("mottled skin, he calls me by the wrong name", True, id="mottled and muddled"),
        pytest.param("dad is rambling and has a temperature", True, id="hot and muddled"),
        pytest.param("blotchy and cold, breathing very fast", True, id="cold and breathing fast"),
        pytest.param("they said sepsis and now she is slurring", True, id="named and muddled"),
        pytest.param("mum started it. shivering, skin like marble", True, id="in other words"),
        pytest.param("does it make the skin mottled", False, id="in general"),
        pytest.param("what if he has a fever and is confused", False, id="supposed"),
        pytest.param("she had sepsis last year, can she have it", False, id="long ago"),
        pytest.param("i am confused about the fever tablets", False, id="confused about something"),
        pytest.param("is it for sepsis", False, id="what it is for"),
        pytest.param("he has a temperature", False, id="a fever alone"),
    ],
)
def test_sepsis(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert sepsis.fires(listen(utterance)) is fires
