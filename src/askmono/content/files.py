"""Files and folders of a library as they lie there, and what hinders reading them."""

import stat
from collections.abc import Iterator
from pathlib import Path

from askmono.content.problems import Problem, reason_of
from askmono.content.source import Source, read_source

FOLDERS = ("knowledge", "knowledge/lessons", "intents")  # whose files are found by their names


def exists(path: Path) -> bool:
    """Path.exists(), but for every name: one that no file system takes does not exist.

    What nobody may look for counts as there: reading it tells why it cannot be read.
    """
    try:
        return path.exists()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def file_of(
    folder: Path, name: str, problems: list[Problem], *, supplied: bool = False
) -> Source | None:
    """A file of the library as read_source reads it; a pipe or device would never end."""
    path = folder / name
    if is_endless(path):
        what = "cannot read the file: it is a pipe or a device"
        problems.append(Problem(name, 1, 1, what, "missing-file", "put a file in its place"))
        return None
    return read_source(path, name, problems, supplied=supplied)


def is_endless(path: Path) -> bool:
    """Whether it is there, and neither a file nor a folder."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def unlisted(folder: Path) -> Iterator[Problem]:
    """Folders of a library whose files nobody can list: they would be left out in silence.

    Of one within another that is told, nothing more is said.
    """
    told = ""
    for name in FOLDERS:
        if told and name.startswith(f"{told}/"):
            continue
        try:
            next((folder / name).iterdir(), None)
        except PermissionError as error:
            what = f"this folder cannot be listed: {reason_of(error)}"
            advice = "let whoever runs askmono list and read it"
            yield Problem(name, 1, 1, what, "unreadable-folder", advice)
            told = name
        except OSError:
            continue  # what has to be in it is told as missing
