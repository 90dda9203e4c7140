"""A file that a person asked for: new, and for nobody else to read."""

import os
from pathlib import Path


def write_new(path: Path, data: str | bytes) -> None:
    """Write a file that only its owner may read; text as UTF-8, line ends untouched.

    Raises FileExistsError where there is one, so that nothing is ever written over; OSError and
    ValueError where it cannot be written.
    """
    with open(path, "xb", opener=_private) as file:
        file.write(data.encode() if isinstance(data, str) else data)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
