"""A conversation as a face holds it: what the next reply depends on, and what is spoken of.

In memory only, and nothing that was typed.
"""

from collections.abc import Callable
from functools import partial

from askmono.content.problems import Problem
from askmono.dialogue.choosing import spoken_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import Turn, respond

Ask = Callable[[Conversation, str], Turn]


class Talk:
    """A conversation with an engine, which it begins and goes on with.

    ask: how an utterance is replied to; None for the engine's own turn. Handed in by tests.
    problems: of the library's file, found damaged while it is open.
    """

    def __init__(self, engine: Engine, ask: Ask | None = None) -> None:
        self.engine = engine
        self.problems: set[Problem] = set()
        self._given = ask
        self._conversation = START

    def ask(self, utterance: str) -> Turn:
        """The turn that an utterance leads to; the next one goes on from there."""
        ask = self._given or partial(respond, self.engine)
        turn = ask(self._conversation, utterance)
        self._conversation = turn.conversation
        self.problems.update(turn.problems)
        return turn

    def forget(self) -> None:
        """Begin anew."""
        self._conversation = START

    def turn_to(self, medicine: str) -> Engine:
        """Talk about a medicine, by its id; the engine for it. Raises ContentError."""
        about = self.engine.about(medicine)
        self._conversation = self._conversation.turned_to(medicine)
        return about

    def go_over_to(self, engine: Engine) -> None:
        """Talk with another engine; what was in danger or kept in mind stays so."""
        self.engine = engine
        self._conversation = self._conversation.turned_to(None)

    @property
    def about(self) -> Engine | None:
        """The engine for the one medicine that is spoken of; None where none is, or several are."""
        about = spoken_of(self.engine, self._conversation)
        several = self._conversation.medicines and self._conversation.medicine is None
        return about if about.chosen and not several else None

    @property
    def nearest(self) -> Engine:
        """The engine for the one medicine that is spoken of, else the one talked with."""
        return self.about or self.engine

    @property
    def spoken_of(self) -> tuple[str, ...]:
        """The ids of all medicines that the conversation is about."""
        ids = dict.fromkeys((*self._conversation.medicines, self._conversation.medicine))
        return tuple(id_ for id_ in ids if id_ is not None)
