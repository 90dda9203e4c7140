"""The environment of a visitor's process: made anew, never the operator's own. Pure."""

import re
from collections.abc import Mapping
from pathlib import Path

from askmono.faces.served.limits import Size

DRIVER = "askmono.faces.served.driver:ServedDriver"
FRAMES = "30"  # a second: enough for an eye, half the work of textual-serve's 60

# SYSTEMROOT: without it Python does not start on Windows.
_INHERITED = re.compile(r"PATH|LANG|LANGUAGE|LC_[A-Z]+|TZ|SYSTEMROOT")
_NEVER = re.compile(r"TEXTUAL.*|PYTHONSAFEPATH|TMPDIR|TERM|COLUMNS|ROWS")


def child_environment(
    around: Mapping[str, str], handed: Mapping[str, str], folder: Path, size: Size
) -> dict[str, str]:
    """What a visitor's process finds in its environment.

    around: the server's own, of which only the search path, the language and the time zone go on.
    handed: what the operator means for the process. All of it goes on but what is set here and
    what is Textual's, so that none of its logs, screenshots and consoles can be switched on.
    folder: where its temporary files go, and its home unless one is handed; empty, and its own.
    """
    kept = {name: value for name, value in around.items() if _INHERITED.fullmatch(name)}
    meant = {name: value for name, value in handed.items() if not _NEVER.fullmatch(name)}
    return {
        **kept,
        "HOME": str(folder),
        **meant,
        "TMPDIR": str(folder),
        "PYTHONSAFEPATH": "1",  # nothing is imported from the folder the process works in
        "TERM": "xterm-256color",
        "TEXTUAL_DRIVER": DRIVER,
        "TEXTUAL_FPS": FRAMES,
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": str(size.width),
        "ROWS": str(size.height),
    }
