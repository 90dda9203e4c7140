"""The drop list of curated questions while a question is being typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.events import Click, MouseMove
from textual.message import Message

from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Block, Prose

if TYPE_CHECKING:  # the library comes after the first paint
    from askmono.dialogue.reply import Offer


class Suggestions(Prose):
    """Up to a handful of questions; none is chosen until an arrow key or the mouse says so."""

    class Taken(Message):
        """Ask this question."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self) -> None:
        super().__init__(id="suggestions")
        self.display = False
        self._questions: tuple[str, ...] = ()
        self._at: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something to choose from."""
        return bool(self._questions)

    @property
    def chosen(self) -> str | None:
        """The question the arrow keys are on, or None."""
        return None if self._at is None else self._questions[self._at]

    @property
    def first(self) -> str | None:
        """The best question, or None."""
        return self._questions[0] if self._questions else None

    def offer(self, offers: "Sequence[Offer]") -> None:
        """Show these questions, best first; none closes the list."""
        self._questions = tuple(offer.question for offer in offers)
        self._at = None
        self.display = self.is_open
        self._draw()

    def close(self) -> None:
        """Show nothing."""
        self.offer(())

    def step(self, by: int) -> None:
        """Move to the next (1) or previous (-1) question, round and round."""
        if self._at is None:
            self._at = 0 if by > 0 else len(self._questions) - 1
        else:
            self._at = (self._at + by) % len(self._questions)
        self._draw()

    def on_mouse_move(self, event: MouseMove) -> None:
        """The mouse chooses what it is over."""
        self._at = self.block_at(event.get_content_offset_capture(self).y)
        self._draw()

    def on_click(self, event: Click) -> None:
        """A click asks."""
        event.stop()
        at = self.block_at(event.get_content_offset_capture(self).y)
        if at is not None:
            self.post_message(self.Taken(self._questions[at]))

    def _draw(self) -> None:
        blocks = []
        for index, question in enumerate(self._questions):
            text = Content(drawable(question))
            if index == self._at:
                text = text.stylize("bold $pick-text on $pick")
            blocks.append(Block(text, Content("▸ " if index == self._at else "  "), 2))
        self.show(blocks)
