"""What another library makes of the same utterances: each reply that is another one. Pure.

A conversation is walked under both libraries at once, each remembering what it replied itself: once
the two have parted, what differs later may differ because of that.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from askmono.content.intent import MEDICINE, Intent
from askmono.content.library import Library
from askmono.content.problems import Problem
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import Turn, asked_of, turn_of
from askmono.dialogue.settings import Settings, UnknownSettingError
from askmono.faces.scripts.expectation import unmet
from askmono.faces.scripts.harm import Change, change_of
from askmono.faces.scripts.runner import Engines
from askmono.faces.scripts.script import Place, Script

NO_PLACE = Place("", 0, 0)  # of a phrasing: it belongs to two libraries


class Said(NamedTuple):
    """An utterance to be said to both libraries at the start of a conversation.

    about: what it is, where no file says so. settings: over those that were chosen.
    """

    utterance: str
    about: str
    place: Place = NO_PLACE
    settings: Settings | None = None


class Compared(NamedTuple):
    """An utterance and the replies of both libraries.

    title: of its conversation, or what it is. turn: from 1. after: whether the two had parted
    before it, so that each remembers something else. expected: whether the new reply is what the
    script expects; None where nothing is.
    """

    place: Place
    title: str
    turn: int
    utterance: str
    old: Reply
    new: Reply
    change: Change | None
    after: bool = False
    expected: bool | None = None


class Both(NamedTuple):
    """Two libraries, each under whatever settings are asked for."""

    old: Engines
    new: Engines

    def under(self, settings: Settings) -> tuple[Engine, Engine]:
        """Both under some settings. Raises UnknownSettingError."""
        return self.old.under(settings), self.new.under(settings)


def compare_script(script: Script, both: Both, problems: list[Problem]) -> Iterator[Compared]:
    """Every utterance of a script under both libraries; none where one lacks a setting of it."""
    engines = _engines(script.settings(both.new.first.settings), script.place, both, problems)
    if engines is None:
        return
    before = following = (START, START)
    for number, turn in enumerate(script.turns, 1):
        for said, utterance in enumerate(turn.says):
            old, new = _both_say(engines, before, utterance)
            expected = not unmet(turn.expected, new.reply, engines[1])
            yield Compared(
                place=turn.place,
                title=script.title,
                turn=number,
                utterance=utterance,
                old=old.reply,
                new=new.reply,
                change=change_of(old.reply, new.reply),
                after=before[0] != before[1],
                expected=expected,
            )
            if said == 0:  # as a script is run: the first way leads on
                following = (old.conversation, new.conversation)
        before = following


def compare_said(said: Said, both: Both, problems: list[Problem]) -> Iterator[Compared]:
    """One utterance under both libraries; none where one lacks a setting of it."""
    settings = said.settings or both.new.first.settings
    engines = _engines(settings, said.place, both, problems)
    if engines is not None:
        old, new = _both_say(engines, (START, START), said.utterance)
        change = change_of(old.reply, new.reply)
        yield Compared(said.place, said.about, 1, said.utterance, old.reply, new.reply, change)


def _engines(
    settings: Settings, place: Place, both: Both, problems: list[Problem]
) -> tuple[Engine, Engine] | None:
    try:
        return both.under(settings)
    except UnknownSettingError as error:
        advice = f"{error.advice}; it is not compared"
        problems.append(Problem(*place, f"one library has {error.what}", "unknown-setting", advice))
        return None


def _both_say(
    engines: tuple[Engine, Engine], before: tuple[Conversation, Conversation], utterance: str
) -> tuple[Turn, Turn]:
    old, new = (
        turn_of(asked_of(engine, state, utterance))
        for engine, state in zip(engines, before, strict=True)
    )
    return old, new


def worst_first(compared: Iterable[Compared]) -> tuple[Compared, ...]:
    """Those that changed: unsafe ones first, then by rank, then in the order they were said in."""
    changed = [one for one in compared if one.change is not None]
    return tuple(sorted(changed, key=lambda one: one.change.rank if one.change else 0))


# --- the libraries themselves --------------------------------------------------------------------


def phrasings(
    libraries: Sequence[Library], names: Sequence[str], *, changed: bool = False
) -> list[Said]:
    """Every phrasing of any of the libraries once, in their order.

    libraries: with their examples. names: of the medicine, for each. changed: only those of
    intents that are not the same in all.
    """
    kept = _changed_intents(libraries) if changed else None
    found: dict[str, Said] = {}
    for library, name in zip(libraries, names, strict=True):
        for intent in library.intents:
            if kept is not None and intent.id not in kept:
                continue
            for text in (intent.question, *intent.examples):
                utterance = text.replace(MEDICINE, name)
                found.setdefault(utterance, Said(utterance, f"phrasing of {intent.id}"))
    return list(found.values())


def _changed_intents(libraries: Sequence[Library]) -> set[str]:
    first, *others = [{intent.id: intent for intent in one.intents} for one in libraries]
    ids = {id_ for one in (first, *others) for id_ in one}
    return {id_ for id_ in ids if any(first.get(id_) != other.get(id_) for other in others)}


def differences(old: Library, new: Library) -> list[str]:
    """What of two libraries differs, in a few lines; empty where they are the same."""
    if old.sha256 == new.sha256:
        return []
    lines = [f"library {old.version} -> {new.version}" if old.version != new.version else ""]
    lines += _monographs(old, new)
    lines += [
        _listed("intents", _by_id(old.intents), _by_id(new.intents)),
        _listed("notices", old.notices, new.notices),
        _listed("locales", old.locales, new.locales),
        _listed("lessons", _by_id(old.lessons), _by_id(new.lessons)),
        _listed("other medicines", _named(old), _named(new)),
    ]
    told = [line for line in lines if line]
    return told or ["only phrasings, vocabulary, comments or layout"]


def _by_id(items: Sequence[Any]) -> dict[str, Any]:
    """By id; intents without their phrasings, which a compiled library no longer has."""
    return {
        item.id: msgspec.structs.replace(item, examples=()) if isinstance(item, Intent) else item
        for item in items
    }


def _named(library: Library) -> dict[str, Any]:
    return {medicine.name: medicine for medicine in library.medicines}


def _monographs(old: Library, new: Library) -> Iterator[str]:
    before = {monograph.id: monograph for monograph in old.monographs.listed}
    after = {monograph.id: monograph for monograph in new.monographs.listed}
    for id_ in dict.fromkeys((*before, *after)):
        was, is_ = before.get(id_), after.get(id_)
        if was is None or is_ is None:
            yield f"monograph {id_}: {'new' if was is None else 'gone'}"
        elif was.sha256 != is_.sha256:
            yield f"monograph {id_}: SHA-256 {was.sha256[:12]} -> {is_.sha256[:12]}"


_FEW = 8  # ids that are named; more are counted


def _listed(noun: str, old: dict[str, Any], new: dict[str, Any]) -> str:
    """As in "intents 165 -> 167: new aftercare, scans; gone -; changed driving"."""
    parts = []
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("new", lambda id_: id_ not in old),
        ("gone", lambda id_: id_ not in new),
        ("changed", lambda id_: id_ in old and id_ in new and old[id_] != new[id_]),
    )
    for word, holds in tests:
        if ids := [id_ for id_ in dict.fromkeys((*old, *new)) if holds(id_)]:
            more = f" and {len(ids) - _FEW} more" if len(ids) > _FEW else ""
            parts.append(f"{word} {', '.join(ids[:_FEW])}{more}")
    if not parts:
        return ""
    counts = f"{len(old)} -> {len(new)}" if len(old) != len(new) else f"{len(new)}"
    return f"{noun} ({counts}): {'; '.join(parts)}"
