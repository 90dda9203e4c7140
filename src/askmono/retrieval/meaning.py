"""The third signal: what an encoder makes of the whole sentence, read by a linear model.

It knows that "behind the wheel" is driving although no phrasing says so. Fitted on the encoder's
vectors of the phrasings (fitting.py).
"""

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats


class Head(msgspec.Struct, frozen=True):
    """A linear model over vectors as bytes of float32: one column a label, then one a side."""

    weights: bytes
    bias: bytes


class Meaning:
    """Scores every label, and every side, for a query."""

    name = "meaning"

    def __init__(self, head: Head) -> None:
        import numpy as np  # noqa: PLC0415 - a cold question that needs no encoder does without

        self._bias = np.frombuffer(head.bias, np.float32)
        self._weights = np.frombuffer(head.weights, np.float32).reshape(-1, len(self._bias))

    def logits(self, vector: "Floats") -> list[float]:
        """One number a label and side, in the order fitted; only differences mean anything."""
        return [float(value) for value in vector @ self._weights + self._bias]
