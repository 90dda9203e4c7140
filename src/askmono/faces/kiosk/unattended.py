"""A screen that nobody watches: visits that begin, end and leave nothing, and no way out.

No key quits, suspends, copies or opens anything; staff leave by keys and a code. What goes wrong
anywhere ends the process without a word on the screen (supervisor.py starts it again); the reason
goes to the operator's log, without what anybody typed. What a visitor does, app.py knows.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from typing import ClassVar

from textual import on
from textual._context import visible_screen_stack
from textual.app import App
from textual.binding import BindingType
from textual.events import Event, InputEvent, Key, MouseDown, Paste
from textual.screen import Screen

from askmono.content.problems import ContentError
from askmono.dialogue.engine import Engine
from askmono.dialogue.standing import is_reviewed
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.attract_screen import AttractScreen
from askmono.faces.kiosk.config import KioskConfig
from askmono.faces.kiosk.door import Door
from askmono.faces.kiosk.frame import KioskScreen, Title
from askmono.faces.kiosk.idle import Ended, Running, Warned, idle_state
from askmono.faces.kiosk.lockdown import ignore_stops
from askmono.faces.kiosk.log import Log
from askmono.faces.kiosk.medicines import Medicines
from askmono.faces.kiosk.staff_screen import PinScreen, StaffScreen
from askmono.faces.kiosk.topics import topics_of
from askmono.faces.kiosk.typed import begun, listen
from askmono.faces.kiosk.visit import UNAVAILABLE, Visit
from askmono.faces.kiosk.wipe import forget
from askmono.faces.kiosk.words_screen import StillThereScreen, WordsScreen
from askmono.faces.speech import Speaker
from askmono.faces.tui.themes import NAMES, THEMES

CRASHED = 70  # exit code
TICK = 0.5  # seconds between looks at the clock


class Unattended(App[None], inherit_bindings=False):
    """Who is there, and who is not.

    medicines: what is offered. log: the operator's. speaker: None where nothing can be read aloud.
    clock: seconds that only grow. beat: told a few times a minute that the app is alive.
    """

    CSS_PATH = Path(__file__).with_name("kiosk.tcss")
    TITLE = labels.APP
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = []
    AUTO_FOCUS = None

    def __init__(
        self,
        config: KioskConfig,
        medicines: Medicines,
        log: Log,
        *,
        speaker: Speaker | None = None,
        clock: Callable[[], float] = time.monotonic,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self.config = config
        self.medicines = medicines
        self.log_events = log
        self.speaker = speaker or Speaker(())
        self.speaks = self.speaker.available
        self._clock = clock
        self._beat = beat
        self.visit: Visit | None = None
        self._last_sign = clock()  # of somebody being there
        self._door = Door(config.staff, clock)
        self._told = False  # that the library's file is damaged
        for own in THEMES:
            self.register_theme(own)
        for name in set(self.available_themes) - set(NAMES):
            self.unregister_theme(name)
        self.theme = config.theme

    def first_menu(self) -> None:
        """Show where a visit begins."""
        raise NotImplementedError

    def begin_to_type(self, text: str) -> None:
        """Whoever begins to type wants to ask, or to name a medicine, wherever they are."""
        raise NotImplementedError

    # --- who is there -----------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """Nobody is there."""
        engine = self.medicines.first
        ids = (
            "kiosk-privacy",
            "kiosk-emergency",
            *(() if is_reviewed(engine) else ("unreviewed",)),
        )
        notices = [engine.notice(id_) for id_ in ids]
        shown = not self.medicines.are_several
        topics = topics_of(engine, self.config.topics) if shown else ()
        return AttractScreen(engine.notice("kiosk-what"), notices, topics)

    def on_mount(self) -> None:
        """Watch the clock from the start."""
        ignore_stops()  # Textual's driver has set handlers of its own meanwhile
        self.set_interval(TICK, self._look_at_the_clock)

    async def on_event(self, event: Event) -> None:
        """Whatever a person does shows that somebody is there, before it means anything else."""
        if isinstance(event, InputEvent | Paste) and not event.is_forwarded:
            self._last_sign = self._clock()
            if isinstance(event, Key | MouseDown):
                self.speaker.stop()
            if isinstance(self.screen, StillThereScreen):
                if isinstance(event, Key | MouseDown | Paste):
                    self._somebody_is_there()  # and what was pressed does nothing else
                return
            if isinstance(event, Key) and self._door.key(event.key):
                self._ask_for_pin()
                return
            if text := begun(self.screen, event):
                self.begin_to_type(text)
                return
            listen(self.screen, event)
        await super().on_event(event)

    @on(StillThereScreen.Answered)
    def _somebody_is_there(self) -> None:
        self._last_sign = self._clock()
        if isinstance(self.screen, StillThereScreen):
            self.pop_screen()

    def _look_at_the_clock(self) -> None:
        self._beat()
        if self.visit is None and len(self.screen_stack) == 1:
            return  # nobody is there
        shown = self._kiosk_screen()
        words = shown.words if shown else 0
        match idle_state(self.config.idle, self._last_sign, self._clock(), words):
            case Ended():
                self.call_later(self.end_visit, gone=True)
            case Warned(left):
                if isinstance(self.screen, StillThereScreen):
                    self.screen.tell(ceil(left))
                else:
                    notice = self._engine.notice("kiosk-still-there")
                    self.push_screen(StillThereScreen(notice, ceil(left)))
            case Running():
                if isinstance(self.screen, StillThereScreen):
                    self.pop_screen()

    def _kiosk_screen(self) -> KioskScreen | None:
        """What the person looks at, under a warning."""
        return next((s for s in reversed(self.screen_stack) if isinstance(s, KioskScreen)), None)

    @property
    def _engine(self) -> Engine:
        """Of the medicine spoken of."""
        return self.visit.engine if self.visit else self.medicines.first

    # --- a visit ----------------------------------------------------------------------------------

    def enter(self) -> bool:
        """Begin a visit. Returns: whether none went on."""
        if self.visit is not None or len(self.screen_stack) > 1:
            return False
        self.visit = Visit(self.medicines.none, self._clock())
        self.first_menu()
        return True

    async def end_visit(self, *, gone: bool = False) -> None:
        """Forget everything, and show that nobody is there. gone: nobody said that they end."""
        if self.visit is None and len(self.screen_stack) <= 1:
            return  # it has ended already
        visit, self.visit = self.visit, None
        self.speaker.stop()
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        if not self.screen_stack:
            return  # the kiosk itself ends meanwhile, and its memory with it
        if visit is not None:
            if gone:
                self.log_events.write("idle-end")
            spent = self._clock() - visit.began
            self.log_events.write("session", seconds=spent, turns=visit.turns)
        del visit
        self.workers.cancel_all()
        self.clear_notifications()
        self._door.forget()
        if self._driver:
            self.copy_to_clipboard("")  # should a terminal have taken something over
            self._driver.write("\x1b[3J")  # what scrolled out of sight, where a terminal keeps it
        visible_screen_stack.set([])  # a touch has noted the screens below it there
        self.screen.refresh()
        self.call_after_refresh(forget)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around what reads texts of the library: says so where they cannot be read any more."""
        try:
            yield
        except ContentError:
            self.tell_of_damage()
            self.push_screen(WordsScreen(labels.APP, self._engine.notice(UNAVAILABLE)))

    def tell_of_damage(self) -> None:
        """Tell the log, once, that the library's file was damaged since it was opened."""
        if not self._told:
            self._told = True
            self.log_events.write("damaged")

    # --- staff ------------------------------------------------------------------------------------

    @on(Title.Tapped)
    def _title_tapped(self) -> None:
        """Tapped often enough, the title asks for the code too, where there are no keys."""
        if self._door.tap():
            self._ask_for_pin()

    def _ask_for_pin(self) -> None:
        self._door.forget()
        self.call_later(self._staff_at_the_door)

    async def _staff_at_the_door(self) -> None:
        if not isinstance(self.screen, PinScreen | StaffScreen):
            await self.end_visit()  # staff never look at a patient's screen
            self.push_screen(PinScreen())

    def on_pin_screen_entered(self, event: PinScreen.Entered) -> None:
        """Right, wrong, or too often wrong."""
        if self.config.staff is None or not isinstance(self.screen, PinScreen):
            return
        if (wait := self._door.wait()) > 0:
            self.screen.refuse(f"{labels.PIN_WAIT} {wait:.0f}")
        elif self._door.opens(event.pin):
            self.log_events.write("staff")
            self.switch_screen(StaffScreen(self._facts()))
        else:
            self.log_events.write("pin-wrong", tries=self._door.wrong)
            self.screen.refuse(labels.PIN_WRONG)

    def _facts(self) -> tuple[str, ...]:
        edition = self.medicines.first.edition
        return (
            f"library {edition.version}, sha256 {edition.sha256[:16]}",
            f"locale {self.config.locale}, dosing {self.config.dosing}",
        )

    # --- without a way out ------------------------------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        """A crash ends the process; nothing of it is drawn, and the log gets no one's words."""
        self._return_code = CRASHED
        self.log_events.crash(error)
        if self._exception is None:
            self._exception = error  # a test's pilot raises it
            self._exception_event.set()
        self._close_messages_no_wait()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Nothing is ever opened."""

    def action_suspend_process(self) -> None:
        """The kiosk cannot be put aside."""
