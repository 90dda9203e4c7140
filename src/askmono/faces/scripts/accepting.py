"""`askmono test --accept`: show how expectations would change, and change them once agreed to."""

import difflib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from askmono.content.problems import Problem, reason_of
from askmono.content.source import read_source
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.scripts.acceptance import (
    Left,
    Proposal,
    Rewritten,
    Update,
    proposed,
    rewritten,
)
from askmono.faces.scripts.expectation import described, summary
from askmono.faces.scripts.report import where
from askmono.faces.scripts.runner import Engines, Result
from askmono.faces.terminal import Page
from askmono.faces.wording import Line, Run, counted

SHOWN = 3  # utterances that are listed of an expectation that is left


class Consent(NamedTuple):
    """What a person agreed to on the command line. yes: without being asked file by file."""

    yes: bool = False
    unsafe: bool = False


def accept(
    page: Page,
    results: Sequence[Result],
    problems: Sequence[Problem],
    engines: Engines,
    consent: Consent,
) -> int:
    """Show what would be accepted file by file, and write what is agreed to.

    problems: of files that could not be run. FINE where nothing is left that does not hold,
    BROKEN where there are problems.
    """
    proposal = proposed(results, engines)
    held_back = [u for u in proposal.updates if u.change and u.change.unsafe and not consent.unsafe]
    proposal = proposal._replace(updates=tuple(u for u in proposal.updates if u not in held_back))
    left, written, open_files = list(proposal.left), 0, 0
    for file in proposal.files():
        done = _of_file(page, file, proposal.of(file), results, consent, left)
        written += done is True
        open_files += done is False
    for update in held_back:
        page.show([*_update_lines(update), Line()])
    for one in left:
        page.show([*_left_lines(one), Line()])
    page.tell(problems)
    many = f"{counted(written, 'file')} rewritten"
    if not (written or left or held_back or open_files or problems):
        many = "everything holds as it is"
    if held_back:
        many += f"; {counted(len(held_back), 'unsafe change')} not accepted: --unsafe does"
    if left:
        many += f"; {counted(len(left), 'expectation')} left"
    page.show([Line((Run(many, "strong"),))])
    if problems:
        return BROKEN
    return FINDINGS if held_back or left or open_files else FINE


def _of_file(
    page: Page,
    file: str,
    proposal: Proposal,
    results: Sequence[Result],
    consent: Consent,
    left: list[Left],
) -> bool | None:
    """Whether a file was rewritten; None where nothing of it can be. left: what cannot is added."""
    path, problems = Path(file), list[Problem]()
    source = read_source(path, file, problems)
    if source is None:
        left += [Left(one.place, "the file can no longer be read") for one in proposal.updates]
        return None
    made: Rewritten = rewritten(source, proposal, results)
    left += made.left
    if made.text == source.text:
        return None
    for update in made.updates:
        page.show([*_update_lines(update), Line()])
    for group in made.passing:
        names = ", ".join(script.title for script in group.scripts)
        page.say(f"{where(group.place)}: known to fail, but passes: {names}", "")
    page.say(*_difference(source.text, made.text, file), "")
    if not _agreed(page, file, consent):
        return False
    return _write(page, path, source.text, made.text)


def _update_lines(update: Update) -> Iterator[Line]:
    """What was said, what came, and the expectation as it was and as it would be."""
    first, *others = update.failing
    if update.change:
        words = f"UNSAFE: {update.change.words}"
        yield Line((Run(words, "alarm"),))
    turn = f"{where(first.place)} {first.script.title}, turn {first.trial.turn + 1}: "
    yield Line((Run(turn), Run(first.trial.utterance, "strong")), 0, 2)
    yield Line((Run(f"came:     {summary(first.trial.reply)}"),), 2, 4)
    yield Line((Run(f"expected: {described(update.was)}"),), 2, 4)
    yield Line((Run(f"would be: {described(update.now)}"),), 2, 4)
    if others:
        yield Line((Run(f"so for {counted(len(others), 'other utterance')} under it"),), 2, 4)


def _left_lines(left: Left) -> Iterator[Line]:
    """Why something stays as it is, and what was said that does not agree with it."""
    yield Line((Run(f"{where(left.place)}: left as it is: {left.why}"),), 0, 2)
    for heard in left.failing[:SHOWN]:
        said = (Run(f"{where(heard.place)} "), Run(heard.trial.utterance, "strong"))
        yield Line(said, 2, 4)
        yield Line((Run(f"came: {summary(heard.trial.reply)}"),), 4, 6)
    if len(left.failing) > SHOWN:
        yield Line((Run(f"and {len(left.failing) - SHOWN} more"),), 2, 4)


def _difference(old: str, new: str, file: str) -> Iterator[str]:
    for line in difflib.unified_diff(old.splitlines(), new.splitlines(), file, file, n=2):
        yield line.rstrip("\n")


def _agreed(page: Page, file: str, consent: Consent) -> bool:
    if consent.yes:
        return True
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        page.say(f"{file} stays as it is; --yes rewrites it", "")
        return False
    agreed = click.confirm(f"Rewrite {file}?")
    page.say("")
    return agreed


def _write(page: Page, path: Path, old: str, new: str) -> bool:
    """Put a text in a file's place at once; not where the file has changed meanwhile."""
    try:
        place = path.resolve(strict=True)  # a link stays one
        if place.read_bytes() != old.encode():
            page.say(f"{path} has changed meanwhile and stays as it is; run it again")
            return False
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}-")
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(new.encode())
            beside.chmod(place.stat().st_mode & 0o7777)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        page.say(f"{path} stays as it is: {reason_of(error)}")
        return False
    return True
