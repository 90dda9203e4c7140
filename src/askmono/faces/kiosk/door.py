"""How staff get to the code that opens a kiosk: by keys in a row, or by taps on the title.

Pure: what time it is, is asked of a clock that is handed in.
"""

from collections.abc import Callable

from askmono.faces.kiosk.config import Staff
from askmono.faces.kiosk.pin import Tries, check_pin

CHORD = 2.0  # seconds within which the staff's keys must follow each other
TAPPING = 5.0  # seconds within which the title must be tapped


class Door:
    """What was pressed and tapped so far, and which codes were tried.

    staff: None where staff have no way in. clock: seconds that only grow.
    """

    def __init__(self, staff: Staff | None, clock: Callable[[], float]) -> None:
        self._staff = staff
        self._clock = clock
        self._tries = Tries()
        self._keys: list[tuple[str, float]] = []
        self._taps: list[float] = []

    def forget(self) -> None:
        """Whoever comes next begins anew; codes that were tried still count."""
        self._keys.clear()
        self._taps.clear()

    def key(self, key: str) -> bool:
        """Whether a key completes the staff's keys."""
        if self._staff is None:
            return False
        now = self._clock()
        recent = [(k, at) for k, at in self._keys if now - at <= CHORD]
        self._keys = [*recent, (key, now)][-len(self._staff.keys) :]
        return tuple(k for k, _ in self._keys) == tuple(self._staff.keys)

    def tap(self) -> bool:
        """Whether the title was tapped often enough, for where there are no keys."""
        now = self._clock()
        self._taps = [at for at in self._taps if now - at <= TAPPING] + [now]
        return self._staff is not None and 0 < self._staff.taps <= len(self._taps)

    def wait(self) -> float:
        """Seconds until a code may be tried again; none is left to wait where it is not above 0."""
        return self._tries.wait(self._clock())

    def opens(self, pin: str) -> bool:
        """Whether it is the code. A wrong one is counted."""
        now = self._clock()
        right = self._staff is not None and check_pin(pin, self._staff.pin)
        self._tries = self._tries.after(ok=right, now=now)
        return right

    @property
    def wrong(self) -> int:
        """Wrong codes in a row."""
        return self._tries.wrong
