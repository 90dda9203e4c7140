"""Which ingredient of a combination is named by itself, and what that does to its passages."""

import pytest

from askmono.content.layout import read_layout
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.source import Source
from askmono.dialogue.engine import Engine
from askmono.dialogue.hearing import hear
from askmono.dialogue.ingredient import ANOTHER, NAMED, asked_of, leanings

TEXT = """# Bexolin + Cortamide Sulfate + Vitamin C

### Usage

This combination is given for tests.

**Bexolin:** Bexolin thins what is thick.

**Cortamide Sulfate:** Cortamide calms.

**Vitamin C:** It is added.

### Side Effects

* Headache
"""


@pytest.fixture(scope="module")
def monograph() -> Monograph:
    layout = read_layout(Source("x.md", TEXT.encode()))
    return Monograph(
        id="bexolin-cortamide",
        file="x.md",
        title=layout.title,
        sha256="0" * 64,
        text=TEXT,
        version="1",
        source="made up",
        names=Names(("Bexolin + Cortamide Sulfate + Vitamin C",)),
        codes={},
        review=Review("unreviewed"),
        passages=layout.passages,
        disclaimer=None,
    )


@pytest.mark.parametrize(
    ("utterance", "ingredient"),
    [
        pytest.param("what is the bexolin in it for", "Bexolin", id="one"),
        pytest.param("does the cortamide half calm you", "Cortamide Sulfate", id="not its salt"),
        pytest.param("is it the sulfate", None, id="the salt alone"),
        pytest.param("bexolin or cortamide, which calms", None, id="two of them"),
        pytest.param("will vitamins help", None, id="a word of other things"),
        pytest.param("does it calm you", None, id="none"),
    ],
)
def test_asked_of(
    wide_shelf: Engine, monograph: Monograph, utterance: str, ingredient: str | None
) -> None:
    reading, _ = wide_shelf._find_named(utterance)
    assert asked_of(monograph, hear(reading, (), wide_shelf.speller)) == ingredient


def test_the_name_of_the_whole_names_none_of_them(wide_shelf: Engine, monograph: Monograph) -> None:
    hearing = wide_shelf.hear("is bexolin + cortamide any good")
    assert [name.monograph for name in hearing.own] == [monograph.id]
    assert asked_of(monograph, hearing) is None


def test_leanings(monograph: Monograph) -> None:
    lean = leanings(monograph, "Bexolin")
    about = {monograph.passages[at].ingredient: value for at, value in lean.items()}
    assert about == {"Bexolin": NAMED, "Cortamide Sulfate": ANOTHER, "Vitamin C": ANOTHER}
    assert leanings(monograph, None) == {}


def test_an_ingredient_leads_to_what_is_told_of_it(monograph: Monograph) -> None:
    """No passage of the whole product is put back by it."""
    lean = leanings(monograph, "Cortamide Sulfate")
    assert lean
    assert all(monograph.passages[at].ingredient for at in lean)
    assert len(lean) < len(monograph.passages)
