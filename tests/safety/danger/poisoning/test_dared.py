"""What the rule for dares fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import dared
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he was dared to swallow twenty of them", True, id="dared"),
        pytest.param("she ate a whole strip for a tiktok challenge", True, id="a challenge"),
        pytest.param("took a load of them for a bet", True, id="a bet"),
        pytest.param("my mate dared me and i took ten", True, id="dared me"),
        pytest.param("they egged him on and he necked the lot", True, id="egged on"),
        pytest.param(
            "is it bad? i swallowed a handful of pills for a laugh", True, id="behind a question"
        ),
        pytest.param("i challenged my doctor about taking three", False, id="a doctor"),
        pytest.param("dare i take two tablets", False, id="a manner of speaking"),
        pytest.param("it is a challenge to swallow these big tablets", False, id="hard to do"),
        pytest.param("i was dared to ask this, how many do people take", False, id="dared to ask"),
        pytest.param("what if somebody takes a handful for a dare", False, id="supposed"),
    ],
)
def test_dared(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert dared.fires(listen(utterance)) is fires
