"""`askmono import`: read a folder of monographs, make a library of it, say what came of it."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from askmono.content.library import MANIFEST, default_folder
from askmono.content.problems import ContentError, Problem
from askmono.content.source import Source, read_source
from askmono.content.yamlfile import Document, read_document
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.importing.manifest import HEAD, edited, written
from askmono.faces.importing.plan import Plan, Wanted, make_plan
from askmono.faces.importing.reading import LEFT_OUT, Incoming, read_incoming
from askmono.faces.importing.writing import UNFINISHED, write_changes, write_new
from askmono.faces.terminal import Page
from askmono.faces.wording import counted

SHOWN = 3  # places told of each code on the terminal; the report holds all
LEVELS = ("left out", "note")


class How(NamedTuple):
    """What was asked for. base: the library that a new one takes its notices and intents from."""

    to: Path
    source: str | None = None
    base: Path | None = None
    language: str | None = None
    report: Path | None = None
    prune: bool = False
    dry_run: bool = False


def run(folder: Path, how: How, page: Page) -> int:
    """Import a folder; FINDINGS where a file of it was left out."""
    document = _manifest(how.to)
    language = how.language or (document.value["language"] if document else _language(how))
    wanted = Wanted(how.source or _source(folder), language, how.prune)
    incoming = [read_incoming(folder, file) for file in _shown(_files(folder, how.to), page)]
    if not incoming:
        raise click.UsageError(f"there is no Markdown file (*.md) in {folder}")
    present: Sequence[Any] = document.value["monographs"] if document else ()
    plan = make_plan(incoming, present, how.to, wanted)
    if not how.dry_run:
        _write(folder, plan, document, how, language)
    if how.report is not None:
        _write_report(how.report, plan, how.to)
    page.say(*_summary(plan, how, present))
    return FINDINGS if any(not one.usable for one in plan.incoming) else FINE


# --- what is there -------------------------------------------------------------------------------


def _files(folder: Path, to: Path) -> list[str]:
    """The Markdown files of a folder, but for those of the library itself and hidden ones."""
    library = to.resolve()
    found = []
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in name.parts)
        if path.suffix.lower() != ".md" or hidden or not path.is_file():
            continue
        if not path.resolve().is_relative_to(library):
            found.append(name.as_posix())
    return sorted(found)


def _manifest(to: Path) -> Document | None:
    """The manifest of the library that is changed, or None where a new one is made.

    Raises ContentError for a manifest that cannot be used, click.UsageError for a folder that
    holds anything but a library.
    """
    path = to / MANIFEST
    if not path.exists():
        if to.exists() and (not to.is_dir() or any(to.iterdir())):
            raise click.UsageError(f"{to} is there already, and is no library: no {MANIFEST} in it")
        return None
    problems: list[Problem] = []
    source = read_source(path, MANIFEST, problems)
    document = read_document(source, "library", problems) if source else None
    if document is None or problems:
        raise ContentError(problems)
    return document


def _language(how: How) -> str:
    base = _manifest(how.base or default_folder())
    return str(base.value["language"]) if base else "en"


def _source(folder: Path) -> str:
    return f"imported from the folder {folder.resolve().name}"


def _shown(files: Sequence[str], page: Page) -> Iterable[str]:
    """Files one by one, with a bar on standard error where somebody looks at it."""
    if page.width is None or not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label="reading", file=sys.stderr, show_pos=True) as bar:
        yield from bar


# --- writing -------------------------------------------------------------------------------------


def _write(folder: Path, plan: Plan, document: Document | None, how: How, language: str) -> None:
    copies = {name: folder / name for name in plan.copies}
    if document is None:
        if not plan.rows:
            raise click.UsageError(f"no file of {folder} is a monograph; no library is made")
        text = HEAD.format(language=language) + "".join(map(written, plan.rows))
        _parsed(text)
        write_new(how.to, how.base or default_folder(), copies, text)
        return
    _clear(how.to)
    if plan.empty:
        return
    if len(plan.gone) == len(document.value["monographs"]) and not plan.rows:
        raise click.UsageError("nothing would be left of the library; nothing was removed")
    manifest = None
    if plan.rows or plan.changes or plan.gone:
        manifest = edited(document, plan.rows, plan.changes, plan.gone)
        _agrees(_parsed(manifest), plan, document)
    gone = tuple(str(document.value["monographs"][i]["file"]) for i in plan.gone)
    write_changes(how.to, copies, manifest, gone)


def _parsed(text: str) -> Document:
    problems: list[Problem] = []
    document = read_document(Source(MANIFEST, text.encode()), "library", problems)
    if document is None or problems:
        raise ContentError(problems)
    return document


def _agrees(made: Document, plan: Plan, before: Document) -> None:
    """See that the edited manifest says what it should. Raises ContentError where it does not."""
    hashes = {row["file"]: row["sha256"] for row in made.value["monographs"]}
    statuses = {row["file"]: row["review"]["status"] for row in made.value["monographs"]}
    rows = before.value["monographs"]
    for change in plan.changes:
        file = rows[change.row]["file"]
        if hashes.get(file) != change.sha256 or statuses.get(file) != "unreviewed":
            what = "this row could not be changed as it is written"
            advice = "write each of its values on a line of its own, and import again"
            path = ("monographs", change.row)
            raise ContentError([before.problem(path, what, "unfit-row", advice)])
    expected = len(rows) + len(plan.rows) - len(plan.gone)
    if len(hashes) != expected:
        what = f"the manifest would hold {len(hashes)} rows instead of {expected}"
        advice = "write the monographs as a list with one entry a line, and import again"
        raise ContentError([before.problem(("monographs",), what, "unfit-row", advice)])


def _clear(to: Path) -> None:
    """Remove what an import that was killed has left."""
    import shutil  # noqa: PLC0415 - hardly ever needed

    for path in to.glob(f"{UNFINISHED}*"):
        shutil.rmtree(path, ignore_errors=True)


# --- what is said --------------------------------------------------------------------------------


def _level(finding: Problem) -> str:
    return LEVELS[0] if finding.code in LEFT_OUT else LEVELS[1]


def _write_report(path: Path, plan: Plan, to: Path) -> None:
    """Everything that was found: JSON where the name says so, else tab-separated values."""
    findings = [(_level(f), f) for one in plan.incoming for f in sorted(one.findings)]
    findings += [(LEVELS[1], _gone(file)) for file in plan.kept]
    if path.suffix == ".json":
        data = {
            "library": str(to),
            "files": [_counts(one) for one in plan.incoming],
            "findings": [{"level": level, **msgspec.to_builtins(f)} for level, f in findings],
        }
        path.write_bytes(msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n")
        return
    lines = ["level\tcode\tfile\tline\tcolumn\twhat\tadvice"]
    for level, f in findings:
        cells = (level, f.code, f.file, str(f.line), str(f.column), f.what, f.advice)
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def _counts(one: Incoming) -> dict[str, object]:
    counts = {"passages": one.passages, "sections": one.sections, "pairs": one.pairs}
    return {"file": one.file, "id": one.id, "imported": one.usable, "names": one.names, **counts}


def _gone(file: str) -> Problem:
    what = "this monograph is no longer in the folder; it is kept"
    return Problem(file, 1, 1, what, "source-gone", "import with --prune to remove it")


def _summary(plan: Plan, how: How, present: Sequence[Any]) -> list[str]:
    used = [one for one in plan.incoming if one.usable]
    out = len(plan.incoming) - len(used)
    found = [f for one in plan.incoming for f in one.findings] + [_gone(f) for f in plan.kept]
    lines = []
    for level in LEVELS:
        lines += _grouped(level, [f for f in found if _level(f) == level])
    passages, pairs = sum(one.passages for one in used), sum(one.pairs for one in used)
    lines.append(
        f"read: {counted(len(used), 'monograph')} with {counted(passages, 'passage')}, among them "
        f"{counted(pairs, 'question')} and answers; {counted(out, 'file')} left out"
    )
    changed, new = len(plan.changes), len(plan.rows)
    copied = len(plan.copies) - changed - new
    done = [f"{new} new", f"{changed} changed", f"{plan.same} unchanged"]
    done += [f"{copied} put back"] if copied else []
    done += [f"{len(plan.gone)} removed"] if plan.gone else []
    verb = "would be" if how.dry_run else "is"
    lines.append(f"{', '.join(done)}; the library {verb} in {how.to}")
    if how.report is not None:
        lines.append(f"everything that was found: {how.report}")
    if plan.rows and not present and not how.dry_run:
        lines.append(f"next: askmono check --library {how.to}")
    return lines


def _grouped(level: str, findings: Sequence[Problem]) -> list[str]:
    """Findings of one level by code, the most frequent first, a few places of each."""
    lines = []
    for code, count in Counter(f.code for f in findings).most_common():
        own = [f for f in findings if f.code == code]
        lines.append(f"{level}: {code}: {counted(count, 'time')}")
        lines += [f"  {f.file}:{f.line}:{f.column}: {f.what}" for f in own[:SHOWN]]
        if count > SHOWN:
            lines.append(f"  and {count - SHOWN} more")
    return lines
