"""How a served process draws and hears: Textual's web driver, with every way out closed.

It runs in the visitor's process. The terminal's size comes from the server alone, no address is
opened, no file is handed over, and the process ends once nobody is left to draw for.
"""

import contextlib
import os
import signal
import threading
from pathlib import Path
from typing import Any, BinaryIO, Literal, TextIO

from textual import events, messages
from textual.app import App
from textual.drivers.web_driver import WebDriver
from textual.message import Message

PATIENCE = 5.0  # seconds that an app may take to end before its process does
TOLD = (signal.SIGINT, signal.SIGTERM)


class ServedDriver(WebDriver):
    """A web driver for people nobody knows."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        # A process whose input has ended must be able to end too, so this thread is no hindrance.
        self._key_thread = threading.Thread(
            target=self.run_input_thread, name="textual-input", daemon=True
        )

    def start_application_mode(self) -> None:
        """Begin to draw; a signal to end is a message like any other."""
        super().start_application_mode()
        with contextlib.suppress(NotImplementedError):  # there are none on Windows
            for told in TOLD:
                self._loop.add_signal_handler(told, self.send_message, messages.ExitApp())

    def stop_application_mode(self) -> None:
        """Stop drawing. Told to end from now on, the process is gone: it has nothing left to do.

        A handler would outlive the loop that it speaks to, and Python would complain of that.
        """
        with contextlib.suppress(NotImplementedError):
            for told in TOLD:
                self._loop.remove_signal_handler(told)
        super().stop_application_mode()

    def process_message(self, message: Message) -> None:
        """Hand on what was typed; but a size that was typed is none."""
        if not isinstance(message, events.Resize | messages.InBandWindowResize):
            super().process_message(message)

    def send_message(self, message: Message) -> None:
        """Hand a message to the app; one that comes while the app ends is nobody's any more.

        It is a plain call in the app's own thread. A task, as Textual makes of it, would be left
        over where the loop ends first, and Python would complain of that.
        """
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(self._app.post_message, message)

    def run_input_thread(self) -> None:
        """Listen until the app or the input ends; without input there is nobody to draw for."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            end = threading.Timer(PATIENCE, os._exit, (1,))
            end.daemon = True
            end.start()
            self.send_message(messages.ExitApp())

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """No address is opened: a visitor reaches nothing but the app."""

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,  # noqa: ARG002 - nothing is saved
        open_method: Literal["browser", "download"] = "download",  # noqa: ARG002
        encoding: str | None = None,  # noqa: ARG002
        mime_type: str | None = None,  # noqa: ARG002
        name: str | None = None,
    ) -> None:
        """No file is handed over, and the app hears that."""
        binary.close()
        refused = PermissionError("files are not handed over to a browser")
        self.send_message(events.DeliveryFailed(delivery_key, refused, name))
