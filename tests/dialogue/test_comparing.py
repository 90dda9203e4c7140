"""Which of two medicines is better: no text says, and what is asked of one is another question."""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
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
    ("said", "offered"),
    [
        pytest.param(
            ["which is better, amadrol or fenoprast"], ["amadrol", "fenoprast"], id="which"
        ),
        pytest.param(["is fenoprast safer than amadrol"], ["fenoprast", "amadrol"], id="than"),
        pytest.param(
            ["whats stronger fenoprast or simvastatin"], ["fenoprast"], id="one is no own"
        ),
        pytest.param(["is fenoprast better than dulaphen"], ["fenoprast"], id="one is a part"),
        pytest.param(
            ["is bexolin addictive", "is fenoprast more effective than it"],
            ["bexolin", "fenoprast"],
            id="than it",
        ),
    ],
)
def test_no_text_says_which_is_better(
    wide_shelf: Engine, said: Sequence[str], offered: list[str]
) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert (kind_of(reply), reason_of(reply)) == ("abstention", "not-covered")
    assert reply.notices[0].id == "several-silent"
    assert [(offer.intent, offer.medicine) for offer in offers_of(reply)] == [
        ("used-for", id_) for id_ in offered
    ]


def test_what_each_is_for_can_be_picked(wide_shelf: Engine) -> None:
    reply, conversation = _talk(wide_shelf, "which is better, amadrol or fenoprast", "2")
    assert [quote.medicine for quote in passages_of(reply)] == ["fenoprast"]
    assert conversation.medicine == "fenoprast"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("what is the difference between amadrol and fenoprast", id="difference"),
        pytest.param("do you get better with fenoprast or not", id="one medicine"),
        pytest.param("should i take amadrol or fenoprast, which is better", id="a person"),
        pytest.param("do amadrol and fenoprast make me drowsy", id="asked of both"),
        pytest.param("how should fenoprast be stored", id="nothing is held against another"),
    ],
)
def test_nothing_is_compared(wide_shelf: Engine, said: str) -> None:
    reply, _ = _talk(wide_shelf, said)
    assert "several-silent" not in [notice.id for notice in reply.notices]


def test_a_medicine_that_the_library_lacks_is_not_compared_with_another(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, "which is better, simvastatin or carbamazepine")
    assert not offers_of(reply)
    assert not passages_of(reply)
