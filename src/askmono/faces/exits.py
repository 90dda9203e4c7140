"""How a command ends: the exit codes, and what is said where something is wrong.

A person never meets a traceback unless ASKMONO_DEBUG is set.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from askmono.faces.refusing import refused
from askmono.faces.visible import visible

FINE = 0
FINDINGS = 1
USAGE = 2
BROKEN = 3  # the library cannot be answered from
INTERNAL = 70
INTERRUPTED = 130  # as shells say it of a program ended by Ctrl+C
CLOSED = 141  # as shells say it of a program whose reader went away

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # why an output cannot be written

CODES = """\b
Exit codes:
  0    fine
  1    findings: check found problems, verify or diff found differences,
       batch met a line it could not read, selftest found a phrasing
       clearly under the wrong intent, test found a conversation that
       does not behave, coverage is under what was asked for
  2    the command was not understood, or names an unknown locale,
       medicine or lesson; there is no script to run
  3    the library, a script or a kiosk's configuration is broken; every
       problem is printed
  70   an error inside askmono; batch lost its workers or their scheduler;
       there is no room for the output
  130  stopped with Ctrl+C
  141  whoever was reading the output stopped reading
"""


def open_closed() -> None:
    """Put what is always empty, and takes everything, in the place of each closed stream."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for good
            setattr(sys, name, stream)


def ending(command: Callable[[], object]) -> int:
    """Run a command; its exit code, after saying on standard error what went wrong."""
    try:
        code = command()
        sys.stdout.flush()
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise  # click's own: a wrong use of the command line
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            click.echo(err=True)  # the terminal's ^C stands on the line of the next prompt
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return CLOSED
    except Exception as error:
        return _said(error)
    return code if isinstance(code, int) else FINE


def _said(error: Exception) -> int:
    """Say what an exception means to the person who typed the command."""
    from askmono.content.problems import ContentError, reason_of  # noqa: PLC0415 - only where all else failed
    from askmono.dialogue.settings import UnknownSettingError  # noqa: PLC0415
    from askmono.faces.wording import counted  # noqa: PLC0415

    if isinstance(error, ContentError):
        count = len(error.problems)
        _say(*(str(problem) for problem in error.problems))
        _say(f"askmono: nothing is answered until this is mended: {counted(count, 'problem')}")
        return BROKEN
    if isinstance(error, UnknownSettingError):
        raise refused(error.what, error.code, error.advice) from None
    if os.environ.get("ASKMONO_DEBUG"):
        raise error
    if isinstance(error, OSError) and not error.filename and error.errno in _NO_ROOM:
        _close_output()  # what is unwritten cannot be kept
        what = f"the output cannot be written: {reason_of(error)}"
        _say(f"askmono: {what}; make room for it, or send it elsewhere [cannot-write]")
        return INTERNAL
    what = visible(f"{type(error).__name__}: {error}")
    advice = "run it again with ASKMONO_DEBUG=1 and report what it prints"
    _say(f"askmono: something went wrong inside askmono ({what}); {advice} [internal-error]")
    return INTERNAL


def _say(*texts: str) -> None:
    for text in texts:
        click.echo("\n".join(visible(line) for line in text.split("\n")), err=True)


def _close_output() -> None:
    """Let what could not be written go, so that the interpreter does not try again at its end."""
    with contextlib.suppress(OSError, ValueError):  # no file behind it: nothing is tried again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
