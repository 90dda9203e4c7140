"""`askmono medicines`: which names a pattern finds, and what is printed."""

import json

import pytest
from small_engine import Program


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        pytest.param((), True, id="all"),
        pytest.param(("keta",), True, id="a part"),
        pytest.param(("KETALAR",), True, id="a brand, in any case"),
        pytest.param(("k*ine",), True, id="stars"),
        pytest.param(("k?ine",), False, id="one letter only"),
        pytest.param(("aspirin",), False, id="none"),
    ],
)
def test_patterns(pattern: tuple[str, ...], found: bool, program: Program) -> None:
    done = program("medicines", *pattern)
    assert done.returncode == (0 if found else 1)
    shown = "K\n  ketamine (ketamine)\n1 medicine\n" if found else "0 medicines\n"
    assert done.stdout == shown


def test_json(program: Program) -> None:
    rows = json.loads(program("medicines", "--json").stdout)
    assert [row["id"] for row in rows] == ["ketamine"]
    assert rows[0]["review"] == "unreviewed"
