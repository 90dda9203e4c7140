"""Where a visit begins: questions to touch, a question of one's own, lessons, what to take away."""

from collections.abc import Iterator, Mapping, Sequence

from textual.containers import Grid
from textual.message import Message
from textual.widget import Widget

from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Offer
from askmono.faces.browsing import Row
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.frame import Actions, BodyScroll, KioskScreen

MOST = 12  # medicines on one screen; more of them are parted by letter
MOST_UNDER = 4 * MOST  # under one letter; more of them are parted by the letters that follow


class HomeScreen(KioskScreen):
    """The menu about one medicine.

    engine: what is asked from here is about its medicine. lessons: their titles, in order.
    """

    class Lesson(Message):
        """Begin, or go on with, the lesson of this index."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, engine: Engine, topics: Sequence[Offer], lessons: Sequence[str]) -> None:
        super().__init__(engine.monograph.title)
        self.engine = engine
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
    """Which medicine, where the kiosk offers several; a screenful at a time.

    names: by id, in order. title: what is picked from.
    """

    class Picked(Message):
        """This one. id: of its monograph."""

        def __init__(self, medicine: str) -> None:
            super().__init__()
            self.medicine = medicine

    def __init__(self, names: dict[str, str], title: str = labels.MEDICINES) -> None:
        super().__init__(title)
        self._names = names
        self._first = 0

    @property
    def _here(self) -> list[str]:
        """The ids of this screenful."""
        return list(self._names)[self._first : self._first + MOST]

    def spoken(self) -> str:
        """The title and the names."""
        return "\n".join([self.title_words, *(self._names[id_] for id_ in self._here)])

    def body(self) -> Iterator[Widget]:
        """One button a medicine; below them what leads to more."""
        with BodyScroll(), Grid(classes="questions"):
            for id_ in self._here:
                yield BigButton(self._names[id_], classes="medicine")
        with Actions():
            yield BigButton(labels.ASK_OR_NAME, id="ask", classes="main", sign="?")
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down")
            if len(self._names) > MOST:
                yield BigButton(labels.PREVIOUS, id="names-before")
                yield BigButton(labels.NEXT, id="names-after")

    async def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A medicine was touched, or the way to more of them."""
        if event.button.has_class("medicine"):
            event.stop()
            at = list(self.query(".medicine")).index(event.button)
            self.post_message(self.Picked(self._here[at]))
        elif event.button.id in ("names-before", "names-after"):
            event.stop()
            await self._turn(MOST if event.button.id == "names-after" else -MOST)

    async def _turn(self, by: int) -> None:
        """Show the names after these, or before."""
        if not 0 <= self._first + by < len(self._names):
            return
        self._first += by
        grid = self.query_one(".questions", Grid)
        await grid.remove_children()
        await grid.mount(*(BigButton(self._names[id_], classes="medicine") for id_ in self._here))
        if area := self.scrolling():
            area.scroll_home(animate=False, force=True)


class LettersScreen(KioskScreen):
    """With which letters a medicine's name begins, where the kiosk offers many.

    under: the medicines by the letters that their names begin with, in order. title: what is picked
    from.
    """

    class Picked(Message):
        """These. listed: the medicines whose names begin so."""

        def __init__(self, letters: str, listed: Sequence[Row]) -> None:
            super().__init__()
            self.letters = letters
            self.listed = listed

    def __init__(self, under: Mapping[str, Sequence[Row]], title: str = labels.MEDICINES) -> None:
        super().__init__(title)
        self._under = under

    def spoken(self) -> str:
        """The title and the letters."""
        return "\n".join([self.title_words, *self._under])

    def body(self) -> Iterator[Widget]:
        """One button a letter, or a few letters."""
        with BodyScroll(), Grid(classes="questions letters"):
            for letters, listed in self._under.items():
                yield BigButton(f"{letters} ({len(listed)})", classes="letter")
        with Actions():
            yield BigButton(labels.ASK_OR_NAME, id="ask", classes="main", sign="?")
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down")

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A letter was touched."""
        if event.button.has_class("letter"):
            event.stop()
            at = list(self.query(".letter")).index(event.button)
            self.post_message(self.Picked(*list(self._under.items())[at]))
