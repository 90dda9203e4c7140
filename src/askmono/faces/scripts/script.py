"""Scripts: conversations with what must come of them, read from YAML and checked.

A file is read as far as it can be: a problem in one costs the conversations of that file only.
"""

import os.path
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from askmono.content.problems import Problem
from askmono.content.source import read_source
from askmono.content.yamlfile import Document, read_document
from askmono.content.yamlfile import Path as At
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings
from askmono.faces.scripts.expectation import ANY, NONE, Cited, Expectation

SUFFIX = ".script.yaml"
KIND = "script"  # the schema's name


class Place(NamedTuple):
    """Where something stands, for errors and reports; line and column from 1."""

    file: str
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class ScriptTurn(NamedTuple):
    """What is said and what must come.

    says: ways to say it; all must behave alike. place: of what is said. expected_at: of the
    expectation, which may stand in a file of fragments. keys: where each key of it stands.
    """

    says: tuple[str, ...]
    expected: Expectation
    place: Place
    expected_at: Place
    keys: dict[str, Place]
    note: str = ""


class Script(NamedTuple):
    """One conversation.

    file: as the author knows it. settings: locale, medicine and dosing policy that hold for it;
    None of them for what the command line chose. known_failure: why it fails as yet, or "".
    """

    file: str
    title: str
    place: Place
    turns: tuple[ScriptTurn, ...]
    tags: tuple[str, ...] = ()
    locale: str | None = None
    medicine: str | None = None
    dosing: Any = None
    known_failure: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """File and title: what -k looks in."""
        return f"{self.file}::{self.title}"

    def settings(self, chosen: Settings) -> Settings:
        """What the script says, over what was chosen."""
        return Settings(
            locale=self.locale or chosen.locale,
            dosing=self.dosing or chosen.dosing,
            medicine=self.medicine or chosen.medicine,
        )


class _Fragments(NamedTuple):
    """What may be taken by name: the document and path of each."""

    expectations: dict[str, tuple[Document, At]]
    turns: dict[str, tuple[Document, At]]


class Included(NamedTuple):
    """A file of fragments as read once, and what is wrong with it."""

    document: Document | None
    problems: tuple[Problem, ...]


def read_script(
    path: Path, name: str, problems: list[Problem], included: dict[Path, Included] | None = None
) -> tuple[Script, ...]:
    """The conversations of a file, in order; none where anything is wrong with it.

    name: the file as its author knows it. problems: what is wrong is added. included: files that
    were read for others, and are not read again; added to.
    """
    found: list[Problem] = []
    scripts = tuple(_Reader(path, name, found, {} if included is None else included).scripts())
    problems += found
    return () if found else scripts


class _Reader:
    """Reads one file and what it includes."""

    def __init__(
        self, path: Path, name: str, problems: list[Problem], included: dict[Path, Included]
    ) -> None:
        self._path = path
        self._name = name
        self._problems = problems
        self._included = included
        self._fragments = _Fragments({}, {})
        self._unread = False  # whether a file of fragments could not be read: more names are there

    def scripts(self) -> Iterator[Script]:
        document = _read(self._path, self._name, self._problems)
        if document is None:
            return
        data = document.value
        self._collect(document)
        for number, name in enumerate(data.get("include", ())):
            self._include(document, ("include", number), name)
        both = [key for key in ("turns", "conversations") if key in data]
        if len(both) == 2:
            what = '"turns" and "conversations" do not go together'
            advice = "put these turns into a conversation of their own"
            self._say(document, ("turns",), what, "unfitting-key", advice)
        elif not both and "fragments" not in data:
            what = "the file holds no conversation"
            advice = "write turns: with what is said and what is expected"
            self._say(document, (), what, "no-turns", advice)
        if "turns" in data:
            yield self._script(document, (), {})
        shared = {key: data[key] for key in _SHARED if key in data}
        titles: dict[str, int] = {}
        for number, entry in enumerate(data.get("conversations", ())):
            at: At = ("conversations", number)
            line = document.problem((*at, "title"), "", "", "").line
            if (first := titles.setdefault(entry["title"], line)) != line:
                what = f'two conversations are called "{entry["title"]}"'
                advice = f"give each a title of its own; the other is on line {first}"
                self._say(document, (*at, "title"), what, "duplicate-title", advice)
            yield self._script(document, at, shared)

    def _say(self, document: Document, at: At, what: str, code: str, advice: str) -> None:
        self._problems.append(document.problem(at, what, code, advice))

    def _include(self, document: Document, at: At, name: str) -> None:
        path = self._path.parent / name
        if not path.is_file():
            self._unread = True
            what = f"there is no file {name} beside this one"
            advice = "name it from the folder that this file stands in"
            self._say(document, at, what, "missing-include", advice)
            return
        shown = Path(os.path.normpath(Path(self._name).parent / name))
        if shown not in self._included:
            problems: list[Problem] = []
            read = _read(path, str(shown), problems)
            self._included[shown] = Included(read, tuple(problems))
        self._problems += self._included[shown].problems
        held = self._included[shown].document
        if held is None:
            self._unread = True
        else:
            self._collect(held)

    def _collect(self, document: Document) -> None:
        held = document.value.get("fragments", {})
        for kind, known in self._fragments._asdict().items():
            for name in held.get(kind, {}):
                at = ("fragments", kind, name)
                first = known.setdefault(name, (document, at))
                if first != (document, at):
                    other = first[0].problem(first[1], "", "", "")
                    what = f'the fragment "{name}" stands twice'
                    advice = f"rename one; the other is at {other.file}:{other.line}"
                    self._say(document, at, what, "duplicate-fragment", advice)

    def _script(self, document: Document, at: At, shared: dict[str, Any]) -> Script:
        data = _at(document, at)
        given = shared | {key: data[key] for key in _SHARED if key in data}
        tags = (*shared.get("tags", ()), *data.get("tags", ()))
        return Script(
            file=self._name,
            title=data["title"],
            place=_place(document, (*at, "title")),
            turns=tuple(self._turns(document, (*at, "turns"), ())),
            tags=tuple(dict.fromkeys(tags)),
            locale=given.get("locale"),
            medicine=given.get("medicine"),
            dosing=given.get("policy", {}).get("dosing"),
            known_failure=given.get("known_failure", ""),
            note=data.get("note", ""),
        )

    def _turns(self, document: Document, at: At, using: tuple[str, ...]) -> Iterator[ScriptTurn]:
        for number, entry in enumerate(_at(document, at)):
            here = (*at, number)
            if "use" in entry:
                yield from self._used(document, here, entry, using)
                continue
            for key in ("say", "expect"):
                if key not in entry:
                    advice = 'write "say" and "expect", or "use" and the name of shared turns'
                    self._say(document, here, f'"{key}" is missing', "missing-key", advice)
                    break
            else:
                turn = self._turn(document, here, entry)
                if turn is not None:
                    yield turn

    def _used(
        self, document: Document, here: At, entry: dict[str, Any], using: tuple[str, ...]
    ) -> Iterator[ScriptTurn]:
        name = entry["use"]
        for key in ("say", "expect"):
            if key in entry:
                what = f'"{key}" does not go with "use"'
                advice = "write a turn of its own for it"
                self._say(document, (*here, "?", key), what, "unfitting-key", advice)
        found = self._fragments.turns.get(name)
        if found is None:
            self._unknown(document, (*here, "use"), name, self._fragments.turns)
        elif name in using:
            what = f'the shared turns "{name}" use themselves'
            advice = "take one of the uses out"
            self._say(document, (*here, "use"), what, "fragment-cycle", advice)
        else:
            yield from self._turns(*found, (*using, name))

    def _turn(self, document: Document, here: At, entry: dict[str, Any]) -> ScriptTurn | None:
        said = entry["say"]
        expect, at = entry["expect"], (*here, "expect")
        holder = document
        if isinstance(expect, str):
            found = self._fragments.expectations.get(expect)
            if found is None:
                self._unknown(document, at, expect, self._fragments.expectations)
                return None
            holder, at = found
            expect = _at(holder, at)
        return ScriptTurn(
            says=(said,) if isinstance(said, str) else tuple(said),
            expected=expectation(expect),
            place=_place(document, (*here, "say")),
            expected_at=_place(holder, at),
            keys={key: _place(holder, (*at, "?", key)) for key in expect},
            note=entry.get("note", ""),
        )

    def _unknown(self, document: Document, at: At, name: str, known: dict[str, Any]) -> None:
        if self._unread:
            return  # that file's own problems are told
        what = f'no fragment is called "{name}"'
        advice = f"known here: {', '.join(sorted(known)) or 'none; write it, or include its file'}"
        self._say(document, at, what, "unknown-fragment", advice)


def _read(path: Path, name: str, problems: list[Problem]) -> Document | None:
    source = read_source(path, name, problems)
    return read_document(source, KIND, problems) if source else None


_SHARED = ("medicine", "locale", "policy", "tags", "known_failure")


def _at(document: Document, at: At) -> Any:
    value = document.value
    for key in at:
        value = value[key]
    return value


def _place(document: Document, at: At) -> Place:
    problem = document.problem(at, "", "", "")
    return Place(problem.file, problem.line, problem.column)


LISTS = ("cites", "shows", "must_not_show", "notices", "offers")  # one may stand without a list


def expectation(data: dict[str, Any]) -> Expectation:
    """An expectation as written, which its schema has found in order."""
    made = dict(data)
    for key in LISTS:
        if key in made and not isinstance(made[key], list):
            made[key] = [made[key]]
    for key in ("any_of", "none_of"):
        if key in made:
            made[key] = tuple(map(expectation, made[key]))
    for key in ("cites", "first"):
        if key in made:
            made[key] = msgspec.convert(made[key], Cited if key == "first" else tuple[Cited, ...])
    for key in ("shows", "must_not_show", "notices", "offers"):
        if key in made:
            made[key] = tuple(made[key])
    return Expectation(**made)


def reference_problems(script: Script, engine: Engine) -> Iterator[Problem]:
    """What a script names and the library does not have: intents, notices, passages.

    engine: under the script's settings.
    """
    known = {"intent": set(engine.intents), "notice": set(engine.library.notices)}
    for turn in script.turns:
        for key, noun, id_ in _ids(turn.expected):
            if id_ not in known[noun]:
                what = f'the library has no {noun} "{id_}"'
                advice = f"write the id of one{_near(id_, list(known[noun]))}"
                place = turn.keys.get(key, turn.expected_at)
                yield Problem(*place, what, f"unknown-{noun}", advice)
        for cited in turn.expected.cited():
            if cited.find_for(engine) is None:
                key = "first" if cited == turn.expected.first else "cites"
                place = turn.keys.get(key, turn.expected_at)
                where = engine.monograph.file if engine.chosen else "any monograph"
                what = f"no passage of {where} is meant by {cited}"
                advice = "compare it with the monograph's own headings, labels and questions"
                yield Problem(*place, what, "unknown-passage", advice)


def _ids(expected: Expectation) -> Iterator[tuple[str, str, str]]:
    """Key, noun and id of all that an expectation names by id."""
    if expected.intent is not None:
        yield "intent", "intent", expected.intent
    for id_ in expected.notices:
        yield "notices", "notice", id_
    for id_ in expected.offers if expected.offers not in ((ANY,), (NONE,)) else ():
        yield "offers", "intent", id_
    for key, parts in (("any_of", expected.any_of), ("none_of", expected.none_of)):
        for part in parts:
            yield from ((key, noun, id_) for _, noun, id_ in _ids(part))


def _near(wrong: str, known: Sequence[str]) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a file with a slip

    found = process.extractOne(wrong, known, scorer=fuzz.ratio, score_cutoff=60)
    return f'; did you mean "{found[0]}"?' if found else ""
