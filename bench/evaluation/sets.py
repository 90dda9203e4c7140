"""Question sets in the shared format, and what is recorded of their use.

A set is a YAML list of items: one question, a list of turns of which the last is judged, or a
dialog whose every turn is. Messages name a file and an item, never what a question says, since a
set may be one that nobody is to look at.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
SETS = HERE.parent / "questions"
REGISTRY = SETS / "sets.yaml"
KINDS = ("answer", "refusal", "escalation", "abstention", "clarification")


class SetError(Exception):
    """A set or the record of sets cannot be read; the message says where and why."""


class Use(StrEnum):
    """What a question may be used for."""

    TUNING = "tuning"
    TOTALS = "totals only"
    UNKNOWN = "not recorded"


@dataclass(frozen=True, slots=True)
class Gold:
    """What is expected of a turn.

    also_ok: other kinds of reply that are as good. fragments: of the monograph, one of which the
    answer must hold, or all of them if `every`; empty where any passage will do.
    """

    expect: str
    also_ok: frozenset[str] = frozenset()
    fragments: tuple[str, ...] = ()
    every: bool = False
    style: str = ""

    @property
    def fits(self) -> frozenset[str]:
        """The kinds of reply that are accepted."""
        return self.also_ok | {self.expect}


@dataclass(frozen=True, slots=True)
class Turn:
    """What is typed, and what is expected of the reply; None where that is not judged."""

    name: str
    ask: str
    gold: Gold | None


@dataclass(frozen=True, slots=True)
class Case:
    """One conversation of a set. medicine: whose text is asked; None for the library's first."""

    set: str
    id: str
    turns: tuple[Turn, ...]
    dialog: bool
    medicine: str | None
    use: Use


@dataclass(frozen=True, slots=True)
class Record:
    """What is recorded of the sets whose path ends like a pattern. parity: odd, even or any."""

    pattern: str
    parity: str
    used_for: Use
    note: str


def number(id_: str) -> int | None:
    """The number that an item's id ends with; None where it has none."""
    found = re.search(r"(\d+)\D*$", id_)
    return int(found.group(1)) if found else None


def has_parity(id_: str, parity: str) -> bool:
    """Whether an id's number is odd or even, as asked for; every id has the parity "any"."""
    if parity == "any":
        return True
    n = number(id_)
    return n is not None and n % 2 == (parity == "odd")


def read_registry(path: Path = REGISTRY) -> tuple[Record, ...]:
    """The records, in order; the first that fits an item holds. Raises SetError."""
    content = read_yaml(path)
    entries = content.get("sets") if isinstance(content, dict) else None
    if not isinstance(entries, list):
        raise SetError(f'{path}: no list "sets"')
    return tuple(_record(path, entry) for entry in entries)


def _record(path: Path, entry: Any) -> Record:
    known = {"pattern", "parity", "used_for", "note"}
    if not isinstance(entry, dict) or set(entry) - known or "pattern" not in entry:
        raise SetError(f"{path}: a record has a pattern, a parity, used_for and a note: {entry}")
    parity, use = entry.get("parity", "any"), entry.get("used_for")
    if parity not in ("odd", "even", "any"):
        raise SetError(f'{path}: parity "{parity}" is neither odd, even nor any')
    if use not in (Use.TUNING, Use.TOTALS):
        raise SetError(f'{path}: used_for "{use}" is neither "tuning" nor "totals only"')
    return Record(str(entry["pattern"]), parity, Use(use), str(entry.get("note", "")))


def record_of(records: Iterable[Record], path: Path, id_: str) -> Record | None:
    """What is recorded of an item of a set; None for a set, or a half of one, not recorded."""
    full = path.resolve()
    return next((r for r in records if full.match(r.pattern) and has_parity(id_, r.parity)), None)


def read_keys(path: Path) -> dict[str, str]:
    """Fragments by key: from keys-*.yaml beside a set, else from those that come with the tool."""
    files = sorted(path.parent.glob("keys-*.yaml")) or sorted(HERE.glob("keys-*.yaml"))
    keys: dict[str, str] = {}
    for file in files:
        content = read_yaml(file)
        if not isinstance(content, dict):
            raise SetError(f"{file}: keys are written `key: fragment`")
        keys |= {str(key): str(text) for key, text in content.items()}
    return keys


def read_set(path: Path, records: Iterable[Record], only: str = "any") -> tuple[Case, ...]:
    """The conversations of a set, in order. only: odd or even ids, or any. Raises SetError."""
    items = read_yaml(path)
    if not isinstance(items, list):
        raise SetError(f"{path}: a set is a list of items")
    keys = read_keys(path)
    cases = [_case(path, item, keys, tuple(records)) for item in items]
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise SetError(f"{path}: the id {case.id} stands twice")
        seen.add(case.id)
    return tuple(case for case in cases if has_parity(case.id, only))


def _case(path: Path, item: Any, keys: Mapping[str, str], records: tuple[Record, ...]) -> Case:
    if not isinstance(item, dict) or "id" not in item or ("turns" in item) == ("ask" in item):
        raise SetError(f"{path}: an item has an id, and either ask or turns")
    id_ = str(item["id"])
    where = f"{path}: item {id_}"
    golds: list[Gold | None]
    try:
        if "turns" in item:
            asks = [turn["ask"] for turn in item["turns"]]
            golds = [_gold(where, turn, keys) for turn in item["turns"]]
        else:
            asks = item["ask"] if isinstance(item["ask"], list) else [item["ask"]]
            golds = [*[None for _ in asks[1:]], _gold(where, item, keys)]
    except (KeyError, TypeError, AttributeError):
        raise SetError(f"{where} lacks ask or expect, or has them in another form") from None
    if not asks:
        raise SetError(f"{where} asks nothing")
    record = record_of(records, path, id_)
    document = item.get("document") if item.get("in_document") else None
    return Case(
        set=path.stem,
        id=id_,
        turns=tuple(
            Turn(f"{id_}#{n}" if len(asks) > 1 else id_, str(ask), gold)
            for n, (ask, gold) in enumerate(zip(asks, golds, strict=True), 1)
        ),
        dialog="turns" in item,
        medicine=Path(str(document)).stem if document else None,
        use=record.used_for if record else Use.UNKNOWN,
    )


def _gold(where: str, item: Mapping[str, Any], keys: Mapping[str, str]) -> Gold:
    expect, also_ok = str(item["expect"]), frozenset(map(str, item.get("also_ok", ())))
    for kind in (expect, *also_ok):
        if kind not in KINDS:
            raise SetError(f'{where}: "{kind}" is no kind of reply; known: {", ".join(KINDS)}')
    every = "gold" not in item and "show_all" in item
    named = item.get("show_all") if every else item.get("show")
    if "gold" in item:  # fragments written out, for a monograph without keys
        fragments = tuple(map(str, item["gold"]))
    elif unknown := [key for key in named or () if key not in keys]:
        raise SetError(f"{where}: unknown key {', '.join(map(str, unknown))}")
    else:
        fragments = tuple(keys[key] for key in named or ())
    return Gold(expect, also_ok, fragments, every, str(item.get("style", "")))


def read_yaml(path: Path) -> Any:
    """What a YAML file holds. Of an error only its place is told: its message quotes the file."""
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - the safe one
    except (OSError, UnicodeDecodeError) as error:
        raise SetError(f"{path}: {error}") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{mark.line + 1}:{mark.column + 1}" if mark else "1:1"
        raise SetError(f"{path}:{place}: this is not YAML") from None


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
