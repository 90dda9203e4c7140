"""YAML as curators write it: read with the place of every value, checked against a schema.

A document is read once for its values and its places, so that a problem found much later (a
target that no passage answers) can still name the line it stands on.
"""

import datetime
import json
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, cast

import jsonschema
import yaml
from rapidfuzz import fuzz, process

from askmono.content.problems import Problem
from askmono.content.source import BOM, Source

Path = tuple[str | int, ...]  # keys and indexes from the document's root

# Under this similarity (of 100) a key is not near enough to be suggested.
SUGGESTION_CUTOFF = 60.0

# No file of ours nests half as deep; an alias that holds itself would nest for ever.
DEEPEST = 12

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Document:
    """A YAML file's value, and the place in the file of each part of it."""

    def __init__(self, source: Source, value: Any, places: dict[Path, tuple[int, int]]) -> None:
        self.source = source
        self.value = value
        self._places = places

    def problem(self, path: Path, what: str, code: str, advice: str) -> Problem:
        """A problem at a value; where the value has no place of its own, at what holds it."""
        while path and path not in self._places:
            path = path[:-1]
        line, column = self._places.get(path, (1, 1))
        return Problem(self.source.name, line, column, what, code, advice)


def read_document(source: Source, kind: str, problems: list[Problem]) -> Document | None:
    """Read a YAML source and check it against the schema of its kind.

    kind: the name of a schema in askmono/content/schemas, e.g. "intents".
    Returns None where the file cannot be used; every reason is in `problems`.
    """
    before = len(problems)
    try:
        root = yaml.compose(source.text.removeprefix(BOM), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = f"this is not YAML: {error.problem or error.context}"
        advice = "look at the quotes, colons and indentation on this line and the one above"
        problems.append(Problem(source.name, line, column, what, "yaml-syntax", advice))
        return None
    except yaml.reader.ReaderError as error:
        line, column = source.place(min(error.position, len(source.text)))
        what = f"character U+{ord(str(error.character)[:1] or ' '):04X} is not allowed in YAML"
        advice = "remove this invisible character"
        problems.append(Problem(source.name, line, column, what, "yaml-syntax", advice))
        return None
    places: dict[Path, tuple[int, int]] = {}
    value = _build(root, (), places, source, problems) if root else None
    document = Document(source, value, places)
    problems.extend(_schema_problems(document, kind))
    return document if len(problems) == before else None


def _build(
    node: yaml.Node,
    path: Path,
    places: dict[Path, tuple[int, int]],
    source: Source,
    problems: list[Problem],
) -> Any:
    """The node's value; notes the place of each part and reports keys given twice."""
    mark = node.start_mark
    places[path] = (mark.line + 1, mark.column + 1)
    if len(path) > DEEPEST:
        advice = "write the entry out; a YAML alias may not stand for what holds it"
        what = "the file is nested too deeply"
        problems.append(Problem(source.name, *places[path], what, "yaml-depth", advice))
        return None
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(n, (*path, i), places, source, problems) for i, n in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            at = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key in mapping:
                what = f'key "{key}" is given twice'
                advice = "keep one of the two; the second would hide the first"
                problems.append(Problem(source.name, *at, what, "duplicate-key", advice))
                continue
            mapping[key] = _build(value_node, (*path, key), places, source, problems)
            places[*path, "?", key] = at  # the key itself, for "unknown key"
        return mapping
    return _scalar(cast("yaml.ScalarNode", node))


_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def _scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
    """A plain scalar by YAML's core rules, but dates and the like stay the text they are."""
    text = str(node.value)
    if node.style in ("'", '"', "|", ">"):
        return text
    if node.tag.endswith(":null") and text in _NULLS:
        return None
    if node.tag.endswith(":bool") and text.lower() in ("true", "false"):
        return text.lower() == "true"
    if node.tag.endswith(":int") and re.fullmatch(r"[-+]?(0|[1-9]\d*)", text):
        return int(text)
    if node.tag.endswith(":float") and re.fullmatch(r"[-+]?\d+\.\d*", text):
        return float(text)
    return text


@cache
def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a kind of file."""
    file = resources.files("askmono.content.schemas") / f"{kind}.schema.json"
    return cast("dict[str, Any]", json.loads(file.read_text("utf-8")))


@cache
def _validator(kind: str) -> jsonschema.protocols.Validator:
    return jsonschema.Draft202012Validator(schema(kind))


def _schema_problems(document: Document, kind: str) -> Iterator[Problem]:
    for error in _validator(kind).iter_errors(document.value):
        yield from _explain(document, error)


def _explain(document: Document, error: jsonschema.ValidationError) -> Iterator[Problem]:
    """A schema error in the file's words."""
    path: Path = tuple(error.absolute_path)
    name = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "this entry"
    given = json.dumps(error.instance, ensure_ascii=False)
    given = given if len(given) <= 60 else given[:57] + "..."
    expected: Any = error.validator_value
    match error.validator:
        case "additionalProperties":
            known = list(error.schema["properties"])
            for key in [key for key in error.instance if key not in known]:
                near = process.extractOne(
                    key, known, scorer=fuzz.ratio, score_cutoff=SUGGESTION_CUTOFF
                )
                hint = f'; did you mean "{near[0]}"?' if near else ""
                yield document.problem(
                    (*path, "?", key),
                    f'unknown key "{key}"{hint}',
                    "unknown-key",
                    f"known here: {', '.join(known)}",
                )
        case "required":
            missing = [key for key in expected if key not in error.instance]
            for key in missing:
                yield document.problem(
                    path, f'"{key}" is missing', "missing-key", f'add "{key}: ..." to this entry'
                )
        case "enum" | "const":
            choices = expected if error.validator == "enum" else [expected]
            listed = ", ".join(str(choice) for choice in choices)
            yield document.problem(
                path, f"{name} is {given}", "bad-value", f"write one of: {listed}"
            )
        case "type":
            kinds = {"object": "a group of keys", "array": "a list", "string": "text"}
            wanted = [expected] if isinstance(expected, str) else expected
            words = " or ".join(kinds.get(kind, kind) for kind in wanted)
            advice = f"write {words}" + (", in quotes" if "string" in wanted else "")
            yield document.problem(path, f"{name} is {given}, not {words}", "wrong-type", advice)
        case "pattern":
            about = error.schema.get("description", f"must match {expected}")
            yield document.problem(path, f"{name} is {given}", "bad-format", str(about))
        case "minItems" | "minLength":
            yield document.problem(path, f"{name} is empty or too short", "too-short", f"give at least {expected}")
        case "maxItems" | "maxLength":
            yield document.problem(path, f"{name} is too long", "too-long", f"give at most {expected}")
        case "uniqueItems":
            yield document.problem(path, f"{name} holds the same entry twice", "duplicate-entry", "remove one of them")
        case "not":
            yield document.problem(
                path,
                "a key here does not go with this reply",
                "unfitting-key",
                "an answer has targets; a clarification has offers; the others have a reason",
            )
        case _:
            yield document.problem(path, error.message, "schema", "see the schema's description")


def is_date(text: str) -> bool:
    """Whether text is a day that exists, written YYYY-MM-DD."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
