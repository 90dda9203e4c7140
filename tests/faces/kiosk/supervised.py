"""Two real processes for test_supervisor.py: a supervisor, and a child that leaves a mess.

    python supervised.py parent FOLDER HOW     supervises the child below
    python supervised.py child FOLDER HOW      in its first life makes the mess, and ends in HOW

Each life of the child adds its process id to FOLDER/lives, and sees whether FOLDER/quiet exists:
then it makes no mess, writes to FOLDER/typed which keys were waiting for it, and waits for the end.
"""

import base64
import os
import select
import signal
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable
from pathlib import Path

from askmono.faces.kiosk.lockdown import beat, lock_down
from askmono.faces.kiosk.log import Log, log_uncaught
from askmono.faces.kiosk.supervisor import LEAVE, Limits, supervise

CANARY = "".join(("zeb", "rasl", "eepin", "pyjam", "as"))
AWAY = "Please ask the staff."
READY = "Touch to begin."
LIMITS = Limits(starting=20, silence=1.0, quick=60, first=0.4, longest=0.8, stopping=3)

MESS = "".join(
    (
        f"\x1b]0;{CANARY}\x07\x1b]1;{CANARY}\x07",
        *(f"{CANARY} {n}\r\n" for n in range(60)),  # into what has scrolled away
        "\x1b[?1049h\x1b[?1000h\x1b[?1002h\x1b[?1003h\x1b[?1006h\x1b[?1015h\x1b[?1004h",
        "\x1b[?2004h\x1b[?2026h\x1b[?2048h\x1b[>25u\x1b[?25l\x1b[?7l\x1b[3;9r\x1b[31;44m",
        *(f"\x1b[{n};3H{CANARY}" for n in range(1, 20)),
        f"\x1b]52;c;{base64.b64encode(CANARY.encode()).decode()}\x1b\\",
        f"\x1b]8;;https://{CANARY}\x1b\\link",
    )
)


def parent(folder: Path, how: str) -> int:
    command = (sys.executable, __file__, "child", str(folder), how)
    return supervise(command, Log(folder / "log"), AWAY, LIMITS)


def child(folder: Path, how: str) -> int:
    lock_down()
    if how != "plain raise":
        log_uncaught(Log(None))
    with (folder / "lives").open("a") as lives:
        lives.write(f"{os.getpid()}\n")
    if (folder / "quiet").exists():
        typed = os.read(0, 1000) if select.select([0], [], [], 0.2)[0] else b""
        (folder / "typed").write_bytes(typed)
        os.write(1, f"\x1b[?1049h\x1b[2J\x1b[5;5H{READY}".encode())
        _beat_for_ever()
    (folder / "quiet").touch()
    _take_keys_as_they_come()
    os.write(1, MESS.encode())
    os.write(2, f"{CANARY} on standard error\n".encode())
    beat()
    (folder / "messy").touch()
    return ENDS[how]()


def _take_keys_as_they_come() -> None:
    """A terminal that shows keys and turns Ctrl+C into a signal: as bad as it can be."""
    attributes = termios.tcgetattr(0)
    attributes[3] |= termios.ECHO | termios.ICANON | termios.ISIG
    termios.tcsetattr(0, termios.TCSANOW, attributes)


def _beat_for_ever() -> None:
    while True:
        beat()
        time.sleep(0.1)


def _wait() -> int:
    """Live on, mess and all, until the test makes FOLDER/go."""
    folder = Path(sys.argv[2])
    while not (folder / "go").exists():
        beat()
        time.sleep(0.05)
    return LEAVE


def _wait_deafly() -> int:
    """The same, whatever it is told."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    (Path(sys.argv[2]) / "deaf").touch()
    return _wait()


def _fail() -> int:
    heard = CANARY
    raise ValueError(f"nobody understood {heard}")


def _killed(number: int) -> Callable[[], int]:
    def end() -> int:
        os.kill(os.getpid(), number)
        time.sleep(60)
        return 0

    return end


def _in_a_sequence() -> int:
    os.write(1, f"\x1b]2;{CANARY}".encode())  # and never its end
    return _killed(signal.SIGKILL)()


def _hang() -> int:
    threading.Thread(target=time.sleep, args=(60,)).start()  # the interpreter would not end either
    time.sleep(60)
    return 0


def _leave_one_behind() -> int:
    with (Path(sys.argv[2]) / "behind").open("w") as told:
        speaking = subprocess.Popen([sys.executable, "-c", "input()"], start_new_session=True)
        told.write(str(speaking.pid))
    return 1


ENDS: dict[str, Callable[[], int]] = {
    "exit 1": lambda: 1,
    "exit 0": lambda: 0,
    "exit 70": lambda: 70,
    "leave": lambda: LEAVE,
    "raise": _fail,
    "plain raise": _fail,
    "kill": _killed(signal.SIGKILL),
    "segfault": _killed(signal.SIGSEGV),
    "terminate": _killed(signal.SIGTERM),
    "in a sequence": _in_a_sequence,
    "hang": _hang,
    "leave one behind": _leave_one_behind,
    "wait": _wait,
    "wait deafly": _wait_deafly,
}


if __name__ == "__main__":
    sys.exit({"parent": parent, "child": child}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3]))
