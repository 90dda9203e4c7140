"""What a kiosk's process gives up before it draws anything, each with its reason.

lock_down() comes first in the child that the supervisor starts, before Textual is imported, which
reads its environment once. What a system other than Linux does not have is left out there.
"""

import contextlib
import ctypes
import os
import re
import signal
import sys
from collections.abc import Mapping

HEARTBEAT = "ASKMONO_KIOSK_HEARTBEAT"  # the file descriptor of the pipe that beat() writes to
PARENT = "ASKMONO_KIOSK_PARENT"  # the supervisor's process id

# What a terminal can send, and what a program sent to the background gets.
STOPS = ("SIGINT", "SIGQUIT", "SIGTSTP", "SIGTTIN", "SIGTTOU")

# Textual's switches open a debugger's port, write logs and screenshots, slow or dim the screen.
# Python's print tracebacks and warnings, keep a prompt open at the end, or run another file first;
# ASKMONO_DEBUG lets a traceback through. COLUMNS and LINES, from whoever started this, are not the
# size of this screen. PYTHONPATH and the like stay: they say where Python is.
_SWITCHES = re.compile(
    r"TEXTUAL.*|ASKMONO_DEBUG|COLUMNS|LINES"
    r"|PYTHON(ASYNCIODEBUG|BREAKPOINT|DEBUG|DEVMODE|DUMPREFS(FILE)?|FAULTHANDLER|INSPECT|MALLOC"
    r"|MALLOCSTATS|PERFSUPPORT|_PERF_JIT_SUPPORT|PROFILEIMPORTTIME|STARTUP|TRACEMALLOC|VERBOSE"
    r"|WARNINGS|WARNDEFAULTENCODING|_BASIC_REPL|_HISTORY)"
)

MOST_FILES = 4096  # descriptors that are closed; nobody hands more to a child

# prctl(2)
_PDEATHSIG, _DUMPABLE, _NO_NEW_PRIVS = 1, 4, 38


# What a kiosk's child is started with; only from its start on does it work.
_SET = {
    "PYTHONBREAKPOINT": "0",  # breakpoint() does nothing
    "PYTHONDONTWRITEBYTECODE": "1",  # nothing is written beside the program
    "PYTHONMALLOC": "malloc",  # every text in the C library's memory, where glibc
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",  # writes over it
}


# How `askmono web` draws in a browser; any other driver is none of a kiosk's business.
SERVED = "askmono.faces.served.driver:ServedDriver"
_OF_SERVED = ("TEXTUAL_DRIVER", "TEXTUAL_FPS", "TEXTUAL_COLOR_SYSTEM")


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment without switches that show, write or keep more than a kiosk may."""
    kept = {name: value for name, value in environment.items() if not _SWITCHES.fullmatch(name)}
    if environment.get("TEXTUAL_DRIVER") == SERVED:
        kept |= {name: environment[name] for name in _OF_SERVED if name in environment}
    return kept | _SET


def lock_down() -> None:
    """Give up what a kiosk does not need. Ends the process if its supervisor has gone."""
    _forget_switches()
    _die_with_parent()
    _keep_memory_private()
    os.umask(0o077)  # whatever is written after all is for no other user
    ignore_stops()
    _close_inherited()
    _take_terminal()
    _draw_on_output()


def ignore_stops() -> None:
    r"""Ignore what Ctrl+C, Ctrl+\ and Ctrl+Z send, and what stops a program in the background.

    To be called again once the app runs: Textual's driver sets handlers of its own, and its one for
    SIGTSTP stops the process for good.
    """
    for name in STOPS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def beat() -> None:
    """Tell the supervisor that the screen is alive; without a supervisor, nothing.

    To be called every few seconds from the app's own loop, so that a loop that hangs is noticed.
    """
    with contextlib.suppress(OSError, ValueError):  # a full pipe: the supervisor reads it later
        os.write(int(os.environ.get(HEARTBEAT, "")), b".")


def _forget_switches() -> None:
    """The supervisor has done it already; this is for a child that was started by hand."""
    wanted = clean_environment(os.environ)
    for name in set(os.environ) - set(wanted):
        del os.environ[name]
    os.environ.update(wanted)
    sys.dont_write_bytecode = True
    sys.breakpointhook = _nothing


def _nothing(*_: object, **__: object) -> None:
    """What breakpoint() does in a kiosk."""


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0)


def _die_with_parent() -> None:
    """A screen without its supervisor would leave its words on the terminal when it crashes."""
    parent = os.environ.get(PARENT)
    if parent is None:
        return
    _prctl(_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != int(parent):  # it went before it could be noticed
        os._exit(1)


def _keep_memory_private() -> None:
    """No core file, no debugger of the same user's, no program that gains rights by being run.

    What a person typed is in this process's memory, and must not reach a disk or another program.
    """
    _prctl(_DUMPABLE, 0)
    _prctl(_NO_NEW_PRIVS, 1)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _close_inherited() -> None:
    """Nothing that whoever started this had open is of any use: only the terminal and two pipes."""
    kept = os.environ.get(HEARTBEAT, "")
    middle = int(kept) if kept.isdigit() else 2
    os.closerange(3, middle)
    os.closerange(middle + 1, max(MOST_FILES, middle + 1))


def _take_terminal() -> None:
    """Be in the foreground: Textual stops itself if it starts in the background."""
    if hasattr(os, "tcsetpgrp"):
        with contextlib.suppress(OSError):  # no terminal
            os.tcsetpgrp(0, os.getpgrp())


def _draw_on_output() -> None:
    """Let Textual draw on standard output: it draws on what standard error was at the start.

    Standard error itself is the supervisor's pipe, so that no traceback reaches the screen.
    """
    if os.isatty(1) and not os.isatty(2):
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]
