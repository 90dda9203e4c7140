"""The keys that are always there, in one line; each can be clicked."""

from textual.content import Content
from textual.style import Style

from askmono.faces.tui.prose import Block, Prose

# Short key, long key, label, action, and how gladly it is given up where the line is too short.
KeyOf = tuple[str, str, str, str, int]
GLADLY, HARDLY = 4, 1  # the way to a lesson, and the way back to one
KEYS: tuple[KeyOf, ...] = (
    ("F1", "F1", "Help", "app.help", 0),
    ("F2", "F2", "Topics", "screen.topics", 2),
    ("F4", "F4", "Source", "screen.source", 3),
    ("F5", "F5", "Lesson", "app.lesson", GLADLY),
    ("^F", "Ctrl+F", "Find", "screen.search", 6),
    ("^Y", "Ctrl+Y", "Copy", "screen.copy", 8),
    ("^S", "Ctrl+S", "Save", "app.save", 5),
    ("F8", "F8", "Theme", "app.next_theme", 7),
    ("^P", "Ctrl+P", "Menu", "app.command_palette", 1),
    ("^Q", "Ctrl+Q", "Quit", "app.quit", 0),
)
MEDICINES: KeyOf = ("F3", "F3", "Medicines", "screen.medicines", 2)  # on a shelf
SAVE = "app.save"  # not in a browser
LESSON = "app.lesson"  # not where the library has none
BACK: KeyOf = ("Esc", "Esc", "Back", "screen.back", 0)


class KeyBar(Prose):
    """As many keys as fit."""

    ALLOW_SELECT = False

    def __init__(self, keys: tuple[KeyOf, ...] = KEYS) -> None:
        super().__init__(id="key-bar")
        self.auto_links = False  # the keys have their own look
        self._keys = keys
        self._away = False

    def away(self, away: bool) -> None:
        """Whether the keyboard is elsewhere than in the question box: then Esc leads back."""
        if away != self._away:
            self._away = away
            self._draw()

    def add_medicines(self) -> None:
        """Show the key that lists the medicines of a shelf, after the topics."""
        if MEDICINES not in self._keys:
            self._keys = (*self._keys[:2], MEDICINES, *self._keys[2:])
            self._draw()

    def leave_out(self, action: str) -> None:
        """Show no key for an action."""
        self._keys = tuple(key for key in self._keys if key[3] != action)
        self._draw()

    def rename(self, action: str, label: str, given_up: int) -> None:
        """Give the key of an action another label. given_up: how gladly, as in KEYS."""
        renamed = {key: (*key[:2], label, action, given_up) for key in self._keys}
        self._keys = tuple(renamed[key] if key[3] == action else key for key in self._keys)
        self._draw()

    def on_resize(self) -> None:
        """Choose what fits."""
        self._draw()

    def _draw(self) -> None:
        keys = (BACK, *self._keys) if self._away else self._keys
        if self.app.is_web:
            keys = tuple(key for key in keys if key[3] != SAVE)
        line = Content("")
        for long, given_up in ((True, 9), *((False, at) for at in range(9, 0, -1))):
            kept = [key for key in keys if key[4] < given_up]
            line = Content("  ").join(_key(key, long=long) for key in kept)
            if line.cell_length <= self.content_size.width:
                break
        self.show([Block(line)])


def _key(key: KeyOf, *, long: bool) -> Content:
    short, whole, label, action, _ = key
    shown = Content.assemble((whole if long else short, "bold $key"), " ", label)
    return shown.stylize(Style.from_meta({"@click": action}))
