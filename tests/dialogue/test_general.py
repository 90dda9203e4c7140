"""A maximum and a missed dose, asked of the text and of a person: the one is told."""

import pytest

from askmono.dialogue.contract import kind_of, passages_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("what if a dose of amadrel is missed", id="is missed"),
        pytest.param("advice about a skipped dose of amadrel", id="skipped"),
    ],
)
def test_a_missed_dose_of_nobody_is_told(wide_shelf: Engine, utterance: str) -> None:
    reply = respond(wide_shelf, START, utterance).reply
    assert kind_of(reply) == "answer"
    assert "is left out" in passages_of(reply)[0].text
    assert "in-general" in [notice.id for notice in reply.notices]


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("what if i missed a dose of amadrel", id="i missed it"),
        pytest.param("my dad skipped a dose of amadrel, what should he do", id="dad did"),
        pytest.param("what is the maximum dose of amadrel for my mum", id="mum's most"),
        pytest.param("what is the maximum dose of amadrel for a pensioner", id="a pensioner's"),
        pytest.param("what is the highest dose of amadrel i can take", id="my most"),
    ],
)
def test_a_persons_is_refused(wide_shelf: Engine, utterance: str) -> None:
    reply = respond(wide_shelf, START, utterance).reply
    assert kind_of(reply) == "refusal"
    assert not any("10 mg" in quote.text for quote in passages_of(reply))


def test_a_text_without_a_maximum_tells_none(wide_shelf: Engine) -> None:
    reply = respond(wide_shelf, START, "what is the maximum daily dose of amadrel").reply
    assert kind_of(reply) == "abstention"
    assert not passages_of(reply)


def test_whoever_withholds_figures_shows_no_maximum(wide_shelf: Engine) -> None:
    kiosk = wide_shelf.under(Settings(dosing="withhold"))
    reply = respond(kiosk, START, "what is the maximum daily dose of amadrel").reply
    assert not passages_of(reply)


@pytest.mark.parametrize(
    ("utterance", "kind"),
    [
        pytest.param("i weigh 70 kilos, what is amadrel used for", "answer", id="a weight"),
        pytest.param("we have two dogs, how should amadrel be stored", "answer", id="dogs"),
        pytest.param("i weigh 70 kilos, how much amadrel", "refusal", id="how much"),
        pytest.param("i am 80 kilos, what is the usual dose of amadrel", "refusal", id="a dose"),
    ],
)
def test_a_remark_beside_a_plain_question(wide_shelf: Engine, utterance: str, kind: str) -> None:
    reply = respond(wide_shelf, START, utterance).reply
    assert kind_of(reply) == kind
    assert not any("10 mg" in quote.text for quote in passages_of(reply))
