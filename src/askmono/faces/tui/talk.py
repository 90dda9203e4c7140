"""A conversation with an opened library: what its next reply depends on. Pure.

Imported once something is on the screen: the library comes after the first paint.
"""

from collections.abc import Callable

from askmono.dialogue.choosing import spoken_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import Turn

Ask = Callable[[Conversation, str], Turn]


class Talk:
    """A conversation with an engine. ask: how an utterance is replied to."""

    def __init__(self, engine: Engine, ask: Ask) -> None:
        self.engine = engine
        self._ask = ask
        self._state = START

    def forget(self) -> None:
        """Begin anew."""
        self._state = START

    def reply_to(self, utterance: str) -> Turn:
        """The turn that an utterance leads to; the next one goes on from there."""
        turn = self._ask(self._state, utterance)
        self._state = turn.conversation
        return turn

    def turn_to(self, medicine: str) -> Engine:
        """Talk about a medicine, by its id; the engine for it. Raises ContentError."""
        about = self.engine.about(medicine)
        self._state = self._state.turned_to(medicine)
        return about

    @property
    def about(self) -> Engine | None:
        """The engine for the one medicine that is spoken of; None where none is, or several are."""
        about = spoken_of(self.engine, self._state)
        several = self._state.medicines and self._state.medicine is None
        return about if about.chosen and not several else None

    @property
    def nearest(self) -> Engine:
        """The engine for the one medicine that is spoken of, else the whole library's."""
        return self.about or self.engine

    @property
    def spoken_of(self) -> tuple[str, ...]:
        """The ids of all medicines that the conversation is about."""
        ids = dict.fromkeys((*self._state.medicines, self._state.medicine))
        return tuple(id_ for id_ in ids if id_ is not None)
