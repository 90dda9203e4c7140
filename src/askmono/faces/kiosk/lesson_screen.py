"""A lesson on the kiosk: one idea a screen, with large buttons."""

from collections.abc import Callable, Iterator

from textual.message import Message
from textual.widget import Widget

from askmono.dialogue.course import Choosing, Course, OwnWords, Showing
from askmono.dialogue.reply import Quote, Said
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import Actions, BodyScroll, KioskScreen
from askmono.faces.lesson.step_view import Option, StepView
from askmono.faces.speech import spoken_text
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Prose


class LessonScreen(KioskScreen):
    """A course from one step on. It keeps no place: `Moved` tells it to who does.

    notice: the engine's notice of an id. review: what must be said of an unreviewed lesson.
    """

    class Moved(Message):
        """The person is at this step of the lesson now. shown: the passages that it shows."""

        def __init__(self, lesson: str, at: int, shown: tuple[Quote, ...]) -> None:
            super().__init__()
            self.lesson = lesson
            self.at = at
            self.shown = shown

    class Ended(Message):
        """The last step of a lesson is behind them."""

        def __init__(self, lesson: str) -> None:
            super().__init__()
            self.lesson = lesson

    def __init__(
        self, course: Course, at: int, notice: Callable[[str], Said], review: tuple[Said, ...]
    ) -> None:
        super().__init__(course.lesson.title)
        self._course = course
        self._at = at
        self._notice = notice
        self._review = review
        self._chosen: dict[int, int] = {}  # by step

    @property
    def words(self) -> int:
        """Of the step, and some more time to think about a question."""
        return len(self.spoken().split()) + (0 if self._is_showing() else 120)

    def _is_showing(self) -> bool:
        return isinstance(self._course.steps[self._at], Showing)

    def spoken(self) -> str:
        """The step's own words."""
        step = self._course.steps[self._at]
        chapter = self._course.lesson.chapters[step.chapter].title
        if isinstance(step, Showing):
            return f"{chapter}.\n{spoken_text(step.quote)}"
        if isinstance(step, OwnWords):
            return f"{self._notice('lesson-own-words').text}\n{step.prompt}"
        return "\n".join([step.question, *step.options])

    def body(self) -> Iterator[Widget]:
        """The step, and the way on."""
        with BodyScroll(id="step"):
            for said in self._review if self._at == 0 else ():
                yield Prose(passage_blocks(said.text), classes="notice")
            yield StepView(self._course, self._at, self._notice, self._chosen.get(self._at))
        own = isinstance(self._course.steps[self._at], OwnWords)
        with Actions():
            yield BigButton(labels.PREVIOUS, id="previous")
            yield BigButton(labels.DOWN, id="down")
            yield BigButton(labels.ASK, id="ask", sign="?")
            if own:
                yield BigButton(labels.TYPE_IT, id="type-it")
            last = self._at == len(self._course.steps) - 1
            on = labels.SAID_IT if own else labels.FINISH if last else labels.NEXT
            yield BigButton(on, id="next", classes="first main")

    def focus_first(self) -> None:
        """The keyboard begins at what can be chosen, else at the way on."""
        if option := next(iter(self.query(Option)), None):
            option.focus(scroll_visible=False)
        else:
            super().focus_first()

    def on_step_view_chose(self, event: StepView.Chose) -> None:
        """The text's own answer is there now; from here it goes on."""
        self._chosen[self._at] = event.index
        step = self._course.steps[self._at]
        if isinstance(step, Choosing):
            self.post_message(self.Moved(self._course.lesson.id, self._at, (step.answer,)))
        self.call_after_refresh(super().focus_first)

    def on_mount(self) -> None:
        """Tell where the person is."""
        super().on_mount()
        self._tell()

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """On, or back; what else there is belongs to the app."""
        match event.button.id:
            case "next":
                event.stop()
                self.go(1)
            case "previous":
                event.stop()
                self.go(-1)

    def go(self, by: int) -> None:
        """Another step, or the end."""
        if self._at + by >= len(self._course.steps):
            self.post_message(self.Ended(self._course.lesson.id))
            return
        self._at = max(0, self._at + by)
        self._tell()
        self.refresh(recompose=True)
        self.call_after_refresh(self.focus_first)

    def _tell(self) -> None:
        step = self._course.steps[self._at]
        shown = (step.quote,) if isinstance(step, Showing) else ()
        self.post_message(self.Moved(self._course.lesson.id, self._at, shown))
