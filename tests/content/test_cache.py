"""A cache entry is whole or it is not there, whatever befalls the folder."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from askmono.content.cache import KEPT, MAGIC, read_entry, write_entry

PAYLOAD = bytes(range(256)) * 40


def _kept(folder: Path, key: str) -> bytes | None:
    entry = read_entry(folder, key)
    return None if entry is None else bytes(entry)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "a/b"
    assert read_entry(folder, "key") is None
    assert write_entry(folder, "key", PAYLOAD)
    assert _kept(folder, "key") == PAYLOAD
    assert read_entry(folder, "other") is None
    assert write_entry(folder, "key", b"")
    assert _kept(folder, "key") == b""
    assert [path.name for path in folder.iterdir()] == ["key.bin"]
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[:-1], id="truncated"),
        pytest.param(lambda data: data[:20], id="only a part of its head"),
        pytest.param(lambda data: data + b"x", id="longer"),
        pytest.param(lambda data: b"#!/bin/sh\n" + data, id="foreign"),
        pytest.param(lambda data: data[:99] + bytes([data[99] ^ 1]) + data[100:], id="bit flip"),
        pytest.param(lambda data: data[:20] + bytes([data[20] ^ 1]) + data[21:], id="hash flip"),
        pytest.param(lambda data: MAGIC, id="magic alone"),
    ],
)
def test_a_damaged_entry_is_none(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    write_entry(tmp_path, "key", PAYLOAD)
    path = tmp_path / "key.bin"
    path.write_bytes(damage(path.read_bytes()))
    assert read_entry(tmp_path, "key") is None
    assert write_entry(tmp_path, "key", PAYLOAD)
    assert _kept(tmp_path, "key") == PAYLOAD


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.write_text("mine")
    assert not write_entry(folder, "key", PAYLOAD)
    assert not write_entry(folder / "below", "key", PAYLOAD)
    assert read_entry(folder, "key") is None
    assert folder.read_text() == "mine"


def test_an_entry_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "key.bin").mkdir()
    assert read_entry(tmp_path, "key") is None
    assert not write_entry(tmp_path, "key", PAYLOAD)
    assert [path.name for path in tmp_path.iterdir()] == ["key.bin"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert not write_entry(tmp_path, "key", PAYLOAD)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("call", "number"),
    [
        pytest.param("tempfile.mkstemp", errno.EROFS, id="read-only"),
        pytest.param("os.replace", errno.ENOSPC, id="full when moved"),
        pytest.param("os.fdopen", errno.ENOSPC, id="full when opened"),
    ],
)
def test_a_system_that_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    write_entry(tmp_path, "key", b"before")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(call, refuse)
    assert not write_entry(tmp_path, "key", PAYLOAD)
    assert not write_entry(tmp_path, "new", PAYLOAD)
    assert _kept(tmp_path, "key") == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["key.bin"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_disk_that_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = tmp_path / ".new-full"

    def mkstemp(**_: object) -> tuple[int, str]:
        full.symlink_to("/dev/full")
        return os.open("/dev/full", os.O_WRONLY), str(full)

    monkeypatch.setattr("tempfile.mkstemp", mkstemp)
    assert not write_entry(tmp_path, "key", PAYLOAD)
    assert list(tmp_path.iterdir()) == []


def test_the_oldest_are_forgotten(tmp_path: Path) -> None:
    for i in range(KEPT + 3):
        write_entry(tmp_path, f"key{i}", PAYLOAD)
        os.utime(tmp_path / f"key{i}.bin", (i, i))
    (tmp_path / "notes.txt").write_text("mine")
    write_entry(tmp_path, "newest", PAYLOAD)
    kept = sorted(path.name for path in tmp_path.iterdir())
    newer = [f"key{i}.bin" for i in range(4, KEPT + 3)]
    assert kept == sorted([*newer, "newest.bin", "notes.txt"])


def test_only_abandoned_files_are_cleared_away(tmp_path: Path) -> None:
    for name, age in (("dead", 7200), ("alive", 5)):
        path = tmp_path / f".new-{name}"
        path.write_bytes(b"")
        os.utime(path, (time.time() - age,) * 2)
    write_entry(tmp_path, "key", PAYLOAD)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".new-alive", "key.bin"]


def test_processes_at_once(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from askmono.content.cache import read_entry, write_entry
folder, mark = Path(sys.argv[1]), sys.argv[2].encode()
for i in range(60):
    assert write_entry(folder, f"key{i % 9}", mark * 20_000)
    found = read_entry(folder, f"key{i % 9}")
    assert found is None or (len(set(bytes(found))) == 1 and len(found) == 20_000)
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    running = [subprocess.Popen([*command, mark]) for mark in "abc"]
    assert [process.wait(30) for process in running] == [0, 0, 0]
    names = [path.name for path in tmp_path.iterdir()]
    assert not [name for name in names if name.startswith(".new-")]
    assert len(names) <= KEPT + 2  # each forgets what it saw; the next one forgets the rest
