"""The first signal: a linear model over words, word pairs, letter groups and concepts.

Fitted on the intents' phrasings when a library is compiled (fitting.py); here it only scores,
without numpy, so that a cold `askmono ask` need not import it. A row of weights matters only by
its differences, since the same amount added to every intent changes no choice: so rows are stored
as their few large deviations from the row's middle, which keeps a question under a millisecond.
"""

from array import array
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from math import log, sqrt
from zlib import crc32

import msgspec

from askmono.retrieval.query import NAMED, Query

BITS = 18  # features are hashed into 2**BITS buckets
BUCKETS = 1 << BITS
NONE = 0xFFFF_FFFF  # a bucket that no phrasing filled

# How much a kind of feature counts before idf; chosen by cross-validation over the phrasings.
# A word, two in a row, two with one between, a group of letters, a concept of the vocabulary.
KINDS = (2.0, 1.5, 1.0, 1.0, 2.0)
LETTER_GROUPS = (3, 4, 5)


def features(query: Query) -> dict[int, float]:
    """Hashed features of a query and how much each counts, before idf.

    The second of the same feature counts less than the first.
    """
    stems = ("<", *query.stems, ">")
    groups = (_letter_groups(word) for word in query.words if word != NAMED)
    found = Counter(
        chain(
            map(_word, query.stems),
            map(_pair, stems, stems[1:]),
            map(_skip, stems, stems[2:]),
            chain.from_iterable(groups),
            map(_concept, query.concepts),
        )
    )
    values: dict[int, float] = {}
    for key, count in found.items():
        bucket, value = key & (BUCKETS - 1), KINDS[key >> BITS]
        if count > 1:
            value *= 1.0 + log(count)
        values[bucket] = values.get(bucket, 0.0) + value
    return values


def _key(kind: int, feature: str) -> int:
    """A feature's bucket, with its kind above it."""
    return (kind << BITS) | (crc32(feature.encode()) & (BUCKETS - 1))


@lru_cache(maxsize=65536)
def _word(stem: str) -> int:
    return _key(0, "w" + stem)


@lru_cache(maxsize=65536)
def _pair(left: str, right: str) -> int:
    return _key(1, f"p{left} {right}")


@lru_cache(maxsize=65536)
def _skip(left: str, right: str) -> int:
    return _key(2, f"s{left} {right}")


@lru_cache(maxsize=4096)
def _concept(id_: str) -> int:
    return _key(4, "v" + id_)


@lru_cache(maxsize=16384)
def _letter_groups(word: str) -> tuple[int, ...]:
    framed = f"<{word}>"
    return tuple(
        _key(3, "c" + framed[start : start + size])
        for size in LETTER_GROUPS
        for start in range(len(framed) - size + 1)
    )


class Tables(msgspec.Struct, frozen=True):
    """A fitted model as bytes of machine numbers, native order.

    buckets: uint32 by bucket, the row it has or NONE. idf: float32 by row.
    starts: uint32 by row, and one more: where its entries begin.
    intents: uint16 and weights: int16 by entry; a weight counts `scale` each.
    labels: how many intents there are.
    """

    buckets: bytes
    idf: bytes
    starts: bytes
    intents: bytes
    weights: bytes
    scale: float
    labels: int


class NgramModel:
    """Scores every intent for a query. Built from Tables; nothing changes afterwards.

    many: whether many questions will be asked, so that numpy is worth its import (a tenth of a
    second). The numbers are the same to the last bit: both ways add up in the same order.
    """

    def __init__(self, tables: Tables, *, many: bool = False) -> None:
        self._buckets = memoryview(tables.buckets).cast("I")
        self._idf = memoryview(tables.idf).cast("f")
        self._starts = memoryview(tables.starts).cast("I")
        self._intents = array("H", tables.intents)
        self._weights = array("h", tables.weights)
        self._scale = tables.scale
        self._count = tables.labels
        self._add = _adder(tables) if many else self._add_plainly

    def logits(self, query: Query) -> list[float]:
        """One number an intent, in the order fitted; only their differences mean anything."""
        rows: list[int] = []
        values: list[float] = []
        for bucket, value in features(query).items():
            row = self._buckets[bucket]
            if row != NONE:
                rows.append(row)
                values.append(value * self._idf[row])
        norm = sqrt(sum(value * value for value in values)) or 1.0
        unit = self._scale / norm
        return self._add(rows, [value * unit for value in values])

    def _add_plainly(self, rows: list[int], amounts: list[float]) -> list[float]:
        sums = [0.0] * self._count
        for row, amount in zip(rows, amounts, strict=True):
            start, end = self._starts[row], self._starts[row + 1]
            for intent, weight in zip(
                self._intents[start:end], self._weights[start:end], strict=True
            ):
                sums[intent] += amount * weight
        return sums


def _adder(tables: Tables) -> Callable[[list[int], list[float]], list[float]]:
    """The sum of weighted rows, by numpy."""
    import numpy as np  # noqa: PLC0415 - a cold question must not pay for it

    starts = np.frombuffer(tables.starts, np.uint32).astype(np.int64)
    intents = np.frombuffer(tables.intents, np.uint16).astype(np.int64)
    weights = np.frombuffer(tables.weights, np.int16).astype(np.float64)

    def add(rows: list[int], amounts: list[float]) -> list[float]:
        if not rows:
            return [0.0] * tables.labels
        chosen = np.array(rows)
        first = starts[chosen]
        lengths = starts[chosen + 1] - first
        ends = np.cumsum(lengths)
        entries = np.arange(ends[-1]) + np.repeat(first - ends + lengths, lengths)
        products = np.repeat(amounts, lengths) * weights[entries]
        sums = np.bincount(intents[entries], weights=products, minlength=tables.labels)
        found: list[float] = sums.tolist()
        return found

    return add
