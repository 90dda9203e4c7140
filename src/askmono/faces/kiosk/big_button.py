"""Something large to touch: three rows and twelve columns or more."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from askmono.faces.tui.drawable import drawable


class BigButton(Static, can_focus=True):
    """A target with a label that wraps. Pressed by a click, a touch, Enter or Space.

    label: shown unchanged, never read as markup. sign: stands before it, so that a state is never
    told by colour alone.
    """

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", show=False)]

    class Pressed(Message):
        """The person wants this."""

        def __init__(self, button: "BigButton") -> None:
            super().__init__()
            self.button = button

        @property
        def control(self) -> "BigButton":
            """The button, for `on(BigButton.Pressed, "#id")`."""
            return self.button

    def __init__(
        self,
        label: str,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own word
        classes: str | None = None,
        sign: str = "",
    ) -> None:
        super().__init__(_face(label, sign), id=id, classes=classes, markup=False)
        self.label = label

    def relabel(self, label: str, *, sign: str = "") -> None:
        """Show another label."""
        self.label = label
        self.update(_face(label, sign))

    def on_click(self, event: Click) -> None:
        """A touch presses."""
        event.stop()
        self.action_press()

    def action_press(self) -> None:
        """Tell the screen."""
        self.post_message(self.Pressed(self))


class QuestionButton(BigButton):
    """A curated question that can be asked as it stands."""


def _face(label: str, sign: str) -> Content:
    return Content(f"{sign} {drawable(label)}" if sign else drawable(label))
