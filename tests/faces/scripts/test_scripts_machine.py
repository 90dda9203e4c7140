"""JUnit, TAP and JSON: what programs read of results."""

import json
from xml.etree import ElementTree as ET

import pytest

from askmono.content.problems import Problem
from askmono.dialogue.engine import Engine
from askmono.faces.scripts.machine import as_json, as_junit, as_tap, told
from askmono.faces.scripts.runner import Changed, Result, Variation, run
from askmono.faces.scripts.script import Place, Script, ScriptTurn, expectation

LONG = "how long does it last"


def _result(
    engine: Engine, said: str, intent: str = "duration", known: str = "", title: str = "a title"
) -> Result:
    place = Place("b/a.script.yaml", 4, 10)
    expected = expectation({"intent": intent})
    turn = ScriptTurn((said,), expected, place, place, {"intent": Place("b/a.script.yaml", 5, 14)})
    script = Script("b/a.script.yaml", title, place, (turn,), known_failure=known)
    return run(script, engine)


@pytest.fixture
def results(engine: Engine) -> list[Result]:
    passed = _result(engine, LONG, title="good & <well>")
    varied = passed._replace(
        variation=Variation("upper case", (Changed(0, LONG, LONG.upper(), "all"),))
    )
    return [
        passed,
        _result(engine, LONG, "onset", title="wrong # one"),
        _result(engine, LONG, "onset", "not yet", title="known"),
        _result(engine, LONG, "duration", "not yet", title="mended"),
        varied,
    ]


PROBLEM = Problem("b/broken.script.yaml", 3, 1, "it is wrong", "bad-value", "mend it")


def test_told_names_file_and_line_and_both_sides(results: list[Result]) -> None:
    assert told(results[0]) == ""
    assert told(results[2]) == ""
    lines = told(results[1]).split("\n")
    assert lines[0] == f"b/a.script.yaml:4:10: turn 1: {LONG}"
    assert lines[1] == "  b/a.script.yaml:5:14: intent: expected onset; came duration"
    assert "known to fail, but passes" in told(results[3])


def test_junit(results: list[Result]) -> None:
    root = ET.fromstring(as_junit(results, [PROBLEM]))
    assert root.attrib == {
        "name": "askmono",
        "tests": "6",
        "failures": "2",
        "errors": "1",
        "skipped": "1",
    }
    first, second = root.findall("testsuite")
    assert (first.get("tests"), second.get("errors")) == ("5", "1")
    names = [case.get("name") for case in first]
    assert names == [
        "good & <well>",
        "wrong # one",
        "known",
        "mended",
        "good & <well> [upper case]",
    ]
    failure = first.findall("testcase")[1].find("failure")
    assert failure is not None
    assert "expected onset" in str(failure.text)
    skipped = first.findall("testcase")[2].find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "known to fail: not yet"
    error = second.find("testcase/error")
    assert error is not None
    assert "mend it" in str(error.text)


@pytest.mark.parametrize("said", ["\x1b[2J\x00why", "a\nb ]]> <x>", "\ufffe\uffff", "🦒"])
def test_nothing_that_is_typed_breaks_what_is_written(said: str, engine: Engine) -> None:
    failed = _result(engine, said, "onset", title=f"a {said} title")
    ET.fromstring(as_junit([failed], []))
    tap = as_tap([failed], [])
    assert tap.count("\nnot ok ") == 1
    assert "\x1b" not in tap.split("message", 1)[1]
    assert json.loads(as_json([failed], [], engine.edition))["conversations"][0]["utterances"]


def test_tap(results: list[Result]) -> None:
    lines = as_tap(results, [PROBLEM], ["under typos 1 (seed 5): 3 of 4 hold"]).splitlines()
    assert lines[:2] == ["TAP version 14", "1..6"]
    points = [line for line in lines if line.startswith(("ok", "not ok"))]
    assert points == [
        "ok 1 - b/a.script.yaml::good & <well>",
        "not ok 2 - b/a.script.yaml::wrong \\# one",
        "not ok 3 - b/a.script.yaml::known # TODO not yet",
        "not ok 4 - b/a.script.yaml::mended",
        "ok 5 - b/a.script.yaml::good & <well> [upper case]",
        "not ok 6 - b/broken.script.yaml:3: bad-value",
    ]
    assert lines[-1] == "# under typos 1 (seed 5): 3 of 4 hold"


def test_json(results: list[Result], engine: Engine) -> None:
    data = json.loads(as_json(results, [PROBLEM], engine.edition))
    assert data["library"]["sha256"] == engine.library.sha256
    outcomes = [one["outcome"] for one in data["conversations"]]
    assert outcomes == ["passed", "failed", "known-failure", "unexpected-pass", "passed"]
    wrong = data["conversations"][1]
    assert (wrong["file"], wrong["line"], wrong["title"]) == ("b/a.script.yaml", 4, "wrong # one")
    (said,) = wrong["utterances"]
    assert said["unmet"] == [{"key": "intent", "expected": "onset", "came": "duration", "line": 5}]
    assert said["reply"]["passages"][0]["text"]
    assert data["conversations"][4]["variation"] == "upper case"
    assert data["problems"][0]["code"] == "bad-value"
