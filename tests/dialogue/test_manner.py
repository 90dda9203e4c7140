"""How a medicine is given, asked after somebody was said to be treated: no dose, and no figure."""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import kind_of, passages_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.manner import told_by
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


@pytest.mark.parametrize(
    ("utterance", "tells"),
    [
        pytest.param("how is it given?", "given by mouth", id="how"),
        pytest.param("is it a pill or an injection", "a tablet once a day", id="form"),
        pytest.param("into which muscle", "injected into the muscle", id="where"),
        pytest.param("what form does it come in", "as a cream", id="forms"),
        pytest.param("and how often is it repeated", "repeated every month", id="how often"),
        pytest.param("with or without food", "on an empty stomach", id="food"),
    ],
)
def test_told_by(utterance: str, tells: str) -> None:
    found = told_by(utterance)
    assert found is not None
    assert found.search(tells)


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("how often", id="how often somebody takes it"),
        pytest.param("how many a day", id="how many"),
        pytest.param("how many tablets", id="how many tablets"),
        pytest.param("what is the usual dose", id="a dose"),
        pytest.param("how much is given", id="how much"),
        pytest.param("how much of the liquid or the tablet", id="how much of which"),
        pytest.param("is it given twice", id="how many times"),
        pytest.param("how often is it 10 mg", id="a figure"),
    ],
)
def test_told_by_nothing(utterance: str) -> None:
    assert told_by(utterance) is None


HOW_MUCH = "how much amadrel should i take"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([HOW_MUCH, "how is it given"], id="how"),
        pytest.param([HOW_MUCH, "how do you take it"], id="how do you"),
        pytest.param([HOW_MUCH, "is it a pill or an injection"], id="form"),
        pytest.param(["my mum is on amadrel", "how is it taken"], id="after a telling"),
    ],
)
def test_the_manner_is_told_without_a_figure(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert kind_of(reply) == "answer"
    assert "swallowed whole" in passages_of(reply)[0].text
    assert not any("10 mg" in quote.text for quote in passages_of(reply))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([HOW_MUCH, "what is the usual dose"], id="the usual dose"),
        pytest.param([HOW_MUCH, "how many a day"], id="how many"),
        pytest.param([HOW_MUCH, "how often"], id="how often"),
        pytest.param([HOW_MUCH, "roughly?"], id="pressing"),
        pytest.param([HOW_MUCH, "what is the maximum"], id="the most"),
    ],
)
def test_what_stays_refused(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert kind_of(reply) == "refusal"
    assert not any("10 mg" in quote.text for quote in passages_of(reply))


def test_where_a_figure_stands_beside_it_that_is_said(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, HOW_MUCH, "how often is it repeated")
    assert [notice.id for notice in reply.notices] == ["several-withheld"]
    assert "Amadrel" in reply.notices[0].text
    assert not passages_of(reply)


def test_whoever_withholds_all_figures_says_so(wide_shelf: Engine) -> None:
    kiosk = wide_shelf.under(Settings(dosing="withhold"))
    reply, _ = _talk(kiosk, HOW_MUCH, "how often is it repeated")
    assert [notice.id for notice in reply.notices] == ["refusal-dosing-withheld"]
