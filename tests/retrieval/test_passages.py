"""Passages ranked by what a question speaks of: what counts, and what tells nothing."""

from collections.abc import Sequence

import pytest

from askmono.content.layout import read_layout
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.source import Source
from askmono.retrieval.passages import PassageIndex
from askmono.retrieval.query import query_of

TEXT = """# Amadrol

### Usage

Amadrol is given for tests.

### Side Effects

**Common Side Effects:**

* Headache
* Drowsiness

### Precautions

**Alcohol:** Alcohol makes amadrol stronger.

**Kidneys:** Amadrol is given with care in renal disease.

**Liver:** Amadrol is given with care.

### FAQs

* **Q: Can I drink beer with amadrol?** A: Beer is alcohol.
* **Q: What else?** A: Amadrol is given to many.
"""

CONCEPTS = {"sleepi": "drowsiness", "drowsi": "drowsiness", "alcohol": "alcohol", "booz": "alcohol"}


def _find(stems: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(CONCEPTS[stem] for stem in stems if stem in CONCEPTS))


@pytest.fixture(scope="module")
def monograph() -> Monograph:
    source = Source("amadrol.md", TEXT.encode())
    layout = read_layout(source)
    return Monograph(
        id="amadrol",
        file="amadrol.md",
        title=layout.title,
        sha256=source.sha256,
        text=source.text,
        version="1",
        source="made up",
        names=Names(("amadrol",)),
        codes={},
        review=Review("unreviewed"),
        passages=layout.passages,
        disclaimer=None,
    )


def _best(monograph: Monograph, question: str, topics: Sequence[str] = ()) -> str | None:
    ranked = PassageIndex(monograph, _find).rank(query_of(question.split(), _find), topics)
    return monograph.slice(monograph.passages[ranked[0].passage].span) if ranked else None


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        pytest.param("does it make you sleepy", "Drowsiness", id="other words, by concept"),
        pytest.param("can i have booze on it", "Alcohol", id="an everyday word"),
        pytest.param("kidneys", "renal", id="words of the label"),
        pytest.param("is beer fine", "Beer", id="a rare word"),
        pytest.param("headaches", "Headache", id="another ending"),
    ],
)
def test_found(monograph: Monograph, question: str, holds: str) -> None:
    assert holds in str(_best(monograph, question))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("is amadrol given", id="what stands everywhere"),
        pytest.param("what can i do", id="only asking"),
        pytest.param("giraffes", id="nothing of it"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_particular(monograph: Monograph, question: str) -> None:
    assert _best(monograph, question) is None


def test_a_section_that_is_pointed_to_is_preferred(monograph: Monograph) -> None:
    assert "Beer" in str(_best(monograph, "alcohol beer", ["FAQs"]))


def test_shares_say_how_much_of_the_question_is_held(monograph: Monograph) -> None:
    index = PassageIndex(monograph, _find)
    whole = index.rank(query_of(["booze"], _find))[0]
    part = index.rank(query_of(["booze", "giraffe", "zebra"], _find))[0]
    assert whole.passage == part.passage
    assert 0 < part.share < whole.share <= 1
    assert part.score == whole.score
