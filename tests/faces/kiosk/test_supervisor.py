"""Real processes on a real pseudo-terminal: whatever the child does, nothing of it stays."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest
import supervised
from planting import made_up
from searching import raw_count
from supervised import AWAY, CANARY, LIMITS, READY

from askmono.faces.kiosk.supervisor import Limits, backoff

PROGRAM = str(Path(supervised.__file__))
SOURCE = str(Path(__file__).parents[3] / "src")
CLIPBOARD = re.compile(rb"\x1b\]52;[cps]+;([^\x07\x1b]*)(?:\x07|\x1b\\)")
MODE = re.compile(rb"\x1b\[\?(\d+)([hl])")
SEEN_WITHOUT = {7, 25}  # lines wrap and the cursor shows: on is how they should be


class Screen:
    """A supervisor under a pseudo-terminal, and a terminal that remembers what scrolled away."""

    def __init__(self, folder: Path, args: list[str], environment: dict[str, str]) -> None:
        self.folder = folder
        self.screen = pyte.HistoryScreen(75, 20, history=500)
        self.sent = b""
        self._stream = pyte.ByteStream(self.screen)
        self.process = pexpect.spawn(
            sys.executable,
            args,
            env={**environment, "PYTHONPATH": SOURCE, "TERM": "xterm-256color"},
            cwd=str(folder),
            dimensions=(20, 75),
            timeout=10,
        )
        self.process.delaybeforesend = None
        self.before = termios.tcgetattr(self.process.child_fd)

    def read(self) -> None:
        """Take what the terminal has been sent."""
        try:
            while part := self.process.read_nonblocking(2**16, timeout=0.02):
                self.sent += part
                self._stream.feed(part)
        except (pexpect.TIMEOUT, pexpect.EOF):
            pass

    def end(self) -> None:
        """End it, and the child with it."""
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
            self.process.wait()
        self.process.close()

    def until(self, what: Callable[[], object], seconds: float = 15.0) -> None:
        """Wait for something, reading on."""
        end = time.monotonic() + seconds
        while not what():
            assert time.monotonic() < end, (self.screen.display, self.log())
            self.read()
            time.sleep(0.02)
        self.read()

    def shows(self, text: str) -> bool:
        return text in " ".join(" ".join(self.screen.display).split())

    def lives(self) -> list[int]:
        file = self.folder / "lives"
        return [int(line) for line in file.read_text().split()] if file.exists() else []

    def log(self) -> list[str]:
        file = self.folder / "log"
        lines = file.read_text().splitlines() if file.exists() else []
        return [line.split(" ", 1)[1] for line in lines]

    def remembered(self) -> str:
        """All that the terminal holds: the screen, what has scrolled away, its titles."""
        return _held(self.screen)

    def remembered_in_between(self) -> str:
        """The same, of a terminal that was sent no more than the last sign of the mess."""
        between = pyte.HistoryScreen(75, 20, history=500)
        end = self.sent.rindex(CANARY.encode()) + len(CANARY) + 3  # with the end of its sequence
        pyte.ByteStream(between).feed(self.sent[:end])
        return _held(between)

    def modes(self) -> set[int]:
        """Private modes that were switched on, and not off again."""
        last = {int(mode): how for mode, how in MODE.findall(self.sent)}
        return {mode for mode, how in last.items() if how == b"h"}


def _held(screen: pyte.HistoryScreen) -> str:
    rows = [*screen.history.top, *screen.history.bottom]
    scrolled = ["".join(row[at].data for at in sorted(row)) for row in rows]
    return "\n".join((*screen.display, *scrolled, screen.title, screen.icon_name))


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[str], Screen]]:
    begun: list[Screen] = []

    def begin(how: str) -> Screen:
        args = [PROGRAM, "parent", str(tmp_path), how]
        begun.append(Screen(tmp_path, args, dict(os.environ)))
        return begun[-1]

    yield begin
    for screen in begun:
        screen.end()


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2]
    except OSError:
        return False


@pytest.mark.parametrize(
    ("how", "logged"),
    [
        pytest.param("exit 1", ["ended code=1"], id="exit code 1"),
        pytest.param("exit 0", ["ended code=0"], id="exit code 0 is no leaving"),
        pytest.param("exit 70", ["ended code=70"], id="internal error"),
        pytest.param("raise", ["crash error=ValueError", "ended code=1"], id="exception"),
        pytest.param("plain raise", ["ended code=1"], id="a traceback on standard error"),
        pytest.param("kill", ["killed signal=9"], id="SIGKILL"),
        pytest.param("segfault", ["killed signal=11"], id="segmentation fault"),
        pytest.param("terminate", ["killed signal=15"], id="SIGTERM to the child alone"),
        pytest.param("in a sequence", ["killed signal=9"], id="killed inside a sequence"),
        pytest.param("hang", ["silent seconds=1", "killed signal=9"], id="hanging"),
    ],
)
def test_nothing_stays_and_it_starts_again(
    start: Callable[[str], Screen], how: str, logged: list[str]
) -> None:
    screen = start(how)
    screen.until(lambda: logged[-1] in screen.log() and screen.shows(AWAY))
    assert screen.remembered_in_between().count(CANARY) > 60  # the mess is there to be found
    assert CANARY not in screen.remembered()
    assert CLIPBOARD.findall(screen.sent)[-1] in (b"", b"!")
    assert CLIPBOARD.findall(screen.sent)[-2] in (b"", b"!")
    assert not screen.modes() - SEEN_WITHOUT
    flags = termios.tcgetattr(screen.process.child_fd)[3]
    assert not flags & (termios.ECHO | termios.ISIG | termios.ICANON)
    screen.until(lambda: screen.shows(READY))
    assert not screen.shows(AWAY)
    assert CANARY not in screen.remembered()
    first, second = screen.lives()
    assert not alive(first)
    assert alive(second)
    assert screen.log() == ["started", *logged, "restarted after=0 count=1"]
    assert CANARY not in (screen.folder / "log").read_text()


def test_staff_leave(start: Callable[[str], Screen]) -> None:
    screen = start("leave")
    screen.until(lambda: not screen.process.isalive())
    screen.read()
    assert (screen.process.exitstatus, screen.process.signalstatus) == (0, None)
    assert not "".join(screen.remembered().split())
    assert 25 in screen.modes()  # the cursor is there for whoever comes next
    assert len(screen.lives()) == 1
    assert screen.log() == ["started"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_both(start: Callable[[str], Screen], number: signal.Signals) -> None:
    screen = start("wait")
    screen.until((screen.folder / "messy").exists)
    told = time.monotonic()
    screen.process.kill(number)
    screen.until(lambda: not screen.process.isalive())
    assert time.monotonic() - told < LIMITS.stopping  # it ended by itself
    screen.read()
    assert screen.process.exitstatus == 128 + number
    assert not "".join(screen.remembered().split())
    assert not screen.modes() - SEEN_WITHOUT
    assert not alive(screen.lives()[0])
    assert screen.log() == ["started", "stopped"]


def test_who_does_not_listen_is_killed(start: Callable[[str], Screen]) -> None:
    screen = start("wait deafly")
    screen.until((screen.folder / "deaf").exists)
    screen.process.kill(signal.SIGTERM)
    screen.until(lambda: not screen.process.isalive())
    assert not alive(screen.lives()[0])
    assert CANARY not in screen.remembered()


def test_the_terminal_is_given_back_as_it_was(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    before = termios.tcgetattr(theirs)
    with subprocess.Popen(
        [sys.executable, PROGRAM, "parent", str(tmp_path), "leave"],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": SOURCE},
    ) as process:
        assert process.wait(timeout=20) == 0
    assert termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)


def test_keys_of_a_shell_do_nothing(start: Callable[[str], Screen]) -> None:
    screen = start("wait")
    screen.until((screen.folder / "messy").exists)
    (child,) = screen.lives()
    assert os.tcgetpgrp(screen.process.child_fd) == child
    for keys in (b"\x03", b"\x1c", b"\x1a", b"\x03\x03\x1a\x1c", b"\x04", b"\x13\x11"):
        screen.process.send(keys)
        time.sleep(0.1)
        screen.read()
    for pid in (child, screen.process.pid):
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        assert state in "SR"  # neither gone nor stopped
    assert screen.lives() == [child]


def test_keys_pressed_meanwhile_are_for_nobody(start: Callable[[str], Screen]) -> None:
    screen = start("exit 1")
    screen.until(lambda: "ended code=1" in screen.log())
    assert os.tcgetpgrp(screen.process.child_fd) == screen.process.pid
    screen.process.send(f"\x03\x1a{CANARY}\r")
    screen.until(lambda: screen.shows(READY))
    assert (screen.folder / "typed").read_bytes() == b""
    assert CANARY not in screen.remembered()
    assert len(screen.lives()) == 2


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """A tmux of one's own: a terminal with a real alternate screen. tmux("command", ...)."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    environment = {**os.environ, "PYTHONPATH": SOURCE}
    environment.pop("TMUX", None)

    def run(*command: str) -> str:
        told = subprocess.run(
            ["tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null", *command],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        return told.stdout + told.stderr

    yield run
    run("kill-server")


def test_in_a_terminal_with_an_alternate_screen(tmux: Callable[..., str], tmp_path: Path) -> None:
    def held() -> str:
        normal, other = "capture-pane -p -S - -E -", "capture-pane -a -p -S - -E -"
        titles = "display-message -p #{pane_title}#{window_name}"
        return "".join(tmux(*command.split()) for command in (normal, other, titles))

    def until(what: Callable[[], object]) -> None:
        end = time.monotonic() + 15
        while not what():
            assert time.monotonic() < end, held()
            time.sleep(0.05)

    command = shlex.join([sys.executable, PROGRAM, "parent", str(tmp_path), "wait"])
    tmux("new-session", "-d", "-x", "75", "-y", "20", command)
    until((tmp_path / "messy").exists)
    until(lambda: held().count(CANARY) > 60)
    assert "1 1 1" in tmux("display-message", "-p", "#{alternate_on} #{mouse_any_flag} 1")
    os.kill(int((tmp_path / "lives").read_text()), signal.SIGKILL)
    until(lambda: "killed signal=9" in (tmp_path / "log").read_text() and AWAY in held())
    assert CANARY not in held()
    assert "no buffers" in tmux("show-buffer")
    flags = "#{alternate_on} #{mouse_any_flag} #{mouse_sgr_flag} #{scroll_region_upper}"
    assert tmux("display-message", "-p", flags).split() == ["0", "0", "0", "0"]
    assert tmux("display-message", "-p", "#{history_size}").split() == ["0"]
    until(lambda: READY in held())
    assert CANARY not in held()


def test_a_child_dies_with_its_supervisor(start: Callable[[str], Screen]) -> None:
    screen = start("wait deafly")
    screen.until((screen.folder / "deaf").exists)
    (child,) = screen.lives()
    screen.process.kill(signal.SIGKILL)
    screen.until(lambda: not alive(child), 5)


def test_what_the_child_started_ends_with_it(start: Callable[[str], Screen]) -> None:
    screen = start("leave one behind")
    screen.until(lambda: "ended code=1" in screen.log())
    behind = int((screen.folder / "behind").read_text())
    screen.until(lambda: not alive(behind), 5)


def test_no_command_line_tells_what_was_typed(start: Callable[[str], Screen]) -> None:
    screen = start("wait")
    screen.until((screen.folder / "messy").exists)
    lines = b"".join(path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline"))
    assert PROGRAM.encode() in lines
    assert CANARY.encode() not in lines
    for name in ("environ", "cmdline", "comm"):
        assert CANARY.encode() not in Path(f"/proc/{screen.lives()[0]}/{name}").read_bytes()


@pytest.fixture
def kiosk(environment: dict[str, str], tmp_path: Path) -> Iterator[Screen]:
    """The kiosk itself, its library compiled already."""
    (tmp_path / "kiosk.yaml").write_text(
        f"locale: US\nlibrary: {environment['ASKMONO_LIBRARY']}\nlog: log\n"
    )
    screen = Screen(tmp_path, ["-m", "askmono", "kiosk", "kiosk.yaml"], environment)
    yield screen
    screen.end()


def children(pid: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_a_visit_is_nowhere_in_the_memory_of_a_real_kiosk(kiosk: Screen) -> None:
    word = made_up()
    kiosk.until(lambda: kiosk.shows("press any key"), 30)
    (worker,) = children(kiosk.process.pid)
    kiosk.process.send("x")
    kiosk.until(lambda: kiosk.shows("End and clear"))
    kiosk.process.send(f"can i drive with {word}")
    kiosk.until(lambda: kiosk.shows(f"with {word}"))
    kiosk.process.send("\r")
    kiosk.until(lambda: kiosk.shows("Source") or kiosk.shows("Take away"))
    try:
        assert raw_count(word, worker) > 5
    except PermissionError:
        pytest.skip("only root may look into a kiosk's memory")
    kiosk.process.send("\x1b[21~")  # F10
    kiosk.until(lambda: kiosk.shows("press any key"))
    kiosk.until(lambda: raw_count(word, worker) == 0, 10)
    assert raw_count(word, kiosk.process.pid) == 0
    assert word not in kiosk.remembered()
    assert children(kiosk.process.pid) == [worker]  # it is not that another one was started
    assert [line.split()[0] for line in kiosk.log()] == ["started", "session"]


def test_a_real_kiosk_that_is_killed_leaves_nothing(kiosk: Screen) -> None:
    word = made_up()
    kiosk.until(lambda: kiosk.shows("press any key"), 30)
    (worker,) = children(kiosk.process.pid)
    kiosk.process.send("x")
    kiosk.until(lambda: kiosk.shows("End and clear"))
    kiosk.process.send(f"can i drive with {word}\r")
    kiosk.until(lambda: kiosk.shows(word))
    os.kill(worker, signal.SIGKILL)
    kiosk.until(lambda: kiosk.shows("emergency, call 911") and not alive(worker))
    assert word not in kiosk.remembered()
    assert not kiosk.modes() - SEEN_WITHOUT
    kiosk.until(lambda: kiosk.shows("press any key"))
    assert word not in kiosk.remembered()
    assert kiosk.log() == ["started", "killed signal=9", "restarted after=1 count=1"]
    assert [path.name for path in sorted(kiosk.folder.iterdir())] == ["kiosk.yaml", "log"]


@pytest.mark.parametrize(
    ("failures", "seconds"), [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (5000, 60)]
)
def test_backoff(failures: int, seconds: float) -> None:
    assert backoff(failures, Limits()) == seconds


def test_a_terminal_that_is_gone_ends_it(tmp_path: Path) -> None:
    """Below a shell that is no interactive one, only the child hears that a window was closed."""
    line = shlex.join([sys.executable, PROGRAM, "parent", str(tmp_path), "wait"])
    shell = pexpect.spawn(
        "/bin/sh",
        ["-c", f"sh -c 'echo $$ > {tmp_path}/parent; exec {line}'; true"],
        env={**os.environ, "PYTHONPATH": SOURCE, "TERM": "xterm-256color"},
        cwd=str(tmp_path),
        dimensions=(20, 75),
    )
    until = time.monotonic() + 20
    while not (tmp_path / "messy").exists():
        assert time.monotonic() < until
        time.sleep(0.05)
    parent = int((tmp_path / "parent").read_text())
    (child,) = map(int, (tmp_path / "lives").read_text().split())
    shell.close(force=True)
    while alive(parent) or alive(child):
        assert time.monotonic() < until
        time.sleep(0.05)
    assert (tmp_path / "log").read_text().splitlines()[-1].endswith(" stopped")
