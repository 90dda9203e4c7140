"""A small Textual app to be served in tests. It writes down what happens to it, one JSON a line.

ASKMONO_STUB_DIARY: the file. ASKMONO_STUB: "deaf" for one that will not end, "blind" for one that
is no app at all, "chatty" for one that complains on standard error, "parent" for one that starts
another process.
"""

import json
import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path

from textual.app import App, ComposeResult
from textual.events import Key, Paste, Resize
from textual.widgets import Static

MODE = os.environ.get("ASKMONO_STUB", "")


def note(**what: object) -> None:
    with Path(os.environ["ASKMONO_STUB_DIARY"]).open("a") as diary:
        diary.write(json.dumps({"pid": os.getpid(), **what}) + "\n")


class StubApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("It is drawn. See https://example.org/ for more.", id="said")

    def on_mount(self) -> None:
        if MODE == "deaf":
            for name in (signal.SIGTERM, signal.SIGINT):
                signal.signal(name, signal.SIG_IGN)
        note(event="begun", environment=dict(os.environ), folder=str(Path.cwd()))
        if MODE == "parent":
            none = subprocess.DEVNULL
            child = subprocess.Popen(["sleep", "60"], stdin=none, stdout=none, stderr=none)
            note(event="child", child=child.pid)
        if MODE == "chatty":
            os.write(2, b"said early: \x1b[31m\n")

    def on_resize(self, event: Resize) -> None:
        note(event="size", width=event.size.width, height=event.size.height)

    def on_paste(self, event: Paste) -> None:
        note(event="pasted", length=len(event.text))

    def on_key(self, event: Key) -> None:
        note(event="key", key=event.key)
        self.query_one("#said", Static).update(f"A key came: {event.key}")
        match event.key:
            case "q":
                self.exit()
            case "o":
                self.open_url("https://example.org/")
            case "f":
                self.deliver_text(StringIO("a file"), save_filename="file.txt")
            case "e":
                os.write(2, b"words of a visitor\n")
            case "x":
                os._exit(7)
            case "s" if MODE == "deaf":
                time.sleep(3600)

    def on_delivery_failed(self) -> None:
        note(event="not delivered")


if MODE == "blind":
    note(event="begun")
    sys.stderr.write("no screen here\n")
    sys.exit(3)
StubApp().run()
