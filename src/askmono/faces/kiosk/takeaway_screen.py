"""What a person takes away: what they read, and the questions for their care team."""

from collections.abc import Callable, Iterator, Sequence

from textual.message import Message
from textual.widget import Widget

from askmono.content.library import Library
from askmono.dialogue.reply import Quote, Said
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import Actions, Bar, BodyScroll, KioskScreen
from askmono.faces.takeaway.codes import Code, half_blocks
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Prose, block

PICKED, NOT_PICKED = "☑", "☐"
MOST_CODES = 4  # that anybody would hold a phone to
BESIDE = 26  # columns for the words beside a code


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


def titles_of(read: Sequence[Quote], library: Library) -> list[str]:
    """What was read, by section and label; where it is of several medicines, with their names."""
    several = len({quote.medicine for quote in read}) > 1
    names = {each.id: each.name for each in library.monographs.listed} if several else {}
    return [_title(quote, names.get(quote.medicine, "")) for quote in read]


def _title(quote: Quote, medicine: str) -> str:
    section = " > ".join(quote.cited)
    title = f"{section}: {quote.label}" if quote.label else section
    return f"{medicine}: {title}" if medicine else title


class CodeScreen(KioskScreen):
    """Codes for a phone's camera, one at a time, made anew when the screen has another size.

    text: what they hold. notice: id of what is said beside a single one. said: the engine's
    `notice`. Where no codes fit, that is said instead.
    """

    def __init__(self, text: str, notice: str, said: Callable[[str], Said]) -> None:
        super().__init__(labels.TAKE_AWAY)
        self._text = text
        self._notice = notice
        self._notice_of = said
        self._codes: Sequence[Code] = ()
        self._at = 0
        self._about = Prose(id="about-code")
        self._drawn = Prose(id="code")

    @property
    def _said(self) -> Said:
        """What to do with the codes, or that there are none."""
        count = len(self._codes)
        several = "takeaway-codes" if count else "takeaway-too-small"
        return self._notice_of(self._notice if count == 1 else several)

    @property
    def words(self) -> int:
        """Time to get a phone out and hold it still: as for a page of a hundred words a code."""
        return 100 * len(self._codes)

    def spoken(self) -> str:
        """What to do with the code."""
        return self._said.text

    def body(self) -> Iterator[Widget]:
        """The code beside what to do with it."""
        yield self._about
        yield self._drawn
        yield BigButton(labels.NEXT_CODE, id="next-code", classes="first main")

    def on_mount(self) -> None:
        """Draw the first."""
        super().on_mount()
        self._make()

    def on_resize(self) -> None:
        """Another size holds other codes."""
        super().on_resize()
        self._make()

    def _make(self) -> None:
        from askmono.faces.takeaway.codes import codes  # noqa: PLC0415 - slow, and not always used

        # Below the bar, beside the words, two rows of the code in a row of the screen.
        width, height = self.app.size
        self._codes = codes(self._text, min(width - BESIDE, (height - Bar.ROWS) * 2), MOST_CODES)
        self._at = 0
        self._about.show(passage_blocks(self._said.text))
        self.query_one("#next-code").display = len(self._codes) > 1
        self.set_class(not self._codes, "-none")
        self._drawn.display = bool(self._codes)
        self._draw()

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """The next code, and after the last the first again."""
        if event.button.id == "next-code":
            event.stop()
            self._at = (self._at + 1) % len(self._codes)
            self._draw()

    def _draw(self) -> None:
        self._drawn.show([block(row) for row in self._rows()] if self._codes else ())
        if len(self._codes) > 1:
            button = self.query_one("#next-code", BigButton)
            button.relabel(f"{labels.NEXT_CODE} ({self._at + 1} / {len(self._codes)})")

    def _rows(self) -> tuple[str, ...]:
        return half_blocks(self._codes[self._at])
