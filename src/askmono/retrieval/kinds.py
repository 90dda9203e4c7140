"""Which kind of reply a message calls for, told from its vector alone.

A linear reader of the vectors of the sentence encoder that comes with askmono, fitted by
bench/kinds.py on the questions that the encoder was taught with. It lies beside the encoder, and
holds of its vectors and no others'.
"""

from functools import cache, cached_property
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from askmono.retrieval.encoder import FOLDER, EncoderMissingError

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats

FILE = "kinds.json"


class Calls(NamedTuple):
    """How likely a message calls for each kind of reply, 0 to 1 and together 1.

    answer: what the text may answer, and what it does not hold. escalation: somebody is in danger
    now. refusal: only a professional may say it of this person.
    """

    answer: float
    escalation: float
    refusal: float


class Kinds(msgspec.Struct, frozen=True, dict=True):
    """The reader. weights: a row of the vector's length for each of Calls. bias: one for each."""

    weights: tuple[tuple[float, ...], ...]
    bias: tuple[float, ...]

    def of(self, vector: "Floats") -> Calls:
        """What a vector of length 1 calls for."""
        odds = (self._rows @ vector + self._bias).tolist()
        parts = [exp(each - max(odds)) for each in odds]
        return Calls(*(part / sum(parts) for part in parts))

    @cached_property
    def _rows(self) -> "Floats":
        import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

        return np.array(self.weights, np.float32)

    @cached_property
    def _bias(self) -> "Floats":
        import numpy as np  # noqa: PLC0415 - as above

        return np.array(self.bias, np.float32)


@cache
def read_kinds(folder: Path = FOLDER) -> Kinds:
    """The reader that lies beside an encoder, read once. Raises EncoderMissingError."""
    path = folder / FILE
    if not path.is_file():
        raise EncoderMissingError(f"{path} is missing; install askmono again")
    return msgspec.json.decode(path.read_bytes(), type=Kinds)
