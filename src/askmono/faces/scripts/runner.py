"""Runs scripts: says what they say, and holds what comes against what they expect. Pure.

A conversation is followed with the first way to say each turn. Every other way is said in the same
place; where it leaves the conversation as the first did, what follows cannot differ, and where it
does not, the rest is run after it too.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from askmono.content.problems import Problem
from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import asked_of, turn_of
from askmono.dialogue.settings import Settings, UnknownSettingError
from askmono.faces.scripts.expectation import Unmet, unlike, unmet
from askmono.faces.scripts.script import Script, ScriptTurn, reference_problems

Outcome = Literal["passed", "failed", "known-failure", "unexpected-pass"]
PASSES = ("passed", "known-failure")


class Trial(NamedTuple):
    """An utterance said in its place.

    turn: index of its turn. said: which of the ways to say it. before: the conversation up to it.
    edge: the intents at both ends of the curated follow-up that was followed, if one was.
    unmet: what was expected and did not come. after: what was said differently before it, if
    anything: the index of that turn, and which of the ways.
    """

    turn: int
    said: int
    utterance: str
    reply: Reply
    before: Conversation
    edge: tuple[str, str] | None
    unmet: tuple[Unmet, ...]
    after: tuple[int, int] | None = None


class Changed(NamedTuple):
    """A way to say a turn that was changed by a rule. turn: its index. edits: what, in words."""

    turn: int
    was: str
    now: str
    edits: str


class Variation(NamedTuple):
    """How a script was said otherwise than written. rule: its name in reports."""

    rule: str
    changed: tuple[Changed, ...]


class Result(NamedTuple):
    """A script and what came of it; trials in the order in which they were run.

    variation: what was changed of what it says, if anything was.
    """

    script: Script
    trials: tuple[Trial, ...]
    variation: Variation | None = None

    @property
    def name(self) -> str:
        """File, title and rule: no two results of a run share it."""
        return f"{self.script.name} [{self.variation.rule}]" if self.variation else self.script.name

    @property
    def failing(self) -> tuple[Trial, ...]:
        """The trials of which something did not hold."""
        return tuple(trial for trial in self.trials if trial.unmet)

    @property
    def outcome(self) -> Outcome:
        """Whether it behaved; a script that is known to fail has to."""
        if self.script.known_failure:
            return "known-failure" if self.failing else "unexpected-pass"
        return "failed" if self.failing else "passed"

    @property
    def passes(self) -> bool:
        """Whether nothing is to be done about it."""
        return self.outcome in PASSES


class Engines:
    """A library under each of the settings that scripts ask for.

    first: under the settings that hold where a script says nothing.
    """

    def __init__(self, first: Engine) -> None:
        self.first = first
        self._kept = {first.settings: first}

    def under(self, settings: Settings) -> Engine:
        """The engine for settings. Raises UnknownSettingError."""
        if settings not in self._kept:
            self._kept[settings] = self.first.under(settings)
        return self._kept[settings]

    def of(self, script: Script) -> Engine:
        """The engine for a script. Raises UnknownSettingError."""
        return self.under(script.settings(self.first.settings))


def sound(
    scripts: Iterable[Script], engines: Engines, problems: list[Problem]
) -> tuple[Script, ...]:
    """The scripts that name only what the library has. problems: what others name is added."""
    kept = []
    for script in scripts:
        before = len(problems)
        try:
            problems += dict.fromkeys(reference_problems(script, engines.of(script)))
        except UnknownSettingError as error:
            problems.append(Problem(*script.place, error.what, "unknown-setting", error.advice))
        if len(problems) == before:
            kept.append(script)
    return tuple(kept)


def run(script: Script, engine: Engine) -> Result:
    """Say all of a script. engine: under the script's settings."""
    return Result(script, tuple(_walk(script.turns, engine, 0, START, None)))


def _walk(
    turns: tuple[ScriptTurn, ...],
    engine: Engine,
    start: int,
    before: Conversation,
    after: tuple[int, int] | None,
) -> Iterator[Trial]:
    for number in range(start, len(turns)):
        turn = turns[number]
        trial, following = _say(turn, engine, number, 0, before, after)
        yield trial
        for said in range(1, len(turn.says) if after is None else 0):
            other, elsewhere = _say(turn, engine, number, said, before, None)
            differs = unlike(turn.expected, trial.reply, other.reply)
            yield other._replace(unmet=(*other.unmet, *differs))
            if elsewhere != following:
                yield from _walk(turns, engine, number + 1, elsewhere, (number, said))
        before = following


def _say(
    turn: ScriptTurn,
    engine: Engine,
    number: int,
    said: int,
    before: Conversation,
    after: tuple[int, int] | None,
) -> tuple[Trial, Conversation]:
    asked = asked_of(engine, before, turn.says[said])
    made = turn_of(asked)
    reply = made.reply
    missing = unmet(turn.expected, reply, engine)
    trial = Trial(number, said, asked.utterance, reply, before, _edge(asked, reply), missing, after)
    return trial, made.conversation


def _edge(asked: Asked, reply: Reply) -> tuple[str, str] | None:
    """The follow-up that led to a reply, if one did."""
    last = asked.conversation.intent
    if last is None or reply.intent is None:
        return None
    return (last, reply.intent) if asked.understanding.follow_up == reply.intent else None
