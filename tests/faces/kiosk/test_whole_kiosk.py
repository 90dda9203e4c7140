"""The kiosk as a patient meets it: the real program on a real pseudo-terminal, from end to end."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from test_supervisor import CLIPBOARD, Screen

from askmono.dialogue.engine import Engine

WORDS = "".join(("qxz", "vkw", "jqx"))  # typed by somebody; nowhere else


@pytest.fixture
def kiosk(
    folder: Path, environment: dict[str, str], engine: Engine, tmp_path: Path
) -> Iterator[Screen]:
    """A kiosk on the small library, its log and temporary files in a folder of their own."""
    config = tmp_path / "kiosk.yaml"
    config.write_text(f"locale: US\nlibrary: {folder}\nlog: {tmp_path / 'log'}\n")
    (tmp_path / "temporary").mkdir()
    names = ("ASKMONO_LIBRARY", "ASKMONO_LOCALE", "COLUMNS", "LINES")
    kept = {name: value for name, value in environment.items() if name not in names}
    made = {**kept, "TMPDIR": str(tmp_path / "temporary")}
    screen = Screen(tmp_path, ["-m", "askmono", "kiosk", str(config)], made)
    try:
        screen.until(lambda: screen.shows("Touch here, or press any key"), 60)
        yield screen
    finally:
        screen.end()


def send(kiosk: Screen, keys: str) -> None:
    kiosk.process.send(keys)


def worker(kiosk: Screen) -> int:
    """The process id of the screen's own process."""
    (child,) = (
        Path(f"/proc/{kiosk.process.pid}/task/{kiosk.process.pid}/children").read_text().split()
    )
    return int(child)


def visit(kiosk: Screen) -> None:
    """Come, type words that must not stay, and leave the reply standing there."""
    send(kiosk, "\r")
    kiosk.until(lambda: kiosk.shows("End and clear"))
    send(kiosk, "h")
    kiosk.until(lambda: kiosk.shows("Space"))
    send(kiosk, f"ow long does it last {WORDS}\r")
    kiosk.until(lambda: kiosk.shows("You how long") and WORDS in kiosk.remembered())


def nothing_left(kiosk: Screen, folder: Path) -> None:
    assert WORDS not in kiosk.remembered()
    for path in folder.rglob("*"):
        if path.is_file():
            assert WORDS.encode() not in path.read_bytes(), path
    assert list((folder / "temporary").iterdir()) == []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            assert WORDS.encode() not in path.read_bytes(), path
        except OSError:
            continue
    assert all(WORDS.encode() not in said for said in CLIPBOARD.findall(kiosk.sent))


@pytest.mark.parametrize(
    ("end", "logged"),
    [
        pytest.param(lambda kiosk: send(kiosk, "\x1b[21~"), "session ", id="End and clear"),
        pytest.param(
            lambda kiosk: os.kill(worker(kiosk), signal.SIGKILL), "killed signal=9", id="SIGKILL"
        ),
        pytest.param(
            lambda kiosk: os.kill(worker(kiosk), signal.SIGSEGV), "killed signal=11", id="SIGSEGV"
        ),
    ],
)
def test_a_visit_leaves_nothing(
    kiosk: Screen, tmp_path: Path, end: Callable[[Screen], None], logged: str
) -> None:
    visit(kiosk)
    end(kiosk)
    kiosk.until(lambda: kiosk.shows("Touch here, or press any key"), 30)
    assert any(line.startswith(logged) for line in kiosk.log())
    nothing_left(kiosk, tmp_path)
    visit(kiosk)  # and the next one is served


def test_no_control_key_stops_it(kiosk: Screen) -> None:
    for key in "\x03\x1a\x1c\x04\x11\x13\x12\x15\x16\x17":
        send(kiosk, key)
    kiosk.until(lambda: kiosk.shows("End and clear"))
    assert kiosk.process.isalive()
    visit(kiosk)


def test_sigterm_ends_it_with_an_empty_screen(kiosk: Screen, tmp_path: Path) -> None:
    visit(kiosk)
    child = worker(kiosk)
    os.kill(kiosk.process.pid, signal.SIGTERM)
    kiosk.until(lambda: not kiosk.process.isalive(), 30)
    assert not Path(f"/proc/{child}").exists()
    nothing_left(kiosk, tmp_path)
    assert kiosk.log()[-1] == "stopped"
