"""Finding words in the conversation."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static


class SearchBar(Horizontal):
    """A box for the words, and how many places hold them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+f3", "step(-1)", "Previous", show=False),
        Binding("down,f3", "step(1)", "Next", show=False),
        Binding("escape", "close", "Close", show=False),
    ]
    KEYS_HERE = (
        ("Enter, Down, F3", "next place"),
        ("Up, Shift+F3", "previous place"),
        ("Esc", "close the search"),
    )

    class Changed(Message):
        """Look for this; an empty text marks nothing."""

        def __init__(self, bar: "SearchBar", text: str) -> None:
            super().__init__()
            self.bar = bar
            self.text = text

    class Stepped(Message):
        """Go to the next (1) or previous (-1) place."""

        def __init__(self, bar: "SearchBar", by: int) -> None:
            super().__init__()
            self.bar = bar
            self.by = by

    class Closed(Message):
        """The search is over."""

    def __init__(self) -> None:
        super().__init__(id="search")
        self.display = False
        self._input = Input(placeholder="Find in this conversation", compact=True)
        self._input.cursor_blink = False
        self._count = Static("", id="search-count", markup=False)

    def compose(self) -> ComposeResult:
        """Label, box, count."""
        yield Static("Find ", id="search-label", markup=False)
        yield self._input
        yield self._count

    def open(self) -> None:
        """Show the bar with the keyboard in it, the last words selected."""
        self.display = True
        self._input.focus()
        self._input.select_all()
        self.post_message(self.Changed(self, self._input.value))

    def count(self, at: int, total: int) -> None:
        """Show which of how many places is looked at."""
        found = f"{at} of {total}" if total else "not found"
        self._count.update(found if self._input.value else "")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self, event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(1)

    def action_step(self, by: int) -> None:
        """Go to a neighbour."""
        self.post_message(self.Stepped(self, by))

    def action_close(self) -> None:
        """Stop searching."""
        self.display = False
        self.post_message(self.Closed())
