"""What the rule for a faint with a known rhythm fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import fainting
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i have brugada and passed out this morning", True, id="brugada"),
        pytest.param("she blacked out in the shop, she has a long qt", True, id="long qt"),
        pytest.param("known heart block, dad collapsed", True, id="heart block"),
        pytest.param("my pacemaker is new and i keep blacking out", True, id="pacemaker"),
        pytest.param("is it safe with long qt? i have it and i fainted today", True, id="beside"),
        pytest.param("i have long qt, is it safe", False, id="the rhythm alone"),
        pytest.param("i fainted at the sight of blood", False, id="no rhythm"),
        pytest.param("fainted two years ago, that is how they found my long qt", False, id="past"),
        pytest.param("can it make you faint if you have long qt", False, id="in general"),
        pytest.param("what if somebody with brugada passes out", False, id="supposed"),
    ],
)
def test_fainting(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert fainting.fires(listen(utterance)) is fires
