"""Where a visit begins: questions to touch, a question of one's own, lessons, what to take away."""

from collections.abc import Iterator, Sequence

from textual.containers import Grid
from textual.message import Message
from textual.widget import Widget

from askmono.dialogue.reply import Offer
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.frame import Actions, BodyScroll, KioskScreen


class HomeScreen(KioskScreen):
    """The menu about one medicine.

    lessons: their titles, in order. scrolls: whether the topics need buttons to scroll.
    """

    class Lesson(Message):
        """Begin, or go on with, the lesson of this index."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, medicine: str, topics: Sequence[Offer], lessons: Sequence[str]) -> None:
        super().__init__(medicine)
        self._topics = topics
        self._lessons = lessons

    def spoken(self) -> str:
        """The title and the questions."""
        return "\n".join([self.title_words, labels.TOPICS, *(t.question for t in self._topics)])

    def body(self) -> Iterator[Widget]:
        """Topics; below them what leads elsewhere."""
        with BodyScroll(), Grid(classes="questions"):
            for offer in self._topics:
                yield QuestionButton(offer.question)
            for index, title in enumerate(self._lessons):
                yield BigButton(f"{labels.LESSON}: {title}", id=f"lesson-{index}", sign="▶")
        with Actions():
            yield BigButton(labels.ASK, id="ask", classes="first main", sign="?")
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down")
            yield BigButton(labels.TAKE_AWAY, id="take-away")

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """Lessons; everything else is the app's."""
        kind, _, number = (event.button.id or "").partition("-")
        if kind == "lesson":
            event.stop()
            self.post_message(self.Lesson(int(number)))


class MedicineScreen(KioskScreen):
    """Which medicine, where the kiosk offers several. names: by id, in order."""

    class Picked(Message):
        """This one. id: of its monograph."""

        def __init__(self, medicine: str) -> None:
            super().__init__()
            self.medicine = medicine

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__(labels.MEDICINES)
        self._names = names

    def spoken(self) -> str:
        """The title and the names."""
        return "\n".join([self.title_words, *self._names.values()])

    def body(self) -> Iterator[Widget]:
        """One button a medicine."""
        with BodyScroll(), Grid(classes="questions"):
            for name in self._names.values():
                yield BigButton(name, classes="medicine")
        with Actions():
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down")

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A medicine was touched."""
        if event.button.has_class("medicine"):
            event.stop()
            at = list(self.query(".medicine")).index(event.button)
            self.post_message(self.Picked(list(self._names)[at]))
