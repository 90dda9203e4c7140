"""YAML as curators write it: read with the place of every value, checked against a schema.

A document is read once for its values and its places, so that a problem found much later (a
target that no passage answers) can still name the line it stands on. Only plain YAML is read:
what begins with & * or ! would vanish or turn into something else, so it is a problem instead.
"""

import json
import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from askmono.content.problems import Problem
from askmono.content.source import BOM, Source
from askmono.content.yaml_slips import slip_in

if TYPE_CHECKING:  # a compiled library is opened without yaml and jsonschema
    import jsonschema
    import yaml

Path = tuple[str | int, ...]  # keys and indexes from the document's root

# Under this similarity (of 100) a key is not near enough to be suggested.
SUGGESTION_CUTOFF = 60.0

# No file of ours nests half as deep.
DEEPEST = 12

_LONGEST_SHOWN = 60  # characters of a wrong value that a problem repeats

# YAML 1.1 takes these for line ends, editors and people do not.
_ODD_LINE_END = re.compile("[\u2028\u2029]")


class Document:
    """A YAML file's value, and the place in the file of each part of it."""

    def __init__(self, source: Source, value: Any, places: dict[Path, tuple[int, int]]) -> None:
        self.source = source
        self.value = value
        self._places = places

    def problem(self, path: Path, what: str, code: str, advice: str) -> Problem:
        """A problem at a value; where the value has no place of its own, at what holds it."""
        return Problem(self.source.name, *self.place(path), what, code, advice)

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of a value, from 1; where it has no place of its own, of its holder."""
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, (1, 1))


def read_document(source: Source, kind: str, problems: list[Problem]) -> Document | None:
    """Read a YAML source and check it against the schema of its kind.

    kind: the name of a schema in askmono/content/schemas, e.g. "intents".
    Returns None where the file cannot be used; every reason is in `problems`.
    """
    before = len(problems)
    document = _parse(source, problems)
    if document is None:
        return None
    taken = {(p.line, p.column) for p in problems[before:]}  # one value, one problem
    found = schema_problems(document, kind)
    problems.extend(p for p in found if (p.line, p.column) not in taken)
    return document if len(problems) == before else None


def _parse(source: Source, problems: list[Problem]) -> Document | None:
    """The file's values and places, or None where it is no YAML at all."""
    import yaml  # noqa: PLC0415 - a compiled library is opened without it

    if source.control_characters:
        return None  # read_source has said so
    if odd := _ODD_LINE_END.search(source.text):
        what = f"character U+{ord(odd.group()):04X} is a line end that editors do not show"
        advice = "remove this invisible character, or put an ordinary line end in its place"
        problems.append(source.problem(odd.start(), what, "yaml-syntax", advice))
        return None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(source, problems)
    try:
        for event in yaml.parse(source.text.removeprefix(BOM), Loader=loader):
            if not builder.take(event):
                return None
    except yaml.YAMLError as error:
        problems.append(_syntax_problem(source, error))
        return None
    if not builder.places:
        advice = "write its entries, or remove the file"
        problems.append(Problem(source.name, 1, 1, "the file is empty", "empty-file", advice))
        return None
    return Document(source, builder.value, builder.places)


def _syntax_problem(source: Source, error: "yaml.YAMLError") -> Problem:
    """Why a file is no YAML: the slip that is seen in it, else in YAML's own words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if slip := slip_in(source.text, line):
        what = f"this is not YAML: {slip.what}"
        return source.problem(slip.offset, what, "yaml-syntax", slip.advice)
    reason = getattr(error, "problem", None) or getattr(error, "context", None) or "unreadable"
    advice = "look at the quotes, colons and indentation on this line and the one above"
    return Problem(source.name, line, column, f"this is not YAML: {reason}", "yaml-syntax", advice)


class _Builder:
    """Builds values from YAML events, one after the other, however deep the file would nest."""

    def __init__(self, source: Source, problems: list[Problem]) -> None:
        self.value: Any = None
        self.places: dict[Path, tuple[int, int]] = {}
        self._source = source
        self._problems = problems
        self._open: list[tuple[dict[str, Any] | list[Any], Path]] = []
        self._key: str | None = None  # of the open mapping, waiting for its value
        self._documents = 0

    def take(self, event: Any) -> bool:
        """Take the next event; False where reading on makes no sense."""
        mark = event.start_mark
        at = (mark.line + 1, mark.column + 1)
        match type(event).__name__:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    advice = "remove the line with three hyphens, or make two files"
                    return self._stop(at, "a second document begins here", "yaml-feature", advice)
            case "MappingStartEvent" | "SequenceStartEvent":
                return self._begin(event, at)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._open.pop()
            case "ScalarEvent" if self._wants_key():
                self._take_key(str(event.value), at, plain=self._is_plain(event, at))
            case "ScalarEvent":
                self._is_plain(event, at)
                self._put(_scalar(event), at)
            case "AliasEvent":
                what = f'"*{event.anchor}" stands for another entry here'
                if self._wants_key():
                    return self._stop(at, what, "yaml-feature", _QUOTE)
                self._say(at, what, "yaml-feature", _QUOTE)
                self._put(None, at)
        return True

    def _say(self, at: tuple[int, int], what: str, code: str, advice: str) -> None:
        self._problems.append(Problem(self._source.name, *at, what, code, advice))

    def _stop(self, at: tuple[int, int], what: str, code: str, advice: str) -> bool:
        self._say(at, what, code, advice)
        return False

    def _is_plain(self, event: Any, at: tuple[int, int]) -> bool:
        """Whether an entry has neither anchor nor tag; says so where it has."""
        if event.anchor:
            self._say(at, f'"&{event.anchor}" is taken for a mark', "yaml-feature", _QUOTE)
        elif event.tag and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._say(at, f'"{tag}" is taken for a type', "yaml-feature", _QUOTE)
        else:
            return True
        return False

    def _wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1][0], dict) and self._key is None

    def _begin(self, event: Any, at: tuple[int, int]) -> bool:
        if self._wants_key():
            what = "a list or a group of keys stands where a key should be"
            return self._stop(at, what, "yaml-feature", _QUOTE)
        if len(self._open) >= DEEPEST:
            advice = "look for brackets or indentation that should not be there"
            return self._stop(at, "the file is nested too deeply", "yaml-depth", advice)
        self._is_plain(event, at)
        made: dict[str, Any] | list[Any] = {} if type(event).__name__ == "MappingStartEvent" else []
        self._open.append((made, self._put(made, at)))
        return True

    def _take_key(self, key: str, at: tuple[int, int], *, plain: bool) -> None:
        mapping, path = self._open[-1]
        if plain and key in mapping:
            advice = "keep one of the two; the second would hide the first"
            self._say(at, f'key "{key}" is given twice', "duplicate-key", advice)
            key = f"{key}\0again"  # no schema knows it; its problem would stand at the same place
        self.places[*path, "?", key] = at
        self._key = key

    def _put(self, value: Any, at: tuple[int, int]) -> Path:
        """Put a value where it belongs and note its place; returns its path."""
        if not self._open:
            self.value = value
            self.places[()] = at
            return ()
        holder, above = self._open[-1]
        if isinstance(holder, dict):
            key = cast("str", self._key)
            holder[key] = value
            path: Path = (*above, key)
            self._key = None
        else:
            path = (*above, len(holder))
            holder.append(value)
        self.places[path] = at
        return path


_QUOTE = "put the text in quotes, or write the entry out"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


def _scalar(event: Any) -> str | int | float | bool | None:
    """A plain scalar by YAML's core rules, but dates, "no" and the like stay the text they are."""
    text = str(event.value)
    if event.style in ("'", '"', "|", ">"):
        return text
    if text in _NULLS:
        return None
    if text in _TRUTHS:
        return _TRUTHS[text]
    if re.fullmatch(r"[-+]?(0|[1-9]\d{0,17})", text):
        return int(text)
    if re.fullmatch(r"[-+]?\d{1,18}\.\d{0,18}", text):
        return float(text)
    return text


@cache
def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file."""
    from importlib import resources  # noqa: PLC0415 - a compiled library is opened without it

    file = resources.files("askmono.content.schemas") / f"{kind}.schema.json"
    return cast("dict[str, Any]", json.loads(file.read_text("utf-8")))


@cache
def _validator(kind: str) -> "jsonschema.protocols.Validator":
    import jsonschema  # noqa: PLC0415 - a compiled library is opened without it

    def pattern(_: Any, wanted: str, value: Any, __: Any) -> Iterator[jsonschema.ValidationError]:
        # In Python "$" also fits before a last line end, and an id may not end in one.
        whole = re.sub(r"\$$", r"\\Z", wanted)
        if isinstance(value, str) and not re.search(whole, value):
            yield jsonschema.ValidationError("it has another form")

    extend = cast("Any", jsonschema.validators).extend
    strict = extend(jsonschema.Draft202012Validator, {"pattern": pattern})
    return cast("jsonschema.protocols.Validator", strict(schema(kind)))


def schema_problems(document: Document, kind: str) -> Iterator[Problem]:
    """What the schema of a kind of file says against a document."""
    found: dict[Problem, None] = {}  # jsonschema says some things once a missing key
    for error in _validator(kind).iter_errors(document.value):
        found.update(dict.fromkeys(_explain(document, error)))
    yield from found


_KINDS = {
    "object": "a group of keys",
    "array": "a list",
    "string": "text",
    "boolean": "true or false",
}


def _explain(document: Document, error: "jsonschema.ValidationError") -> Iterator[Problem]:
    """A schema error in the file's words."""
    path: Path = tuple(error.absolute_path)
    name = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "this entry"
    expected: Any = error.validator_value
    given: Any = error.instance
    rules = cast("dict[str, Any]", error.schema)
    match error.validator:
        case "additionalProperties":
            known = list(rules["properties"])
            for key in [key for key in given if key not in known]:
                what = f'unknown key "{key}"{did_you_mean(key, known)}'
                advice = f"known here: {', '.join(known)}"
                yield document.problem((*path, "?", key), what, "unknown-key", advice)
        case "required":
            for key in [key for key in expected if key not in given]:
                advice = _why(error, key) or f'add "{key}: ..." to this entry'
                yield document.problem(path, f'"{key}" is missing', "missing-key", advice)
        case "enum":
            advice = "write one of: " + ", ".join(str(choice) for choice in expected)
            yield document.problem(path, f"{name} is {_shown(given)}", "bad-value", advice)
        case "type":
            wanted = [expected] if isinstance(expected, str) else expected
            words = " or ".join(_KINDS.get(kind, kind) for kind in wanted)
            quotes = ", in quotes" if "string" in wanted else ""
            advice = _why(error) or f"write {words}{quotes}"
            what = f"{name} is {_shown(given)}, not {words}"
            yield document.problem(path, what, "wrong-type", advice)
        case "pattern":
            about = str(rules.get("description", f"must match {expected}"))
            yield document.problem(path, f"{name} is {_shown(given)}", "bad-format", about)
        case "minItems" | "minLength" | "minProperties" | "maxItems" | "maxLength":
            yield _too_long_or_short(document, path, name, error)
        case "minimum" | "maximum" | "exclusiveMinimum":
            bound = {"minimum": "at least", "maximum": "at most"}.get(error.validator, "more than")
            what = f"{name} is {_shown(given)}, not {bound} {expected}"
            yield document.problem(path, what, "bad-value", f"write {bound} {expected}")
        case "uniqueItems":
            what, advice = f"{name} holds the same entry twice", "remove one of them"
            yield document.problem(path, what, "duplicate-entry", advice)
        case "not":
            yield from _unfitting(document, path, error)
        case _:
            advice = "compare the entry with the description in its schema"
            yield document.problem(path, error.message, "schema", advice)


def _too_long_or_short(
    document: Document, path: Path, name: str, error: "jsonschema.ValidationError"
) -> Problem:
    """A text, list or group of keys that holds too little or too much."""
    given: Any = error.instance
    few = str(error.validator).startswith("min")
    kinds = {"Items": "entries", "Length": "characters", "Properties": "keys"}
    kind = kinds[str(error.validator)[3:]]
    most = "least" if few else "most"
    advice = f"write at {most} {error.validator_value} {kind}; there are {len(given)}"
    if not given:
        advice = "write something here, or remove it"
    what = f"{name} is " + ("empty or too short" if few else "too long")
    return document.problem(path, what, "too-short" if few else "too-long", advice)


def _why(error: "jsonschema.ValidationError", key: str | None = None) -> str | None:
    """Why something is needed here that is not always, as the schema says; else None.

    key: the one that is missing; None where its value is another kind of thing.
    """
    if "then" not in error.relative_schema_path:
        return None
    rules = cast("dict[str, Any]", error.schema)
    about = rules if key is None else rules.get("properties", {}).get(key, {})
    return cast("str | None", about.get("description"))


def _unfitting(
    document: Document, path: Path, error: "jsonschema.ValidationError"
) -> Iterator[Problem]:
    """Keys that another key of the same entry rules out."""
    rule: Any = error.validator_value
    given: Any = error.instance
    keys = [key for part in rule.get("anyOf", [rule]) for key in part["required"]]
    advice = "an answer has targets; a clarification has offers; the others have a reason"
    for key in keys if isinstance(given, dict) else ():  # of another type: told as such
        if key in given:
            what = f'"{key}" does not go with this reply'
            yield document.problem((*path, "?", key), what, "unfitting-key", advice)


def _shown(value: Any) -> str:
    """A wrong value as a problem repeats it: JSON, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 3] + "..."


def did_you_mean(word: str, known: Collection[str]) -> str:
    """The end of a sentence that names the likest of what is known; "" where nothing is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a file with a slip

    near = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, score_cutoff=SUGGESTION_CUTOFF
    )
    return f'; did you mean "{near[0]}"?' if near else ""


def is_date(text: str) -> bool:
    """Whether text is a day that exists, written YYYY-MM-DD."""
    import datetime  # noqa: PLC0415 - a compiled library is opened without it

    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
