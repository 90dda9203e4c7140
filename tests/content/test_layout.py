"""How a monograph's file is cut: the real one passage by passage, and what is told apart."""
# ruff: noqa: E501 - a row of a table is one line

import hashlib
import json
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from library_files import CHECKOUT

from askmono.content.figures import DOSE_FIGURE
from askmono.content.layout import Layout, read_layout
from askmono.content.monograph import Passage
from askmono.content.source import Source

KETAMINE = Source("ketamine.md", (CHECKOUT / "knowledge/ketamine.md").read_bytes())

# SHA-256 of every passage, span, label and flag that the reader of commit 3c0d72c gave, as JSON.
AS_BEFORE = "f38644377522c882aeb675221bb75b17f4ac77e2a664b4c909f54f1e3a230dbe"

# kind, section, label, first and last line, sentences or items, dose figures, part of
PASSAGES = [
    ("paragraph", "Generic Name", None, (8, 8), 1, False, None),
    ("paragraph", "Usage", None, (11, 11), 5, False, None),
    ("paragraph", "Dosage", None, (14, 14), 3, False, None),
    ("list", "Dosage", "Adult Dosage (Examples; consult prescribing information for full details)", (16, 20), 3, True, None),
    ("bullet", "Dosage", "General Anesthesia (IV)", (18, 18), 1, True, 3),
    ("bullet", "Dosage", "Analgesia (IV)", (19, 19), 2, True, 3),
    ("bullet", "Dosage", "Treatment-resistant depression (IV)", (20, 20), 1, True, 3),
    ("paragraph", "Dosage", "Pediatric Dosage (Examples; consult prescribing information for full details)", (22, 24), 3, False, None),
    ("paragraph", "Dosage", "Important Note", (27, 27), 3, False, None),
    ("paragraph", "Side Effects", None, (30, 30), 1, False, None),
    ("list", "Side Effects", "Common Side Effects", (32, 39), 6, False, None),
    ("list", "Side Effects", "Less Common but Serious Side Effects", (42, 48), 5, False, None),
    ("paragraph", "Side Effects", None, (50, 50), 1, False, None),
    ("paragraph", "How it Works", None, (53, 53), 5, False, None),
    ("bullet", "Precautions", "Contraindications", (56, 56), 1, False, None),
    ("bullet", "Precautions", "Interactions", (58, 58), 2, False, None),
    ("bullet", "Precautions", "Pregnancy and Breastfeeding", (60, 60), 2, False, None),
    ("bullet", "Precautions", "Specific Populations", (62, 62), 1, False, None),
    ("bullet", "Precautions", "Monitoring", (64, 64), 1, False, None),
    ("faq", "FAQs", "Q: How long does ketamine take to work?", (68, 68), 2, False, None),
    ("faq", "FAQs", "Q: How long does the effect of ketamine last?", (71, 71), 1, False, None),
    ("faq", "FAQs", "Q: Is ketamine addictive?", (74, 74), 1, False, None),
    ("faq", "FAQs", "Q: Can I drive after taking ketamine?", (77, 77), 1, False, None),
    ("faq", "FAQs", "Q: How should ketamine be stored?", (80, 80), 2, False, None),
    ("paragraph", "Disclaimer", "Disclaimer", (84, 84), 4, False, None),
]  # fmt: skip


def _row(passage: Passage) -> tuple[object, ...]:
    return (
        passage.kind,
        *passage.section,
        passage.label,
        passage.lines,
        len(passage.sentences),
        passage.dose_figures,
        passage.part_of,
    )


def test_the_real_monograph() -> None:
    layout = read_layout(KETAMINE)
    assert [_row(passage) for passage in layout.passages] == PASSAGES
    assert layout.title == "Ketamine"
    assert layout.disclaimer == 24
    assert layout.outside == ()


def test_the_real_monograph_is_read_as_it_was_before_other_layouts() -> None:
    layout = read_layout(KETAMINE)
    assert layout.preface is None
    named = [msgspec.structs.asdict(passage) for passage in layout.passages]
    passages = json.loads(msgspec.json.encode(named))
    for passage in passages:
        assert passage.pop("canonical") is None
        assert passage.pop("ingredient") is None
        passage.pop("under")  # what heads a list: told since, beside all that was
    outside = json.loads(msgspec.json.encode(layout.outside))
    read = [passages, layout.title, layout.disclaimer, outside]
    whole = json.dumps(read, sort_keys=True, separators=(",", ":")).encode()
    assert hashlib.sha256(whole).hexdigest() == AS_BEFORE


def test_the_two_halves_of_an_faq() -> None:
    passage = read_layout(KETAMINE).passages[22]
    assert passage.question is not None
    assert passage.answer is not None
    assert passage.question.of(KETAMINE.text) == "Can I drive after taking ketamine?"
    assert passage.answer.of(KETAMINE.text).startswith("No, it's unsafe to drive")
    assert passage.span.of(KETAMINE.text).startswith("**Q: Can I drive")
    assert passage.answer.end == passage.span.end


def _is_sound(source: Source, layout: Layout) -> bool:
    """Whether spans lie inside, in order, and overlap only in lists; asserts which does not.

    A preface that stands in a section is kept there as well: the next passage, of the same words.
    """
    reached = 0
    for at, passage in enumerate(layout.passages):
        span = passage.span
        if at == layout.preface and [p.span for p in layout.passages[at + 1 : at + 2]] == [span]:
            assert passage.topic == "Preface"
            continue
        assert 0 <= span.start < span.end <= len(source.text)
        assert source.lines(span) == passage.lines
        for sentence in passage.sentences:
            assert span.start <= sentence.start < sentence.end <= span.end
        if passage.part_of is None:
            assert span.start >= reached
            reached = span.end
        else:
            above = layout.passages[passage.part_of].span
            assert above.start < span.start < span.end <= above.end
    return True


def _left_out(source: Source, layout: Layout) -> list[str]:
    """Lines below the first section's heading that are neither heading nor in a passage."""
    held: set[int] = set()
    for span in (*layout.headings, *layout.outside, *(p.span for p in layout.passages)):
        first, last = source.lines(span)
        held.update(range(first, last + 1))
    lines = source.text.split("\n")
    first = next((i for i, line in enumerate(lines) if re.match(r"#{2,6} ", line)), len(lines))
    return [
        line
        for i, line in enumerate(lines)
        if i > first and line.strip() and not line.startswith("#") and i + 1 not in held
    ]


def _lost(source: Source, layout: Layout) -> list[str]:
    """Characters with a meaning that are in no passage, heading, front matter or report."""
    front = re.match(r"---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|\Z)", source.text, re.DOTALL)
    held = set(range(front.end() if front else int(source.text.startswith("\ufeff"))))
    for span in (*layout.headings, *layout.outside, *(p.span for p in layout.passages)):
        held.update(range(span.start, span.end))
    marks = set("#*-+_:=>|`.)0123456789 \t\r\n")
    return [c for i, c in enumerate(source.text) if i not in held and c not in marks]


def test_no_text_of_the_real_monograph_is_lost() -> None:
    layout = read_layout(KETAMINE)
    assert _is_sound(KETAMINE, layout)
    assert _left_out(KETAMINE, layout) == []


def test_every_shared_monograph_is_cut_into_slices(shared_monographs: list[Path]) -> None:
    for path in shared_monographs:
        source = Source(path.name, path.read_bytes())
        layout = read_layout(source)
        assert _is_sound(source, layout), path
        assert _left_out(source, layout) == [], path
    assert len(shared_monographs) > 300


PIECES = st.sampled_from(
    ["# T", "### A", "## B ##", "Set\next\n---", "**L:**", "**L:** text", "* one\n* **M:** two",
     "1. x\n2. y", "**Q: Why?** A: So.", "* **Q: Why?** A: So.", "**Disclaimer:** Ask.", "> q",
     "---", "```\ncode\n```", "|a|b|\n|-|-|\n|1|2|", "[a]: http://b", "plain. Two! e.g. x", "\0",
     "\ttab", "a\rb", "a\r\nb", "é🙂", "*", "# ", "<b>x</b>", "* a\n\n  * **b:** c\n\n  text",
     "**Usage:** bold", "**FAQs:**", "* **Q: why?**", "* **A:** so.", "**Usage**", "### FAQs",
     "* **Usage:** a\n* **Dosage:** b\n* **FAQs:**\n    * **Why?** c", "### T", "Do:\n\n* x",
     "<p>**Usage:** z</p>", "    deep", "**Why?**", "A: So.", "### Dosage: 5 mg", "\ufeff",
     "* x\n**L:** y\n* z", "* **B:**\n    * **Q: why?** A: so.", "**Q: Is it **so** big?** A: **No.**"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=9), st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_any_file_is_cut_into_slices(pieces: list[str], gap: str) -> None:
    source = Source("a.md", gap.join(pieces).encode())
    layout = read_layout(source)
    assert _is_sound(source, layout)
    assert _lost(source, layout) == []


@given(st.text(st.sampled_from("#*-:Q A.\n\r>|`1[]\t\0é"), max_size=60))
def test_any_text_is_cut_into_slices(text: str) -> None:
    source = Source("a.md", text.encode())
    layout = read_layout(source)
    assert _is_sound(source, layout)
    assert _lost(source, layout) == []


@pytest.mark.parametrize(
    ("text", "kinds", "outside"),
    [
        pytest.param("### A\n**L:**\n\n**M:**\n\n* x", ["paragraph", "list"], 0, id="two labels"),
        pytest.param(
            "### A\n**L:**\n\n### B\nx", ["paragraph", "paragraph"], 0, id="label at the end"
        ),
        pytest.param("### A\n**L:**\n\n* **Q: a?** A: b.", ["list", "faq"], 0, id="labelled FAQs"),
        pytest.param("### A\n* **x:** y\n* z", ["list"], 0, id="not all bullets labelled"),
        pytest.param("# T\npreface\n\n### A\nx", ["paragraph", "paragraph"], 0, id="preface"),
        pytest.param("### A\nx\n\n# T\nlost", ["paragraph"], 1, id="below a title"),
        pytest.param("only words", [], 1, id="no sections"),
        pytest.param("### A\n**bold** words", ["paragraph"], 0, id="bold is no label"),
        pytest.param("", [], 0, id="empty"),
    ],
)
def test_shapes(text: str, kinds: list[str], outside: int) -> None:
    layout = read_layout(Source("a.md", text.encode()))
    assert [passage.kind for passage in layout.passages] == kinds
    assert len(layout.outside) == outside
    bold = "**bold** words"
    assert all(passage.label is None for passage in layout.passages) or bold not in text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("One. Two!  Three?", ["One.", "Two!", "Three?"], id="marks"),
        pytest.param(
            "Use e.g. Water. Then i.e. Ice.", ["Use e.g. Water.", "Then i.e. Ice."], id="e.g."
        ),
        pytest.param('He said "no." Then left.', ['He said "no."', "Then left."], id="quote"),
        pytest.param("Take 0.5 mg now.", ["Take 0.5 mg now."], id="a decimal ends nothing"),
        pytest.param("see fig. two", ["see fig. two"], id="no capital follows"),
        pytest.param("No end", ["No end"], id="no mark"),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    source = Source("a.md", f"### A\n{text}\n".encode())
    passage = read_layout(source).passages[0]
    assert [sentence.of(source.text) for sentence in passage.sentences] == sentences


@pytest.mark.parametrize(
    "text",
    ["5 mg", "0.5-2 mg/kg", "0.1–0.5 mg/min", "5-mg", "500mcg", "10 µg", "2 micrograms", "1 g", "5 cc",  # noqa: RUF001
     "1,000 IU", "10 units/kg", "ten million units", "5 mL", "20 millilitres", "0.9%", "5 to 10 mg",
     "one tablet", "half a tablet", "½ tablet", "2 to 3 capsules", "one or two puffs", "two (2) tablets",
     "three doses", "once daily", "once-daily", "twice a day", "thrice weekly", "three times a day",
     "1-3 times weekly", "3x/day", "every 6-8 hours", "every eight hours", "every other day",
     "every 4 weeks", "5 mg b.i.d.", "q8h"],
)  # fmt: skip
def test_dose_figures(text: str) -> None:
    assert DOSE_FIGURE.search(f"Give {text} now.")


@pytest.mark.parametrize(
    "text",
    ["40 minutes", "within 24 hours", "infants under 3 months old", "two weeks", "age 12", "24/7",
     "N-methyl-D-aspartate", "mg/kg", "vitamin B12", "type 2 diabetes", "COVID-19", "phase 2 drug",
     "half-life", "someone drops out", "hormone patches", "one of the drugs", "500 people",
     "one million people", "10 long years", "5 good reasons", "at the same time", "at times daily life",
     "the dose varies", "a qualified person", "forbid", "every healthcare professional", "at once"],
)  # fmt: skip
def test_no_dose_figures(text: str) -> None:
    assert not DOSE_FIGURE.search(f"Give {text} now.")
