"""Where a person may type a few words; an empty box leaves the arrow keys to the screen."""

from rich.text import Text
from textual.events import Key
from textual.message import Message
from textual.widgets import TextArea

from askmono.faces.tui.drawable import drawable


class WordsBox(TextArea):
    """Enter hands over what was typed, and empties the box; it keeps nothing."""

    KEYS_HERE = (
        ("Enter", "hand over what you typed"),
        ("Page Up, Page Down", "go back, go on"),
    )

    class Sent(Message):
        """The person typed this. An empty text is sent too."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self) -> None:
        super().__init__(id="words", soft_wrap=True, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False

    def get_line(self, line_index: int) -> Text:
        """A line with control characters as pictures; what was typed stays as it is."""
        return Text(drawable(self.document.get_line(line_index)), end="", no_wrap=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The page keys turn the lesson's pages; in an empty box the arrow keys do, too."""
        if action.startswith("cursor_page") or (action.startswith("cursor_") and not self.text):
            return False
        return super().check_action(action, parameters)

    def on_key(self, event: Key) -> None:
        """Enter ends, and makes no new line."""
        if event.key in ("enter", "ctrl+j"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Sent(self.take()))

    def take(self) -> str:
        """What is in the box, which is empty afterwards; undoing does not bring it back."""
        text = self.text
        self.load_text("")
        return text

    def type(self, text: str) -> None:
        """Insert text as if typed here, and take the keyboard."""
        self.focus()
        self.replace(text, *self.selection)
        self.move_cursor(self.document.end)
