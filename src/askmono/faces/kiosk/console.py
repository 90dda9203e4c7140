"""The terminal that a kiosk stands on: taken over, wiped of everything, given back as it was.

Written blindly: nothing is asked of the terminal, since a hostile or a dead one never answers.
A terminal that is not there, or takes nothing any more, is left alone without a word.
"""

import contextlib
import os
import select
import textwrap
import time
from itertools import takewhile
from typing import Any

from askmono.faces.visible import visible

try:
    import termios
except ImportError:  # pragma: no cover - Windows, where nothing is supervised
    termios = None  # type: ignore[assignment]

INPUT, OUTPUT = 0, 1  # file descriptors
PATIENCE = 2.0  # seconds for which a terminal may take nothing
MARGIN = 4  # columns left and right of a text

_ST = "\x1b\\"  # ends a string of a terminal's
_PRIVATE_OFF = (
    *(1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016),  # the mouse, in every form
    *(1004, 2004, 2026, 2031, 2048),  # focus, pasting, held-back output, colours, size reports
    *(1, 5, 6, 69),  # cursor keys for programs, reversed colours, origin and margins
)
CURSOR_OFF, CURSOR_ON = "\x1b[?25l", "\x1b[?25h"

# What a program may have left on a terminal, undone in an order that leaves nothing behind:
RESET = "".join(
    (
        f"\x18{_ST}",  # whatever sequence it was killed in the middle of ends here
        *(f"\x1b[?{mode}l" for mode in _PRIVATE_OFF),
        "\x1b[<99u\x1b[=0u\x1b[>4;0m\x1b>",  # kitty's keyboard, xterm's, the keypad
        "\x1b]8;;" + _ST,  # a link that was not closed
        "\x1b[?1049h\x1b[r\x1b[m\x1b[H\x1b[2J\x1b[?1049l",  # the alternate screen keeps its words
        "\x1bc",  # everything to its defaults; the one thing the Linux console needs
        *(f"\x1b]52;{where};{what}{_ST}" for where in "cps" for what in ("", "!")),  # clipboards
        *(f"\x1b]{colour}{_ST}" for colour in (104, 110, 111, 112)),
        *(f"\x1b]{title};{_ST}" for title in (0, 1, 2)),
        "\x1b[?7h\x1b[4l\x1b[r\x1b[m\x1b(B\x0f",  # wrapping, inserting, scrolling, style, letters
        "\x1b[H\x1b[2J\x1b[3J",  # 3J last: some terminals scroll what 2J clears out of sight
    )
)


class Console:
    """Standard input and output, if they are a terminal; made before anything changes it."""

    def __init__(self) -> None:
        self._before: list[Any] | None = None
        if termios is not None:
            with contextlib.suppress(termios.error, OSError):
                self._before = termios.tcgetattr(INPUT)

    @property
    def gone(self) -> bool:
        """Whether there was a terminal, and it has been hung up: a window that was closed."""
        if self._before is None:
            return False
        try:
            termios.tcgetattr(INPUT)
        except (termios.error, OSError):
            return True
        return False

    def hush(self) -> None:
        """Between two children: no key shows, stops anything, or reaches the next child."""
        if self._before is None:
            return
        quiet = [*self._before[:6], [*self._before[6]]]
        quiet[0] &= ~(termios.IXON | termios.IXOFF)
        quiet[3] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG)
        quiet[3] &= ~termios.IEXTEN
        quiet[6][termios.VMIN], quiet[6][termios.VTIME] = 1, 0
        self._set(quiet)

    def restore(self) -> None:
        """As it was found, for whoever comes next."""
        if self._before is not None:
            self._set(self._before)

    def foreground(self) -> None:
        """Be in the foreground again, after a child was."""
        with contextlib.suppress(OSError, AttributeError):
            os.tcsetpgrp(INPUT, os.getpgrp())

    def wipe(self, text: str = "") -> None:
        """Take everything off the screen and out of its memory; then show a text, if there is one.

        The cursor is seen only where there is no text.
        """
        self._write(RESET + (CURSOR_OFF + self._placed(text) if text else CURSOR_ON))

    def _set(self, attributes: list[Any]) -> None:
        with contextlib.suppress(termios.error, OSError):
            termios.tcsetattr(INPUT, termios.TCSANOW, attributes)
            termios.tcflush(INPUT, termios.TCIFLUSH)

    def _placed(self, text: str) -> str:
        """A text in the upper half of the screen, its lines broken between words."""
        columns, rows = 80, 24
        with contextlib.suppress(OSError):
            size = os.get_terminal_size(OUTPUT)
            columns, rows = size.columns or columns, size.lines or rows
        width = max(columns - 2 * MARGIN, 10)
        lines = [
            line
            for paragraph in text.split("\n")
            for line in textwrap.wrap(visible(paragraph), width) or [""]
        ]
        top = max((rows - len(lines)) // 3, 0) + 1
        placed = takewhile(lambda row: row[0] <= rows, enumerate(lines, top))
        return "".join(f"\x1b[{row};{MARGIN + 1}H{line}" for row, line in placed)

    def _write(self, text: str) -> None:
        """Write to the terminal, for as long as it takes anything."""
        if not os.isatty(OUTPUT):
            return
        left = text.encode()
        with contextlib.suppress(OSError):
            os.set_blocking(OUTPUT, False)
            try:
                until = time.monotonic() + PATIENCE
                while left and (wait := until - time.monotonic()) > 0:
                    if select.select([], [OUTPUT], [], wait)[1]:
                        left = left[os.write(OUTPUT, left) :]
            finally:
                os.set_blocking(OUTPUT, True)
