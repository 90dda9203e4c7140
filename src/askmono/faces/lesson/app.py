"""Lessons in an app: over the conversation, or as what it begins with.

The conversation never imports this package: lessons lie above it, and come in here.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from askmono.faces.lesson.labels import BACK_TO_LESSON, LESSON
from askmono.faces.tui.app import AskmonoApp
from askmono.faces.tui.key_bar import GLADLY, HARDLY, KeyBar
from askmono.faces.tui.labels import NO_LESSON
from askmono.faces.tui.themes import NAMES

if TYPE_CHECKING:  # the library, and the lesson's screens, come after the first paint
    from askmono.content.lesson import Lesson
    from askmono.dialogue.engine import Engine
    from askmono.dialogue.talk import Ask
    from askmono.faces.lesson.lesson_screen import Hear, LessonScreen
    from askmono.faces.lesson.walk import Walk


class TeachingApp(AskmonoApp):
    """The conversation, and lessons about its medicine a key away.

    engine, transcript_folder, ask, theme: as AskmonoApp has them; take-aways go to the folder too.
    hear: the emergency card for what was typed in a lesson; None for the engine's own. For tests.
    print_command: reads a PDF from its standard input; None for no printer.
    served: whether this is shown in a browser elsewhere, so that nothing may be saved here.
    """

    def __init__(
        self,
        engine: "Engine | Callable[[], Engine]",
        transcript_folder: Path | None = None,
        ask: "Ask | None" = None,
        theme: str = NAMES[0],
        *,
        hear: "Hear | None" = None,
        print_command: Sequence[str] | None = None,
        served: bool = False,
    ) -> None:
        super().__init__(engine, transcript_folder, ask, theme)
        self._given_hear = hear
        self._print_command = tuple(print_command or ())
        self._served = served
        self._walks: dict[str, Walk] = {}
        self._followed: str | None = None  # the lesson that was shown last

    @property
    def teaching(self) -> "LessonScreen | None":
        """The lesson, where it is what the person sees."""
        from askmono.faces.lesson.lesson_screen import LessonScreen  # noqa: PLC0415 - see the top

        return self.screen if isinstance(self.screen, LessonScreen) else None

    def lessons(self) -> "tuple[Lesson, ...]":
        """What can be picked."""
        engine = self.asking.engine
        if engine is None:
            return ()
        return tuple(one for one in engine.library.lessons if one.medicine == engine.monograph.id)

    def action_lesson(self) -> None:
        """To the lesson followed, or from it back to the conversation."""
        if lesson := self.teaching:
            lesson.action_ask()
        elif self.screen is self.asking:
            self.pick_or_follow()

    def pick_or_follow(self) -> None:
        """Go on with the lesson shown last, or with the only one, or have one picked."""
        lessons = self.lessons()
        if not lessons:
            self.notify(NO_LESSON, markup=False)
        elif self._followed or len(lessons) == 1:
            self.follow(self._followed or lessons[0].id)
        else:
            self.action_other_lesson()

    def action_other_lesson(self) -> None:
        """Have a lesson picked."""
        from askmono.faces.lesson.pick_screen import PickScreen  # noqa: PLC0415 - see the top

        engine = self.asking.engine
        if engine and (lessons := self.lessons()):
            with self.asking.reading():
                named = ((engine.library.monograph(one.medicine), one) for one in lessons)
                offered = [(monograph.name if monograph else "", one) for monograph, one in named]
                self.push_screen(PickScreen(offered), self._picked)

    def _picked(self, lesson: str | None) -> None:
        if lesson is None:
            return
        if self.teaching:
            self.pop_screen()
        self.follow(lesson)

    def follow(self, lesson: str) -> None:
        """Show a lesson where it was left."""
        from askmono.dialogue.contract import passages_of  # noqa: PLC0415 - see the top
        from askmono.dialogue.course import courses, danger_in  # noqa: PLC0415
        from askmono.faces.lesson.lesson_screen import Aids, LessonScreen  # noqa: PLC0415
        from askmono.faces.lesson.walk import Walk  # noqa: PLC0415
        from askmono.faces.lesson.ways import Ways  # noqa: PLC0415

        engine = self.asking.engine
        if engine is None:
            return
        if lesson not in self._walks:
            found = next(course for course in courses(engine) if course.lesson.id == lesson)
            self._walks[lesson] = Walk(found)
        self._followed = lesson
        self.asking.query_one(KeyBar).rename("app.lesson", BACK_TO_LESSON, HARDLY)
        shown = [quote for one in self.asking.exchanges for quote in passages_of(one.reply)]
        ways = Ways(None if self._served else self._folder, self._print_command)
        aids = Aids(self._given_hear or partial(danger_in, engine), ways, shown)
        self.push_screen(LessonScreen(engine, self._walks[lesson], aids))

    def action_help(self) -> None:
        """Explain the keys of where the keyboard is."""
        if self.teaching is None:
            super().action_help()
            return
        from askmono.faces.lesson.lesson_screen import HELP  # noqa: PLC0415 - see the top
        from askmono.faces.tui.help_screen import HelpScreen, keys_of  # noqa: PLC0415

        self.push_screen(HelpScreen(keys_of(self.screen.focused), HELP))

    def action_save(self) -> None:
        """In a lesson, its take-away; else the conversation."""
        if lesson := self.teaching:
            lesson.action_end()
        elif not self._served:
            super().action_save()

    def action_record(self) -> None:
        """The conversation as a script; a lesson is none, and nothing of it is written."""
        if self.teaching is None and not self._served:
            super().action_record()

    def action_new(self) -> None:
        """Forget the conversation and every lesson, and start anew; not from under a card."""
        if isinstance(self.screen, ModalScreen):
            return
        self._walks.clear()
        self._followed = None
        self.asking.query_one(KeyBar).rename("app.lesson", LESSON, GLADLY)
        if self.teaching:
            self.pop_screen()
        super().action_new()


class LessonApp(TeachingApp):
    """A lesson from the start, of any medicine in the library; the conversation lies under it.

    open_engine: opens the library for a medicine, or for its first one.
    lesson: the id of the lesson; None for the only one, or to have one picked.
    """

    def __init__(
        self,
        open_engine: "Callable[[str | None], Engine]",
        lesson: str | None = None,
        folder: Path | None = None,
        *,
        ask: "Ask | None" = None,
        hear: "Hear | None" = None,
        print_command: Sequence[str] | None = None,
        served: bool = False,
    ) -> None:
        super().__init__(
            partial(open_engine, None),
            folder,
            ask,
            hear=hear,
            print_command=print_command,
            served=served,
        )
        self._open_engine = open_engine
        self._wanted = lesson

    def on_ready(self) -> None:
        """Say that the library is being opened. Textual calls AskmonoApp's own after this one."""
        from askmono.faces.lesson.pick_screen import PickScreen  # noqa: PLC0415 - see the top

        self._opening = PickScreen()
        self.push_screen(self._opening)

    def lessons(self) -> "tuple[Lesson, ...]":
        """Every lesson of the library."""
        engine = self.asking.engine
        return engine.library.lessons if engine else ()

    def _opened(self, engine: "Engine") -> None:
        super()._opened(engine)
        wanted, self._wanted = self._wanted, None
        if self._opening.is_current:
            self.pop_screen()
            self.follow(wanted) if wanted else self.pick_or_follow()

    def follow(self, lesson: str) -> None:
        """Show a lesson, after opening the library for its medicine if that is another one."""
        engine = self.asking.engine
        found = next(one for one in self.lessons() if one.id == lesson)
        if engine and found.medicine == engine.monograph.id:
            super().follow(lesson)
            return
        from askmono.faces.lesson.pick_screen import PickScreen  # noqa: PLC0415 - see the top

        self._wanted = lesson
        self._engine = partial(self._open_engine, found.medicine)
        self._opening = PickScreen()
        self.push_screen(self._opening)
        self.run_worker(self._open_in_thread, thread=True)

    def action_new(self) -> None:
        """Forget everything, and begin with a lesson again."""
        super().action_new()
        if self.screen is self.asking:
            self.pick_or_follow()
