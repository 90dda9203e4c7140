"""What is a goodbye, and a short word that is not."""

import pytest

from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import asked_of

FENOPRAST = Conversation(medicine="fenoprast")


@pytest.mark.parametrize(
    ("utterance", "goodbye"),
    [
        pytest.param("bye", True, id="bye"),
        pytest.param("bye bye then", True, id="in more words"),
        pytest.param("goodbye?", True, id="English, even if it asks"),
        pytest.param("pqca?", False, id="an abbreviation that asks"),
        pytest.param("fenoprast?", False, id="a medicine"),
    ],
)
def test_goodbyes(wide_shelf: Engine, utterance: str, goodbye: bool) -> None:
    best = asked_of(wide_shelf, FENOPRAST, utterance).best
    assert (best is not None and best.intent == "goodbye") is goodbye
