"""YAML and JSON of other tools: every value with its line, and no file that hangs the reader."""

from pathlib import Path

import pytest

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.faces.scripts.imports.nodes import (
    Group,
    Node,
    Text,
    groups,
    items,
    read_foreign,
    read_json,
    read_yaml,
    shown,
)


def _yaml(text: str) -> tuple[tuple[Node, ...], list[Problem]]:
    problems: list[Problem] = []
    return read_yaml(Source("f.yml", text.encode()), problems), problems


def _json(text: str) -> tuple[tuple[Node, ...], list[Problem]]:
    problems: list[Problem] = []
    return read_json(Source("f.json", text.encode()), problems), problems


def _value(node: Node | None) -> object:
    match node:
        case None:
            return None
        case Text():
            return node.value
        case Group():
            return {key.value: _value(node.get(key.value)) for key, _ in node.entries}
        case _:
            return [_value(item) for item in node.items]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "a: [1, two]\nb: {c: no}", [{"a": ["1", "two"], "b": {"c": "no"}}], id="plain"
        ),
        pytest.param("a: 1\n---\nb: 2", [{"a": "1"}, {"b": "2"}], id="several documents"),
        pytest.param("a: &x {b: 1}\nc: *x", [{"a": {"b": "1"}, "c": {"b": "1"}}], id="alias"),
        pytest.param(
            "a: &x {b: 1, d: 2}\nc: {<<: *x, b: 3}",
            [{"a": {"b": "1", "d": "2"}, "c": {"b": "3", "d": "2"}}],
            id="merge, own keys first",
        ),
        pytest.param("a: !custom {b: !!str 1}", [{"a": {"b": "1"}}], id="tags"),
        pytest.param("\ufeffa: 1\r\nb: 2\r\n", [{"a": "1", "b": "2"}], id="mark and CRLF"),
        pytest.param("[a, b]: c", [{"a, b": "c"}], id="a list for a key"),
    ],
)
def test_yaml_of_all_kinds_is_read(text: str, values: list[object]) -> None:
    roots, problems = _yaml(text)
    assert [_value(root) for root in roots] == values
    assert problems == []


def _bomb(levels: int) -> str:
    lines = ["- &a [x, x, x, x, x, x, x, x, x, x]"]
    for number in range(levels):
        name, before = chr(98 + number), chr(97 + number)
        lines.append(f"- &{name} [{', '.join([f'*{before}'] * 10)}]")
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param(_bomb(9), "yaml-alias", 6, id="aliases of aliases"),
        pytest.param("a: &a\n- *a", "yaml-alias", 2, id="a value that holds itself"),
        pytest.param("a: *nothing", "yaml-alias", 1, id="an alias of nothing"),
        pytest.param("a: " + "[" * 100_000, "yaml-depth", 1, id="nested"),
        pytest.param('a: "b\nc: d', "yaml-syntax", 2, id="an open quote"),
        pytest.param("a: \x07b", "yaml-syntax", 1, id="a bell"),
    ],
)
def test_hostile_yaml_is_a_problem_with_its_line(text: str, code: str, line: int) -> None:
    roots, problems = _yaml(text)
    assert roots == ()
    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]


def test_few_aliases_are_no_bomb() -> None:
    roots, problems = _yaml(_bomb(2))
    assert len(items(roots[0])) == 3
    assert problems == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("a: |\n  - x\n\n  - y\n", [("- x", 2), ("- y", 4)], id="a block"),
        pytest.param("a: |-\n  - x\n", [("- x", 2)], id="a stripped block"),
        pytest.param("a: >\n  x\n  y\n", [("x y", 1)], id="folded: where it begins"),
        pytest.param('a: "x\\ny"', [("x", 1), ("y", 1)], id="escaped line ends"),
    ],
)
def test_lines_of_a_text_keep_their_place(text: str, lines: list[tuple[str, int]]) -> None:
    roots, _ = _yaml(text)
    (group,) = groups(roots[0])
    held = group.get("a")
    assert isinstance(held, Text)
    assert [(line, place.line) for line, place in held.lines()] == lines


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param('{"a": [1, null, "x"]}', [{"a": ["1", "", "x"]}], id="one value"),
        pytest.param('{"a": 1}\n{"a": 2}\n', [{"a": "1"}, {"a": "2"}], id="one a line"),
        pytest.param('{"a":"\\ud83d\\ude00 \\/ {\\"}"}', [{"a": '😀 / {"}'}], id="escapes"),
        pytest.param('\ufeff[{"a": "}"}]\r\n', [[{"a": "}"}]], id="mark, CRLF, a list"),
    ],
)
def test_json_in_each_form_is_read(text: str, values: list[object]) -> None:
    roots, problems = _json(text)
    assert [_value(root) for root in roots] == values
    assert problems == []


def test_json_keeps_lines_and_columns() -> None:
    roots, _ = _json('{\n  "a": {"b":\n "c"}}')
    (group,) = groups(roots[0])
    inner = group.get("a")
    assert inner is not None
    assert str(inner.place) == "f.json:2:8"
    assert isinstance(inner, Group)
    assert inner.entries[0][1].place[1:] == (3, 2)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        pytest.param('{"a": 1,,}', "json-syntax", (1, 9), id="two commas"),
        pytest.param('{"a": 1}\n{"b"', "json-syntax", (2, 5), id="cut off in the second line"),
        pytest.param("[" * 100_000, "yaml-depth", (1, 1), id="nested beyond measure"),
        pytest.param("[" * 70 + "]" * 70, "yaml-depth", (1, 61), id="nested"),
    ],
)
def test_broken_json_is_a_problem(text: str, code: str, place: tuple[int, int]) -> None:
    _, problems = _json(text)
    assert [(one.code, (one.line, one.column)) for one in problems] == [(code, place)]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"\xef\xbb\xbfa: 1\r\n", None, id="mark and CRLF are no harm"),
        pytest.param(b"a: caf\xe9", "bad-utf8", id="another encoding"),
        pytest.param(b" \r\n", "empty-file", id="nothing"),
        pytest.param(b"\xef\xbb\xbf", "empty-file", id="a mark alone"),
    ],
)
def test_a_file_of_another_tool(data: bytes, code: str | None, tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_bytes(data)
    problems: list[Problem] = []
    source = read_foreign("f.yml", tmp_path / "f.yml", problems)
    assert [problem.code for problem in problems] == ([code] if code else [])
    assert (source is None) is (code is not None)


def test_a_long_value_is_named_in_short() -> None:
    roots, _ = _yaml(f"a: {'long ' * 40}")
    assert len(shown(roots[0])) == 80
    assert shown(roots[0]).endswith("...")
