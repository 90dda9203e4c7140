"""When a visit ends by itself: a person reads on, is asked whether they are there, or has gone.

Pure: what time it is, is handed in. All times are seconds of one clock that never goes back.
"""

from typing import NamedTuple

from askmono.faces.kiosk.config import Idle


class Running(NamedTuple):
    """Somebody is there, or may be. left: seconds until they are asked; more than 0."""

    left: float


class Warned(NamedTuple):
    """The question whether somebody is there is up. left: seconds to answer it; more than 0."""

    left: float


class Ended(NamedTuple):
    """Nobody answered: the visit is over."""


def allowance(idle: Idle, words_shown: int) -> float:
    """Seconds in which nothing need happen on a screen that shows so many words to read."""
    return idle.menu + max(words_shown, 0) / idle.words_per_second


def idle_state(
    idle: Idle, last: float, now: float, words_shown: int = 0
) -> Running | Warned | Ended:
    """Where a visit stands.

    last: when a key, a touch or a new screen last came. words_shown: on the screen, to be read.
    """
    quiet = max(now - last, 0.0)
    reading = allowance(idle, words_shown)
    if quiet < reading:
        return Running(reading - quiet)
    if quiet < reading + idle.warning:
        return Warned(reading + idle.warning - quiet)
    return Ended()
