"""Keep what is slow to make: bytes under a key, safe against everything that befalls a cache.

An entry is whole or it is not there: it is written beside its place and moved into it, so that
two processes may do so at once, and it carries its own SHA-256, so that a truncated, foreign or
damaged file is the same as none. A folder that cannot be written to only makes things slower.
"""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

MAGIC = b"askmono-cache-1\n"
KEPT = 6  # entries; older ones are removed when one is added


def read_entry(folder: Path, key: str) -> memoryview | None:
    """The bytes kept under a key, or None where there is no sound entry."""
    try:
        data = _path(folder, key).read_bytes()
    except OSError:
        return None
    head = len(MAGIC) + 32
    if not data.startswith(MAGIC) or hashlib.sha256(data[head:]).digest() != data[len(MAGIC) : head]:
        return None
    return memoryview(data)[head:]


def write_entry(folder: Path, key: str, payload: bytes) -> bool:
    """Keep bytes under a key; False where that is not possible."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".new-")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(MAGIC + hashlib.sha256(payload).digest() + payload)
        Path(name).replace(_path(folder, key))
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        return False
    _forget_oldest(folder)
    return True


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.bin"


def _forget_oldest(folder: Path) -> None:
    with contextlib.suppress(OSError):
        entries = sorted(folder.glob("*.bin"), key=lambda p: p.stat().st_mtime_ns, reverse=True)
        for entry in entries[KEPT:]:
            entry.unlink()
