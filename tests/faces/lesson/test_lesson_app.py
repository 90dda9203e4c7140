"""`askmono lesson`: the library opened after the first paint, a lesson picked, errors said."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from canned import CannedEngine
from taught import two_lessons

from askmono.content.library import Library
from askmono.content.problems import ContentError, Problem
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import Turn
from askmono.dialogue.settings import UnknownSettingError
from askmono.faces.lesson import run as running
from askmono.faces.lesson.app import LessonApp, TeachingApp
from askmono.faces.lesson.lesson_screen import LessonScreen
from askmono.faces.lesson.pick_screen import LessonLine, PickScreen
from askmono.faces.lesson.run import named
from askmono.faces.lesson.walk import COVER
from askmono.faces.opening import Choices
from askmono.faces.tui.prose import Prose
from askmono.faces.tui.reading_screen import BrokenScreen

SIZE = (80, 24)


class Opener:
    """Opens a library for a medicine, and remembers which."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.opened: list[str | None] = []

    def __call__(self, medicine: str | None) -> Engine:
        self.opened.append(medicine)
        engine = CannedEngine(self.library)
        engine.monograph = next(
            m for m in self.library.monographs if m.id == (medicine or engine.monograph.id)
        )
        return cast(Engine, engine)


def ask(state: Any, utterance: str) -> Turn:
    raise AssertionError(utterance)


def app_of(opener: Callable[[str | None], Engine], lesson: str | None = None) -> LessonApp:
    return LessonApp(opener, lesson, Path.cwd(), ask=ask, hear=lambda _: None)


def shown(app: TeachingApp) -> str:
    assert isinstance(app.screen, LessonScreen)
    return app.screen._walk.course.lesson.id


async def test_the_only_lesson_begins_by_itself(library: Library) -> None:
    app = app_of(Opener(library))
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(app) == library.lessons[0].id
        await pilot.press("f9")
        assert app.screen is app.asking
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_while_the_library_opens_the_screen_says_so(library: Library) -> None:
    ready = threading.Event()
    opener = Opener(library)

    def slow(medicine: str | None) -> Engine:
        ready.wait(10)
        return opener(medicine)

    app = app_of(slow)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, PickScreen)
        assert "Opening" in app.screen.query_one(Prose).plain
        ready.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(app) == library.lessons[0].id


@pytest.mark.parametrize("how", ["keys", "pointer"])
async def test_one_of_several_is_picked_and_its_medicine_opened(library: Library, how: str) -> None:
    opener = Opener(two_lessons(library))
    app = app_of(opener)
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, PickScreen)
        lines = list(app.screen.query(LessonLine))
        assert ["Another lesson" in line.plain for line in lines] == [False, True]
        if how == "keys":
            await pilot.press("down", "enter")
        else:
            await pilot.click(lines[1])
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert shown(app) == "second"
        assert opener.opened == [None, "other"]
        assert app.asking.engine
        assert app.asking.engine.monograph.id == "other", "questions go to the same medicine"
        await pilot.press("right", "f9", "f5")
        await pilot.pause()
        assert shown(app) == "second"
        assert cast(LessonScreen, app.screen)._walk.at == 0


async def test_a_named_lesson_of_another_medicine(library: Library) -> None:
    opener = Opener(two_lessons(library))
    app = app_of(opener, "second")
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert shown(app) == "second"
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert isinstance(app.screen, PickScreen), "the next patient may want another one"
        await pilot.press("escape", "f5")
        await pilot.pause()
        assert isinstance(app.screen, PickScreen)


async def test_over_the_conversation_only_its_medicine_has_lessons(library: Library) -> None:
    engine = Opener(two_lessons(library))(None)
    app = TeachingApp(engine, ask=ask, hear=lambda _: None)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert [lesson.id for lesson in app.lessons()] == [library.lessons[0].id]
        await pilot.press("f5")
        await pilot.pause()
        assert cast(LessonScreen, app.screen)._walk.at == COVER


async def test_a_medicine_without_lessons_says_so(library: Library) -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    engine = Opener(replace(library, lessons=()))(None)
    app = TeachingApp(engine, ask=ask)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("f5")
        await pilot.pause()
        assert app.screen is app.asking
        assert [note.message for note in app._notifications] == ["No lesson about this medicine"]


async def test_a_broken_library_is_explained() -> None:
    def broken(medicine: str | None) -> Engine:
        raise ContentError([Problem("knowledge/x.md", 1, 1, "wrong", "bad", "mend it")])

    app = app_of(broken)
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, BrokenScreen)
        await pilot.press("f5", "ctrl+n")
        assert isinstance(app.screen, BrokenScreen)
        await pilot.press("ctrl+q")
    assert app.return_code == 3


def test_an_unknown_lesson_names_the_known_ones(library: Library) -> None:
    lessons = two_lessons(library).lessons
    assert named(lessons, None) == lessons
    assert named(lessons, "second") == lessons[1:]
    with pytest.raises(UnknownSettingError, match='no lesson "x"') as told:
        named(lessons, "x")
    assert told.value.advice == "write one of those known: ketamine, second"
    with pytest.raises(UnknownSettingError, match="no lessons"):
        named((), None)


def test_an_unknown_lesson_ends_the_app(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    opener = Opener(library)
    monkeypatch.setattr(running, "opened", lambda choices, medicine, **_: opener(medicine))
    monkeypatch.setattr(running.LessonApp, "run", lambda app: TeachingApp.run(app, headless=True))
    with pytest.raises(UnknownSettingError, match='no lesson "x"'):
        running.run(Choices(), "x")
