"""What an import will do to a library: which files come, change, move or go, and which stay."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from askmono.content.library import MANIFEST
from askmono.content.problems import Problem
from askmono.faces.importing.apart import with_own_ids, with_own_titles, without_number
from askmono.faces.importing.folder import Listed
from askmono.faces.importing.manifest import Change, Row
from askmono.faces.importing.moving import digest, edits, following, moved, new_id
from askmono.faces.importing.naming import without_shared
from askmono.faces.importing.reading import LEFT_OUT, Incoming
from askmono.retrieval.names import text_of


class Plan(NamedTuple):
    """What is to be done. incoming: every file of the folder in order, with all that is said of it.

    rows: new rows of the manifest. changes: rows that will say something else. copies: files to be
    written, by name, from their path in the folder. moved: files as they were called, by what they
    are called now. gone: indexes of rows to be taken out. same: how many files need nothing.
    told: what is found beside the files.
    """

    incoming: tuple[Incoming, ...]
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    copies: dict[str, str]
    moved: dict[str, str]
    gone: tuple[int, ...]
    same: int
    told: tuple[Problem, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.rows or self.changes or self.copies or self.gone)

    @property
    def findings(self) -> list[Problem]:
        """All that is told, of the files in their order first."""
        return [*(f for one in self.incoming for f in sorted(one.findings)), *self.told]

    @property
    def complete(self) -> bool:
        """Whether nothing was left out."""
        return not any(finding.code in LEFT_OUT for finding in self.findings)


class Wanted(NamedTuple):
    """What whoever imports decides. prune: whether files no longer in the folder go as well."""

    source: str
    language: str
    prune: bool = False


_At = tuple[int, Mapping[str, Any]]  # a row's index in the manifest, and the row


def make_plan(
    incoming: Sequence[Incoming],
    present: Sequence[Mapping[str, Any]],
    to: Path,
    wanted: Wanted,
    listed: Listed,
) -> Plan:
    """Compare a folder's files with a library's rows. present: the manifest's rows in order."""
    known: dict[str, _At] = {str(row["file"]): (i, row) for i, row in enumerate(present)}
    here = {one.file for one in incoming}
    absent = {f: at for f, at in known.items() if f not in here and not listed.hides(f)}
    fresh = [one for one in incoming if one.usable and one.file not in known]
    moves = moved(fresh, {file: row for file, (_, row) in absent.items()})
    held = known | {new: known[old] for new, old in moves.items()}
    holders = {str(row["id"]): file for file, (_, row) in known.items()}
    read = [_beside_library(one, held, to) for one in with_own_ids(incoming, holders, held)]
    names = without_shared({one.file: one.names for one in read if one.names})
    new = {one.file: names[one.file] for one in read if one.usable and one.file not in held}
    names |= with_own_titles(new, [str(row["names"]["generic"][0]) for row in present])
    ids = Counter([*(one.id for one in fresh), *(str(row["id"]) for row in present)])
    rows, copies, same = [], {}, 0
    changes: list[Change] = []
    for at, one in enumerate(read):
        if not one.usable:
            continue
        if one.file not in held:
            copies[one.file] = one.path
            rows.append(
                Row(one.id, one.file, one.sha256, names[one.file], wanted.language, wanted.source)
            )
            continue
        change, said = _change(held[one.file], one, names[one.file], ids, to)
        read[at] = _with(one, *said)
        if change is not None:
            changes.append(change)
        if change is not None or digest(to, one.file) != one.sha256:
            copies[one.file] = one.path  # lost, where nothing changes; edited, that is told above
        else:
            same += 1
    away = [at for file, at in absent.items() if file not in moves.values()]
    gone = tuple(i for i, _ in away) if wanted.prune else ()
    told = (*listed.findings, *_away([row for _, row in away], to, prune=wanted.prune))
    kept = [row for i, row in enumerate(present) if str(row["file"]) not in here and i not in gone]
    shown = {file: str(row["names"]["generic"][0]) for file, (_, row) in held.items()}
    shown |= {file: own[0] for file, own in names.items() if file not in held}
    by_row = {change.row: change.names[0] for change in changes if change.names}
    shown |= {file: by_row[i] for file, (i, _) in held.items() if i in by_row}
    read = _alike(read, shown, [r for r in kept if str(r["file"]) not in moves.values()])
    went = {new: old for new, old in moves.items() if new in copies}
    return Plan(tuple(read), tuple(rows), tuple(changes), copies, went, gone, same, told)


def _change(
    at: _At, one: Incoming, names: tuple[str, ...], ids: Mapping[str, int], to: Path
) -> tuple[Change | None, list[Problem]]:
    """What a row says now of a file, if that is something else, and what is to be told of it.

    names: those that the file gives. ids: how many rows and new files have each.
    """
    index, row = at
    told = []
    sha256 = one.sha256 if row["sha256"] != one.sha256 else None
    file = id_ = now = None
    if row["file"] != one.file:
        file = one.file
        id_ = new_id(row, one, to) if ids[one.id] == 1 else None
        what = f"this was {row['file']}; its row was kept"
        what += f', with the id "{id_}" now' if id_ else ""
        told.append(Problem(one.file, 1, 1, what, "moved", "nothing, if that is so"))
    if sha256 is not None:
        found = following(row, msgspec.structs.replace(one, names=names), to)
        if isinstance(found, Problem):
            told.append(found)
        elif found is not None:
            now = found
            what = f'the name follows the title: "{now[0]}", before "{row["names"]["generic"][0]}"'
            told.append(Problem(one.file, 1, 1, what, "title-changed", "nothing, if that is so"))
    change = Change(index, sha256, file, id_, now)
    return (change if any(value is not None for value in change[1:]) else None), told


def _beside_library(one: Incoming, held: Mapping[str, _At], to: Path) -> Incoming:
    """A file with what the library has against it. held: the rows by their files as of now."""
    if one.file not in held:
        return one
    row = held[one.file][1]
    return _with(one, _edited(one, row, to) if one.usable else _old_kept(one))


def _old_kept(one: Incoming) -> Problem:
    what = "the library still holds what was imported before, and goes on answering from it"
    advice = "mend the file; or take it out of the folder and import with --prune to withdraw it"
    return Problem(one.file, 1, 1, what, "old-text-kept", advice)


def _edited(one: Incoming, row: Mapping[str, Any], to: Path) -> Problem | None:
    """A text in the library that is neither what the manifest names nor what is imported."""
    file = str(row["file"])
    if digest(to, file) in (None, row["sha256"], one.sha256):
        return None
    what = f"{to / 'knowledge' / file} was edited, and is left as it is"
    advice = f"write its SHA-256 into {MANIFEST}, or remove it and import again"
    return Problem(one.file, 1, 1, what, "edited-monograph", advice)


def _away(rows: Sequence[Mapping[str, Any]], to: Path, *, prune: bool) -> Iterator[Problem]:
    """What is told of monographs that the folder has no more, under no other name either."""
    for row in rows:
        file = str(row["file"])
        if not prune:
            what = "this monograph is no longer in the folder; it is kept"
            yield Problem(file, 1, 1, what, "source-gone", "import with --prune to remove it")
        elif edited := edits(row, to):
            what = f"this monograph was removed, and with it what was edited in its row: {edited}"
            advice = "put the file back, import again and write it anew, if it is still wanted"
            yield Problem(file, 1, 1, what, "edits-removed", advice)


def _alike(
    read: Sequence[Incoming], shown: Mapping[str, str], kept: Sequence[Mapping[str, Any]]
) -> list[Incoming]:
    """Files with a note where another monograph is shown under the same name, or is the same.

    shown: the name that each is shown under, by file. kept: rows that no file of the folder is of.
    """
    own = {one.file: without_number(shown[one.file], one.names[0]) for one in read if one.usable}
    by_name: dict[str, list[str]] = {}
    by_text: dict[str, list[str]] = {}
    for one in read:
        if one.usable:
            by_name.setdefault(text_of(own[one.file]), []).append(one.file)
            by_text.setdefault(one.sha256, []).append(one.file)
    for row in kept:
        by_name.setdefault(text_of(str(row["names"]["generic"][0])), []).append(str(row["file"]))
    made = []
    for one in read:
        found = []
        if one.usable:
            name = own[one.file]
            if others := [f for f in by_name[text_of(name)] if f != one.file]:
                what = f'the name "{name}" is that of {" and ".join(others)} too'
                if shown[one.file] != name:
                    what += f'; this one is shown, and found, as "{shown[one.file]}"'
                advice = "give each a title of its own, or leave one out"
                found.append(Problem(one.file, 1, 1, what, "shared-name", advice))
            if others := [f for f in by_text[one.sha256] if f != one.file]:
                what = f"the text is that of {' and '.join(others)}, byte for byte"
                found.append(Problem(one.file, 1, 1, what, "same-text", "leave one of them out"))
        made.append(_with(one, *found))
    return made


def _with(one: Incoming, *problems: Problem | None) -> Incoming:
    found = tuple(problem for problem in problems if problem is not None)
    return msgspec.structs.replace(one, findings=(*one.findings, *found)) if found else one
