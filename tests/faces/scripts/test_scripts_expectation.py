"""What an expectation holds against a reply: each key met, and each not met."""

from typing import Any

import msgspec
import pytest

from askmono.dialogue.compiled import Compiled
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Clarification, Reply, quoted
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.faces.scripts.expectation import (
    Cited,
    Expectation,
    described,
    expectation_of,
    shows_figures,
    unlike,
    unmet,
)
from askmono.faces.scripts.script import expectation

ASKED = {
    "answer": "how long do the effects of it last",
    "refusal": "how much should i take for my back",
    "escalation": "he took too much and is not breathing",
    "abstention": "",
}


@pytest.fixture(scope="module")
def engine(compiled: Compiled) -> Engine:
    return Engine(compiled, Settings(locale="US"))


@pytest.fixture(scope="module")
def replies(engine: Engine) -> dict[str, Reply]:
    return {kind: respond(engine, START, text).reply for kind, text in ASKED.items()}


def _keys(expected: dict[str, Any], reply: Reply, engine: Engine) -> list[str]:
    return [missing.key for missing in unmet(expectation(expected), reply, engine)]


DURATION = {"section": "FAQs", "faq": "last effect long"}
HOLDS = [
    pytest.param("answer", {"reply": "answer", "intent": "duration"}, id="kind and intent"),
    pytest.param("refusal", {"reason": "personal-dosing"}, id="reason"),
    pytest.param("answer", {"cites": DURATION}, id="words of the FAQ question in any order"),
    pytest.param("answer", {"cites": {"section": "faqs"}}, id="a heading in any case"),
    pytest.param(
        "answer", {"cites": {"mentions": ["ROUTE of", "giraffe"]}}, id="one word of several"
    ),
    pytest.param("answer", {"first": DURATION, "passages": 1}, id="the first, and how many"),
    pytest.param("escalation", {"shows": ["911", "CALL"]}, id="words of a notice, in any case"),
    pytest.param("escalation", {"must_not_show": "999"}, id="words that are not there"),
    pytest.param("escalation", {"offers": "none", "passages": 0}, id="a card stands alone"),
    pytest.param("answer", {"offers": "any"}, id="some offer"),
    pytest.param("refusal", {"dose_figures": False}, id="no figure"),
    pytest.param("refusal", {"notices": ["refusal-personal-dosing"]}, id="a notice by its id"),
    pytest.param("answer", {"margin_at_least": 1, "score_at_least": 1}, id="figures"),
    pytest.param("answer", {"any_of": [{"reply": "refusal"}, {"reply": "answer"}]}, id="any"),
    pytest.param("answer", {"none_of": [{"reply": "refusal"}, {"passages": 2}]}, id="none"),
    pytest.param(
        "answer",
        {"none_of": [{"reply": "answer", "intent": "onset"}]},
        id="not both of two, though one holds",
    ),
]


@pytest.mark.parametrize(("kind", "expected"), HOLDS)
def test_holds(
    kind: str, expected: dict[str, Any], replies: dict[str, Reply], engine: Engine
) -> None:
    assert _keys(expected, replies[kind], engine) == []


FAILS = [
    pytest.param("answer", {"reply": "refusal"}, ["reply"], id="another kind"),
    pytest.param("refusal", {"reason": "diagnosis"}, ["reason"], id="another reason"),
    pytest.param("answer", {"reason": "diagnosis"}, ["reason"], id="an answer has no reason"),
    pytest.param("answer", {"intent": "onset"}, ["intent"], id="another intent"),
    pytest.param("answer", {"cites": {"section": "Usage"}}, ["cites"], id="another section"),
    pytest.param("answer", {"cites": {"faq": "drive"}}, ["cites"], id="another FAQ"),
    pytest.param("answer", {"cites": {"mentions": ["giraffe"]}}, ["cites"], id="words not in it"),
    pytest.param(
        "answer", {"cites": [DURATION, {"label": "storage"}]}, ["cites"], id="one of two is there"
    ),
    pytest.param("refusal", {"first": DURATION}, ["first"], id="no passage at all"),
    pytest.param("answer", {"passages": 0}, ["passages"], id="a passage too many"),
    pytest.param("escalation", {"shows": ["911", "112"]}, ["shows"], id="one of two numbers"),
    pytest.param("escalation", {"must_not_show": "911"}, ["must_not_show"], id="it is shown"),
    pytest.param("escalation", {"offers": "any"}, ["offers"], id="no offer"),
    pytest.param("answer", {"offers": "none"}, ["offers"], id="offers that should not be"),
    pytest.param("answer", {"offers": ["duration"]}, ["offers"], id="not what was asked"),
    pytest.param("refusal", {"dose_figures": True}, ["dose_figures"], id="figures wanted"),
    pytest.param("refusal", {"notices": ["not-advice"]}, ["notices"], id="another notice"),
    pytest.param("abstention", {"margin_at_least": 1}, ["margin_at_least"], id="margin"),
    pytest.param("abstention", {"score_at_least": 0.1}, ["score_at_least"], id="score"),
    pytest.param(
        "answer", {"any_of": [{"reply": "refusal"}, {"intent": "onset"}]}, ["any_of"], id="neither"
    ),
    pytest.param(
        "answer", {"none_of": [{"reply": "refusal"}, {"reply": "answer"}]}, ["none_of"], id="one"
    ),
    pytest.param(
        "refusal", {"reply": "answer", "passages": 1}, ["reply", "passages"], id="each is told"
    ),
]


@pytest.mark.parametrize(("kind", "expected", "keys"), FAILS)
def test_fails(
    kind: str,
    expected: dict[str, Any],
    keys: list[str],
    replies: dict[str, Reply],
    engine: Engine,
) -> None:
    assert _keys(expected, replies[kind], engine) == keys


def test_what_was_wanted_is_shown_beside_what_came(
    replies: dict[str, Reply], engine: Engine
) -> None:
    expected = Expectation(cites=(Cited(section="FAQs", faq="drive"),))
    (missing,) = unmet(expected, replies["answer"], engine)
    assert missing.wanted is not None
    assert "drive" in missing.wanted.text
    assert missing.expected == 'section "FAQs", faq "drive"'
    assert "ketamine.md" in missing.came


@pytest.mark.parametrize("kind", ASKED)
def test_what_is_recorded_of_a_reply_holds_of_it(
    kind: str, replies: dict[str, Reply], engine: Engine
) -> None:
    recorded = expectation_of(replies[kind], engine)
    assert unmet(recorded, replies[kind], engine) == ()
    others = [reply for other, reply in replies.items() if other != kind]
    assert all(unmet(recorded, reply, engine) for reply in others)


def test_a_recorded_passage_is_that_passage_and_no_other(engine: Engine) -> None:
    """Each passage by itself as an answer: what names it fits it, and finds it first."""
    monograph = engine.monograph
    for passage in monograph.passages:
        quote = quoted(monograph, passage)
        reply = Answer(utterance="", library=engine.edition, question="?", passages=(quote,))
        (cited,) = expectation_of(reply, engine).cites
        assert cited.fits(quote)
        assert cited.find(monograph) == quote


def test_unlike_replies_differ_in_what_a_person_sees(
    replies: dict[str, Reply], engine: Engine
) -> None:
    answer, nothing = replies["answer"], Expectation()
    assert isinstance(answer, Answer)
    monograph = engine.monograph
    more = (*answer.passages, quoted(monograph, monograph.passages[0]))
    both = msgspec.structs.replace(answer, passages=more)
    turned = msgspec.structs.replace(answer, passages=more[::-1])
    assert unlike(nothing, answer, msgspec.structs.replace(answer, score=1.0, margin=2.0)) == ()
    assert unlike(nothing, both, turned) == ()
    assert unlike(nothing, answer, replies["refusal"])[0].key == "alike"
    assert unlike(nothing, answer, both)[0].key == "alike"
    either = Expectation(any_of=(Expectation(reply="answer"), Expectation(reply="refusal")))
    assert unlike(either, answer, replies["refusal"]) == ()


def test_offers_are_recorded_where_they_are_the_reply(engine: Engine) -> None:
    offers = (engine.offer("driving"), engine.offer("duration"))
    reply = Clarification(utterance="it?", library=engine.edition, offers=offers)
    assert expectation_of(reply, engine).offers == ("driving", "duration")


def test_dose_figures_are_seen_wherever_they_stand(engine: Engine) -> None:
    monograph = engine.monograph
    for passage in monograph.passages:
        reply = Answer(
            utterance="",
            library=engine.edition,
            question="?",
            passages=(quoted(monograph, passage),),
        )
        assert shows_figures(reply, engine) is passage.dose_figures


def test_described_says_every_key() -> None:
    expected = expectation(
        {"reply": "answer", "cites": {"faq": "long"}, "any_of": [{"passages": 1}, {"shows": "x"}]}
    )
    assert described(expected) == 'answer, cites faq "long", any of (passages 1 or shows x)'
