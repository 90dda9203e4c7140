"""The medicines of a library as a list to browse: by letter, or by letters typed.

One search for every face. Pure, and of light rows alone: thousands of names, no text of any
monograph.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from itertools import groupby, takewhile
from typing import NamedTuple

from askmono.content.library import Library

DIGITS = "0-9"  # where names stand that begin with a digit
OTHER = "#"  # and those that begin with neither letter nor digit


class Row(NamedTuple):
    """A medicine of the list. id: of its monograph. also: other names that it is found by."""

    id: str
    name: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it is found by."""
        return (self.name, self.id, *self.also)


def rows(library: Library) -> tuple[Row, ...]:
    """Every medicine, by name."""
    found = (
        Row(each.id, each.name, (*each.names.generic, *each.names.brand))
        for each in library.monographs.listed
    )
    return tuple(sorted(found, key=lambda row: (_sorted_as(row.name), row.id)))


def by_letter(every: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """The medicines under the letter that their name begins with, in order."""
    found = {letter: tuple(group) for letter, group in groupby(every, letter_of)}
    return dict(sorted(found.items()))


def parted(every: Sequence[Row]) -> dict[str, tuple[Row, ...]]:
    """Medicines, by name, at least one, under the first letters by which their names differ."""
    both = zip(*(_sorted_as(every[at].name) for at in (0, -1)), strict=False)
    end = len(list(takewhile(lambda pair: pair[0] == pair[1], both))) + 1

    def begins(row: Row) -> str:
        name, upto = _sorted_as(row.name), end
        while upto < len(name) and not name[upto - 1].isalnum():
            upto += 1  # a blank or a plus sign tells nobody anything
        return name[:upto].strip().title()

    return {start: tuple(group) for start, group in groupby(every, begins)}


def letter_of(row: Row) -> str:
    """The letter that a name stands under."""
    first = _sorted_as(row.name)[:1]
    if first.isdigit():
        return DIGITS
    return first.upper() if first.isalpha() else OTHER


def listed(every: Iterable[Row], typed: str) -> list[Row]:
    """The medicines of which a name holds what was typed, in their order.

    Generic and brand names count, and the id; case and accents do not. * and ? stand for letters.
    """
    wanted = _plain(typed.strip())
    return [row for row in every if any(_fits(_plain(name), wanted) for name in row.names)]


def names_like(every: Iterable[Row], typed: str) -> list[Row]:
    """The same, likest first: whose shown name begins so, then of which a word does."""
    wanted = _plain(typed.strip())
    word = re.compile(rf"\b{re.escape(wanted)}")

    def unlike(row: Row) -> int:
        name = _plain(row.name)
        return 0 if name.startswith(wanted) else 1 if word.search(name) else 2

    return sorted(listed(every, typed), key=unlike)


def _fits(name: str, wanted: str) -> bool:
    return fnmatchcase(name, wanted) if set("*?") & set(wanted) else wanted in name


def _plain(name: str) -> str:
    """A name as it is looked for: small letters without accents."""
    small = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in small if not unicodedata.combining(c))


def _sorted_as(name: str) -> str:
    """A name as it is sorted: without the marks that it begins with."""
    return _plain(name).lstrip(" ([{'\"-")
