"""What a person takes away: what they read, and the questions for their care team."""

from collections.abc import Iterator, Sequence

from textual.message import Message
from textual.widget import Widget

from askmono.dialogue.reply import Said
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import Actions, BodyScroll, KioskScreen
from askmono.faces.takeaway.codes import Code, half_blocks
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.marks import spoken_blocks
from askmono.faces.tui.prose import Prose, block

PICKED, NOT_PICKED = "☑", "☐"


class TakeAwayScreen(KioskScreen):
    """Pick questions for the care team; then a code for a phone, or paper.

    read: titles of what was read. curated: questions to pick from. picked: those picked so far.
    ways: of "code", "address" and "print", those that this kiosk has.
    """

    class Picked(Message):
        """The person wants to take this question, or no longer."""

        def __init__(self, question: str, wanted: bool) -> None:
            super().__init__()
            self.question = question
            self.wanted = wanted

    def __init__(
        self,
        read: Sequence[str],
        curated: Sequence[str],
        picked: Sequence[str],
        ways: Sequence[str],
    ) -> None:
        super().__init__(labels.TAKE_AWAY)
        self._read = read
        self._questions = tuple(dict.fromkeys((*picked, *curated)))
        self._picked = set(picked)
        self._ways = ways

    @property
    def words(self) -> int:
        """Of the questions and titles."""
        return sum(len(text.split()) for text in (*self._read, *self._questions))

    def spoken(self) -> str:
        """What was read, and the questions."""
        read = self._read or (labels.NOTHING_READ,)
        return "\n".join([labels.WHAT_YOU_READ, *read, labels.CARE_QUESTIONS, *self._questions])

    def body(self) -> Iterator[Widget]:
        """Titles, questions to pick, ways to take it along."""
        with BodyScroll(classes="list"):
            yield Prose([block(labels.WHAT_YOU_READ)], classes="over-choices")
            titles = [block(drawable(title), prefix="• ") for title in self._read]
            yield Prose(titles or [block(labels.NOTHING_READ)])
            yield Prose([block(labels.CARE_QUESTIONS)], classes="over-choices")
            for question in self._questions:
                yield BigButton(question, classes="care", sign=self._sign(question))
            yield BigButton(labels.ADD_QUESTION, id="add", sign="+")
        with Actions():
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down", classes="first")
            if "code" in self._ways:
                yield BigButton(labels.SHOW_CODE, id="code", classes="main")
            if "address" in self._ways:
                yield BigButton(labels.SHOW_ADDRESS, id="address", classes="main")
            if "print" in self._ways:
                yield BigButton(labels.PRINT, id="print", classes="main")

    def _sign(self, question: str) -> str:
        return PICKED if question in self._picked else NOT_PICKED

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A question is picked, or put back."""
        button = event.button
        if button.has_class("care"):
            event.stop()
            self._picked ^= {button.label}
            button.relabel(button.label, sign=self._sign(button.label))
            self.post_message(self.Picked(button.label, button.label in self._picked))


class CodeScreen(KioskScreen):
    """Codes for a phone's camera, one at a time. codes: at least one."""

    def __init__(self, said: Said, codes: Sequence[Code]) -> None:
        super().__init__(labels.TAKE_AWAY)
        self._said = said
        self._codes = codes
        self._at = 0
        self._drawn = Prose(id="code")

    @property
    def words(self) -> int:
        """Time to get a phone out and hold it still: as for a page of a hundred words a code."""
        return 100 * len(self._codes)

    def spoken(self) -> str:
        """What to do with the code."""
        return self._said.text

    def body(self) -> Iterator[Widget]:
        """The code beside what to do with it."""
        yield Prose(spoken_blocks(self._said.text), id="about-code")
        yield self._drawn
        if len(self._codes) > 1:
            yield BigButton(labels.NEXT_CODE, id="next-code", classes="first main")

    def on_mount(self) -> None:
        """Draw the first."""
        super().on_mount()
        self._draw()

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """The next code, and after the last the first again."""
        if event.button.id == "next-code":
            event.stop()
            self._at = (self._at + 1) % len(self._codes)
            self._draw()

    def _draw(self) -> None:
        self._drawn.show([block(row) for row in self._rows()])
        if len(self._codes) > 1:
            button = self.query_one("#next-code", BigButton)
            button.relabel(f"{labels.NEXT_CODE} ({self._at + 1} / {len(self._codes)})")

    def _rows(self) -> tuple[str, ...]:
        return half_blocks(self._codes[self._at])
