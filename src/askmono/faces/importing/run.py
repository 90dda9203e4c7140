"""`askmono import`: read a folder of monographs, make a library of it, say what came of it."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from askmono.content.library import MANIFEST, default_folder
from askmono.content.problems import ContentError, Problem, reason_of
from askmono.content.source import Source
from askmono.content.yamlfile import Document, read_document
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.importing.asked import How, language_of, manifest_of
from askmono.faces.importing.folder import Found, escaped, list_folder
from askmono.faces.importing.manifest import HEAD, Change, edited, quoted, written
from askmono.faces.importing.plan import Plan, Wanted, make_plan
from askmono.faces.importing.reading import read_incoming
from askmono.faces.importing.telling import summary, write_report
from askmono.faces.importing.writing import UNFINISHED, write_changes, write_new
from askmono.faces.outputs import unwritten
from askmono.faces.refusing import refused
from askmono.faces.terminal import Page

__all__ = ["How", "run"]


def run(folder: Path, how: How, page: Page) -> int:
    """Import a folder; FINDINGS where a file of it was left out."""
    document = manifest_of(how.to)
    language = language_of(how, document)
    wanted = Wanted(how.source or _source(folder), language, how.prune)
    try:
        listed = list_folder(folder, how.to)
    except OSError as error:
        what = f"{folder} cannot be read: {reason_of(error)}"
        raise refused(what, "cannot-read", "name a folder that this user may read") from None
    incoming = [read_incoming(folder, found) for found in _shown(listed.files, page)]
    if not (incoming or listed.findings):
        what = f"there is no Markdown file (*.md) in {folder}"
        raise refused(what, "no-monograph", "name another folder")
    present: Sequence[Any] = document.value["monographs"] if document else ()
    plan = make_plan(incoming, present, how.to, wanted, listed)
    if not how.dry_run:
        try:
            _write(folder, plan, document, how, language)
        except OSError as error:
            raise unwritten(how.to, error) from None
    if how.report is not None:
        try:
            write_report(how.report, plan, how.to)
        except OSError as error:
            raise unwritten(how.report, error) from None
    page.say(*summary(plan, how, present))
    return FINE if plan.complete else FINDINGS


# --- what is there -------------------------------------------------------------------------------


def _source(folder: Path) -> str:
    return f"imported from the folder {escaped(folder.resolve().name)}"


def _shown(files: Sequence[Found], page: Page) -> Iterable[Found]:
    """Files one by one, with a bar on standard error where somebody looks at it."""
    if page.width is None or not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label="reading", file=sys.stderr, show_pos=True) as bar:
        yield from bar


# --- writing -------------------------------------------------------------------------------------


def _write(folder: Path, plan: Plan, document: Document | None, how: How, language: str) -> None:
    copies = {name: folder / path for name, path in plan.copies.items()}
    if document is None:
        if not plan.rows:
            Page(sys.stderr).tell(plan.findings)
            what = f"no file of {folder} is a monograph; no library is made"
            raise refused(what, "no-monograph", "mend what is told above, or name another folder")
        text = HEAD.format(language=quoted(language)) + "".join(map(written, plan.rows))
        _parsed(text)
        write_new(how.to, how.base or default_folder(), copies, text)
        return
    _clear(how.to)
    if plan.empty:
        return
    if len(plan.gone) == len(document.value["monographs"]) and not plan.rows:
        what = "nothing would be left of the library; nothing was removed"
        raise refused(what, "no-monograph", "name another folder, or leave --prune out")
    manifest = None
    if plan.rows or plan.changes or plan.gone:
        manifest = edited(document, plan.rows, plan.changes, plan.gone)
        _agrees(_parsed(manifest), plan, document)
    gone = (str(document.value["monographs"][i]["file"]) for i in plan.gone)
    write_changes(how.to, copies, manifest, (*gone, *plan.moved.values()))


def _parsed(text: str) -> Document:
    problems: list[Problem] = []
    document = read_document(Source(MANIFEST, text.encode()), "library", problems)
    if document is None or problems:
        raise ContentError(problems)
    return document


def _agrees(made: Document, plan: Plan, before: Document) -> None:
    """See that the edited manifest says what it should. Raises ContentError where it does not."""
    now = {row["file"]: row for row in made.value["monographs"]}
    rows = before.value["monographs"]
    for change in plan.changes:
        row = rows[change.row]
        if not _says(now.get(change.file or row["file"]), change, row):
            what = "this row could not be changed as it is written"
            advice = "write each of its values on a line of its own, and import again"
            path = ("monographs", change.row)
            raise ContentError([before.problem(path, what, "unfit-row", advice)])
    expected = len(rows) + len(plan.rows) - len(plan.gone)
    if len(now) != expected:
        what = f"the manifest would hold {len(now)} rows instead of {expected}"
        advice = "write the monographs as a list with one entry a line, and import again"
        raise ContentError([before.problem(("monographs",), what, "unfit-row", advice)])


def _says(row: Mapping[str, Any] | None, change: Change, before: Mapping[str, Any]) -> bool:
    """Whether a row says what a change asks for."""
    if row is None or row["id"] != (change.id or before["id"]):
        return False
    if change.names and row["names"]["generic"][0] != change.names[0]:
        return False
    if change.sha256 is not None and row["review"]["status"] != "unreviewed":
        return False
    return bool(row["sha256"] == (change.sha256 or before["sha256"]))


def _clear(to: Path) -> None:
    """Remove what an import that was killed has left."""
    import shutil  # noqa: PLC0415 - hardly ever needed

    for path in to.glob(f"{UNFINISHED}*"):
        shutil.rmtree(path, ignore_errors=True)
