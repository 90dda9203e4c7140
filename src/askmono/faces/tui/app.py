"""The TUI as a whole: the library opened beside the first paint, themes, commands, screens."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.events import Event, Key, MouseDown, Paste
from textual.notifications import SeverityLevel
from textual.screen import ModalScreen, Screen

from askmono.faces.tui.ask_screen import LOW, AskScreen
from askmono.faces.tui.labels import DISCLAIMER, NO_LESSON, NOTHING_TO_SAVE, RECORDED
from askmono.faces.tui.notice_bar import NoticeBar
from askmono.faces.tui.themes import NAMES, THEMES
from askmono.faces.tui.typing_anywhere import Typing

if TYPE_CHECKING:
    from askmono.content.problems import ContentError, Problem
    from askmono.dialogue.engine import Engine
    from askmono.dialogue.settings import UnknownSettingError
    from askmono.dialogue.talk import Ask

# How soon the screen gets its turn while a library is compiled in the thread; Python's usual
# 0.005 makes each key wait for a second. Seconds.
OPENING_SWITCH = 0.0005
BROKEN = 3  # exit code: the library cannot be answered from


def _commands() -> type[Provider]:
    from askmono.faces.tui.commands import AskmonoCommands  # noqa: PLC0415 - not before it is used

    return AskmonoCommands


class AskmonoApp(App[None]):
    """Ask a monograph.

    engine: the opened library, or what opens it; that runs in a thread after the first paint.
    transcript_folder: where saved conversations go.
    ask: replies to an utterance; None for the engine's own turn. Handed in by tests.
    theme: one of themes.NAMES.
    """

    CSS_PATH = Path(__file__).with_name("askmono.tcss")  # absolute: a subclass may live elsewhere
    TITLE = "askmono"
    COMMANDS = App.COMMANDS | {_commands}
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", priority=True),
        Binding("f5", "lesson", "Lesson", priority=True),
        Binding("f6", "disclaimer", "Disclaimer", show=False, priority=True),
        Binding("f8", "next_theme", "Theme", priority=True),
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("ctrl+r", "record", "Save as a script", show=False, priority=True),
        Binding("ctrl+n", "new", "New conversation", show=False, priority=True),
        Binding("ctrl+q", "quit", "Quit", priority=True),
    ]

    def __init__(
        self,
        engine: "Engine | Callable[[], Engine]",
        transcript_folder: Path | None = None,
        ask: "Ask | None" = None,
        theme: str = NAMES[0],
    ) -> None:
        super().__init__()
        self._engine = engine
        self._given_ask = ask
        self._folder = transcript_folder or Path.cwd()
        self._exit_code = 0
        self._typing: Typing | None = None  # once there is a box to type in
        self.unknown: UnknownSettingError | None = None  # what was chosen, and is not there
        self.problems: set[Problem] = set()  # of a library's file that was damaged meanwhile
        for own in THEMES:
            self.register_theme(own)
        self.theme = theme
        for name in set(self.available_themes) - set(NAMES):
            self.unregister_theme(name)  # their contrast is not ours to promise

    def get_default_screen(self) -> Screen[None]:
        """The conversation."""
        return AskScreen()

    @property
    def asking(self) -> AskScreen:
        """The conversation, under whatever lies over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, AskScreen)  # noqa: S101 - get_default_screen makes it one
        return screen

    def on_ready(self) -> None:
        """Make the box and open the library, now that something is on the screen."""
        if not self.asking.is_attached:
            return  # left at once
        self.asking.put_box()
        self._typing = Typing(self, super().on_event)
        if callable(self._engine):
            self.run_worker(self._open_in_thread, thread=True)
        else:
            self._opened(self._engine)

    async def on_event(self, event: Event) -> None:
        """What is typed goes to its box, before any widget can take it for something else."""
        if self._typing and isinstance(event, Key | Paste) and not event.is_forwarded:
            await self._typing.lead(event)
            return
        if self._typing and isinstance(event, MouseDown):
            self._typing.pause()
        await super().on_event(event)

    def _open_in_thread(self) -> None:
        from askmono.content.problems import ContentError  # noqa: PLC0415 - after the first paint
        from askmono.dialogue.settings import UnknownSettingError  # noqa: PLC0415 - as above

        assert callable(self._engine)  # noqa: S101 - on_ready asked
        usual = sys.getswitchinterval()
        sys.setswitchinterval(OPENING_SWITCH)
        try:
            engine = self._engine()
        except ContentError as error:
            self.call_from_thread(self._broken, error)
        except UnknownSettingError as error:
            self.unknown = error
            self.call_from_thread(self.exit)
        else:
            self.call_from_thread(self._opened, engine)
        finally:
            sys.setswitchinterval(usual)

    def _opened(self, engine: "Engine") -> None:
        self.asking.open(engine, self._given_ask)

    def _broken(self, error: "ContentError") -> None:
        from askmono.faces.tui.reading_screen import BrokenScreen  # noqa: PLC0415 - rarely needed

        self._exit_code = BROKEN
        self.push_screen(BrokenScreen(error.problems))

    @on(AskScreen.Damaged)
    def _damaged(self, event: AskScreen.Damaged) -> None:
        """To be told by ending.py: the person is told by the screen, in other words."""
        self.problems.update(event.problems)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something in passing; never over an escalation's card."""
        if not (self.screen_stack and getattr(self.screen, "alarms", False)):
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def _handle_exception(self, error: Exception) -> None:
        """Nothing of an error is drawn: it can hold what was typed. ending.py tells of it."""
        from askmono.faces.exits import INTERNAL  # noqa: PLC0415 - rarely needed

        self._return_code = INTERNAL
        if self._exception is None:
            self._exception = error
            self._exception_event.set()  # a test's pilot raises it
        self._close_messages_no_wait()

    @property
    def broken_by(self) -> Exception | None:
        """The error inside that ended the app; None for none."""
        return self._exception

    async def action_quit(self) -> None:
        """Leave; the exit code says whether the library could be read."""
        self.exit(return_code=self._exit_code)

    def action_help(self) -> None:
        """Explain the keys of where the keyboard is."""
        from askmono.faces.tui.help_screen import (  # noqa: PLC0415 - as above
            EVERYWHERE,
            ON_A_SHELF,
            HelpScreen,
            keys_of,
        )

        if isinstance(self.screen, AskScreen):
            more = ON_A_SHELF if self.screen.on_a_shelf else ()
            rest = [row for row in EVERYWHERE[2:] if row[0] != "F5" or self.has_lessons]
            everywhere = (*EVERYWHERE[:2], *more, *rest)
            self.push_screen(HelpScreen(keys_of(self.screen.focused), everywhere))

    @on(NoticeBar.Clicked)
    def _notices_clicked(self) -> None:
        self.action_disclaimer()

    def action_disclaimer(self) -> None:
        """Show the disclaimer in full."""
        from askmono.faces.tui.marks import passage_blocks  # noqa: PLC0415 - as above
        from askmono.faces.tui.reading_screen import ReadingScreen  # noqa: PLC0415 - as above

        said = self.asking.curated
        if said and not isinstance(self.screen, ModalScreen):
            quoted = passage_blocks(said.disclaimer.text) if said.disclaimer else ()
            footer = [part for text in said.footer for part in passage_blocks(text)]
            self.push_screen(ReadingScreen(DISCLAIMER, [*quoted, *footer]))

    @property
    def has_lessons(self) -> bool:
        """Whether the library has any; also while nobody knows."""
        engine = self.asking.engine
        return engine is None or bool(engine.library.lessons)

    def action_lesson(self) -> None:
        """Go through a lesson. What has lessons is askmono.faces.lesson.app, above this package."""
        self.notify(NO_LESSON, markup=False)

    def action_next_theme(self) -> None:
        """Dark, light, high contrast, and round again."""
        self.theme = NAMES[(NAMES.index(self.theme) + 1) % len(NAMES)]

    def action_new(self) -> None:
        """Forget this conversation and start anew."""
        self.asking.begin()

    def action_save(self) -> None:
        """Write the conversation as Markdown and JSON, never over another file."""
        from askmono.faces.transcript import standing  # noqa: PLC0415 - as above
        from askmono.faces.tui.saving import save  # noqa: PLC0415 - as above

        screen = self.asking
        if screen.engine is None or screen.curated is None or not screen.exchanges:
            self.notify(NOTHING_TO_SAVE, markup=False)
            return
        with screen.reading():
            over = standing(screen.engine, screen.exchanges)
            edition = screen.engine.edition
            self._keep(lambda: save(self._folder, screen.exchanges, edition, over))

    def action_record(self) -> None:
        """Write the conversation as a script for `askmono test`, never over another file."""
        from askmono.faces.scripts.recording import as_script  # noqa: PLC0415 - as above
        from askmono.faces.tui.saving import save_script  # noqa: PLC0415 - as above

        screen = self.asking
        if screen.engine is None or not screen.exchanges:
            self.notify(NOTHING_TO_SAVE, markup=False)
            return
        text = as_script(screen.exchanges, screen.engine)
        self._keep(lambda: save_script(self._folder, text), f". {RECORDED}")

    def _keep(self, save: Callable[[], tuple[Path, ...]], more: str = "") -> None:
        """Write files, and say which, and `more`, or why not."""
        try:
            paths = save()
        except OSError as error:
            self.notify(f"{error.strerror}: {self._folder}", markup=False, severity="error")
        else:
            names = ", ".join(path.name for path in paths)
            self.notify(f"Saved {names} in {self._folder}{more}", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is saved for a browser: the file would stay where the page comes from."""
        if action in ("save", "record") and self.is_web:
            return False
        return super().check_action(action, parameters)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Textual's own commands that are of use here; ours come from AskmonoCommands."""
        for command in super().get_system_commands(screen):
            if command.title == "Theme" or (command.title == "Screenshot" and not self.is_web):
                yield command
