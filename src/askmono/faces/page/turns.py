"""Turns taken in a thread, a bounded number of them waiting: the server stays awake meanwhile."""

from collections.abc import Callable

from anyio import CapacityLimiter, to_thread

from askmono.dialogue.conversation import Conversation
from askmono.dialogue.respond import Turn

Respond = Callable[[Conversation, str], Turn]


class BusyError(Exception):
    """As many questions are waiting as may wait; this one was not taken on."""


class Turns:
    """Takes turns one after the other, in the order in which the questions came.

    A turn is arithmetic in Python, so that two threads would take as long as one.
    most: questions that may be held at once, the one being answered included.
    """

    def __init__(self, respond: Respond, most: int) -> None:
        self._respond = respond
        self._most = most
        self._held = 0
        self._one = CapacityLimiter(1)

    async def take(self, conversation: Conversation, utterance: str) -> Turn:
        """The turn of an utterance. Raises BusyError at once where too many are waiting."""
        if self._held >= self._most:
            raise BusyError
        self._held += 1
        try:
            return await to_thread.run_sync(
                self._respond, conversation, utterance, limiter=self._one
            )
        finally:
            self._held -= 1
