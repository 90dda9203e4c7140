"""The operator's log: one line an event, with the time and numbers, never a word of a person's.

    2026-11-23T09:30:00Z session seconds=312 turns=4
    2026-11-23T09:41:07Z crash error=ZeroDivisionError at=askmono/faces/kiosk/app.py:120

What a line may hold is decided here and nowhere else: accepted() knows every form a line can have,
and nothing that it does not accept is ever written, not even by this module.
"""

import datetime
import os
import re
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Literal

Event = Literal[
    "started",
    "session",
    "idle-end",
    "staff",
    "pin-wrong",
    "ended",
    "killed",
    "silent",
    "restarted",
    "stopped",
    "damaged",
]

# The numbers that each event may come with, in the order written; seconds unless the name says.
EVENTS: dict[Event, tuple[str, ...]] = {
    "started": (),
    "session": ("seconds", "turns"),  # a visit ended by a person, or when they were gone
    "idle-end": (),  # nobody answered "are you still there"; its session follows
    "staff": (),  # the right PIN
    "pin-wrong": ("tries",),
    "ended": ("code",),  # the screen's process, by itself: its exit code
    "killed": ("signal",),
    "silent": ("seconds",),  # the process gave no sign of life and was killed
    "restarted": ("after", "count"),
    "stopped": (),  # by SIGTERM or SIGHUP
    "damaged": (),  # the library's file, since it was opened; told once
}

LONGEST = 2000  # characters of a line
FRAMES = 8  # of a crash, the innermost
CHAIN = 3  # exceptions that led to one another
_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT
_SAFE_FLAGS = ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY")  # where the system has them

_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
_FRAME = r"(?:askmono|textual)(?:/[a-z0-9_]+)+\.py:\d{1,6}"
_CRASH = re.compile(
    rf"{_TIME} crash(?: (?:error|because)=[A-Za-z_][A-Za-z0-9_]*"
    rf"(?: at={_FRAME}(?:,{_FRAME})*)?){{1,{CHAIN}}}"
)
_EVENT = re.compile(rf"{_TIME} (?P<event>[a-z-]+)(?P<numbers>(?: [a-z]+=-?\d{{1,9}})*)")


def accepted(line: str) -> bool:
    """Whether a line, without its line end, is one that a log may hold."""
    if len(line) > LONGEST or not line.isascii():
        return False
    if _CRASH.fullmatch(line):
        return True
    form = _EVENT.fullmatch(line)
    if form is None:
        return False
    names = tuple(number.split("=")[0] for number in form["numbers"].split())
    return any(event == form["event"] and names == held for event, held in EVENTS.items())


def _utc() -> datetime.datetime:
    return datetime.datetime.now(tz=datetime.UTC)


class Log:
    """Where the events go. Whatever goes wrong with writing, the kiosk goes on.

    path: the file, made with mode 0600 and opened anew for each event, so that it can be rotated
    at any time. None for standard error, unless that is a terminal, which is a patient's screen.
    """

    def __init__(self, path: Path | None, clock: Callable[[], datetime.datetime] = _utc) -> None:
        self._path = path
        self._clock = clock

    def write(self, event: Event, **numbers: float) -> None:
        """Log an event with its numbers, which are rounded; EVENTS names those it needs."""
        try:
            held = "".join(f" {name}={round(numbers[name])}" for name in EVENTS[event])
        except (KeyError, TypeError, ValueError, OverflowError):
            return
        self.copy(f"{self._now()} {event}{held}")

    def crash(self, error: BaseException) -> None:
        """Log what went wrong: classes, and where in askmono and Textual; never a message."""
        parts = []
        for index, link in enumerate(_chain(error)):
            frames = ",".join(_frames(link.__traceback__))
            name = f" {'because' if index else 'error'}={_class(link)}"
            parts.append(name + (f" at={frames}" if frames else ""))
        self.copy(f"{self._now()} crash{''.join(parts)}")

    def copy(self, line: str) -> None:
        """Log a line that another process made, if it is one that a log may hold."""
        if not accepted(line):
            return
        data = f"{line}\n".encode("ascii")
        try:
            if self._path is not None:
                _append(self._path, data)
            elif not os.isatty(2):
                os.write(2, data)
        except OSError:
            pass  # a full disk or a folder that is gone is no reason to send patients away

    def _now(self) -> str:
        return self._clock().astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def log_uncaught(log: Log) -> None:
    """Have every exception that nothing catches logged, and told nowhere else.

    Python's own way prints the message, which may hold what somebody typed.
    """

    def uncaught(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        if not issubclass(kind, KeyboardInterrupt | SystemExit):
            log.crash(error.with_traceback(traceback))

    def in_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            uncaught(told.exc_type, told.exc_value, told.exc_traceback)

    def unraisable(told: "sys.UnraisableHookArgs") -> None:
        if told.exc_value is not None:
            uncaught(told.exc_type, told.exc_value, told.exc_traceback)

    sys.excepthook = uncaught
    threading.excepthook = in_thread
    sys.unraisablehook = unraisable


def _append(path: Path, data: bytes) -> None:
    """Add a line at the end of a file, which is no link, pipe or device."""
    safe = sum(getattr(os, name, 0) for name in _SAFE_FLAGS)
    file = os.open(path, _FLAGS | safe, 0o600)
    try:
        if stat.S_ISREG(os.fstat(file).st_mode):
            os.write(file, data)
    finally:
        os.close(file)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An exception and those that led to it, the latest first."""
    link: BaseException | None = error
    for _ in range(CHAIN):
        if link is None:
            return
        yield link
        hidden = link.__suppress_context__
        link = link.__cause__ or (None if hidden else link.__context__)


def _class(error: BaseException) -> str:
    """The name of an exception's class as its module defines it, or of the nearest such base.

    A class made while the program runs could be called by what somebody typed.
    """
    for kind in type(error).__mro__:
        found = getattr(sys.modules.get(kind.__module__), kind.__qualname__, None)
        if found is kind:
            return str(kind.__qualname__)
    return "BaseException"


def _frames(traceback: TracebackType | None) -> list[str]:
    """file:line of askmono's and Textual's own code, the innermost last; no other code's."""
    found = []
    while traceback is not None:
        name = _file(traceback.tb_frame.f_code.co_filename)
        if name:
            found.append(f"{name}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return found[-FRAMES:]


def _file(path: str) -> str | None:
    """A file of one of the two packages, from the package's name on; None for any other.

    It is one that a module was loaded from: code made while the program runs names any file.
    """
    if path not in {getattr(module, "__file__", None) for module in list(sys.modules.values())}:
        return None
    for package in ("askmono", "textual"):
        home = getattr(sys.modules.get(package), "__file__", None) or ""
        folder = home.removesuffix("__init__.py")
        if folder and path.startswith(folder):
            name = f"{package}/{path.removeprefix(folder).replace(os.sep, '/')}"
            return name if re.fullmatch(_FRAME, f"{name}:1") else None
    return None
