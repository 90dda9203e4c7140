"""`askmono test`: run scripts, and say what does not come as expected."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from askmono.content.problems import Problem
from askmono.dialogue.engine import Engine, user_cache
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.opening import Choices, opened
from askmono.faces.scripts import report
from askmono.faces.scripts.finding import read_scripts, script_files
from askmono.faces.scripts.runner import Engines, Result, run, run_all, sound
from askmono.faces.scripts.script import Script
from askmono.faces.terminal import page_on

if TYPE_CHECKING:
    from askmono.retrieval.vectors import RememberedVectors

CHUNK = 4  # scripts that a process is handed at one time


class How(NamedTuple):
    """How scripts are run. jobs: processes; 0 for one a core. words: of which one is in the name.

    tags: of which a script has one. junit, json_file: where results are written as well.
    """

    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    jobs: int = 1
    fail_fast: bool = False
    junit: Path | None = None
    json_file: Path | None = None
    tap: bool = False


class Collected(NamedTuple):
    """What is run. problems: of files that cannot be, sorted."""

    scripts: tuple[Script, ...]
    problems: tuple[Problem, ...]


def collected(paths: Sequence[Path], engines: Engines, how: How) -> Collected:
    """The chosen scripts. Raises click.UsageError where there is none at all."""
    files = list(script_files(paths or [Path()]))
    if not files:
        where = ", ".join(map(str, paths)) or "the current folder"
        raise click.UsageError(
            f"there is no script in {where}; one is a file that ends in .script.yaml, "
            "and docs/testing.md shows how it is written"
        )
    problems: list[Problem] = []
    read = read_scripts(files, problems)
    scripts = [script for script in sound(read, engines, problems) if _chosen(script, how)]
    if not scripts and not problems:
        raise click.UsageError(f"no conversation is chosen, of {len(read)}")
    return Collected(tuple(scripts), tuple(sorted(set(problems))))


def _chosen(script: Script, how: How) -> bool:
    name = script.name.casefold()
    named = not how.words or any(word.casefold() in name for word in how.words)
    return named and (not how.tags or bool(set(how.tags) & set(script.tags)))


@contextmanager
def ready(choices: Choices) -> Iterator[Engines]:
    """The engines for scripts; what was encoded for them is kept for the next time.

    Raises ContentError, UnknownSettingError.
    """
    engine, vectors = _opened(choices)
    yield Engines(engine)
    vectors.keep()


def _opened(choices: Choices) -> "tuple[Engine, RememberedVectors]":
    from askmono.retrieval.encoder import MiniLM  # noqa: PLC0415 - slow to import
    from askmono.retrieval.vectors import RememberedVectors  # noqa: PLC0415

    cache = user_cache() if choices.cache else None
    vectors = RememberedVectors(MiniLM(cache=cache), cache)
    return opened(choices, many=True, encoder=vectors), vectors


def results(
    choices: Choices, engines: Engines, scripts: Sequence[Script], how: How
) -> Iterator[Result]:
    """The results in the order of the scripts, each as soon as it and those before it are done."""
    jobs = min(how.jobs or os.cpu_count() or 1, max(1, len(scripts) // CHUNK))
    if jobs == 1:
        found: Iterable[Result] = run_all(scripts, engines)
        yield from _until_failure(found, how)
        return
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(choices,)) as pool:
        yield from _until_failure(pool.map(_run_one, scripts, chunksize=CHUNK), how)
        pool.shutdown(cancel_futures=True)


def _until_failure(found: Iterable[Result], how: How) -> Iterator[Result]:
    for result in found:
        yield result
        if how.fail_fast and not result.passes:
            return


_engines: list[Engines] = []  # of a process that runs scripts for another; one at most


def _begin(choices: Choices) -> None:
    _engines[:] = [Engines(_opened(choices)[0])]


def _run_one(script: Script) -> Result:
    return run(script, _engines[0].of(script))


def test(choices: Choices, paths: Sequence[Path], how: How) -> int:
    """Run what is chosen and report it. BROKEN where a file could not be run at all."""
    with ready(choices) as engines:
        chosen = collected(paths, engines, how)
        found = results(choices, engines, chosen.scripts, how)
        page = page_on(sys.stdout)
        told = report.Report(page, engines)
        done = told.follow(found, len(chosen.scripts))
        told.finish(done, chosen.problems)
    if chosen.problems:
        return BROKEN
    return FINE if all(result.passes for result in done) else FINDINGS
