"""A medicine spoken of before is pointed back to; what is unclear is asked.

The shelf's medicines are made up.
"""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond

A, B, C = "how should amadrol be stored", "is bexolin addictive", "what is fenoprast for"


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


BACK = [
    pytest.param([A, B, "back to the first one, can i drive"], "amadrol", id="the first one"),
    pytest.param([A, B, "the other one, how long does it last"], "amadrol", id="the other one"),
    pytest.param([A, B, "can i drive after the previous one"], "amadrol", id="the previous one"),
    pytest.param([A, B, C, "how long does the first medicine last"], "amadrol", id="of three"),
    pytest.param([A, B, C, "is the one before addictive"], "bexolin", id="the one before"),
    pytest.param([A, B, "what about the other one"], "amadrol", id="what was asked last"),
    pytest.param(
        [A, B, "back to the other one", "and back to the previous one"], "bexolin", id="and back"
    ),
    pytest.param(
        ["i take amadrol and bexolin", "how is the first one stored"], "amadrol", id="told of"
    ),
]


@pytest.mark.parametrize(("said", "medicine"), BACK)
def test_it_is_turned_back_to(said: Sequence[str], medicine: str, wide_shelf: Engine) -> None:
    reply, conversation = _talk(wide_shelf, *said)
    assert {quote.medicine for quote in passages_of(reply)} == {medicine}
    assert conversation.medicine == medicine
    assert reply.utterance == said[-1]


def test_which_of_several_is_asked(wide_shelf: Engine) -> None:
    reply, conversation = _talk(wide_shelf, A, B, C, "is the other one addictive")
    assert kind_of(reply) == "clarification"
    assert [offer.medicine for offer in offers_of(reply)] == ["amadrol", "bexolin"]
    assert all("addictive" in offer.question for offer in offers_of(reply))
    assert conversation.medicine == "fenoprast"


NOT_BACK = [
    pytest.param([A, B, "not the first one, can i drive"], "bexolin", id="not that"),
    pytest.param([A, B, "is it stronger than the other one"], "bexolin", id="beside it"),
    pytest.param([A, "can i drive after the other one"], "amadrol", id="there is no other"),
    pytest.param([A, B, "the first one"], "bexolin", id="a question is picked"),
    pytest.param([A, B, "is fenoprast like the first one"], "fenoprast", id="another is named"),
]


@pytest.mark.parametrize(("said", "medicine"), NOT_BACK)
def test_nothing_is_turned_to(said: Sequence[str], medicine: str, wide_shelf: Engine) -> None:
    _, conversation = _talk(wide_shelf, *said)
    assert conversation.medicine == medicine


@pytest.mark.parametrize(
    ("said", "kind", "reason"),
    [
        pytest.param(
            "how many of the other one can i take", "refusal", "personal-dosing", id="a dose"
        ),
        pytest.param(
            "i swallowed the whole pack of the other one", "escalation", "overdose", id="danger"
        ),
    ],
)
def test_danger_and_doses_stay_what_they_are(
    said: str, kind: str, reason: str, wide_shelf: Engine
) -> None:
    reply, _ = _talk(wide_shelf, A, B, said)
    assert (kind_of(reply), reason_of(reply)) == (kind, reason)
