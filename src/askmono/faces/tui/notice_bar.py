"""The line that is always there: what kind of text this is, and where its disclaimer stands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.events import Click
from textual.message import Message

from askmono.faces.tui.labels import (
    APP,
    DISCLAIMER,
    OPENING,
    SHORT_NOTICES,
    SHORTEST_NOTICES,
)
from askmono.faces.tui.prose import Block, Prose

if TYPE_CHECKING:  # the library comes after the first paint
    from askmono.dialogue.reply import Said

DISCLAIMER_KEY = "F6"


class NoticeBar(Prose):
    """The notices in full where they fit, else by their labels; a click opens the disclaimer."""

    class Clicked(Message):
        """Show the whole disclaimer."""

    def __init__(self) -> None:
        super().__init__(id="notice-bar")
        self._title = APP
        self._notices: tuple[Said, ...] | None = None

    def tell(self, title: str, notices: "Sequence[Said]") -> None:
        """Show these notices, the most important first, beside the monograph's name."""
        self._title = f"{APP} · {title}"
        self._notices = tuple(notices)
        self._draw()

    def on_mount(self) -> None:
        """Show that there is nothing to show yet."""
        self._draw()

    def on_resize(self) -> None:
        """Choose the forms that fit."""
        self._draw()

    def on_click(self, event: Click) -> None:
        """Open the disclaimer."""
        event.stop()
        self.post_message(self.Clicked())

    def _draw(self) -> None:
        if self._notices is None:
            self.show([Block(Content(f"{APP}  {OPENING}"))])
            return
        width = self.content_size.width
        end = Content(f"{DISCLAIMER_KEY} ").stylize("bold $key") + DISCLAIMER
        said: list[str] = [SHORT_NOTICES.get(n.id, n.text) for n in self._notices]
        for index, notice in enumerate(self._notices):
            longer = [*said[:index], notice.text, *said[index + 1 :]]
            if _line("", longer, end).cell_length <= width:
                said = longer
        lines = [_line(title, said, end) for title in (self._title, APP, "")]
        shortest = [SHORTEST_NOTICES.get(n.id, n.text) for n in self._notices]
        lines += [_line("", shortest, end), _line("", shortest[:1], end)]
        self.show([Block(next((s for s in lines if s.cell_length <= width), lines[-1]))])


def _line(title: str, said: Sequence[str], end: Content) -> Content:
    parts = [Content(title).stylize("bold $label")] if title else []
    parts += [Content(f"! {text}" if index == 0 else text) for index, text in enumerate(said)]
    return Content("  ").join([*parts, end])
