"""bench/intents.py: what it says without data, and what a matcher is asked."""

import json
from pathlib import Path

import pytest

import intents
from intents import Job, main, run

JOB = Job(
    {"opening": ["when do you open", "opening hours"], "dogs": ["may dogs come in", "my puppy"]},
    [],
    {"test": [("opening hours please", "opening"), ("are dogs", "opening")], "out": [("zzz", "")]},
)


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"train": 3}'])
def test_a_file_that_is_not_there_or_another_is_said(
    tmp_path: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data.json"
    if text is not None:
        path.write_text(text, "utf-8")
    assert main([str(path)]) == 2
    assert "is not CLINC150" in capsys.readouterr().out


def test_the_usual_file_may_be_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(intents, "DATA", tmp_path / "absent.json")
    assert main([]) == 0
    assert "nothing is measured" in capsys.readouterr().out


def test_right_is_the_label_asked_for_and_no_stranger_is() -> None:
    done = run("rapidfuzz", JOB, None)
    assert [judged.right for judged in done.judged["test"]] == [True, False]
    assert [judged.right for judged in done.judged["out"]] == [False]
    assert len(done.times) == 3


def test_small_sets_are_the_same_every_time_and_hold_no_test_question() -> None:
    labels = [f"label{n}" for n in range(70)]
    data = {
        part: [(f"{part} {label} {n}", label) for label in labels for n in range(30)]
        for part in ("train", "test")
    }
    data["oos_test"] = [(f"oos {n}", "oos") for n in range(200)]
    job, again, other = (intents._small(data, number) for number in (1, 1, 2))
    assert job == again
    assert job != other
    assert all(t.startswith("train") for texts in job.phrasings.values() for t in texts)
    assert all(label == "" for _, label in job.asked["strangers"])
    json.dumps(job)
