"""When what is typed names another medicine than the one spoken of, and which."""

import pytest

from askmono.faces.browsing import Row
from askmono.faces.tui.names import Another, another_named, names_like

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
ROWS = [Row(name.casefold(), name) for name in NAMES]
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
    assert another_named(ROWS, "lovastatin", typed, QUESTIONS, ENGLISH) == another


def test_names_that_begin_so_come_first() -> None:
    found = [row.name for row in names_like(ROWS, " lova")]
    assert found == ["Lovastatin", "Niacin + Lovastatin"]
    assert names_like(ROWS, "ol")[0].name == "Bisoprolol"
    assert names_like(ROWS, "zzz") == []
