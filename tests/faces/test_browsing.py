"""The medicines as a list: by letter, or by what was typed."""

import pytest

from askmono.dialogue.engine import Engine
from askmono.faces.browsing import Row, by_letter, listed, names_like, parted, rows
from shelf import MEDICINES


def test_rows_are_every_medicine_by_name(shelf: Engine) -> None:
    assert [row.name for row in rows(shelf.library)] == sorted(MEDICINES.values(), key=str.lower)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        pytest.param("amadrol", "A", id="small"),
        pytest.param("Éclatol", "E", id="an accent"),
        pytest.param("5-alphan", "0-9", id="a digit"),
        pytest.param("(R)-bexolin", "R", id="a bracket"),
        pytest.param("+", "#", id="no letter"),
        pytest.param("", "#", id="nothing"),
    ],
)
def test_letters(name: str, letter: str) -> None:
    assert list(by_letter([Row("x", name)])) == [letter]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("", ["a", "b", "c"], id="nothing typed"),
        pytest.param("corta", ["b", "c"], id="in their order"),
        pytest.param("XOL", ["a", "b"], id="in the middle, in capitals"),
        pytest.param(" bex ", ["a", "b"], id="blanks around"),
        pytest.param("bexalar", ["a"], id="a brand"),
        pytest.param("b*e", ["b"], id="a star"),
        pytest.param("b?xolin", ["a"], id="a question mark is one letter"),
        pytest.param("cortámide", ["b", "c"], id="accents aside"),
        pytest.param("[", [], id="a mark"),
        pytest.param("b*z", [], id="a star, and none"),
        pytest.param("b?olin", [], id="a question mark is no two letters"),
        pytest.param("zz", [], id="none"),
    ],
)
def test_listed(typed: str, found: list[str]) -> None:
    every = [
        Row("a", "Bexolin", ("Béxalar",)),
        Row("b", "Bexolin + Cortamide"),
        Row("c", "Cortamide"),
    ]
    assert [row.id for row in listed(every, typed)] == found
    assert sorted(row.id for row in names_like(every, typed)) == found


def test_every_name_of_the_manifest_but_those_of_the_street_finds_it(shelf: Engine) -> None:
    for monograph in shelf.library.monographs.listed:
        for name in (monograph.id, *monograph.names.generic, *monograph.names.brand):
            assert monograph.id in {row.id for row in listed(rows(shelf.library), name)}
        for name in monograph.names.street:
            assert monograph.id not in {row.id for row in listed(rows(shelf.library), name)}


def test_names_that_begin_so_come_first() -> None:
    names = ("Bisoprolol", "Lovastatin", "Niacin + Lovastatin", "Mevalovan", "Metoprolol")
    every = [Row(name.casefold(), name) for name in reversed(names)]
    found = [row.name for row in names_like(every, " lova")]
    assert found == ["Lovastatin", "Niacin + Lovastatin", "Mevalovan"]
    assert names_like(every, "zzz") == []


@pytest.mark.parametrize(
    ("names", "starts"),
    [
        pytest.param(["Abacavir", "Acarbose", "Aciclovir"], ["Ab", "Ac"], id="the next letter"),
        pytest.param(["Amadrel", "Amadrol"], ["Amadre", "Amadro"], id="the first that differs"),
        pytest.param(["Bexolin", "Bexolin + Zinc"], ["Bexolin", "Bexolin + Z"], id="past a plus"),
        pytest.param(["Éclatol", "Ectal"], ["Ecl", "Ect"], id="an accent"),
        pytest.param(["Bexolin", "Bexolin"], ["Bexolin"], id="they do not differ"),
        pytest.param(["Bexolin"], ["Bexolin"], id="one"),
    ],
)
def test_parted(names: list[str], starts: list[str]) -> None:
    found = parted([Row(str(at), name) for at, name in enumerate(names)])
    assert list(found) == starts
    assert [row.name for group in found.values() for row in group] == names


def test_six_thousand_names_are_listed_in_a_moment() -> None:
    every = [Row(str(n), f"{chr(65 + n % 26)}name{n}") for n in range(6000)]
    assert sum(map(len, by_letter(sorted(every, key=lambda row: row.name)).values())) == 6000
    assert len(names_like(every, "name59")) == 111
