"""Finding words in the conversation."""

from typing import ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static


class Searched(Protocol):
    """What is looked through. Both return which of how many places is looked at, from 1."""

    def search(self, text: str) -> tuple[int, int]:
        """Mark every place that holds this text; of an empty one, none."""

    def step(self, by: int) -> tuple[int, int]:
        """Go to the next place (1) or the previous one (-1)."""


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

    class Closed(Message):
        """The search is over."""

    def __init__(self, searched: Searched) -> None:
        super().__init__(id="search")
        self._searched = searched
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
        self._count_places(*self._searched.search(self._input.value))

    def _count_places(self, at: int, total: int) -> None:
        found = f"{at} of {total}" if total else "not found"
        self._count.update(found if self._input.value else "")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._count_places(*self._searched.search(event.value))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(1)

    def action_step(self, by: int) -> None:
        """Go to a neighbour."""
        self._count_places(*self._searched.step(by))

    def action_close(self) -> None:
        """Stop searching."""
        self.display = False
        self._searched.search("")
        self.post_message(self.Closed())
