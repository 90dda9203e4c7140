"""Texts as vectors that lie near each other where the texts mean alike: a small sentence encoder.

Three layers of all-MiniLM-L6-v2 (Apache-2.0), 384 numbers a text, taught by bench/encoder.py to
put what lay people ask near the passages that answer it. It lies in the folder minilm of this
package and is run by onnxruntime: nothing is downloaded, now or later. It costs about a millisecond
a text and a fifth of a second to open, so it is opened when first asked, and the matcher asks
it only where cheaper signals leave doubt.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DIMENSIONS = 384
FOLDER = Path(__file__).parent / "minilm"
MODEL = "model.onnx"  # its weights in 7 bits, its sums in 8
PIECES = "tokenizer.json"
EDITION = "model.sha256"  # the sum of MODEL's file, in hexadecimal digits
LONGEST = 160  # word pieces of a text that are read: all of 99 passages in 100


class Encoder(Protocol):
    """What makes vectors of texts."""

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order."""
        ...


class EncoderMissingError(RuntimeError):
    """A file of the encoder is not there: the installation is not whole."""


class MiniLM:
    """The encoder. The model is opened when the first text is encoded.

    threads: how many texts are worked on at once; each text by itself on one core, so that its
    row does not depend on the others.
    """

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order. Raises EncoderMissingError."""
        import numpy as np  # noqa: PLC0415 - see the module's docstring

        if len(texts) == 1:  # the tokenizer's way for many costs more than one text does
            pieces = [self._tokenizer.encode(texts[0]).ids]
        else:
            pieces = [each.ids for each in self._tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(texts), DIMENSIONS), np.float32)
        found: Iterator[Floats] = map(self._row, pieces)
        if self._threads > 1 and len(pieces) > 1:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - as above

            _ = self._session  # opened once, before anybody needs it
            with ThreadPoolExecutor(self._threads) as pool:
                found = iter(list(pool.map(self._row, pieces, chunksize=64)))
        for at, row in enumerate(found):
            rows[at] = row
        return rows

    def _row(self, pieces: list[int]) -> "Floats":
        """One text's row, from its pieces."""
        import numpy as np  # noqa: PLC0415 - see the module's docstring

        (rows,) = self._session.run(None, {"input_ids": np.array([pieces], np.int64)})
        return np.asarray(rows[0], np.float32)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415 - see the module's docstring

        tokenizer = Tokenizer.from_file(str(_installed(PIECES)))
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST)
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        runtime = _runtime()
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        model = str(_installed(MODEL))
        return runtime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _runtime() -> Any:
    """onnxruntime, told before it is imported to report nothing to anybody.

    The builds that its makers publish send events to them and keep an id of the device, unless the
    environment says otherwise when they are loaded: "Disabling Telemetry" in its Privacy.md.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # noqa: PLC0415 - see the module's docstring

    onnxruntime.disable_telemetry_events()  # on Windows the environment does not decide
    return onnxruntime


def edition() -> str:
    """What changes with another model: the sum of its file. Raises EncoderMissingError."""
    return _installed(EDITION).read_text("ascii").strip()


def _installed(name: str) -> Path:
    path = FOLDER / name
    if not path.is_file():
        raise EncoderMissingError(f"{path} is missing; install askmono again")
    return path
