"""Rows of a library whose file stands elsewhere now, and what a curator has edited in a row."""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from askmono.content.layout import read_layout
from askmono.content.problems import Problem
from askmono.content.source import read_source
from askmono.faces.importing.apart import is_given, without_number
from askmono.faces.importing.naming import id_of, names_of
from askmono.faces.importing.reading import Incoming

Row = Mapping[str, Any]
_OWN = frozenset({"id", "file", "sha256", "names", "language", "source", "review", "version"})


def moved(fresh: Sequence[Incoming], absent: Mapping[str, Row]) -> dict[str, str]:
    """Which new file is which file that is gone: the same text, or else the same id.

    fresh: files that no row names. absent: rows by their files, which the folder has no more.
    """
    found: dict[str, str] = {}
    by_text: dict[str, list[str]] = {}
    by_id: dict[str, list[str]] = {}
    for file, row in absent.items():
        by_text.setdefault(str(row["sha256"]), []).append(file)
        for id_ in dict.fromkeys((str(row["id"]), id_of(file))):
            by_id.setdefault(id_, []).append(file)
    claims: dict[str, int] = {}
    for one in fresh:
        claims[one.id] = claims.get(one.id, 0) + 1
    taken: set[str] = set()

    def take(one: Incoming, files: Sequence[str]) -> None:
        free = [file for file in files if file not in taken]
        if one.file not in found and free:
            found[one.file] = free[0]
            taken.add(free[0])

    for one in fresh:
        alike = by_text.get(one.sha256, ())
        take(one, [file for file in alike if file in by_id.get(one.id, ())])
    for one in fresh:
        take(one, by_text.get(one.sha256, ()))
    for one in fresh:
        if claims[one.id] == 1:
            take(one, by_id.get(one.id, ()))
    return found


def new_id(row: Row, one: Incoming, to: Path) -> str | None:
    """The id that a renamed file gives its row, where the old one came from its name alone.

    None where the old one stays: it is the same, was edited, or a lesson names it.
    """
    old = str(row["id"])
    if not is_given(old, id_of(str(row["file"]))) or is_given(old, one.id):
        return None
    named = re.compile(rf"^medicine:\s*[\"']?{re.escape(old)}\b", re.MULTILINE)
    lessons = (to / "knowledge/lessons").glob("*.yaml")
    if any(named.search(path.read_text("utf-8", "replace")) for path in lessons):
        return None
    return one.id


def names_given(row: Row, to: Path) -> tuple[str, ...]:
    """The names that a row's file gave it when it was read; none where its copy is another now."""
    file = str(row["file"])
    source = read_source(to / "knowledge" / file, file, [], supplied=True)
    if source is None or source.sha256 != row["sha256"]:
        return ()
    return names_of(source, read_layout(source), file)


def following(row: Row, one: Incoming, to: Path) -> tuple[str, ...] | Problem | None:
    """The names of a row whose file has another title now.

    None where the title is the same; a problem to tell where somebody has chosen the name.
    """
    given, now = names_given(row, to), one.names
    if not given or given[0] == now[0]:
        return None
    first, *others = row["names"]["generic"]
    held = (without_number(first, given[0]), *others)
    if held[0] == now[0]:
        return None
    if held[0] != given[0]:
        what = f'the title is "{now[0]}" now; the name stays "{held[0]}", as it was edited'
        advice = "write the title into the row, if it is the name now"
        return Problem(one.file, 1, 1, what, "title-changed", advice)
    if set(held) <= set(given):
        return now
    return (now[0], *(name for name in held[1:] if name != now[0]))


def digest(to: Path, file: str) -> str | None:
    """The SHA-256 of a copy in a library; None where it cannot be read."""
    try:
        return sha256((to / "knowledge" / file).read_bytes()).hexdigest()
    except OSError:
        return None


def edits(row: Row, to: Path) -> str:
    """What in a row no import has written, as `key: value; ...`; "" for nothing."""
    found: dict[str, Any] = {key: row[key] for key in row if key not in _OWN}
    given = names_given(row, to)
    names = row["names"]
    first, *others = names["generic"]
    if given and not {without_number(first, given[0]), *others} <= set(given):
        found["names.generic"] = names["generic"]
    found |= {f"names.{key}": names[key] for key in names if key != "generic" and names[key]}
    if not is_given(str(row["id"]), id_of(str(row["file"]))):
        found["id"] = row["id"]
    if row["review"]["status"] != "unreviewed":
        found["review"] = {key: value for key, value in row["review"].items() if value is not None}
    if digest(to, str(row["file"])) not in (None, row["sha256"]):
        found["the text"] = "another than the manifest names"
    return "; ".join(f"{key}: {value}" for key, value in found.items())
