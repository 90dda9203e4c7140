"""What the injury rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import injury
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he fell down the stairs and hit his head", True, id="stairs"),
        pytest.param("the wound is bleeding and will not stop", True, id="bleeding"),
        pytest.param("she banged her head and is drowsy", True, id="head"),
        pytest.param("my husband scalded himself with boiling water", True, id="scald"),
        pytest.param("can it cause bleeding", False, id="general"),
        pytest.param("my feet are on fire at night", False, id="nerve pain"),
        pytest.param("will it raise my blood pressure", False, id="pressure"),
        pytest.param("do i need a blood test", False, id="test"),
        pytest.param("my gums are on fire from the rinse", False, id="gums on fire"),
        pytest.param("the curtains caught fire and my hand is badly burnt", True, id="flames"),
    ],
)
def test_injury(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert injury.fires(listen(utterance)) is fires
