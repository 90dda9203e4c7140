"""How well askmono understands, on any set of questions in the shared format.

usage: python bench/understanding.py [SET.yaml ...] [--library DIR] [--only odd|even]
           [--typos SEED] [--misses N] [--without NAME ...] [--ablate] [--out DIR] [--json FILE]

Without sets: those of bench/questions. What each number means stands in docs/evaluation.md.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

from askmono.content.cache import user_cache
from askmono.content.library import default_folder
from askmono.content.problems import ContentError
from askmono.dialogue.compiled import Compiled
from askmono.dialogue.kept_folder import open_compiled
from askmono.dialogue.settings import UnknownSettingError
from askmono.dialogue.shares import CUTOFF
from askmono.faces.opening import settle
from evaluation import pictures
from evaluation.asking import Asking, Outcome, ask_all
from evaluation.judging import plain
from evaluation.printing import ablation_lines, group_lines, miss_lines, speed_lines
from evaluation.report import Group, as_data, groups
from evaluation.rows import ROWS, tally
from evaluation.sets import SETS, Case, Record, SetError, Use, read_registry, read_set, record_of
from evaluation.speed import measured
from evaluation.switches import PARTS, Program, UnknownSwitchError, switches

FINE, USAGE, BROKEN = 0, 2, 3
SEED = 7  # of the slips, where none is given


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for."""
    options = _parser().parse_args(arguments)
    if options.out is not None and not pictures.can_draw():
        return _failed(pictures.MISSING, USAGE)
    try:
        return _run(options)
    except (SetError, UnknownSettingError, UnknownSwitchError) as error:
        return _failed(str(error), USAGE)
    except ContentError as error:
        return _failed(str(error), BROKEN)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="How well askmono understands, on sets of questions.",
        epilog="what can be switched off: the matcher's signals, and "
        + "; ".join(f"{name} ({what})" for name, what in PARTS.items()),
    )
    parser.add_argument("sets", nargs="*", type=Path, metavar="SET.yaml")
    parser.add_argument("--library", type=Path, metavar="DIR", help="holds knowledge/ and intents/")
    parser.add_argument("--only", choices=("odd", "even"), default="any", help="ids of items")
    parser.add_argument("--typos", type=int, default=SEED, metavar="SEED", help="of the slips")
    parser.add_argument("--misses", type=int, default=10, metavar="N", help="how many are shown")
    parser.add_argument(
        "--show-judging", action="store_true", help="misses of totals-only sets too"
    )
    off = parser.add_mutually_exclusive_group()
    off.add_argument("--without", nargs="+", default=[], metavar="NAME", help="switch these off")
    off.add_argument("--ablate", action="store_true", help="switch each part off in turn")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the pictures there")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there")
    return parser


def _failed(what: str, code: int) -> int:
    print(what, file=sys.stderr)
    return code


def _run(options: argparse.Namespace) -> int:
    records = read_registry()
    paths: list[Path] = options.sets or default_sets()
    if len({path.stem for path in paths}) < len(paths):
        return _failed("two sets have the same name: results are told apart by it", USAGE)
    cases = [case for path in paths for case in read_set(path, records, options.only)]
    if not cases:
        return _failed("there is nothing to ask", USAGE)

    started = perf_counter()
    compiled = open_compiled(options.library or default_folder(), user_cache())
    program = Program(compiled, frozenset(options.without))
    next(program.turns(("can i drive",)))  # what is made only when it is first needed
    loading = perf_counter() - started
    settle()  # as the commands do
    for line in _strangers(compiled, cases):
        print(line, file=sys.stderr)

    typed, slipped = _twice(program, cases, options.typos)
    speed = measured(typed.wall, typed.process, loading)
    found = groups(typed.outcomes, slipped.outcomes)
    library = compiled.library
    off = ", ".join(options.without) or "nothing"
    print(f"library {library.version}; switched off: {off}; slips: seed {options.typos}")
    for group in found:
        for line in group_lines(group, tuple(_notes(group, paths, records)), 100 * CUTOFF):
            print(line)
        for line in miss_lines(group.misses(options.misses, show_judging=options.show_judging)):
            print(line)
    for line in speed_lines(speed):
        print(line)

    runs = _ablation(compiled, cases, options.typos, found) if options.ablate else {}
    if options.out is not None:
        _draw(options.out, found)
    if options.json is not None:
        data = {
            "library": {"version": library.version, "sha256": library.sha256},
            "only": options.only,
            "seed": options.typos,
            "without": sorted(options.without),
            "groups": [
                as_data(g, options.misses, show_judging=options.show_judging) for g in found
            ],
            "ablation": runs,
            "speed": speed._asdict(),
        }
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return FINE


def default_sets() -> list[Path]:
    """The sets that come with the project, in order; the shelf has its own."""
    return [
        path
        for path in sorted(SETS.glob("*.yaml"), reverse=True)  # those for tuning first
        if path.name != "sets.yaml" and not path.name.startswith(("keys-", "shelf-"))
    ]


def _twice(program: Program, cases: Sequence[Case], seed: int) -> tuple[Asking, Asking]:
    """As typed, and with slips."""
    return ask_all(program, cases), ask_all(program, cases, slips=seed)


def _strangers(compiled: Compiled, cases: Iterable[Case]) -> Iterable[str]:
    """A line for every fragment that no text of the library holds: nothing could be right there."""
    texts = [plain(monograph.text) for monograph in compiled.library.monographs]
    asked = {f for c in cases for turn in c.turns if turn.gold for f in turn.gold.fragments}
    missing = sorted(f for f in asked if not any(plain(f) in text for text in texts))
    if missing:
        yield f"{len(missing)} of {len(asked)} fragments that sets ask for stand in no monograph"


def _notes(group: Group, paths: Iterable[Path], records: Sequence[Record]) -> Iterable[str]:
    """A line for every set of a group: how many turns of it, and what is recorded."""
    by_set = group.sets()
    for path in paths:
        if outcomes := by_set.get(path.stem):
            record = record_of(records, path, outcomes[0].case.id)
            which = f"{record.parity} ids" if record and record.parity != "any" else "all ids"
            note = record.note if record else "not recorded"
            yield f"{path.name}, {which}: {len(outcomes)} turns judged; {note}"


def _ablation(
    compiled: Compiled, cases: Sequence[Case], seed: int, found: Sequence[Group]
) -> dict[str, dict[str, dict[str, float | None]]]:
    """Print a table a group, and give the shares: by use, by switch, by row."""
    asked = {}
    for name in switches(compiled):
        typed, slipped = _twice(Program(compiled, frozenset({name})), cases, seed)
        asked[name] = groups(typed.outcomes, slipped.outcomes)
    data: dict[str, dict[str, dict[str, float | None]]] = {}
    for at, group in enumerate(found):
        runs: dict[str, tuple[Sequence[Outcome], Sequence[Outcome]]] = {
            "": (group.typed, group.slipped)
        }
        runs |= {name: (by_use[at].typed, by_use[at].slipped) for name, by_use in asked.items()}
        print(f"\nwhat each part earns: {group.use}")
        for line in ablation_lines(group.typed, runs):
            print(line)
        data[str(group.use)] = {
            name or "everything on": {row.id: tally(row, typed).share for row in ROWS}
            | {"slips": tally(ROWS[-1], slipped).share}
            for name, (typed, slipped) in runs.items()
        }
    return data


def _draw(folder: Path, found: Iterable[Group]) -> None:
    """Two pictures a group."""
    for group in found:
        name = str(group.use).replace(" ", "-")
        bins, points = group.bins(), group.points()
        runs = ("as typed", "with slips")
        title = {
            Use.TUNING: "questions used for tuning",
            Use.TOTALS: "questions kept for totals",
            Use.UNKNOWN: "questions whose use is not recorded",
        }[group.use]
        reliable, cut = folder / f"{name}-reliability.svg", folder / f"{name}-cutoffs.svg"
        pictures.draw_reliability(reliable, title, dict(zip(runs, bins, strict=True)))
        pictures.draw_cutoffs(cut, title, dict(zip(runs, points, strict=True)), 100 * CUTOFF)
        print(f"wrote {reliable} and {cut}")


if __name__ == "__main__":
    sys.exit(main())
