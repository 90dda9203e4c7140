"""Which lesson, and about which medicine."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen

from askmono.content.lesson import Lesson
from askmono.faces.lesson import labels
from askmono.faces.tui.choice import Choice
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import OPENING
from askmono.faces.tui.prose import Block, Prose, block
from askmono.faces.tui.typing_anywhere import TypedOn

Offered = Sequence[tuple[str, Lesson]]  # the medicine's name, and a lesson about it


class LessonLine(Choice):
    """A lesson that can be begun or gone on with."""

    class Picked(Message):
        """This one."""

        def __init__(self, lesson: str) -> None:
            super().__init__()
            self.lesson = lesson

    def __init__(self, medicine: str, lesson: Lesson) -> None:
        name = Content.assemble((drawable(medicine), "bold"), f" · {drawable(lesson.title)}")
        super().__init__([Block(name, Content("▸ "), 2)])
        self._lesson = lesson.id

    def pick(self) -> None:
        """Begin it."""
        self.post_message(self.Picked(self._lesson))


class PickScreen(TypedOn, ModalScreen[str | None]):
    """Ends with the id of a lesson, or None. offered: empty while the library is being opened."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Close")]
    AUTO_FOCUS = "LessonLine"

    def __init__(self, offered: Offered = ()) -> None:
        super().__init__()
        self._offered = offered

    def compose(self) -> ComposeResult:
        """One line a lesson."""
        with VerticalScroll(classes="dialog", can_focus=False):
            if self._offered:
                yield Prose([block(labels.PICK_LESSON, "bold $key"), block("")])
                yield from (LessonLine(*one) for one in self._offered)
            else:
                yield Prose([block(f"{OPENING} …")])

    def on_lesson_line_picked(self, event: LessonLine.Picked) -> None:
        """One was picked."""
        self.dismiss(event.lesson)

    def give_way(self) -> None:
        """Somebody asks instead."""
        self.dismiss(None)

    def on_choice_stepped(self, event: Choice.Stepped) -> None:
        """From line to line."""
        (self.focus_next if event.by > 0 else self.focus_previous)(LessonLine)
