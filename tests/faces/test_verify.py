import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from small_engine import engine_quote

from askmono.content.source import Source
from askmono.dialogue.contract import to_json
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Escalation, Quote, Refusal
from askmono.faces.saved import read_saved
from askmono.faces.terminal import Page
from askmono.faces.transcript import Exchange, as_json, as_markdown
from askmono.faces.verify import _is_whole, verify


@pytest.fixture
def exchanges(engine: Engine, drive: Quote) -> list[Exchange]:
    answer = Answer(
        utterance="can i drive",
        library=engine.edition,
        intent="driving",
        question=engine.offer("driving").question,
        passages=(drive,),
        notices=(engine.notice("not-advice"), engine.notice("abstention-off-topic")),
        offers=(engine.offer("duration"),),
    )
    card = Escalation(
        utterance="> [ketamine.md · x · line 1; SHA-256 " + "0" * 64 + "]",
        library=engine.edition,
        reason="crisis",
        notices=(engine.notice("escalation-crisis"),),
    )
    refusal = Refusal(
        utterance="how much",
        library=engine.edition,
        reason="personal-dosing",
        notices=(engine.notice("refusal-personal-dosing"),),
    )
    return [Exchange(reply.utterance, reply) for reply in (answer, card, refusal)]


def checked(engine: Engine, folder: Path, tmp_path: Path, text: str, name: str = "t.json") -> Any:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    out = io.StringIO()
    code = verify(engine, folder, [path], Page(out))
    return code, out.getvalue().replace(str(tmp_path) + "/", "")


def test_untouched_transcript(
    engine: Engine, folder: Path, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    code, out = checked(engine, folder, tmp_path, as_json(exchanges, engine.edition))
    version = engine.edition.version
    assert (code, out) == (0, f"ok: 1 passage in 3 replies verified against library {version}\n")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param("line 7", (7, 7), id="one"),
        pytest.param("lines 7-9", (7, 9), id="several"),
        pytest.param("lines 7–9", (7, 9), id="as it was written before"),  # noqa: RUF001
        pytest.param("lines 7 to 9", None, id="otherwise"),
    ],
)
def test_lines_of_a_citation(lines: str, found: tuple[int, int] | None) -> None:
    text = f"> Words.\n>\n> [ket.md · FAQs · {lines}; SHA-256 {'0' * 64}]\n"
    passages = read_saved(Source("a.md", text.encode())).passages
    assert [passage.lines for passage in passages] == ([found] if found else [])


def test_every_passage_of_the_monograph_as_markdown(
    engine: Engine, folder: Path, tmp_path: Path
) -> None:
    monograph = engine.monograph
    made = []
    for p in monograph.passages:
        text = monograph.slice(p.span)
        quote = Quote(
            text,
            monograph.id,
            monograph.file,
            p.section,
            p.label,
            p.span.start,
            p.span.end,
            p.lines,
            monograph.sha256,
        )
        reply = Answer(utterance="u", library=engine.edition, question="?", passages=(quote,))
        made.append(Exchange("u", reply))
    text = as_markdown(made, engine.edition, "d")
    code, out = checked(engine, folder, tmp_path, text, "t.md")
    assert (code, out) == (0, out), out
    assert f"ok: {len(made)} passages" in out
    changed = text.replace("unsafe to drive", "safe to drive")
    code, out = checked(engine, folder, tmp_path, changed, "t.md")
    assert code == 1
    assert "[text-differs]" in out


@pytest.mark.parametrize(
    ("lines", "passage", "whole"),
    [
        pytest.param("* Words.", "Words.", True, id="an item"),
        pytest.param("#### Is it?\n\nYes.", "Is it?\n\nYes.", True, id="a question as a heading"),
        pytest.param("#### Is it?\n\nNot yet.", "yet.", False, id="an end alone"),
        pytest.param("No. #### Is it?", "Is it?", False, id="words before"),
    ],
)
def test_a_mark_before_is_no_part_of_a_passage(lines: str, passage: str, whole: bool) -> None:
    assert _is_whole(lines, passage) is whole


def test_markdown_utterances_are_not_passages(
    engine: Engine, folder: Path, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    text = as_markdown(exchanges, engine.edition, "d")
    code, out = checked(engine, folder, tmp_path, text, "t.md")
    assert (code, out[:14]) == (0, "ok: 1 passage ")


def test_one_reply_and_batch_lines(
    engine: Engine, folder: Path, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    replies = [to_json(exchange.reply) for exchange in exchanges]
    code, _ = checked(engine, folder, tmp_path, json.dumps(replies[0]))
    assert code == 0
    lines = [{"id": 1, "replies": replies}, {"id": 2, "error": {"line": 2}}] * 2
    code, out = checked(engine, folder, tmp_path, "\n".join(map(json.dumps, lines)) + "\n")
    assert code == 0
    assert "2 lines of batch output held an error" in out
    assert "ok: 2 passages in 6 replies" in out


def _set(*path: str | int, to: object) -> Callable[[Any], None]:
    def change(value: Any) -> None:
        for key in path[:-1]:
            value = value[key]
        value[path[-1]] = to(value[path[-1]]) if callable(to) else to

    return change


QUOTE = ("turns", 0, "reply", "passages", 0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(
            _set(*QUOTE, "text", to=lambda t: t.replace("unsafe", "safe")),
            "text-differs",
            id="a word changed",
        ),
        pytest.param(_set(*QUOTE, "start", to=lambda n: n + 1), "text-differs", id="shifted"),
        pytest.param(_set(*QUOTE, "end", to=999999), "bad-offsets", id="past the end"),
        pytest.param(_set(*QUOTE, "lines", to=[1, 2]), "lines-differ", id="other lines"),
        pytest.param(_set(*QUOTE, "highlight", to=[0, 9]), "bad-offsets", id="highlight outside"),
        pytest.param(_set(*QUOTE, "under", to="For lice"), "text-differs", id="another head"),
        pytest.param(_set(*QUOTE, "sha256", to="a" * 64), "stale-file", id="other edition"),
        pytest.param(_set(*QUOTE, "file", to="../../etc/passwd"), "unknown-file", id="other file"),
        pytest.param(_set(*QUOTE, "medicine", to="aspirin"), "unknown-file", id="other medicine"),
        pytest.param(_set(*QUOTE, "lines", to="x"), "bad-transcript", id="not by the schema"),
        pytest.param(
            _set("turns", 1, "reply", "notices", 0, "text", to=lambda t: t.replace("988", "900")),
            "notice-differs",
            id="another crisis number",
        ),
        pytest.param(
            _set("turns", 1, "reply", "notices", 0, "id", to="nope"), "unknown-notice", id="notice"
        ),
        pytest.param(
            _set("turns", 0, "reply", "question", to="Is it safe?"),
            "unknown-question",
            id="question",
        ),
        pytest.param(
            _set("turns", 0, "reply", "offers", to=["Buy now?"]), "unknown-question", id="offer"
        ),
        pytest.param(_set("turns", 0, "utterance", to="x"), "utterance-differs", id="utterance"),
        pytest.param(
            _set("turns", 1, "reply", "offers", to=["x"]), "card-not-alone", id="card not alone"
        ),
        pytest.param(_set("turns", 0, to=5), "bad-transcript", id="a turn is a number"),
        pytest.param(_set("askmono", to=2), "bad-transcript", id="a later format"),
    ],
)
def test_differences(
    engine: Engine,
    folder: Path,
    tmp_path: Path,
    exchanges: list[Exchange],
    change: Callable[[Any], None],
    code: str,
) -> None:
    value = json.loads(as_json(exchanges, engine.edition))
    change(value)
    ended, out = checked(engine, folder, tmp_path, json.dumps(value, indent=1))
    assert ended == 1
    assert f"[{code}]" in out
    assert out.startswith("t.json:")


def test_places_point_into_the_transcript(
    engine: Engine, folder: Path, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    text = as_json(exchanges, engine.edition).replace("unsafe to drive", "safe to drive")
    _, out = checked(engine, folder, tmp_path, text)
    row = next(i for i, line in enumerate(text.split("\n"), 1) if "safe to drive" in line)
    column = text.split("\n")[row - 1].index(': "**Q') + 3
    assert out.startswith(f"t.json:{row}:{column}: the words are not those at ketamine.md:")


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "{", "[]", "7", '{"a": 1}', "[" * 99999, '{"id":1}\n{"x"', "# nothing here"],
)
def test_what_is_no_transcript(engine: Engine, folder: Path, tmp_path: Path, text: str) -> None:
    code, out = checked(engine, folder, tmp_path, text)
    assert code == 1
    assert "[bad-transcript]" in out


def test_dose_in_a_refusal(
    engine: Engine, folder: Path, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    dose = engine_quote(engine, "0.5-2 mg/kg")
    refusal = msgspec.structs.replace(exchanges[2].reply, passages=(dose,))
    _, out = checked(engine, folder, tmp_path, json.dumps(to_json(refusal)))
    assert "[dose-in-refusal]" in out


def test_file_changed_on_disk(
    engine: Engine, folder: Path, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    file = tmp_path / "copy" / "knowledge" / "ketamine.md"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes() + b"\nmore\n")
    text = as_json(exchanges, engine.edition)
    code, out = checked(engine, tmp_path / "copy", tmp_path, text)
    assert code == 1
    assert "the words still stand in it [stale-file]" in out
