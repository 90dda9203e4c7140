"""`askmono` without a command: the TUI, and what ends it before it has begun."""

import asyncio
from pathlib import Path

from askmono.dialogue.engine import Engine, UnknownSettingError
from askmono.faces.exits import FINE
from askmono.faces.opening import Choices, opened
from askmono.faces.tui.app import AskmonoApp


def run(choices: Choices) -> int:
    """Show the TUI until it is left. Raises UnknownSettingError once the screen is restored."""
    wrong: list[UnknownSettingError] = []

    def engine() -> Engine:
        """Runs in a thread of the app's, after the first paint."""
        try:
            return opened(choices, quiet=True)
        except UnknownSettingError as error:
            wrong.append(error)
            app.call_from_thread(app.exit)
            raise asyncio.CancelledError from None  # the worker ends, and nothing is reported

    app = AskmonoApp(engine, transcript_folder=Path.cwd())
    app.run()
    if wrong:
        raise wrong[0]
    return app.return_code or FINE
