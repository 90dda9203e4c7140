"""Waiting for a change: files that are written, come and go; never on a half-written one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from askmono.faces.scripts.watching import changed_files, state_of, wait_for_change


def _touch(path: Path) -> None:
    path.write_text("new", "utf-8")
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize(
    ("change", "names"),
    [
        pytest.param(lambda folder: _touch(folder / "a"), ["a"], id="written"),
        pytest.param(lambda folder: (folder / "a").unlink(), ["a"], id="gone"),
        pytest.param(lambda folder: _touch(folder / "c"), ["c"], id="new"),
        pytest.param(lambda folder: (folder / "a").rename(folder / "c"), ["a", "c"], id="renamed"),
        pytest.param(lambda folder: None, [], id="nothing"),
        pytest.param(lambda folder: (folder / "a").read_bytes(), [], id="only read"),
    ],
)
def test_what_counts_as_a_change(
    change: Callable[[Path], object], names: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a").write_text("a", "utf-8")
    (tmp_path / "b").write_text("b", "utf-8")
    before = state_of([*tmp_path.iterdir(), tmp_path / "not there"])
    change(tmp_path)
    after = state_of(tmp_path.iterdir())
    assert [path.name for path in changed_files(before, after)] == names


def test_it_waits_until_a_file_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("a", "utf-8")
    before = state_of([file])
    looks = []

    def sleep(_: float) -> None:
        looks.append(len(looks))
        if len(looks) in (2, 3, 4):  # still being written
            file.write_text("a" * len(looks), "utf-8")

    changed = wait_for_change(before, tmp_path.iterdir, sleep)
    assert changed == (file,)
    assert len(looks) == 5
