"""What the unresponsive rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import unresponsive
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("dad has an infection and nothing has helped", False, id="no help"),
        pytest.param("i shake him and nothing", True, id="shaken and nothing"),
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
        pytest.param("shook my uncle and nothing", True, id="shook him"),
        pytest.param("eyes shut and nothing", True, id="nothing, in few words"),
        pytest.param(
            "my sister has had it two days and nothing wakes her, i shook her and nothing",
            True,
            id="days, and another",
        ),
        pytest.param("a fortnight on it and nothing", False, id="no effect yet"),
        pytest.param("itchy scalp and nothing to see", False, id="nothing to see"),
        pytest.param("my girlfriend could not wake me till noon", False, id="oneself, awake now"),
        pytest.param("she wants to sleep all day", False, id="a wish to sleep"),
        pytest.param("she sleeps so heavy i can not wake her", True, id="sleeps too deeply"),
        pytest.param("i found them on the floor, are they dead", True, id="are they dead"),
        pytest.param("used the lotion on the nits, are they dead", False, id="lice"),
        pytest.param("he has gone down and is not moving", True, id="gone down"),
        pytest.param("i have gone down a rabbit hole online", False, id="a rabbit hole"),
        pytest.param(
            "my aunt has had all the pills and nothing touches the pain", False, id="no relief"
        ),
        pytest.param("my aunt is not responding to me", True, id="does not respond"),
    ],
)
def test_unresponsive(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert unresponsive.fires(listen(utterance)) is fires
