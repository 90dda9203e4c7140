""" "Why?" after an answer: the passage that gives the reason, and never something else."""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import kind_of, passages_of, reason_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reasons import gives
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Avoid it, as it can make you sleepy.", True, id="as it can"),
        pytest.param("Not in pregnancy, because of harm.", True, id="because"),
        pytest.param("Stopping suddenly may cause fits.", True, id="may cause"),
        pytest.param("Alcohol increases the risk of bleeding.", True, id="increases the risk"),
        pytest.param("Drowsiness is a common side effect.", True, id="a side effect"),
        pytest.param("Keep it dry.", False, id="an order"),
        pytest.param("Take it as directed.", False, id="as directed"),
        pytest.param("It may be taken with food.", False, id="may be"),
        pytest.param("Ask your doctor before you stop.", False, id="whom to ask"),
    ],
)
def test_gives(text: str, reason: bool) -> None:
    assert gives(text) is reason


WINE = "can you drink wine on fenoprast"


@pytest.mark.parametrize(
    "why",
    ["why?", "Why not", "how come", "but why is that?", "really?", "why can't i", "why's that"],
)
def test_the_reason_is_shown_again(wide_shelf: Engine, why: str) -> None:
    first, _ = _talk(wide_shelf, WINE)
    reply, conversation = _talk(wide_shelf, WINE, why)
    assert kind_of(reply) == "answer"
    assert reply.utterance == why
    assert passages_of(reply) == passages_of(first)
    assert "can make the drowsiness" in passages_of(reply)[0].text
    assert conversation.medicine == "fenoprast"


def test_why_can_be_asked_twice(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, WINE, "why", "but why")
    assert "can make the drowsiness" in passages_of(reply)[0].text


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param(["how is fenoprast stored", "why"], "abstention", id="none is given"),
        pytest.param([WINE, "thanks"], "abstention", id="thanks"),
        pytest.param(["why"], "clarification", id="nothing was said"),
        pytest.param(["she took all her fenoprast", "why"], "escalation", id="after a card"),
        pytest.param([WINE, "hello", "why"], "clarification", id="something was between"),
    ],
)
def test_no_reason_is_given(wide_shelf: Engine, said: Sequence[str], kind: str) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert kind_of(reply) == kind
    assert not passages_of(reply)


@pytest.mark.parametrize("said", ["why is fenoprast given", "why does it make you drowsy"])
def test_a_why_that_asks_something_is_a_question(wide_shelf: Engine, said: str) -> None:
    first, _ = _talk(wide_shelf, WINE)
    reply, _ = _talk(wide_shelf, WINE, said)
    assert passages_of(reply) != passages_of(first)


def test_what_is_really_so_is_shown_again_without_a_reason(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, "how is fenoprast stored", "really?")
    assert "Keep fenoprast dry" in passages_of(reply)[0].text


def test_after_a_refused_dose_it_is_pressing(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, "how much fenoprast should i take", "why not")
    assert reason_of(reply) != "greeting"
    assert not any("10 mg" in quote.text for quote in passages_of(reply))
