"""What stands on the screen while nobody is there: what this is, and large questions to touch."""

import re
from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Grid, Vertical
from textual.events import Click, Key
from textual.message import Message
from textual.widget import Widget

from askmono.dialogue.reply import Offer, Said
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.frame import Bar, KioskScreen
from askmono.faces.tui.card import paragraphs
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Prose

ROWS_OF_TEXT = 10  # of the screen, that what is said here and the bar take
FUNCTION_KEY = re.compile(r"f\d+")  # some are help and the like, some the staff's
PRESSING = ("enter", "space")
KEYS_OF_BUTTONS = (*PRESSING, "tab", "shift+tab", "up", "down", "left", "right")


class AttractScreen(KioskScreen):
    """Nobody is there. Any key, click or touch begins a visit; a question is asked at once.

    what: the sentence that says what this is. notices: what must be known before.
    """

    class Entered(Message):
        """Somebody is there.

        question: the one that they touched, or None.
        """

        def __init__(self, question: str | None = None) -> None:
            super().__init__()
            self.question = question

    def __init__(self, what: Said, notices: Sequence[Said], topics: Sequence[Offer]) -> None:
        super().__init__(labels.APP)
        self._what = what
        self._notices = notices
        self._topics = topics

    def bar(self) -> Bar:
        """There is nowhere to go back to, and nothing to end."""
        return Bar(self.title_words, back=False, end=False)

    def spoken(self) -> str:
        """What this is, and the questions."""
        said = (self._what, *self._notices)
        return "\n".join([*(s.text for s in said), *(t.question for t in self._topics)])

    def compose(self) -> ComposeResult:
        """Bar, sentences, questions, and a place to touch."""
        yield from super().compose()
        yield BigButton(labels.START, id="start", classes="first")

    def body(self) -> Iterator[Widget]:
        """What this is, and as many questions as fit."""
        with Vertical(id="welcome"):
            yield Prose(passage_blocks(self._what.text), classes="lead")
            for said in self._notices:
                for part in paragraphs(passage_blocks(said.text)):
                    yield Prose(part, classes="notice")
        rows = max(1, (self.app.size.height - ROWS_OF_TEXT - 3) // 3)
        columns = 3 if self.has_class("-wide") else 2
        with Grid(classes="questions"):
            for offer in self._topics[: rows * columns]:
                yield QuestionButton(offer.question)

    def on_resize(self) -> None:
        """More room, more questions."""
        before = self.app.size, len(self.query(QuestionButton))
        super().on_resize()
        if before[1] and before[1] < len(self._topics):
            self.call_later(self.recompose)

    def on_key(self, event: Key) -> None:
        """Any key that does nothing else here begins; a letter has begun the question already."""
        free = self.focused is None and event.key in PRESSING  # no button takes it
        if free or not (event.key in KEYS_OF_BUTTONS or FUNCTION_KEY.fullmatch(event.key)):
            event.stop()
            self.post_message(self.Entered())

    def on_click(self, event: Click) -> None:
        """So does any touch."""
        event.stop()
        self.post_message(self.Entered())

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A question is asked at once; the place to touch begins."""
        if isinstance(event.button, QuestionButton):
            event.stop()
            self.post_message(self.Entered(event.button.label))
        elif event.button.id == "start":
            event.stop()
            self.post_message(self.Entered())
