"""Which characters end a row of a table, and which only look as if they did."""

from pathlib import Path

import pytest

from askmono.content.problems import Problem
from askmono.content.source import read_source
from askmono.content.table import table_rows


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("how long\u2028does it last,a\nx,b\n", [2, 3], id="a line separator"),
        pytest.param("how long\u2029does it last,a\nx,b\n", [2, 3], id="a paragraph separator"),
        pytest.param('"how long\u2028does it last",a\nx,b\n', [2, 3], id="in quotes"),
        pytest.param("how long,a\nx,b\n", [2, 3], id="line ends"),
        pytest.param("how long,a\r\nx,b\r\n", [2, 3], id="of Windows"),
        pytest.param('"how\nlong",a\nx,b\n', [2, 4], id="a line end in quotes"),
        pytest.param("how long,a\n\nx,b", [2, 4], id="an empty line, and none at the end"),
    ],
)
def test_rows_and_their_lines(tmp_path: Path, text: str, found: list[int]) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"text,label\n{text}".encode())
    problems: list[Problem] = []
    source = read_source(path, "a.csv", problems)
    assert source is not None
    rows = list(table_rows(source, ",", ("text", "label"), problems))
    assert [row.line for row in rows] == found
    assert [row.cells["label"] for row in rows] == ["a", "b"]
    assert {problem.code for problem in problems} <= {"crlf"}
