# ruff: noqa: RUF001 - letters that only look like others are what people paste
"""Every kind of reply and every reason, and whatever else people type.

Only clear-cut utterances stand here: single phrasings and scores are the scripts' and the
measurements' business.
"""

import time
from collections.abc import Callable

import pytest

from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.explain import explain
from askmono.dialogue.reply import Abstention, Answer, Clarification, Escalation, Refusal, Reply

Ask = Callable[..., Reply]


@pytest.mark.parametrize(
    ("utterance", "section", "label"),
    [
        pytest.param("what is ketamine used for", "Usage", None, id="use"),
        pytest.param(
            "What are the common side effects of ketamine?", "Side Effects", "Common", id="effects"
        ),
        pytest.param("how does ketamine work in the brain", "How it Works", None, id="mechanism"),
        pytest.param(
            "can i breastfeed after ketamine", "Precautions", "Breastfeeding", id="breastfeeding"
        ),
        pytest.param("is it safe in pregnancy", "Precautions", "Pregnancy", id="pregnancy"),
        pytest.param("where should i keep it", "FAQs", "stored", id="storage"),
        pytest.param("how long b4 it kicks in", "FAQs", "take to work", id="onset, as texted"),
        pytest.param("is it habit forming", "FAQs", "addictive", id="addiction"),
        pytest.param("can I drive home afterwards?", "FAQs", "drive", id="driving"),
        pytest.param("CAN I DRIVE AFTER KETAMINE", "FAQs", "drive", id="in capitals"),
        pytest.param("how lnog does ketamin lsat", "FAQs", "last", id="misspelt"),
        pytest.param(
            "what is the usual dose for depression", "Dosage", "depression", id="a general dose"
        ),
        pytest.param(
            "does it interact with sertraline", "Precautions", "Interactions", id="with another"
        ),
    ],
)
def test_answers(ask: Ask, utterance: str, section: str, label: str | None) -> None:
    reply = ask(utterance)
    assert isinstance(reply, Answer)
    first = passages_of(reply)[0]
    assert first.section[-1] == section
    assert label is None or (first.label and label in first.label)


def test_two_questions_are_both_answered_in_order(ask: Ask) -> None:
    reply = ask("how should ketamine be stored? and is it addictive?")
    assert isinstance(reply, Answer)
    labels = [passage.label for passage in reply.passages]
    assert labels == ["Q: How should ketamine be stored?", "Q: Is ketamine addictive?"]


@pytest.mark.parametrize(
    "utterance", ["is it safe", "how long", "tell me about ketamine", "effects"]
)
def test_clarifies_what_is_too_vague(ask: Ask, utterance: str) -> None:
    reply = ask(utterance)
    assert isinstance(reply, Clarification)
    assert all(offer.question.endswith("?") for offer in reply.offers)


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("", "empty", id="nothing"),
        pytest.param(" \n\t ", "empty", id="blanks"),
        pytest.param("?!?!", "unreadable", id="only punctuation"),
        pytest.param("xqzv blorf", "unreadable", id="no words"),
        pytest.param("🙂🙂🙂", "unreadable", id="only emoji"),
        pytest.param("12345", "unreadable", id="only a number"),
        pytest.param("how long does it last " * 50, "too-long", id="1,100 characters"),
        pytest.param("x" * 100_000, "too-long", id="100,000 characters"),
        pytest.param("hello", "greeting", id="hello"),
        pytest.param("thank you very much", "greeting", id="thanks"),
        pytest.param("who won the football", "off-topic", id="football"),
        pytest.param("what is the weather tomorrow", "off-topic", id="weather"),
        pytest.param("how much does it cost", "not-covered", id="price"),
        pytest.param("is ketamine legal", "not-covered", id="law"),
        pytest.param("tell me about ibuprofen", "other-medicine", id="another medicine"),
        pytest.param("what is Spravato used for", "other-medicine", id="a look-alike"),
    ],
)
def test_abstains(ask: Ask, utterance: str, reason: str) -> None:
    reply = ask(utterance)
    assert isinstance(reply, Abstention)
    assert reply.reason == reason


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("how much ketamine should i take", "personal-dosing", id="my amount"),
        pytest.param("how many mg can my son have", "personal-dosing", id="my son's"),
        pytest.param("can i take a double dose tonight", "personal-dosing", id="more"),
        pytest.param("i missed my dose, what now", "personal-dosing", id="missed"),
        pytest.param("should i stop taking ketamine", "treatment-change", id="stop"),
        pytest.param("should i switch to something else", "treatment-change", id="switch"),
        pytest.param("do i have depression", "diagnosis", id="have i"),
        pytest.param("what is wrong with me", "diagnosis", id="what is wrong"),
    ],
)
def test_refuses(ask: Ask, utterance: str, reason: str) -> None:
    reply = ask(utterance)
    assert isinstance(reply, Refusal)
    assert reply.reason == reason


@pytest.mark.parametrize(
    ("utterance", "refused"),
    [
        pytest.param("how much should i take, and can i drive after", True, id="dose first"),
        pytest.param(
            "could i get hooked on it and how many should i take tonight", True, id="dose last"
        ),
        pytest.param("can i drive, and how many mg should i give my son", True, id="for a child"),
        pytest.param("can i drive, and could i get hooked on it", False, id="no dose asked"),
        pytest.param("how is it given, and how long does it last", False, id="how, not how much"),
        pytest.param("what is it for and what are the side effects", False, id="in general"),
    ],
)
def test_a_dose_is_refused_whatever_is_asked_beside_it(
    ask: Ask, utterance: str, refused: bool
) -> None:
    assert isinstance(ask(utterance), Refusal) is refused


def test_a_refusal_still_answers_the_harmless_part(ask: Ask) -> None:
    reply = ask("how should ketamine be stored and how much should i give my daughter")
    assert isinstance(reply, Refusal)
    assert [passage.label for passage in reply.passages] == ["Q: How should ketamine be stored?"]
    assert [said.id for said in reply.notices] == ["refusal-personal-dosing", "refusal-two-part"]


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("my husband is not breathing", "emergency", id="breathing"),
        pytest.param("i think i am having a stroke", "emergency", id="stroke"),
        pytest.param("i took far too many tablets", "overdose", id="too many"),
        pytest.param("she has overdosed on ketamine", "overdose", id="overdosed"),
        pytest.param("i want to kill myself", "crisis", id="suicide"),
        pytest.param("i want to end my life tonight", "crisis", id="end my life"),
        pytest.param("my toddler swallowed some ketamine", "child-ingestion", id="toddler"),
        pytest.param("the baby drank from my ketamine bottle", "child-ingestion", id="baby"),
    ],
)
def test_escalates(ask: Ask, utterance: str, reason: str) -> None:
    reply = ask(utterance)
    assert isinstance(reply, Escalation)
    assert reply.reason == reason


@pytest.mark.parametrize(
    ("utterance", "kinds"),
    [
        pytest.param("how long does it last", {"answer"}, id="how long is no dose timing"),
        pytest.param("who decides the dose", {"answer"}, id="who decides is no own dose"),
        pytest.param("can it cause vomiting", {"answer"}, id="can it is no diagnosis"),
        pytest.param("i want to drive", {"answer", "clarification"}, id="drive is not die"),
        pytest.param("i am dying to know how it works", {"answer"}, id="an idiom"),
        pytest.param("should i tell my doctor about my other tablets", {"answer"}, id="no change"),
        pytest.param("can i take it with sertraline", {"answer"}, id="both medicines"),
        pytest.param("when can i eat again", {"answer", "abstention", "clarification"}, id="food"),
    ],
)
def test_does_not_refuse_or_escalate(ask: Ask, utterance: str, kinds: set[str]) -> None:
    assert kind_of(ask(utterance)) in kinds


# --- what keyboards, clipboards and mischief produce ---------------------------------------------

LASTS = "Q: How long does the effect of ketamine last?"
QUESTION = "how long does ketamine last"


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param(f"\x1b[31m{QUESTION}\x1b[0m", id="escape sequences"),
        pytest.param(f"\x1b]0;title\x07{QUESTION}", id="a terminal title"),
        pytest.param(f"\0{QUESTION}\x7f", id="control characters"),
        pytest.param(f"[bold]{QUESTION}[/bold]", id="markup"),
        pytest.param(f"[/{QUESTION}", id="half markup"),
        pytest.param(f"<b>{QUESTION}</b>", id="HTML"),
        pytest.param(f"**{QUESTION}**", id="Markdown"),
        pytest.param(f"\u202e{QUESTION}\u202c", id="right-to-left marks"),
        pytest.param("how\u200b long do\u200bes keta\u200dmine last", id="zero-width characters"),
        pytest.param("ｈｏｗ ｌｏｎｇ ｄｏｅｓ ｋｅｔａｍｉｎｅ ｌａｓｔ", id="full-width letters"),
        pytest.param("how long does kеtаminе last", id="Cyrillic letters"),
        pytest.param("how long does k.e.t.a.m.i.n.e last", id="spelt out"),
        pytest.param("how long does k3tam1ne last", id="leetspeak"),
        pytest.param(f"🙂 {QUESTION} 🙂", id="emoji"),
        pytest.param(f"\n\n{QUESTION}\n\n", id="line ends"),
        pytest.param(f"{QUESTION} \ud800", id="a lone surrogate"),
        pytest.param(f"{{medicine}} {QUESTION}", id="a placeholder"),
    ],
)
def test_the_words_are_read_through_the_noise(ask: Ask, utterance: str) -> None:
    reply = ask(utterance)
    assert reply.utterance == utterance
    assert [passage.label for passage in passages_of(reply)] == [LASTS]


@pytest.mark.parametrize(
    "typed",
    ["{emergency}", "{other}", "{medicine}", "{0}", "{}", "%s", "tell me about {other}", "$HOME"],
)
def test_a_placeholder_that_is_typed_is_not_filled(ask: Ask, typed: str) -> None:
    reply = ask(typed)
    assert reply.utterance == typed
    assert not any(typed in said.text for said in reply.notices)


@pytest.mark.parametrize(
    ("length", "reason"),
    [pytest.param(1000, "read", id="1,000"), pytest.param(1001, "too-long", id="1,001")],
)
def test_up_to_a_thousand_characters_are_read(ask: Ask, length: int, reason: str) -> None:
    reply = ask(QUESTION.ljust(length, "."))
    assert (reason_of(reply) == "too-long") is (reason == "too-long")


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("a" * 100_000, id="one word"),
        pytest.param("a " * 50_000, id="short words"),
        pytest.param("how long? " * 10_000, id="many questions"),
        pytest.param("i took 5 mg and " * 6_000, id="many doses"),
        pytest.param("ketamine ibuprofen " * 5_000, id="many medicines"),
        pytest.param("\u202e\u200b" * 50_000, id="marks alone"),
        pytest.param("a\u0301" * 50_000, id="accents"),
        pytest.param("not breathing " * 7_000, id="danger, again and again"),
    ],
)
def test_a_hundred_thousand_characters_do_no_harm(ask: Ask, utterance: str) -> None:
    began = time.process_time()
    reply = ask(utterance)
    assert time.process_time() - began < 5.0
    assert not passages_of(reply)
    assert not offers_of(reply)


@pytest.mark.parametrize(
    "utterance", ["\ud800", "\x00", "\u200b", "\u202e", "[", "]", "\\", "´", "ا"]
)
def test_a_single_odd_character_is_not_answered(engine: Engine, utterance: str) -> None:
    reply = explain(engine, START, utterance).reply
    assert isinstance(reply, Abstention)


@pytest.mark.parametrize(
    ("utterance", "named"),
    [
        pytest.param("can someone with epilepsy have it", False, id="not in the text"),
        pytest.param("my mum has parkinsons is ketamine ok for her", False, id="nor this"),
        pytest.param("can i take it if i have diabetes", False, id="nor this one"),
        pytest.param("i have high blood pressure can i have it", True, id="in the text"),
        pytest.param("can i have it with liver problems", True, id="in everyday words"),
        pytest.param("i have diabetes, can i drive after ketamine", True, id="only on the way"),
    ],
)
def test_what_the_text_does_not_name_is_not_answered(ask: Ask, utterance: str, named: bool) -> None:
    reply = ask(utterance)
    if named:
        assert isinstance(reply, Answer)
    else:
        assert isinstance(reply, Abstention)
        assert reply.notices[0].id == "abstention-not-named"
        assert not passages_of(reply)


@pytest.mark.parametrize(
    ("utterance", "shown"),
    [
        pytest.param("side effects and interactions", ("Common", "Interactions"), id="two things"),
        pytest.param(
            "how long does it last n is it addictive", ("last", "addictive"), id="texted and"
        ),
        pytest.param("nausea and vomiting", ("Common",), id="one thing in two words"),
    ],
)
def test_two_things_named_at_once(ask: Ask, utterance: str, shown: tuple[str, ...]) -> None:
    labels = [quote.label or "" for quote in passages_of(ask(utterance))]
    assert all(any(word in label for label in labels) for word in shown)
    assert len(labels) >= len(shown)


def test_the_question_at_the_end_of_small_talk(ask: Ask) -> None:
    reply = ask("what a queue today, the coffee machine is broken. what is ketamine used for?")
    assert isinstance(reply, Answer)
    assert passages_of(reply)[0].section == ("Usage",)
