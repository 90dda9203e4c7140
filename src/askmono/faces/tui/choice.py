"""Lines that can be picked: by click, by Enter, and the offers by their number."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message

from askmono.dialogue.reply import Quote
from askmono.faces.transcript import cited
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import SHOW_IN_TEXT
from askmono.faces.tui.prose import Block, Prose


class Choice(Prose, can_focus=True):
    """A line that does something when it is picked. Subclasses say what in `pick`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "pick", "Pick", show=False),
        Binding("up", "step(-1)", "Previous", show=False),
        Binding("down", "step(1)", "Next", show=False),
    ]

    KEYS_HERE: tuple[tuple[str, str], ...] = (
        ("Enter", "pick this line: ask the question, or open the source"),
        ("Up, Down", "the line before or after"),
        ("Esc", "back to the question box"),
    )

    class Stepped(Message):
        """The person moves on to the next (1) or previous (-1) line."""

        def __init__(self, choice: "Choice", by: int) -> None:
            super().__init__()
            self.choice = choice
            self.by = by

    def action_step(self, by: int) -> None:
        """Move to a neighbour."""
        self.post_message(self.Stepped(self, by))

    def action_pick(self) -> None:
        """Do what this line is for."""
        self.pick()

    def on_click(self, event: Click) -> None:
        """A click picks."""
        event.stop()
        self.pick()

    def pick(self) -> None:
        """Tell the screen. Subclasses say what."""
        raise NotImplementedError


class OfferLine(Choice):
    """A curated question that can be asked as it stands.

    number: the key that picks it, from 1; None once a later reply has taken the keys over.
    """

    class Picked(Message):
        """Ask this."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, question: str, number: int | None) -> None:
        super().__init__()
        self.question = question
        self.give_number(number)

    def give_number(self, number: int | None) -> None:
        """Show the key that picks this question, or none."""
        key = (" · ", "$quiet on $raised")
        if number is not None:
            key = (f" {number} ", "bold $badge-text on $clarification")
        prefix = Content.assemble(key, " ")
        self.show([Block(Content(drawable(self.question)), prefix, 4)])

    def pick(self) -> None:
        """Ask it."""
        self.post_message(self.Picked(self.question))


class CitationLine(Choice):
    """Where a passage stands; picking it opens the file there."""

    class Opened(Message):
        """Show this passage in its file."""

        def __init__(self, line: "CitationLine") -> None:
            super().__init__()
            self.line = line

    def __init__(self, quote: Quote) -> None:
        where = Content(drawable(cited(quote))).stylize("underline")
        super().__init__([Block(where + f"  {SHOW_IN_TEXT}", Content("↗ "), 2)])
        self.quote = quote

    def pick(self) -> None:
        """Open the source."""
        self.post_message(self.Opened(self))
