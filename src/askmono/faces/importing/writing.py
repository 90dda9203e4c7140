"""Write a library so that it is whole at every moment: before, after, and where it is stopped.

A new library is made beside its place and moved there. One that is there already gets its new
files beside the old ones first; then they take their places while Ctrl+C waits.
"""

import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from askmono.content.library import MANIFEST

BASE = ("knowledge/medicines.yaml", "knowledge/notices/*.yaml", "intents/*.yaml")
UNFINISHED = ".import-"  # begins the name of a folder still being written


def write_new(folder: Path, base: Path, copies: dict[str, Path], manifest: str) -> None:
    """Make a library in a folder that is not there or is empty.

    base: the library whose notices, locales, intents, vocabulary and list of medicines it takes.
    copies: the files to copy, by their names in knowledge/.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=UNFINISHED))
    try:
        for pattern in BASE:
            for path in sorted(base.glob(pattern)):
                _copy(path, made / path.relative_to(base))
        for name, path in copies.items():
            _copy(path, made / "knowledge" / name)
        (made / MANIFEST).write_text(manifest, "utf-8", newline="\n")
        made.chmod(0o777 & ~_umask())
        with suppress(FileNotFoundError):
            folder.rmdir()
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def write_changes(
    folder: Path, copies: dict[str, Path], manifest: str | None, removed: tuple[str, ...]
) -> None:
    """Change a library: new and changed files, the manifest, and files that go."""
    knowledge = folder / "knowledge"
    alike = {copy.casefold(): copy for copy in copies}
    made = Path(tempfile.mkdtemp(dir=folder, prefix=UNFINISHED))
    try:
        for name, path in copies.items():
            _copy(path, made / name)
        if manifest is not None:
            (made / "library.yaml").write_text(manifest, "utf-8", newline="\n")
        for name in copies:
            (knowledge / name).parent.mkdir(parents=True, exist_ok=True)
        with _undisturbed():
            for name in copies:
                (made / name).replace(knowledge / name)
            if manifest is not None:
                (made / "library.yaml").replace(folder / MANIFEST)
            for name in removed:
                with suppress(FileNotFoundError):
                    copy = alike.get(name.casefold(), "")
                    if not copy or not (knowledge / name).samefile(knowledge / copy):
                        (knowledge / name).unlink()  # else it is the new one: capitals tell nothing
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _copy(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, to)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Ctrl+C wait until this is done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []

    def note(number: int, _: Any) -> None:
        waiting.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if waiting:
        raise KeyboardInterrupt
