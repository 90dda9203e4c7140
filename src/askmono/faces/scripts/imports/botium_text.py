"""Botium's text files: sections by who speaks, and what each line begins with. Pure."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from askmono.content.source import BOM, Source
from askmono.faces.scripts.script import Place

CONVO, PARTIAL, UTTERANCES, MEMORY = (
    ".convo.txt",
    ".pconvo.txt",
    ".utterances.txt",
    ".scriptingmemory.txt",
)
SUFFIXES = (CONVO, PARTIAL, UTTERANCES, MEMORY)

HOOKS = frozenset(
    {"PAUSE", "WAITFORBOT", "SET_SCRIPTING_MEMORY", "CLEAR_SCRIPTING_MEMORY", "UPDATE_CUSTOM"}
    | {"ASSIGN_SCRIPTING_MEMORY", "SKIP_BOT_UNCONSUMED", "INCLUDE", "CONDITIONAL_STEP"}
)
INPUTS = frozenset({"BUTTON", "MEDIA", "FORM"})
ASSERTERS = frozenset(
    {"BUTTONS", "MEDIA", "CARDS", "PAUSE_ASSERTER", "JSON_PATH", "RESPONSE_LENGTH", "FORMS"}
    | {"ENTITIES", "ENTITY_VALUES", "ENTITY_CONTENT", "INTENT", "INTENT_UNIQUE"}
    | {"INTENT_CONFIDENCE", "BOT_CONSUMED", "BOT_UNCONSUMED_COUNT", "HYPERLINK", "TEXT"}
)
COUNTS = frozenset({"BUTTONS_COUNT", "MEDIA_COUNT", "CARDS_COUNT", "JSON_PATH_COUNT"})
# A name that only a project's own configuration knows; known ones of several words as well.
CODE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")


class Entry(NamedTuple):
    """A line of a section. code: the name it begins with, if that is one; args: what follows."""

    text: str
    place: Place
    code: str = ""
    args: tuple[str, ...] = ()
    negated: bool = False
    optional: bool = False


class Section(NamedTuple):
    """What one side says. who: me, bot, begin, end or include."""

    who: str
    named: str
    place: Place
    lines: tuple[tuple[str, Place], ...]


class Convo(NamedTuple):
    """A file of sections."""

    title: str
    note: str
    place: Place
    sections: tuple[Section, ...]


class Utterances(NamedTuple):
    """A file of utterances."""

    name: str
    place: Place
    lines: tuple[tuple[str, Place], ...]


def kind_of_file(source: Source) -> str:
    """Which of SUFFIXES a file has, or would have: with sections it is a conversation."""
    for suffix in SUFFIXES:
        if source.name.endswith(suffix):
            return suffix
    return CONVO if re.search(r"(?m)^\s*#(me|bot)\b", source.text) else UTTERANCES


def _lines(source: Source) -> Iterator[tuple[str, Place]]:
    for number, line in enumerate(source.text.removeprefix(BOM).split("\n"), start=1):
        yield line.strip(), Place(source.name, number)


def convo_of(source: Source) -> Convo:
    """A file of sections; what stands before the first is its name and a note."""
    head: list[str] = []
    found: list[tuple[Section, list[tuple[str, Place]]]] = []
    for line, place in _lines(source):
        if line.startswith("#"):
            who, _, named = line[1:].strip().partition(" ")
            found.append((Section(who, named.strip(), place, ()), []))
        elif found:
            found[-1][1].append((line, place))
        else:
            head.append(line)
    sections = tuple(section._replace(lines=tuple(lines)) for section, lines in found)
    title = (head[0] if head else "") or _stem(source)
    note = " ".join(line for line in head[1:] if line)
    return Convo(title, note, Place(source.name, 1), sections)


def _stem(source: Source) -> str:
    return Path(source.name).name.partition(".")[0]


def utterances_of(source: Source) -> Utterances:
    """A file of utterances; its first line is their name."""
    (name, place), *lines = _lines(source)
    return Utterances(name or _stem(source), place, tuple(lines))


def entry_of(text: str, place: Place) -> Entry:
    """A line with its marks read: ? for optional, ! for not; doubled, they are words."""
    optional = text.startswith("?") and not text.startswith("??")
    rest = text[1:] if text.startswith("?") else text
    negated = rest.startswith("!") and not rest.startswith("!!")
    rest = rest[1:] if rest.startswith("!") else rest
    name, _, args = rest.partition(" ")
    known = name in HOOKS or name in INPUTS or name in ASSERTERS or bool(CODE.fullmatch(name))
    if not known:
        return Entry(rest, place, negated=negated, optional=optional)
    parted = [part.replace("\0", "|").strip() for part in args.replace("\\|", "\0").split("|")]
    return Entry(rest, place, name, tuple(filter(None, parted)), negated, optional)
