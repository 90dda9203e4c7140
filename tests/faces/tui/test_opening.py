"""The library is opened after the first paint, and may turn out to be broken."""

import threading
from typing import Any, cast

import pytest
from canned import CannedEngine, MakeApp

from askmono.content.problems import ContentError, Problem
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import Turn
from askmono.faces.tui.app import AskmonoApp
from askmono.faces.tui.ask_screen import AskScreen
from askmono.faces.tui.card import Waiting
from askmono.faces.tui.prose import Prose
from askmono.faces.tui.question_box import QuestionBox
from askmono.faces.tui.reading_screen import BrokenScreen


async def test_questions_wait_for_the_library(engine: CannedEngine) -> None:
    ready = threading.Event()

    def slow() -> Engine:
        ready.wait(10)
        return cast(Engine, engine)

    def ask(state: Any, utterance: str) -> Turn:
        return Turn(engine.answer(utterance), state)

    app = AskmonoApp(slow, ask=ask)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"one", "enter", *"two", "ctrl+j")
        await pilot.pause()
        assert app.asking.exchanges == ()
        assert len(app.asking.query(Waiting)) == 2
        ready.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [e.utterance for e in app.asking.exchanges] == ["one", "two"]
        assert not app.asking.query(Waiting)


async def test_a_broken_library_is_explained_and_answers_nothing() -> None:
    problem = Problem(
        "knowledge/x.md", 14, 1, 'section "[b]" has no text', "empty-section", "mend it"
    )

    def broken() -> Engine:
        raise ContentError([problem])

    app = AskmonoApp(broken)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, BrokenScreen)
        text = app.screen.query(Prose).first().plain
        assert 'knowledge/x.md:14:1: section "[b]" has no text [empty-section]' in text
        assert "mend it" in text
        await pilot.press("ctrl+q")
    assert app.return_code == 3


async def test_quitting_is_fine(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test() as pilot:
        app.asking.query_one(QuestionBox).fill("unfinished")
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_keys_pressed_before_the_box_is_there_are_not_lost(
    engine: CannedEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = threading.Event()

    def slow() -> Engine:
        ready.wait(10)
        return cast(Engine, engine)

    def ask(state: Any, utterance: str) -> Turn:
        return Turn(engine.answer(utterance), state)

    put_box = AskScreen.put_box
    monkeypatch.setattr(AskScreen, "put_box", lambda self: None)
    app = AskmonoApp(slow, ask=ask)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"how long", "enter")
        put_box(app.asking)
        await pilot.pause(0.2)
        ready.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [e.utterance for e in app.asking.exchanges] == ["how long"]
