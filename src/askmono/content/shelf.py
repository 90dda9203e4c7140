"""A library's monographs in order, each read only when it is asked for.

A shelf may hold thousands: what concerns all of them (how many, what they are called, whether all
are reviewed) is told without reading one, so that a start does not grow with the shelf.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, overload

import msgspec

from askmono.content.monograph import Monograph, Names, Review


class Listed(msgspec.Struct, frozen=True, array_like=True):
    """What is known of a monograph without reading it; fields as a Monograph's."""

    id: str
    file: str
    sha256: str
    names: Names
    review: Review

    @property
    def name(self) -> str:
        """The name shown for {medicine}."""
        return self.names.generic[0]


def listed_of(monograph: Monograph) -> Listed:
    """A monograph's line in the list."""
    return Listed(monograph.id, monograph.file, monograph.sha256, monograph.names, monograph.review)


class Store(NamedTuple):
    """Where a shelf's monographs are read from.

    number: of monographs. read: the one at a place. get: the one with an id, or None. listed: a
    line for each.
    """

    number: int
    reviewed: bool
    read: Callable[[int], Monograph]
    get: Callable[[str], Monograph | None]
    listed: Callable[[], tuple[Listed, ...]]


class Shelf(Sequence[Monograph]):
    """The monographs, in the order of the manifest. To go through it reads every one of them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def of(cls, monographs: Iterable[Monograph]) -> "Shelf":
        """A shelf of monographs that are all there already."""
        held = tuple(monographs)
        by_id = {monograph.id: monograph for monograph in reversed(held)}
        reviewed = all(monograph.review.status == "reviewed" for monograph in held)
        listed = tuple(map(listed_of, held))
        return cls(Store(len(held), reviewed, held.__getitem__, by_id.get, lambda: listed))

    @property
    def reviewed(self) -> bool:
        """Whether a clinician has reviewed every one of them."""
        return self._store.reviewed

    @property
    def listed(self) -> tuple[Listed, ...]:
        """What is known of each without reading it."""
        return self._store.listed()

    def get(self, id: str) -> Monograph | None:  # noqa: A002 - the contract's own word
        """The monograph with this id, or None."""
        return self._store.get(id)

    def __len__(self) -> int:
        return self._store.number

    def __iter__(self) -> Iterator[Monograph]:
        return map(self._store.read, range(len(self)))

    @overload
    def __getitem__(self, at: int) -> Monograph: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Monograph, ...]: ...
    def __getitem__(self, at: int | slice) -> Monograph | tuple[Monograph, ...]:
        places = range(len(self))[at]
        if isinstance(places, int):
            return self._store.read(places)
        return tuple(map(self._store.read, places))
