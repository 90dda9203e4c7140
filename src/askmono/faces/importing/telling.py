"""What is said of an import: on the terminal the most frequent first, in a report all of it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from askmono.content.problems import Problem
from askmono.faces.importing.asked import How
from askmono.faces.importing.plan import Plan
from askmono.faces.importing.reading import LEFT_OUT, Incoming
from askmono.faces.wording import counted

SHOWN = 3  # places told of each code on the terminal; the report holds all
LEVELS = ("left out", "note")


def _level(finding: Problem) -> str:
    return LEVELS[0] if finding.code in LEFT_OUT else LEVELS[1]


def write_report(path: Path, plan: Plan, to: Path) -> None:
    """Everything that was found: JSON where the name says so, else tab-separated values."""
    findings = [(_level(finding), finding) for finding in plan.findings]
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


def summary(plan: Plan, how: How, present: Sequence[Any]) -> list[str]:
    """The lines for the terminal. present: the manifest's rows before."""
    used = [one for one in plan.incoming if one.usable]
    out = len(plan.incoming) - len(used)
    found = plan.findings
    lines = []
    for level in LEVELS:
        lines += _grouped(level, [f for f in found if _level(f) == level])
    passages, pairs = sum(one.passages for one in used), sum(one.pairs for one in used)
    lines.append(
        f"read: {counted(len(used), 'monograph')} with {counted(passages, 'passage')}, among them "
        f"{counted(pairs, 'question')} and answers; {counted(out, 'file')} left out"
    )
    changed = sum(change.sha256 is not None for change in plan.changes)
    new = len(plan.rows)
    copied = len(plan.copies) - len(plan.changes) - new
    done = [f"{new} new", f"{changed} changed", f"{plan.same} unchanged"]
    done += [f"{len(plan.moved)} moved"] if plan.moved else []
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
