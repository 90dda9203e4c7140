"""An app with lessons and canned replies, and what can be read on its screen."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from canned import CannedEngine
from textual.app import App
from textual.containers import VerticalScroll
from textual.events import Key
from textual.pilot import Pilot

from askmono.content.library import Library
from askmono.content.shelf import Shelf
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation
from askmono.dialogue.respond import Turn
from askmono.faces.lesson.app import TeachingApp
from askmono.faces.lesson.lesson_screen import LessonScreen
from askmono.faces.lesson.walk import Walk

DANGER = "he took too much"


class Taught(TeachingApp):
    """Hears danger in DANGER alone; remembers what it was asked and what it listened to."""

    def __init__(self, engine: CannedEngine, folder: Path, **more: Any) -> None:
        self.asked: list[str] = []
        self.heard: list[str] = []

        def ask(state: Conversation, utterance: str) -> Turn:
            self.asked.append(utterance)
            return Turn(engine.answer(utterance), state)

        def hear(text: str) -> Escalation | None:
            self.heard.append(text)
            return engine.escalation(utterance="") if DANGER in text else None

        super().__init__(cast(Engine, engine), folder, ask, hear=hear, **more)

    @property
    def lesson(self) -> LessonScreen:
        screen = self.screen
        assert isinstance(screen, LessonScreen)
        return screen

    @property
    def walk(self) -> Walk:
        return self.lesson._walk


MakeTeaching = Callable[..., Taught]


async def begin(pilot: Pilot[None], *, at: int = 0) -> None:
    """Open the lesson at a step."""
    await pilot.pause()
    await pilot.press("f5")
    await pilot.pause()
    app = cast(Taught, pilot.app)
    app.lesson.go_to(at)
    await pilot.pause()
    await pilot.pause()


async def all_words(pilot: Pilot[None], scroll: VerticalScroll) -> list[str]:
    """Every word that can be read in a part of the screen by scrolling through it, in order."""
    rows: dict[int, str] = {}
    for top in range(int(scroll.max_scroll_y) + 1):
        scroll.scroll_to(y=top, animate=False, force=True)
        await pilot.pause()
        region = scroll.scrollable_content_region
        strips = pilot.app.screen._compositor.render_strips()
        for y in range(region.height):
            shown = strips[region.y + y].crop(region.x, region.right).text
            rows[top + y] = re.sub("[│▌█]", " ", shown)
    return " ".join(rows[y] for y in sorted(rows)).split()


def words_of(passage: str) -> list[str]:
    """A passage's words without Markdown marks."""
    return re.sub(r"\*\*|^[*+-] ", "", passage, flags=re.MULTILINE).split()


def holds(words: list[str], part: list[str]) -> bool:
    """Whether words stand in a text one after the other; bullets aside."""
    line = f" {' '.join(w for w in words if w not in ('•', '-'))} "
    return f" {' '.join(part)} " in line


def two_lessons(library: Library) -> Library:
    """A library with a second monograph, and a lesson about it."""
    from msgspec.structs import replace  # noqa: PLC0415

    monograph, lesson = library.monographs[0], library.lessons[0]
    other = replace(monograph, id="other")
    return replace(
        library,
        monographs=Shelf.of((monograph, other)),
        lessons=(lesson, replace(lesson, id="second", medicine="other", title="Another lesson")),
    )


def drawn(app: App[None]) -> str:
    """The whole screen."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def burst(app: App[None], text: str) -> None:
    """Keys in one go, as a paste without brackets or a fast scanner sends them; \\n is Enter."""
    names = {" ": "space", "\n": "enter"}
    for character in text:
        key = names.get(character, character)
        app.post_message(Key(key, "\r" if character == "\n" else character))
