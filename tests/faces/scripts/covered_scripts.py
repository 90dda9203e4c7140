"""Scripts and results for tests of coverage: said for real, or canned."""

from copy import copy
from typing import Any

import msgspec

from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Edition, Quote, Reply, quoted
from askmono.faces.scripts.coverage import Coverage, coverage
from askmono.faces.scripts.expectation import Unmet
from askmono.faces.scripts.runner import Engines, Result, Trial, run
from askmono.faces.scripts.script import Place, Script, ScriptTurn, expectation

LONG, DRIVE, DANGER = "how long does it last", "can i drive after it", "i want to kill myself"
EDITION = Edition("1", "0" * 64)


def script(line: int, *said: str, reply: str = "", known: str = "", **about: Any) -> Script:
    """A conversation at a line. reply: the kind that each turn is to get; "" where any will do."""
    expected = expectation({"reply": reply} if reply else {"none_of": [{"passages": 3}]})
    place = Place("talk.script.yaml", line)
    turns = tuple(ScriptTurn((text,), expected, place, place, {}) for text in said)
    title = about.pop("title", f"at {line}")
    return Script("talk.script.yaml", title, place, turns, known_failure=known, **about)


def covered(engine: Engine, *scripts: Script) -> Coverage:
    """What scripts touch that are said for real."""
    engines = Engines(engine)
    return coverage([run(each, engines.of(each)) for each in scripts], engines)


def canned(*replies: Reply, edge: tuple[str, str] | None = None, fails: bool = False) -> Result:
    """A result whose replies are given. edge: of each of them."""
    unmet = (Unmet("reply", "this", "that"),) if fails else ()
    trials = [
        Trial(n, 0, reply.utterance, reply, START, edge, unmet) for n, reply in enumerate(replies)
    ]
    return Result(script(1, *(reply.utterance for reply in replies)), tuple(trials))


def answer(*quotes: Quote, **more: Any) -> Answer:
    """An answer that shows some passages."""
    return Answer(utterance="x", library=EDITION, question="X?", passages=quotes, **more)


def passage(engine: Engine, words: str) -> Quote:
    """The shortest passage that holds some words."""
    monograph = engine.monograph
    texts = ((monograph.slice(p.span), p) for p in monograph.passages)
    found = min((len(text), text, p) for text, p in texts if words in text)[2:]
    return quoted(monograph, *found)


def with_library(engine: Engine, **changes: Any) -> Engine:
    """The engine with parts of its library replaced."""
    other = copy(engine)
    other.library = msgspec.structs.replace(engine.library, **changes)
    other.intents = {intent.id: intent for intent in other.library.intents}
    return other.under(engine.settings)
