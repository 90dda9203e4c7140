"""Passages ranked by what a question asks: what speaks for one, and what tells nothing."""

from collections.abc import Sequence

import msgspec
import numpy as np
import pytest

from askmono.content.layout import read_layout
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.source import Source
from askmono.content.text import Span, words_of
from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.passages import PassageIndex, Ranked
from askmono.retrieval.prepared import SCALE, Prepared, Rows, Written, places_of, prepare
from askmono.retrieval.query import query_of, stems_of
from askmono.retrieval.sayings import Ear, Sayings

TEXT = """# Amadrol

### Generic Name

Amadrol

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
NOTHING = np.zeros(DIMENSIONS, np.float32)
# Each concept sounds like one direction; the mean row stands last.
SOUNDS = np.eye(2, DIMENSIONS, dtype=np.float16)
SAYINGS = Sayings(
    ("drowsiness", "alcohol"),
    np.concatenate([SOUNDS, SOUNDS.mean(0, keepdims=True)]).astype(np.float16).tobytes(),
)


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


@pytest.fixture(scope="module")
def prepared(monograph: Monograph, toy_encoder: Encoder) -> Prepared:
    return prepare(monograph, _find, Rows(toy_encoder).of(monograph))


@pytest.fixture(scope="module")
def index(prepared: Prepared) -> PassageIndex:
    return PassageIndex(prepared, Ear(SAYINGS))


def test_every_stem_is_found_where_it_stands(monograph: Monograph, prepared: Prepared) -> None:
    texts = [monograph.slice(passage.span) for passage in monograph.passages]
    each = [stems_of(words_of(text)) for text in texts]
    for stem in {stem for stems in each for stem in stems}:
        stands = {at: stems.count(stem) for at, stems in enumerate(each) if stem in stems}
        flat = places_of(stem, prepared.stems)
        assert dict(zip(flat[::2], flat[1::2], strict=True)) == stands


@pytest.mark.parametrize("stem", ["alco", "cohol", "", "1", "giraff", "alcohol 1"])
def test_no_other_stem_is_found(prepared: Prepared, stem: str) -> None:
    assert places_of(stem, prepared.stems) == ()


def _ranked(
    index: PassageIndex,
    question: str,
    vector: np.ndarray = NOTHING,  # type: ignore[type-arg]
) -> tuple[Ranked, ...]:
    return index.rank(query_of(question.split(), _find), vector)


def _text(monograph: Monograph, ranked: Ranked) -> str:
    return monograph.slice(monograph.passages[ranked.passage].span)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        pytest.param("do people get so sleepy with it", "Drowsiness", id="other words, by concept"),
        pytest.param("can i have booze on it", "Alcohol", id="an everyday word"),
        pytest.param("kidneys", "renal", id="words of the label"),
        pytest.param("is beer fine", "Beer", id="a rare word"),
        pytest.param("headaches", "Headache", id="another ending"),
    ],
)
def test_words_lead(monograph: Monograph, index: PassageIndex, question: str, holds: str) -> None:
    best = _ranked(index, question)[0]
    assert holds in _text(monograph, best)
    assert 0 < best.evidence.words < 2


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("what can i do", id="only asking"),
        pytest.param("giraffes", id="nothing of it"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_is_held_of_it(index: PassageIndex, question: str) -> None:
    assert not any(ranked.evidence.words for ranked in _ranked(index, question))


def test_what_stands_everywhere_tells_less(index: PassageIndex) -> None:
    held = [ranked.evidence.words for ranked in _ranked(index, "given renal")]
    assert max(held) > 0.5 > sorted(held)[-2]


def test_the_best_comes_first_and_what_answers_nothing_not_at_all(
    monograph: Monograph, index: PassageIndex
) -> None:
    ranked = _ranked(index, "alcohol and beer")
    assert [r.score for r in ranked] == sorted((r.score for r in ranked), reverse=True)
    whole = {passage.part_of for passage in monograph.passages}
    assert not whole.intersection(r.passage for r in ranked)


def test_meaning_leads_where_no_word_is_shared(
    monograph: Monograph, index: PassageIndex, toy_encoder: Encoder
) -> None:
    vector = toy_encoder.encode(["the medicine is given with care in renal disease."])[0]
    ranked = _ranked(index, "giraffes", vector)
    assert "renal" in _text(monograph, ranked[0])
    assert ranked[0].evidence.meaning > 0.3
    assert not any(each.evidence.words or each.evidence.heard for each in ranked[:1])


def test_a_question_is_heard_that_shares_no_word(monograph: Monograph, index: PassageIndex) -> None:
    """What sounds like drowsiness leads to the passage that names it."""
    drowsy, alcohol = np.asarray(SOUNDS, np.float32)
    best = _ranked(index, "giraffes", drowsy)[0]
    assert "Drowsiness" in _text(monograph, best)
    assert best.evidence.heard > 0
    assert index.sounds(drowsy) == pytest.approx({"drowsiness": 0.5, "alcohol": -0.5})
    assert "lcohol" in _text(monograph, _ranked(index, "giraffes", alcohol)[0])
    silent = PassageIndex(index._known, Ear(Sayings()))
    assert not any(ranked.evidence.heard for ranked in _ranked(silent, "x", drowsy))


def test_shares_leave_what_none_of_the_passages_has(index: PassageIndex) -> None:
    """The less speaks for any of them, the likelier the text does not hold the answer."""
    led, lost = (_ranked(index, asked) for asked in ("do people get so sleepy with it", "giraffes"))
    for ranked in (led, lost):
        assert [each.share for each in ranked] == sorted((e.share for e in ranked), reverse=True)
    assert 0 < sum(each.share for each in lost) < sum(each.share for each in led) < 1


@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param("can i drink beer with _", True, id="word for word"),
        pytest.param("can i drink ber with _", True, id="with a slip"),
        pytest.param("what else", True, id="the whole of a short one"),
        pytest.param("can i drink", False, id="half of it"),
        pytest.param("what about my liver", False, id="another"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_a_question_of_the_monograph(index: PassageIndex, question: str, found: bool) -> None:
    assert bool(index.asked(question.split())) is found


def test_no_name_and_no_marks_reach_the_encoder(monograph: Monograph) -> None:
    write = Written(monograph)
    texts = [write(passage) for passage in monograph.passages]
    assert "Can I drink beer with the medicine? Beer is alcohol." in texts
    assert not any("*" in text or "madrol" in text for text in texts)


def test_what_stands_twice_is_encoded_once(monograph: Monograph, toy_encoder: Encoder) -> None:
    asked: list[str] = []

    class Counting:
        def encode(self, texts: Sequence[str]) -> np.ndarray:  # type: ignore[type-arg]
            asked.extend(texts)
            return toy_encoder.encode(texts)

    rows = Rows(Counting())
    first = rows.of(monograph)
    once = len(asked)
    assert rows.of(monograph) == first
    assert len(asked) == once > 0
    assert len(first.vectors) == DIMENSIONS * (len(monograph.passages) + len(first.parts))


def test_long_passages_have_parts_and_short_ones_none(monograph: Monograph) -> None:
    """A sentence is a part, a short one with the next; what is one by itself has none."""
    long = (
        "Take it with a whole glass of water in the evening. Then sit. "
        "It is kept in a dry place away from heat, and no child may reach it."
    )
    made = msgspec.structs.replace(monograph, text=f"{long}\n{long[:51]}")
    write = Written(made)
    one, another = (
        msgspec.structs.replace(made.passages[0], span=span)
        for span in (Span(0, len(long)), Span(len(long) + 1, len(made.text)))
    )
    first, second = write.parts(one)
    assert first == "Take it with a whole glass of water in the evening."
    assert second.startswith("Then sit. It is kept")
    assert second.endswith("reach it.")
    assert write.parts(another) == ()


def test_the_likest_part_speaks_for_its_passage(prepared: Prepared) -> None:
    """One thing of many: a part is as the question is, the whole is not."""
    rows = np.frombuffer(prepared.vectors, np.int8).reshape(-1, DIMENSIONS).copy()
    count, shown = len(prepared.lengths), min(set(range(3)) - prepared.skipped)
    vector = np.zeros(DIMENSIONS, np.float32)
    vector[0] = 1
    rows[:, 0] = 0
    part = np.zeros((1, DIMENSIONS), np.int8)
    part[0, 0] = SCALE
    made = msgspec.structs.replace(
        prepared, vectors=np.vstack([rows[:count], part]).tobytes(), parts=(shown,)
    )
    ranked = _ranked(PassageIndex(made, Ear(SAYINGS)), "giraffes", vector)
    assert (ranked[0].passage, ranked[0].evidence.meaning, ranked[0].evidence.part) == (shown, 0, 1)
    assert all(each.evidence.part == each.evidence.meaning == 0 for each in ranked[1:])
