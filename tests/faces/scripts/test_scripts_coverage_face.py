"""`askmono coverage`: what is printed and written, how it ends, and where a curator is sent."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from covered_scripts import DRIVE, script

from askmono.content.library import read_library
from askmono.dialogue.engine import Engine
from askmono.faces.cli import cli
from askmono.faces.scripts.coverage import BARE, Item, Kind, coverage, inventory
from askmono.faces.scripts.coverage_places import passage_places, places
from askmono.faces.scripts.covering import Found, as_data, floors_of, report_lines
from askmono.faces.scripts.runner import Engines, run
from askmono.faces.scripts.script import Place

GOOD = """title: Going home
tags: [quick]
turns:
  - say: can i drive after it
    expect: {intent: driving}
"""
BAD = """title: Wrong
turns:
  - say: how long does it last
    expect: {intent: driving}
"""

Covers = Callable[..., Result]


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    folder = tmp_path / "scripts"
    folder.mkdir()
    (folder / "good.script.yaml").write_text(GOOD, "utf-8")
    (folder / "bad.script.yaml").write_text(BAD, "utf-8")
    return folder


@pytest.fixture
def covers(scripts: Path, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Covers:
    """Runs `askmono coverage` on the scripts: covers("--all")."""
    monkeypatch.chdir(scripts.parent)
    kept = {key: environment[key] for key in environment if os.environ.get(key) != environment[key]}
    return lambda *args: CliRunner(env=kept).invoke(cli, ["coverage", *args])


# --- what is printed -----------------------------------------------------------------------------


def test_a_table_and_what_was_never_touched(covers: Covers) -> None:
    done = covers("scripts")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "            covered failing never  share"
    assert lines[1] == "passages          1       1     3 20.0 %"
    at = lines.index("passages: touched only by conversations that fail (1)")
    assert lines[at + 1] == (
        "  knowledge/ketamine.md:71: FAQs: Q: How long does the effect of ketamine last?"
    )
    assert "passages: never touched (3)" in lines
    assert any(line.startswith("  intents/few.yaml:") for line in lines)
    assert "not counted: 20 passages (no intent has it for a target)" in lines
    assert lines[-1] == "2 conversations, 2 utterances: 1 passed, 1 failed"
    assert max(map(len, lines[:9])) == 40


@pytest.mark.parametrize(
    ("args", "more"),
    [
        pytest.param((), ["  and N more; --all lists them"], id="cut"),
        pytest.param(("--all",), [], id="all"),
    ],
)
def test_long_lists_are_cut_unless_all_is_asked_for(
    covers: Covers, args: tuple[str, ...], more: list[str]
) -> None:
    lines = covers("scripts", *args).stdout.splitlines()
    start, end = (next(n for n, line in enumerate(lines) if line.startswith(s)) for s in ENDS)
    found = [re.sub(r"\d+", "N", line) for line in lines[start:end] if "more; " in line]
    assert found == more
    assert ("  diagnosis: refusal, diagnosis" in lines) is bool(args)


ENDS = ("rules: never", "locales: never")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(("-k", "going"), "1 conversation, 1 utterance: 1 passed", id="by name"),
        pytest.param(("--tag", "quick"), "1 conversation, 1 utterance: 1 passed", id="by tag"),
        pytest.param(
            ("--jobs", "2"), "2 conversations, 2 utterances: 1 passed, 1 failed", id="jobs"
        ),
    ],
)
def test_conversations_are_chosen_as_for_test(
    covers: Covers, args: tuple[str, ...], said: str
) -> None:
    assert covers("scripts", *args).stdout.splitlines()[-1] == said


# --- floors and exit codes -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "floors"),
    [
        pytest.param([], {}, id="none"),
        pytest.param(["90"], dict.fromkeys(BARE, 90.0), id="bare"),
        pytest.param(["edges=20"], {"edges": 20.0}, id="one kind"),
        pytest.param(
            ["edges=20 %", "99.5%"], {**dict.fromkeys(BARE, 99.5), "edges": 20.0}, id="both"
        ),
        pytest.param(
            ["intents=50", "100"],
            {**dict.fromkeys(BARE, 100.0), "intents": 50.0},
            id="one kind comes first, wherever it stands",
        ),
    ],
)
def test_floors(texts: list[str], floors: dict[Kind, float]) -> None:
    assert floors_of(texts) == floors


@pytest.mark.parametrize(
    "text", ["", "x", "101", "-1", "nan", "inf", "edges", "edges=", "=5", "x=5"]
)
def test_what_is_no_floor(text: str) -> None:
    with pytest.raises(click.UsageError, match="passages, intents, reasons"):
        floors_of([text])


@pytest.mark.parametrize(
    ("args", "code", "last"),
    [
        pytest.param(("--fail-under", "passages=20"), 0, "enough: passages 20 %", id="just enough"),
        pytest.param(
            ("--fail-under", "passages=20.1"),
            1,
            "too little: passages 20.0 %, 20.1 % wanted",
            id="too little, though a failing one touches more",
        ),
        pytest.param(
            ("--fail-under", "100", "-k", "going"),
            1,
            "too little: notices",
            id="each kind that is short is named",
        ),
        pytest.param(("--fail-under", "edges=100"), 0, "enough: edges 100 %", id="nothing there"),
    ],
)
def test_fail_under(covers: Covers, args: tuple[str, ...], code: int, last: str) -> None:
    done = covers("scripts", *args)
    assert (done.exit_code, done.stdout.splitlines()[-1][: len(last)]) == (code, last)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(("scripts", "-k", "nothing"), "no conversation is chosen, of 2", id="none"),
        pytest.param(("nowhere",), "does not exist", id="no such path"),
        pytest.param(
            ("scripts", "--html", "no/where.html"), "there is no folder no", id="no such folder"
        ),
        pytest.param(("scripts", "--json", "scripts"), "is a directory", id="a folder"),
        pytest.param(("scripts", "--fail-under", "much"), "--fail-under much is", id="no floor"),
    ],
)
def test_wrong_use(covers: Covers, args: tuple[str, ...], said: str) -> None:
    done = covers(*args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_a_broken_script_is_told_and_the_rest_is_run(covers: Covers, scripts: Path) -> None:
    (scripts / "broken.script.yaml").write_text("title: Broken\nturn: []\n", "utf-8")
    done = covers("scripts", "--html", "page.html")
    assert done.exit_code == 3
    assert done.stdout.startswith("scripts/broken.script.yaml:2:1: unknown key")
    not_run = "in 1 file: the conversations there were not run"
    assert not_run in done.stdout
    assert not_run in Path("page.html").read_text("utf-8")
    assert "2 conversations, 2 utterances: 1 passed, 1 failed" in done.stdout


# --- JSON ----------------------------------------------------------------------------------------


def test_json_holds_everything(covers: Covers) -> None:
    done = covers("scripts", "--json", "-", "--fail-under", "passages=50")
    data = json.loads(done.stdout)
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == "too little: passages 20.0 %, 50 % wanted"
    assert data["conversations"]["passed"] == data["conversations"]["failed"] == 1
    assert data["enough"] is False
    passages = data["kinds"]["passages"]
    assert {key: passages[key] for key in ("covered", "failing", "never", "percent")} == {
        "covered": 1,
        "failing": 1,
        "never": 3,
        "percent": 20.0,
    }
    (drive,) = (item for item in passages["items"] if item["state"] == "covered")
    assert drive["passing"] == [
        {"file": "scripts/good.script.yaml", "line": 1, "title": "Going home"}
    ]
    assert drive["place"] == {"file": "knowledge/ketamine.md", "line": 77}
    assert (drive["medicine"], drive["lines"]) == ("ketamine", [77, 77])
    assert (passages["fail_under"], passages["enough"]) == (50, False)
    assert data["kinds"]["intents"]["fail_under"] is data["kinds"]["intents"]["enough"] is None


def test_json_in_a_file_is_the_same(covers: Covers) -> None:
    printed = json.loads(covers("scripts", "--json", "-").stdout)
    done = covers("scripts", "--json", "all.json")
    assert done.stdout.startswith("            covered")
    assert json.loads(Path("all.json").read_text("utf-8")) == printed


# --- where things stand --------------------------------------------------------------------------


def test_every_thing_stands_where_a_curator_is_sent(engine: Engine, folder: Path) -> None:
    found = places(read_library(folder), "en")
    lines = {
        file: (folder / file).read_text("utf-8").splitlines()
        for file in {place.file for place in found.values()}
    }
    named: dict[Kind, Callable[[Item], str]] = {
        "intents": lambda item: f"id: {item.id}",
        "notices": lambda item: f"id: {item.id}",
        "locales": lambda item: f"id: {item.id}",
        "reasons": lambda item: f"-{item.id}",
        "escalations": lambda item: "id: ",
    }
    without = set()
    for group in inventory(Engines(engine)):
        for item in group.items:
            place = found.get((group.kind, item.id))
            if place is None:
                without.add(group.kind if group.kind == "rules" else item.id.split()[-1])
            elif group.kind in named:
                assert named[group.kind](item) in lines[place.file][place.line - 1]
    assert without == {"rule", "rules"}


def test_follow_ups_and_likeness_have_places(copy_of_library: Path) -> None:
    (copy_of_library / "intents" / "more.yaml").write_text(
        """intents:
  - id: one
    question: Is it one?
    examples: [one, another one]
    reply: escalation
    reason: overdose
    follow_ups:
      - examples: [and two]
        to: two
""",
        "utf-8",
    )
    reading = read_library(copy_of_library)
    assert [problem.code for problem in reading.problems] == ["unknown-intent"]  # two
    found = places(reading, "en")
    assert found["edges", "one -> two"] == Place("intents/more.yaml", 9, 13)
    assert found["escalations", "overdose by likeness"] == Place("intents/more.yaml", 2, 9)


def test_a_library_that_changed_meanwhile_has_only_passages(engine: Engine) -> None:
    found = passage_places(engine.library.monographs)
    assert {kind for kind, _ in found} == {"passages"}
    assert len(found) == len(engine.monograph.passages)


# --- as data -------------------------------------------------------------------------------------


def test_without_places_nothing_is_lost(engine: Engine) -> None:
    engines = Engines(engine)
    covered = coverage([run(script(1, DRIVE), engine)], engines)
    found = Found(covered, {}, {}, "1 conversation")
    data: dict[str, Any] = as_data(found, [])
    assert all(item["place"] is None for item in data["kinds"]["intents"]["items"])
    texts = [line.text for line in report_lines(found, None)]
    assert any(text.startswith("storage: ") for text in texts)


def test_titles_of_half_characters_can_be_written(engine: Engine) -> None:
    engines = Engines(engine)
    covered = coverage([run(script(1, DRIVE, title="half \ud83d"), engine)], engines)
    titles = {
        witness.title for group in covered.groups for i in group.items for witness in i.passing
    }
    assert titles == {"half \ufffd"}
