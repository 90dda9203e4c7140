"""Files that a command was asked to write: whether they can be, before the work; what hindered it.

Only click is imported here, as in command.py.
"""

import os
from pathlib import Path

import click

from askmono.content.problems import reason_of
from askmono.faces.refusing import refused

STANDARD_OUTPUT = Path("-")


def unwritten(path: Path, error: OSError) -> click.UsageError:
    """The error for a file or folder that the system does not let be written."""
    return _unwritten(path, reason_of(error))


def see_writable(*paths: Path | None) -> None:
    """See that files can be written, before what goes into them is worked out.

    None and STANDARD_OUTPUT are passed over. Raises click.UsageError.
    """
    for path in paths:
        if path is None or path == STANDARD_OUTPUT:
            continue
        if not path.parent.is_dir():
            raise _unwritten(path, f"there is no folder {path.parent}")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise _unwritten(path, "permission denied")


def write_text(path: Path, text: str) -> None:
    """Write what was asked for, as UTF-8. Raises click.UsageError where that cannot be done."""
    try:
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise unwritten(path, error) from None


def _unwritten(path: Path, reason: str) -> click.UsageError:
    advice = "write another name, or see to it that this one can be written"
    return refused(f"{path} cannot be written: {reason}", "cannot-write", advice)
