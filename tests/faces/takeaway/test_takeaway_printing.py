import os
import sys
import time
from pathlib import Path

import pytest

from askmono.faces.takeaway.printing import send

DATA = b"%PDF-1.3 secret words " * 20_000  # more than a pipe holds

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stubs are for POSIX")


def python(code: str, *args: str) -> list[str]:
    return [sys.executable, "-c", code, *args]


def test_the_command_gets_the_data(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    keep = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    assert send(python(keep, str(heard)), DATA) is True
    assert heard.read_bytes() == DATA


def test_nothing_of_it_is_in_arguments_environment_or_files(tmp_path: Path) -> None:
    look = (
        "import os, sys; sys.stdin.buffer.read()\n"
        "seen = open('/proc/self/cmdline', 'rb').read() + open('/proc/self/environ', 'rb').read()\n"
        "seen += '|'.join(os.readlink(f'/proc/self/fd/{i}') for i in (0, 1, 2)).encode()\n"
        "open(sys.argv[1], 'wb').write(seen)"
    )
    if not Path("/proc/self/cmdline").exists():
        pytest.skip("no /proc")
    heard = tmp_path / "heard"
    assert send(python(look, str(heard)), b"secret words")
    seen = heard.read_bytes()
    assert b"secret words" not in seen
    stdin, stdout, stderr = seen.rsplit(b"\0", 1)[-1].split(b"|")
    assert stdin.startswith(b"pipe:")
    assert stdout == stderr == b"/dev/null"
    assert list(tmp_path.iterdir()) == [heard]


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([], id="no command"),
        pytest.param(["no-such-printer-command"], id="not installed"),
        pytest.param(["/"], id="no program"),
        pytest.param(["a\0b"], id="no name"),
        pytest.param(python("raise SystemExit(1)"), id="ends with an error"),
        pytest.param(python("import os; os.kill(os.getpid(), 9)"), id="killed"),
        pytest.param(python("import sys; sys.stdin.close(); sys.exit(3)"), id="does not listen"),
    ],
)
def test_failures_are_told(command: list[str]) -> None:
    assert send(command, DATA) is False


def test_no_shell_reads_the_command(tmp_path: Path) -> None:
    made = tmp_path / "made"
    assert send([f"cat > {made}"], DATA) is False
    assert not made.exists()


def test_what_it_prints_is_thrown_away(capfd: pytest.CaptureFixture[str]) -> None:
    loud = "import sys; print('secret' * 9999); print('secret', file=sys.stderr)"
    assert send(python(loud), b"") is True
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import time; time.sleep(60)", id="does not listen"),
        pytest.param("import sys, time; sys.stdin.buffer.read(); time.sleep(60)", id="listens"),
        pytest.param(
            "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)", id="stubborn"
        ),
    ],
)
def test_a_command_that_takes_too_long_is_killed(code: str) -> None:
    begun = time.monotonic()
    assert send(python(code), DATA, seconds=0.5) is False
    assert time.monotonic() - begun < 5


def test_its_children_are_killed_too(tmp_path: Path) -> None:
    note = tmp_path / "child"
    code = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen(['sleep', '60'])\n"
        "open(sys.argv[1], 'w').write(str(child.pid)); time.sleep(60)"
    )
    assert send(python(code, str(note)), b"x", seconds=2) is False
    child = int(note.read_text())
    ends = time.monotonic() + 5
    while running(child) and time.monotonic() < ends:
        time.sleep(0.01)
    assert not running(child)


def running(pid: int) -> bool:
    """Whether a process runs; one that ended and waits for its parent does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"
