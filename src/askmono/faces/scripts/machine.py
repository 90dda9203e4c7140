"""Results for programs: JUnit XML, TAP and JSON. Pure: results in, text out, no clock."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree import ElementTree as ET

import msgspec

from askmono.content.problems import Problem
from askmono.dialogue.contract import to_json
from askmono.dialogue.reply import Edition
from askmono.faces.scripts.expectation import summary
from askmono.faces.scripts.runner import Result, Trial
from askmono.faces.visible import visible

FORMAT = 1  # of the JSON
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def told(result: Result) -> str:
    """Why a script did not behave, as plain lines with file and line; empty where it did."""
    if result.passes:
        return ""
    if not result.failing:
        return f"it was known to fail, but passes: {result.script.known_failure}"
    return "\n".join(line for trial in result.failing for line in _told(result, trial))


def _told(result: Result, trial: Trial) -> Iterator[str]:
    turn = result.script.turns[trial.turn]
    yield f"{turn.place}: turn {trial.turn + 1}: {visible(trial.utterance)}"
    if trial.after is not None:
        earlier, said = trial.after
        yield f"  after “{result.script.turns[earlier].says[said]}” in turn {earlier + 1}"
    for missing in trial.unmet:
        place = turn.keys.get(missing.key, turn.expected_at)
        yield f"  {place}: {missing.key}: expected {missing.expected}; came {missing.came}"
    for changed in result.variation.changed if result.variation else ():
        yield f"  the smallest change that breaks it, in turn {changed.turn + 1}: {changed.edits}"
    yield f"  the reply: {summary(trial.reply)}"


def as_junit(results: Sequence[Result], problems: Sequence[Problem]) -> str:
    """JUnit XML: a test suite a file, a test case a conversation, an error a problem."""
    root = ET.Element("testsuites", name="askmono")
    files: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        files[result.script.file].append(result)
    broken: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        broken[problem.file].append(problem)
    for file in sorted({*files, *broken}):
        suite = ET.SubElement(root, "testsuite", name=_xml(file))
        for result in files[file]:
            _case(suite, result)
        for problem in broken[file]:
            case = ET.SubElement(
                suite,
                "testcase",
                name=f"line {problem.line}: {problem.code}",
                classname=_xml(file),
                file=_xml(file),
                line=str(problem.line),
            )
            ET.SubElement(case, "error", message=_xml(problem.what)).text = _xml(str(problem))
        _count(suite)
    _count(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, "unicode")}\n'


def _case(suite: ET.Element, result: Result) -> None:
    script = result.script
    case = ET.SubElement(
        suite,
        "testcase",
        name=_xml(result.name.removeprefix(f"{script.file}::")),
        classname=_xml(script.file),
        file=_xml(script.place.file),
        line=str(script.place.line),
    )
    text = _xml(told(result))
    if text:
        ET.SubElement(case, "failure", message=text.split("\n", 1)[0]).text = text
    elif script.known_failure:
        ET.SubElement(case, "skipped", message=_xml(f"known to fail: {script.known_failure}"))


def _count(element: ET.Element) -> None:
    element.set("tests", str(len(element.findall(".//testcase"))))
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(attribute, str(len(element.findall(f".//{tag}"))))


def _xml(text: str) -> str:
    """Text with what XML cannot hold shown by its number."""
    return _NO_XML.sub(lambda odd: f"\\u{ord(odd.group()):04x}", text)


def as_tap(
    results: Sequence[Result], problems: Sequence[Problem], notes: Sequence[str] = ()
) -> str:
    """TAP 14 (testanything.org): a test point a conversation; a problem fails as one too.

    notes: lines for readers at the end.
    """
    lines = ["TAP version 14", f"1..{len(results) + len(problems)}"]
    for number, result in enumerate(results, 1):
        text = told(result)
        known = (
            f" # TODO {_tap(result.script.known_failure)}" if result.script.known_failure else ""
        )
        good = "ok" if not result.failing and not text else "not ok"
        lines.append(f"{good} {number} - {_tap(result.name)}{'' if text else known}")
        lines += _diagnosis(text)
    for number, problem in enumerate(problems, len(results) + 1):
        lines.append(f"not ok {number} - {_tap(f'{problem.file}:{problem.line}: {problem.code}')}")
        lines += _diagnosis(str(problem))
    lines += [f"# {note}" for note in notes]
    return "\n".join(lines) + "\n"


def _tap(text: str) -> str:
    """A description: on one line, and no mark in it is taken for a directive."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("#", "\\#")


def _diagnosis(text: str) -> list[str]:
    if not text:
        return []
    body = [f"    {_xml(line)}" for line in text.split("\n")]
    return ["  ---", "  message: |", *body, "  ..."]


def as_json(results: Sequence[Result], problems: Sequence[Problem], library: Edition) -> str:
    """Everything: each utterance with its reply by the JSON contract, and what did not hold."""
    data = {
        "askmono": FORMAT,
        "library": {"version": library.version, "sha256": library.sha256},
        "conversations": [_conversation(result) for result in results],
        "problems": [msgspec.to_builtins(problem) for problem in problems],
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def _conversation(result: Result) -> dict[str, Any]:
    script = result.script
    return {
        "file": script.file,
        "line": script.place.line,
        "title": script.title,
        "variation": result.variation.rule if result.variation else None,
        "changed": [change._asdict() for change in result.variation.changed]
        if result.variation
        else [],
        "tags": list(script.tags),
        "outcome": result.outcome,
        "known_failure": script.known_failure or None,
        "utterances": [
            {
                "turn": trial.turn + 1,
                "line": script.turns[trial.turn].place.line,
                "after": _after(result, trial),
                "reply": to_json(trial.reply),
                "unmet": [
                    {
                        "key": missing.key,
                        "expected": missing.expected,
                        "came": missing.came,
                        "line": script.turns[trial.turn]
                        .keys.get(missing.key, script.turns[trial.turn].expected_at)
                        .line,
                    }
                    for missing in trial.unmet
                ],
            }
            for trial in result.trials
        ],
    }


def _after(result: Result, trial: Trial) -> dict[str, Any] | None:
    if trial.after is None:
        return None
    turn, said = trial.after
    return {"turn": turn + 1, "utterance": result.script.turns[turn].says[said]}
