import io
import json
from typing import Any

import pytest

from askmono.dialogue.engine import Engine
from askmono.faces.batch import batch

GOOD = '{"id": "ok", "turns": ["hi"]}'


def run(engine: Engine, *lines: str | bytes) -> tuple[int, list[dict[str, Any]]]:
    data = b"".join((x.encode() if isinstance(x, str) else x) + b"\n" for x in lines)
    out = io.BytesIO()
    code = batch(engine, io.BytesIO(data), out)
    return code, [json.loads(line) for line in out.getvalue().splitlines()]


def test_in_order_and_one_reply_a_turn(engine: Engine) -> None:
    rows = [{"id": f"n{i}", "turns": ["hi"] * (i % 3), "medicine": "ketamine"} for i in range(20)]
    code, out = run(engine, *map(json.dumps, rows))
    assert code == 0
    assert [row["id"] for row in out] == [row["id"] for row in rows]
    assert [len(row["replies"]) for row in out] == [i % 3 for i in range(20)]


@pytest.mark.parametrize(
    ("line", "code", "column", "id_"),
    [
        pytest.param('{"id": "x", "turns": ["a"', "bad-json", 26, None, id="cut short"),
        pytest.param('{"id": "é" "turns": []}', "bad-json", 12, None, id="column in characters"),
        pytest.param("hello", "bad-json", 1, None, id="no JSON at all"),
        pytest.param("[" * 9999, "bad-json", 1, None, id="nested without end"),
        pytest.param('["a"]', "bad-type", 1, None, id="a list"),
        pytest.param(b'{"id": "\xff"}', "bad-utf8", 9, None, id="not UTF-8"),
        pytest.param('{"id": "x", "turn": ["a"]}', "unknown-key", 13, "x", id="unknown key"),
        pytest.param('{"id": "x"}', "missing-key", 1, "x", id="no turns"),
        pytest.param('{"id": "x", "turns": "a"}', "bad-type", 13, "x", id="turns is text"),
        pytest.param('{"id": "x", "turns": [1]}', "bad-type", 13, "x", id="a turn is a number"),
        pytest.param('{"id": [], "turns": []}', "bad-type", 2, None, id="id is a list"),
        pytest.param('{"id": true, "turns": []}', "bad-type", 2, None, id="id is true"),
        pytest.param(
            '{"id": 4, "turns": [], "medicine": 1}', "bad-type", 24, 4, id="medicine is a number"
        ),
        pytest.param(
            '{"id": 4, "turns": ["a"], "medicine": "b"}', "unknown-medicine", 1, 4, id="no such one"
        ),
    ],
)
def test_bad_line_loses_nothing(
    engine: Engine, line: str | bytes, code: str, column: int, id_: object
) -> None:
    ended, out = run(engine, GOOD, line, GOOD)
    assert ended == 1
    assert [row.get("id") for row in out] == ["ok", id_, "ok"]
    error = out[1]["error"]
    assert (error["line"], error["code"], error["column"]) == (2, code, column)
    assert error["what"]
    assert error["advice"]
    assert "replies" in out[2]


def test_blank_lines_bom_and_line_ends(engine: Engine) -> None:
    code, out = run(engine, b"\xef\xbb\xbf" + GOOD.encode() + b"\r", "", "  ", GOOD)
    assert (code, len(out)) == (0, 2)


def test_utterances_come_back_as_they_were(engine: Engine) -> None:
    utterance = 'quote " \u2028 \x1b[2J 👩‍⚕️ \u202e [bold] [/'
    _, out = run(engine, json.dumps({"id": 1, "turns": [utterance]}))
    assert out[0]["replies"][0]["utterance"] == utterance


def test_an_error_inside_is_told_and_the_rest_answered(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("askmono.faces.batch.respond", fail)
    code, out = run(engine, GOOD, '{"id": "none", "turns": []}')
    assert code == 70
    assert out[0]["error"]["code"] == "internal-error"
    assert out[1] == {"id": "none", "replies": []}


def test_nothing_steers_a_terminal(engine: Engine) -> None:
    line = json.dumps({"id": "x", "turns": ["\x9b2J \u202e"]}).encode()
    out = io.BytesIO()
    batch(engine, [line], out, tty=True)
    assert "\x9b" not in out.getvalue().decode()
    assert json.loads(out.getvalue())["replies"][0]["utterance"] == "\x9b2J \u202e"
