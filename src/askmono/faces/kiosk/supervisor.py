"""The process that stands between a kiosk's screen and whatever may happen to it.

It starts the screen as a child on the same terminal, and when the child ends for any reason but
that staff left, it takes everything off the terminal, says so in the log, and starts it again. It
reads no key, and imports neither the library nor Textual.
"""

import contextlib
import ctypes
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

from askmono.faces.exits import FINE
from askmono.faces.kiosk.console import INPUT, Console
from askmono.faces.kiosk.lockdown import HEARTBEAT, PARENT, STOPS, clean_environment
from askmono.faces.kiosk.log import LONGEST, Log

LEAVE = 10  # exit code of a child that staff have told to leave; any other is a failure
NOT_STARTED = 127  # as shells say it of a command that could not be run
SIGNALLED = 128  # added to a signal's number, as shells do
_SUBREAPER = 36  # prctl(2): the child's orphans become children of this process


class Limits(NamedTuple):
    """Times in seconds.

    starting: until the child's first sign of life; it opens the library before. silence: between
    two. quick: a child that lived shorter counts as failing again. first, longest: the wait before
    a restart, doubled with each failure. stopping: what a child has to end in when it is told to.
    """

    starting: float = 300.0
    silence: float = 60.0
    quick: float = 60.0
    first: float = 1.0
    longest: float = 60.0
    stopping: float = 5.0


DEFAULTS = Limits()


def backoff(failures: int, limits: Limits = DEFAULTS) -> float:
    """Seconds to wait after so many failures in a row; at least one."""
    return float(min(limits.first * 2 ** min(failures - 1, 20), limits.longest))


def supervise(command: Sequence[str], log: Log, unavailable: str, limits: Limits = DEFAULTS) -> int:
    """Run a kiosk's screen until staff leave it, its terminal is gone, or SIGTERM or SIGHUP come.

    command: the child; it calls lockdown.lock_down() first and lockdown.beat() every few seconds.
    unavailable: the curated text that stands on the screen while there is no child.
    Returns FINE if staff left, else 128 and the number of the signal.
    """
    console = Console()
    with _Signals() as signals:
        _adopt_orphans()
        log.write("started")
        console.wipe(unavailable)  # a supervisor before this one may have been killed
        console.hush()
        failures = restarts = 0
        while not signals.stop:
            began = time.monotonic()
            code = _Child(command, log, limits).run(signals)
            lived = time.monotonic() - began
            console.foreground()
            if console.gone:  # only the child was told, if this is no leader of a session
                signals.stop = signals.stop or signal.SIGHUP
            if code == LEAVE or signals.stop:
                break
            console.wipe(unavailable)
            console.hush()
            if code < 0:
                log.write("killed", signal=-code)
            else:
                log.write("ended", code=code)
            failures = 1 if lived >= limits.quick else failures + 1
            restarts += 1
            signals.sleep(backoff(failures, limits))
            console.hush()  # what was typed meanwhile is for nobody
            if not signals.stop:
                log.write("restarted", after=backoff(failures, limits), count=restarts)
        console.wipe()
        console.restore()
        if signals.stop:
            log.write("stopped")
            return SIGNALLED + signals.stop
        return FINE


class _Signals:
    """What may interrupt a wait: a child's end, and the wish that the kiosk ends.

    stop: the signal that wished it; 0 for none so far.
    """

    def __init__(self) -> None:
        self.stop = 0
        self._before: dict[signal.Signals, Any] = {}
        self.woken, self._wake = os.pipe()

    def __enter__(self) -> "_Signals":
        os.set_blocking(self.woken, False)
        os.set_blocking(self._wake, False)
        for number in signal.Signals:
            if number.name in STOPS:
                self._before[number] = signal.signal(number, signal.SIG_IGN)
            elif number.name in ("SIGTERM", "SIGHUP"):
                self._before[number] = signal.signal(number, self._stop)
            elif number.name == "SIGCHLD":
                self._before[number] = signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        return self

    def __exit__(self, *_: object) -> None:
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        os.close(self.woken)
        os.close(self._wake)

    def _stop(self, number: int, _: FrameType | None) -> None:
        self.stop = number

    def sleep(self, seconds: float) -> None:
        """Wait, but no longer than until the kiosk is to end."""
        until = time.monotonic() + seconds
        while not self.stop and (left := until - time.monotonic()) > 0:
            self.wait([], left)

    def wait(self, files: Sequence[int], seconds: float) -> list[int]:
        """The files that can be read, as soon as there is one, a signal, or the time is over."""
        ready = select.select([*files, self.woken], [], [], max(seconds, 0.0))[0]
        if self.woken in ready:
            _drain(self.woken)
            ready.remove(self.woken)
        return ready


class _Child:
    """One life of the screen's process, with the two pipes on which it is heard."""

    def __init__(self, command: Sequence[str], log: Log, limits: Limits) -> None:
        self._command = command
        self._log = log
        self._limits = limits
        self._said = b""  # the beginning of a line
        self._beats, self._errors = -1, -1

    def run(self, signals: _Signals) -> int:
        """Start it and wait until it ends; its exit code, or minus the signal that killed it."""
        with contextlib.ExitStack() as pipes:
            self._beats, beats = _pipe(pipes)
            self._errors, errors = _pipe(pipes)
            more = {HEARTBEAT: str(beats), PARENT: str(os.getpid())}
            try:
                process = subprocess.Popen(  # noqa: S603 - the command is our own
                    self._command,
                    stderr=errors,
                    pass_fds=(beats,),
                    env=clean_environment(os.environ) | more,
                    process_group=0,
                )
            except OSError:
                return NOT_STARTED
            with contextlib.suppress(OSError, AttributeError):  # no terminal
                os.tcsetpgrp(INPUT, process.pid)
            code = self._watch(process, signals)
            _kill_rest(process.pid)
            self._listen()
        return code

    def _watch(self, process: "subprocess.Popen[bytes]", signals: _Signals) -> int:
        """Hear the child out, and end it where it has gone silent or was told to stop."""
        limit, heard = self._limits.starting, time.monotonic()
        told = None  # when it was told to stop
        while (code := process.poll()) is None:
            now = time.monotonic()
            if signals.stop and told is None:
                told = now
                process.send_signal(signals.stop)
            until = heard + limit if told is None else told + self._limits.stopping
            if now >= until:
                if told is None:
                    self._log.write("silent", seconds=now - heard)
                process.kill()
            ready = signals.wait([self._beats, self._errors], until - now if now < until else 1.0)
            if self._beats in ready and _drain(self._beats):
                limit, heard = self._limits.silence, time.monotonic()
            if self._errors in ready:
                self._listen()
        return code

    def _listen(self) -> None:
        """Take what the child wrote to standard error: events for the log; the rest is dropped."""
        *lines, self._said = (self._said + _drain(self._errors)).split(b"\n")
        self._said = self._said[: LONGEST + 1]
        for line in lines:
            self._log.copy(line.decode("ascii", "replace"))


def _pipe(pipes: contextlib.ExitStack) -> tuple[int, int]:
    """A pipe that is never waited for, closed with the others: where to read, where to write."""
    ends = os.pipe()
    for end in ends:
        pipes.callback(os.close, end)
        os.set_blocking(end, False)
    return ends


def _drain(pipe: int) -> bytes:
    """What can be read now without waiting."""
    read = b""
    with contextlib.suppress(BlockingIOError):
        while len(read) < 2**20 and (part := os.read(pipe, 2**16)):
            read += part
    return read


def _adopt_orphans() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SUBREAPER, ctypes.c_ulong(1), 0, 0, 0)


def _kill_rest(group: int) -> None:
    """End what the child has started and left behind: nobody reads on aloud to the next person."""
    with contextlib.suppress(OSError, AttributeError):
        os.killpg(group, signal.SIGKILL)
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    for _ in range(100):  # what those started comes up next
        with contextlib.suppress(OSError):
            orphans = [int(pid) for pid in children.read_text("ascii").split()]
            for pid in orphans:
                with contextlib.suppress(OSError):
                    os.kill(pid, signal.SIGKILL)
                    os.waitpid(pid, 0)
            if orphans:
                continue
        return
