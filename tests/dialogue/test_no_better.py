"""A medicine that has done nothing yet: how long the text says that it takes."""

import pytest

from askmono.dialogue.compiled import Compiled
from askmono.dialogue.contract import kind_of, passages_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import respond
from shelf import widened

STORED = "* **Q: How should Amadrel be stored?**"
WORKS = "* **Q: How long does Amadrel take to work?** A: Amadrel works after three weeks.\n"


@pytest.fixture(scope="module")
def telling(compiled: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The shelf, of which one text tells how long it takes."""
    folder = tmp_path_factory.mktemp("telling") / "library"
    return widened(compiled, folder, ("amadrel", STORED, WORKS + STORED))


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("two weeks of amadrel and i feel no different", id="no different"),
        pytest.param("amadrel since monday and nothing yet, is that normal", id="since a day"),
        pytest.param("ten days on amadrel, no improvement", id="no improvement"),
    ],
)
def test_what_the_text_says(telling: Engine, utterance: str) -> None:
    quotes = passages_of(respond(telling, START, utterance).reply)
    assert "after three weeks" in quotes[0].text


def test_what_the_text_does_not_say(wide_shelf: Engine) -> None:
    reply = respond(wide_shelf, START, "two weeks of amadrel and i feel no different").reply
    assert kind_of(reply) == "abstention"


def test_no_hope_is_no_such_question(telling: Engine) -> None:
    said = "two weeks of amadrel and i feel no different, there is no point in living"
    assert kind_of(respond(telling, START, said).reply) == "escalation"
