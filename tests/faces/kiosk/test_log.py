import datetime
import os
import secrets
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pexpect
import pytest

from askmono.content.source import Source
from askmono.faces.kiosk.log import EVENTS, Event, Log, accepted

NOON = datetime.datetime(
    2026, 11, 23, 13, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=4))
)
AT = "2026-11-23T09:30:00Z"
SOURCE = str(Path(__file__).parents[3] / "src")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.log"


@pytest.fixture
def log(path: Path) -> Log:
    return Log(path, lambda: NOON)


@pytest.mark.parametrize(
    ("event", "numbers", "line"),
    [
        ("started", {}, "started"),
        ("session", {"seconds": 311.6, "turns": 4}, "session seconds=312 turns=4"),
        ("idle-end", {}, "idle-end"),
        ("staff", {}, "staff"),
        ("pin-wrong", {"tries": 3}, "pin-wrong tries=3"),
        ("ended", {"code": 70}, "ended code=70"),
        ("killed", {"signal": 9}, "killed signal=9"),
        ("silent", {"seconds": 60.2}, "silent seconds=60"),
        ("restarted", {"after": 2.0, "count": 1}, "restarted after=2 count=1"),
        ("stopped", {}, "stopped"),
    ],
)
def test_events(log: Log, path: Path, event: Event, numbers: dict[str, float], line: str) -> None:
    log.write(event, **numbers)
    assert path.read_text() == f"{AT} {line}\n"


def test_each_event_is_known() -> None:
    assert set(EVENTS) == set(get_args(Event))


def test_the_page_for_operators_tells_of_each_event() -> None:
    page = (Path(SOURCE).parent / "docs" / "kiosk.md").read_text("utf-8")
    for event, numbers in EVENTS.items():
        assert f"`{' '.join((event, *numbers))}`" in page
    lines = [line for line in page.splitlines() if line.startswith("2026-")]
    assert len(lines) == 5
    assert all(map(accepted, lines))


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param({"seconds": "what i typed", "turns": 1}, id="a text for a number"),
        pytest.param({"seconds": 1}, id="a number is missing"),
        pytest.param({"seconds": float("nan"), "turns": 1}, id="no number"),
        pytest.param({"seconds": 1e12, "turns": 1}, id="a number that may be a telephone's"),
    ],
)
def test_what_fits_no_form_is_not_written(log: Log, path: Path, numbers: dict[str, float]) -> None:
    log.write("session", **numbers)
    log.write("headache")  # type: ignore[arg-type]
    assert not path.exists()


@pytest.mark.parametrize(
    "line",
    [
        "session seconds=1 turns=2",
        f"{AT} session seconds=1 turns=two",
        f"{AT} session seconds=1 turns=2 asked=3",
        f"{AT} session turns=2 seconds=1",
        f"{AT} headache",
        f"{AT} started\n",
        f"{AT} started my chest hurts",
        f"{AT} crash error=ValueError: my chest hurts",
        f"{AT} crash error=ValueError at=/home/anna/x.py:1",
        f"{AT} crash error=ValueError at=askmono/../../home.py:1",
        f"{AT} crash error=ValueError at=askmono/x.py:1 my chest",
        f"{AT} crash at=askmono/x.py:1",
        f"{AT} crash error=Ваня",
        f"{AT} started" + " " * 3000,
        "",
    ],
)
def test_lines_that_no_log_holds(log: Log, path: Path, line: str) -> None:
    assert not accepted(line)
    log.copy(line)
    assert not path.exists()


# --- crashes ---


def at_one_remove(word: str) -> None:
    Source(word, word)  # type: ignore[arg-type]  # askmono's own code fails, the word in its locals


def by_a_cause(word: str) -> None:
    try:
        at_one_remove(word)
    except AttributeError as error:
        raise RuntimeError(word) from error


def by_a_class(word: str) -> None:
    raise type(word, (KeyError,), {"__module__": word})(word)


def by_a_class_that_pretends(word: str) -> None:
    raise type(word, (KeyError,), {"__module__": "builtins"})(word)


def in_code_by_a_telling_name(word: str) -> None:
    exec(compile("1 / 0", f"{SOURCE}/askmono/{word}.py", "exec"), {word: word})


def with_notes(word: str) -> None:
    error = ValueError(word)
    error.add_note(word)
    raise ExceptionGroup(word, [error])


@pytest.mark.parametrize(
    ("fail", "line"),
    [
        pytest.param(
            at_one_remove, "crash error=TypeError at=askmono/content/source.py:", id="own"
        ),
        pytest.param(by_a_class, "crash error=KeyError", id="a class made as the program runs"),
        pytest.param(by_a_class_that_pretends, "crash error=KeyError", id="and pretends"),
        pytest.param(with_notes, "crash error=ExceptionGroup", id="a group"),
        pytest.param(in_code_by_a_telling_name, "crash error=ZeroDivisionError", id="a file"),
    ],
)
def test_a_crash_tells_where_and_never_what(
    log: Log, path: Path, fail: Callable[[str], None], line: str
) -> None:
    canary = f"zz{secrets.token_hex(8)}"
    with pytest.raises(Exception) as raised:  # noqa: PT011 - whatever it is
        fail(canary)
    there = f"{raised.value!r} {raised.traceback[-1].frame.f_locals}"
    assert canary in there  # to be told by whoever tells too much
    log.crash(raised.value)
    assert path.read_text().startswith(f"{AT} {line}")
    assert path.read_text().count("\n") == 1
    assert canary not in path.read_text()
    assert "tests" not in path.read_text()
    assert accepted(path.read_text().rstrip("\n"))


def test_a_crash_tells_what_led_to_it(log: Log, path: Path) -> None:
    try:
        try:
            at_one_remove("word")
        except TypeError as error:
            raise RuntimeError("word") from error
    except RuntimeError as error:
        log.crash(error)
    told = path.read_text()
    assert told.startswith(f"{AT} crash error=RuntimeError because=TypeError at=askmono/content/so")


def test_a_deep_and_long_crash_is_one_short_line(log: Log, path: Path) -> None:
    def down(depth: int) -> None:
        if depth:
            try:
                down(depth - 1)
            except RuntimeError as error:
                raise RuntimeError("more") from error
        raise RuntimeError("first")

    try:
        down(200)
    except RuntimeError as error:
        log.crash(error)
    assert path.read_text() == f"{AT} crash error=RuntimeError{' because=RuntimeError' * 2}\n"


def test_nothing_uncaught_is_told_elsewhere() -> None:
    code = """
import sys, threading
from askmono.faces.kiosk.log import Log, log_uncaught
log_uncaught(Log(None))
canary = "zeb" + "raslippers"
class Dies:
    def __del__(self): raise LookupError(canary)
Dies()
def fail(word): raise ValueError(word)
thread = threading.Thread(target=fail, args=(canary,)); thread.start(); thread.join()
fail(canary)
"""
    ended = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": SOURCE},
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    told = [line.split(" ", 1)[1] for line in ended.stderr.splitlines()]
    names = ("LookupError", "ValueError", "ValueError")
    assert told == [f"crash error={name}" for name in names]


# --- the file ---


def test_the_file_is_its_users_alone(log: Log, path: Path) -> None:
    log.write("started")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_lines_are_added(log: Log, path: Path) -> None:
    path.write_text("before\n")
    log.write("started")
    Log(path, lambda: NOON).write("stopped")
    assert path.read_text() == f"before\n{AT} started\n{AT} stopped\n"


def test_after_rotation_the_new_file_is_written(log: Log, path: Path) -> None:
    log.write("started")
    path.rename(path.with_suffix(".1"))
    log.write("stopped")
    assert path.read_text() == f"{AT} stopped\n"
    assert path.with_suffix(".1").read_text() == f"{AT} started\n"


@pytest.mark.parametrize("kind", ["no folder", "a folder", "a link", "a pipe", "a full disk"])
def test_what_cannot_be_written_stops_nothing(tmp_path: Path, kind: str) -> None:
    path, elsewhere = tmp_path / "log", tmp_path / "elsewhere"
    if kind == "no folder":
        path = tmp_path / "none" / "log"
    elif kind == "a folder":
        path.mkdir()
    elif kind == "a link":
        path.symlink_to(elsewhere)
    elif kind == "a pipe":
        os.mkfifo(path)
    else:
        path = Path("/dev/full")
    Log(path).write("started")
    Log(path).crash(ValueError("x"))
    assert not elsewhere.exists()


def test_standard_error_that_is_a_screen_gets_nothing(tmp_path: Path) -> None:
    code = "from askmono.faces.kiosk.log import Log; Log(None).write('started'); print('end')"
    process = pexpect.spawn(
        sys.executable, ["-c", code], encoding="utf-8", env={**os.environ, "PYTHONPATH": SOURCE}
    )
    process.expect(pexpect.EOF, timeout=20)
    assert process.before.split() == ["end"]
