"""A library's file that is damaged under ask, batch and chat: danger is heard, the rest is told."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest

from askmono.content.problems import ContentError
from askmono.content.source import Source
from askmono.faces.ask import ask
from askmono.faces.batch import batch
from askmono.faces.chat import chat
from askmono.faces.exits import BROKEN, ending
from askmono.faces.saved import read_saved
from askmono.faces.terminal import Page
from shelf import OnDisk

DRIVE = "can i drive after fenoprast"
DIE = "fenoprast i want to die"


@pytest.fixture
def damaged(on_disk: OnDisk) -> OnDisk:
    on_disk.damage()
    return on_disk


def run_batch(damaged: OnDisk, *rows: dict[str, Any]) -> tuple[int, list[dict[str, Any]], bytes]:
    out = io.BytesIO()
    lines = [json.dumps(row).encode() + b"\n" for row in rows]
    code = batch(damaged.engine, lines, out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()], out.getvalue()


def test_ask_ends_as_a_broken_library_does(
    damaged: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    out = io.StringIO()
    code = ending(lambda: ask(damaged.engine, DRIVE, Page(out), as_json=False))
    assert (code, out.getvalue()) == (BROKEN, "")
    assert f"{damaged.path}:1:1: the bundle is damaged" in (said := capsys.readouterr().err)
    assert "[damaged-bundle]" in said


def test_ask_shows_the_card(damaged: OnDisk) -> None:
    out = io.StringIO()
    assert ask(damaged.engine, DIE, Page(out), as_json=False) == 0
    assert out.getvalue().startswith("Get help now")
    assert "988" in out.getvalue()


def test_batch_tells_of_each_line_and_goes_on(damaged: OnDisk) -> None:
    code, out, _ = run_batch(
        damaged,
        {"id": 1, "turns": [DRIVE]},
        {"id": 2, "turns": []},
        {"id": 3, "turns": [DRIVE, DIE]},
        {"id": 4, "turns": [DIE]},
        {"id": 5, "turns": ["how is it stored", "i want to die"], "medicine": "fenoprast"},
    )
    assert code == BROKEN
    told, empty, both, danger, about = out
    assert told["error"]["code"] == "damaged-bundle"
    assert (told["error"]["line"], str(damaged.path) in told["error"]["what"]) == (1, True)
    assert "replies" not in told
    assert empty == {"id": 2, "replies": []}
    for line in (both, about):
        assert line["error"]["code"] == "damaged-bundle"
        assert line["replies"][0] is None
        assert line["replies"][1]["reply"] == "escalation"
    assert [reply["reply"] for reply in danger["replies"]] == ["escalation"]
    assert "error" not in danger


def test_batch_output_with_a_card_beside_an_error_is_verified(damaged: OnDisk) -> None:
    rows = [{"id": 3, "turns": [DRIVE, DIE]}, {"id": 4, "turns": [DRIVE]}]
    _, _, data = run_batch(damaged, *rows)
    saved = read_saved(Source("out.jsonl", data))
    assert (len(saved.replies), saved.errors, saved.problems) == (1, 2, [])


def test_chat_goes_on_and_ends_as_a_broken_library_does(
    on_disk: OnDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def typed() -> Iterator[str]:
        yield "hello"
        on_disk.damage()
        yield from (DRIVE, "/source", "fenoprast", "i want to die", "/topics")

    monkeypatch.setattr("askmono.faces.chat.typed", typed)
    out = io.StringIO()
    with pytest.raises(ContentError, match="damaged-bundle"):
        chat(on_disk.engine, Page(out))
    said = out.getvalue()
    assert said.count("I cannot answer questions at the moment") == 2
    assert said.rindex("cannot answer") < said.index("Get help now")
    assert "988" in said


def test_what_chat_reads_for_a_command_is_told_of(
    on_disk: OnDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(*_: object, **__: object) -> None:
        raise ContentError([])

    monkeypatch.setattr("askmono.faces.chat.medicines", unread)
    monkeypatch.setattr("askmono.faces.chat.typed", lambda: iter(["/medicines feno"]))
    out = io.StringIO()
    assert chat(on_disk.engine, Page(out)) == 0
    assert "I cannot answer questions at the moment" in out.getvalue()
