"""`askmono test` as a person types it: exit codes, choosing, what is printed and written."""

import json
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from small_engine import Program

GOOD = """title: Good
tags: [quick]
turns:
  - say: [how long does it last, "How long will it last?"]
    expect: {reply: answer, intent: duration}
"""
BAD = """title: Bad
turns:
  - say: how long does it last
    expect:
      intent: driving
      cites: {section: FAQs, faq: drive}
"""


@pytest.fixture
def folder_of_scripts(tmp_path: Path) -> Path:
    (tmp_path / "good.script.yaml").write_text(GOOD, "utf-8")
    return tmp_path


def _add(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.script.yaml").write_text(text, "utf-8")


def test_all_is_well(folder_of_scripts: Path, program: Program) -> None:
    done = program("test")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "1 conversation, 2 utterances: 1 passed\n"


def test_a_failure_shows_turn_both_sides_passages_and_why(
    folder_of_scripts: Path, program: Program
) -> None:
    _add(folder_of_scripts, "bad", BAD)
    done = program("test")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "FAILED bad.script.yaml:1 Bad"
    assert "  bad.script.yaml:3 turn 1: how long does it last" in lines
    assert "    intent (bad.script.yaml:5)" in lines
    assert "      expected: driving" in lines
    assert "      came:     duration" in lines
    beside = next(line for line in lines if "expected: ketamine.md" in line)
    assert " | came: ketamine.md, FAQs, line" in beside
    assert "    Which intents are alike" in lines
    assert lines[-1] == "2 conversations, 3 utterances: 1 passed, 1 failed"


def test_a_broken_file_is_told_and_the_others_are_run(
    folder_of_scripts: Path, program: Program
) -> None:
    _add(folder_of_scripts, "broken", "title: abc\nturns: 3\n")
    done = program("test")
    assert done.returncode == 3
    assert "broken.script.yaml:2:8: " in done.stdout
    assert "[wrong-type]" in done.stdout
    assert "1 conversation, 2 utterances: 1 passed" in done.stdout


NOTHING = [
    pytest.param(("test", "empty"), "there is no script in empty", id="an empty folder"),
    pytest.param(("test", "none"), "does not exist", id="no such path"),
    pytest.param(("test", "-k", "giraffe"), "no conversation is chosen, of 1", id="no such name"),
    pytest.param(("test", "--tag", "slow"), "no conversation is chosen, of 1", id="no such tag"),
    pytest.param(("test", "--locale", "XX"), 'no locale "XX"', id="no such locale"),
    pytest.param(("test", "--paraphrase"), "intents/vocabulary.yaml", id="no vocabulary"),
    pytest.param(("test", "--typos", "x"), "not a valid integer", id="no number"),
]


@pytest.mark.parametrize(("args", "said"), NOTHING)
def test_a_wrong_use_is_told(
    args: tuple[str, ...], said: str, folder_of_scripts: Path, program: Program
) -> None:
    (folder_of_scripts / "empty").mkdir()
    done = program(*args)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


CHOSEN = [
    pytest.param((), 3, id="all"),
    pytest.param(("-k", "GOOD"), 1, id="words, in any case"),
    pytest.param(("-k", "good", "-k", "bad"), 2, id="either of two"),
    pytest.param(("--tag", "quick"), 2, id="tag"),
    pytest.param(("--tag", "quick", "-k", "third"), 1, id="both"),
    pytest.param(("bad.script.yaml",), 1, id="a file"),
    pytest.param((".", "bad.script.yaml"), 3, id="named twice, run once"),
]


@pytest.mark.parametrize(("args", "count"), CHOSEN)
def test_choosing(
    args: tuple[str, ...], count: int, folder_of_scripts: Path, program: Program
) -> None:
    _add(folder_of_scripts, "bad", BAD)
    _add(folder_of_scripts, "third", GOOD.replace("Good", "Third"))
    done = program("test", *args, "--tap")
    assert f"\n1..{count}\n" in done.stdout


def test_the_first_failure_can_be_the_last(folder_of_scripts: Path, program: Program) -> None:
    for name in "abcd":
        _add(folder_of_scripts, name, BAD)
    done = program("test", "--fail-fast")
    assert done.returncode == 1
    assert "1 conversation, 1 utterance: 1 failed" in done.stdout


def test_several_processes_say_the_same(folder_of_scripts: Path, program: Program) -> None:
    for number in range(9):
        _add(folder_of_scripts, f"n{number}", GOOD if number % 4 else BAD)
    one, two = program("test", "--jobs", "1"), program("test", "--jobs", "2")
    assert (one.returncode, one.stdout) == (two.returncode, two.stdout)
    assert "10 conversations, 17 utterances: 7 passed, 3 failed" in one.stdout


def test_results_are_written_for_programs(folder_of_scripts: Path, program: Program) -> None:
    _add(folder_of_scripts, "bad", BAD)
    done = program("test", "--junit", "out.xml", "--json", "out.json")
    assert done.returncode == 1
    root = ET.fromstring((folder_of_scripts / "out.xml").read_text("utf-8"))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    data = json.loads((folder_of_scripts / "out.json").read_text("utf-8"))
    assert [one["outcome"] for one in data["conversations"]] == ["failed", "passed"]


def test_a_file_that_cannot_be_written_is_told(folder_of_scripts: Path, program: Program) -> None:
    done = program("test", "--junit", "no/such/out.xml")
    assert done.returncode == 2
    assert "no/such/out.xml" in done.stderr
    assert done.stdout == ""  # before anything was run, so that nothing is lost
    assert "Traceback" not in done.stderr


def test_stress_shows_its_seed_and_repeats(folder_of_scripts: Path, program: Program) -> None:
    args = ("test", "--typos", "3", "--case", "--no-punctuation", "--seed", "7")
    done, again = program(*args), program(*args)
    assert done.stdout == again.stdout
    assert "under typos 3 (seed 7): " in done.stdout
    assert "under no punctuation (seed 7): 1 of 1 hold" in done.stdout
    other = program("test", "--typos", "3")
    assert "under typos 3 (seed " in other.stdout


VOCABULARY = """concepts:
  - id: lasting
    term: last
    kind: action
    forms: [continue, persist, endure]
"""


def test_other_words_are_those_of_the_vocabulary(
    folder_of_scripts: Path, program: Program, folder: Path, tmp_path: Path
) -> None:
    library = Path(shutil.copytree(folder, tmp_path / "library"))
    (library / "intents" / "vocabulary.yaml").write_text(VOCABULARY, "utf-8")
    args = ("test", "good.script.yaml", "--paraphrase", "--seed", "1", "--library", "library")
    done = program(*args, "--json", "out.json")
    assert "under paraphrase (seed 1): " in done.stdout
    data = json.loads((tmp_path / "out.json").read_text("utf-8"))
    changed = data["conversations"][1]["changed"]
    assert changed[0]["was"] == "how long does it last"
    assert changed[0]["now"].rpartition(" ")[2] in ("continue", "persist", "endure")


def test_watching_runs_again_when_a_script_changes(
    folder_of_scripts: Path, environment: dict[str, str]
) -> None:
    running = subprocess.Popen(
        [sys.executable, "-u", "-m", "askmono", "test", "--watch"],
        cwd=folder_of_scripts,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert running.stdout is not None
    try:
        first = _until(running.stdout.fileno(), "waiting for a change")
        assert "1 passed" in first
        _add(folder_of_scripts, "bad", BAD)
        second = _until(running.stdout.fileno(), "waiting for a change")
        assert "changed: bad.script.yaml" in second
        assert "1 passed, 1 failed" in second
        _add(folder_of_scripts, "bad", "title: [")
        third = _until(running.stdout.fileno(), "waiting for a change")
        assert "[yaml-syntax]" in third
    finally:
        running.terminate()
        running.wait(10)
        running.stdout.close()


def _until(descriptor: int, words: str) -> str:
    """What is printed until some words are; fails after half a minute."""
    text = ""
    end = time.monotonic() + 30
    while words not in text:
        ready, _, _ = select.select([descriptor], [], [], end - time.monotonic())
        assert ready, f"not printed in time: {words}; printed: {text}"
        text += os.read(descriptor, 65536).decode()
    return text
