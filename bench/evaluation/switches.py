"""askmono with something switched off, to see what each part earns; thresholds stay as they are.

Everything is done from outside, with replaced objects: a compiled library with another weight, an
engine with another speller, a turn with other findings. No module of askmono is changed.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from askmono.content.spelling import TEXTING, Speller
from askmono.dialogue.asked import Asked
from askmono.dialogue.compiled import Compiled
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import Turn, respond, turn_of
from askmono.dialogue.settings import Settings
from askmono.dialogue.understanding import Understanding
from askmono.safety import policy

Respond = Callable[[Engine, Conversation, str], Turn]

# Beside the matcher's signals, whose names are those of its weights.
PARTS = {
    "danger-rules": "no danger rule fires; likeness to danger still counts",
    "danger-likeness": "no danger by likeness; danger rules still fire",
    "refusal-rules": "no refusal rule fires; likeness to a refusal still counts",
    "spelling": "unknown words stay as typed; texting is written out, names are found misspelt",
    "conversation": "every turn is the first",
}
IN_A_TURN = frozenset({"danger-rules", "danger-likeness", "refusal-rules"})


class UnknownSwitchError(ValueError):
    """There is nothing of that name to switch off."""


def switches(compiled: Compiled) -> tuple[str, ...]:
    """The names of everything that can be switched off: the signals, then the other parts."""
    return (*compiled.fitted.weights, *PARTS)


class Program:
    """askmono without some of its parts. without: names, as switches() gives them."""

    def __init__(self, compiled: Compiled, without: frozenset[str] = frozenset()) -> None:
        if unknown := sorted(without - set(switches(compiled))):
            known = ", ".join(switches(compiled))
            raise UnknownSwitchError(f"nothing called {', '.join(unknown)}; known: {known}")
        self.without = without
        self._compiled = _weighed(compiled, without) if without else compiled
        self._engines: dict[str | None, Engine] = {}
        self._respond: Respond = _respond_without(without) if without & IN_A_TURN else respond

    def engine(self, medicine: str | None = None) -> Engine:
        """The engine of a medicine; None for the library's first. Each is made once."""
        if medicine not in self._engines:
            engine = Engine(self._compiled, Settings(medicine=medicine), many=True)
            if "spelling" in self.without:
                engine.speller = Unmended(engine.speller)
            self._engines[medicine] = engine
        return self._engines[medicine]

    def turns(self, asks: tuple[str, ...], medicine: str | None = None) -> Iterator[Turn]:
        """What is answered to each utterance of a conversation, in order, as it is asked for."""
        engine, conversation = self.engine(medicine), START
        for ask in asks:
            turn = self._respond(engine, conversation, ask)
            yield turn
            if "conversation" not in self.without:
                conversation = turn.conversation


def _weighed(compiled: Compiled, without: frozenset[str]) -> Compiled:
    """The same library, in which some signals weigh nothing, wherever signals are weighed."""
    fitted = compiled.fitted
    fields = {name: getattr(fitted, name) for name in fitted.__struct_fields__}
    weighed = {
        name: weightless(value, without)
        for name, value in fields.items()
        if isinstance(value, dict)
    }
    trained = msgspec.structs.replace(
        compiled.trained, fitted=msgspec.structs.replace(fitted, **weighed)
    )
    return msgspec.structs.replace(compiled, trained=trained)


def weightless(weights: dict[str, Any], without: frozenset[str]) -> dict[str, Any]:
    """Weights by signal, or such weights by something else, with those of some signals at 0."""
    found: dict[str, Any] = {}
    for name, value in weights.items():
        if isinstance(value, dict):
            found[name] = weightless(value, without)
        else:
            found[name] = 0.0 if name in without and isinstance(value, float) else value
    return found


class Unmended(Speller):
    """Knows the same words as another speller, and leaves those it does not know as they are."""

    def __init__(self, speller: Speller) -> None:
        super().__init__(speller.counts, speller.english)

    def mend_each(self, words: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Texting written out, and every other word as it is."""
        return (TEXTING.get(word, (word,)) for word in words)


class Unguarded(Asked):
    """A turn in which some findings about danger and refusals are not made."""

    def __init__(
        self, engine: Engine, conversation: Conversation, utterance: str, without: frozenset[str]
    ) -> None:
        super().__init__(engine, conversation, utterance)
        self.without = without

    @cached_property
    def danger(self) -> policy.Finding | None:
        """The danger rule that fires; none where they are switched off."""
        return None if "danger-rules" in self.without else super().danger

    @cached_property
    def refusal(self) -> policy.Finding | None:
        """The refusal rule that fires; none where they are switched off."""
        return None if "refusal-rules" in self.without else super().refusal

    @cached_property
    def understanding(self) -> Understanding:
        """What is asked about; nothing is like danger where that is switched off."""
        found = super().understanding
        if "danger-likeness" in self.without:
            return msgspec.structs.replace(found, danger=0.0)
        return found

    @cached_property
    def parts(self) -> tuple[Asked, ...]:
        """The parts that ask something, without the same findings."""
        return tuple(
            Unguarded(self.engine, START, part.utterance, self.without) for part in super().parts
        )


def _respond_without(without: frozenset[str]) -> Respond:
    """The same as respond(), with turns of our own."""
    return lambda engine, conversation, utterance: turn_of(
        Unguarded(engine, conversation, utterance, without)
    )
