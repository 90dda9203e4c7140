"""The kiosk as an app: what a visitor can do, from the first menu to what they take along.

How visits begin and end, how staff leave, and that nobody else does: unattended.py.
"""

import datetime
import time
from collections.abc import Callable, Mapping, Sequence
from inspect import iscoroutine
from typing import TYPE_CHECKING

from textual import on

from askmono.dialogue.course import Course, courses, danger_in
from askmono.dialogue.engine import Engine
from askmono.dialogue.proposing import proposed
from askmono.dialogue.reply import Reply
from askmono.dialogue.standing import is_reviewed
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.attract_screen import AttractScreen
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.config import KioskConfig
from askmono.faces.kiosk.frame import KioskScreen
from askmono.faces.kiosk.home_screen import HomeScreen, LettersScreen, MedicineScreen
from askmono.faces.kiosk.keyboard_screen import KeyboardScreen, QuestionsScreen
from askmono.faces.kiosk.lesson_screen import LessonScreen
from askmono.faces.kiosk.log import Log
from askmono.faces.kiosk.medicines import Medicines
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.supervisor import LEAVE
from askmono.faces.kiosk.takeaway_screen import CodeScreen, TakeAwayScreen, titles_of
from askmono.faces.kiosk.topics import topics_of
from askmono.faces.kiosk.unattended import Unattended
from askmono.faces.kiosk.visit import Visit
from askmono.faces.kiosk.words_screen import WordsScreen, of_what_is_here
from askmono.faces.speech import Speaker
from askmono.faces.tui.themes import NAMES
from askmono.faces.wording import curated

if TYPE_CHECKING:
    from askmono.faces.takeaway.sheet import Sheet


class KioskApp(Unattended):
    """One kiosk.

    engines: by medicine, in the order offered; at least one. log, speaker, clock, beat: as
    Unattended has them. today: the date on what is taken away.
    """

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
        super().__init__(config, Medicines(engines), log, speaker=speaker, clock=clock, beat=beat)
        self._today = today

    # --- which medicine ---------------------------------------------------------------------------

    def on_attract_screen_entered(self, event: AttractScreen.Entered) -> None:
        """Somebody is there."""
        if self.enter() and event.question:
            self._ask(event.question)

    def first_menu(self) -> None:
        """That of the only medicine; of several, one is picked first."""
        if self.medicines.are_several:
            self.push_screen(self.medicines.menu())
        else:
            self._go_home()

    def on_letters_screen_picked(self, event: LettersScreen.Picked) -> None:
        """What there is under these letters."""
        self.push_screen(self.medicines.under(event.letters, event.listed))

    def on_medicine_screen_picked(self, event: MedicineScreen.Picked) -> None:
        """This one's menu."""
        self._turn_to(event.medicine)

    def _turn_to(self, medicine: str) -> None:
        """Another medicine is another conversation; what was read and kept stays."""
        if self.visit:
            with self.reading():
                self.visit.turn_to(self.medicines.of(medicine))
                self._go_home()

    def _go_home(self) -> None:
        lessons = [course.lesson.title for course in self._courses()]
        engine = self._engine
        self.push_screen(HomeScreen(engine, topics_of(engine, self.config.topics), lessons))

    # --- asking -----------------------------------------------------------------------------------

    def _ask(self, utterance: str) -> None:
        if self.visit is None:
            return
        self._show(utterance, self.visit.ask(utterance))
        if self.visit.damaged:
            self.tell_of_damage()

    def _take(self, text: str) -> None:
        """What was typed or touched: a question, or the name of a medicine while none is chosen."""
        named = () if self._engine.chosen else self.medicines.called(text)
        if len(named) == 1:
            self._turn_to(named[0])
        else:
            self._ask(text)

    def _show(self, utterance: str, reply: Reply) -> None:
        contacts = self._engine.locale.whom_to_call
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

    def begin_to_type(self, text: str) -> None:
        """Whoever begins to type wants to ask, or to name a medicine, wherever they are."""
        if isinstance(self.screen, QuestionsScreen):
            self.pop_screen()  # to the keyboard below it
        elif self.visit is None and not isinstance(self.screen, AttractScreen):
            self.pop_screen()  # help, before a visit
        if self.visit is None:
            self.enter()
        if isinstance(self.screen, KeyboardScreen):
            self.screen.take(text)
        elif self.visit:
            self._spell(text)

    def _suggest(self, typed: str, most: int) -> Sequence[str]:
        if not self._engine.chosen:
            return self.medicines.like(typed, most)
        return [offer.question for offer in proposed(self._engine, typed, most)]

    # --- lessons ----------------------------------------------------------------------------------

    def _courses(self) -> tuple[Course, ...]:
        engine = self._engine
        return courses(engine) if self.config.lessons and engine.chosen else ()

    def on_home_screen_lesson(self, event: HomeScreen.Lesson) -> None:
        """Begin, or go on where the person was."""
        if self.visit:
            course = self._courses()[event.index]
            at = self.visit.places.get(course.lesson.id, 0)
            reviewed = is_reviewed(self._engine, course.lesson.review)
            ids = ("lesson-lead",) if reviewed else ("unreviewed", "lesson-lead")
            said = tuple(map(self._engine.notice, ids))
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
        ways = self.config.takeaway.ways
        with self.reading():
            titles = titles_of(self.visit.read, self.medicines.first.library)
            self.push_screen(TakeAwayScreen(titles, questions, self.visit.care, ways))

    def on_take_away_screen_picked(self, event: TakeAwayScreen.Picked) -> None:
        """A question for the care team."""
        if self.visit and event.wanted:
            self.visit.keep(event.question)
        elif self.visit and event.question in self.visit.care:
            self.visit.care.remove(event.question)

    def _code(self, text: str, notice: str) -> None:
        self.push_screen(CodeScreen(text, notice, self._engine.notice))

    def _code_of_sheets(self) -> None:
        with self.reading():
            self._code(self._plain(), "takeaway-code")

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
            "code": self._code_of_sheets,
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
        from askmono.faces.kiosk.taking import plain  # noqa: PLC0415 - not always used

        return plain(self._sheets())

    def _sheets(self) -> "list[Sheet]":
        from askmono.faces.kiosk.taking import sheets_of  # noqa: PLC0415 - not always used

        if self.visit is None:
            return []
        return sheets_of(self.visit, self.medicines, self._engine, self._today())

    def _print_out(self) -> None:
        """Print beside the screen, which stays usable; the worker is told whose visit it is."""
        with self.reading():
            self._print_sheets(self._sheets())

    def _print_sheets(self, sheets: "list[Sheet]") -> None:
        visit = self.visit
        command = self.config.takeaway.printer

        def work() -> None:
            from askmono.faces.kiosk.taking import print_out  # noqa: PLC0415 - not always used

            sent = print_out(sheets, command)
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
            visit.back_to(self.medicines.none)

    def action_aloud(self) -> None:
        """Speak what stands on the screen, and stop at the next key."""
        if isinstance(self.screen, KioskScreen):
            self.speaker.say(self.screen.spoken())

    async def action_end(self) -> None:
        """End and clear."""
        if self.visit or len(self.screen_stack) > 1:
            await self.end_visit()

    def _next_theme(self) -> None:
        self.theme = NAMES[(NAMES.index(self.theme) + 1) % len(NAMES)]


def _is_help(screen: KioskScreen) -> bool:
    return isinstance(screen, WordsScreen) and screen.title_words == labels.HELP_TITLE
