"""The kiosk as an app: visits that begin, end and leave nothing, on a screen without a way out.

No key quits, suspends, copies or opens anything; staff leave by keys and a code. What goes wrong
anywhere ends the process without a word on the screen (supervisor.py starts it again); the reason
goes to the operator's log, without what anybody typed.
"""

import datetime
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from inspect import iscoroutine
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual._context import visible_screen_stack
from textual.app import App
from textual.binding import BindingType
from textual.events import Event, InputEvent, Key, MouseDown, Paste
from textual.screen import Screen

from askmono.dialogue.course import Course, courses, danger_in
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Offer, Reply
from askmono.faces.browsing import Row, by_letter, names_like, parted, rows
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.attract_screen import AttractScreen
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.config import KioskConfig
from askmono.faces.kiosk.frame import KioskScreen, Title
from askmono.faces.kiosk.home_screen import (
    MOST,
    MOST_UNDER,
    HomeScreen,
    LettersScreen,
    MedicineScreen,
)
from askmono.faces.kiosk.idle import Ended, Running, Warned, idle_state
from askmono.faces.kiosk.keyboard_screen import KeyboardScreen, QuestionsScreen
from askmono.faces.kiosk.lesson_screen import LessonScreen
from askmono.faces.kiosk.lockdown import ignore_stops
from askmono.faces.kiosk.log import Log
from askmono.faces.kiosk.pin import Tries, check_pin
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.staff_screen import PinScreen, StaffScreen
from askmono.faces.kiosk.supervisor import LEAVE
from askmono.faces.kiosk.takeaway_screen import CodeScreen, TakeAwayScreen, titles_of
from askmono.faces.kiosk.topics import topics_of
from askmono.faces.kiosk.typed import begun, listen
from askmono.faces.kiosk.visit import Visit
from askmono.faces.kiosk.wipe import forget
from askmono.faces.kiosk.words_screen import StillThereScreen, WordsScreen, of_what_is_here
from askmono.faces.speech import Speaker
from askmono.faces.tui.themes import NAMES, THEMES
from askmono.faces.wording import curated

if TYPE_CHECKING:
    from askmono.faces.takeaway.sheet import Sheet

CRASHED = 70  # exit code
TICK = 0.5  # seconds between looks at the clock
CHORD = 2.0  # seconds within which the staff's keys must follow each other
TAPPING = 5.0  # seconds within which the title must be tapped


class KioskApp(App[None], inherit_bindings=False):
    """One kiosk.

    engines: by medicine, in the order offered; at least one. log: the operator's.
    clock: seconds that only grow. today: the date on what is taken away. beat: told a few times a
    minute that the app is alive. speaker: None where nothing can be read aloud.
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
        engines: Mapping[str, Engine],
        log: Log,
        *,
        speaker: Speaker | None = None,
        clock: Callable[[], float] = time.monotonic,
        today: Callable[[], datetime.date] = datetime.date.today,
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self.config = config
        self._events = log
        self._engines = engines
        self._first = next(iter(self._engines.values()))
        self._speaker = speaker or Speaker(())
        self.speaks = self._speaker.available
        self._clock = clock
        self._today = today
        self._beat = beat
        self.visit: Visit | None = None
        self._last_sign = clock()  # of somebody being there
        self._tries = Tries()
        self._chord: list[tuple[str, float]] = []
        self._taps: list[float] = []
        for own in THEMES:
            self.register_theme(own)
        for name in set(self.available_themes) - set(NAMES):
            self.unregister_theme(name)
        self.theme = config.theme

    # --- who is there -----------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """Nobody is there."""
        engine = self._first
        ids = ("kiosk-privacy", "kiosk-emergency", *(() if _reviewed(engine) else ("unreviewed",)))
        notices = [engine.notice(id_) for id_ in ids]
        topics = self._topics(engine) if len(self._engines) == 1 else ()
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
                self._speaker.stop()
            if isinstance(self.screen, StillThereScreen):
                if isinstance(event, Key | MouseDown | Paste):
                    self._somebody_is_there()  # and what was pressed does nothing else
                return
            if isinstance(event, Key) and self._is_staff(event.key):
                return
            if text := begun(self.screen, event):
                self._begin_to_type(text)
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
    def _begin(self) -> Engine:
        """What a visit begins with: of several medicines none is chosen."""
        return self._first.about(None) if len(self._engines) > 1 else self._first

    @property
    def _engine(self) -> Engine:
        return self.visit.engine if self.visit else self._first

    # --- a visit ----------------------------------------------------------------------------------

    def on_attract_screen_entered(self, event: AttractScreen.Entered) -> None:
        """Somebody is there."""
        if self._enter() and event.question:
            self._ask(event.question)

    def _enter(self) -> bool:
        """Begin a visit. Returns: whether none went on."""
        if self.visit is not None or len(self.screen_stack) > 1:
            return False
        self.visit = Visit(self._begin, self._clock())
        if len(self._engines) > 1:
            self._ask_which()
        else:
            self._go_home()
        return True

    def _ask_which(self) -> None:
        """Have a medicine picked: of a few by name, of many by the letter first."""
        if len(self._engines) <= MOST:
            self.push_screen(
                MedicineScreen({m: e.monograph.title for m, e in self._engines.items()})
            )
        else:
            self.push_screen(LettersScreen(by_letter(self._rows)))

    @cached_property
    def _rows(self) -> list[Row]:
        """The medicines offered, by name; looked through at each key that is pressed."""
        return [row for row in rows(self._first.library) if row.id in self._engines]

    def on_letters_screen_picked(self, event: LettersScreen.Picked) -> None:
        """The names that begin so, or more letters of theirs where they are many."""
        title = f"{labels.MEDICINES} {event.letters}"
        under = parted(event.listed)
        if len(event.listed) > MOST_UNDER and len(under) > 1:
            self.push_screen(LettersScreen(under, title))
        else:
            self.push_screen(MedicineScreen({row.id: row.name for row in event.listed}, title))

    def on_medicine_screen_picked(self, event: MedicineScreen.Picked) -> None:
        """This one's menu."""
        self._turn_to(event.medicine)

    def _turn_to(self, medicine: str) -> None:
        """Another medicine is another conversation; what was read and kept stays."""
        if self.visit:
            self.visit.turn_to(self._engines[medicine])
            self._go_home()

    def _go_home(self) -> None:
        lessons = [course.lesson.title for course in self._courses()]
        engine = self._engine
        self.push_screen(HomeScreen(engine, self._topics(engine), lessons))

    async def end_visit(self, *, gone: bool = False) -> None:
        """Forget everything, and show that nobody is there. gone: nobody said that they end."""
        if self.visit is None and len(self.screen_stack) <= 1:
            return  # it has ended already
        visit, self.visit = self.visit, None
        self._speaker.stop()
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        if not self.screen_stack:
            return  # the kiosk itself ends meanwhile, and its memory with it
        if visit is not None:
            if gone:
                self._events.write("idle-end")
            spent = self._clock() - visit.began
            self._events.write("session", seconds=spent, turns=visit.turns)
        del visit
        self.workers.cancel_all()
        self.clear_notifications()
        self._taps.clear()
        self._chord.clear()
        if self._driver:
            self.copy_to_clipboard("")  # should a terminal have taken something over
            self._driver.write("\x1b[3J")  # what scrolled out of sight, where a terminal keeps it
        visible_screen_stack.set([])  # a touch has noted the screens below it there
        self.screen.refresh()
        self.call_after_refresh(forget)

    # --- asking -----------------------------------------------------------------------------------

    def _ask(self, utterance: str) -> None:
        if self.visit is None:
            return
        self._show(utterance, self.visit.ask(utterance))

    def _take(self, text: str) -> None:
        """What was typed or touched: a question, or the name of a medicine while none is chosen."""
        named = () if self._engine.chosen else self._called(text)
        if len(named) == 1:
            self._turn_to(named[0])
        else:
            self._ask(text)

    def _show(self, utterance: str, reply: Reply) -> None:
        locale = self._engine.locale
        contacts = tuple(c.text for c in (locale.emergency, locale.crisis, locale.poison))
        self.push_screen(ReplyScreen(utterance, reply, curated(self._engine), contacts))

    def on_keyboard_screen_spelt(self, event: KeyboardScreen.Spelt) -> None:
        """What was spelt: a question, own words in a lesson, or a question for the care team."""
        if self.visit is None:
            return
        self.pop_screen()
        if event.purpose == "ask":
            self._take(event.text)
        elif card := danger_in(self._engine, event.text):
            self._show(event.text, card)  # danger first, whatever the words were for
        elif event.purpose == "care":
            self.visit.keep(event.text)
            self._take_away(again=True)
        elif isinstance(self.screen, LessonScreen):
            self.screen.go(1)

    def on_keyboard_screen_listed(self, event: KeyboardScreen.Listed) -> None:
        """All questions like it, in full."""
        self.push_screen(QuestionsScreen(event.questions))

    def _spell(self, typed: str = "") -> None:
        if not isinstance(self.screen, KeyboardScreen):
            title = labels.TYPE if self._engine.chosen else labels.TYPE_A_NAME
            self.push_screen(KeyboardScreen(title, "ask", self._suggest, typed))

    def _begin_to_type(self, text: str) -> None:
        """Whoever begins to type wants to ask, or to name a medicine, wherever they are."""
        if isinstance(self.screen, QuestionsScreen):
            self.pop_screen()  # to the keyboard below it
        elif self.visit is None and not isinstance(self.screen, AttractScreen):
            self.pop_screen()  # help, before a visit
        if self.visit is None:
            self._enter()
        if isinstance(self.screen, KeyboardScreen):
            self.screen.take(text)
        elif self.visit:
            self._spell(text)

    def _suggest(self, typed: str, most: int) -> Sequence[str]:
        if not self._engine.chosen:
            return [row.name for row in names_like(self._rows, typed)[:most]]
        return [offer.question for offer in self._engine.suggest(typed, most)]

    def _called(self, name: str) -> list[str]:
        """The ids of the medicines offered that have exactly this name."""
        return [row.id for row in self._rows if row.name == name]

    # --- lessons ----------------------------------------------------------------------------------

    def _courses(self) -> tuple[Course, ...]:
        engine = self._engine
        return courses(engine) if self.config.lessons and engine.chosen else ()

    def on_home_screen_lesson(self, event: HomeScreen.Lesson) -> None:
        """Begin, or go on where the person was."""
        if self.visit:
            course = self._courses()[event.index]
            at = self.visit.places.get(course.lesson.id, 0)
            review = () if course.lesson.review.status == "reviewed" else ("unreviewed",)
            said = tuple(self._engine.notice(id_) for id_ in (*review, "lesson-lead"))
            self.push_screen(LessonScreen(course, at, self._engine.notice, said))

    def on_lesson_screen_moved(self, event: LessonScreen.Moved) -> None:
        """Remember the place, and what was shown."""
        if self.visit:
            self.visit.places[event.lesson] = event.at
            self.visit.note(*event.shown)

    def on_lesson_screen_ended(self, event: LessonScreen.Ended) -> None:
        """The end of a lesson leads to what can be taken along."""
        if self.visit:
            self.visit.places.pop(event.lesson, None)
            self.pop_screen()
            self._take_away()
            self.push_screen(WordsScreen(labels.LESSON, self._engine.notice("lesson-end")))

    # --- taking away ------------------------------------------------------------------------------

    def _take_away(self, *, again: bool = False) -> None:
        if self.visit is None:
            return
        if again and isinstance(self.screen, TakeAwayScreen):
            self.pop_screen()
        questions = [q for course in self._courses() for q in course.lesson.care_questions]
        titles = titles_of(self.visit.read, self._first.library)
        ways = self.config.takeaway.ways
        self.push_screen(TakeAwayScreen(titles, questions, self.visit.care, ways))

    def on_take_away_screen_picked(self, event: TakeAwayScreen.Picked) -> None:
        """A question for the care team."""
        if self.visit and event.wanted:
            self.visit.keep(event.question)
        elif self.visit and event.question in self.visit.care:
            self.visit.care.remove(event.question)

    def _code(self, text: str, notice: str) -> None:
        self.push_screen(CodeScreen(text, notice, self._engine.notice))

    def _tell(self, notice: str) -> None:
        self.push_screen(WordsScreen(labels.TAKE_AWAY, self._engine.notice(notice)))

    # --- buttons ----------------------------------------------------------------------------------

    @on(BigButton.Pressed)
    async def _pressed(self, event: BigButton.Pressed) -> None:
        """What a screen has not taken for itself."""
        if isinstance(event.button, QuestionButton):
            if isinstance(self.screen, QuestionsScreen):
                self.pop_screen()  # the list,
                self.pop_screen()  # and the keys that led to it
            self._take(event.button.label)
            return
        does: dict[str, Callable[[], object]] = {
            "help": self.action_help,
            "back": self.action_back,
            "aloud": self.action_aloud,
            "end": self.action_end,
            "ask": self._spell,
            "type-it": lambda: self.push_screen(KeyboardScreen(labels.TYPE_OWN_WORDS, "own")),
            "add": lambda: self.push_screen(KeyboardScreen(labels.TYPE_CARE_QUESTION, "care")),
            "take-away": self._take_away,
            "code": lambda: self._code(self._plain(), "takeaway-code"),
            "address": lambda: self._code(self.config.takeaway.address or "", "takeaway-address"),
            "print": self._print_out,
            "keep": lambda: self._keep(event.button),
            "theme": self._next_theme,
            "leave": lambda: self.exit(return_code=LEAVE),
        }
        if action := does.get(event.button.id or ""):
            doing = action()
            if iscoroutine(doing):
                await doing

    def _keep(self, button: BigButton) -> None:
        if self.visit and isinstance(self.screen, ReplyScreen):
            self.visit.keep(self.screen.utterance)
            button.relabel(labels.KEPT)

    def _plain(self) -> str:
        from askmono.faces.takeaway.plain import as_text  # noqa: PLC0415 - not always used

        return "\n\n".join(as_text(sheet) for sheet in self._sheets())

    def _sheets(self) -> "list[Sheet]":
        """A sheet for each medicine read about; the questions stand on the first."""
        from askmono.faces.takeaway.sheet import make_sheet  # noqa: PLC0415 - not always used

        if self.visit is None:
            return []
        about = {quote.medicine for quote in self.visit.read}
        care: Sequence[str] = self.visit.care
        sheets = []
        for engine in self._read_about(about) or [self._engine]:
            quotes = [q for q in self.visit.read if q.medicine == engine.monograph.id]
            sheets.append(make_sheet(engine, quotes, care, self._today()))
            care = ()
        return sheets

    def _read_about(self, about: set[str]) -> list[Engine]:
        """The engines of some medicines: those offered in the order offered, then the others."""
        offered = [self._engines[id_] for id_ in self._engines if id_ in about]
        return offered + [self._begin.about(id_) for id_ in sorted(about - set(self._engines))]

    def _print_out(self) -> None:
        """Print beside the screen, which stays usable; the worker is told whose visit it is."""
        visit, sheets = self.visit, self._sheets()
        command = self.config.takeaway.printer

        def work() -> None:
            from askmono.faces.takeaway.pdf import as_pdf  # noqa: PLC0415 - slow to import
            from askmono.faces.takeaway.printing import send  # noqa: PLC0415

            sent = all(send(command, as_pdf(sheet)) for sheet in sheets)
            self.call_from_thread(self._printed, visit, sent)

        self.run_worker(work, thread=True)

    def _printed(self, visit: Visit | None, sent: bool) -> None:
        if self.visit is visit:  # else the person has gone, and the next one must not see it
            self._tell("takeaway-printed" if sent else "takeaway-not-printed")

    def action_help(self) -> None:
        """How this is used, whom to call, and the text's own disclaimer."""
        shown = self.screen
        if isinstance(shown, KioskScreen) and not _is_help(shown):
            help_ = of_what_is_here(self._engine.notice("kiosk-help"), speaks=self.speaks)
            notices = (help_, self._engine.notice("kiosk-emergency"))
            disclaimer = curated(self._engine).disclaimer
            self.push_screen(WordsScreen(labels.HELP_TITLE, *notices, quote=disclaimer))

    async def action_back(self) -> None:
        """One step back; from the menu that is the end of the visit."""
        if isinstance(self.screen, AttractScreen):
            return
        if self.visit and isinstance(self.screen, HomeScreen) and len(self.screen_stack) == 2:
            await self.end_visit()
        else:
            await self.pop_screen()
            if isinstance(self.screen, AttractScreen):
                await self.end_visit()
            elif self.visit:
                self._back_at_a_menu(self.visit)

    def _back_at_a_menu(self, visit: Visit) -> None:
        """What is asked from a menu is about its medicine, whatever was spoken of meanwhile."""
        if isinstance(self.screen, HomeScreen):
            visit.back_to(self.screen.engine)
        elif isinstance(self.screen, MedicineScreen | LettersScreen):
            visit.back_to(self._begin)

    def action_aloud(self) -> None:
        """Speak what stands on the screen, and stop at the next key."""
        if isinstance(self.screen, KioskScreen):
            self._speaker.say(self.screen.spoken())

    async def action_end(self) -> None:
        """End and clear."""
        if self.visit or len(self.screen_stack) > 1:
            await self.end_visit()

    # --- staff ------------------------------------------------------------------------------------

    def _is_staff(self, key: str) -> bool:
        """Whether a key completes the staff's keys; then the code is asked for."""
        staff = self.config.staff
        if staff is None:
            return False
        now = self._clock()
        recent = [(k, at) for k, at in self._chord if now - at <= CHORD]
        self._chord = [*recent, (key, now)][-len(staff.keys) :]
        if tuple(k for k, _ in self._chord) != tuple(staff.keys):
            return False
        self._ask_for_pin()
        return True

    @on(Title.Tapped)
    def _title_tapped(self) -> None:
        """Tapped often enough, the title asks for the code too, where there are no keys."""
        staff, now = self.config.staff, self._clock()
        self._taps = [at for at in self._taps if now - at <= TAPPING] + [now]
        if staff is not None and 0 < staff.taps <= len(self._taps):
            self._ask_for_pin()

    def _ask_for_pin(self) -> None:
        self._chord.clear()
        self._taps.clear()
        self.call_later(self._staff_at_the_door)

    async def _staff_at_the_door(self) -> None:
        if not isinstance(self.screen, PinScreen | StaffScreen):
            await self.end_visit()  # staff never look at a patient's screen
            self.push_screen(PinScreen())

    def on_pin_screen_entered(self, event: PinScreen.Entered) -> None:
        """Right, wrong, or too often wrong."""
        staff = self.config.staff
        if staff is None or not isinstance(self.screen, PinScreen):
            return
        now = self._clock()
        if (wait := self._tries.wait(now)) > 0:
            self.screen.refuse(f"{labels.PIN_WAIT} {wait:.0f}")
            return
        right = check_pin(event.pin, staff.pin)
        self._tries = self._tries.after(ok=right, now=now)
        if right:
            self._events.write("staff")
            self.switch_screen(StaffScreen(self._facts()))
        else:
            self._events.write("pin-wrong", tries=self._tries.wrong)
            self.screen.refuse(labels.PIN_WRONG)

    def _facts(self) -> tuple[str, ...]:
        edition = self._first.edition
        return (
            f"library {edition.version}, sha256 {edition.sha256[:16]}",
            f"locale {self.config.locale}, dosing {self.config.dosing}",
        )

    def _next_theme(self) -> None:
        self.theme = NAMES[(NAMES.index(self.theme) + 1) % len(NAMES)]

    # --- without a way out ------------------------------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        """A crash ends the process; nothing of it is drawn, and the log gets no one's words."""
        self._return_code = CRASHED
        self._events.crash(error)
        if self._exception is None:
            self._exception = error  # a test's pilot raises it
            self._exception_event.set()
        self._close_messages_no_wait()

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Nothing is ever opened."""

    def action_suspend_process(self) -> None:
        """The kiosk cannot be put aside."""

    def _topics(self, engine: Engine) -> tuple[Offer, ...]:
        return topics_of(engine, self.config.topics)


def _reviewed(engine: Engine) -> bool:
    return engine.monograph.review.status == "reviewed"


def _is_help(screen: KioskScreen) -> bool:
    return isinstance(screen, WordsScreen) and screen.title_words == labels.HELP_TITLE
