"""How a lesson begins: what it is, who has reviewed it, and the disclaimer in full."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from askmono.dialogue.reply import Quote, Said
from askmono.faces.lesson.step_view import said, with_citation
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Prose, block


class CoverView(Vertical):
    """Nothing has been shown yet."""

    def __init__(self, title: str, notices: Sequence[Said], disclaimer: Quote | None) -> None:
        super().__init__(classes="cover")
        self._title = title
        self._notices = notices
        self._disclaimer = disclaimer

    def compose(self) -> ComposeResult:
        """Title, notices, disclaimer with its citation."""
        yield Prose([block(f" {drawable(self._title)} ")], classes="badge")
        for notice in self._notices:
            yield from said(notice)
        if self._disclaimer:
            yield from with_citation(self._disclaimer)
