"""Curated sentences over everything else: help, and whether somebody is still there."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Click, Key
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget

from askmono.dialogue.reply import Quote, Said
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import Actions, BodyScroll, KioskScreen
from askmono.faces.speech import spoken_text
from askmono.faces.transcript import cited
from askmono.faces.tui.card import PassageText, paragraphs
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Prose, block


class WordsScreen(KioskScreen):
    """Notices to read, and back. quote: a passage below them, with its citation; None for none."""

    def __init__(self, title: str, *said: Said, quote: Quote | None = None) -> None:
        super().__init__(title)
        self._said = said
        self._quote = quote

    @property
    def words(self) -> int:
        """Of all that is said."""
        return len(self.spoken().split())

    def spoken(self) -> str:
        """All that is said."""
        said = [said.text for said in self._said]
        return "\n".join([*said, spoken_text(self._quote)] if self._quote else said)

    def body(self) -> Iterator[Widget]:
        """The notices, scrolled."""
        with BodyScroll():
            for said in self._said:
                for part in paragraphs(passage_blocks(said.text)):
                    yield Prose(part, classes="notice")
            if self._quote:
                yield PassageText(self._quote)
                yield Prose([block(drawable(cited(self._quote)))], classes="citation")
        with Actions():
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down", classes="first")


def of_what_is_here(help_: Said, *, speaks: bool) -> Said:
    """The help without the line on a button that is not here. speaks: whether reading aloud is."""
    name = labels.ALOUD.rpartition(" ")[0]  # without its key
    lines = help_.text.split("\n")
    return help_ if speaks else Said(help_.id, "\n".join(x for x in lines if f'"{name}"' not in x))


class StillThereScreen(ModalScreen[None], inherit_bindings=False):
    """Whether somebody is still there, with the seconds that are left. Any key goes on."""

    ALLOW_SELECT = False

    class Answered(Message):
        """Somebody is there."""

    def __init__(self, said: Said, left: int) -> None:
        super().__init__()
        self._said = said
        self._left = left
        self._count = Prose(id="count")

    def compose(self) -> ComposeResult:
        """The question, the countdown, and a place to touch."""
        with Vertical(id="still-there"):
            yield Prose(passage_blocks(self._said.text), classes="lead")
            yield self._count
            yield BigButton(labels.GO_ON, classes="first main")

    def on_mount(self) -> None:
        """Show what is left."""
        self.tell(self._left)

    def on_key(self, event: Key) -> None:
        """Any key is an answer, and nothing else."""
        event.stop()
        self.post_message(self.Answered())

    def on_click(self, event: Click) -> None:
        """So is any touch."""
        event.stop()
        self.post_message(self.Answered())

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """And the button."""
        event.stop()
        self.post_message(self.Answered())

    def tell(self, left: int) -> None:
        """Show how many seconds are left."""
        self._count.show([block(f"{left} {labels.SECONDS_LEFT}", "bold")])
