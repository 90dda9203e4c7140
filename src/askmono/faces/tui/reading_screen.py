"""A text over everything else: the disclaimer, or what is wrong with the library."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from askmono.content.problems import Problem
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Block, Prose, block
from askmono.faces.tui.typing_anywhere import TypedOn


class TextScreen(ModalScreen[None]):
    """A title and a text."""

    def __init__(self, title: str, blocks: Iterable[Block]) -> None:
        super().__init__()
        self._title = title
        self._blocks = tuple(blocks)

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(classes="dialog"):
            yield Prose([block(self._title, "bold $key"), block(""), *self._blocks])
            yield Prose([block(""), block("Press Esc to close", "$quiet")])


class ReadingScreen(TypedOn, TextScreen):
    """Closed by any of the usual keys, and by whoever types a question."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f6,enter", "dismiss", "Close")]

    def give_way(self) -> None:
        """Somebody asks."""
        self.dismiss()


class BrokenScreen(TextScreen):
    """The library cannot be answered from; the only way on is out."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,enter", "app.quit", "Quit")]

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("! THE LIBRARY IS BROKEN: NO QUESTION CAN BE ANSWERED", _lines(problems))

    def compose(self) -> ComposeResult:
        """One text that scrolls."""
        with VerticalScroll(classes="dialog"):
            yield Prose([block(self._title, "bold $refusal"), block(""), *self._blocks])
            yield Prose([block("Press Esc or Ctrl+Q to quit", "$quiet")])


def _lines(problems: Iterable[Problem]) -> Iterable[Block]:
    for problem in problems:
        where = f"{problem.file}:{problem.line}:{problem.column}: "
        yield block(drawable(f"{where}{problem.what} [{problem.code}]"))
        yield block(drawable(problem.advice), "$quiet", prefix="  ")
        yield block("")
