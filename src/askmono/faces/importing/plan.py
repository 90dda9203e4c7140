"""What an import will do to a library: which files come, change or go, and which stay."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from askmono.content.library import MANIFEST
from askmono.content.problems import Problem
from askmono.faces.importing.manifest import Change, Row
from askmono.faces.importing.naming import without_shared
from askmono.faces.importing.reading import Incoming


class Plan(NamedTuple):
    """What is to be done. incoming: every file of the folder in order, with all that is said of it.

    rows: new rows of the manifest. changes: rows whose text changes. copies: files to be written.
    gone: indexes of rows to be taken out; kept: files that are no longer in the folder and stay.
    same: how many files need nothing.
    """

    incoming: tuple[Incoming, ...]
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    copies: tuple[str, ...]
    gone: tuple[int, ...]
    kept: tuple[str, ...]
    same: int

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.rows or self.changes or self.copies or self.gone)


class Wanted(NamedTuple):
    """What whoever imports decides. prune: whether files no longer in the folder go as well."""

    source: str
    language: str
    prune: bool = False


def make_plan(
    incoming: Sequence[Incoming], present: Sequence[Mapping[str, Any]], to: Path, wanted: Wanted
) -> Plan:
    """Compare a folder's files with a library's rows. present: the manifest's rows in order."""
    known = {str(row["file"]): (i, row) for i, row in enumerate(present)}
    read = [_with_found(one, *found) for one, *found in _looked_at(incoming, known, to)]
    names = without_shared({one.file: one.names for one in read if one.names})
    rows, changes, copies, same = [], [], [], 0
    for one in read:
        if not one.usable:
            continue
        at = known.get(one.file)
        if at is None:
            copies.append(one.file)
            rows.append(
                Row(one.id, one.file, one.sha256, names[one.file], wanted.language, wanted.source)
            )
        elif at[1]["sha256"] != one.sha256:
            copies.append(one.file)
            changes.append(Change(at[0], one.sha256))
        elif _digest(to, one.file) != one.sha256:
            copies.append(one.file)  # its text was lost, not edited: that is told above
        else:
            same += 1
    here = {one.file for one in read}
    absent = [(i, file) for file, (i, _) in known.items() if file not in here]
    gone = tuple(i for i, _ in absent) if wanted.prune else ()
    kept = () if wanted.prune else tuple(file for _, file in absent)
    return Plan(tuple(read), tuple(rows), tuple(changes), tuple(copies), gone, kept, same)


def _looked_at(
    incoming: Sequence[Incoming], known: Mapping[str, tuple[int, Mapping[str, Any]]], to: Path
) -> list[tuple[Incoming, Problem | None]]:
    """Each file with what stands against it beside the other files and the library."""
    holders: dict[str, list[str]] = {}
    for file, (_, row) in known.items():
        holders.setdefault(str(row["id"]), []).append(file)
    claims: dict[str, list[str]] = {}
    for one in incoming:
        if one.usable and one.file not in known:
            claims.setdefault(one.id, []).append(one.file)
    made: list[tuple[Incoming, Problem | None]] = []
    for one in incoming:
        problem = None
        if one.usable and one.file not in known:
            others = [*holders.get(one.id, ()), *claims[one.id]]
            if len(others) > 1:
                problem = _same_id(one, [file for file in others if file != one.file])
        elif one.usable:
            problem = _edited(one, known[one.file][1], to)
        made.append((one, problem))
    return made


def _same_id(one: Incoming, others: Sequence[str]) -> Problem:
    what = f'the file gives the id "{one.id}", as {" and ".join(others)} does'
    return Problem(one.file, 1, 1, what, "duplicate-id", "give one of the files another name")


def _edited(one: Incoming, row: Mapping[str, Any], to: Path) -> Problem | None:
    """A text in the library that is neither what the manifest names nor what is imported."""
    there = _digest(to, one.file)
    if there in (None, row["sha256"], one.sha256):
        return None
    what = f"{to / 'knowledge' / one.file} was edited, and is left as it is"
    advice = f"write its SHA-256 into {MANIFEST}, or remove it and import again"
    return Problem(one.file, 1, 1, what, "edited-monograph", advice)


def _digest(to: Path, file: str) -> str | None:
    try:
        return sha256((to / "knowledge" / file).read_bytes()).hexdigest()
    except OSError:
        return None


def _with_found(one: Incoming, problem: Problem | None) -> Incoming:
    if problem is None:
        return one
    return msgspec.structs.replace(one, findings=(*one.findings, problem))
