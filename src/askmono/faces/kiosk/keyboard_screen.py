"""Spelling a question on the screen, with curated questions offered above the keys."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Grid
from textual.content import Content
from textual.events import Key, Paste
from textual.message import Message
from textual.widget import Widget

from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.frame import Bar, BodyScroll, KioskScreen, Title, cut_to
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Block, Prose, block

LONGEST = 400  # characters that can be spelt
ALPHABET = (*"abcdefghijklmnopqrstuvwxyz", labels.SPACE, labels.DELETE, labels.MORE, labels.SEND)
TYPEWRITER = (
    *"1234567890",
    *"qwertyuiop",
    *"asdfghjkl",
    labels.DELETE,
    *"zxcvbnm",
    labels.SPACE,
    labels.MORE,
    labels.SEND,
)
SUGGESTED_NARROW, SUGGESTED_WIDE = 2, 3  # questions beside each other above the keys,
SUGGESTED_BELOW = 2  # in so many rows at most
ROWS_OF_ONE = 4  # that a question takes there; 3 where there is no more room
KEY_ROWS = 3  # of a key, the least that can be touched
ROWS_ABOVE = Bar.ROWS + 2  # the bar, and what is typed
SUGGESTED_IN_ALL = 9  # on the screen that shows more

Suggest = Callable[[str, int], Sequence[str]]


class KeyButton(BigButton):
    """A key on the screen."""


class KeyboardBar(Bar):
    """The bar; in its middle stands the best suggestion, so that it is near the eye."""

    def middle(self) -> Iterator[Widget]:
        """One suggestion, or the title."""
        with Container(id="middle"):
            yield Title(self.title)
            yield Suggestion(id="best")


class Suggestion(QuestionButton):
    """A curated question like what was spelt so far; absent where there is none."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__("", id=id)
        self.display = False

    def offer(self, question: str | None) -> None:
        """Show this question, or nothing."""
        self.display = question is not None
        self.relabel(question or "")
        self.call_after_refresh(self._cut)

    def on_resize(self) -> None:
        """Another size holds more or less of it."""
        self._cut()

    def _cut(self) -> None:
        """Show that there is more where it does not fit; what is asked is all of it."""
        width, height = self.content_size
        if width and height:
            self.update(Content(cut_to(drawable(self.label), width, height)))


class KeyboardScreen(KioskScreen):
    """A question is spelt here by touch or by keys, and asked when the person says so.

    suggest: curated questions that what was spelt may become; none where own words are wanted.
    purpose: what the words are for, told to whoever hears `Spelt`. typed: what is there already.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace", "delete", show=False),
        Binding("ctrl+h", "delete", show=False),
    ]

    class Spelt(Message):
        """The person has spelt this, exactly."""

        def __init__(self, text: str, purpose: str) -> None:
            super().__init__()
            self.text = text
            self.purpose = purpose

    class Listed(Message):
        """Show all of these questions."""

        def __init__(self, questions: Sequence[str]) -> None:
            super().__init__()
            self.questions = questions

    def __init__(
        self, title: str, purpose: str, suggest: Suggest | None = None, typed: str = ""
    ) -> None:
        super().__init__(title)
        self.purpose = purpose
        self.typed = typed
        self._sent = False
        self._suggest = suggest
        self._text = TypedText()

    def bar(self) -> Bar:
        """With a suggestion in its middle."""
        return KeyboardBar(self.title_words) if self._suggest else Bar(self.title_words)

    def spoken(self) -> str:
        """What was spelt so far, and the first suggestion."""
        return "\n".join([self.title_words, self.typed, *self._suggestions(1)])

    def body(self) -> Iterator[Widget]:
        """The keys are always there; suggestions in a list below the text where there is room."""
        yield self._text
        wide = self.app.size.width >= 10 * 12
        if self._suggest:
            with Grid(id="suggestions", classes="three" if wide else "two"):
                for _ in range((SUGGESTED_WIDE if wide else SUGGESTED_NARROW) * SUGGESTED_BELOW):
                    yield Suggestion()
        high = self.app.size.height >= ROWS_ABOVE + 4 * KEY_ROWS
        keys = TYPEWRITER if wide and high else ALPHABET
        with Grid(id="keys", classes="typewriter" if keys is TYPEWRITER else "alphabet"):
            for key in keys:
                label = key
                if key == labels.MORE and not self._suggest:
                    label = "'"
                if key == labels.SEND and not self._suggest:
                    label = labels.DONE
                yield KeyButton(label, classes="" if len(label) == 1 else "word")

    def focus_first(self) -> None:
        """What is typed on a keyboard goes to the text."""
        self._text.focus()
        self._changed()

    def on_key(self, event: Key) -> None:
        """Whoever types means the text, wherever the keyboard is; Space and Enter press a key."""
        if event.key == "enter" and not isinstance(self.focused, BigButton):
            event.stop()
            self._send()
        elif event.is_printable and event.character and len(event.character) == 1:
            event.stop()
            self._text.focus()  # Enter asks from there
            self.take(event.character)

    def on_paste(self, event: Paste) -> None:
        """One line, as if typed."""
        event.stop()
        self.take(" ".join(event.text.split()))

    def action_delete(self) -> None:
        """Take the last character back."""
        self.typed = self.typed[:-1]
        self._changed()

    def on_big_button_pressed(self, event: BigButton.Pressed) -> None:
        """A key, or a suggestion."""
        button = event.button
        if isinstance(button, KeyButton):
            event.stop()
            match button.label:
                case labels.SPACE:
                    self.take(" ")
                case labels.DELETE:
                    self.action_delete()
                case labels.MORE:
                    self.post_message(self.Listed(self._suggestions(SUGGESTED_IN_ALL)))
                case labels.SEND | labels.DONE:
                    self._send()
                case letter:
                    self.take(letter)
        elif isinstance(button, QuestionButton):
            event.stop()
            self._send(button.label)

    def take(self, text: str) -> None:
        """Add to what was spelt."""
        self.typed = (self.typed + text)[:LONGEST]
        self._changed()

    def listen(self) -> None:
        """What comes next goes to the text; Enter asks from there."""
        self.set_focus(self._text)

    def _send(self, text: str | None = None) -> None:
        """Tell what was spelt, or what is picked instead; once, however often Enter is pressed."""
        words = self.typed if text is None else text
        if words.strip() and not self._sent:
            self._sent = True
            self.post_message(self.Spelt(words, self.purpose))

    def _changed(self) -> None:
        self._text.tell(self.typed)
        listed = self._make_room()
        found = list(self._suggestions(max(1, listed)))
        # Where there is no room for a list, the best one takes the title's place in the bar.
        for best in self.query("#best").results(Suggestion):
            best.offer(found.pop(0) if found and not listed else None)
            self.query_one("#middle > Title").display = not best.display
        for at, one in enumerate(self.query("#suggestions > *").results(Suggestion)):
            one.offer(found[at] if at < min(listed, len(found)) else None)

    def _make_room(self) -> int:
        """Give the list the rows that the keys leave. Returns: how many suggestions it holds."""
        for grid in self.query("#suggestions"):
            keys = KEY_ROWS * (4 if self.query("#keys.typewriter") else 5)
            left = self.app.size.height - ROWS_ABOVE - keys
            high = ROWS_OF_ONE if left >= ROWS_OF_ONE else left
            listed = min(SUGGESTED_BELOW, left // high) if left >= KEY_ROWS else 0
            grid.display = listed > 0
            grid.styles.height = listed * high
            return listed * (SUGGESTED_WIDE if grid.has_class("three") else SUGGESTED_NARROW)
        return 0

    def on_resize(self) -> None:
        """Another size has other room."""
        super().on_resize()
        if self.is_mounted:
            self._changed()

    def _suggestions(self, most: int) -> Sequence[str]:
        if self._suggest is None or not self.typed.strip():
            return ()
        return self._suggest(self.typed, most)


class TypedText(Prose, can_focus=True):
    """What was spelt so far, its end always in view."""

    def __init__(self) -> None:
        super().__init__([block(labels.TYPE, "$quiet")], id="typed")
        self._typed = ""

    def tell(self, typed: str) -> None:
        """Show this."""
        self._typed = typed
        self._draw()

    def on_resize(self) -> None:
        """Another width shows another part."""
        self._draw()

    def _draw(self) -> None:
        if not self._typed:
            self.show([block(labels.TYPE, "$quiet")])
            return
        room = max(1, self.content_size.width * 2 - 4)
        end = drawable(self._typed)[-room:]
        self.show([Block(Content(f"{end}") + Content("▏").stylize("bold $key"))])


class QuestionsScreen(KioskScreen):
    """More questions like what was spelt, in full."""

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__(labels.SUGGESTED)
        self._questions = questions

    def spoken(self) -> str:
        """All of them."""
        return "\n".join([self.title_words, *self._questions])

    def body(self) -> Iterator[Widget]:
        """One button a question; the app asks what is touched."""
        with BodyScroll(classes="list"):
            if not self._questions:
                yield Prose([block(labels.NO_SUGGESTION)], classes="lead")
            for question in self._questions:
                yield QuestionButton(question)
