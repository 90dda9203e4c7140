"""Whom each passage of a combination is about: one ingredient, or the whole product."""
# ruff: noqa: E501 - a row of a table is one line

import pytest

from askmono.content.layout import read_layout
from askmono.content.source import Source

TITLE = "# Aamide + Bbzole\n"
USAGE, DOSAGE = "### Usage\nfor {0}\n", "### Dosage\nmuch {0}\n"
SECTIONS = USAGE + DOSAGE
BOLD = "**Usage:** for {0}\n\n**Dosage:** much {0}\n"
BULLETS = "* **Usage:** for {0}\n* **Dosage:** much {0}\n* **Precautions:** none {0}\n"


def _each(one: str) -> str:
    """The same for both ingredients: X stands for the name."""
    return "\n".join(one.replace("X", n).format(n) for n in ("Aamide", "Bbzole"))


@pytest.mark.parametrize("sections", [SECTIONS, BOLD, BULLETS], ids=["headings", "bold", "bullets"])
@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("### X\n\n", id="nothing between"),
        pytest.param("### X\n\nX is a drug.\n\n", id="a paragraph"),
        pytest.param("### X\n\nX is:\n\n* red\n* blue\n\n", id="a list"),
        pytest.param("### X\n\n---\n\n", id="a line"),
        pytest.param("### X\n\n**Note:** X is a drug.\n\n", id="a note"),
        pytest.param(
            "### X\n\n**X is a drug of great age and renown, and sold anywhere.**\n\n", id="bold"
        ),
        pytest.param("**X**\n\nX is a drug.\n\n", id="a bold name and a paragraph"),
        pytest.param("**X:**\n\n* red\n* blue\n\nX is a drug.\n\n", id="a bold name and a list"),
        pytest.param("# X\n\n", id="a title each"),
        pytest.param("# X\n\nX is a drug.\n\n", id="a title each, and a paragraph"),
        pytest.param("### X (Generic Name)\n\n", id="name in brackets"),
        pytest.param("### Generic Name: X\n\n", id="Generic Name"),
        pytest.param("### Generic Name\nX\n\n", id="Generic Name, name below"),
        pytest.param("**Generic Name:** X (Xol)\n\n", id="bold Generic Name"),
    ],
)
def test_a_set_for_each(opening: str, sections: str) -> None:
    text = f"{TITLE}They are not one.\n\n{_each(opening + sections)}\n### FAQs (Combined Use)\n"
    text += "* **Q: Is it red?** A: for all.\n"
    layout = read_layout(Source("a.md", text.encode()))
    preface, *passages, faq = layout.passages
    assert (layout.preface, preface.span.of(text)) == (0, "They are not one.")
    assert faq.ingredient is None
    assert layout.outside == ()
    told = {p.span.of(text).split()[-1]: p.ingredient for p in passages if p.topic == "Usage"}
    assert told == {"Aamide": "Aamide", "Bbzole": "Bbzole"}
    assert [p.topic for p in passages].count("Dosage") == 2
    assert None not in {p.ingredient for p in passages}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        pytest.param("### Dosage\n**Bbzole Dosage:** It varies.\n\n* **Adults:** 5 mg", "Bbzole", id="a label with text"),
        pytest.param("### Dosage\n**Bbzole:** It varies:\n\n* **Adults:** 5 mg", "Bbzole", id="one that leads in"),
        pytest.param("### Side Effects\n**Common Side Effects (Bbzole):**\n\n* **Rash:** 5 mg", "Bbzole", id="in brackets"),
        pytest.param("### Dosage\n**Bbzole:** x\n\n* **Old:** y\n\n**Adults:** 5 mg", None, id="after its list"),
        pytest.param("### Dosage\n**Common:** It varies.\n\n* **Adults:** 5 mg", None, id="no ingredient"),
        pytest.param("### Dosage\n**Bbzole:** See.\n\n* **Aamide:** 5 mg", "Aamide", id="a list of others"),
        pytest.param("### Dosage\n**Side Effects (Common):**\n\n* **Adults:** 5 mg", None, id="a kind in brackets"),
        pytest.param("### Bbzole\nIt is a drug.\n\n### Aamide\nSo is it.\n\n### Usage\n5 mg", None, id="told, then all"),
        pytest.param("### Dosage\n### Aamide\none\n### Bbzole\ntwo\n\n### Side Effects\n5 mg", None, id="inside a section"),
        pytest.param("### Dosage\n**Aamide:**\n\n* one\n\n**Bbzole:**\n\n* two\n\n### Side Effects\n5 mg", None, id="bold, inside a section"),
        pytest.param("### Generic Name: Aamide\n### Generic Name: Bbzole\n### Usage\n5 mg", None, id="names first"),
        pytest.param("### Generic Name\nAamide + Bbzole\n\n### Usage\n5 mg", None, id="one name of both"),
        pytest.param("### Generic Name\nBbzole\n\n### Usage\n5 mg", None, id="one name alone"),
        pytest.param("### Generic Name (Aamide)\na\n### Usage (Aamide)\nx\n### Generic Name (Bbzole)\nb\n### Usage (Bbzole)\n5 mg", "Bbzole", id="each says it"),
        pytest.param("### Interactions\nSome words.\n\n### Usage\nx\n\n### Storage\ny\n\n### Usage\n5 mg", None, id="no names"),
    ],
)  # fmt: skip
def test_whom_a_passage_is_about(text: str, whom: str | None) -> None:
    source = Source("a.md", f"{TITLE}{text}\n".encode())
    found = [p for p in read_layout(source).passages if p.span.of(source.text).endswith("5 mg")]
    assert {p.ingredient for p in found} == {whom}


def test_a_set_that_a_name_opens_is_cited_by_it() -> None:
    one = "### Generic Name: X (Xol)\n### Usage\nfor X\n"
    source = Source("a.md", (TITLE + _each(one)).encode())
    assert [passage.section for passage in read_layout(source).passages] == [
        *(("Aamide (Aamideol)", "Generic Name"), ("Aamide (Aamideol)", "Usage")),
        *(("Bbzole (Bbzoleol)", "Generic Name"), ("Bbzole (Bbzoleol)", "Usage")),
    ]
