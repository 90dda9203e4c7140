"""`askmono test`: run scripts, and say what does not come as expected."""

import os
import secrets
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from askmono.content.bundle import is_bundle
from askmono.content.cache import user_cache
from askmono.content.library import VOCABULARY, default_folder, library_files
from askmono.content.problems import ContentError, Problem
from askmono.content.source import read_source
from askmono.content.yamlfile import read_document
from askmono.dialogue.engine import Engine
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.opening import Choices, opened
from askmono.faces.outputs import see_writable, write_text
from askmono.faces.refusing import refused
from askmono.faces.scripts import report
from askmono.faces.scripts.accepting import Consent, accept
from askmono.faces.scripts.finding import no_script, read_scripts, script_files
from askmono.faces.scripts.machine import as_json, as_junit, as_tap
from askmono.faces.scripts.runner import Engines, Result, run, sound
from askmono.faces.scripts.script import Script
from askmono.faces.scripts.stress import NOT_PARAPHRASED, Stress, stressed, wordings_of
from askmono.faces.scripts.watching import state_of, wait_for_change
from askmono.faces.terminal import Page, page_on
from askmono.faces.unpacked import folder_of

if TYPE_CHECKING:
    from askmono.retrieval.vectors import RememberedVectors

CHUNK = 4  # scripts that a process is handed at one time


class How(NamedTuple):
    """How scripts are run. jobs: processes; 0 for one a core. words: of which one is in the name.

    tags: of which a script has one. junit, json_file: where results are written as well. typos:
    slips an utterance; seed: of them, None for any. watch: whether to run again on every change.
    verbose: whether all of why is told of a failure. accept: whether what came is to be expected
    from now on; yes, unsafe: without being asked, and where that could harm a person.
    """

    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    jobs: int = 1
    fail_fast: bool = False
    junit: Path | None = None
    json_file: Path | None = None
    tap: bool = False
    watch: bool = False
    verbose: bool = False
    typos: int = 0
    seed: int | None = None
    case: bool = False
    no_punctuation: bool = False
    paraphrase: bool = False
    accept: bool = False
    yes: bool = False
    unsafe: bool = False

    def stress(self, folder: Path) -> Stress:
        """What is tried beside the scripts as written. folder: of the library."""
        seed = secrets.randbelow(10**6) if self.seed is None else self.seed
        wordings = wordings_of(_concepts(folder)) if self.paraphrase else None
        return Stress(self.typos, seed, self.case, self.no_punctuation, wordings)


def _concepts(folder: Path) -> Iterator[tuple[str, ...]]:
    """The wordings of each concept of a library's vocabulary that means the same as the others.

    Raises ContentError, and click.UsageError where the library has no vocabulary.
    """
    if not (folder / VOCABULARY).exists():
        what = f"--paraphrase takes its words from {VOCABULARY}, which is not there"
        advice = "leave --paraphrase out, or name a library that has one"
        raise refused(what, "no-vocabulary", advice)
    problems: list[Problem] = []
    source = read_source(folder / VOCABULARY, VOCABULARY, problems)
    document = read_document(source, "vocabulary", problems) if source else None
    if document is None:
        raise ContentError(problems)
    for row in document.value["concepts"]:
        if row["kind"] not in NOT_PARAPHRASED:
            yield (row["term"], *row["forms"])


class Collected(NamedTuple):
    """What is run. problems: of files that cannot be, sorted."""

    scripts: tuple[Script, ...]
    problems: tuple[Problem, ...]


def collected(paths: Sequence[Path], engines: Engines, how: How) -> Collected:
    """The chosen scripts. Raises click.UsageError where there is none at all."""
    files = list(script_files(paths or [Path()]))
    if not files:
        raise no_script(paths)
    problems: list[Problem] = []
    read = read_scripts(files, problems)
    scripts = [script for script in sound(read, engines, problems) if _chosen(script, how)]
    if not scripts and not problems:
        advice = "write other words after -k, or another --tag"
        raise refused(f"no conversation is chosen, of {len(read)}", "nothing-chosen", advice)
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


def _opened(choices: Choices, *, quiet: bool = False) -> "tuple[Engine, RememberedVectors]":
    vectors = remembered(choices)
    return opened(choices, many=True, quiet=quiet, encoder=vectors), vectors


def remembered(choices: Choices) -> "RememberedVectors":
    """What the encoder made of utterances before, where a cache may be used."""
    from askmono.retrieval.encoder import MiniLM  # noqa: PLC0415 - slow to import
    from askmono.retrieval.vectors import RememberedVectors  # noqa: PLC0415

    cache = user_cache() if choices.cache else None
    return RememberedVectors(MiniLM(), cache)


def results(
    choices: Choices,
    engines: Engines,
    scripts: Sequence[Script],
    how: How,
    stress: Stress | None = None,
) -> Iterator[Result]:
    """The results in the order of the scripts, each as soon as it and those before it are done.

    stress: what is tried as well, after each script that passes as written.
    """
    jobs = min(how.jobs or os.cpu_count() or 1, max(1, len(scripts) // CHUNK))
    for found in _grouped(choices, engines, scripts, jobs, stress or Stress()):
        yield from found
        if how.fail_fast and not all(result.passes for result in found):
            return


def _grouped(
    choices: Choices, engines: Engines, scripts: Sequence[Script], jobs: int, stress: Stress
) -> Iterator[tuple[Result, ...]]:
    """For each script its result, and those of its variations."""
    if jobs == 1:
        yield from (_run_one(script, engines, stress) for script in scripts)
        return
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(choices, stress))
    try:
        yield from pool.map(_run_here, scripts, chunksize=CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)


def _run_one(script: Script, engines: Engines, stress: Stress) -> tuple[Result, ...]:
    engine = engines.of(script)
    result = run(script, engine)
    return (result, *stressed(script, engine, stress)) if result.passes else (result,)


_here: list[tuple[Engines, Stress]] = []  # in a process that runs scripts for another; one at most


def _begin(choices: Choices, stress: Stress) -> None:
    _here[:] = [(Engines(_opened(choices, quiet=True)[0]), stress)]


def _run_here(script: Script) -> tuple[Result, ...]:
    return _run_one(script, *_here[0])


def test(choices: Choices, paths: Sequence[Path], how: How) -> int:
    """Run what is chosen and report it. BROKEN where a file could not be run at all."""
    return _watch(choices, paths, how) if how.watch else _test(choices, paths, how)


def _test(choices: Choices, paths: Sequence[Path], how: How) -> int:
    see_writable(how.junit, how.json_file)
    stress = how.stress(folder_of(choices.library, choices.trust))
    with ready(choices) as engines:
        chosen = collected(paths, engines, how)
        found = results(choices, engines, chosen.scripts, how, stress)
        told = report.Report(page_on(sys.stdout), engines, whole=how.verbose)
        done = told.follow(found, len(chosen.scripts))
        problems = chosen.problems
        if how.accept:
            consent = Consent(how.yes, how.unsafe)
            return accept(page_on(sys.stdout), done, problems, engines, consent)
        if how.tap:
            notes = report.stress_lines(done, stress)
            Page(sys.stdout).say(*as_tap(done, problems, notes).splitlines())
        else:
            told.finish(done, problems, stress)
        if how.junit:
            write_text(how.junit, as_junit(done, problems))
        if how.json_file:
            write_text(how.json_file, as_json(done, problems, engines.first.edition))
    if problems:
        return BROKEN
    return FINE if all(result.passes for result in done) else FINDINGS


def _watch(choices: Choices, paths: Sequence[Path], how: How) -> int:
    """Run again whenever a script or the library changes, until Ctrl+C."""
    page = page_on(sys.stdout)

    def watched() -> list[Path]:
        chosen = choices.library or default_folder()
        library = [chosen] if is_bundle(chosen) else library_files(chosen)
        return [*script_files(paths or [Path()]), *library]

    while True:
        before = state_of(watched())
        try:
            _test(choices, paths, how)
        except ContentError as error:
            page.tell(error.problems)
        except click.UsageError as error:
            page.say(*error.message.splitlines())
        page.say("", "waiting for a change; Ctrl+C ends")
        changed = wait_for_change(before, watched)
        page.say("", f"changed: {', '.join(map(str, changed))}", "")
