"""Two ingredients named apart that are one medicine of the shelf, and two that are not.

Cortamide and dulaphen have no monograph of their own, but one together; bexolin has one.
"""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import offers_of, passages_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(["what does dulaphen do when it is given with cortamide"], id="given with"),
        pytest.param(["why is cortamide added to dulaphen"], id="added to"),
        pytest.param(["will dulaphen make you drowsy if cortamide is in it"], id="is in it"),
        pytest.param(
            ["is bexolin addictive", "how does dulaphen work if cortamide is in it"], id="after one"
        ),
    ],
)
def test_two_ingredients_apart_are_the_medicine_that_holds_both(
    wide_shelf: Engine, said: Sequence[str]
) -> None:
    reply, conversation = _talk(wide_shelf, *said)
    assert {quote.medicine for quote in passages_of(reply)} == {"cortamide-dulaphen"}
    assert conversation.medicine == "cortamide-dulaphen"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(["why is cortamide added to bexolin"], id="one has a monograph of its own"),
        pytest.param(["why is dulaphen given with simvastatin"], id="no medicine holds both"),
        pytest.param(
            ["why is cortamide given with dulaphen and with simvastatin"], id="a third is named"
        ),
        pytest.param(
            ["how should fenoprast be stored", "is it ok with dulaphen if i take cortamide"],
            id="both beside the one spoken of",
        ),
    ],
)
def test_two_that_are_not_one(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, conversation = _talk(wide_shelf, *said)
    assert conversation.medicine != "cortamide-dulaphen"
    assert "cortamide-dulaphen" not in {quote.medicine for quote in passages_of(reply)}


def test_one_of_them_is_still_put_back(wide_shelf: Engine) -> None:
    reply, conversation = _talk(wide_shelf, "what does dulaphen do")
    assert [offer.medicine for offer in offers_of(reply)] == ["cortamide-dulaphen"]
    assert conversation.medicine is None
