"""The file that a step's passage stands in, over the lesson."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from askmono.content.monograph import Monograph
from askmono.dialogue.reply import Quote
from askmono.faces.lesson.alarm_screen import CloseLine
from askmono.faces.tui.source_pane import SourcePane
from askmono.faces.tui.typing_anywhere import TypedOn


class SourceScreen(TypedOn, ModalScreen[None]):
    """The file at the quoted lines, closed by any of the usual keys, or by typing.

    left_out: the lines that are not shown, as SourcePane has them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f4", "dismiss", "Close")]

    def __init__(
        self, monograph: Monograph, quotes: Sequence[Quote], left_out: Collection[int]
    ) -> None:
        super().__init__()
        self._left_out = left_out
        self._monograph = monograph
        self._quotes = quotes
        self._pane = SourcePane()

    def compose(self) -> ComposeResult:
        """The file."""
        yield self._pane
        yield CloseLine()

    def on_mount(self) -> None:
        """Go to the quoted lines."""
        self._pane.open(self._monograph, self._quotes, self._left_out)
        self._pane.focus_text()

    def give_way(self) -> None:
        """Somebody asks."""
        self.dismiss()
