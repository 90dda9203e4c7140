"""A worker that is told to end says so first: a balancer sends new visitors to the others.

For some seconds it still answers everybody, while /healthz says "draining" and connections are
closed after each answer. Only then does it stop listening, and finish what is in hand.
"""

import asyncio
import signal
from types import FrameType


class Drain:
    """Whether this worker is about to end.

    seconds: between being told to end and listening no more.
    """

    def __init__(self, seconds: float = 0.0) -> None:
        self.begun = False
        self._seconds = seconds

    def watch(self) -> None:
        """Stand before what SIGTERM does until now; inside the loop, on the main thread.

        Told a second time, the worker waits no longer.
        """
        after = signal.getsignal(signal.SIGTERM)
        loop = asyncio.get_running_loop()

        def begin(number: int, frame: FrameType | None) -> None:
            if not callable(after):
                return
            if self.begun or not self._seconds:
                self.begun = True
                after(number, frame)
                return
            self.begun = True
            loop.call_soon_threadsafe(loop.call_later, self._seconds, after, number, frame)

        signal.signal(signal.SIGTERM, begin)
