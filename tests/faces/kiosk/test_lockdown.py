"""What a process gives up, looked at from inside one that has."""

import ctypes
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pexpect
import pytest

from askmono.faces.kiosk.lockdown import HEARTBEAT, PARENT, STOPS, beat, clean_environment

SOURCE = str(Path(__file__).parents[3] / "src")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")

FACTS = """
import ctypes, json, os, resource, signal, sys
from pathlib import Path
inherited = os.pipe()  # as if whoever started this had left it open
from askmono.faces.kiosk.lockdown import lock_down
lock_down()
breakpoint()
libc, told = ctypes.CDLL(None), ctypes.c_int()
libc.prctl(2, ctypes.byref(told))
umask = os.umask(0)
status = dict(line.split(":\\t", 1) for line in Path("/proc/self/status").read_text().splitlines())
facts = {
    "environment": dict(os.environ),
    "dies with": told.value,
    "dumpable": libc.prctl(3, 0, 0, 0, 0),
    "rights": status["NoNewPrivs"],
    "core": resource.getrlimit(resource.RLIMIT_CORE),
    "umask": umask,
    "ignored": int(status["SigIgn"], 16),
    "open": sorted(int(name) for name in os.listdir("/proc/self/fd")),
    "bytecode": sys.dont_write_bytecode,
    "draws on": "output" if sys.__stderr__ is sys.__stdout__ else "errors",
}
json.dump(facts, sys.stdout)
"""


def facts_of(**environment: str) -> dict[str, Any]:
    told = subprocess.run(
        [sys.executable, "-c", FACTS],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": SOURCE, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""
    return dict(json.loads(told.stdout))


@LINUX
def test_what_is_given_up() -> None:
    facts = facts_of(
        **{PARENT: str(os.getpid())},
        TEXTUAL="devtools,debug",
        TEXTUAL_LOG="/tmp/log",
        TEXTUAL_SCREENSHOT="1",
        TEXTUAL_PRESS="q",
        PYTHONINSPECT="",
        PYTHONBREAKPOINT="os.abort",
        ASKMONO_DEBUG="1",
        ASKMONO_LOCALE="US",
    )
    names = set(facts["environment"])
    assert {"PYTHONPATH", "ASKMONO_LOCALE", PARENT} < names
    assert not any(name.startswith("TEXTUAL") for name in names)
    assert not names & {"PYTHONINSPECT", "ASKMONO_DEBUG"}
    assert facts["dies with"] == signal.SIGKILL
    assert facts["dumpable"] == 0
    assert facts["rights"].strip() == "1"
    assert facts["core"] == [0, 0]
    assert facts["umask"] == 0o077
    ignored = {n.name for n in signal.Signals if facts["ignored"] >> (n - 1) & 1}
    assert ignored >= set(STOPS)
    assert "SIGTERM" not in ignored
    assert facts["open"][:3] == [0, 1, 2]
    assert len(facts["open"]) == 4  # the last is the list's own
    assert facts["bytecode"] is True
    assert facts["draws on"] == "errors"  # no terminal


@LINUX
def test_without_a_supervisor_it_does_not_die_with_whoever_started_it() -> None:
    assert facts_of()["dies with"] == 0


@LINUX
def test_a_screen_draws_on_output_while_errors_go_elsewhere(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    process = pexpect.spawn(
        "/bin/sh",
        ["-c", 'exec "$0" -c "$1" 2>"$2"', sys.executable, FACTS, str(errors)],
        env={**os.environ, "PYTHONPATH": SOURCE},
        encoding="utf-8",
        timeout=20,
        dimensions=(24, 5000),
    )
    process.expect(pexpect.EOF)
    assert json.loads(str(process.before))["draws on"] == "output"
    assert errors.read_text() == ""


def test_it_ends_at_once_if_its_supervisor_has_gone() -> None:
    told = subprocess.run(
        [sys.executable, "-c", FACTS],
        env={"PYTHONPATH": SOURCE, PARENT: "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stdout, told.stderr) == (1, "", "")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        *((name, False) for name in ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG", "TEXTUAL_FPS")),
        *((name, False) for name in ("ASKMONO_DEBUG", "PYTHONDEVMODE", "PYTHONFAULTHANDLER")),
        *((name, False) for name in ("PYTHONWARNINGS", "PYTHONSTARTUP", "PYTHONTRACEMALLOC")),
        *((name, False) for name in ("COLUMNS", "LINES")),
        *((name, True) for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONUTF8", "ASKMONO_LIBRARY")),
        *((name, True) for name in ("TERM", "LANG", "HOME", "XDG_CACHE_HOME", "NO_COLOR")),
    ],
)
def test_switches(name: str, kept: bool) -> None:
    assert (clean_environment({name: "x"}).get(name) == "x") is kept


def test_a_child_is_told_to_write_nothing_and_to_overwrite_what_it_frees() -> None:
    told = clean_environment({"PYTHONMALLOC": "debug", "PYTHONBREAKPOINT": "os.abort"})
    assert told["PYTHONMALLOC"] == "malloc"
    assert "perturb" in told["GLIBC_TUNABLES"]
    assert told["PYTHONBREAKPOINT"] == "0"
    assert told["PYTHONDONTWRITEBYTECODE"] == "1"


def test_a_heartbeat(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    monkeypatch.setenv(HEARTBEAT, str(theirs))
    for _ in range(100_000):  # more than a pipe holds: nobody waits for the supervisor
        beat()
    assert set(os.read(ours, 100)) == set(b".")
    os.close(theirs)
    os.close(ours)
    beat()  # the supervisor has gone
    monkeypatch.delenv(HEARTBEAT)
    beat()  # there never was one


def test_textual_takes_no_signal_back() -> None:
    """Its driver handles SIGTSTP by stopping for good; the app calls ignore_stops() again."""
    code = """
import asyncio, signal
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from askmono.faces.kiosk.lockdown import STOPS, ignore_stops
async def draw():
    LinuxDriver(App())
asyncio.run(draw())
assert signal.getsignal(signal.SIGTSTP) is not signal.SIG_IGN
ignore_stops()
assert all(signal.getsignal(getattr(signal, name)) is signal.SIG_IGN for name in STOPS)
"""
    told = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": SOURCE}, check=False
    )
    assert told.returncode == 0


def test_elsewhere_than_on_linux_there_is_no_prctl(monkeypatch: pytest.MonkeyPatch) -> None:
    from askmono.faces.kiosk import lockdown  # noqa: PLC0415 - its private part is tried

    def unheard_of(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", unheard_of)
    lockdown._prctl(4, 0)
