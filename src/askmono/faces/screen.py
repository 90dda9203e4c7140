"""`askmono` without a command: the TUI, and what ends it before it has begun."""

import os
from functools import partial
from pathlib import Path

from askmono.faces.lesson.app import TeachingApp
from askmono.faces.opening import Choices, opened
from askmono.faces.tui.ending import ended


def served() -> bool:
    """Whether the screen is a browser's, elsewhere: then nothing can be saved here."""
    return "TEXTUAL_DRIVER" in os.environ


def run(choices: Choices) -> int:
    """Show the TUI until it is left.

    Raises UnknownSettingError, and InsideError where it broke, once the screen is restored.
    """
    engine = partial(opened, choices, quiet=True)
    app = TeachingApp(engine, transcript_folder=Path.cwd(), served=served())
    app.run()
    return ended(app)
