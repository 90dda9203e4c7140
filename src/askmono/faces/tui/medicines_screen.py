"""The medicines of a shelf, to pick one to talk about: letters, then names; or typed.

However many there are, only those under one letter, or those that hold what was typed, are listed.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from askmono.faces.browsing import Row, by_letter, names_like
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import (
    KEYS_OF_LETTERS,
    KEYS_OF_NAMES,
    MEDICINES,
    MORE_NAMES,
    NO_NAME,
    SPOKEN_OF,
    TYPE_A_NAME,
)
from askmono.faces.tui.prose import Block, Page, Prose, block
from askmono.faces.tui.typing_anywhere import TypedOn

MOST = 200  # names listed for what was typed; whoever wants another types more

_LETTER, _MEDICINE = "letter-", "medicine-"


class MedicinesScreen(TypedOn, ModalScreen[str | None]):
    """Closed with the id of the medicine picked, or with None.

    rows: all of them, by name. spoken_of: those of the conversation, offered first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f3", "dismiss", "Close", priority=True),
        Binding("down", "into_list", "Names", show=False),
    ]
    KEYS_HERE = (
        ("Up, Down", "move"),
        ("Enter", "open a letter, or talk about a medicine"),
        ("Letters", "find a name"),
        ("Esc", "back to the letters; then close"),
    )

    def __init__(self, rows: Sequence[Row], spoken_of: Sequence[Row] = ()) -> None:
        super().__init__()
        self._rows = rows
        self._spoken_of = spoken_of
        self._letters = by_letter(rows)
        self._letter: str | None = None
        self._input = Input(placeholder=TYPE_A_NAME, compact=True, select_on_focus=False)
        self._input.cursor_blink = False
        self._list = OptionList(compact=True, markup=False)
        self._title = Prose()
        self._keys = Prose()

    def compose(self) -> ComposeResult:
        """How many there are, a box to type in, the list."""
        with Vertical(classes="dialog", id="medicines"):
            yield self._title
            yield self._input
            yield self._list
            yield self._keys

    def on_mount(self) -> None:
        """Begin with the letters."""
        self._show()
        self._list.focus()

    def box_here(self) -> Widget:
        """What is typed on the list goes to the box."""
        return self._input

    def _show(self, at: str | None = None) -> None:
        """List what is asked for. at: the letter to stand on."""
        typed = self._input.value.strip()
        under = f" {self._letter}" if self._letter and not typed else ""
        self._title.show([block(f"{MEDICINES}{under} ({self._count(typed)})", "bold $key")])
        keys = KEYS_OF_NAMES if typed or self._letter else KEYS_OF_LETTERS
        self._keys.show([block(keys, "$quiet")])
        self._list.clear_options()
        if typed:
            found = names_like(self._rows, typed)
            self._list.add_options(_name(row) for row in found[:MOST])
            if len(found) > MOST:
                more = f"{MORE_NAMES}: {len(found) - MOST}"
                self._list.add_option(Option(Text(more), disabled=True))
            elif not found:
                self._list.add_option(Option(Text(NO_NAME), disabled=True))
        elif self._letter is not None:
            self._list.add_options(_name(row) for row in self._letters[self._letter])
        else:
            self._list.add_options(_name(row, SPOKEN_OF) for row in self._spoken_of)
            self._list.add_options(
                Option(Text(f"{letter}  ({len(rows)})"), id=_LETTER + letter)
                for letter, rows in self._letters.items()
            )
        self._list.highlighted = 0 if self._list.option_count else None
        if at is not None:
            self._list.highlighted = self._list.get_option_index(_LETTER + at)

    def _count(self, typed: str) -> int:
        """How many medicines are listed, or stand under the letters."""
        if typed:
            return len(names_like(self._rows, typed))
        return len(self._rows if self._letter is None else self._letters[self._letter])

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """Enter in the box takes the first name."""
        event.stop()
        self._list.action_select()

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option_id or ""
        if chosen.startswith(_LETTER):
            self._letter = chosen.removeprefix(_LETTER)
            self._show()
        elif chosen.startswith(_MEDICINE):
            self.dismiss(chosen.removeprefix(_MEDICINE))

    def action_into_list(self) -> None:
        """From the box to the names."""
        self._list.focus()

    def action_back(self) -> None:
        """From what was typed, or a letter's names, to the letters; from there out."""
        before, self._letter = self._letter, None
        if self._input.value:
            self._input.value = ""  # which lists the letters
            self._list.focus()
        elif before is not None:
            self._show(before)
        else:
            self.dismiss(None)


def _name(row: Row, sign: str = "· ") -> Option:
    """A medicine that can be picked. sign: stands before it; a long name is indented by it."""
    line = Block(Content(drawable(row.name)), Content(sign), len(sign))
    return Option(Page([line]), id=f"{_MEDICINE}{row.id}")
