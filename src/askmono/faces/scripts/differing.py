"""`askmono diff OLD NEW`: which utterances another library replies to otherwise."""

import random
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import click
import msgspec

from askmono.content.library import load_library
from askmono.content.problems import ContentError, Problem
from askmono.content.source import read_source
from askmono.content.table import AS_EXPORTED, SEPARATORS, table_rows
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings, UnknownSettingError
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.opening import Choices, opened
from askmono.faces.outputs import STANDARD_OUTPUT, see_writable, write_text
from askmono.faces.refusing import refused
from askmono.faces.scripts.diff import (
    Both,
    Compared,
    Said,
    compare_said,
    compare_script,
    differences,
    phrasings,
    worst_first,
)
from askmono.faces.scripts.diff_markdown import as_markdown
from askmono.faces.scripts.diff_report import Comparison, as_json, comparison_lines
from askmono.faces.scripts.finding import no_script, read_scripts, script_files
from askmono.faces.scripts.revisions import library_at
from askmono.faces.scripts.runner import Engines
from askmono.faces.scripts.script import Place, Script
from askmono.faces.scripts.testing import remembered
from askmono.faces.scripts.utterances import UTTERANCE
from askmono.faces.terminal import Page, page_on
from askmono.faces.wording import counted

if TYPE_CHECKING:
    from askmono.retrieval.vectors import RememberedVectors

SAMPLE = 2000  # phrasings that are said where there is nothing else to say
WIDE = 100  # columns of passages side by side where nothing says how wide it is


class How(NamedTuple):
    """What is said and where the outcome goes.

    csv: a table of utterances. phrasings: of all intents, or of those that changed. sample: how
    many of them; seed: which. markdown, json_file: "-" for standard output. fail_on: which
    changes the exit code tells.
    """

    csv: Path | None = None
    phrasings: Literal["all", "changed"] | None = None
    sample: int | None = None
    seed: int = 0
    markdown: Path | None = None
    json_file: Path | None = None
    fail_on: Literal["any", "unsafe", "never"] = "any"


class _Material(NamedTuple):
    """What is said to both libraries. about: in words."""

    scripts: tuple[Script, ...]
    said: tuple[Said, ...]
    about: str


def diff(choices: Choices, old: str, new: str, paths: Sequence[Path], how: How) -> int:
    """Compare two libraries and tell of it. BROKEN where a file could not be read.

    Raises ContentError for a library that is broken, or not trusted where a key is.
    """
    if how.markdown == how.json_file == STANDARD_OUTPUT:
        what = "only one of --markdown and --json can go to standard output"
        raise refused(what, "unfitting-option", "write one of them into a file")
    see_writable(how.markdown, how.json_file)
    problems: list[Problem] = []
    with ExitStack() as stack:
        folders = [
            stack.enter_context(library_at(one, _beside(other), choices.trust))
            for one, other in ((old, new), (new, old))
        ]
        vectors = remembered(choices)
        engines = [
            _opened(choices._replace(library=folder, trust=None), named, vectors)  # it is trusted
            for folder, named in zip(folders, (old, new), strict=True)
        ]
        material = _material(paths, how, folders, engines, problems)
        same = engines[0].edition == engines[1].edition
        found = [] if same else _compared(Both(*map(Engines, engines)), material, problems)
        if not material.said:
            vectors.keep()
    _tell(
        Comparison(
            names=(old, new),
            editions=(engines[0].edition, engines[1].edition),
            libraries=tuple(differences(engines[0].library, engines[1].library)),
            said=material.about,
            utterances=len(found),
            changed=worst_first(found),
            problems=tuple(sorted(set(problems))),
        ),
        how,
    )
    if problems:
        return BROKEN
    return _code(worst_first(found), how)


def _code(changed: Sequence[Compared], how: How) -> int:
    told = [one for one in changed if how.fail_on == "any" or (one.change and one.change.unsafe)]
    return FINDINGS if told and how.fail_on != "never" else FINE


def _beside(other: str) -> Path | None:
    return Path(other) if Path(other).is_dir() else None


# --- opening -------------------------------------------------------------------------------------


def _opened(choices: Choices, named: str, vectors: "RememberedVectors") -> Engine:
    with _naming(named):
        return opened(choices, many=True, encoder=vectors)


@contextmanager
def _naming(named: str) -> Iterator[None]:
    """Say which of the two libraries something is wrong with."""
    try:
        yield
    except ContentError as error:
        renamed = [
            msgspec.structs.replace(problem, file=f"{named}:{problem.file}")
            for problem in error.problems
        ]
        raise ContentError(renamed) from None
    except UnknownSettingError as error:
        raise refused(f"{named}: {error.what}", error.code, error.advice) from None


# --- what is said --------------------------------------------------------------------------------


def _material(
    paths: Sequence[Path],
    how: How,
    folders: Sequence[Path],
    engines: Sequence[Engine],
    problems: list[Problem],
) -> _Material:
    """Scripts, a table and phrasings, as far as they are asked for.

    Unless anything is, the scripts in the current folder; where there are none, a sample of
    phrasings.
    """
    asked = bool(how.csv or how.phrasings or how.sample)
    files = list(script_files(paths or ([] if asked else [Path()])))
    if paths and not files:
        raise no_script(paths)
    scripts = read_scripts(files, problems)
    about = [counted(len(scripts), "conversation")] if files else []
    said: list[Said] = []
    if how.csv:
        said += _table(how.csv, engines[1].settings, problems)
        about.append(f"{len(said)} of {how.csv}")
    if how.phrasings or how.sample or not (files or asked):
        only = how.phrasings or "all"
        libraries = [load_library(folder) for folder in folders]
        names = [engine.monograph.name for engine in engines]
        every = phrasings(libraries, names, changed=only == "changed")
        sample = how.sample or (None if asked else SAMPLE)
        kept = _sampled(every, sample, how.seed)
        said += kept
        which = "phrasings of intents that changed" if only == "changed" else "phrasings"
        about.append(f"{len(kept)} of {len(every)} {which}")
    return _Material(scripts, tuple(said), ", ".join(about))


def _sampled(every: list[Said], sample: int | None, seed: int) -> list[Said]:
    """Some of them in their order, the same for the same seed; all where no number is given."""
    if sample is None or sample >= len(every):
        return every
    chosen = random.Random(seed).sample(range(len(every)), sample)  # noqa: S311 - no secret
    return [every[at] for at in sorted(chosen)]


def _table(path: Path, chosen: Settings, problems: list[Problem]) -> list[Said]:
    """The utterances of a table that need name nothing else; its settings where it has them."""
    found: list[Problem] = []
    source = read_source(path, str(path), found)
    problems += [problem for problem in found if problem.code not in AS_EXPORTED]
    separator = SEPARATORS.get(path.suffix.lower(), ",")
    said = []
    for row in table_rows(source, separator, (UTTERANCE,), problems) if source else ():
        cells = {key: value for key, value in row.cells.items() if value}
        dosing = cells.get("dosing")
        settings = Settings(
            locale=cells.get("locale", chosen.locale),
            dosing="withhold" if dosing == "withhold" else "show" if dosing else chosen.dosing,
            medicine=cells.get("medicine", chosen.medicine),
        )
        place = Place(str(path), row.line)
        said.append(Said(cells[UTTERANCE], cells.get("title", ""), place, settings))
    return said


# --- comparing and telling -----------------------------------------------------------------------


def _compared(both: Both, material: _Material, problems: list[Problem]) -> list[Compared]:
    """Everything said to both, in order; progress on standard error, if that is a terminal."""
    walks: list[Iterator[Compared]] = [
        *(compare_script(script, both, problems) for script in material.scripts),
        *(compare_said(said, both, problems) for said in material.said),
    ]
    if not sys.stderr.isatty():
        return [one for walk in walks for one in walk]
    with click.progressbar(walks, label="comparing", file=sys.stderr) as bar:
        return [one for walk in bar for one in walk]


def _tell(found: Comparison, how: How) -> None:
    outputs = [(how.markdown, as_markdown), (how.json_file, as_json)]
    for path, written in outputs:
        if path is None:
            continue
        if path == STANDARD_OUTPUT:
            sys.stdout.write(written(found))
        else:
            write_text(path, written(found))
    if STANDARD_OUTPUT not in (path for path, _ in outputs):
        page = page_on(sys.stdout)
        page.show(comparison_lines(found, page.width or WIDE))
    notes = Page(sys.stderr)
    notes.tell(found.problems)
