"""What every signal is to the matcher: one small interface, one module each."""

from collections.abc import Sequence
from typing import Protocol

from askmono.retrieval.query import Query


class Signal(Protocol):
    """One way of telling which label a query belongs to."""

    name: str

    def score(self, query: Query, labels: Sequence[int]) -> list[float]:
        """One number for each of `labels` (indexes in the order fitted), larger for likelier.

        The scale is the signal's own; the matcher's fitted weights make it comparable.
        """
        ...
