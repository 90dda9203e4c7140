"""What somebody begins to type, on whatever screen of the kiosk: it belongs to the keyboard's text.

Told as the app takes a key, so that what follows it in a burst finds the keyboard there.
"""

from textual.events import Event, Key, Paste
from textual.screen import Screen

from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import KioskScreen
from askmono.faces.kiosk.keyboard_screen import LONGEST, KeyboardScreen
from askmono.faces.kiosk.staff_screen import PinScreen, StaffScreen


def begun(screen: Screen[object], event: Event) -> str:
    """The text with which somebody begins to type on a screen; empty where they do not.

    A letter or digit begins, or what is pasted. Where there is a keyboard they have begun already.
    """
    if not isinstance(screen, KioskScreen) or isinstance(
        screen, KeyboardScreen | PinScreen | StaffScreen
    ):
        return ""
    if isinstance(event, Paste):
        return " ".join(event.text.split())[:LONGEST]
    letter = (event.character or "") if isinstance(event, Key) else ""
    return letter if letter.isalnum() else ""


def listen(screen: Screen[object], event: Event) -> None:
    """Give the keyboard's text a letter typed while a button has the focus.

    At once, so that a Space behind it presses nothing.
    """
    letter = isinstance(event, Key) and event.is_printable and event.key != "space"
    if letter and isinstance(screen, KeyboardScreen) and isinstance(screen.focused, BigButton):
        screen.listen()
