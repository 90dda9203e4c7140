"""Keep the vectors of texts, so that a library with one new phrasing encodes one text.

The vectors of the last libraries compiled are kept under one key, as many as MOST_KEPT; what is not
among them is encoded.
"""

from collections.abc import Sequence
from hashlib import blake2b, sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from askmono.content.cache import read_entry, write_entry
from askmono.retrieval.encoder import DIMENSIONS, Encoder, edition

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats

MOST_KEPT = 80_000  # texts; 0.8 kB each
MOST_REMEMBERED = 20_000  # texts; 1.5 kB each


class _Kept(msgspec.Struct, frozen=True):
    """texts: 8 bytes of a hash each; rows: float16, DIMENSIONS each, in the same order."""

    texts: bytes
    rows: bytes


class KeptVectors:
    """An encoder that remembers. Rows are rounded to float16, kept or not, so that they agree.

    folder: where vectors are kept; None for nowhere.
    """

    def __init__(self, encoder: Encoder, folder: Path | None) -> None:
        self._encoder = encoder
        self._folder = folder
        self._key = sha256(f"vectors-4 {edition()}".encode()).hexdigest()

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order; what was encoded is kept."""
        names = np.array([_name(text) for text in texts], np.uint64)
        rows = np.zeros((len(texts), DIMENSIONS), np.float16)
        missing = np.ones(len(texts), bool)
        before, stored = np.zeros(0, np.uint64), rows[:0]
        if kept := self._read():
            before = np.frombuffer(kept.texts, np.uint64)
            stored = np.frombuffer(kept.rows, np.float16).reshape(-1, DIMENSIONS)
            known = {name: at for at, name in enumerate(before)}
            places = np.array([known.get(name, -1) for name in names], np.int64)
            missing = places < 0
            rows[~missing] = stored[places[~missing]]
        if missing.any():
            new = self._encoder.encode([texts[at] for at in map(int, np.flatnonzero(missing))])
            rows[missing] = new.astype(np.float16)
            if self._folder is not None:
                others = ~np.isin(before, names)
                every = np.concatenate([names, before[others]])[:MOST_KEPT]
                vectors = np.concatenate([rows, stored[others]])[:MOST_KEPT]
                made = _Kept(every.tobytes(), vectors.tobytes())
                write_entry(self._folder, self._key, msgspec.msgpack.encode(made))
        return rows.astype(np.float32)

    def _read(self) -> _Kept | None:
        payload = read_entry(self._folder, self._key) if self._folder is not None else None
        if payload is None:
            return None
        try:
            kept = msgspec.msgpack.decode(payload, type=_Kept)
        except (msgspec.DecodeError, msgspec.ValidationError):
            return None
        whole = len(kept.rows) * 8 == len(kept.texts) * DIMENSIONS * 2
        return kept if whole else None


def _name(text: str) -> int:
    """A text's name among the kept: 64 bits of a hash."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")


class RememberedVectors:
    """An encoder for texts that will be asked again and are nobody's secret: those of scripts.

    Rows are kept as they are, so that a remembered text is read exactly as a new one.
    encoder: makes what is not known. folder: where vectors are kept; None for nowhere.
    """

    def __init__(self, encoder: Encoder, folder: Path | None) -> None:
        self._encoder = encoder
        self._folder = folder
        self._key = sha256(f"remembered-3 {edition()}".encode()).hexdigest()
        self._known = self._read()
        self._new: dict[int, bytes] = {}

    def encode(self, texts: Sequence[str]) -> "Floats":
        """One row of length 1 a text, in order."""
        rows = np.zeros((len(texts), DIMENSIONS), np.float32)
        for at, text in enumerate(texts):
            name = _name(text)
            if name not in self._known:
                made = self._encoder.encode([text])[0].astype(np.float32).tobytes()
                self._known[name] = self._new[name] = made
            rows[at] = np.frombuffer(self._known[name], np.float32)
        return rows

    def keep(self) -> None:
        """Keep what is new, beside what others have kept meanwhile; at most MOST_REMEMBERED."""
        if self._folder is None or not self._new:
            return
        all_of_them = self._read() | self._new
        kept = dict(list(all_of_them.items())[-MOST_REMEMBERED:])
        write_entry(self._folder, self._key, msgspec.msgpack.encode(kept))
        self._new.clear()

    def _read(self) -> dict[int, bytes]:
        payload = read_entry(self._folder, self._key) if self._folder is not None else None
        try:
            kept = msgspec.msgpack.decode(payload or b"\x80", type=dict[int, bytes])
        except (msgspec.DecodeError, msgspec.ValidationError):
            return {}
        size = DIMENSIONS * np.dtype(np.float32).itemsize
        return {name: row for name, row in kept.items() if len(row) == size}
