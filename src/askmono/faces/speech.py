"""Read aloud through a command that the operator configures, as ("espeak-ng", "--stdin").

The words go to the command's standard input, never into its arguments or a file, and are not kept.
What is read, and in which order, is what wording.py shows.
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Thread

from askmono.dialogue.reply import Quote, Reply
from askmono.faces.wording import Curated, Line, passage_lines, reply_lines, text_lines

SETTLE = 0.05  # seconds in which a command that cannot work has usually ended
GRACE = 0.1  # seconds that a command has to end by itself when it is stopped

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_ENDS = tuple(".!?:;,…")
_CLOSERS = ")]\"'”’»"  # noqa: RUF001 - quotation marks as texts have them

Process = subprocess.Popen[bytes]


class Speaker:
    """One voice: whatever it begins to say ends what it said before. For one thread to use.

    command: the program and its arguments; empty for a silent one. It reads UTF-8 from its standard
    input, runs until it has spoken, and is ended with all that it started. Call stop() before
    leaving: a command outlives the program that started it.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._process: Process | None = None
        self._thread: Thread | None = None

    @property
    def available(self) -> bool:
        """Whether there is a command at all."""
        return bool(self._command)

    @property
    def speaking(self) -> bool:
        """Whether the last command still runs."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def failed(self) -> bool:
        """Whether the last command ended by itself, and with an error."""
        return not self.speaking and self._process is not None and self._process.returncode != 0

    def say(self, text: str) -> bool:
        """Begin to speak; False where the command cannot be started, or ends at once in an error.

        Returns after SETTLE seconds, or sooner. Later errors show in `failed`.
        """
        self.stop()
        if not self.available:
            return False
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the operator's command, no shell
                self._command,
                bufsize=0,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # so that stop() reaches everything it starts
            )
        except (OSError, ValueError):  # not installed, not executable, not a command at all
            return False
        words = [text.encode(errors="replace")]  # a list, so that nobody holds them once taken
        self._thread = Thread(target=_attend, args=(self._process, words), daemon=True)
        self._thread.start()
        self._thread.join(SETTLE)
        return not self.failed

    def stop(self) -> None:
        """Be silent, within 2 * GRACE seconds: the command is asked to end, then all is killed."""
        process, thread = self._process, self._thread
        self._process = self._thread = None
        if process is None or thread is None or not thread.is_alive():
            return
        _signal(process, signal.SIGTERM)
        thread.join(GRACE)
        # Its children may sound on after it has ended. Its group is its own as long as one is left.
        _signal(process, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        thread.join(GRACE)


def _attend(process: Process, words: list[bytes]) -> None:
    """Hand the words over and wait for the end, so that no ended process is left. In a thread."""
    with suppress(OSError):  # it ended, or does not listen
        _hand_over(process, words)
    process.wait()


def _hand_over(process: Process, words: list[bytes]) -> None:
    assert process.stdin is not None  # noqa: S101 - for mypy: it was started with a pipe
    with process.stdin as pipe:
        left = memoryview(words.pop())
        while left:
            left = left[pipe.write(left) :]


def _signal(process: Process, number: signal.Signals) -> None:
    if sys.platform == "win32":
        process.terminate()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, number)


def spoken(reply: Reply, said: Curated) -> str:
    """A reply's words in the order in which they are read, from its heading to its offers."""
    return _sentences(reply_lines(reply, said))


def spoken_text(text: Quote | str) -> str:
    """The words of a passage without its Markdown marks and its citation, or those of a notice."""
    return _sentences(text_lines(text) if isinstance(text, str) else passage_lines(text))


def _sentences(lines: Sequence[Line]) -> str:
    """One line each; a full stop where a voice would run on into the next item or paragraph."""
    following = [*lines, Line()][1:]
    return "\n".join(
        _sentence(line, on=bool(after.runs) and after.hang <= after.indent)
        for line, after in zip(lines, following, strict=True)
    )


def _sentence(line: Line, *, on: bool) -> str:
    """A line's words without a bullet. on: whether the next line goes on with the same sentence."""
    text = line.text.removeprefix("- ") if line.hang > line.indent else line.text
    text = _CONTROL.sub(" ", text)
    ended = on or not text.strip() or text.rstrip(_CLOSERS).endswith(_ENDS)
    return text if ended else f"{text}."
