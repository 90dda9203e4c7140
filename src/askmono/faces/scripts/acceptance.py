"""What would have to be expected for scripts to hold, and how their files would read. Pure.

Only keys that do not hold are changed, and only where everything that was said under an
expectation agrees. What is unsafe is told apart; what cannot be accepted is told with its why.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, NamedTuple

import msgspec

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.content.table import SEPARATORS
from askmono.content.yamlfile import Document, read_document
from askmono.dialogue.contract import kind_of, passages_of, reason_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.faces.scripts.expectation import (
    ANY,
    NONE,
    Cited,
    Expectation,
    expectation_of,
    offered_by,
    shows_figures,
    unmet,
)
from askmono.faces.scripts.harm import Change, breach
from askmono.faces.scripts.runner import Engines, Result, Trial
from askmono.faces.scripts.script import KIND, Place, Script, expectation
from askmono.faces.scripts.splicing import CannotSpliceError, group_of, spliced
from askmono.faces.scripts.writing import as_data

KNOWN = "known_failure"


class Heard(NamedTuple):
    """Something that was said, and the reply to it."""

    script: Script
    trial: Trial

    @property
    def place(self) -> Place:
        """Where it is said."""
        return self.script.turns[self.trial.turn].place


class Update(NamedTuple):
    """An expectation that would be another. failing: at least one. change: why it is unsafe."""

    place: Place
    was: Expectation
    now: Expectation
    failing: tuple[Heard, ...]
    change: Change | None

    @property
    def values(self) -> dict[str, Any]:
        """The keys that would hold something else, as a script's author writes it."""
        was, now = as_data(self.was), as_data(self.now)
        keys = [key for key in {**was, **now} if was.get(key) != now.get(key)]
        return {key: now.get(key) for key in keys}


class Passing(NamedTuple):
    """Conversations that were known to fail and pass: `place` is where the group of keys begins."""

    place: Place
    scripts: tuple[Script, ...]


class Left(NamedTuple):
    """What cannot be accepted, where, and why. failing: what was said, where that is known."""

    place: Place
    why: str
    failing: tuple[Heard, ...] = ()


class Proposal(NamedTuple):
    """What can be accepted of a run, in the order of the files, and what cannot."""

    updates: tuple[Update, ...] = ()
    passing: tuple[Passing, ...] = ()
    left: tuple[Left, ...] = ()

    def files(self) -> tuple[str, ...]:
        """The files that something is proposed for, each once."""
        places = [one.place for one in self.updates] + [one.place for one in self.passing]
        return tuple(dict.fromkeys(place.file for place in places))

    def of(self, file: str) -> "Proposal":
        """What is proposed for a file."""
        return Proposal(
            tuple(one for one in self.updates if one.place.file == file),
            tuple(one for one in self.passing if one.place.file == file),
            tuple(one for one in self.left if one.place.file == file),
        )


class Rewritten(NamedTuple):
    """A file's text with what could be accepted in it, and what could not be."""

    text: str
    updates: tuple[Update, ...]
    passing: tuple[Passing, ...]
    left: tuple[Left, ...]


# --- one expectation -----------------------------------------------------------------------------


def with_reply(expected: Expectation, reply: Reply, engine: Engine) -> Expectation:
    """An expectation that a reply meets; what the reply met already stays as it is."""
    keys = {missing.key for missing in unmet(expected, reply, engine)}
    came = _came(expected, reply, engine)
    made = msgspec.structs.replace(expected, **{key: came[key] for key in keys if key in came})
    if made == Expectation():
        return Expectation(reply=kind_of(reply), reason=reason_of(reply))
    return made


def _came(expected: Expectation, reply: Reply, engine: Engine) -> dict[str, Any]:
    """What each key would have to hold."""
    fresh = expectation_of(reply, engine)

    def holds(**one: Any) -> bool:
        return not unmet(Expectation(**one), reply, engine)

    return {
        "reply": kind_of(reply),
        "reason": reason_of(reply),
        "intent": reply.intent,
        "cites": _cites(expected, reply, fresh),
        "first": next(iter(fresh.cites), None),
        "passages": len(passages_of(reply)),
        "shows": tuple(one for one in expected.shows if holds(shows=(one,))),
        "must_not_show": tuple(o for o in expected.must_not_show if holds(must_not_show=(o,))),
        "dose_figures": shows_figures(reply, engine),
        "notices": tuple(said.id for said in reply.notices),
        "offers": _offers(expected, reply),
        "margin_at_least": math.floor(round(reply.margin, 1)),
        "score_at_least": math.floor(round(reply.score, 1)),
        "any_of": (*expected.any_of, fresh),
        "none_of": tuple(one for one in expected.none_of if holds(none_of=(one,))),
    }


def _cites(expected: Expectation, reply: Reply, fresh: Expectation) -> tuple[Cited, ...]:
    """The passages named that are shown, and all others that are shown and not named."""
    quotes = passages_of(reply)
    kept = [cited for cited in expected.cites if any(map(cited.fits, quotes))]
    shown = zip(fresh.cites, quotes, strict=True)
    if expected.first is not None:
        next(shown, None)  # it is named by that key
    new = [cited for cited, quote in shown if not any(one.fits(quote) for one in kept)]
    return (*kept, *new)


def _offers(expected: Expectation, reply: Reply) -> tuple[str, ...]:
    """All that is offered; that something is, or nothing, where no more than that was expected."""
    ids = offered_by(reply)
    if not ids:
        return (NONE,)
    return (ANY,) if expected.offers == (NONE,) else ids


# --- a run ---------------------------------------------------------------------------------------


def proposed(results: Sequence[Result], engines: Engines) -> Proposal:
    """What can be accepted of the results of scripts as they were written."""
    heard: dict[Place, list[Heard]] = defaultdict(list)
    for result in results:
        if result.variation is None and not result.script.known_failure:
            for trial in result.trials:
                turn = result.script.turns[trial.turn]
                heard[turn.expected_at].append(Heard(result.script, trial))
    found = [
        _about(place, tuple(all_), engines)
        for place, all_ in heard.items()
        if any(one.trial.unmet for one in all_)
    ]
    updates = [one for one in found if isinstance(one, Update)]
    left = [one for one in found if isinstance(one, Left)]
    return Proposal(tuple(updates), tuple(_passing(results)), tuple(left))


def _about(place: Place, heard: tuple[Heard, ...], engines: Engines) -> Update | Left:
    """What can be done about an expectation that does not hold for all that was heard under it."""
    failing = tuple(one for one in heard if one.trial.unmet)
    if PurePath(place.file).suffix.lower() in SEPARATORS:
        return Left(place, "tables are not rewritten: change this row", failing)
    if any(missing.key == "alike" for one in failing for missing in one.trial.unmet):
        why = "the ways to say it behave unlike; part them into turns of their own"
        return Left(place, why, failing)
    was = _expected(failing[0])
    now = was
    for one in failing:
        now = with_reply(now, one.trial.reply, engines.of(one.script))
    if any(unmet(now, one.trial.reply, engines.of(one.script)) for one in heard):
        turns = {(one.script.name, one.trial.turn) for one in heard}
        if len(turns) > 1:
            why = f"{len(turns)} turns share it, and get unlike replies; write it out for some"
        else:
            why = "what is said gets unlike replies; part it into turns of their own"
        return Left(place, why, failing)
    worst = [breach(was, one.trial.reply, engines.of(one.script)) for one in failing]
    changes = sorted((change for change in worst if change), key=lambda change: change.rank)
    return Update(place, was, now, failing, next(iter(changes), None))


def _expected(one: Heard) -> Expectation:
    return one.script.turns[one.trial.turn].expected


def _passing(results: Sequence[Result]) -> Iterator[Passing]:
    """Each conversation that was known to fail and does not, by itself."""
    for result in results:
        if result.variation is None and result.outcome == "unexpected-pass":
            yield Passing(result.script.place, (result.script,))


# --- a file --------------------------------------------------------------------------------------


def rewritten(source: Source, proposal: Proposal, results: Sequence[Result]) -> Rewritten:
    """A file with what is proposed for it, as far as that can be written.

    results: of the run, to know who else a known failure is written for.
    """
    left: list[Left] = []
    changes: dict[tuple[int, int], Mapping[str, Any]] = {}
    updates = []
    for update in proposal.updates:
        at = (update.place.line, update.place.column)
        if _value_at(source, update.place) != update.was:
            left.append(Left(update.place, "the file has changed since it was run"))
            continue
        try:
            spliced(source, {at: update.values})
        except CannotSpliceError as error:
            left.append(Left(update.place, f"{error}; change it by hand"))
        else:
            changes[at] = update.values
            updates.append(update)
    passing = []
    for group in _known_failures(source, proposal.passing, results, left):
        at = (group.place.line, group.place.column)
        try:
            spliced(source, {at: {KNOWN: None}})
        except CannotSpliceError as error:
            left.append(Left(group.place, f"{error}; change it by hand"))
        else:
            changes[at] = {**changes.get(at, {}), KNOWN: None}
            passing.append(group)
    text = spliced(source, changes) if changes else source.text
    return Rewritten(text, tuple(updates), tuple(passing), tuple(left))


def _value_at(source: Source, place: Place) -> Expectation | None:
    """The expectation that a file holds at a place, if it does."""
    for held, at in _groups(source):
        if at == (place.line, place.column):
            try:
                return expectation(held)
            except (TypeError, msgspec.ValidationError):
                return None
    return None


def _groups(source: Source) -> Iterator[tuple[dict[str, Any], tuple[int, int]]]:
    """Every group of keys of a file, and where it begins."""
    problems: list[Problem] = []
    document = read_document(source, KIND, problems)
    if document is not None:
        yield from _within(document, document.value, ())


def _within(
    document: Document, value: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[dict[str, Any], tuple[int, int]]]:
    if isinstance(value, dict):
        place = document.problem(path, "", "", "")
        yield value, (place.line, place.column)
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        if isinstance(item, dict | list):
            yield from _within(document, item, (*path, key))


def _known_failures(
    source: Source,
    passing: Iterable[Passing],
    results: Sequence[Result],
    left: list[Left],
) -> Iterator[Passing]:
    """Each group of keys with a known failure whose conversations all pass.

    What is written above several of them can only go when each of them passes.
    """
    groups = {at: held for held, at in _groups(source)}
    shared: list[Script] = []
    for one in passing:
        own = group_of(source.text, (one.place.line, one.place.column))
        if own is not None and KNOWN in groups.get(own, {}):
            yield Passing(Place(source.name, *own), one.scripts)
        else:
            shared += one.scripts
    if not shared:
        return
    root = next(at for at, held in groups.items() if "conversations" in held)
    under = [e for e in groups[root]["conversations"] if KNOWN not in e]
    place = Place(source.name, *root)
    if len(under) == len(shared):
        yield Passing(place, tuple(shared))
        return
    failing = [
        result.script.title
        for result in results
        if result.script.file == source.name and result.outcome == "known-failure"
    ]
    who = f"{len(shared)} of the {len(under)} conversations under it pass"
    still = f"; still failing: {', '.join(failing)}" if failing else ""
    left.append(Left(place, f"known_failure stands for others too: {who}{still}"))
