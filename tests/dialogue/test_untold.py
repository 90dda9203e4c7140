"""An antidote, and what takes a medicine out of the body: only from a text that speaks of it."""

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.contract import kind_of, passages_of, reason_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import asked_of, respond
from askmono.dialogue.untold import antidote


def _asked(engine: Engine, utterance: str) -> Asked:
    return asked_of(engine, START, utterance)


@pytest.mark.parametrize(
    "utterance",
    [
        "is there an antidote to fenoprast",
        "what reverses fenoprast",
        "how would a hospital counteract fenoprast",
        "can fenoprast be removed by dialysis",
        "can it be got rid of with dialysis, the fenoprast",
        "how do i flush fenoprast out of my system",
        "how do you get fenoprast out of the body",
    ],
)
def test_the_text_has_no_word_of_it(wide_shelf: Engine, utterance: str) -> None:
    reply = respond(wide_shelf, START, utterance).reply
    assert (kind_of(reply), reason_of(reply)) == ("abstention", "not-covered")
    assert antidote(_asked(wide_shelf, utterance)) is not None
    assert not passages_of(reply)


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("how long until fenoprast is out of my system", id="how long"),
        pytest.param("can you have fenoprast on dialysis", id="who may have it"),
        pytest.param("is fenoprast a reverse transcriptase inhibitor", id="a kind of medicine"),
        pytest.param("how do i get fenoprast", id="where to get it"),
        pytest.param("does fenoprast clear a rash from the body", id="what it is for"),
    ],
)
def test_something_else_is_asked(wide_shelf: Engine, utterance: str) -> None:
    assert antidote(_asked(wide_shelf, utterance)) is None


def test_a_curated_text_has_its_own_intents(engine: Engine) -> None:
    assert antidote(_asked(engine, "is there an antidote to ketamine")) is None
