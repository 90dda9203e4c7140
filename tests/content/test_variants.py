"""Every way in which files write sections and pairs, in words of our own, and what is read of it."""
# ruff: noqa: E501 - a row of a table is one line

import re

import pytest

from askmono.content.layout import Layout, read_layout
from askmono.content.source import Source
from askmono.content.text import Span

TITLE = "---\ntitle: Aa + Bb\n---\n\n# Aamide + Bbzole\n"


def _read(text: str) -> tuple[Source, Layout]:
    source = Source("a.md", text.encode())
    return source, read_layout(source)


def _pairs(text: str) -> list[tuple[str, str]]:
    source, layout = _read(text)
    found = []
    for passage in layout.passages:
        if passage.question and passage.answer:
            assert passage.span.start <= passage.question.start < passage.question.end
            assert passage.question.end <= passage.answer.start < passage.answer.end
            assert passage.answer.end == passage.span.end
            found.append((passage.question.of(source.text), passage.answer.of(source.text)))
    return found


TWO = [("Is it red?", "No."), ("Is it blue?", "Yes, very.")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("* **Q: Is it red?** A: No.\n* **Q: Is it blue?** A: Yes, very.", id="bullet, same line"),
        pytest.param("*   **Q:  Is it red?**  A:  No.\n\n*   **Q:  Is it blue?**  A:  Yes, very.", id="blanks"),
        pytest.param("**Q: Is it red?**\nA: No.\n\n**Q: Is it blue?**\nA: Yes, very.", id="next line"),
        pytest.param("**Q: Is it red?**\nA: No.\n**Q: Is it blue?**\nA: Yes, very.", id="no blank line between"),
        pytest.param("**Q: Is it red?**\n\nA: No.\n\n**Q: Is it blue?**\n\nA:  Yes, very.", id="after a blank line"),
        pytest.param("* **Is it red?** No.\n* **Is it blue?** Yes, very.", id="no marks"),
        pytest.param("* **Q: Is it red?**\n  * **A:** No.\n* **Q: Is it blue?**\n  * **A:** Yes, very.", id="nested bold A"),
        pytest.param("* **Q: Is it red?**\n    * **A:** No.\n* **Q: Is it blue?**\n    * **A:** Yes, very.", id="nested by four"),
        pytest.param("**Q: Is it red?** A: No.\n\n**Q: Is it blue?** A: Yes, very.", id="paragraphs, same line"),
        pytest.param("* **Q: Is it red?**\n  * A: No.\n\n* **Q: Is it blue?**\n  * A: Yes, very.", id="nested A"),
        pytest.param("* **Q: Is it red?**\n  *A: No.\n* **Q: Is it blue?**\n  *A: Yes, very.", id="glued asterisk"),
        pytest.param("* **Q: Is it red?**\n* **A:** No.\n* **Q: Is it blue?**\n* **A:** Yes, very.", id="flush bullets"),
        pytest.param("**Q: Is it red?**\n\n**A:** No.\n\n**Q: Is it blue?**\n\n**A:**  Yes, very.", id="bold A after a blank line"),
        pytest.param("**Q: Is it red?** No.\n\n**Q: Is it blue?** Yes, very.", id="bare answer"),
        pytest.param("**Q: Is it red?**\n**A:** No.\n\n**Q: Is it blue?**\n**A:** Yes, very.", id="bold A on the next line"),
        pytest.param("* **Q: Is it red?**\nA: No.\n* **Q: Is it blue?**\nA: Yes, very.", id="bullet, flush A"),
        pytest.param("* **Q: Is it red?**\n  A: No.\n* **Q: Is it blue?**\n  A: Yes, very.", id="bullet, indented A"),
        pytest.param("* **Q: Is it red?**\n*A: No.\n* **Q: Is it blue?**\n*A: Yes, very.", id="bullet, glued flush A"),
        pytest.param("* **Q: Is it red?**\n\nA: No.\n\n* **Q: Is it blue?**\n\nA: Yes, very.", id="bullet, A below the list"),
        pytest.param("**Is it red?**\n\nNo.\n\n**Is it blue?**\n\nYes, very.", id="no marks, paragraphs"),
        pytest.param("1. **Q: Is it red?** A: No.\n2. **Q: Is it blue?** A: Yes, very.", id="numbered"),
        pytest.param("- **Q: Is it red?** A: No.\n- **Q: Is it blue?** A: Yes, very.", id="hyphens"),
        pytest.param("**Q:** Is it red?\n**A:** No.\n\n**Q:** Is it blue?\n**A:** Yes, very.", id="only marks bold"),
        pytest.param("Q: Is it red?\nA: No.\n\nQ: Is it blue?\nA: Yes, very.", id="nothing bold"),
        pytest.param("**Q1: Is it red?** A: No.\n\n**Q2: Is it blue?** A: Yes, very.", id="numbered questions"),
        pytest.param("* **Q: Is it red?** A: No.\n* A line that asks nothing.\n* **Q: Is it blue?** A: Yes, very.", id="a plain item between"),
        pytest.param("**Bbzole:**\n\n* **Q: Is it red?** A: No.\n* **Q: Is it blue?** A: Yes, very.", id="under an ingredient"),
        pytest.param("* *Q: Is it red?* A: No.\n* *Q: Is it blue?* A: Yes, very.", id="italics"),
        pytest.param("__Q: Is it red?__\nA: No.\n_Q: Is it blue?_ A: Yes, very.", id="low lines"),
        pytest.param("**1. Is it red?**\nNo.\n\n**2) Is it blue?** Yes, very.", id="numbers inside the marks"),
        pytest.param("**Question:** Is it red?\n**Answer:** No.\n\n**Question:** Is it blue?\n**Answer:** Yes, very.", id="whole words"),
        pytest.param("* **Question: Is it red?** Answer: No.\n* **Question 2: Is it blue?** **Answer**: Yes, very.", id="whole words, bullets"),
        pytest.param("**Q: Is it red?**\nAns: No.\n\n**Q: Is it blue?** **Ans.** Yes, very.", id="a short word"),
        pytest.param("#### Is it red?\n\nNo.\n\n#### Is it blue?\nYes, very.", id="headings"),
        pytest.param("##### Q: Is it red?\nA: No.\n\n##### **Q: Is it blue?**\n**A:** Yes, very.", id="marked headings"),
        pytest.param("### Is it red?\nNo.\n\n### Is it blue?\nYes, very.", id="headings beside that of the FAQs"),
        pytest.param("#### 1. Is it red?\nNo.\n\n#### Q2. Is it blue?\nYes, very.", id="numbered headings"),
        pytest.param("#### Colours\n##### Is it red?\nNo.\n##### Is it blue?\nYes, very.", id="headings in groups"),
        pytest.param("#### Is it red?\nNo.\n#### Is it blue?\nYes, very.\n\n---\nWords after a line.", id="a line ends an answer"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("begins", ["", "\ufeff"])
def test_every_layout_of_pairs(text: str, ends: str, begins: str) -> None:
    whole = f"{begins}{TITLE}### Usage\nx\n\n### FAQs\n{text}\n\n**Disclaimer:** Ask.\n"
    assert _pairs(whole.replace("\n", ends)) == TWO


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("**Q: Does *B. mallei* live?** A: *Yes*.", [("Does *B. mallei* live?", "*Yes*.")], id="italics"),
        pytest.param("**Coenzyme Q10:** a vitamin.", [], id="Q10 asks nothing"),
        pytest.param("**Q10: a coenzyme** of cells.", [], id="Q10 in front"),
        pytest.param("**Q: Red?**", [], id="no answer"),
        pytest.param("**Q: Red?**\n\n**Q: Blue?** A: Yes.", [("Blue?", "Yes.")], id="the next question is no answer"),
        pytest.param("**Q: Red?**\n\n**Disclaimer:** Ask.", [], id="the disclaimer is no answer"),
        pytest.param("**Q: Red?** A 12.5 mg one is.", [("Red?", "A 12.5 mg one is.")], id="an article is no mark"),
        pytest.param("* **Q: Red?** A: Parts:\n    * one\n    * two", [("Red?", "Parts:\n    * one\n    * two")], id="a list in the answer"),
        pytest.param("**How:**\n\n* one\n* two", [], id="a label is no question"),
        pytest.param("**Questions:** Who is red?", [], id="a word that only begins so"),
        pytest.param("**Q: Red?** Answers: two.", [("Red?", "Answers: two.")], id="answers are no mark"),
        pytest.param("**2 of 10:** Red?", [], id="a number in a label"),
        pytest.param("#### How does it work?\nBy x.\n\n* one\n* two", [("How does it work?", "By x.\n\n* one\n* two")], id="a heading that would be a section elsewhere"),
        pytest.param("#### Colours?\n* **Q: Red?** A: No.", [("Red?", "No.")], id="pairs below a heading that asks"),
        pytest.param("#### Colours\nRed.", [], id="a heading that asks nothing"),
        pytest.param("#### Is it?\nYes.\n\n**Disclaimer:** Ask.", [("Is it?", "Yes.")], id="the disclaimer is no part of an answer"),
    ],
)  # fmt: skip
def test_what_is_a_pair(text: str, pairs: list[tuple[str, str]]) -> None:
    assert _pairs(f"{TITLE}### FAQs\n{text}\n") == pairs


def test_a_question_as_a_heading_is_cited_by_its_section() -> None:
    source, layout = _read(f"{TITLE}### FAQs\n#### **Is it red?**\nNo. Not now.\n\n* one\n* two\n")
    (passage,) = layout.passages
    assert passage.span.of(source.text) == "**Is it red?**\nNo. Not now.\n\n* one\n* two"
    assert (passage.section, passage.topic, passage.label) == (("FAQs",), "FAQs", "Q: Is it red?")
    said = [span.of(source.text) for span in passage.sentences]
    assert said == ["No.", "Not now.", "one", "two"]
    assert passage.lines == (7, 11)


def test_a_heading_below_a_section_labels_what_has_no_label() -> None:
    _, layout = _read(f"{TITLE}### Side Effects\n#### Common\nred\n\n**Rare:** blue\n")
    assert [p.label for p in layout.passages] == ["Common", "Rare"]


def test_bold_questions_are_pairs_only_under_faqs() -> None:
    assert _pairs(f"{TITLE}### Usage\n**Why is it used?** For tests.\n") == []


BODY = "Some words."


@pytest.mark.parametrize(
    ("text", "path", "topic", "ingredient", "said"),
    [
        pytest.param("### Side Effects\n{}", ("Side Effects",), "Side Effects", None, BODY, id="as it should be"),
        pytest.param("### Side Effects:\n\n{}", ("Side Effects",), "Side Effects", None, BODY, id="colon"),
        pytest.param("### Side Effects: {}", ("Side Effects",), "Side Effects", None, BODY, id="text on the line"),
        pytest.param("### Usage\n* x\n\n   ### Dosage\n{}", ("Dosage",), "Dosage", None, BODY, id="indented below a list"),
        pytest.param("### Usage\n```\nx\n\n### Dosage\n{}", ("Dosage",), "Dosage", None, BODY, id="below a fence that nothing ends"),
        pytest.param("**Usage**\n{}", ("Usage",), "Usage", None, BODY, id="bold alone on its line"),
        pytest.param("### Usage\n**Adults**\n{}", ("Usage",), "Usage", None, "**Adults**\n" + BODY, id="other bold words on a line"),
        pytest.param("### Side effects\n{}", ("Side effects",), "Side Effects", None, BODY, id="small letters"),
        pytest.param("### SIDE-EFFECTS:\n{}", ("SIDE-EFFECTS",), "Side Effects", None, BODY, id="capitals and a hyphen"),
        pytest.param("### Side Effects\n\n#### Common\n{}", ("Side Effects", "Common"), "Side Effects", None, BODY, id="a heading below"),
        pytest.param("### Side Effects\nx\n#### Common\ny\n##### Very\n{}", ("Side Effects", "Common", "Very"), "Side Effects", None, BODY, id="two below"),
        pytest.param("### Side Effects\n#### Bbzole\n{}", ("Side Effects", "Bbzole"), "Side Effects", "Bbzole", BODY, id="an ingredient below"),
        pytest.param("### Bbzole\n\n#### Side Effects\n##### Common\n{}", ("Bbzole", "Side Effects", "Common"), "Side Effects", "Bbzole", BODY, id="below, in a set"),
        pytest.param("### Side Effects\nx\n### Storage\n{}", ("Storage",), "Storage", None, BODY, id="beside is not below"),
        pytest.param("### Side Effects\nx\n#### How it works\n{}", ("Side Effects", "How it works"), "How it Works", None, BODY, id="a section of the seven below another"),
        pytest.param("## Dosage\n{}", ("Dosage",), "Dosage", None, BODY, id="another level"),
        pytest.param("**Side Effects:**\n\n{}", ("Side Effects",), "Side Effects", None, BODY, id="bold line"),
        pytest.param("**Side Effects**\n\n{}", ("Side Effects",), "Side Effects", None, BODY, id="bold line without colon"),
        pytest.param("**Usage:** {}", ("Usage",), "Usage", None, BODY, id="bold inline"),
        pytest.param("**Usage**: {}", ("Usage",), "Usage", None, BODY, id="colon after the marks"),
        pytest.param("### Aamide Usage\n{}", ("Aamide Usage",), "Usage", "Aamide", BODY, id="ingredient before"),
        pytest.param("### Usage (Bbzole)\n{}", ("Usage (Bbzole)",), "Usage", "Bbzole", BODY, id="ingredient in brackets"),
        pytest.param("### Bbzole: How it Works\n{}", ("Bbzole: How it Works",), "How it Works", "Bbzole", BODY, id="ingredient and colon"),
        pytest.param("### Bbzole (Generic Name)\n{}", ("Bbzole (Generic Name)",), "Generic Name", "Bbzole", BODY, id="name in brackets"),
        pytest.param("### FAQs (Combined Use):\n{}", ("FAQs (Combined Use)",), "FAQs", None, BODY, id="of both"),
        pytest.param("### Precautions: (For both)\n{}", ("Precautions: (For both)",), "Precautions", None, BODY, id="words in brackets are no text"),
        pytest.param("### Generic Names (Components)\n{}", ("Generic Names (Components)",), "Generic Name", None, BODY, id="plural"),
        pytest.param("### Mechanism of Action\n{}", ("Mechanism of Action",), "How it Works", None, BODY, id="other words"),
        pytest.param("### Contraindications\n{}", ("Contraindications",), "Precautions", None, BODY, id="a heading in words of its own"),
        pytest.param("### How Bbzole Works\n{}", ("How Bbzole Works",), "How it Works", "Bbzole", BODY, id="how one works"),
        pytest.param("### Dosage\nx\n#### Administration\n{}", ("Dosage", "Administration"), "Dosage", None, BODY, id="below its own section"),
        pytest.param("### Side Effects\nx\n#### Mechanism\n{}", ("Side Effects", "Mechanism"), "Side Effects", None, BODY, id="below another it stays a part"),
        pytest.param("### Usage\n**Contraindications:** {}", ("Usage",), "Usage", None, "**Contraindications:** " + BODY, id="as a label it is one"),
        pytest.param("### Aamide\n#### Cautions\nx\n### Bbzole\n#### Cautions\n{}", ("Bbzole", "Cautions"), "Precautions", "Bbzole", BODY, id="in a set"),
        pytest.param("**Aamide + Bbzole Usage:** {}", ("Aamide + Bbzole Usage",), "Usage", None, BODY, id="the whole title before"),
        pytest.param("**Generic Name:** x\n\n**Bbzole and Aamide Dosage:**\n\n{}", ("Bbzole and Aamide Dosage",), "Dosage", None, BODY, id="the title, another way round"),
        pytest.param("**Usage:** x\n\n**Adult Dosage:** {}", ("Usage",), "Usage", None, "**Adult Dosage:** " + BODY, id="a kind is no title"),
        pytest.param("### Usage (Bbzole (Otic))\n{}", ("Usage (Bbzole (Otic))",), "Usage", "Bbzole", BODY, id="brackets in brackets"),
        pytest.param("##### Usage\nx\n##### Dosage\n**Adults:** y\n\n**Note:** {}", ("Dosage",), "Dosage", None, "**Note:** " + BODY, id="deep headings"),
        pytest.param("##### Dosage\n**Bbzole:**\n\n* x\n\n**Note:** {}", ("Dosage",), "Dosage", None, "**Note:** " + BODY, id="an ingredient below a deep one"),
        pytest.param("1. **Usage:**\nx\n\n2. **Dosage:**\ny\n\n* **Adults:** z\n\n3. **Precautions:**\n\n{}", ("Precautions",), "Precautions", None, BODY, id="numbered, text below"),
        pytest.param("1. **Usage:** x\n2. **Dosage:** {}\n\nMore.\n\n3. **Precautions:** y", ("Dosage",), "Dosage", None, BODY, id="numbered, text beside"),
        pytest.param("1. **Usage:** x\n\ny\n\n1. **Red:** {}\n\n2. **Dosage:** y\n\nz\n\n3. **Precautions:** y", ("Usage",), "Usage", None, "**Red:** " + BODY, id="numbered, and a list inside"),
        pytest.param("### Usage\nx\n\n1. **Dosage:** {}", ("Usage",), "Usage", None, "**Dosage:** " + BODY, id="numbered below headings"),
        pytest.param("### Bbzole\n\n**Usage:** {}", ("Bbzole", "Usage"), "Usage", "Bbzole", BODY, id="set, bold sections"),
        pytest.param("### Bbzole\n\n### Usage\n{}", ("Bbzole", "Usage"), "Usage", "Bbzole", BODY, id="set, headings"),
        pytest.param("**1. Bbzole:**\n\n### Usage: {}", ("1. Bbzole", "Usage"), "Usage", "Bbzole", BODY, id="set under bold"),
        pytest.param("**Bbzole**\n\n**Usage:** {}", ("Bbzole", "Usage"), "Usage", "Bbzole", BODY, id="all bold"),
        pytest.param("**Bbzole:**\n\n* **Dosage:** x\n* **Precautions:** y\n* **Usage:** {}", ("Bbzole", "Usage"), "Usage", "Bbzole", BODY, id="bullets"),
        pytest.param("### Bbzole: Usage, Dosage, Precautions\n\n**Usage:** {}", ("Bbzole: Usage, Dosage, Precautions", "Usage"), "Usage", "Bbzole", BODY, id="set named by its sections"),
        pytest.param("### Side Effects\n**Aamide:**\n\n* x\n\n**Bbzole:**\n\n{}", ("Side Effects", "Bbzole"), "Side Effects", "Bbzole", BODY, id="inside a section"),
        pytest.param("### Side Effects\n**Bbzole:** {}", ("Side Effects",), "Side Effects", "Bbzole", "**Bbzole:** " + BODY, id="label inside a section"),
        pytest.param("### Side Effects\n**Common Side Effects:** {}", ("Side Effects",), "Side Effects", None, "**Common Side Effects:** " + BODY, id="a kind is no ingredient"),
        pytest.param("### Precautions\n* **Dosage:** {}", ("Precautions",), "Precautions", None, "**Dosage:** " + BODY, id="a label is no section"),
        pytest.param("### Dosage\n**Dosage Adjustments:** {}", ("Dosage",), "Dosage", None, "**Dosage Adjustments:** " + BODY, id="nor is one with its name"),
        pytest.param("### Interactions\n{}", ("Interactions",), "Interactions", None, BODY, id="none of the seven"),
        pytest.param("### Bbzole\n\n**Usage:** x\n\n### Combined Use of Aamide and Bbzole\n{}", ("Combined Use of Aamide and Bbzole",), "Combined Use of Aamide and Bbzole", None, BODY, id="after a set"),
        pytest.param("**Bbzole**\n\n### Usage\nx\n\n**Combined Use of Both:**\n\n{}", ("Combined Use of Both",), "Combined Use of Both", None, BODY, id="after a bold set"),
        pytest.param("**Bbzole**\n\n### Usage\nx\n\n**FAQs (General for both):**\n\n{}", ("FAQs (General for both)",), "FAQs", None, BODY, id="FAQs of both"),
        pytest.param("**Aamide**\n\n### Usage\nx\n\n**Bbzole**\n\n### Usage\ny\n\n### FAQs\n{}", ("FAQs",), "FAQs", None, BODY, id="FAQs that one set alone has"),
        pytest.param("### Bbzole\n### FAQs\nx\n\n### Aamide\n### FAQs\n{}", ("Aamide", "FAQs"), "FAQs", "Aamide", BODY, id="FAQs of each"),
        pytest.param("### Side Effects\n**Bbzole:**\n\n* x\n\n{}", ("Side Effects",), "Side Effects", None, BODY, id="after an ingredient's list"),
        pytest.param("**Bbzole**\n\n### Usage\nx\n\n**Disclaimer:** {}", ("Disclaimer",), "Disclaimer", None, "**Disclaimer:** " + BODY, id="the disclaimer is of all"),
    ],
)  # fmt: skip
def test_every_layout_of_sections(
    text: str, path: tuple[str, ...], topic: str, ingredient: str | None, said: str
) -> None:
    source, layout = _read(f"{TITLE}{text.format(BODY)}\n")
    passage = next(p for p in layout.passages if BODY in p.span.of(source.text))
    assert passage.span.of(source.text) == said
    assert (passage.section, passage.topic, passage.ingredient) == (path, topic, ingredient)
    assert layout.named is (layout.named and topic != "")  # the file is read as a monograph or not
    assert layout.outside == ()


@pytest.mark.parametrize("title", ["Aamide", "Aamide (Otic)", "Aamide Hydrochloride"])
def test_a_single_name_before_a_bold_section(title: str) -> None:
    labels = ("**Aamide Generic Name:** x", "**Aamide Usage:**\n\ny", "**Aamide Side Effects:** z")
    _, layout = _read(f"# {title}\n" + "\n\n".join(labels) + "\n")
    assert [p.topic for p in layout.passages] == ["Generic Name", "Usage", "Side Effects"]
    assert layout.named
    assert layout.preface is None


@pytest.mark.parametrize("mark", ["", "Q: "])
@pytest.mark.parametrize("asked", ["Can I take both?", "Is each of them red?", "Mix it together?"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_question_of_both_in_the_set_of_one(mark: str, asked: str, between: str) -> None:
    pair = f"**{mark}{{}}**{between}A: {{}}\n\n"
    faqs = pair.format("Red?", "Yes.") + pair.format(asked, "No.") + pair.format("Blue?", "So.")
    text = "".join(f"### {n}\n**Usage:** x\n\n**FAQs:**\n\n{faqs}" for n in ("Aamide", "Bbzole"))
    assert _pairs(TITLE + text) == [("Red?", "Yes."), (asked, "No."), ("Blue?", "So.")] * 2
    _, layout = _read(TITLE + text)
    whose = [p.ingredient for p in layout.passages if p.kind == "faq"]
    assert whose == ["Aamide"] * 3 + ["Bbzole"] * 3


@pytest.mark.parametrize(
    ("text", "kinds", "sentences"),
    [
        pytest.param("Take none if you:\n\n* are red\n* are blue", ["list"], 3, id="a list keeps what leads to it"),
        pytest.param("Take none.\n\n* are red\n* are blue", ["paragraph", "list"], 1, id="a sentence leads to nothing"),
        pytest.param("**Red:** take none if:\n\n* ill\n* well", ["list"], 3, id="labelled lead"),
        pytest.param("**Red:**\n\nTake none if:\n\n* ill\n* well", ["list"], 3, id="label, lead and list"),
        pytest.param("**Red:**\n\nTake none.\n\n* ill\n* well", ["paragraph", "list"], 1, id="label and sentence"),
        pytest.param("* one\n    * nested\n    * again\n* two", ["list"], 4, id="nested"),
        pytest.param("1. one\n2. two", ["list"], 2, id="numbered"),
        pytest.param("* **Red:** x\n    * y\n* **Blue:** z", ["bullet", "bullet"], 2, id="nested under a label"),
        pytest.param("|a|b|\n|-|-|\n|1|2|", ["paragraph"], 1, id="table"),
        pytest.param("```\ncode\n```", ["paragraph"], 1, id="fence"),
        pytest.param("```\n### Dosage\n```\nx", ["paragraph", "paragraph"], 1, id="a heading in a fence"),
        pytest.param("x\n\n~~~~\n### Dosage\n~~~", ["paragraph"], 1, id="a fence that a shorter one does not end"),
        pytest.param("<p>Words <sub>2</sub></p>\n\n**Red:** x", ["paragraph", "paragraph"], 1, id="tags"),
        pytest.param("    Indented words.", ["paragraph"], 1, id="indented text is text"),
        pytest.param("Words\n---\nMore", ["paragraph", "paragraph"], 1, id="a line below makes no heading"),
        pytest.param("**Red:** x\n**Blue:** y", ["paragraph", "paragraph"], 1, id="labels line by line"),
        pytest.param("> quoted", ["paragraph"], 1, id="quotation"),
        pytest.param("[a]: http://b", ["paragraph"], 1, id="what Markdown hides"),
    ],
)  # fmt: skip
def test_shapes_inside_a_section(text: str, kinds: list[str], sentences: int) -> None:
    _, layout = _read(f"{TITLE}### Usage\n{text}\n")
    assert [passage.kind for passage in layout.passages] == kinds
    assert len(layout.passages[0].sentences) == sentences
    assert layout.outside == ()


def test_a_preface_is_one_passage() -> None:
    source, layout = _read(f"{TITLE}Not a standard one.\n\n* really\n\nSo:\n\n### Usage\nx\n")
    assert layout.preface == 0
    preface = layout.passages[0]
    assert preface.span.of(source.text) == "Not a standard one.\n\n* really\n\nSo:"
    assert (preface.section, preface.topic) == (("Aamide + Bbzole",), "Preface")
    assert read_layout(Source("a.md", f"{TITLE}### Usage\nx\n".encode())).preface is None


def test_the_disclaimer_is_the_labelled_one() -> None:
    source, layout = _read(f"{TITLE}### Usage\nx\n\n**Disclaimer:** Ask.\n\n**Note:** Made up.\n")
    assert layout.disclaimer is not None
    assert layout.passages[layout.disclaimer].span.of(source.text) == "**Disclaimer:** Ask."


@pytest.mark.parametrize(
    ("heading", "words", "flagged"),
    [
        pytest.param("### Dosage", "Adults take 5 mg.", True, id="paragraph"),
        pytest.param("### Dosage: Adults take 5 mg.", "Adults", True, id="on the heading's line"),
        pytest.param("**Dosage:** Adults take 5 mg.", "Adults", True, id="bold inline"),
        pytest.param(
            "### Usage (10 mg tablets)", "Words.", True, id="in the words of its citation"
        ),
        pytest.param("### Usage", "* **Q: How much?** A: 5 mg.", True, id="answer"),
        pytest.param("### FAQs", "**Q: Is 5 mg much?**\n\nA: Yes.", True, id="question"),
        pytest.param("### Usage", "Take:\n\n* 5 mg\n* water", True, id="list with its lead-in"),
        pytest.param("### Dosage", "It varies with age.", False, id="none"),
        pytest.param("### FAQs", "* **Q: How much?** A: Ask.", False, id="a question for it"),
    ],
)
def test_dose_figures_in_every_layout(heading: str, words: str, flagged: bool) -> None:
    _, layout = _read(f"{TITLE}{heading}\n{words}\n")
    assert any(passage.dose_figures for passage in layout.passages) is flagged


def test_spans_are_of_code_points() -> None:
    source, layout = _read("# T\n### Usage\n🙂 é *x*\n\n### FAQs\n* **Q: 🙂?** A: é.\n")
    for passage in layout.passages:
        assert isinstance(passage.span, Span)
        assert re.search("🙂", source.text[passage.span.start : passage.span.end])
