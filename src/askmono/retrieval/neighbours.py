"""The fourth signal: the phrasing that means most nearly the same, by the encoder's vectors.

Kept small: the vectors' principal components, one signed byte each. Half of them are as good as
all (measured on left-out phrasings).
"""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

COMPONENTS = 128  # of a vector that are kept
STEPS = 127.0  # a component of 1 as a signed byte


class Places(msgspec.Struct, frozen=True):
    """Where phrasings lie.

    middle: float32, what is subtracted of a vector; axes: float32, dimensions by COMPONENTS.
    rows: int8, COMPONENTS a phrasing; starts: by label the first of its rows, and one more.
    near: how many of a label's nearest phrasings are averaged.
    """

    middle: bytes
    axes: bytes
    rows: bytes
    starts: tuple[int, ...]
    near: int = 1


class Neighbours:
    """Looks among the phrasings of a label; the score is the nearest's cosine, -1 to 1.

    Where several are averaged, one phrasing in the wrong place cannot decide.
    """

    name = "neighbours"

    def __init__(self, places: Places) -> None:
        self._places = places

    @cached_property
    def _tables(self) -> tuple[Any, Any, Any]:
        import numpy as np  # noqa: PLC0415 - a cold question that needs no encoder does without

        middle = np.frombuffer(self._places.middle, np.float32)
        axes = np.frombuffer(self._places.axes, np.float32).reshape(len(middle), -1)
        rows = np.frombuffer(self._places.rows, np.int8).reshape(-1, axes.shape[1])
        return middle, axes, rows

    def score(self, vector: "Floats", labels: Sequence[int]) -> list[float]:
        """The cosine of each label's nearest phrasings with an encoder's vector."""
        middle, axes, rows = self._tables
        here = (vector - middle) @ axes
        here /= ((here @ here) ** 0.5 or 1.0) * STEPS
        starts = self._places.starts
        found = []
        for label in labels:
            near = rows[starts[label] : starts[label + 1]]
            found.append(_highest(near @ here, self._places.near) if len(near) else -1.0)
        return found


def _highest(values: Any, count: int) -> float:
    """The mean of the largest values, at most so many."""
    if count == 1:
        return float(values.max())
    values.sort()
    return float(values[-count:].mean())
