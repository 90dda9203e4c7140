"""Waits until files change; by looking, which works on every disk and with every editor."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

EVERY = 0.5  # seconds between two looks

State = dict[Path, tuple[int, int]]


def state_of(files: Iterable[Path]) -> State:
    """When each file was last written, and its size; a file that is not there is left out."""
    found = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        found[file] = (stat.st_mtime_ns, stat.st_size)
    return found


def changed_files(before: State, after: State) -> tuple[Path, ...]:
    """The files that came, went or were written, by name."""
    return tuple(sorted(file for file in {*before, *after} if before.get(file) != after.get(file)))


def wait_for_change(
    before: State, files: Callable[[], Iterable[Path]], sleep: Callable[[float], None] = time.sleep
) -> tuple[Path, ...]:
    """The files that changed, once two looks in a row see the same: a save may take a moment.

    files: found anew at each look, so that a new file is seen.
    """
    last = before
    while True:
        sleep(EVERY)
        now = state_of(files())
        if now == last and now != before:
            return changed_files(before, now)
        last = now
