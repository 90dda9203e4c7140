"""Names in knowledge/medicines.yaml: each of one medicine, a combination's of no single one."""

import re
from collections import Counter

import pytest

from askmono.content.library import default_folder, load_library

COMBINATIONS = [
    ("co-codamol", {"codeine", "paracetamol"}),
    ("nurofen plus", {"ibuprofen", "codeine"}),
    ("vicodin", {"hydrocodone", "paracetamol"}),
    ("suboxone", {"buprenorphine", "naloxone"}),
    ("targin", {"oxycodone", "naloxone"}),
    ("excedrin", {"paracetamol", "aspirin", "caffeine"}),
    ("lomotil", {"diphenoxylate", "atropine"}),
    ("sinemet", {"levodopa", "carbidopa"}),
    ("madopar", {"levodopa", "benserazide"}),
    ("co-dydramol", {"dihydrocodeine", "paracetamol"}),
    ("dyazide", {"triamterene", "hydrochlorothiazide"}),
    ("triumeq", {"dolutegravir", "abacavir", "lamivudine"}),
    ("emla", {"lidocaine", "prilocaine"}),
    ("rifater", {"rifampicin", "isoniazid", "pyrazinamide"}),
    ("syntometrine", {"ergometrine", "oxytocin"}),
    ("arlevert", {"cinnarizine", "dimenhydrinate"}),
    ("cafergot", {"ergotamine", "caffeine"}),
    ("nuvaring", {"etonogestrel", "ethinylestradiol"}),
    ("seretide", {"fluticasone", "salmeterol"}),
    ("janumet", {"sitagliptin", "metformin"}),
]
ALONE = [
    ("buscopan", "hyoscine butylbromide"),
    ("scopolamine", "hyoscine"),
    ("penicillin v", "phenoxymethylpenicillin"),
    ("penicillin g", "benzylpenicillin"),
    ("prednisone", "prednisone"),
    ("aminophylline", "aminophylline"),
    ("synacthen", "tetracosactide"),
    ("premarin", "conjugated estrogens"),
    ("levolin inhaler", "levosalbutamol"),
    ("clavulanic acid", "clavulanic acid"),
]


def _entries() -> dict[str, str]:
    """By what a medicine is called, the name of its entry."""
    medicines = load_library(default_folder()).medicines
    return {each: one.name for one in medicines for each in (one.name, *one.also)}


def test_no_name_is_of_two_entries() -> None:
    medicines = load_library(default_folder()).medicines
    names = Counter(each.casefold() for one in medicines for each in {one.name, *one.also})
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(("name", "ingredients"), COMBINATIONS)
def test_a_combination_is_named_by_its_ingredients(name: str, ingredients: set[str]) -> None:
    assert set(re.split(r", | and ", _entries()[name])) == ingredients


@pytest.mark.parametrize(("name", "medicine"), ALONE)
def test_two_medicines_that_are_alike_stand_apart(name: str, medicine: str) -> None:
    assert _entries()[name] == medicine
