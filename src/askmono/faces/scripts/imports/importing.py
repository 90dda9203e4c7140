"""`askmono import-scripts`: tests of other tools become scripts and tables of ours.

Everything is read and carried over before the first file is written.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.dialogue.engine import Engine
from askmono.faces.exits import BROKEN, FINDINGS, FINE
from askmono.faces.opening import Choices
from askmono.faces.outputs import unwritten, write_text
from askmono.faces.refusing import refused
from askmono.faces.scripts.finding import SKIPPED
from askmono.faces.scripts.imports.botium import read_botium
from askmono.faces.scripts.imports.botium_text import SUFFIXES as BOTIUM
from askmono.faces.scripts.imports.carrying import Carried, Carrier, Conversed, tallied
from askmono.faces.scripts.imports.dialogflow import cases, read_dialogflow
from askmono.faces.scripts.imports.foreign import Dropped, Foreign, ForeignFile
from askmono.faces.scripts.imports.mapping import Map, Proposal, Unmapped, proposal, read_map
from askmono.faces.scripts.imports.nodes import Node, read_foreign, read_json, read_yaml
from askmono.faces.scripts.imports.qnamaker import is_qnamaker, read_qnamaker
from askmono.faces.scripts.imports.rasa import is_rasa, read_rasa
from askmono.faces.scripts.imports.writing import (
    DROPPED,
    Origin,
    cells,
    dropped_text,
    map_text,
    script_text,
    table_text,
)
from askmono.faces.scripts.script import SUFFIX
from askmono.faces.scripts.testing import ready
from askmono.faces.scripts.utterances import SUFFIXES
from askmono.faces.terminal import Page, page_on
from askmono.faces.wording import Line, Run, counted

FORMATS = ("rasa", "botium", "qnamaker", "dialogflow")
TABLE = SUFFIXES[0]
PROPOSED = "map.proposed.yaml"
YAML, JSON = (".yml", ".yaml"), (".json", ".jsonl", ".ndjson")
TABLES = (".tsv", ".txt")
MOST_NAMED = 5  # files that are in the way, in an error
MOST_SHOWN = 12  # names without one of ours that the report lists


class How(NamedTuple):
    """How tests are imported. to: the folder for what comes of it.

    format: of all files; None where each shows it. map_file: which of their names is which of
    ours. bare: whether turns of which nothing can be carried are dropped. force: whether files
    of the folder may be written over.
    """

    to: Path
    format: str | None = None
    map_file: Path | None = None
    bare: bool = False
    force: bool = False


class _Inputs:
    """What was given, by format."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.passed_over = 0  # files of folders that hold no tests
        self.texts: dict[str, list[Source]] = {"botium": [], "qnamaker": []}
        self.nodes: dict[str, list[tuple[str, tuple[Node, ...]]]] = {"rasa": [], "dialogflow": []}

    def read(self) -> Iterator[tuple[str, Foreign]]:
        """What each format holds, in the order of FORMATS."""
        if self.nodes["rasa"]:
            yield "rasa", read_rasa(self.nodes["rasa"])
        if self.texts["botium"]:
            yield "botium", read_botium(self.texts["botium"])
        if self.texts["qnamaker"]:
            yield "qnamaker", read_qnamaker(self.texts["qnamaker"], self.problems)
        if self.nodes["dialogflow"]:
            yield "dialogflow", read_dialogflow(self.nodes["dialogflow"])


class _Written(NamedTuple):
    """A file of ours. review: conversations or rows to be reviewed."""

    name: str
    text: str
    holds: str
    review: int = 0


class _Outcome(NamedTuple):
    """All that came of an import. wrong: carried expectations that do not hold now."""

    files: tuple[_Written, ...]
    dropped: tuple[Dropped, ...]
    proposals: tuple[tuple[Unmapped, Proposal], ...]
    carried: int
    wrong: int


def import_scripts(choices: Choices, paths: Sequence[Path], how: How) -> int:
    """Import all that can be read. BROKEN where nothing can, FINDINGS where anything is left out.

    Raises click.UsageError where a file of the folder would be written over.
    """
    inputs = _inputs(paths, how)
    read = list(inputs.read())
    page = page_on(sys.stdout)
    if not any(file.conversations or file.listed for _, one in read for file in one.files):
        Page(sys.stderr).tell(sorted(set(inputs.problems)))
        none = "no test of a tool that is known here; docs/import.md says which are"
        click.echo(f"nothing could be imported{'' if inputs.problems else f': {none}'}", err=True)
        return BROKEN
    with ready(choices) as engines:
        engine = engines.first
        wrong: list[Problem] = []
        ours = read_map(how.map_file, engine, wrong) if how.map_file else Map({})
        if wrong:
            Page(sys.stderr).tell(sorted(set(wrong)))
            click.echo("nothing is imported until the map is mended", err=True)
            return BROKEN
        outcome = _carried(read, Carrier(engine, ours, bare=how.bare), engine)
    _write(outcome.files, how)
    _report(outcome, inputs, how, page)
    return FINDINGS if outcome.dropped or inputs.problems else FINE


# --- what is given ---------------------------------------------------------------------------


def _inputs(paths: Sequence[Path], how: How) -> _Inputs:
    inputs = _Inputs()
    for path, named in _files(paths):
        before = len(inputs.problems)
        format_ = _sorted_in(path, how.format, inputs)
        if format_ is None and len(inputs.problems) == before:
            if named:
                what = "this is no test of a tool that is known here"
                advice = "name its tool with --format, or export it as docs/import.md says"
                inputs.problems.append(Problem(str(path), 1, 1, what, "unknown-format", advice))
            else:
                inputs.passed_over += 1
    return inputs


def _files(paths: Sequence[Path]) -> Iterator[tuple[Path, bool]]:
    """The files named and those in the folders named, each once, and whether it was named."""
    seen: set[Path] = set()
    for path in paths:
        for file in _within(path) if path.is_dir() else [path]:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file, file == path


def _within(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in SKIPPED or path.is_symlink():
            continue
        if path.is_dir():
            yield from _within(path)
        elif path.suffix.lower() in (*YAML, *JSON, *TABLES):
            yield path


def _sorted_in(path: Path, given: str | None, inputs: _Inputs) -> str | None:
    """Read a file and put it with those of its format; None where it has none."""
    source = read_foreign(str(path), path, inputs.problems)
    if source is None:
        return None
    suffix = path.suffix.lower()
    if given == "botium" or (given is None and path.name.endswith(BOTIUM)):
        inputs.texts["botium"].append(source)
        return "botium"
    if given == "qnamaker" or (given is None and suffix in TABLES and is_qnamaker(source)):
        inputs.texts["qnamaker"].append(source)
        return "qnamaker"
    for format_, suffixes in (("rasa", YAML), ("dialogflow", JSON)):
        if given == format_ or (given is None and suffix in suffixes):
            return _structured(source, format_, inputs)
    return None


def _structured(source: Source, format_: str, inputs: _Inputs) -> str | None:
    """A file of YAML or JSON, if there are tests in it."""
    if format_ == "rasa":
        roots = read_yaml(source, inputs.problems)
        known = is_rasa(roots)
    else:
        roots = read_json(source, inputs.problems)
        known = next(cases(roots), None) is not None
    if known:
        inputs.nodes[format_].append((source.name, roots))
    return format_ if known else None


# --- what comes of it ------------------------------------------------------------------------


def _carried(read: Sequence[tuple[str, Foreign]], carrier: Carrier, engine: Engine) -> _Outcome:
    files: list[_Written] = []
    taken: set[str] = set()
    carried = wrong = 0
    todo = [(name, file) for name, one in read for file in one.files]
    with _progress(sum(len(f.conversations) + len(f.listed) for _, f in todo)) as step:
        for format_, file in todo:
            origin = Origin(file.name, format_, engine.settings)
            made = _file(file, carrier, step)
            turns = [turn for one in made[0] for turn in one.turns] + made[1]
            carried += sum(not turn.filled for turn in turns)
            wrong += sum(not turn.filled and not turn.holds for turn in turns)
            files += _texts(made, origin, taken)
    dropped = [one for _, foreign in read for one in foreign.dropped]
    dropped = sorted(dict.fromkeys((*dropped, *carrier.dropped)))
    proposals = tuple((one, proposal(one, engine)) for one in carrier.unmapped)
    if dropped:
        files.append(_Written(DROPPED, dropped_text(dropped), counted(len(dropped), "row")))
    if proposals:
        text = map_text(proposals)
        files.append(_Written(PROPOSED, text, f"proposals for {counted(len(proposals), 'name')}"))
    return _Outcome(tuple(files), tuple(dropped), proposals, carried, wrong)


@contextmanager
def _progress(count: int) -> Iterator[Callable[[], None]]:
    """What is to be called after each step; on a terminal it shows progress."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=count, label="importing", file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _file(
    file: ForeignFile, carrier: Carrier, step: Callable[[], None]
) -> tuple[list[Conversed], list[Carried]]:
    conversations = []
    for theirs in file.conversations:
        one = carrier.conversation(theirs)
        conversations += [one] if one else []
        step()
    listed = []
    for row in carrier.listed(file.listed):
        listed.append(row)
        step()
    return conversations, listed


def _texts(
    made: tuple[list[Conversed], list[Carried]], origin: Origin, taken: set[str]
) -> Iterator[_Written]:
    """A script of conversations and a table of rows, where there are any."""
    conversations, listed = made
    rows = []
    undecided = 0  # of rows
    for row in listed:
        if (found := cells(row, origin)) is None:  # a table has no columns for what it expects
            conversations.append(Conversed(row.says[0], (row,), (), "", 0))
        else:
            rows.append(found)
            undecided += row.filled
    if conversations:
        turns = sum(len(one.turns) for one in conversations)
        holds = f"{counted(len(conversations), 'conversation')}, {counted(turns, 'turn')}"
        review = sum(turn.filled for one in conversations for turn in one.turns)
        name = _named(origin.file, SUFFIX, taken)
        yield _Written(name, script_text(conversations, origin), holds, review)
    if rows:
        name = _named(origin.file, TABLE, taken)
        yield _Written(name, table_text(rows), counted(len(rows), "utterance"), undecided)


def _named(theirs: str, ending: str, taken: set[str]) -> str:
    """What a file of ours is called after one of theirs, unlike all before it."""
    last = Path(theirs).name
    suffix = next((one for one in BOTIUM if last.endswith(one)), Path(last).suffix)
    stem = last.removesuffix(suffix) or "imported"
    made, number = stem + ending, 1
    while made.casefold() in taken:
        number += 1
        made = f"{stem}-{number}{ending}"
    taken.add(made.casefold())
    return made


def _write(files: Sequence[_Written], how: How) -> None:
    """Write all files, or none where one would be written over."""
    there = [file.name for file in files if os.path.lexists(how.to / file.name)]
    if there and not how.force:
        named = ", ".join(there[:MOST_NAMED])
        more = f" and {len(there) - MOST_NAMED} more" if len(there) > MOST_NAMED else ""
        what = f"{how.to} already holds {named}{more}; nothing is written"
        advice = "choose another folder, or write over them with --force"
        raise refused(what, "file-exists", advice)
    try:
        how.to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritten(how.to, error) from None
    for file in files:
        write_text(how.to / file.name, file.text)


# --- what is told ----------------------------------------------------------------------------


def _report(outcome: _Outcome, inputs: _Inputs, how: How, page: Page) -> None:
    """What was written, what is to be decided, and what was left out."""
    page.tell(sorted(set(inputs.problems)))
    page.show(_lines(outcome, inputs, how))


def _lines(outcome: _Outcome, inputs: _Inputs, how: How) -> Iterator[Line]:
    yield _head(f"written to {how.to}")
    for file in outcome.files:
        review = f"; {file.review} to review" if file.review else ""
        yield _item(f"{file.name}: {file.holds}{review}")
    if inputs.passed_over:
        yield _item(f"passed over: {counted(inputs.passed_over, 'file')} without tests")
    yield Line()
    yield _head(f"{counted(outcome.carried, 'expectation')} carried over")
    if outcome.wrong:
        yield _item(f"{outcome.wrong} of them do not hold here now: askmono test {how.to}")
    undecided = sum(file.review for file in outcome.files)
    if undecided:
        yield _item(
            f"{counted(undecided, 'turn')} could not be decided: expected is what askmono replies "
            "now; review them, and take the tag to-review away"
        )
    if outcome.proposals:
        yield Line()
        yield _head(f"{counted(len(outcome.proposals), 'name')} of theirs without one of ours")
        for unmapped, proposed in outcome.proposals[:MOST_SHOWN]:
            many = counted(unmapped.utterances, "utterance")
            ours = f"perhaps {proposed.ours}" if proposed.ours else "nothing near"
            yield _item(f"{unmapped.name}: {many}; {ours} ({proposed.why})")
        more = len(outcome.proposals) - MOST_SHOWN
        if more > 0:
            yield _item(f"and {more} more")
        yield _item(f"review {how.to / PROPOSED}, then import again with --map and its name")
    if outcome.dropped:
        yield Line()
        yield _head(f"left out: {counted(len(outcome.dropped), 'thing')}, in {how.to / DROPPED}")
        for (kind, why), count in tallied(outcome.dropped):
            yield _item(f"{count} {kind}: {why}")


def _head(text: str) -> Line:
    return Line((Run(text, "strong"),))


def _item(text: str) -> Line:
    return Line((Run(text),), 2, 4)
