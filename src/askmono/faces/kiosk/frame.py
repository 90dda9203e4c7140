"""What every screen of the kiosk has in the same place: help, back, reading aloud, ending.

Everything can be done by keys alone and by touch alone: arrow keys move between what can be
pressed, and whatever does not fit is scrolled by buttons as well as by keys.
"""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.tui.prose import Prose, block, rows

WIDE = 124  # columns from which there is room for more beside each other
TALL = 26  # rows from which there is room for suggestions above the keys


class Title(Prose):
    """What a screen is called. Staff without keys tap it."""

    class Tapped(Message):
        """It was touched."""

    ROWS = 2  # that there is room for

    def __init__(self, words: str) -> None:
        super().__init__([block(words)], id="title")
        self._words = words

    def on_resize(self) -> None:
        """Cut what does not fit, with a sign of it."""
        self.show([block(cut_to(self._words, self.content_size.width, self.ROWS))])

    def on_click(self) -> None:
        """Tell the app; the touch goes on to whatever it means here."""
        self.post_message(self.Tapped())


class Bar(Horizontal):
    """The row at the top, the same on every screen.

    back, end: whether there is somewhere to go back to, and a visit to end.
    """

    ROWS = 3

    def __init__(self, title: str, *, back: bool = True, end: bool = True) -> None:
        super().__init__(id="bar")
        self.title = title
        self._back = back
        self._end = end

    def compose(self) -> ComposeResult:
        """Help first, and always there."""
        yield BigButton(labels.HELP, id="help")
        yield BigButton(labels.BACK, id="back", classes="" if self._back else "absent")
        yield from self.middle()
        yield BigButton(labels.END, id="end", classes="" if self._end else "absent")

    def middle(self) -> Iterator[Widget]:
        """The title, and reading aloud."""
        yield Title(self.title)
        speaks = getattr(self.app, "speaks", False)
        if speaks:
            yield BigButton(labels.ALOUD, id="aloud")


class KioskScreen(Screen[None], inherit_bindings=False):
    """A screen of the kiosk. Subclasses say what stands in it and what it reads aloud.

    title: in the bar. words: how many words it shows, which give the person more time.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", show=False),
        Binding("escape", "app.back", show=False),
        Binding("f3", "app.aloud", show=False),
        Binding("f10", "app.end", show=False),
        Binding("tab", "app.focus_next", show=False),
        Binding("shift+tab", "app.focus_previous", show=False),
        Binding("up", "step(0, -1)", show=False),
        Binding("down", "step(0, 1)", show=False),
        Binding("left", "step(-1, 0)", show=False),
        Binding("right", "step(1, 0)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    ALLOW_SELECT = False
    AUTO_FOCUS = None

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title_words = title

    @property
    def words(self) -> int:
        """How many words the person may want to read here; 0 for a menu."""
        return 0

    def spoken(self) -> str:
        """What reading aloud says."""
        return self.title_words

    def bar(self) -> Bar:
        """The row at the top."""
        return Bar(self.title_words)

    def compose(self) -> ComposeResult:
        """The bar, and below it what is this screen's own."""
        self._fit()
        yield self.bar()
        yield from self.body()

    def body(self) -> Iterable[Widget]:
        """What stands below the bar."""
        return ()

    def on_resize(self) -> None:
        """Lay out for the size."""
        self._fit()

    def _fit(self) -> None:
        self.set_class(self.app.size.width >= WIDE, "-wide")
        self.set_class(self.app.size.height >= TALL, "-tall")

    def on_mount(self) -> None:
        """The keyboard begins at what this screen is for."""
        self.call_after_refresh(self.focus_first)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing below the bar that can be pressed."""
        if first := next(iter(self.query("BigButton.first")), None):
            first.focus(scroll_visible=False)
            return
        buttons = [b for b in self.query(BigButton) if "absent" not in b.classes]
        below = [b for b in buttons if not isinstance(b.parent, Bar)]
        for button in (*below, *buttons)[:1]:
            button.focus(scroll_visible=False)

    def action_step(self, right: int, down: int) -> None:
        """Move to the nearest button in a direction; where there is none, scroll."""
        here = self.focused
        if here is None:
            self.focus_first()
            return
        near = nearest(here.region, right, down, self._places(here))
        if near is not None:
            near.focus()
        elif down:
            self.scroll_body(down * 2)

    def _places(self, here: Widget) -> dict[Widget, Region]:
        focusable = [w for w in self.focus_chain if w is not here and w.region]
        return {widget: widget.region for widget in focusable}

    def action_page(self, pages: int) -> None:
        """Scroll by a screenful."""
        area = self.scrolling()
        if area:
            self.scroll_body(pages * max(1, area.size.height - 2))

    def scrolling(self) -> VerticalScroll | None:
        """The part that scrolls, if this screen has one."""
        return next(iter(self.query(VerticalScroll)), None)

    def scroll_body(self, rows: int) -> None:
        """Scroll the part that scrolls."""
        if area := self.scrolling():
            area.scroll_relative(y=rows, animate=False, force=True)

    @on(BigButton.Pressed, "#up")
    def _up(self) -> None:
        self.action_page(-1)

    @on(BigButton.Pressed, "#down")
    def _down(self) -> None:
        self.action_page(1)


class Actions(Horizontal):
    """The row of buttons at the bottom."""


class BodyScroll(VerticalScroll, can_focus=False):
    """The part between bar and actions, which scrolls."""


def cut_to(text: str, width: int, most: int) -> str:
    """A text that fits into rows of so many cells; what is left out is told by an ellipsis."""
    text, whole = text.strip(), text.strip()
    while len(text) > 1 and len(list(rows(text, width))) > most:
        whole = whole[:-1].rstrip()
        text = f"{whole}…"
    return text


def nearest(here: Region, right: int, down: int, places: dict[Widget, Region]) -> Widget | None:
    """The place nearest to `here` in one direction, or None.

    right, down: one of them is 1 or -1, the other 0. A place beside the line counts as farther
    away, by three times what it lies beside.
    """
    best: tuple[float, Widget] | None = None
    for widget, there in places.items():
        if right:
            ahead = (there.x - here.right) if right > 0 else (here.x - there.right)
            beside = _gap(here.y, here.bottom, there.y, there.bottom) * 2
        else:
            ahead = (there.y - here.bottom) if down > 0 else (here.y - there.bottom)
            beside = _gap(here.x, here.right, there.x, there.right)
        if ahead < 0:
            continue
        far = ahead + 3 * beside + (0.01 * abs(there.x - here.x) if down else 0)
        if best is None or far < best[0]:
            best = far, widget
    return best[1] if best else None


def _gap(start: int, end: int, other_start: int, other_end: int) -> int:
    """How far two stretches lie apart; 0 where they overlap."""
    return max(0, other_start - end + 1, start - other_end + 1)
