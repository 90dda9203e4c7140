"""Files that a person asked for: new, and for nobody else to read."""

import contextlib
import os
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from askmono.content.problems import reason_of


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


def why_unwritten(path: Path, data: str | bytes) -> str | None:
    """Write a new file; None, or what is to be said after its name where that failed."""
    try:
        write_new(path, data)
    except FileExistsError:
        return " is there already. Give another name."
    except (OSError, ValueError) as error:
        return f": {reason_of(error)}."
    return None


def write_numbered(folder: Path, stem: str, parts: Mapping[str, str | bytes]) -> tuple[Path, ...]:
    """Write new files that differ in their suffix, under the first number that none of them has.

    parts: what goes into each, by its suffix. Returns: their paths. Raises OSError.
    """
    for number in count(1):
        paths = tuple(folder / f"{stem}-{number}{suffix}" for suffix in parts)
        if any(path.exists() for path in paths):
            continue
        try:
            for path, data in zip(paths, parts.values(), strict=True):
                write_new(path, data)
        except FileExistsError:  # another program took the number just now
            continue
        return paths
    raise AssertionError  # count() has no end


def path_typed(name: str) -> Path:
    """A path as somebody types it: ~ is their home, ~name another's where there is such a user."""
    path = Path(name)
    with contextlib.suppress(RuntimeError):
        return path.expanduser()
    return path


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
