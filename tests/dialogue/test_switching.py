"""A medicine named with little else: what was asked goes on to it, or it stands beside another.

The shelf's medicines are made up; every intent that comes with askmono is there.
"""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Reply
from askmono.dialogue.respond import asked_of, respond
from askmono.dialogue.switching import with_another


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


STORED = "how should bexolin be stored"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("and fenoprast?", id="and"),
        pytest.param("fenoprast", id="the name alone"),
        pytest.param("same for fenoprast", id="same for"),
        pytest.param("no sorry i meant fenoprast", id="put right"),
        pytest.param("not bexolin, fenoprast", id="not this one"),
        pytest.param("wrong one, fenoprast", id="the wrong one"),
    ],
)
def test_what_was_asked_goes_on_to_the_medicine_named(wide_shelf: Engine, said: str) -> None:
    reply, conversation = _talk(wide_shelf, STORED, said)
    assert isinstance(reply, Answer)
    assert "Keep fenoprast dry" in reply.passages[0].text
    assert reply.utterance == said
    assert conversation.medicine == "fenoprast"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(["fenoprast"], id="nothing was asked before"),
        pytest.param([STORED, "is fenoprast addictive"], id="something else is asked"),
        pytest.param(["she took all her bexolin", "and fenoprast"], id="after a card"),
        pytest.param([STORED, "and amadril"], id="a name that is not clear"),
        pytest.param([STORED, "what is fenoprast for"], id="a question by itself"),
    ],
)
def test_nothing_goes_on(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert not any("dry" in quote.text for quote in passages_of(reply))


def test_a_question_left_without_its_medicine_is_asked_of_the_one_named_then(
    wide_shelf: Engine,
) -> None:
    reply, _ = _talk(wide_shelf, "is it habit forming", "bexolin")
    assert "Nobody knows whether bexolin is" in passages_of(reply)[0].text


def test_what_was_refused_is_refused_of_another_too(wide_shelf: Engine) -> None:
    missed = "i missed my bexolin this morning"
    reply, _ = _talk(wide_shelf, missed, "and amadrol?", "what about fenoprast")
    assert (kind_of(reply), reason_of(reply)) == ("refusal", "personal-dosing")
    assert "missed dose of fenoprast" in passages_of(reply)[0].text


def test_what_was_asked_for_nobody_is_asked_of_another_too(wide_shelf: Engine) -> None:
    missed = "what if a dose of bexolin is missed"
    reply, _ = _talk(wide_shelf, missed, "and amadrol?", "what about fenoprast")
    assert kind_of(reply) == "answer"
    assert [quote.medicine for quote in passages_of(reply)] == ["fenoprast"]
    assert "missed dose of fenoprast" in passages_of(reply)[0].text


def test_a_medicine_that_was_not_meant_is_let_go(wide_shelf: Engine) -> None:
    reply, conversation = _talk(wide_shelf, STORED, "sorry, i meant carbamazepine")
    assert (kind_of(reply), reason_of(reply)) == ("abstention", "other-medicine")
    assert conversation.medicine is None


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("warfarin?", id="alone"),
        pytest.param("and with warfarin", id="with"),
        pytest.param("warfarin ok?", id="whether it is ok"),
    ],
)
def test_what_the_text_names_is_found_by_its_name(wide_shelf: Engine, said: str) -> None:
    reply, conversation = _talk(wide_shelf, STORED, said)
    assert "unlike warfarin" in passages_of(reply)[0].text
    assert conversation.medicine == "bexolin"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("simvastatin?", id="the text does not name it"),
        pytest.param("what is the dose of warfarin", id="the other's dose"),
        pytest.param("tell me all about warfarin", id="the other itself"),
    ],
)
def test_what_is_asked_of_another_is_not_answered_from_this_text(
    wide_shelf: Engine, said: str
) -> None:
    reply, _ = _talk(wide_shelf, STORED, said)
    assert not passages_of(reply)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("and simvastatin?", id="and"),
        pytest.param("what about simvastatin", id="what about"),
        pytest.param("is simvastatin ok", id="whether it is ok"),
        pytest.param("can i take it with simvastatin", id="taken with"),
        pytest.param("safe with simvastatin?", id="safe with"),
    ],
)
def test_another_beside_the_one_spoken_of_is_a_question_of_both(
    wide_shelf: Engine, said: str
) -> None:
    reply, conversation = _talk(wide_shelf, STORED, said)
    fuller, _ = _talk(wide_shelf, STORED, "does it interact with simvastatin")
    assert (kind_of(reply), passages_of(reply)) == (kind_of(fuller), passages_of(fuller))
    assert conversation.medicine == "bexolin"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("simvastatin?", id="one that is only listed"),
        pytest.param("potassium tablets", id="as what it is taken"),
        pytest.param("dulaphen?", id="part of one combination"),
        pytest.param("cortamide pills?", id="part of two"),
    ],
)
def test_a_substance_alone_is_a_question_of_both(wide_shelf: Engine, said: str) -> None:
    before = "how should fenoprast be stored"
    asked = asked_of(wide_shelf, respond(wide_shelf, START, before).conversation, said)
    assert with_another(asked) is not None
    assert asked.engine.monograph.id == "fenoprast"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        pytest.param(STORED, "amadril?", id="a misspelt name of the shelf"),
        pytest.param(STORED, "elvitrane?", id="a name without its form"),
        pytest.param("how is bexolin + cortamide stored", "cortamide?", id="part of this one"),
        pytest.param(STORED, "dulaphen side effects?", id="something else is asked"),
        pytest.param("hello", "simvastatin?", id="no medicine is spoken of"),
    ],
)
def test_a_name_alone_that_is_no_substance_beside_it(
    wide_shelf: Engine, before: str, said: str
) -> None:
    asked = asked_of(wide_shelf, respond(wide_shelf, START, before).conversation, said)
    assert with_another(asked) is None


@pytest.mark.parametrize(
    "said", ["what is simvastatin", "is bexolin some statin or other", "bexolin"]
)
def test_what_is_no_question_of_both(wide_shelf: Engine, said: str) -> None:
    asked = asked_of(wide_shelf, respond(wide_shelf, START, STORED).conversation, said)
    assert with_another(asked) is None


def test_medicines_put_back_stay_put_back_until_one_is_picked(wide_shelf: Engine) -> None:
    """A question asked meanwhile is put back of each of them."""
    first, _ = _talk(wide_shelf, "how should cortamide be stored")
    then, _ = _talk(wide_shelf, "how should cortamide be stored", "is it habit forming")
    assert [offer.medicine for offer in offers_of(then)] == [o.medicine for o in offers_of(first)]
    assert all("addictive" in offer.question for offer in offers_of(then))
