"""F1: the keys of where the keyboard is, the keys of everywhere, and what the replies mean."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widget import Widget

from askmono.faces.tui.labels import BADGES
from askmono.faces.tui.prose import Block, Prose, block
from askmono.faces.tui.typing_anywhere import TypedOn

Keys = Sequence[tuple[str, str]]
_COLUMN = 22  # cells for the keys
_NARROW = 60  # cells; below, there is no room for a second column


EVERYWHERE: Keys = (
    ("F1", "this help, for where the keyboard is"),
    ("F2", "topics of the text, to browse"),
    ("F4", "the file that the newest passage stands in"),
    ("F5", "a lesson, and back; both stay where they are"),
    ("F6", "the whole disclaimer"),
    ("F8", "dark, light or high contrast"),
    ("Ctrl+F", "find words in the conversation"),
    ("Ctrl+Y", "copy the passage with its citation"),
    ("Ctrl+S", "save the conversation as Markdown and JSON"),
    ("Ctrl+R", "save it as a script for askmono test, to be reviewed"),
    ("Ctrl+N", "forget this conversation and start anew"),
    ("Ctrl+P", "menu of all commands"),
    ("Ctrl+Q", "quit"),
    ("Esc", "close what is open; back to the question box"),
    ("Mouse", "click any key, question or citation; drag to select, Ctrl+C copies"),
)


ON_A_SHELF: Keys = (("F3", "the medicines, by letter; pick one to talk about"),)


def keys_of(focused: Widget | None) -> Keys:
    """The keys that a widget, or the nearest around it, explains; empty where none does."""
    around = focused.ancestors_with_self if focused else ()
    return next((node.KEYS_HERE for node in around if hasattr(node, "KEYS_HERE")), ())


class HelpScreen(TypedOn, ModalScreen[None]):
    """Closed by any of the usual keys, and by whoever types a question."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,enter", "dismiss", "Close")]

    def __init__(self, here: Keys, everywhere: Keys = EVERYWHERE) -> None:
        super().__init__()
        self._here = here
        self._everywhere = everywhere

        self._prose = Prose()

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(classes="dialog"):
            yield self._prose

    def on_resize(self, event: Resize) -> None:
        """Where two columns do not fit, what a key does stands below it."""
        self._prose.show(self._blocks(narrow=event.size.width < _NARROW))

    def give_way(self) -> None:
        """Somebody asks."""
        self.dismiss()

    def _blocks(self, *, narrow: bool) -> Iterator[Block]:
        table = _below if narrow else _table
        if self._here:
            yield block("Keys here", "bold $key")
            yield from table(self._here)
            yield block("")
        yield block("Keys everywhere", "bold $key")
        yield from table(self._everywhere)
        yield block("")
        yield block("What the replies mean", "bold $key")
        yield from table([(f"{b.sign} {b.words}", b.meaning) for b in BADGES.values()])
        yield block("")
        yield block("Press Esc to close", "$quiet")


def _table(rows: Keys) -> Iterator[Block]:
    for key, meaning in rows:
        yield block(meaning, prefix=f"{key:<{_COLUMN}} ", prefix_style="bold $label")


def _below(rows: Keys) -> Iterator[Block]:
    for key, meaning in rows:
        yield block(key, "bold $label")
        yield block(meaning, prefix="  ")
