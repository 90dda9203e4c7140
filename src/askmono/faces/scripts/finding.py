"""Which files hold scripts, and what they hold."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from askmono.content.problems import Problem
from askmono.content.table import SEPARATORS
from askmono.faces.refusing import refused
from askmono.faces.scripts.script import SUFFIX, Included, Script, read_script
from askmono.faces.scripts.utterances import SUFFIXES, read_utterances

SKIPPED = frozenset({"node_modules", "__pycache__", "build", "dist"})  # and what begins with a dot


def is_script(path: Path) -> bool:
    """Whether a file in a folder is a script or a table of utterances, by its name."""
    return path.name.endswith((SUFFIX, *SUFFIXES))


def script_files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, each once, in order of their names."""
    seen: set[Path] = set()
    for path in paths:
        for file in _within(path) if path.is_dir() else [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def no_script(paths: Sequence[Path]) -> click.UsageError:
    """The error where no file was found."""
    where = ", ".join(map(str, paths)) or "the current folder"
    advice = f"one is a file that ends in {SUFFIX}; docs/testing.md shows how it is written"
    return refused(f"there is no script in {where}", "no-script", advice)


def _within(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            skipped = path.name in SKIPPED or path.name.startswith(".") or path.is_symlink()
            if not skipped and not (path / "pyvenv.cfg").exists():
                yield from _within(path)
        elif is_script(path):
            yield path


def read_file(
    path: Path, problems: list[Problem], included: dict[Path, Included] | None = None
) -> tuple[Script, ...]:
    """The conversations of a script or a table; none where anything is wrong with it.

    included: as for read_script.
    """
    if path.suffix.lower() in SEPARATORS:
        return read_utterances(path, str(path), problems)
    return read_script(path, str(path), problems, included)


def read_scripts(paths: Iterable[Path], problems: list[Problem]) -> tuple[Script, ...]:
    """The conversations of all files, in order. problems: what is wrong is added."""
    included: dict[Path, Included] = {}
    return tuple(script for path in paths for script in read_file(path, problems, included))
