"""Botium: conversations, partial conversations and utterances in its text files. Pure.

A section begins with # and who speaks. In it stand words, and lines that begin with the name of an
asserter, a logic hook or a user input. Names of utterance lists stand for any of their lines.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from askmono.content.source import BOM, Source
from askmono.faces.scripts.imports.botium_text import (
    ASSERTERS,
    CODE,
    CONVO,
    COUNTS,
    HOOKS,
    INPUTS,
    MEMORY,
    PARTIAL,
    SUFFIXES,
    UTTERANCES,
    Convo,
    Entry,
    Section,
    Utterances,
    convo_of,
    entry_of,
    kind_of_file,
    utterances_of,
)
from askmono.faces.scripts.imports.foreign import (
    Buttons,
    Dropped,
    Foreign,
    ForeignConversation,
    ForeignFile,
    ForeignTurn,
    Label,
    Wanted,
    Words,
)
from askmono.faces.scripts.script import Place

DEEPEST = 10  # partial conversations within each other
MOST_INCLUDES = 500  # in one conversation, those within others too

_VARIABLE = re.compile(r"\$(?:[A-Za-z_]\w*(?:\([^()]*\))?|\{[^{}]*\})")
_TEXT = re.compile(r"TEXT(?:_(?P<how>EQUALS|CONTAINS|WILDCARD(?:EXACT)?|REGEXP))?"
                   r"(?:_(?P<many>ANY|ALL))?(?:_IC)?")  # fmt: skip

WHY = {
    "asserter": "askmono has nothing to hold it against",
    "logic hook": "askmono needs no pauses and keeps no memory",
    "optional": "whether it comes or not, the test passes",
    "variable": "it holds a variable, and askmono keeps none",
    "media": "askmono reads words only",
    "form": "askmono has no forms",
    "channel": "askmono has one channel",
    "structured": "askmono is told words, not data",
    "pattern": "a pattern; scripts look for words as they stand",
    "code": "neither utterances of these files, nor an asserter that says what comes",
    "utterances": "no file in this run has utterances of that name",
    "include": "no file in this run has a partial conversation of that name",
}


def read_botium(sources: Sequence[Source]) -> Foreign:
    """All files of a run together, since they refer to each other."""
    return _Reader(sources).read()


class _Reader:
    """Reads files that may refer to each other."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._dropped: list[Dropped] = []
        self._includes = 0  # of the conversation that is being read
        held = {name: [s for s in sources if kind_of_file(s) == name] for name in SUFFIXES}
        self._partial: dict[str, Convo] = {}
        for source in held[PARTIAL]:
            convo = convo_of(source)
            self._partial.setdefault(convo.title, convo)
        self._lists: dict[str, Utterances] = {}
        for source in held[UTTERANCES]:
            found = utterances_of(source)
            self._lists.setdefault(found.name, found)

    def _drop(self, place: Place, kind: str, what: str, why: str = "") -> None:
        self._dropped.append(Dropped(place, kind, what, why or WHY[kind]))

    def read(self) -> Foreign:
        """Conversations of conversation files, rows of utterance files."""
        files = []
        used: set[str] = set()
        for source in self._sources:
            kind = kind_of_file(source)
            if kind == CONVO:
                files.append(ForeignFile(source.name, (self._conversation(source, used),)))
            elif kind == UTTERANCES:
                files.append(ForeignFile(source.name, listed=self._listed(utterances_of(source))))
            elif kind == MEMORY:
                first = source.text.removeprefix(BOM).split("\n", 1)[0].strip()
                self._drop(Place(source.name, 1), "variable", first, "askmono keeps no variables")
                files.append(ForeignFile(source.name))
            else:
                files.append(ForeignFile(source.name))
        for name, convo in self._partial.items():
            if name not in used:
                self._drop(convo.place, "include", name, "no conversation of this run includes it")
        return Foreign(tuple(files), tuple(dict.fromkeys(self._dropped)))

    def _listed(self, found: Utterances) -> tuple[ForeignTurn, ...]:
        label = Label((found.name,), found.place)
        rows = []
        for text, place in found.lines:
            if _VARIABLE.search(text) or "%s" in text:
                self._drop(place, "variable", text)
            elif text:
                rows.append(ForeignTurn((text,), place, (label,)))
        return tuple(rows)

    # --- conversations -----------------------------------------------------------------------

    def _conversation(self, source: Source, used: set[str]) -> ForeignConversation:
        convo = convo_of(source)
        self._includes = 0
        turns: list[ForeignTurn] = []
        missing = 0
        asked = False
        for section in self._sections(convo, (), used):
            if section.who == "me":
                turn = self._asked(section)
                asked = turn is not None
                missing += turn is None
                turns += [turn] if turn else []
                continue
            wanted = tuple(self._answered(section))
            if asked and wanted:
                turns[-1] = turns[-1]._replace(wanted=(*turns[-1].wanted, *wanted))
            elif wanted:
                why = "what it answers is not carried over" if missing else "nobody has asked yet"
                words = " ".join(text for text, _ in section.lines if text)
                self._drop(section.place, "bot text", words, why)
        return ForeignConversation(convo.title, convo.place, tuple(turns), (), convo.note, missing)

    def _sections(self, convo: Convo, within: tuple[str, ...], used: set[str]) -> Iterator[Section]:
        """The sections of what is said, partial conversations put in where they are included."""
        for section in convo.sections:
            if section.who in ("me", "bot"):
                yield section
            elif section.who not in ("begin", "end", "include"):
                self._drop(section.place, "section", f"#{section.who}", "nobody is called that")
                continue
            for name, place in self._included(section):
                self._includes += 1
                found = self._partial.get(name)
                if found is None:
                    self._drop(place, "include", name)
                elif name in within or len(within) >= DEEPEST:
                    self._drop(place, "include", name, "it includes itself")
                elif self._includes > MOST_INCLUDES:
                    why = f"the conversation includes more than {MOST_INCLUDES} by now"
                    self._drop(place, "include", name, why)
                else:
                    used.add(name)
                    yield from self._sections(found, (*within, name), used)

    def _included(self, section: Section) -> Iterator[tuple[str, Place]]:
        """The partial conversations that a section includes."""
        if section.who == "include":
            yield section.named, section.place
        for text, place in section.lines:
            entry = entry_of(text, place)
            if entry.code == "INCLUDE":
                yield " ".join(entry.args[:1]), place
            elif text and section.who in ("begin", "end", "include"):
                self._drop(
                    place, "logic hook" if entry.code else "section", text, WHY["logic hook"]
                )

    def _asked(self, section: Section) -> ForeignTurn | None:
        """A #me section, if a person can say it."""
        words: list[str] = []
        place = section.place
        for text, at in section.lines:
            entry = entry_of(text, at)
            if entry.code in INPUTS and entry.args:
                if entry.code == "BUTTON":  # the text on it is what a person would type
                    words.append(entry.args[-1])
                    continue
                self._drop(at, entry.code.lower(), text)
                return None
            if entry.code in HOOKS:
                if entry.code != "INCLUDE":
                    self._drop(at, "logic hook", text)
                continue
            if text and not words:
                place = at
            if text or words:
                words.append(text)
        said = "\n".join(words).strip()
        if section.named:
            self._drop(section.place, "channel", section.named)
        return self._turn(said, place)

    def _turn(self, said: str, place: Place) -> ForeignTurn | None:
        """What a person says: words, or the name of a list of them."""
        name, _, rest = said.partition(" ")
        found = self._lists.get(said) or self._lists.get(name)
        if found is not None:
            given = rest if said != found.name else ""
            says = [text.replace("%s", given) for text, _ in found.lines if text]
            says = [text for text in dict.fromkeys(says) if not _VARIABLE.search(text)]
            if says:
                return ForeignTurn(tuple(says), place)
        if _is_data(said):
            self._drop(place, "structured", said)
        elif CODE.fullmatch(said):
            self._drop(place, "utterances", said)
        elif _VARIABLE.search(said):
            self._drop(place, "variable", said)
        else:
            return ForeignTurn((said,), place)
        return None

    # --- what the bot says -------------------------------------------------------------------

    def _answered(self, section: Section) -> Iterator[Wanted]:
        words: list[tuple[str, Place]] = []
        for text, place in section.lines:
            entry = entry_of(text, place)
            if entry.code == "INCLUDE" or not text:
                continue
            if entry.code in HOOKS:
                self._drop(place, "logic hook", text)
            elif entry.code and entry.code not in self._lists:
                if entry.optional:
                    self._drop(place, "optional", text)
                else:
                    yield from self._asserted(entry)
            else:
                words.append((text, place))
        if section.named:
            self._drop(section.place, "channel", section.named)
        if words:
            yield from self._said(words)

    def _said(self, lines: list[tuple[str, Place]]) -> Iterator[Wanted]:
        """The words of a #bot section; its first line may be negated or optional."""
        entry = entry_of(*lines[0])
        texts = [entry.text, *(text for text, _ in lines[1:])]
        said = "\n".join(texts)
        if entry.optional:
            self._drop(entry.place, "optional", said)
            return
        found = self._lists.get(said) or self._lists.get(said.partition(" ")[0])
        if found is not None:
            given = said.partition(" ")[2]
            choices = tuple(text.replace("%s", given) for text, _ in found.lines if text)
        else:
            choices = (said,)
        sound = tuple(text for text in choices if not _VARIABLE.search(text))
        if not sound:
            self._drop(entry.place, "variable", said)
        elif found is None and _is_data(said):
            self._drop(entry.place, "structured", said)
        else:
            yield Words(sound, entry.place, negated=entry.negated)

    def _asserted(self, entry: Entry) -> Iterator[Wanted]:
        """What an asserter expects, where a script can."""
        text = _TEXT.fullmatch(entry.code)
        if entry.code == "INTENT" and entry.args:
            yield Label(entry.args[:1], entry.place, negated=entry.negated)
        elif entry.code == "BUTTONS" and entry.args and not entry.negated:
            yield Buttons(entry.args, entry.place)
        elif text is not None and entry.args:
            if text["how"] in (None, "EQUALS", "CONTAINS"):
                texts = tuple(self._expanded(entry.args))
                part = text["how"] == "CONTAINS"
                every = text["many"] == "ALL"
                yield Words(texts, entry.place, every, entry.negated, part)
            else:
                self._drop(entry.place, "pattern", f"{entry.code} {'|'.join(entry.args)}")
        else:
            what = " ".join((entry.code, "|".join(entry.args))).strip()
            known = entry.code in ASSERTERS or entry.code.removesuffix("_REC") in COUNTS
            why = WHY["asserter" if known else "code"]
            self._drop(entry.place, "asserter", ("!" if entry.negated else "") + what, why)

    def _expanded(self, args: Iterable[str]) -> Iterator[str]:
        for arg in args:
            found = self._lists.get(arg)
            yield from (text for text, _ in found.lines if text) if found else (arg,)


def _is_data(said: str) -> bool:
    """Whether what stands where words are expected is JSON, as buttons and cards send it."""
    if not said.startswith(("{", "[")):
        return False
    try:
        json.loads(said)
    except (ValueError, RecursionError):
        return False
    return True
