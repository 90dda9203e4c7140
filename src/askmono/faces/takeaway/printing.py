"""Hand a take-away to the operator's printer command."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress


def send(command: Sequence[str], data: bytes, *, seconds: float = 30) -> bool:
    """Run a command with `data` on its standard input; whether it ended without an error in time.

    It runs without a shell, and what it prints is thrown away. Nothing of the data is in its
    arguments, in its environment, in a file or in a log. After `seconds` it is killed, and with it
    what it started. Returns when it has ended: call it where nobody waits, as in a thread.
    """
    if not command:
        return False
    try:
        process = subprocess.Popen(  # noqa: S603 - the operator's own command, and no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError):  # not installed, not executable, not a command at all
        return False
    with process:
        try:
            process.communicate(data, seconds)
        except subprocess.TimeoutExpired:
            _kill(process)
            return False
        except BaseException:
            _kill(process)
            raise
    return process.returncode == 0


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a command and all that it started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
