"""A file that a person asked for: new, and for nobody else to read."""

import contextlib
import os
from pathlib import Path


def write_new(path: Path, data: str | bytes) -> None:
    """Write a file that only its owner may read; text as UTF-8, line ends untouched.

    Raises FileExistsError where there is one, so that nothing is ever written over; OSError and
    ValueError where it cannot be written, and then no part of it is left.
    """
    written = data.encode() if isinstance(data, str) else data
    try:
        with open(path, "xb", opener=_private) as file:
            file.write(written)
    except FileExistsError:
        raise
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()  # a full disk has taken the beginning of it
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
