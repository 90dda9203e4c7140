"""`askmono coverage`: which parts of the library the scripts touch, and which they never do."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from askmono.content.library import read_library
from askmono.content.monograph import Monograph
from askmono.content.problems import Problem
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.opening import Choices
from askmono.faces.outputs import STANDARD_OUTPUT, see_writable, write_text
from askmono.faces.refusing import refused
from askmono.faces.scripts.coverage import (
    BARE,
    KINDS,
    Coverage,
    Group,
    Item,
    Kind,
    Touch,
    Witness,
    coverage,
    passage_id,
)
from askmono.faces.scripts.coverage_page import as_html
from askmono.faces.scripts.coverage_places import passage_places, places
from askmono.faces.scripts.report import OUTCOMES, Report, headline, not_run, tell_unrun
from askmono.faces.scripts.script import Place
from askmono.faces.scripts.testing import How, collected, ready, results
from askmono.faces.terminal import page_on
from askmono.faces.unpacked import folder_of
from askmono.faces.wording import Line, Run, counted, joined

FORMAT = 1  # of the JSON
MOST = 20  # things of one kind that are listed, unless all are asked for

Floors = dict[Kind, float]  # percent of a kind that has to be covered


class Wanted(NamedTuple):
    """What is made of it. json_file: STANDARD_OUTPUT for there. every: whether lists are whole."""

    json_file: Path | None = None
    html_file: Path | None = None
    fail_under: tuple[str, ...] = ()
    every: bool = False


class Found(NamedTuple):
    """The coverage, where each thing stands, and the floors in percent that it has to reach.

    headline: how many conversations there were, and how they came out.
    """

    coverage: Coverage
    places: dict[Touch, Place]
    floors: Floors
    headline: str

    @property
    def under(self) -> tuple[Group, ...]:
        """The groups that do not reach their floor."""
        groups = ((self.coverage.group(kind), floor) for kind, floor in self.floors.items())
        return tuple(group for group, floor in groups if not group.reaches(floor))


def cover(choices: Choices, paths: Sequence[Path], how: How, wanted: Wanted) -> int:
    """Run what is chosen and tell what it touches.

    BROKEN where a file could not be run at all, FINDINGS where a floor is not reached.
    """
    floors = floors_of(wanted.fail_under)
    see_writable(wanted.json_file, wanted.html_file)
    to_output = wanted.json_file == STANDARD_OUTPUT
    page = page_on(sys.stderr if to_output else sys.stdout)
    with ready(choices) as engines:
        chosen = collected(paths, engines, how)
        ran = results(choices, engines, chosen.scripts, how)
        done = Report(page, engines).follow(ran, len(chosen.scripts))
        covered = coverage(done, engines)
        language = engines.first.library.language
    found = Found(covered, _places(choices, covered, language), floors, headline(done))
    data = msgspec.json.encode(as_data(found, chosen.problems))
    if wanted.html_file:
        write_text(
            wanted.html_file, as_html(covered, found.places, _headlines(found, chosen.problems))
        )
    if to_output:
        page_on(sys.stdout).write_json(data)
    elif wanted.json_file:
        write_text(wanted.json_file, msgspec.json.format(data, indent=2).decode() + "\n")
    tell_unrun(page, chosen.problems)
    lines = _verdict(found) if to_output else report_lines(found, None if wanted.every else MOST)
    page.show(lines)
    if chosen.problems:
        return BROKEN
    return FINDINGS if found.under else FINE


def floors_of(texts: Iterable[str]) -> Floors:
    """Floors as typed: "90" for each kind of BARE, "edges=20" for one kind, which comes first.

    Raises click.UsageError.
    """
    bare: Floors = {}
    named: Floors = {}
    for text in texts:
        name, sign, number = text.rpartition("=")
        kinds = [kind for kind in KINDS if kind == name.strip()] if sign else BARE
        try:
            floor = float(number.strip().removesuffix("%"))
        except ValueError:
            floor = -1.0
        if not kinds or not 0 <= floor <= 100:
            advice = "write a percentage from 0 to 100, or KIND=PERCENT with one of " + ", ".join(
                KINDS
            )
            raise refused(f"--fail-under {text} is no percentage", "bad-percentage", advice)
        (named if sign else bare).update(dict.fromkeys(kinds, floor))
    floors = bare | named
    return {kind: floors[kind] for kind in KINDS if kind in floors}


def _places(choices: Choices, covered: Coverage, language: str) -> dict[Touch, Place]:
    """Where things stand; of YAML files only if they are still what was answered from."""
    reading = read_library(folder_of(choices.library, choices.trust))
    if reading.library is None or reading.library.sha256 != covered.edition.sha256:
        return passage_places(covered.monographs)
    return places(reading, language)


# --- as text -------------------------------------------------------------------------------------


def report_lines(found: Found, most: int | None) -> list[Line]:
    """The table, what was never touched, and whether the floors are reached.

    most: things of one kind that are listed; None for all.
    """
    groups = found.coverage.groups
    lists = [_listed(found, group, most) for group in groups]
    return joined([_table(groups), *lists, _apart(groups), _verdict(found)])


def _table(groups: Iterable[Group]) -> list[Line]:
    head = f"{'':<11}{'covered':>8}{'failing':>8}{'never':>6}{'share':>7}"  # 40 columns
    return [Line((Run(head, "strong"),)), *map(_row, groups)]


def _row(group: Group) -> Line:
    covered, failing, never = (len(group.of(s)) for s in ("covered", "failing", "never"))
    figures = f"{covered:>8}{failing:>8}{never:>6}{group.share:>7}"
    return Line((Run(f"{group.kind:<11}{figures}"),))


def _listed(found: Found, group: Group, most: int | None) -> list[Line]:
    """What was never touched, and what only failing conversations touch."""
    failing, never = group.of("failing"), group.of("never")
    lines = []
    if failing:
        title = f"{group.kind}: touched only by conversations that fail ({len(failing)})"
        lines.append(Line((Run(title, "strong"),), 0, 2))
        lines += _items(found, group.kind, failing, most)
    if never:
        title = f"{group.kind}: never touched ({len(never)})"
        lines.append(Line((Run(title, "strong"),), 0, 2))
        lines += _items(found, group.kind, never, most)
    return lines


def _items(found: Found, kind: Kind, items: Sequence[Item], most: int | None) -> Iterator[Line]:
    for item in items[:most]:
        place = found.places.get((kind, item.id))
        where = f"{place.file}:{place.line}: " if place else ""
        yield Line((Run(where + _named(kind, item)),), 2, 4)
    if most is not None and len(items) > most:
        yield Line((Run(f"and {len(items) - most} more; --all lists them"),), 2, 4)


def _named(kind: Kind, item: Item) -> str:
    if kind == "passages":
        return item.what  # its id is only for programs
    return f"{item.id}: {item.what}" if item.what else item.id


def _apart(groups: Iterable[Group]) -> list[Line]:
    """How many things no script can touch, and why."""
    lines = []
    for group in groups:
        for why in dict.fromkeys(each.why for each in group.apart):
            count = sum(each.why == why for each in group.apart)
            text = f"not counted: {counted(count, group.kind[:-1])} ({why})"
            lines.append(Line((Run(text),), 0, 2))
    return lines


def _verdict(found: Found) -> list[Line]:
    lines = [Line((Run(found.headline, "strong"),), 0, 2)]
    under = found.under
    for group in under:
        text = f"too little: {group.kind} {group.share}, {found.floors[group.kind]:g} % wanted"
        lines.append(Line((Run(text, "strong"),), 0, 2))
    if found.floors and not under:
        text = f"enough: {', '.join(f'{kind} {floor:g} %' for kind, floor in found.floors.items())}"
        lines.append(Line((Run(text),), 0, 2))
    return lines


def _headlines(found: Found, problems: Sequence[Problem]) -> tuple[str, ...]:
    return (found.headline, not_run(problems)) if problems else (found.headline,)


# --- as JSON -------------------------------------------------------------------------------------


def as_data(found: Found, problems: Sequence[Problem]) -> dict[str, Any]:
    """Everything, for programs."""
    covered = found.coverage
    about = {
        passage_id(monograph.id, passage): _about(monograph, index)
        for monograph in covered.monographs
        for index, passage in enumerate(monograph.passages)
    }
    return {
        "askmono": FORMAT,
        "library": {"version": covered.edition.version, "sha256": covered.edition.sha256},
        "conversations": {outcome: covered.outcomes.get(outcome, 0) for outcome in OUTCOMES},
        "utterances": covered.utterances,
        "kinds": {group.kind: _group(found, group, about) for group in covered.groups},
        "enough": not found.under,
        "problems": [msgspec.to_builtins(problem) for problem in problems],
    }


def _about(monograph: Monograph, index: int) -> dict[str, Any]:
    passage = monograph.passages[index]
    return {
        "medicine": monograph.id,
        "section": passage.section,
        "label": passage.label,
        "start": passage.span.start,
        "end": passage.span.end,
        "lines": passage.lines,
    }


def _group(found: Found, group: Group, about: dict[str, dict[str, Any]]) -> dict[str, Any]:
    floor = found.floors.get(group.kind)
    return {
        "covered": len(group.of("covered")),
        "failing": len(group.of("failing")),
        "never": len(group.of("never")),
        "percent": group.percent,
        "fail_under": floor,
        "enough": None if floor is None else group.reaches(floor),
        "items": [_item(found, group.kind, item, about) for item in group.items],
        "not_counted": [each._asdict() for each in group.apart],
    }


def _item(found: Found, kind: Kind, item: Item, about: dict[str, dict[str, Any]]) -> dict[str, Any]:
    place = found.places.get((kind, item.id))
    return {
        "id": item.id,
        "what": item.what,
        "state": item.state,
        "place": {"file": place.file, "line": place.line} if place else None,
        **(about[item.id] if kind == "passages" else {}),
        "passing": _witnesses(item.passing),
        "failing": _witnesses(item.failing),
    }


def _witnesses(witnesses: Iterable[Witness]) -> list[dict[str, Any]]:
    return [witness._asdict() for witness in witnesses]
