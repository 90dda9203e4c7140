"""What one visitor may take: places, time, bytes; and the sizes a screen or a font may have.

Pure: the meter is told the time.
"""

import re
from typing import NamedTuple

import msgspec

WIDTHS = (20, 500)  # columns a terminal may have
HEIGHTS = (5, 200)  # rows
FONT_SIZES = (8, 60)  # CSS pixels

_NUMBER = re.compile(r"-?[0-9]{1,6}")


class Limits(msgspec.Struct, frozen=True):
    """What one visitor may take.

    sessions: visits at one time; a visit holds its place until its process is gone.
    idle_seconds: how long a visit lasts without a key, a touch or a move of the mouse.
    warning_seconds: how long before that the page asks if somebody is still there.
    startup_seconds: how long a process may take until it draws.
    grace_seconds: how long a process may take to end by itself, and again after it is told to.
    frame_bytes: what may come in one message. Longer ones end the visit.
    messages_per_second, bytes_per_second: what may come for long; more ends the visit.
    burst_seconds: how many seconds' worth of these may come at once, after a pause.
    resize_seconds: a process hears of a new size at most this often.
    """

    sessions: int = 8
    idle_seconds: float = 600.0
    warning_seconds: float = 30.0
    startup_seconds: float = 30.0
    grace_seconds: float = 2.0
    frame_bytes: int = 16 * 1024
    messages_per_second: float = 200.0
    bytes_per_second: float = 8 * 1024.0
    burst_seconds: float = 8.0
    resize_seconds: float = 0.1


class Size(NamedTuple):
    """A terminal's size: columns and rows."""

    width: int
    height: int


def fitted(width: int, height: int) -> Size:
    """The size nearest to what was asked for that a screen may have."""
    return Size(_within(width, WIDTHS), _within(height, HEIGHTS))


def fitted_font(asked: str | None, usual: int) -> int:
    """CSS pixels: what an address asks for, else the usual; never outside FONT_SIZES."""
    return _within(number(asked, usual), FONT_SIZES)


def number(written: str | None, otherwise: int) -> int:
    """A whole number of at most six digits out of an address; `otherwise` where it is none."""
    return int(written) if written and _NUMBER.fullmatch(written) else otherwise


def _within(value: int, range_: tuple[int, int]) -> int:
    lowest, highest = range_
    return max(lowest, min(highest, value))


class Meter:
    """Says whether messages still come at a rate that a person's hands may reach.

    Two buckets that fill at the rates of the limits, and hold `burst_seconds` of them.
    """

    def __init__(self, limits: Limits, now: float) -> None:
        self._limits = limits
        self._messages = limits.messages_per_second * limits.burst_seconds
        self._bytes = limits.bytes_per_second * limits.burst_seconds
        self._last = now

    def allows(self, now: float, size: int) -> bool:
        """Count a message of `size` bytes that came `now`, in seconds of any steady clock."""
        limits, passed = self._limits, max(0.0, now - self._last)
        self._last = now
        most_messages = limits.messages_per_second * limits.burst_seconds
        most_bytes = limits.bytes_per_second * limits.burst_seconds
        self._messages = min(most_messages, self._messages + passed * limits.messages_per_second)
        self._bytes = min(most_bytes, self._bytes + passed * limits.bytes_per_second)
        self._messages -= 1
        self._bytes -= size
        return self._messages >= 0 and self._bytes >= 0
