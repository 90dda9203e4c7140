"""The end of a lesson: questions for the care team to pick, and ways to take it all away."""

from collections.abc import Iterator, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from askmono.dialogue.reply import Said
from askmono.faces.lesson import labels
from askmono.faces.lesson.step_view import said
from askmono.faces.tui.choice import Choice
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Block, Prose, block


class CareLine(Choice):
    """A question that can be picked and put back."""

    KEYS_HERE = (
        ("Enter, Space", "pick this question, or put it back"),
        ("Letters", "type a question of your own"),
    )

    class Toggled(Message):
        """This question is wanted, or no longer."""

        def __init__(self, question: str, wanted: bool) -> None:
            super().__init__()
            self.question = question
            self.wanted = wanted

    def __init__(self, question: str, wanted: bool) -> None:
        super().__init__()
        self.question = question
        self._tell(wanted)

    def _tell(self, wanted: bool) -> None:
        self.wanted = wanted
        sign = labels.PICKED if wanted else labels.NOT_PICKED
        self.show([Block(Content(drawable(self.question)), Content(f"{sign} "), 4)])

    def pick(self) -> None:
        """Pick it, or put it back."""
        self._tell(not self.wanted)
        self.post_message(self.Toggled(self.question, self.wanted))


class WayLine(Choice):
    """A way to take away what was read. way: a key of labels.WAYS."""

    KEYS_HERE = (("Enter", "take it away like this"),)

    class Picked(Message):
        """The person wants it like this."""

        def __init__(self, way: str) -> None:
            super().__init__()
            self.way = way

    def __init__(self, way: str) -> None:
        super().__init__([Block(Content(labels.WAYS[way]), Content("↓ "), 2)])
        self.way = way

    def pick(self) -> None:
        """Take it away."""
        self.post_message(self.Picked(self.way))


class EndView(Vertical):
    """Questions and ways; a question typed elsewhere is added with `add`.

    end, asking: the notices that end a lesson and that stand above the questions.
    care: the questions, and whether each is picked. ways: those that there are.
    """

    def __init__(
        self, end: Said, asking: Said, care: Mapping[str, bool], ways: Sequence[str]
    ) -> None:
        super().__init__(classes="end")
        self._end = end
        self._asking = asking
        self._care = care
        self._ways = ways
        self._lines = Vertical(classes="care")

    def compose(self) -> ComposeResult:
        """Notice, questions, ways."""
        yield from said(self._end)
        yield Prose([block(drawable(self._asking.text))], classes="over")
        with self._lines:
            yield from self._care_lines()
        if self._ways:
            yield Prose([block(labels.TAKE_AWAY)], classes="over")
        for way in self._ways:
            yield WayLine(way)

    def _care_lines(self) -> Iterator[CareLine]:
        for question, wanted in self._care.items():
            yield CareLine(question, wanted)

    def add(self, question: str) -> None:
        """Show a question that was typed, picked."""
        line = CareLine(question, wanted=True)
        self._lines.mount(line)
        self.call_after_refresh(line.scroll_visible, animate=False)
