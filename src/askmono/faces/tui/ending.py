"""How an app ends once the screen is restored: its exit code, or what broke it, without words.

An error, and what Textual would print of it, can hold what somebody typed.
"""

import os
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

from textual.worker import WorkerFailed

from askmono.content.problems import ContentError
from askmono.faces.exits import FINE

if TYPE_CHECKING:
    from askmono.faces.tui.app import AskmonoApp

PACKAGE = Path(__file__).parents[2]


class InsideError(Exception):
    """An error inside askmono, told by its kind and place alone."""


def ended(app: "AskmonoApp") -> int:
    """The exit code of an app that has run.

    Raises InsideError where it broke; with ASKMONO_DEBUG set, the error itself. Raises
    UnknownSettingError where the library has not what was chosen, ContentError where its file was
    damaged while the app ran.
    """
    error: BaseException | None = app.broken_by
    if isinstance(error, WorkerFailed):
        error = error.error
    if error is None and app.unknown is not None:
        raise app.unknown
    if error is None and app.problems:
        raise ContentError(sorted(app.problems))
    if error is None:
        return app.return_code or FINE
    if os.environ.get("ASKMONO_DEBUG"):
        raise error
    raise InsideError(told(error)) from None


def told(error: BaseException) -> str:
    """An error as "NameError in dialogue/seeking.py, line 31": the last line of ours it came by."""
    frames = reversed(extract_tb(error.__traceback__))
    ours = next((one for one in frames if Path(one.filename).is_relative_to(PACKAGE)), None)
    kind = type(error).__name__
    if ours is None:
        return kind
    return f"{kind} in {Path(ours.filename).relative_to(PACKAGE).as_posix()}, line {ours.lineno}"
