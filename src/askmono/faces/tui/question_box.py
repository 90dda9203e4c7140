"""Where a question is typed: one logical line that wraps, with history and type-ahead."""

import re

from rich.text import Text
from textual.events import Key, Paste
from textual.message import Message
from textual.timer import Timer
from textual.widgets import TextArea

from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import ASK_HERE
from askmono.faces.tui.suggestions import Suggestions

# A number key picks an offer unless another key follows within this time: "2 year old ate some"
# must become a question. Seconds.
NUMBER_KEY_WAIT = 0.4

_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|[\r\n])\s*")


class QuestionBox(TextArea):
    """The box that has the keyboard unless the person moved it elsewhere.

    offered: how many offers the number keys can pick at present.
    """

    KEYS_HERE = (
        ("Enter", "ask what you typed, or the question chosen in the drop list"),
        ("1 to 9", "in an empty box: pick the question with that number"),
        ("Up, Down", "earlier questions; in the drop list: choose"),
        ("Down", "in an empty box: move to the questions and citations above"),
        ("Tab", "fill in the question from the drop list"),
        ("Page Up, Page Down", "scroll the conversation"),
    )

    class Asked(Message):
        """The person asks this, exactly as typed."""

        def __init__(self, utterance: str) -> None:
            super().__init__()
            self.utterance = utterance

    class Picked(Message):
        """A number key: pick this offer, from 1."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    class Typed(Message):
        """The text was changed by typing; not by recalling an earlier question."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class LeftUp(Message):
        """The person wants to move among the choices above."""

    class Scrolled(Message):
        """Scroll the conversation by pages."""

        def __init__(self, pages: int) -> None:
            super().__init__()
            self.pages = pages

    def __init__(self, suggestions: Suggestions) -> None:
        super().__init__(
            id="question",
            soft_wrap=True,
            compact=True,
            placeholder=ASK_HERE,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.offered = 0
        self._suggestions = suggestions
        self._history: list[str] = []
        self._recalled: int | None = None  # index into the history; None: a new question
        self._draft = ""
        self._filled: str | None = None  # put here by the program, and not changed since
        self._number_key: Timer | None = None

    def get_line(self, line_index: int) -> Text:
        """A line with control characters as pictures; what was typed stays as it is."""
        return Text(drawable(self.document.get_line(line_index)), end="", no_wrap=True)

    def on_key(self, event: Key) -> None:
        """Keys that mean something else here than in a text editor."""
        handled = self._handle(event)
        if handled:
            event.stop()
            event.prevent_default()

    def _handle(self, event: Key) -> bool:
        waiting = self._stop_number_key()
        match event.key:
            case "enter" | "ctrl+j":  # what Enter becomes when typed before the screen is up
                if waiting:
                    self._pick_number()
                else:
                    self._ask()
            case "up" | "down":
                return self._arrow(-1 if event.key == "up" else 1)
            case "tab" if self._suggestions.is_open:
                self.fill(self._suggestions.chosen or self._suggestions.first or "")
            case "escape" if self._suggestions.is_open:
                self._suggestions.close()
            case "pageup" | "pagedown":
                self.post_message(self.Scrolled(-1 if event.key == "pageup" else 1))
            case _:
                digit = event.character or ""
                if not self.text and digit in "123456789"[: self.offered] and digit:
                    self._number_key = self.set_timer(NUMBER_KEY_WAIT, self._pick_number)
                return False
        return True

    async def _on_paste(self, event: Paste) -> None:
        """Paste as one line."""
        event.stop()
        event.prevent_default()
        self._stop_number_key()
        self.type(_LINE_BREAK.sub(" ", event.text.strip("\r\n")))

    def type(self, text: str) -> None:
        """Insert text as if typed here, and take the keyboard."""
        self.focus()
        if not self.text and len(text) == 1 and text in "123456789"[: self.offered]:
            self._number_key = self.set_timer(NUMBER_KEY_WAIT, self._pick_number)
        self.replace(text, *self.selection)
        self.move_cursor(self.document.end if self.cursor_at_end_of_text else self.cursor_location)

    def fill(self, text: str) -> None:
        """Replace what is in the box, without type-ahead."""
        self._filled = text
        self.text = text
        self.move_cursor(self.document.end)
        self._suggestions.close()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell the screen what was typed."""
        event.stop()
        if self.text == self._filled:
            return
        self._filled = None
        self._recalled = None
        self.post_message(self.Typed(self.text))

    def _stop_number_key(self) -> bool:
        """Whether a number key was waiting."""
        timer, self._number_key = self._number_key, None
        if timer:
            timer.stop()
        return timer is not None

    def _pick_number(self) -> None:
        self._number_key = None
        if self.text.isdecimal() and 1 <= int(self.text) <= self.offered:
            number = int(self.text)
            self.fill("")
            self.post_message(self.Picked(number))

    def _ask(self) -> None:
        chosen = self._suggestions.chosen
        self.remember(chosen or self.text)
        utterance = chosen or self.text
        self.fill("")
        self.post_message(self.Asked(utterance))

    def remember(self, utterance: str) -> None:
        """Put a question into the history of the arrow keys."""
        if utterance.strip() and (not self._history or self._history[-1] != utterance):
            self._history.append(utterance)
        self._recalled, self._draft = None, ""

    def forget(self) -> None:
        """Empty the box and the history of the arrow keys."""
        self.fill("")
        self._history.clear()
        self._recalled, self._draft = None, ""

    def _arrow(self, by: int) -> bool:
        if self._suggestions.is_open:
            self._suggestions.step(by)
            return True
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        if (by < 0 and row > 0) or (by > 0 and row < self.wrapped_document.height - 1):
            return False  # within a question that wraps
        if by > 0 and self._recalled is None:
            if not self.text:
                self.post_message(self.LeftUp())
            return True
        self._recall(by)
        return True

    def _recall(self, by: int) -> None:
        if not self._history:
            return
        if self._recalled is None:
            self._draft = self.text
            self._recalled = len(self._history)
        at = max(0, self._recalled + by)
        if at >= len(self._history):
            self.fill(self._draft)
            self._recalled = None
        else:
            self.fill(self._history[at])
            self._recalled = at
