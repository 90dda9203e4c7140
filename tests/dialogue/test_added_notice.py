"""What a face adds to a reply comes before its own notices, and never to a card of danger."""

import pytest

from askmono.dialogue.contract import stands_alone, with_notice
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Edition,
    Escalation,
    Refusal,
    Reply,
    Said,
)

BY = {
    "utterance": "x",
    "library": Edition("1", "0" * 64),
    "notices": (Said("first", "First."), Said("second", "Second.")),
}
NEW = Said("new", "New.")


@pytest.mark.parametrize(
    ("reply", "alone"),
    [
        pytest.param(Escalation(reason="emergency", **BY), True, id="emergency"),
        pytest.param(Escalation(reason="crisis", **BY), True, id="crisis"),
        pytest.param(Answer(question="Q?", passages=(), **BY), False, id="answer"),
        pytest.param(Refusal(reason="diagnosis", **BY), False, id="refusal"),
        pytest.param(Abstention(reason="not-covered", **BY), False, id="abstention"),
        pytest.param(Clarification(offers=(), **BY), False, id="clarification"),
    ],
)
def test_a_notice_is_added_to_all_but_a_card(reply: Reply, alone: bool) -> None:
    assert stands_alone(reply) is alone
    added = [said.id for said in with_notice(reply, NEW).notices]
    assert added == (["first", "second"] if alone else ["new", "first", "second"])
    replaced = [said.id for said in with_notice(reply, NEW, instead_of="first").notices]
    assert replaced == (["first", "second"] if alone else ["new", "second"])
