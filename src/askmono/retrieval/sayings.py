"""Hear which concepts of the vocabulary a question is about, whatever its words.

People say "i could sleep on a clothes line" and the text says drowsiness. Of each concept the
library holds sentences in which people speak of it; the mean of their vectors is what the concept
sounds like. A question near it is about it, as far as a passage names the concept.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.query import Query

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats


class Sayings(msgspec.Struct, frozen=True):
    """What concepts sound like.

    concepts: ids. rows: a row of DIMENSIONS float16 a concept, of length 1, then their mean.
    """

    concepts: tuple[str, ...] = ()
    rows: bytes = b""


def collect_sayings(said: Mapping[str, Sequence[Query]], encoder: Encoder) -> Sayings:
    """What each concept sounds like. said: by concept, its sentences. The same gives the same."""
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    said = {concept: queries for concept, queries in said.items() if queries}
    if not said:
        return Sayings()
    vectors = encoder.encode([query.prose for queries in said.values() for query in queries])
    rows, at = [], 0
    for queries in said.values():
        mean = vectors[at : at + len(queries)].mean(axis=0)
        rows.append(mean / np.linalg.norm(mean))
        at += len(queries)
    every = np.array([*rows, np.mean(rows, axis=0)], np.float16)
    return Sayings(tuple(said), every.tobytes())


class Ear:
    """Tells how much a question sounds like each of some concepts."""

    def __init__(self, sayings: Sayings) -> None:
        self._sayings = sayings
        self._places = {concept: at for at, concept in enumerate(sayings.concepts)}

    def places(self, concepts: Iterable[str]) -> dict[str, int]:
        """The rows of concepts, of those that have sayings."""
        return {c: self._places[c] for c in concepts if c in self._places}

    def likeness(self, vector: "Floats", places: Sequence[int]) -> list[float]:
        """For rows, how much nearer a question is to each than to concepts on the whole.

        A difference of cosines. vector: of the question, length 1.
        """
        if not places:
            return []
        *near, of_all = (self._rows[[*places, -1]] @ vector).tolist()
        return [each - of_all for each in near]

    @cached_property
    def _rows(self) -> "Floats":
        import numpy as np  # noqa: PLC0415 - as above

        rows = np.frombuffer(self._sayings.rows, np.float16).reshape(-1, DIMENSIONS)
        return rows.astype(np.float32)
