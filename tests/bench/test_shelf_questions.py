"""Questions to a shelf: how a set is read, and what makes a passage a right one."""

from pathlib import Path

import pytest

from askmono.dialogue.engine import Engine
from evaluation.rankers import Document, Fts5, Rapidfuzz
from evaluation.sets import SetError
from evaluation.shelf import Question, read_questions


def questions(engine: Engine, folder: Path, items: str) -> tuple[Question, ...]:
    path = folder / "set.yaml"
    path.write_text(items, "utf-8")
    return read_questions(path, {m.id: m for m in engine.library.monographs})


@pytest.fixture
def words(engine: Engine) -> str:
    """Words that stand in a passage of the small library's first monograph."""
    monograph = engine.library.monographs[0]
    return " ".join(monograph.slice(monograph.passages[0].span).replace("*", "").split()[:4])


@pytest.mark.parametrize(
    ("called", "misspelt"),
    [
        pytest.param("", False, id="as it is called"),
        pytest.param(", as: kettamine", True, id="with a slip"),
    ],
)
def test_a_name_is_put_in_as_it_is_typed(
    engine: Engine, tmp_path: Path, words: str, called: str, misspelt: bool
) -> None:
    medicine = engine.library.monographs[0]
    item = f"{medicine.id}:\n- {{ask: 'is {{}} safe', holds: '{words}'{called}}}\n"
    (question,) = questions(engine, tmp_path, item)
    typed = "kettamine" if called else medicine.name.lower()
    assert question.typed == (f"is {typed} safe",)
    assert (question.unnamed, question.misspelt) == ("is it safe", misspelt)


def test_a_medicine_named_a_turn_before_is_put_in_front_for_other_engines(
    engine: Engine, tmp_path: Path, words: str
) -> None:
    medicine = engine.library.monographs[0]
    item = f"{medicine.id}:\n- {{turns: ['what is {{}}', 'with milk'], holds: '{words}'}}\n"
    (question,) = questions(engine, tmp_path, item)
    assert question.named == f"{medicine.name.lower()} with milk"


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        pytest.param("{ask: x, holds: 'no such words at all'}", "stand in no passage", id="words"),
        pytest.param("{ask: x}", "if and only if an answer", id="an answer without words"),
        pytest.param("{ask: x, expect: sermon}", 'expects "sermon"', id="no kind of reply"),
        pytest.param("{ask: x, turns: [y]}", "has ask or turns", id="both"),
    ],
)
def test_a_fault_of_a_set_says_where(engine: Engine, tmp_path: Path, item: str, fault: str) -> None:
    medicine = engine.library.monographs[0].id
    with pytest.raises(SetError, match=fault) as raised:
        questions(engine, tmp_path, f"{medicine}:\n- {item}\n")
    assert f"{medicine}#1" in str(raised.value)


def test_a_medicine_that_is_not_on_the_shelf_is_a_fault(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(SetError, match="not on the shelf"):
        questions(engine, tmp_path, "unobtainium:\n- {ask: x, expect: abstention}\n")


def test_no_words_are_looked_for_where_no_answer_is_expected(
    engine: Engine, tmp_path: Path
) -> None:
    (question,) = questions(engine, tmp_path, "'-':\n- {ask: x, expect: abstention}\n")
    assert (question.medicine, question.holds) == (None, ())


@pytest.mark.parametrize("ranker", [Fts5, Rapidfuzz])
@pytest.mark.parametrize(
    ("medicine", "best"),
    [pytest.param(None, 1, id="the whole shelf"), pytest.param("a", 0, id="one medicine")],
)
def test_rankers_keep_to_the_medicine_given(
    ranker: type[Fts5] | type[Rapidfuzz], medicine: str | None, best: int
) -> None:
    texts = [("a", "keep it dry"), ("b", "keep it cool in the fridge"), ("b", "with food")]
    documents = [Document(name, at, text, text) for at, (name, text) in enumerate(texts)]
    assert ranker(documents).best("keep cool in fridge", medicine) == best
