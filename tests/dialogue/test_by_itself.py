"""An ingredient with a monograph of its own, asked about while its combination is spoken of."""

from collections.abc import Sequence

import pytest

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.by_itself import completed
from askmono.dialogue.contract import kind_of, offers_of, passages_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.inside import stays
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import asked_of, respond

BOTH = "how should bexolin and cortamide be stored"
INSIDE = Conversation(medicine="bexolin-cortamide")


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


@pytest.mark.parametrize(
    ("utterance", "inside"),
    [
        pytest.param("what does bexolin do", True, id="asked of it"),
        pytest.param("bexolin side effects?", True, id="in few words"),
        pytest.param("only tell me about the bexolin in it", True, id="as a part"),
        pytest.param("does bexolin itself make you drowsy", True, id="itself"),
        pytest.param("tell me about bexolin instead", False, id="instead"),
        pytest.param("bexolin on its own, is it addictive", False, id="on its own"),
        pytest.param("no, i meant bexolin", False, id="put right"),
        pytest.param("back to bexolin", False, id="back to it"),
        pytest.param("lets talk about bexolin", False, id="to talk about"),
        pytest.param("how does fenoprast work", False, id="another medicine"),
        pytest.param("bexolin or fenoprast for pain", False, id="and another beside it"),
    ],
)
def test_whether_the_combination_is_still_spoken_of(
    wide_shelf: Engine, utterance: str, inside: bool
) -> None:
    assert stays(wide_shelf.about("bexolin-cortamide"), utterance) is inside


def test_nothing_is_inside_one_medicine(wide_shelf: Engine) -> None:
    assert not stays(wide_shelf.about("fenoprast"), "what does bexolin do")
    assert not stays(wide_shelf.about("bexolin"), "what do bexolin and cortamide do")


@pytest.mark.parametrize(
    ("said", "medicine"),
    [
        pytest.param([BOTH, "is bexolin addictive", "is it stored"], "bexolin-cortamide", id="it"),
        pytest.param([BOTH, "is bexolin addictive"], "bexolin-cortamide", id="its text tells"),
        pytest.param([BOTH, "bexolin instead", "is it addictive"], "bexolin", id="turned"),
        pytest.param([BOTH, "is fenoprast addictive"], "fenoprast", id="another"),
        pytest.param(["is bexolin addictive"], "bexolin", id="first of all"),
    ],
)
def test_it_stays_the_combination(wide_shelf: Engine, said: Sequence[str], medicine: str) -> None:
    reply, conversation = _talk(wide_shelf, *said)
    assert conversation.medicine == medicine
    assert {quote.medicine for quote in passages_of(reply)} == {medicine}


@pytest.mark.parametrize(
    ("utterance", "own"),
    [
        pytest.param("is bexolin addictive", True, id="the ingredient"),
        pytest.param("is it addictive", False, id="the combination"),
        pytest.param("is cortamide addictive", False, id="one without a monograph"),
        pytest.param("can i have bexolin with it", False, id="taken beside it"),
    ],
)
def test_what_the_combination_does_not_tell_is_told_under_the_other_name(
    wide_shelf: Engine, utterance: str, own: bool
) -> None:
    asked = asked_of(wide_shelf, INSIDE, utterance)
    assert asked.engine.monograph.id == "bexolin-cortamide"
    silent = compose.abstention(asked, "not-covered")
    reply = completed(asked, silent, lambda other: compose.of_passages(other, [0]))
    if not own:
        assert reply is silent
        return
    assert {quote.medicine for quote in passages_of(reply)} == {"bexolin"}
    assert {offer.medicine for offer in offers_of(reply)} <= {"bexolin"}


def test_where_neither_tells_it_is_the_combination_that_does_not(wide_shelf: Engine) -> None:
    def silent(other: Asked) -> Reply:
        return compose.abstention(other, "not-covered")

    asked = asked_of(wide_shelf, INSIDE, "is bexolin addictive")
    reply = silent(asked)
    assert completed(asked, reply, silent) is reply


def test_what_is_refused_of_the_combination_is_not_told_of_its_ingredient(
    wide_shelf: Engine,
) -> None:
    asked = asked_of(wide_shelf, INSIDE, "how much bexolin should i have")
    refused = compose.figures_refused(asked)
    assert completed(asked, refused, lambda other: compose.of_passages(other, [0])) is refused


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param("she swallowed all her bexolin", "escalation", id="an overdose of it"),
        pytest.param(
            "bexolin gave me hives and my throat is closing", "escalation", id="a reaction"
        ),
        pytest.param("how much bexolin should i have", "refusal", id="a dose of one's own"),
    ],
)
def test_danger_and_doses_are_heard_of_an_ingredient(
    wide_shelf: Engine, said: str, kind: str
) -> None:
    reply, _ = _talk(wide_shelf, BOTH, said)
    assert kind_of(reply) == kind
