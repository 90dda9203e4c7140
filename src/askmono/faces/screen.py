"""`askmono` without a command: the TUI, and what ends it before it has begun."""

import asyncio
import os
from pathlib import Path

from askmono.dialogue.engine import Engine, UnknownSettingError
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
    wrong: list[UnknownSettingError] = []

    def engine() -> Engine:
        """Runs in a thread of the app's, after the first paint."""
        try:
            return opened(choices, quiet=True)
        except UnknownSettingError as error:
            wrong.append(error)
            app.call_from_thread(app.exit)
            raise asyncio.CancelledError from None  # the worker ends, and nothing is reported

    app = TeachingApp(engine, transcript_folder=Path.cwd(), served=served())
    app.run()
    if wrong:
        raise wrong[0]
    return ended(app)
