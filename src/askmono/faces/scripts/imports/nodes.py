"""YAML and JSON of other tools: values with the line of each, whatever the file tries.

Those tools use anchors, tags, merges and several documents, which our own files may not. Nothing
here calls itself, and a file that is nested too deeply or grows when its aliases are followed
is a problem instead of a long wait.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from askmono.content.problems import Problem
from askmono.content.source import BOM, Source, read_source
from askmono.content.table import AS_EXPORTED
from askmono.faces.scripts.script import Place

DEEPEST = 60  # levels; test cases of these tools need fewer than 20
MOST = 200_000  # values that stand in a file only by its aliases
READABLE = (*AS_EXPORTED, "control-character")  # of problems of a source; no harm in a test


class Text(NamedTuple):
    """A single value. style: the mark that quotes it or begins its block; "" for none."""

    value: str
    place: Place
    style: str = ""

    def lines(self) -> Iterator[tuple[str, Place]]:
        """Its lines that are not blank, each with where it stands."""
        for number, line in enumerate(self.value.split("\n"), start=1):
            if line.strip():
                at = self.place.line + (number if self.style == "|" else 0)
                yield line.strip(), Place(self.place.file, at, 1)


class Series(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    place: Place


class Group(NamedTuple):
    """Keys and values, in order; of a key that stands twice the last is found."""

    entries: "tuple[tuple[Text, Node], ...]"
    place: Place

    def get(self, *keys: str) -> "Node | None":
        """The value of the first of these keys that is there."""
        held = {key.value: value for key, value in self.entries}
        return next((held[key] for key in keys if key in held), None)

    def text(self, *keys: str) -> str:
        """The value of a key where it is a single one; else ""."""
        found = self.get(*keys)
        return found.value.strip() if isinstance(found, Text) else ""


Node = Text | Series | Group


def items(node: Node | None) -> "tuple[Node, ...]":
    """The entries of a list; anything else is a list of itself, nothing one of nothing."""
    match node:
        case None:
            return ()
        case Series():
            return node.items
        case Text() if not node.value and not node.style:
            return ()
        case _:
            return (node,)


def groups(node: Node | None) -> "tuple[Group, ...]":
    """Those entries of a list that are groups of keys."""
    return tuple(item for item in items(node) if isinstance(item, Group))


def shown(node: Node | None) -> str:
    """A value in a few words, as a list of what was dropped names it."""
    match node:
        case None:
            return ""
        case Text():
            text = " ".join(node.value.split())
        case Series():
            text = ", ".join(shown(item) for item in node.items[:4])
        case Group():
            text = ", ".join(f"{key.value}: {shown(value)}" for key, value in node.entries[:4])
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."


SHOWN = 80  # characters


def read_foreign(name: str, path: Any, problems: list[Problem]) -> Source | None:
    """A file as other tools write it: a byte order mark and CRLF are as good as none."""
    found: list[Problem] = []
    source = read_source(path, name, found)
    problems += [problem for problem in found if problem.code not in READABLE]
    if source is not None and not source.text.removeprefix(BOM).strip():
        advice = "export it again, or leave it out"
        problems.append(Problem(name, 1, 1, "the file is empty", "empty-file", advice))
        return None
    return source


class _StopError(Exception):
    """Reading on makes no sense, for this problem."""

    def __init__(self, place: Place, what: str, code: str, advice: str) -> None:
        super().__init__(what)
        self.problem = Problem(*place, what, code, advice)


class _Builder:
    """Puts nodes together from begins, ends and single values."""

    def __init__(self, file: str) -> None:
        self.roots: list[Node] = []
        self._file = file
        self._open: list[tuple[Place, bool, list[Node], str | None, int]] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._size = 0  # values so far, aliases followed
        self._copied = 0  # of them by aliases

    def place(self, line: int, column: int) -> Place:
        return Place(self._file, line, column)

    def begin(self, place: Place, *, group: bool, anchor: str | None = None) -> None:
        if len(self._open) >= DEEPEST:
            advice = "look for brackets or indentation that should not be there"
            raise _StopError(place, "the file is nested too deeply", "yaml-depth", advice)
        if anchor:
            self._anchors.pop(anchor, None)  # it means this one from here on, once it is whole
        self._open.append((place, group, [], anchor, self._size))
        self._size += 1

    def end(self) -> None:
        place, group, held, anchor, before = self._open.pop()
        made: Node = _group(held, place) if group else Series(tuple(held), place)
        self._put(made)
        if anchor:
            self._anchors[anchor] = (made, self._size - before)

    def single(self, value: str, place: Place, style: str, anchor: str | None = None) -> None:
        self._size += 1
        made = Text(value, place, style)
        self._put(made)
        if anchor:
            self._anchors[anchor] = (made, 1)

    def alias(self, name: str, place: Place) -> None:
        if name not in self._anchors:
            advice = "give the entry it stands for first, whole"
            raise _StopError(place, f'"*{name}" stands for nothing yet', "yaml-alias", advice)
        node, size = self._anchors[name]
        self._size += size
        self._copied += size
        if self._copied > MOST:
            what = f"followed to their ends, the aliases make more than {MOST:,} values"
            raise _StopError(place, what, "yaml-alias", "write the entries out, in several files")
        self._put(node)

    def new_document(self) -> None:
        self._anchors.clear()

    def _put(self, node: Node) -> None:
        (self._open[-1][2] if self._open else self.roots).append(node)


def _group(held: list[Node], place: Place) -> Group:
    """A group of keys and values that follow each other; what is merged into it comes first."""
    merged: list[tuple[Text, Node]] = []
    own: list[tuple[Text, Node]] = []
    for key, value in zip(held[::2], held[1::2], strict=True):
        if not isinstance(key, Text):
            key = Text(shown(key), key.place)  # noqa: PLW2901 - no tool has such a key
        if key.value == "<<" and not key.style:
            for other in groups(value):
                merged[:0] = other.entries  # the first of several wins
        else:
            own.append((key, value))
    return Group((*merged, *own), place)


def read_yaml(source: Source, problems: list[Problem]) -> tuple[Node, ...]:
    """The documents of a YAML file; none where it is no YAML."""
    import yaml  # noqa: PLC0415 - only where there is YAML to read

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(source.name)
    try:
        for event in yaml.parse(source.text.removeprefix(BOM), Loader=loader):
            _take(builder, event)
    except _StopError as stop:
        problems.append(stop.problem)
        return ()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
        what, advice = f"this is not YAML: {reason}", "look at this line and the one above"
        problems.append(Problem(source.name, line, column, what, "yaml-syntax", advice))
        return ()
    return tuple(builder.roots)


def _take(builder: _Builder, event: Any) -> None:
    place = builder.place(event.start_mark.line + 1, event.start_mark.column + 1)
    match type(event).__name__:
        case "DocumentStartEvent":
            builder.new_document()
        case "MappingStartEvent":
            builder.begin(place, group=True, anchor=event.anchor)
        case "SequenceStartEvent":
            builder.begin(place, group=False, anchor=event.anchor)
        case "MappingEndEvent" | "SequenceEndEvent":
            builder.end()
        case "ScalarEvent":
            builder.single(str(event.value), place, event.style or "", event.anchor)
        case "AliasEvent":
            builder.alias(event.anchor, place)


_TOKEN = re.compile(
    r'(?P<mark>[{}\[\],:])|(?P<text>"(?:[^"\\]|\\.)*")|(?P<bare>[^\s{}\[\],:"]+)', re.DOTALL
)
_START = re.compile(r"[^\s,]")  # of the next value


def read_json(source: Source, problems: list[Problem]) -> tuple[Node, ...]:
    """The values of a file of JSON, whether one, one a line, or one after the other."""
    text = source.text
    found = _START.search(text, len(BOM) if text.startswith(BOM) else 0)
    decoder = json.JSONDecoder(strict=False)
    builder = _Builder(source.name)
    while found is not None:
        at = found.start()
        try:
            _, end = decoder.raw_decode(text, at)
            _tokens(builder, source, at, end)
        except json.JSONDecodeError as error:
            line, column = source.place(error.pos)
            what, advice = f"this is not JSON: {error.msg.lower()}", "export the file again"
            problems.append(Problem(source.name, line, column, what, "json-syntax", advice))
            return tuple(builder.roots)
        except RecursionError:  # of the decoder, far below DEEPEST
            what, advice = "the file is nested too deeply", "export the file again"
            problems.append(source.problem(at, what, "yaml-depth", advice))
            return ()
        except _StopError as stop:
            problems.append(stop.problem)
            return ()
        found = _START.search(text, end)
    return tuple(builder.roots)


def _tokens(builder: _Builder, source: Source, at: int, end: int) -> None:
    """Build one value of JSON that is known to be sound."""
    for token in _TOKEN.finditer(source.text, at, end):
        kind = str(token.lastgroup)
        found = token[kind]
        place = builder.place(*source.place(token.start(kind)))
        match found:
            case "{" | "[":
                builder.begin(place, group=found == "{")
            case "}" | "]":
                builder.end()
            case "," | ":":
                continue
            case _ if kind == "text":
                builder.single(json.loads(found, strict=False), place, '"')
            case _:
                builder.single("" if found == "null" else found, place, "")
