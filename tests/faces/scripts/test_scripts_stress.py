"""Slips, capitals, no marks, other words: which edits are made, and the smallest that breaks."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.dialogue.engine import Engine
from askmono.faces.scripts.runner import run
from askmono.faces.scripts.script import Place, Script, ScriptTurn, expectation
from askmono.faces.scripts.stress import (
    EXACT,
    SHORTEST,
    Edit,
    Stress,
    bare,
    paraphrased,
    recased,
    slips,
    stressed,
    wordings_of,
)

NOWHERE = Place("a.script.yaml", 1)
WORDINGS = wordings_of(
    [
        ("vomiting", "throw up", "puke", "puking", "throwing up", "barf"),
        ("abdominal pain", "stomach ache", "sore tummy"),
    ]
)


def _edited(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def _script(*says: str, tags: tuple[str, ...] = (), known: str = "") -> Script:
    expected = expectation({"reply": "answer", "intent": "duration"})
    turns = tuple(ScriptTurn((said,), expected, NOWHERE, NOWHERE, {}) for said in says)
    return Script("a.script.yaml", "a title", NOWHERE, turns, tags=tags, known_failure=known)


CASES = [
    pytest.param("How long?", str.upper, "HOW LONG?", id="capitals"),
    pytest.param("How LONG?", str.lower, "how long?", id="none"),
    pytest.param("how long?", str.lower, "how long?", id="there are none already"),
    pytest.param("2!", str.upper, "2!", id="figures have no case"),
    pytest.param("wie groß", str.upper, "WIE GROSS", id="longer in capitals"),
]


@pytest.mark.parametrize(("text", "case", "wanted"), CASES)
def test_case(text: str, case: object, wanted: str) -> None:
    assert _edited(text, recased(text, case)) == wanted  # type: ignore[arg-type]


MARKS = [
    pytest.param("Well, how long?!", "Well how long", id="marks"),
    pytest.param("can't", "cant", id="inside a word"),
    pytest.param("how long", "how long", id="none there"),
    pytest.param("...", "", id="nothing but marks"),
]


@pytest.mark.parametrize(("text", "wanted"), MARKS)
def test_no_punctuation(text: str, wanted: str) -> None:
    assert _edited(text, bare(text)) == wanted


OTHER_WORDS = [
    pytest.param("does it make you puke", {"barf"}, id="one word for one"),
    pytest.param("it was PUKING", {"vomiting"}, id="in any case"),
    pytest.param("i will throw up again", {"throw up"}, id="the only one of its form stays"),
    pytest.param("a stomach ache", {"abdominal pain", "sore tummy"}, id="several words"),
    pytest.param("may i drive", {"drive"}, id="nothing is known of it"),
]


@pytest.mark.parametrize(("text", "wanted"), OTHER_WORDS)
def test_paraphrases_take_words_of_the_same_form(text: str, wanted: set[str]) -> None:
    found = {_edited(text, paraphrased(text, WORDINGS, Random(seed))) for seed in range(20)}
    assert all(any(words in one for words in wanted) for one in found)
    assert len(found) == len(wanted) or text in found


@given(text=st.text("abcdefg hij,?ü", max_size=60), count=st.integers(0, 5), seed=st.integers())
def test_slips_are_few_in_long_words_only_and_the_same_again(
    text: str, count: int, seed: int
) -> None:
    edits = slips(text, count, Random(seed))
    assert edits == slips(text, count, Random(seed))
    assert len(edits) <= count
    assert list(edits) == sorted(edits)
    assert all(before.end <= after.start for before, after in pairwise(edits))
    for edit in edits:
        assert text[edit.start : edit.end] != edit.new
        assert abs(len(edit.new) - (edit.end - edit.start)) <= 1
    short = [word for word in text.replace(",", " ").replace("?", " ").split() if word]
    if all(len(word) < SHORTEST for word in short):
        assert edits == ()


def test_slips_differ_from_seed_to_seed() -> None:
    text = "how long will the effects be there"
    assert len({_edited(text, slips(text, 2, Random(seed))) for seed in range(20)}) > 10


def test_a_script_that_holds_is_told_once_a_rule(engine: Engine) -> None:
    script = _script("How long does it last?")
    stress = Stress(typos=1, seed=3, case=True, no_punctuation=True, wordings=WORDINGS)
    found = list(stressed(script, engine, stress))
    rules = [result.variation.rule for result in found if result.variation]
    assert rules == ["typos 1", "upper case", "lower case", "no punctuation"]  # nothing to reword
    assert all(result.passes for result in found if result.name.endswith(("case]", "tion]")))
    assert len({result.name for result in found}) == 4


LONG = "how long does it last"
HOOKED = "can people get addicted to it"
BREAKING = {tuple(LONG.split()): (HOOKED,), ("and",): ("so",), ("then",): ("again",)}


def test_the_smallest_change_that_breaks_is_found(engine: Engine) -> None:
    script = _script(LONG, f"and {LONG} then")
    (result,) = stressed(script, engine, Stress(wordings=BREAKING))
    assert result.outcome == "failed"
    assert result.variation is not None
    (changed,) = result.variation.changed
    assert changed.edits == f"“{LONG}” → “{HOOKED}”"
    assert changed.now == changed.was.replace(LONG, HOOKED)
    assert run(script, engine).passes
    varied = result.script
    assert [turn.says[0] for turn in varied.turns] != [turn.says[0] for turn in script.turns]
    assert run(varied, engine).failing  # it is what it says: saying just that breaks it


@pytest.mark.parametrize(
    ("tags", "known", "tried"),
    [((), "", True), ((EXACT,), "", False), ((), "not yet", False), (("other",), "", True)],
)
def test_which_scripts_are_tried(
    tags: tuple[str, ...], known: str, tried: bool, engine: Engine
) -> None:
    script = _script("how long does it last", tags=tags, known=known)
    assert bool(list(stressed(script, engine, Stress(case=True)))) is tried


def test_nothing_is_tried_unless_asked_for(engine: Engine) -> None:
    assert list(stressed(_script("how long does it last"), engine, Stress())) == []
