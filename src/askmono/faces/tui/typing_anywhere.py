"""What is typed belongs to a box, wherever the keyboard is: every letter in order, in a burst too.

Where a key goes is decided as the app takes it. A widget that gave its key back later would let the
next one, a Space or Enter among letters, go elsewhere before.
"""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Event, Key, Paste
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from typing import TypeGuard

# A digit that picks something is also the beginning of a sentence ("2 year old ate some") if
# another character follows within this time. Seconds.
DIGIT_WAIT = 0.4

Typed = Key | Paste


class TypedOn:
    """A screen on which nothing that is typed is lost. To be named before Textual's own class."""

    @property
    def listens(self) -> bool:
        """Whether it is told here yet where typing goes; before, keys are the screen's own."""
        return True

    def box_here(self) -> Widget | None:
        """The box on this screen that typing goes to; None where typing ends the screen."""
        return None

    def picks(self, character: str) -> bool:  # noqa: ARG002 - where nothing can be picked
        """Whether a digit picks something here."""
        return False

    def give_way(self) -> None:
        """Close, because something is typed."""
        raise NotImplementedError


class Typing:
    """Leads what is typed on an app's screens to the box it belongs to.

    send: how the app itself hands out what comes in.
    """

    def __init__(self, app: App[Any], send: Callable[[Event], Awaitable[None]]) -> None:
        self._app = app
        self._send = send
        self._going = False  # letters came just now, so that a Space is one of them
        self._digit: Key | None = None  # picked something just now
        self._held: list[Typed] = []  # in order, while a screen gives way
        self._holding = False

    def pause(self) -> None:
        """Something else than typing was done."""
        self._going, self._digit = False, None

    async def lead(self, event: Typed) -> None:
        """Hand out a key or a paste; what is typed, to the box."""
        if self._holding:
            self._held.append(event)
        else:
            await self._lead(event)

    async def _lead(self, event: Typed) -> None:
        screen = self._app.screen
        if not _listens(screen) or not self._is_typed(screen, event):
            await self._send(event)
            return
        digit, self._digit = self._digit, None
        first = [Key(digit.key, digit.character)] if digit else []
        box = screen.box_here()
        if box is None:
            self._holding = True
            self._held[:0] = [*first, event]
            screen.call_later(self._make_way, screen)  # after the keys that were meant for it
            return
        screen.set_focus(box)  # at once; focus() would come later than the next key
        for each in (*first, event):
            await self._send(each)

    def _is_typed(self, screen: TypedOn, event: Typed) -> bool:
        """Whether an event belongs to a text. A Space only does among letters."""
        if isinstance(event, Paste):
            self.pause()
            return True
        if not event.is_printable or not event.character:
            self.pause()
            return False
        if self._digit and event.time - self._digit.time > DIGIT_WAIT:
            self._digit = None
        if event.key == "space" and not self._going and not self._digit:
            return False
        if not self._going and screen.picks(event.character):
            self._digit = event
            return False
        self._going = True
        return True

    async def _make_way(self, screen: Screen[Any]) -> None:
        """Runs in the screen's own order; then the letters that waited go to their box."""
        if _listens(screen) and screen.is_current and screen.box_here() is None:
            screen.give_way()
        below = self._app.screen
        if below is not screen and _listens(below) and below.box_here() is None:
            below.call_later(self._make_way, below)
            return
        while self._held:
            event = self._held.pop(0)
            if _listens(below) and self._app.screen is below and (box := below.box_here()):
                below.set_focus(box)
            await self._send(event)
        self._holding = False


class _Listening(Screen[Any], TypedOn):
    """Both at once, for the type checker."""


def _listens(screen: Screen[Any]) -> "TypeGuard[_Listening]":
    return isinstance(screen, TypedOn) and screen.listens
