"""When what is typed names another medicine than the one spoken of, and which."""

import pytest

from askmono.content.monograph import Names, Review
from askmono.content.shelf import Listed
from askmono.dialogue.engine import Engine
from askmono.dialogue.proposing import Another, another_named, proposed

NAMES = (
    "Bisoprolol",
    "Bisoprolol + Hydrochlorothiazide",
    "Candesartan",
    "Iron",
    "Lovastatin",
    "Metformin",
    "Metoprolol",
    "Niacin + Lovastatin",
    "Paroxetine",
    "Prednisolone",
)
LISTED = [
    Listed(name.casefold(), "", "", Names(generic=(name,)), Review("unreviewed")) for name in NAMES
]
ENGLISH = "\ncan\ncommon\niron\nmilk\nis\n"
QUESTIONS = ("Is Lovastatin safe in pregnancy?", "How is Lovastatin stored?")


@pytest.mark.parametrize(
    ("typed", "another"),
    [
        pytest.param("is bisop", Another("bisoprolol"), id="a name and its combinations"),
        pytest.param("parox", Another("paroxetine"), id="only one"),
        pytest.param("is bisoprolol safe with mi", Another("bisoprolol"), id="named before"),
        pytest.param("is metf", Another("metformin"), id="letters that tell two apart"),
        pytest.param("met", Another(None), id="letters of two"),
        pytest.param("iron", Another("iron"), id="an English word that is a name"),
        pytest.param("is it pre", None, id="begins a word of a question proposed"),
        pytest.param("can", None, id="an English word that begins a name"),
        pytest.param("is bi", None, id="too short"),
        pytest.param("is lovast", None, id="the one spoken of"),
        pytest.param("what of milk", None, id="no name"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_another_named(typed: str, another: Another | None) -> None:
    assert another_named(LISTED, "lovastatin", typed, QUESTIONS, ENGLISH) == another


@pytest.mark.parametrize(
    ("typed", "medicines"),
    [
        pytest.param("what are the side eff", {"Bexolin"}, id="of the one spoken of"),
        pytest.param("side effects of fenop", {"Fenoprast"}, id="of another begun"),
        pytest.param("side effects of ama", set(), id="of one of two: of none"),
        pytest.param("  ", set(), id="nothing typed"),
    ],
)
def test_questions_are_of_the_medicine_that_is_typed(
    wide_shelf: Engine, typed: str, medicines: set[str]
) -> None:
    questions = [offer.question for offer in proposed(wide_shelf.about("bexolin"), typed, 3)]
    named = {name for name in ("Bexolin", "Fenoprast", "Amad") if name in " ".join(questions)}
    assert named == medicines
    assert bool(questions) is bool(medicines)


def test_nothing_is_proposed_while_no_medicine_is_chosen(wide_shelf: Engine) -> None:
    assert proposed(wide_shelf, "side effects of fenop", 3) == ()
