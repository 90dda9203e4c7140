"""A saved conversation as Markdown: what stands over it, over each turn, and over its offers."""

import re

import pytest

from askmono.content.source import Source
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Escalation,
    Quote,
    Refusal,
    Reply,
    quoted,
)
from askmono.faces.saved import read_saved
from askmono.faces.transcript import Exchange, as_markdown, standing

REVIEWED = "No doctor, nurse or pharmacist has reviewed this text yet."


def _saved(engine: Engine, *replies: Reply) -> str:
    exchanges = [Exchange(reply.utterance, reply) for reply in replies]
    return as_markdown(exchanges, engine.edition, standing(engine, exchanges))


def _answer(engine: Engine, *passages: Quote) -> Answer:
    question = engine.offer("driving").question
    return Answer(utterance="u", library=engine.edition, question=question, passages=passages)


def _headings(text: str) -> list[str]:
    return re.findall(r"(?m)^#+ .*$", text)


def test_the_notices_and_the_disclaimer_stand_first(engine: Engine, drive: Quote) -> None:
    text = _saved(engine, _answer(engine, drive))
    assert engine.notice("unreviewed").text == REVIEWED
    order = [REVIEWED, engine.notice("not-advice").text, "## Disclaimer: ketamine", "## 1. "]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


@pytest.mark.parametrize("replies", [0, 1])
def test_without_a_passage_the_chosen_medicines_disclaimer_stands(
    engine: Engine, replies: int
) -> None:
    empty = Abstention(utterance="", library=engine.edition, reason="empty")
    text = _saved(engine, *[empty] * replies)
    assert _headings(text)[1] == "## Disclaimer: ketamine"


def test_of_several_each_disclaimer_is_named_and_verified(disclaiming_shelf: Engine) -> None:
    shelf = disclaiming_shelf
    monographs = map(shelf.library.monograph, ("fenoprast", "bexolin", "amadrol"))
    shown = [quoted(m, m.passages[0]) for m in monographs if m]
    text = _saved(shelf, _answer(shelf, *shown), _answer(shelf, shown[2]))
    assert _headings(text)[1:4] == [
        "## Disclaimer: Fenoprast",
        "## Disclaimer: Amadrol",
        f"## 1. Answer: {shelf.offer('driving').question}",
    ]
    assert REVIEWED in text
    kept = read_saved(Source("saved.md", text.encode())).passages
    assert [passage.file for passage in kept[:2]] == ["fenoprast.md", "amadrol.md"]
    assert kept[1].text == "**Disclaimer:** What is told of amadrol is made up."
    assert len(kept) == 2 + 4


def test_turns_and_offers_have_headings_in_words(engine: Engine, drive: Quote) -> None:
    offers = (engine.offer("duration"), engine.offer("storage"))
    said = {"utterance": "u", "library": engine.edition}
    answer = Answer(**said, question="Is it so?", passages=(drive,), offers=offers)
    text = _saved(
        engine,
        answer,
        Clarification(**said, offers=offers),
        Refusal(**said, reason="personal-dosing", offers=offers),
        Abstention(**said, reason="empty"),
        Escalation(**said, reason="crisis"),
    )
    assert _headings(text)[2:] == [
        "## 1. Answer: Is it so?",
        "### Related questions",
        "## 2. Did you mean",
        "### Pick one",
        "## 3. We will not advise on this",
        "### Questions that the text answers",
        "## 4. No question",
        "## 5. Get help now",
    ]
    assert text.count(f"- {offers[0].question}\n- {offers[1].question}") == 3
