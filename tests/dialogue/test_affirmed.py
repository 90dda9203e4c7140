"""Danger that is asked about and then said to be so, in one message or in two."""

import pytest

from askmono.dialogue.contract import kind_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import asked_of, respond
from askmono.safety.reading.frames import says_it_is_so
from askmono.safety.reading.heard import Heard
from askmono.safety.signs.watched import for_something


def last_of(engine: Engine, turns: list[str]) -> str:
    """The kind of the last reply."""
    conversation, kind = START, ""
    for utterance in turns:
        turn = respond(engine, conversation, utterance)
        conversation, kind = turn.conversation, kind_of(turn.reply)
    return kind


@pytest.mark.parametrize(
    ("utterance", "so"),
    [
        pytest.param("can it cause fits, he is having one", True, id="is having one"),
        pytest.param("does it stop the heart, his has stopped", True, id="his has"),
        pytest.param("does it swell the lips because mine are", True, id="mine are"),
        pytest.param("is it normal to bring up blood", True, id="is it normal"),
        pytest.param("why am i so breathless", True, id="why am i"),
        pytest.param("can it cause fits", False, id="only asked"),
        pytest.param("can it cause fits, he has epilepsy", False, id="something else is so"),
        pytest.param("i have it with food", False, id="no question before it"),
        pytest.param("how is it given", False, id="a plain question"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_question_that_tells(utterance: str, so: bool) -> None:
    assert says_it_is_so(Heard(utterance.replace(",", "").split())) is so


@pytest.mark.parametrize(
    ("turns", "card"),
    [
        pytest.param(["what happens in an overdose of ketamine", "i have"], True, id="i have"),
        pytest.param(["does ketamine stop you breathing", "his just did"], True, id="his did"),
        pytest.param(["how do i know if it is an overdose", "she has those"], True, id="those"),
        pytest.param(["how is ketamine given", "i have"], False, id="nothing feared"),
        pytest.param(["what happens in an overdose of ketamine", "thanks"], False, id="thanks"),
        pytest.param(
            ["what happens in an overdose of ketamine", "and how is it stored"], False, id="goes on"
        ),
    ],
)
def test_what_is_then_said_to_be_so(engine: Engine, turns: list[str], card: bool) -> None:
    assert (last_of(engine, turns) == "escalation") is card


def test_a_sign_stands_while_the_medicine_is_put_right(shelf: Engine) -> None:
    told = respond(shelf, START, "my eyes have gone yellow since fenoprast")
    right = respond(shelf, told.conversation, "sorry, i mean bexolin")
    other = respond(shelf, right.conversation, "how should it be stored")
    kept = [
        "side-effect-now" in [n.id for n in turn.reply.notices] for turn in (told, right, other)
    ]
    assert kept == [True, True, False]


def test_over_another_medicine_danger_and_who_is_treated_stay() -> None:
    before = Conversation("a", "effects", last=("escalation", "emergency"), card="c", person=True)
    after = before.turned_to("b")
    assert (after.medicine, after.last, after.card, after.person) == ("b", before.last, "c", True)
    assert (after.intent, after.offers, after.feared) == (None, (), None)


@pytest.mark.parametrize(
    ("utterance", "nobody"),
    [
        pytest.param("sore eyes with fenoprast?", True, id="asked with a mark"),
        pytest.param("can fenoprast make eyes sore", True, id="in general"),
        pytest.param("sore eyes with fenoprast", False, id="a remark"),
        pytest.param("my eyes are sore with fenoprast?", False, id="somebody's"),
        pytest.param("he is on fenoprast and his eyes hurt?", False, id="told, with a mark"),
    ],
)
def test_of_whom_it_is_asked(shelf: Engine, utterance: str, nobody: bool) -> None:
    assert asked_of(shelf, START, utterance).of_nobody is nobody


@pytest.mark.parametrize(
    ("utterance", "what_for"),
    [
        pytest.param("fenoprast for a cold", True, id="for a cold"),
        pytest.param("is it for back pain", True, id="for pain"),
        pytest.param("sore throat for a week", False, id="for a week"),
        pytest.param("sick for three days", False, id="for days"),
        pytest.param("sore throat", False, id="no for"),
    ],
)
def test_for_what_and_for_how_long(utterance: str, what_for: bool) -> None:
    assert for_something(Heard(utterance.split())) is what_for
