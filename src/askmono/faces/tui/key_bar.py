"""The keys that are always there, in one line; each can be clicked."""

from textual.content import Content
from textual.style import Style

from askmono.faces.tui.prose import Block, Prose

# Short key, long key, label, action, and how gladly it is given up where the line is too short.
KEYS = (
    ("F1", "F1", "Help", "app.help", 0),
    ("F2", "F2", "Topics", "screen.topics", 0),
    ("F4", "F4", "Source", "screen.source", 0),
    ("^F", "Ctrl+F", "Find", "screen.search", 1),
    ("^Y", "Ctrl+Y", "Copy", "screen.copy", 3),
    ("^S", "Ctrl+S", "Save", "app.save", 1),
    ("F8", "F8", "Theme", "app.next_theme", 2),
    ("^P", "Ctrl+P", "Menu", "app.command_palette", 0),
    ("^Q", "Ctrl+Q", "Quit", "app.quit", 0),
)
BACK = ("Esc", "Esc", "Back", "screen.back", 0)


class KeyBar(Prose):
    """As many keys as fit."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="key-bar")
        self.auto_links = False  # the keys have their own look
        self._away = False

    def away(self, away: bool) -> None:
        """Whether the keyboard is elsewhere than in the question box: then Esc leads back."""
        if away != self._away:
            self._away = away
            self._draw()

    def on_resize(self) -> None:
        """Choose what fits."""
        self._draw()

    def _draw(self) -> None:
        keys = (BACK, *KEYS) if self._away else KEYS
        line = Content("")
        for long, given_up in ((True, 9), (False, 9), (False, 3), (False, 2), (False, 1)):
            kept = [key for key in keys if key[4] < given_up]
            line = Content("  ").join(_key(key, long=long) for key in kept)
            if line.cell_length <= self.content_size.width:
                break
        self.show([Block(line)])


def _key(key: tuple[str, str, str, str, int], *, long: bool) -> Content:
    short, whole, label, action, _ = key
    shown = Content.assemble((whole if long else short, "bold $key"), " ", label)
    return shown.stylize(Style.from_meta({"@click": action}))
