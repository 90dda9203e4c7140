"""The third signal: what an encoder makes of the whole sentence, read by a linear model.

It knows that "behind the wheel" is driving although no phrasing says so. Fitted on the encoder's
vectors of the phrasings (fitting.py).
"""

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats


class Head(msgspec.Struct, frozen=True):
    """A linear model as bytes of float32: one column a label, then one a side.

    Over vectors; or, where it has rows, over a vector's likeness to each of them.
    """

    weights: bytes
    bias: bytes
    rows: bytes = b""


class Meaning:
    """Scores every label, and every side, for a query."""

    name = "meaning"

    def __init__(self, head: Head) -> None:
        import numpy as np  # noqa: PLC0415 - a cold question that needs no encoder does without

        self._bias = np.frombuffer(head.bias, np.float32)
        self._weights = np.frombuffer(head.weights, np.float32).reshape(-1, len(self._bias))
        rows = np.frombuffer(head.rows, np.float32)
        self._rows = rows.reshape(len(self._weights), -1) if head.rows else None

    def logits(self, vector: "Floats") -> list[float]:
        """One number a label and side, in the order fitted; only differences mean anything."""
        if self._rows is not None:
            vector = likeness(vector, self._rows)
        logits: list[float] = (vector @ self._weights + self._bias).tolist()
        return logits


def likeness(vectors: Any, rows: Any) -> Any:
    """How alike vectors of length 1 are to each of the rows: 1 for the same, 0.14 at right angles.

    A Gaussian of their distance. A linear model over it can bend its borders, which helps where
    few phrasings have to stand for a label.
    """
    import numpy as np  # noqa: PLC0415 - as above

    return np.exp(2.0 * (vectors @ rows.T - 1.0))
