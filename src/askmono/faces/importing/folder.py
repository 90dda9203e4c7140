"""What a folder holds to be imported, and what of it could not be seen.

Nothing is left out in silence: a folder that cannot be listed, a link and a name that no manifest
can hold are told, by code, with names in which nothing steers a terminal.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from askmono.content.problems import Problem, reason_of

# What the manifest's schema does not take in a file's name, or no file can hold as text.
_UNWRITABLE = re.compile("[\x00-\x1f\\\\\ud800-\udfff]")
_SUFFIX = ".md"


class Found(NamedTuple):
    """A file to be read. file: as the manifest names it. path: as the folder does, from it on.

    problem: why it cannot be taken under that name, or None.
    """

    file: str
    path: str
    problem: Problem | None = None


class Listed(NamedTuple):
    """All that a folder holds, in the order of names.

    findings: what was not seen. unseen: the folders among it, whose monographs nobody can miss.
    """

    files: tuple[Found, ...]
    findings: tuple[Problem, ...]
    unseen: tuple[str, ...]

    def hides(self, file: str) -> bool:
        """Whether a file of the manifest would stand in a folder that could not be seen."""
        return any(file.startswith(f"{folder}/") for folder in self.unseen)


def list_folder(folder: Path, library: Path) -> Listed:
    """The Markdown files of a folder, but for hidden ones and those of the library itself.

    Raises OSError where the folder itself cannot be listed.
    """
    inside = library.resolve()
    paths: list[str] = []
    findings: list[Problem] = []
    unseen: list[str] = []

    def unlisted(error: OSError) -> None:
        where = Path(error.filename).relative_to(folder).as_posix()
        if where == ".":
            raise error
        unseen.append(where)
        why = reason_of(error)
        what = f"this folder cannot be listed: {why}; nothing below it is read, or removed"
        findings.append(_problem(where, what, "unreadable-folder", "give yourself the right to"))

    for root, folders, names in os.walk(folder, onerror=unlisted):
        here = Path(root)
        for name in folders:
            path = here / name
            where = path.relative_to(folder).as_posix()
            if path.is_symlink() and not name.startswith("."):
                unseen.append(where)
                what = "this is a link to a folder; nothing below it is read, or removed"
                advice = "copy the folder here, or import it by itself"
                findings.append(_problem(where, what, "linked-folder", advice))
        folders[:] = [n for n in sorted(folders) if not _skipped(here / n, inside)]
        for name in names:
            if not name.lower().endswith(_SUFFIX) or name.startswith("."):
                continue
            path = here / name
            where = path.relative_to(folder).as_posix()
            if not path.is_file():
                what = "this link leads to no file" if path.is_symlink() else "this is no file"
                findings.append(_problem(where, what, "missing-file", "remove it, or mend it"))
            elif not (path.is_symlink() and path.resolve().is_relative_to(inside)):
                paths.append(where)
    return Listed(tuple(_named(sorted(paths))), tuple(sorted(findings)), tuple(unseen))


def escaped(name: str) -> str:
    r"""A file's name as it can be told: bytes that are no text, and what steers, as \x escapes."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda m: f"\\x{ord(m.group()):02x}", text)


def _skipped(path: Path, library: Path) -> bool:
    return path.name.startswith(".") or path.is_symlink() or path.resolve() == library


def _named(paths: list[str]) -> Iterator[Found]:
    """Each file with the name that it gets in the library: its own, with .md at its end."""
    taken = {path for path in paths if path.endswith(_SUFFIX)}
    for path in paths:
        file = path[: -len(_SUFFIX)] + _SUFFIX
        if _UNWRITABLE.search(path):
            what = "the file's name holds what no name in a manifest can: it is no UTF-8, or has a"
            what += " control character or a backslash in it"
            shown = escaped(path)
            yield Found(shown, path, _problem(path, what, "bad-file-name", "rename the file"))
        elif path != file and file in taken:
            what = f"{file} is there too, and this one would be copied under that name"
            yield Found(path, path, _problem(path, what, "bad-file-name", "rename one of them"))
        else:
            taken.add(file)
            yield Found(file, path)


def _problem(name: str, what: str, code: str, advice: str) -> Problem:
    return Problem(escaped(name), 1, 1, what, code, advice)
