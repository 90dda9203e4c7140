"""What the unresponsive rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import unresponsive
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("not waking up", True, id="fragment"),
        pytest.param("my wife will not wake up", True, id="a wife"),
        pytest.param("he has collapsed in the hall", True, id="collapsed"),
        pytest.param("shes gone all limp and wont answer", True, id="limp"),
        pytest.param("my friend is unconscious", True, id="unconscious"),
        pytest.param("found him slumped in the garage", True, id="found"),
        pytest.param("when will i wake up", False, id="asks when"),
        pytest.param("will nobody answer my question", False, id="not answering, of a question"),
        pytest.param("what if she does not wake up", False, id="supposed"),
        pytest.param("do people pass out on it", False, id="general"),
        pytest.param("my father collapsed two years ago, can he have it", False, id="past"),
        pytest.param("does it make you unconscious", False, id="general unconscious"),
    ],
)
def test_unresponsive(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert unresponsive.fires(listen(utterance)) is fires
