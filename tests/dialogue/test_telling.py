"""Who only tells that a medicine is taken is asked what they want to know; nobody else is."""

import pytest

from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import asked_of, respond
from askmono.dialogue.telling import rest_of, tells_only

ONLY_TOLD = [
    pytest.param("i take fenoprast", id="takes it"),
    pytest.param("my mum has been on fenoprast for years", id="for years"),
    pytest.param("just started fenoprast", id="just started"),
    pytest.param("been prescribed fenoprast by my gp", id="prescribed"),
    pytest.param("the doctor put me on fenoprast last week", id="by a doctor"),
    pytest.param("hi, i have been given fenoprast", id="given"),
    pytest.param("starting fenoprast tomorrow", id="tomorrow"),
    pytest.param("i took fenoprast this morning", id="this morning"),
    pytest.param("i take fenoprast for my knee", id="for something"),
    pytest.param("my daughter was started on fenoprast", id="a child, prescribed"),
    pytest.param("on fenoprast since 2019", id="since a year"),
    pytest.param("started fenoprast a couple of weeks ago", id="weeks ago"),
    pytest.param("i have a question about fenoprast", id="a question to come"),
    pytest.param("i take fenoprast 5 mg twice a day", id="its strength"),
]
AFTER_TELLING = [
    pytest.param(
        "i take fenoprast, where should i keep the box",
        "where should i keep the box",
        id="a question",
    ),
    pytest.param(
        "i take fenoprast for my knee, may i steer a bus", "may i steer a bus", id="what it is for"
    ),
    pytest.param(
        "i have gout and use fenoprast. could one get hooked",
        "could one get hooked",
        id="an illness",
    ),
    pytest.param("i am on fenoprast and feel dizzy", "feel dizzy", id="how it is"),
    pytest.param(
        "took my fenoprast this morning, can i drive tonight", "can i drive tonight", id="once"
    ),
    pytest.param("my baby is on fenoprast and is very drowsy", None, id="what befalls a child"),
    pytest.param("my gran takes fenoprast and is cold", None, id="who it befalls is lost"),
    pytest.param(
        "my gran takes fenoprast and she is tired", "she is tired", id="who it befalls is said"
    ),
    pytest.param("i take fenoprast", None, id="nothing after it"),
    pytest.param("can i drive on fenoprast, and drink", None, id="nothing told"),
    pytest.param("i have gout. can i take fenoprast", None, id="an illness alone"),
    pytest.param("i took fenoprast and two sleeping pills", None, id="taken together"),
    pytest.param("i take warfarin, can i take fenoprast", None, id="another is told"),
    pytest.param("she took fenoprast and will not wake", None, id="somebody took it"),
]
MORE_SAID = [
    pytest.param("can i take fenoprast", id="may I"),
    pytest.param("is he on fenoprast", id="is he"),
    pytest.param("i take fenoprast?", id="asked"),
    pytest.param("i took two fenoprast", id="how many"),
    pytest.param("i took all my fenoprast", id="all"),
    pytest.param("i took a few fenoprast", id="a few"),
    pytest.param("i took many fenoprast tablets", id="many"),
    pytest.param("i took fenoprast again", id="again"),
    pytest.param("i took 2 weeks of fenoprast tonight", id="weeks of it"),
    pytest.param("i took it and fentanyl", id="taken together"),
    pytest.param("my son is on dads fenoprast", id="his father's"),
    pytest.param("i took another fenoprast", id="another"),
    pytest.param("i have a bottle of fenoprast", id="a bottle"),
    pytest.param("she took fenoprast", id="somebody took it"),
    pytest.param("my son took fenoprast", id="a child took it"),
    pytest.param("my toddler has fenoprast", id="a child has it"),
    pytest.param("my child takes my fenoprast", id="mine"),
    pytest.param("i gave my brother fenoprast", id="gave it"),
    pytest.param("i took fenoprast for my chest pain", id="what for, once"),
    pytest.param("i stopped fenoprast", id="stopped"),
    pytest.param("i take fenoprast and feel awful", id="how it is"),
    pytest.param("i do not take fenoprast", id="not"),
    pytest.param("i took 5 mg fenoprast", id="an amount, once"),
    pytest.param("i take five fenoprast", id="how many"),
    pytest.param("fenoprast", id="a name"),
    pytest.param("i take amadrol and bexolin", id="two of them"),
    pytest.param("i take it", id="no name"),
]


@pytest.mark.parametrize("said", ONLY_TOLD)
def test_what_is_only_told_is_asked_back(said: str, wide_shelf: Engine) -> None:
    assert tells_only(asked_of(wide_shelf, START, said))
    turn = respond(wide_shelf, START, said)
    assert kind_of(turn.reply) == "clarification"
    assert offers_of(turn.reply)
    assert turn.conversation.medicine == "fenoprast"


@pytest.mark.parametrize("said", MORE_SAID)
def test_whatever_more_is_said_is_not_only_told(said: str, wide_shelf: Engine) -> None:
    assert not tells_only(asked_of(wide_shelf, START, said))


@pytest.mark.parametrize(("said", "rest"), AFTER_TELLING)
def test_what_is_said_after_it(said: str, rest: str | None, wide_shelf: Engine) -> None:
    assert rest_of(asked_of(wide_shelf, START, said)) == rest


def test_what_is_asked_after_it_is_answered_as_if_alone(wide_shelf: Engine) -> None:
    whole = respond(wide_shelf, START, "i take fenoprast for my knee, how is it best stored")
    alone = respond(wide_shelf, START, "how is fenoprast best stored")
    assert passages_of(whole.reply) == passages_of(alone.reply) != ()
    assert whole.reply.utterance.startswith("i take")
    assert whole.conversation.person


def test_danger_after_it_is_heard(wide_shelf: Engine) -> None:
    reply = respond(wide_shelf, START, "i take fenoprast and my chest is crushing").reply
    assert kind_of(reply) == "escalation"


@pytest.mark.parametrize(
    "said",
    [
        "i was put on fenoprast a week ago and i have a fever and a stiff neck",
        "i have been on fenoprast for years and my skin is coming off",
    ],
)
def test_a_sign_of_now_is_heard_after_what_is_past(wide_shelf: Engine, said: str) -> None:
    assert kind_of(respond(wide_shelf, START, said).reply) == "escalation"


def test_he_after_a_child_is_no_grown_up(wide_shelf: Engine) -> None:
    spoken = respond(wide_shelf, START, "my son is on fenoprast").conversation
    assert spoken.child
    turn = respond(wide_shelf, spoken, "he is very tired and sick")
    alone = respond(wide_shelf, START, "my husband is tired and has fenoprast").conversation
    assert kind_of(turn.reply) == "escalation"
    assert not alone.child


def test_of_ketamine_it_is_curated_what_follows(engine: Engine) -> None:
    assert not tells_only(asked_of(engine, START, "i take ketamine"))


def test_another_that_is_taken_is_asked_about_beside_the_one_spoken_of(wide_shelf: Engine) -> None:
    spoken = respond(wide_shelf, START, "fenoprast").conversation
    told = respond(wide_shelf, spoken, "i also take warfarin")
    asked = respond(wide_shelf, spoken, "does it interact with warfarin")
    assert (kind_of(told.reply), reason_of(told.reply)) == (
        kind_of(asked.reply),
        reason_of(asked.reply),
    )
    assert passages_of(told.reply) == passages_of(asked.reply)
    assert told.conversation.medicine == "fenoprast"
    assert told.reply.utterance == "i also take warfarin"


def test_what_somebody_near_takes_is_no_danger(wide_shelf: Engine) -> None:
    spoken = respond(wide_shelf, START, "fenoprast").conversation
    assert kind_of(respond(wide_shelf, spoken, "my husband takes tramadol").reply) != "escalation"
