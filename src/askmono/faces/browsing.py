"""The medicines of a library as a list to browse: by letter, or by letters typed.

Pure, and of light rows alone: thousands of names, no text of any monograph.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from askmono.content.library import Library

DIGITS = "0-9"  # where names stand that begin with a digit
OTHER = "#"  # and those that begin with neither letter nor digit


class Row(NamedTuple):
    """A medicine of the list. id: of its monograph."""

    id: str
    name: str


def rows(library: Library) -> tuple[Row, ...]:
    """Every medicine, by name."""
    found = (Row(each.id, each.name) for each in library.monographs.listed)
    return tuple(sorted(found, key=lambda row: (_sorted_as(row.name), row.id)))


def by_letter(listed: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """The medicines under the letter that their name begins with, in order."""
    found = {letter: tuple(group) for letter, group in groupby(listed, letter_of)}
    return dict(sorted(found.items()))


def parted(listed: Sequence[Row]) -> dict[str, tuple[Row, ...]]:
    """Medicines, by name, at least one, under the first letters by which their names differ."""
    both = zip(*(_sorted_as(listed[at].name) for at in (0, -1)), strict=False)
    end = len(list(takewhile(lambda pair: pair[0] == pair[1], both))) + 1

    def begins(row: Row) -> str:
        name, upto = _sorted_as(row.name), end
        while upto < len(name) and not name[upto - 1].isalnum():
            upto += 1  # a blank or a plus sign tells nobody anything
        return name[:upto].strip().title()

    return {start: tuple(group) for start, group in groupby(listed, begins)}


def letter_of(row: Row) -> str:
    """The letter that a name stands under."""
    first = _sorted_as(row.name)[:1]
    if first.isdigit():
        return DIGITS
    return first.upper() if first.isalpha() else OTHER


def holding(listed: Sequence[Row], typed: str) -> list[Row]:
    """The medicines whose name holds what was typed, case aside; where a word begins so, first."""
    wanted = _plain(typed.strip())
    found = [(row, _plain(row.name)) for row in listed]
    held = [(row, name) for row, name in found if wanted in name]
    begins = re.compile(rf"\b{re.escape(wanted)}") if wanted else None
    return [
        row for row, name in sorted(held, key=lambda pair: not (begins and begins.search(pair[1])))
    ]


def names_like(listed: Sequence[Row], typed: str) -> list[Row]:
    """The medicines whose name holds what was typed; those that begin with it first."""
    begun = typed.strip().casefold()
    found = holding(listed, typed)
    return sorted(found, key=lambda row: not row.name.casefold().startswith(begun))


def _plain(name: str) -> str:
    """A name as it is looked for: small letters without accents."""
    small = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in small if not unicodedata.combining(c))


def _sorted_as(name: str) -> str:
    """A name as it is sorted: without the marks that it begins with."""
    return _plain(name).lstrip(" ([{'\"-")
