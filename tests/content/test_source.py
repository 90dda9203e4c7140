"""Offsets of a file, and the line and column of each."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from library_files import codes

from askmono.content.problems import Problem
from askmono.content.source import Source, read_source
from askmono.content.text import Span

TEXTS = st.text(st.sampled_from("ab \n\r\té🙂\u2028"), max_size=40)


@given(TEXTS, st.data())
def test_place_round_trips(text: str, data: st.DataObject) -> None:
    source = Source("a.md", text.encode())
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.place(offset)
    assert source.line_start(line) + column - 1 == offset
    assert line == text[:offset].count("\n") + 1
    assert "\n" not in text[source.line_start(line) : offset]


def test_lines_of_a_span() -> None:
    source = Source("a.md", b"one\ntwo\nthree")
    assert source.lines(Span(0, 3)) == (1, 1)
    assert source.lines(Span(0, 4)) == (1, 1)  # the line end belongs to its line
    assert source.lines(Span(2, 9)) == (1, 3)
    assert source.lines(Span(4, 4)) == (2, 2)
    assert source.line_start(9) == len(source.text)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"fine\ttab\n", [], id="a tab is text"),
        pytest.param("naïve 🙂\u00a0ok\n".encode(), [], id="UTF-8"),
        pytest.param(b"a\r\nb", [("crlf", 1, 2)], id="CRLF"),
        pytest.param(b"a\rb", [("crlf", 1, 2)], id="CR alone"),
        pytest.param(b"\xef\xbb\xbfa", [("bom", 1, 1)], id="BOM"),
        pytest.param(b"a\n\x07b\x00", [("control-character", 2, 1)], id="only the first"),
        pytest.param(b"a\nb\x7f", [("control-character", 2, 2)], id="delete"),
        pytest.param(b"\xc3\xa9\n\xc3\xa9x\xe9", [("bad-utf8", 2, 3)], id="column in characters"),
        pytest.param(b"", [], id="empty"),
    ],
)
def test_read_source(tmp_path: Path, data: bytes, expected: list[tuple[str, int, int]]) -> None:
    (tmp_path / "a.md").write_bytes(data)
    problems: list[Problem] = []
    source = read_source(tmp_path / "a.md", "a.md", problems)
    assert [(p.code, p.line, p.column) for p in problems] == expected
    assert (source is None) is (codes(problems) == ["bad-utf8"])
    assert source is None or source.text.encode() == data


@pytest.mark.parametrize("name", ["gone.md", "folder", "nul\0.md", "x" * 5000])
def test_what_is_no_file_is_a_problem_not_an_exception(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    problems: list[Problem] = []
    assert read_source(tmp_path / name, "a.md", problems) is None
    assert codes(problems) == ["missing-file"]
    assert problems[0].advice
