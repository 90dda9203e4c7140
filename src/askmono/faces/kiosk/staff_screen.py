"""What staff see after their keys: a code to enter, then how to leave or change the kiosk."""

from collections.abc import Iterator

from textual.containers import Grid
from textual.events import Key
from textual.message import Message
from textual.widget import Widget

from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import Bar, BodyScroll, KioskScreen
from askmono.faces.tui.prose import Prose, block

DIGITS = "123456789"
LONGEST = 12  # digits of a code


class PinScreen(KioskScreen):
    """The code is entered here; only how many digits there are is ever shown."""

    class Entered(Message):
        """This is the code that was entered."""

        def __init__(self, pin: str) -> None:
            super().__init__()
            self.pin = pin

    def __init__(self) -> None:
        super().__init__(labels.STAFF)
        self._pin = ""
        self._shown = Prose([block(labels.PIN)], id="pin")

    def bar(self) -> Bar:
        """Nothing to end: no visit goes on behind this."""
        return Bar(self.title_words, end=False)

    def body(self) -> Iterator[Widget]:
        """Dots, and keys for digits."""
        yield self._shown
        with Grid(id="pad"):
            for digit in DIGITS:
                yield BigButton(digit, classes="digit")
            yield BigButton(labels.DELETE, id="delete")
            yield BigButton("0", classes="digit")
            yield BigButton(labels.DONE, id="done")

    def on_key(self, event: Key) -> None:
        """Digits of a keyboard as well."""
        if event.character and event.character in f"{DIGITS}0":
            event.stop()
            self._type(event.character)
        elif event.key == "backspace":
            event.stop()
            self._delete()

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A digit, or what to do with them."""
        if event.button.has_class("digit"):
            event.stop()
            self._type(event.button.label)
        elif event.button.id == "delete":
            event.stop()
            self._delete()
        elif event.button.id == "done":
            event.stop()
            pin, self._pin = self._pin, ""
            self.post_message(self.Entered(pin))

    def refuse(self, words: str) -> None:
        """Say why the code was not taken."""
        self._pin = ""
        self._shown.show([block(words, "bold")])

    def _type(self, digit: str) -> None:
        self._pin = (self._pin + digit)[:LONGEST]
        self._draw()

    def _delete(self) -> None:
        self._pin = self._pin[:-1]
        self._draw()

    def _draw(self) -> None:
        self._shown.show([block(f"{labels.PIN}  {'•' * len(self._pin)}")])


class StaffScreen(KioskScreen):
    """The code was right."""

    def __init__(self, facts: tuple[str, ...]) -> None:
        super().__init__(labels.STAFF)
        self._facts = facts

    def body(self) -> Iterator[Widget]:
        """What is running, and what can be done."""
        with BodyScroll(classes="list"):
            for fact in self._facts:
                yield Prose([block(fact)])
            yield BigButton(labels.THEME, id="theme", classes="first")
            yield BigButton(labels.LEAVE, id="leave")

    def bar(self) -> Bar:
        """Nothing to end: no visit goes on behind this."""
        return Bar(self.title_words, end=False)
