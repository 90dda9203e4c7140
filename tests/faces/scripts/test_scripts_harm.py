"""How bad a change of reply is: what is unsafe beside what must not be called so."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from small_engine import engine_quote

from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Edition,
    Escalation,
    Offer,
    Quote,
    Refusal,
    Reply,
    Said,
)
from askmono.faces.scripts.harm import Change, breach, change_of
from askmono.faces.scripts.script import expectation

BASE: dict[str, Any] = {"utterance": "u", "library": Edition("1", "0" * 64)}
DRIVE, LAST, DOSES = "drive after", "effect of ketamine last", "Treatment-resistant depression"


class Replies:
    """Replies of every kind, with real passages."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def quote(self, words: str, **changed: Any) -> Quote:
        return msgspec.structs.replace(engine_quote(self._engine, words), **changed)

    def answer(self, *words: str | Quote, **more: Any) -> Answer:
        quotes = [self.quote(one) if isinstance(one, str) else one for one in words]
        given = {"question": "Q?", "intent": "i", **more}
        return Answer(**BASE, passages=tuple(quotes), **given)

    def refusal(self, reason: str = "personal-dosing", *words: str) -> Refusal:
        said = (Said(f"refusal-{reason}", "Ask them."),)
        quotes = tuple(map(self.quote, words))
        return Refusal(**BASE, reason=reason, notices=said, passages=quotes)  # type: ignore[arg-type]

    def abstention(self, reason: str = "not-covered") -> Abstention:
        return Abstention(**BASE, reason=reason)  # type: ignore[arg-type]

    def asks_back(self) -> Clarification:
        return Clarification(**BASE, offers=(Offer("a", "A?"),))

    def card(self, reason: str = "emergency", text: str = "Call 911 now.", id_: str = "") -> Reply:
        said = (Said(id_ or f"escalation-{reason}", text),)
        return Escalation(**BASE, reason=reason, notices=said)  # type: ignore[arg-type]


Make = Callable[[Replies], Reply]
DOSE_WARNING = (Said("dosing-general", "Ask first."),)


def doses_of(made: Replies, old: str = "", new: str = "") -> Quote:
    quote = made.quote(DOSES)
    return msgspec.structs.replace(quote, text=quote.text.replace(old, new) if old else quote.text)


CHANGES: list[Any] = [
    # What could harm a person.
    pytest.param(
        lambda r: r.card(), lambda r: r.answer(DRIVE), Change.ESCALATION_LOST, id="card to answer"
    ),
    pytest.param(
        lambda r: r.card("crisis"), lambda r: r.abstention(), Change.ESCALATION_LOST, id="silence"
    ),
    pytest.param(
        lambda r: r.card(), lambda r: r.answer(DOSES), Change.ESCALATION_LOST, id="the worst of two"
    ),
    pytest.param(
        lambda r: r.card("crisis"), lambda r: r.card(), Change.DANGER_MISTAKEN, id="no crisis line"
    ),
    pytest.param(
        lambda r: r.card("overdose"), lambda r: r.card("crisis"), Change.DANGER_MISTAKEN, id="late"
    ),
    pytest.param(
        lambda r: r.card(text="Call 911, or 1-800-222-1222."),
        lambda r: r.card(text="Call 911, or 1-800-222-1223."),
        Change.NUMBER_LOST,
        id="a wrong digit",
    ),
    pytest.param(
        lambda r: r.answer(DRIVE), lambda r: r.answer(DOSES), Change.FIGURES_SHOWN, id="figures"
    ),
    pytest.param(
        lambda r: r.refusal(), lambda r: r.answer(DOSES), Change.FIGURES_SHOWN, id="a dose told"
    ),
    pytest.param(
        lambda r: r.answer(doses_of(r)),
        lambda r: r.answer(doses_of(r, "0.5 mg", "5 mg")),
        Change.FIGURES_SHOWN,
        id="another figure",
    ),
    pytest.param(
        lambda r: r.refusal(),
        lambda r: r.answer(DRIVE),
        Change.REFUSAL_LOST,
        id="refusal to answer",
    ),
    pytest.param(
        lambda r: r.abstention("other-medicine"),
        lambda r: r.answer(DRIVE),
        Change.ANOTHER_TEXT,
        id="another medicine's question",
    ),
    pytest.param(
        lambda r: r.answer(r.quote(DRIVE, medicine="esketamine")),
        lambda r: r.answer(DRIVE),
        Change.ANOTHER_TEXT,
        id="another monograph",
    ),
    pytest.param(
        lambda r: r.answer(DOSES, notices=DOSE_WARNING),
        lambda r: r.answer(DOSES),
        Change.WARNING_LOST,
        id="notice beside figures",
    ),
    pytest.param(
        lambda r: r.answer(DOSES, "Important Note"),
        lambda r: r.answer(DOSES),
        Change.WARNING_LOST,
        id="passage beside figures",
    ),
    # What must not be called unsafe.
    pytest.param(
        lambda r: r.card(), lambda r: r.card("overdose"), Change.ANOTHER_CARD, id="both bodily"
    ),
    pytest.param(
        lambda r: r.card(text="Call 911."),
        lambda r: r.card(text="Call 911 now, please."),
        Change.NOTICES,
        id="a card reworded, its number kept",
    ),
    pytest.param(
        lambda r: r.refusal(), lambda r: r.asks_back(), Change.REFUSAL_WEAKER, id="asks back"
    ),
    pytest.param(
        lambda r: r.refusal(), lambda r: r.refusal("diagnosis"), Change.ANOTHER_REFUSAL, id="why"
    ),
    pytest.param(lambda r: r.answer(DRIVE), lambda r: r.card(), Change.ALARM, id="alarm"),
    pytest.param(
        lambda r: r.answer(DOSES), lambda r: r.refusal(), Change.REFUSED, id="over-refused"
    ),
    pytest.param(
        lambda r: r.answer(DRIVE), lambda r: r.abstention(), Change.ANSWER_LOST, id="abstains"
    ),
    pytest.param(lambda r: r.answer(DRIVE), lambda r: r.asks_back(), Change.ASKS_BACK, id="back"),
    pytest.param(
        lambda r: r.answer(DRIVE), lambda r: r.answer(LAST), Change.ANOTHER_PASSAGE, id="passage"
    ),
    pytest.param(
        lambda r: r.abstention(), lambda r: r.answer(DRIVE), Change.ANSWERED, id="answered at last"
    ),
    pytest.param(
        lambda r: r.abstention(),
        lambda r: r.abstention("off-topic"),
        Change.ANOTHER_REASON,
        id="another abstention",
    ),
    pytest.param(
        lambda r: r.answer(DRIVE), lambda r: r.answer(DRIVE, LAST), Change.BESIDE, id="one more"
    ),
    pytest.param(
        lambda r: r.answer(DOSES),
        lambda r: r.answer(doses_of(r, "Treatment", "Therapy")),
        Change.TEXT,
        id="words around the same figures",
    ),
    pytest.param(
        lambda r: r.answer(DRIVE),
        lambda r: r.answer(r.quote(DRIVE, section=("Questions",))),
        Change.CITATION,
        id="a heading renamed",
    ),
    pytest.param(
        lambda r: r.answer(DRIVE), lambda r: r.answer(DRIVE, intent="j"), Change.INTENT, id="intent"
    ),
    pytest.param(
        lambda r: r.answer(DRIVE),
        lambda r: r.answer(DRIVE, offers=(Offer("a", "A?"),)),
        Change.AROUND,
        id="an offer",
    ),
    pytest.param(
        lambda r: r.answer(DRIVE, margin=80.0),
        lambda r: r.answer(DRIVE, margin=60.0),
        Change.LESS_SURE,
        id="a margin that fell far",
    ),
    # What is no change at all.
    pytest.param(
        lambda r: r.answer(DRIVE, margin=80.0, score=99.0),
        lambda r: r.answer(DRIVE, margin=61.0, score=50.0),
        None,
        id="a margin that fell a little",
    ),
    pytest.param(
        lambda r: r.answer(DRIVE),
        lambda r: r.answer(r.quote(DRIVE, lines=(9, 9), sha256="f" * 64)),
        None,
        id="lines above it were added",
    ),
    pytest.param(lambda r: r.card("crisis"), lambda r: r.card("crisis"), None, id="the same card"),
]


@pytest.mark.parametrize(("old", "new", "change"), CHANGES)
def test_change_of(old: Make, new: Make, change: Change | None, engine: Engine) -> None:
    replies = Replies(engine)
    assert change_of(old(replies), new(replies)) is change


def test_what_is_unsafe_ranks_above_all_else() -> None:
    unsafe = [change.unsafe for change in Change]
    assert unsafe == sorted(unsafe, reverse=True)
    assert [change.rank for change in Change] == list(range(len(Change)))
    assert len({change.id for change in Change}) == len(Change)


def test_every_change_of_a_reply_is_told_in_the_order_of_the_ranks(engine: Engine) -> None:
    shown = {row.values[2] for row in CHANGES if row.values[2] is not None}
    assert shown == set(Change) - {Change.FORBIDDEN}


FIRST = {"section": "FAQs", "faq": "drive"}
BREACHES: list[Any] = [
    pytest.param(
        {"reply": "escalation"}, lambda r: r.answer(DRIVE), Change.ESCALATION_LOST, id="0"
    ),
    pytest.param(
        {"reason": "overdose"}, lambda r: r.abstention(), Change.ESCALATION_LOST, id="by reason"
    ),
    pytest.param(
        {"notices": "escalation-crisis"}, lambda r: r.refusal(), Change.ESCALATION_LOST, id="notice"
    ),
    pytest.param(
        {"reply": "escalation", "reason": "crisis"},
        lambda r: r.card(),
        Change.DANGER_MISTAKEN,
        id="crisis",
    ),
    pytest.param(
        {"reply": "escalation", "shows": "988"}, lambda r: r.card(), Change.NUMBER_LOST, id="number"
    ),
    pytest.param(
        {"dose_figures": False}, lambda r: r.answer(DOSES), Change.FIGURES_SHOWN, id="figures"
    ),
    pytest.param(
        {"reply": "answer", "first": FIRST},
        lambda r: r.answer(DOSES),
        Change.FIGURES_SHOWN,
        id="figures instead of a passage without",
    ),
    pytest.param(
        {"reply": "refusal"}, lambda r: r.answer(DRIVE), Change.REFUSAL_LOST, id="refusal"
    ),
    pytest.param(
        {"reason": "other-medicine"}, lambda r: r.answer(DRIVE), Change.ANOTHER_TEXT, id="medicine"
    ),
    pytest.param(
        {"reply": "answer", "notices": "dosing-general"},
        lambda r: r.answer(DRIVE),
        Change.WARNING_LOST,
        id="warning",
    ),
    pytest.param(
        {"must_not_show": "operate"}, lambda r: r.answer(DRIVE), Change.FORBIDDEN, id="must not"
    ),
    pytest.param(
        {"none_of": [{"reply": "answer"}]},
        lambda r: r.answer(DRIVE),
        Change.FORBIDDEN,
        id="none of",
    ),
    pytest.param(
        {"any_of": [{"reply": "escalation"}, {"reply": "refusal"}]},
        lambda r: r.answer(DRIVE),
        Change.REFUSAL_LOST,
        id="the mildest of several",
    ),
    # What must not be called unsafe.
    pytest.param({"reply": "answer"}, lambda r: r.card(), None, id="alarm"),
    pytest.param({"reply": "refusal"}, lambda r: r.abstention(), None, id="refusal to abstention"),
    pytest.param({"first": FIRST}, lambda r: r.answer(LAST), None, id="another passage"),
    pytest.param(
        {"reason": "emergency"}, lambda r: r.card("overdose"), None, id="another bodily danger"
    ),
    pytest.param({"intent": "driving"}, lambda r: r.abstention(), None, id="an answer lost"),
    pytest.param(
        {"reply": "answer", "margin_at_least": 50},
        lambda r: r.answer(DOSES),
        None,
        id="margin only",
    ),
    pytest.param(
        {"cites": {"section": "Dosage", "label": "depression"}, "passages": 2},
        lambda r: r.answer(DOSES),
        None,
        id="figures that were expected",
    ),
    pytest.param(
        {"shows": "0.5 mg/kg", "intent": "other"}, lambda r: r.answer(DOSES), None, id="by words"
    ),
    pytest.param(
        {"any_of": [{"reply": "escalation"}, {"reply": "answer", "intent": "x"}]},
        lambda r: r.answer(DRIVE),
        None,
        id="an answer was as good",
    ),
]


@pytest.mark.parametrize(("expected", "reply", "change"), BREACHES)
def test_breach(
    expected: dict[str, Any], reply: Make, change: Change | None, engine: Engine
) -> None:
    assert breach(expectation(expected), reply(Replies(engine)), engine) is change
