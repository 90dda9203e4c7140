"""One medicine is put back, and the person says yes, or goes on asking as if they had.

The shelf's medicines are made up; dulaphen stands in one combination of it and nowhere else.
"""

from collections.abc import Sequence

import pytest

from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond

ONE = "cortamide-dulaphen"


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


WHAT = "what is dulaphen"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        pytest.param("how should it be stored", "Keep cortamide-dulaphen dry", id="it"),
        pytest.param("and is it addictive?", "Nobody knows", id="and"),
        pytest.param("can i drive", "not after cortamide-dulaphen", id="nothing said of it"),
        pytest.param("yes, is it addictive", "Nobody knows", id="yes, and a question"),
        pytest.param("can i drink wine", "worse", id="beside a drink"),
    ],
)
def test_whoever_goes_on_asking_means_the_one_put_back(
    wide_shelf: Engine, said: str, shown: str
) -> None:
    reply, conversation = _talk(wide_shelf, WHAT, said)
    assert {quote.medicine for quote in passages_of(reply)} == {ONE}
    assert any(shown in quote.text for quote in passages_of(reply))
    assert conversation.medicine == ONE


@pytest.mark.parametrize("said", ["is it ok with warfarin", "and with warfarin"])
def test_another_beside_it_turns_from_nothing(wide_shelf: Engine, said: str) -> None:
    _, conversation = _talk(wide_shelf, WHAT, said)
    assert conversation.medicine == ONE


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([WHAT, "no, is it addictive"], id="a no"),
        pytest.param([WHAT, "not that one, is it addictive"], id="not that"),
        pytest.param([WHAT, "something else, is it addictive"], id="something else"),
        pytest.param([WHAT, "is simvastatin addictive"], id="another medicine"),
        pytest.param(["what is cortamide", "is it addictive"], id="two were put back"),
        pytest.param([WHAT, "is dulaphen addictive"], id="a name that is not clear, again"),
        pytest.param([WHAT, "thanks"], id="no question"),
        pytest.param([WHAT, "thanks", "is it addictive"], id="no question, and then one"),
        pytest.param([WHAT, "nice weather isnt it"], id="about nothing here"),
    ],
)
def test_nothing_is_taken_up(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, conversation = _talk(wide_shelf, *said)
    assert not passages_of(reply)
    assert conversation.medicine is None


def test_the_one_put_back_is_meant_and_not_the_one_before_it(wide_shelf: Engine) -> None:
    _, conversation = _talk(wide_shelf, "is bexolin addictive", WHAT, "how should it be stored")
    assert conversation.medicine == ONE


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        pytest.param(["can you be sick on dulaphen", "yes"], "Headache", id="an effect"),
        pytest.param(["can you drink wine on dulaphen", "ok"], "worse", id="a drink"),
        pytest.param(["is dulaphen made up", "yes please"], "being made up", id="how it works"),
        pytest.param(["does cortamide make your head hurt", "2"], "Headache", id="of two, one"),
    ],
)
def test_a_yes_is_answered_by_what_was_asked(
    wide_shelf: Engine, said: Sequence[str], shown: str
) -> None:
    reply, conversation = _talk(wide_shelf, *said)
    assert kind_of(reply) == "answer"
    assert reply.utterance == said[-1]
    assert [quote.medicine for quote in passages_of(reply)] == [ONE]
    assert shown in passages_of(reply)[0].text
    assert conversation.medicine == ONE


def test_a_yes_is_not_answered_by_something_else(wide_shelf: Engine) -> None:
    """The text does not say, though what the medicine is was the question put back."""
    reply, conversation = _talk(wide_shelf, "will dulaphen turn my wee green", "yes")
    assert (kind_of(reply), reason_of(reply)) == ("abstention", "not-covered")
    assert conversation.medicine == ONE


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([WHAT, "yes"], id="that was asked"),
        pytest.param(["can you be sick on dulaphen", "What is Cortamide + Dulaphen?"], id="typed"),
    ],
)
def test_a_question_put_back_is_answered_itself(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert reply.intent == "what-is-it"
    assert "for tests" in passages_of(reply)[0].text


def test_no_figure_is_shown_to_a_yes_after_somebody_was_told_of(wide_shelf: Engine) -> None:
    told = ["my mum takes dulaphen, tell me about twice daily", "yes"]
    reply, _ = _talk(wide_shelf, *told)
    assert "10 mg" not in "".join(quote.text for quote in passages_of(reply))


def test_nothing_that_was_typed_is_kept(wide_shelf: Engine) -> None:
    """Where the answer stands is, and no word of the question."""
    reply, conversation = _talk(wide_shelf, "can you be sick on dulaphen")
    (offer,) = offers_of(reply)
    assert offer.passages
    assert "sick" not in str(conversation)


@pytest.mark.parametrize("then", ["yes", "1", None])
def test_one_alone_is_asked_for_with_what_was_asked(wide_shelf: Engine, then: str | None) -> None:
    """None: the question that was offered is typed, with the medicine's name."""
    asks = "is dulaphen made up"
    reply, _ = _talk(wide_shelf, asks)
    assert reply.notices[0].text.startswith("Do you mean Cortamide + Dulaphen?")
    (offer,) = offers_of(reply)
    assert offer.question != "What is Cortamide + Dulaphen?"
    answer, _ = _talk(wide_shelf, asks, then or offer.question)
    assert "being made up" in passages_of(answer)[0].text


@pytest.mark.parametrize("said", ["yes", "ok please", "yeah that one"])
def test_a_yes_to_several_puts_them_back_again(wide_shelf: Engine, said: str) -> None:
    first, _ = _talk(wide_shelf, "how should cortamide be stored")
    again, conversation = _talk(wide_shelf, "how should cortamide be stored", said)
    assert len(offers_of(first)) > 1
    assert offers_of(again) == offers_of(first)
    assert [notice.id for notice in again.notices] == ["medicine-unclear"]
    assert conversation.medicine is None


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(["how should fenoprast be stored", "yes"], id="to an answer"),
        pytest.param(["how should cortamide be stored", "2"], id="a number"),
        pytest.param(["how should cortamide be stored", "yes she took it all"], id="danger"),
    ],
)
def test_what_puts_nothing_back_again(wide_shelf: Engine, said: Sequence[str]) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert kind_of(reply) != "clarification"
