"""The medicines of a shelf, as pages list them: letters, and below each the names. Pure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from askmono.content.library import Library
from askmono.faces.browsing import DIGITS, OTHER, Row, by_letter, rows
from askmono.faces.visible import visible

MEDICINES = "/medicines"
ABOUT = "/about"


class Link(NamedTuple):
    """A link of a list. many: how many it leads to; None where that means nothing."""

    name: str
    address: str
    many: int | None = None


class Letters:
    """The letters that names begin with; none where there is nothing to pick from.

    listed: the medicines under each, in order.
    """

    def __init__(self, listed: Mapping[str, Sequence[Row]]) -> None:
        self._listed = listed
        self.links = tuple(
            Link(letter, f"{MEDICINES}/{_slug(letter)}", len(under))
            for letter, under in listed.items()
        )

    def at(self, slug: str) -> Link | None:
        """The letter that stands so in an address, or None."""
        return next((one for one in self.links if one.address == f"{MEDICINES}/{slug}"), None)

    def under(self, letter: str) -> tuple[Link, ...]:
        """The medicines under a letter."""
        return tuple(Link(visible(row.name), about_address(row.id)) for row in self._listed[letter])


def letters_of(library: Library) -> Letters:
    """The letters of a library; of one medicine none."""
    every = rows(library)
    return Letters(by_letter(every) if len(every) > 1 else {})


def about_address(medicine: str) -> str:
    """The address of the page about one medicine. medicine: its id."""
    return f"{ABOUT}/{quote(medicine, safe='')}"


def _slug(letter: str) -> str:
    return {DIGITS: "digits", OTHER: "other"}.get(letter, quote(letter.lower(), safe=""))
