"""An emergency card over everything: first, and alone."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Click, Resize
from textual.geometry import Size
from textual.screen import ModalScreen

from askmono.dialogue.reply import Escalation
from askmono.faces.lesson import labels
from askmono.faces.tui.ask_screen import LOW, SHORT
from askmono.faces.tui.card import ReplyCard
from askmono.faces.tui.prose import Prose, block


class CloseLine(Prose):
    """A click closes the screen."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__([block(labels.CLOSE, "$quiet")], classes="close")

    def on_click(self, event: Click) -> None:
        """Close."""
        event.stop()
        self.screen.dismiss()


class AlarmScreen(ModalScreen[None]):
    """Where to get help. Only Esc or a click closes it: who goes on typing must not.

    contacts: phrases of the card that say whom to reach; they stand out.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Close")]
    alarms = True  # no notice in passing may lie over it

    def __init__(self, card: Escalation, contacts: tuple[str, ...]) -> None:
        super().__init__()
        self.reply = card
        self._contacts = contacts

    def compose(self) -> ComposeResult:
        """The card."""
        self._fit(self.app.size)
        with VerticalScroll(classes="alarm"):
            yield ReplyCard(self.reply, "", self._contacts)
        yield CloseLine()

    def on_mount(self) -> None:
        """Nothing lies over it."""
        self.app.clear_notifications()

    def on_resize(self, event: Resize) -> None:
        """Give up spacing where the screen is low, as the conversation does."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        self.set_class(size.height < LOW, "-low")
        self.set_class(size.height < SHORT, "-short")
