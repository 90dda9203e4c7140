"""Keep what is slow to make: bytes under a key, safe against everything that befalls a cache.

An entry is whole or it is not there: it is written beside its place and moved into it, so that
two processes may do so at once, and it carries its own SHA-256, so that a truncated, foreign or
damaged file is the same as none. A folder that cannot be written to only makes things slower.
"""

import contextlib
import hashlib
import os
import sys
import time
from pathlib import Path

MAGIC = b"askmono-cache-1\n"
KEPT = 8  # entries; older ones are removed when one is added
UNFINISHED = ".new-"  # within the name of a file still being written
ABANDONED = 3600.0  # seconds after which the writer of such a file is taken to have died


def user_cache() -> Path:
    """The user's cache folder for askmono, wherever this system keeps such things."""
    if sys.platform == "linux":  # the XDG rule, without the tenth of a start that importing costs
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "askmono"
    from platformdirs import user_cache_path  # noqa: PLC0415 - see above

    return user_cache_path("askmono")


def read_entry(folder: Path, key: str) -> memoryview | None:
    """The bytes kept under a key, or None where there is no sound entry."""
    try:
        data = _path(folder, key).read_bytes()
    except OSError:
        return None
    head = len(MAGIC) + 32
    payload = memoryview(data)[head:]
    if data[:head] != MAGIC + hashlib.sha256(payload).digest():
        return None
    return payload


def write_entry(folder: Path, key: str, payload: bytes) -> bool:
    """Keep bytes under a key; False where that is not possible."""
    import tempfile  # noqa: PLC0415 - reading an entry does without it

    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=UNFINISHED)
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
    with contextlib.suppress(OSError):
        forget_oldest(folder, ".bin")
    return True


def _path(folder: Path, key: str) -> Path:
    return folder / f"{key}.bin"


def forget_oldest(folder: Path, suffix: str) -> None:
    """Remove all but the newest KEPT files with a suffix, and what was never finished."""
    entries = []
    for path in folder.glob(f"*{suffix}"):
        with contextlib.suppress(OSError):  # another process may have forgotten it
            entries.append((path.stat().st_mtime_ns, path))
    for _, path in sorted(entries, reverse=True)[KEPT:]:
        with contextlib.suppress(OSError):
            path.unlink()
    remove_abandoned(folder)


def remove_abandoned(folder: Path, pattern: str = "*") -> None:
    """Remove what writers that died have left. pattern: of their names, before UNFINISHED."""
    for path in folder.glob(f"{pattern}{UNFINISHED}*"):
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > ABANDONED:
                path.unlink()
