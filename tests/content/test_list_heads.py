"""The bold words above a list: what is cited of its bullets beside their section."""
# ruff: noqa: E501 - a row of a table is one line

import pytest

from askmono.content.layout import read_layout
from askmono.content.source import Source

LICE = "* **Adults:** red"


@pytest.mark.parametrize(
    ("text", "under"),
    [
        pytest.param("**For lice:**\n\n{}", "For lice", id="alone"),
        pytest.param("**For lice**\n\n{}", "For lice", id="alone, no colon"),
        pytest.param("**For lice:** It varies.\n\n{}", "For lice", id="a label with a sentence"),
        pytest.param("**For lice:** as follows:\n\n{}", "For lice", id="a label with a lead"),
        pytest.param("**For lice:**\n\nIt varies.\n\n{}", "For lice", id="a label over a sentence"),
        pytest.param("**For lice:**\n\nAs follows:\n\n{}", "For lice", id="a label over a lead"),
        pytest.param("It varies much. **For lice:**\n\n{}", "For lice", id="at a paragraph's end"),
        pytest.param("It varies. **For lice**:\n\n{}", "For lice", id="at its end, colon after it"),
        pytest.param("**Scabies:**\n\n* **Adults:** blue\n\n**For lice:**\n\n{}", "For lice", id="the nearest"),
        pytest.param("{}", None, id="nothing above"),
        pytest.param("It varies.\n\n{}", None, id="a sentence above"),
        pytest.param("As follows:\n\n{}", None, id="a lead above"),
        pytest.param("**Never take it at night.**\n\n{}", None, id="bold words that say something"),
        pytest.param("It is **very** red:\n\n{}", None, id="bold words inside"),
        pytest.param("**For lice:** x\n\n* **Old:** y\n\nSo.\n\n{}", None, id="of another list"),
        pytest.param("#### For lice\n{}", None, id="a heading, which is in its path"),
    ],
)  # fmt: skip
def test_what_heads_a_list(text: str, under: str | None) -> None:
    source = Source("a.md", f"# Aamide\n### Dosage\n{text.format(LICE)}\n".encode())
    passage = read_layout(source).passages[-1]
    assert passage.span.of(source.text) == "**Adults:** red"
    assert (passage.under, passage.label) == (under, "Adults")
    assert passage.cited == (*passage.section, *([under] if under else []))
    assert passage.section[0] == passage.topic == "Dosage"


@pytest.mark.parametrize(
    ("text", "under"),
    [
        pytest.param("**Adults:** It varies.\n\n* red\n* blue", "Adults", id="a list of its own"),
        pytest.param("**Adults:**\n\n* red\n* blue", None, id="one passage with its label"),
        pytest.param("### FAQs\n**Old:**\n\n* **Q: Red?** A: blue", None, id="pairs"),
    ],
)
def test_lists_without_labels(text: str, under: str | None) -> None:
    source = Source("a.md", f"# Aamide\n### Dosage\n{text}\n".encode())
    passage = read_layout(source).passages[-1]
    assert passage.span.of(source.text).endswith("blue")
    assert passage.under == under


@pytest.mark.parametrize(("head", "flagged"), [("Drops (5 mg)", True), ("Drops", False)])
def test_figures_in_what_is_cited(head: str, *, flagged: bool) -> None:
    source = Source("a.md", f"# Aamide\n### Dosage\n**{head}:**\n\n* **Adults:** some\n".encode())
    assert read_layout(source).passages[-1].dose_figures is flagged
