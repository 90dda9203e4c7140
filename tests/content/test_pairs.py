"""Pairs whose words hold marks of their own, lead to lists, or stand beside a label."""
# ruff: noqa: E501 - a row of a table is one line

import pytest

from askmono.content.layout import read_layout
from askmono.content.source import Source

TITLE = "# Aamide + Bbzole\n### Usage\nx\n\n### FAQs\n"


def _pairs(text: str) -> list[tuple[str, str]]:
    source = Source("a.md", f"{TITLE}{text}\n".encode())
    layout = read_layout(source)
    assert layout.outside == ()
    return [
        (p.question.of(source.text), p.answer.of(source.text))
        for p in layout.passages
        if p.question and p.answer
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("* **Q: Red?** A: **Never** stop.", [("Red?", "**Never** stop.")], id="begins in bold"),
        pytest.param("* **Q: Red?** A: **No.**", [("Red?", "**No.**")], id="all in bold"),
        pytest.param("**Q: Red?**\n**A:** **Never** stop.", [("Red?", "**Never** stop.")], id="after a bold mark"),
        pytest.param("* **Red?**\n  * A: **No** way.", [("Red?", "**No** way.")], id="nested"),
        pytest.param("**Q: Red?** **A**: No.", [("Red?", "No.")], id="the colon outside"),
        pytest.param("**Q: Red?** *A:* No.", [("Red?", "No.")], id="a mark in italics"),
        pytest.param("**Q: Red?** A: *Never* stop.", [("Red?", "*Never* stop.")], id="begins in italics"),
        pytest.param("***Q: Red?***\nA: No.", [("Red?", "No.")], id="bold and in italics"),
        pytest.param("**Q: Red?** A:** No.", [("Red?", "No.")], id="marks that open nothing"),
        pytest.param("**Q: Is it **always** red?** A: No.", [("Is it **always** red?", "No.")], id="bold in the question"),
        pytest.param("* **Is it **always** red?** No.", [("Is it **always** red?", "No.")], id="bold in it, no marks"),
        pytest.param("**Q: Red?** A: It is **very** red. Ask?", [("Red?", "It is **very** red. Ask?")], id="bold in the answer"),
        pytest.param("**Q: Is it red**? A: Yes.", [("Is it red", "Yes.")], id="its mark outside"),
        pytest.param("* **Is it red**? No.", [("Is it red", "No.")], id="outside, no marks"),
        pytest.param("* **Red** is it.", [], id="bold words that ask nothing"),
        pytest.param("**Is Bbzole safe?**\n\nYes.", [("Is Bbzole safe?", "Yes.")], id="the name of one in it"),
        pytest.param("* **What?** A. baumannii dies.", [("What?", "A. baumannii dies.")], id="a name that begins with A."),
        pytest.param("**Q. Red?** A. Yes.", [("Red?", "Yes.")], id="full stops"),
        pytest.param("**Q1. Red?** A1. Yes.", [("Red?", "Yes.")], id="numbered full stops"),
        pytest.param("**Q: Red?** **A.** yes.", [("Red?", "yes.")], id="a bold full stop"),
        pytest.param("**Q: Red?**\nA: Not with:\n\n* one\n* two", [("Red?", "Not with:\n\n* one\n* two")], id="a list that it leads to"),
        pytest.param("**Q: Red?**\n\nA: Not with:\n\n* one\n\n**Q: Blue?** A: No.", [("Red?", "Not with:\n\n* one"), ("Blue?", "No.")], id="in two halves"),
        pytest.param("**Q: Red?** A: Not now.\n\n* one", [("Red?", "Not now.")], id="a list that it does not lead to"),
        pytest.param("**Q: Red?** A: See:\n\n* **Q: Blue?** A: No.", [("Red?", "See:"), ("Blue?", "No.")], id="pairs are no list of it"),
        pytest.param("* **Q: Red?** A: No.\n**Disclaimer:** Ask.", [("Red?", "No.")], id="a disclaimer right below"),
        pytest.param("* **Q: Red?** A: No.\n**Bbzole:**\n* **Q: Blue?** A: Yes.", [("Red?", "No."), ("Blue?", "Yes.")], id="a label right below"),
        pytest.param("* **Q: Red?** A: No,\nnever.", [("Red?", "No,\nnever.")], id="more of it right below"),
        pytest.param("* **Q: Red?**\n**A:** No.", [("Red?", "No.")], id="the answer right below"),
        pytest.param("* **Aamide:**\n    * **Q: Red?** A: No.\n* **Bbzole:**\n    * **Q: Blue?** A: Yes.", [("Red?", "No."), ("Blue?", "Yes.")], id="below an ingredient's bullet"),
        pytest.param("* Some words.\n    * **Q: Red?** A: No.\n* **Q: Blue?** A: Yes.", [("Red?", "No."), ("Blue?", "Yes.")], id="below other words"),
        pytest.param("* **Q: Red?** A: Parts:\n    * **Blue?** so", [("Red?", "Parts:\n    * **Blue?** so")], id="below an answer"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_pairs(text: str, pairs: list[tuple[str, str]], ends: str) -> None:
    expected = [tuple(half.replace("\n", ends) for half in pair) for pair in pairs]
    assert _pairs(text.replace("\n", ends)) == expected


def test_pairs_below_an_ingredients_bullet_are_about_it() -> None:
    text = "* **Bbzole:**\n    * **Q: Red?** A: No.\n* **Storage:**\n    * **Q: Cold?** A: Yes."
    source = Source("a.md", f"{TITLE}{text}\n".encode())
    _, first, second = read_layout(source).passages
    assert (first.section, first.topic, first.ingredient) == (("FAQs", "Bbzole"), "FAQs", "Bbzole")
    assert (second.topic, second.ingredient) == ("FAQs", None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("* red\n**Rare:** blue", ["* red", "**Rare:** blue"], id="a label right below"),
        pytest.param("* red\n**Rare:**\n* blue", ["* red", "**Rare:**\n* blue"], id="one above a list"),
        pytest.param("* red\n    * pink\n**Rare:** blue\n* grey", ["* red\n    * pink", "**Rare:** blue", "* grey"], id="below a nested list"),
        pytest.param("* red\n  **Rare:** blue", ["* red\n  **Rare:** blue"], id="inside its item"),
        pytest.param("* red\nand blue", ["* red\nand blue"], id="no label"),
        pytest.param("* red\n**very** blue", ["* red\n**very** blue"], id="bold words"),
    ],
)  # fmt: skip
def test_a_label_right_below_a_list(text: str, said: list[str]) -> None:
    source = Source("a.md", f"# Aamide\n### Side Effects\n{text}\n".encode())
    layout = read_layout(source)
    whole = [p.span.of(source.text) for p in layout.passages if p.part_of is None]
    assert whole == said
    assert layout.outside == ()
