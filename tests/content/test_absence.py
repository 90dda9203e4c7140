"""Files that hold no monograph, beside those that only look like it."""
# ruff: noqa: E501 - a row of a table is one line

import pytest

from askmono.content.absence import absence
from askmono.content.layout import read_layout
from askmono.content.source import Source

WHOLE = "# Aamide\n{}\n### Generic Name\n{}\n\n### Usage\nFor tests.\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param("# A\nI cannot tell about this mixture.\n", "no-monograph", 2, id="apology"),
        pytest.param("# A\nTell me which medicine.\n\n* a\n* b\n", "no-monograph", 2, id="request"),
        pytest.param(
            "# A\nNo such mixture.\n\n**Disclaimer:** Ask.\n",
            "no-monograph",
            2,
            id="with a disclaimer",
        ),
        pytest.param("# A\n", "empty-monograph", 1, id="a title alone"),
        pytest.param("", "empty-monograph", 1, id="nothing"),
        pytest.param(
            WHOLE.format("", "Aamide (it is a placeholder)"), "placeholder-monograph", 4, id="stands for none"
        ),
        pytest.param(
            WHOLE.format("", "[Insert name here]"), "placeholder-monograph", 4, id="in brackets"
        ),
        pytest.param(
            WHOLE.format("", "Please provide the generic name."), "placeholder-monograph", 4, id="asks for a name"
        ),
        pytest.param(WHOLE.format("", "Aamide"), None, 0, id="a monograph"),
        pytest.param(
            WHOLE.format("I cannot give medical advice.\n", "Aamide"), None, 0, id="an apology before one"
        ),
        pytest.param(WHOLE.format("", "Aamide [IV]"), None, 0, id="other brackets"),
        pytest.param("# A\n**Usage:** For tests.\n", None, 0, id="bold sections"),
    ],
)  # fmt: skip
def test_absence(text: str, code: str | None, line: int) -> None:
    source = Source("a.md", text.encode())
    problem = absence(source, read_layout(source))
    assert (problem.code if problem else None) == code
    assert problem is None or problem.line == line
