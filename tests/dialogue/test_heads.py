"""A list of a section that a question names: its bullets come before those of the others."""
# ruff: noqa: E501 - a row of a table is one line

import pytest

from askmono.content.layout import read_layout
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.source import Source
from askmono.dialogue.heads import ANOTHER, OWN, leanings
from askmono.dialogue.reply import quoted
from askmono.faces.wording import citation
from askmono.retrieval.prepared import question_of
from askmono.retrieval.query import query_of

TEXT = """# Aamide
### Dosage
**For lice (Pediculosis):**

* **Adults:** one
* **Children:** two

**For scabies:**

* **Adults:** three

**Dosage Adjustments:**

* **Kidneys:** four

* **Usual:** five

### Precautions
* **Lice:** six
"""


def _monograph(text: str = TEXT) -> Monograph:
    source = Source("aamide.md", text.encode())
    layout = read_layout(source)
    return Monograph(
        id="aamide",
        file=source.name,
        title=layout.title,
        sha256=source.sha256,
        text=source.text,
        version="1",
        source="made up",
        names=Names(("Aamide",)),
        codes={},
        review=Review("unreviewed"),
        passages=layout.passages,
        disclaimer=None,
    )


@pytest.mark.parametrize(
    ("question", "more", "less"),
    [
        pytest.param("dose for lice", ["one", "two"], ["three", "four", "five"], id="its words"),
        pytest.param("scabies dose adults", ["three"], ["one", "two", "four", "five"], id="beside a label"),
        pytest.param("pediculosis", ["one", "two"], ["three", "four", "five"], id="in brackets"),
        pytest.param("dose for lice or scabies", [], [], id="two of them"),
        pytest.param("usual dose for adults", [], [], id="none of them"),
        pytest.param("what is the dosage", [], [], id="the section's name"),
        pytest.param("how for it", [], [], id="small words"),
    ],
)  # fmt: skip
def test_leanings(question: str, more: list[str], less: list[str]) -> None:
    monograph = _monograph()
    found = leanings(monograph, query_of(question.split()), query_of)
    said = {monograph.slice(monograph.passages[at].span).split()[-1]: w for at, w in found.items()}
    assert said == dict.fromkeys(more, OWN) | dict.fromkeys(less, ANOTHER)


def test_a_bullet_is_cited_and_headed_by_what_stands_above_its_list() -> None:
    monograph = _monograph()
    (passage,) = (p for p in monograph.passages if monograph.slice(p.span) == "**Adults:** three")
    quote = quoted(monograph, passage)
    assert (quote.section, quote.under) == (("Dosage",), "For scabies")
    assert citation(quote) == "aamide.md, Dosage, For scabies, line 10"
    assert quote.text == "**Adults:** three" == monograph.text[quote.start : quote.end]
    assert question_of(monograph, passage) == "For scabies: Adults"


def test_text_without_such_lists_leans_to_nothing() -> None:
    flat = _monograph("# Aamide\n### Dosage\n* **Lice:** one\n* **Scabies:** two\n")
    assert leanings(flat, query_of(["lice"]), query_of) == {}
