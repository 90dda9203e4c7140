"""What the rule for a bladder that cannot empty fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import retention
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("no wee since noon and my belly is like a drum", True, id="a drum"),
        pytest.param("he has not passed water all day and is in agony", True, id="agony"),
        pytest.param("cannot pee, bladder about to burst", True, id="burst"),
        pytest.param(
            "grandad has not been to the loo in 14 hours, tummy rock hard", True, id="hard"
        ),
        pytest.param(
            "started it for sweating. not a drop of urine, bladder hurts", True, id="beside"
        ),
        pytest.param("no wee since noon", False, id="no pain"),
        pytest.param("it burns when i pee and my belly is sore, no fever", False, id="it burns"),
        pytest.param("can it stop you peeing and hurt the bladder", False, id="in general"),
        pytest.param("what if i cannot pee and my bladder hurts", False, id="supposed"),
        pytest.param("my belly is swollen after meals", False, id="a belly alone"),
        pytest.param("not a drop all day and my tummy is like a stone", True, id="a stone"),
    ],
)
def test_retention(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert retention.fires(listen(utterance)) is fires
