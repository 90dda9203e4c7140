"""Salts, spellings and stems of nonproprietary names: what they tell, and what they do not."""

import pytest

from askmono.retrieval.nonproprietary import has_stem, inn_spelling, without_salt


@pytest.mark.parametrize(
    ("name", "base"),
    [
        pytest.param("losartan potassium", "losartan", id="a salt"),
        pytest.param("dexamethasone sodium phosphate", "dexamethasone", id="two words of one"),
        pytest.param("cefpodoxime proxetil", "cefpodoxime", id="an ester"),
        pytest.param("losartan", None, id="none"),
        pytest.param("calcium lactate", None, id="a mineral's salt"),
        pytest.param("sodium chloride", None, id="salt itself"),
        pytest.param("potassium", None, id="a word that is one"),
        pytest.param("boric acid", None, id="an acid"),
        pytest.param("benzyl benzoate", None, id="a radical's salt"),
        pytest.param("fluocinolone acetonide", "fluocinolone", id="an acetal"),
    ],
)
def test_a_name_without_its_salt(name: str, base: str | None) -> None:
    assert without_salt(name) == base


@pytest.mark.parametrize(
    ("word", "same", "is_same"),
    [
        pytest.param("sulphate", "sulfate", True, id="f for ph"),
        pytest.param("cephalothin", "cefalotin", True, id="and t for th"),
        pytest.param("amoxycillin", "amoxicillin", True, id="i for y"),
        pytest.param("oestradiol", "estradiol", True, id="e for oe"),
        pytest.param("amoxicillin", "ampicillin", False, id="another medicine"),
        pytest.param("cefalexin", "cefalotin", False, id="one that lies near"),
    ],
)
def test_spellings_of_one_name(word: str, same: str, is_same: bool) -> None:
    assert (inn_spelling(word) == inn_spelling(same)) is is_same


@pytest.mark.parametrize(
    ("word", "made_so"),
    [
        pytest.param("madeupacillin", True, id="a penicillin"),
        pytest.param("inventolol", True, id="a beta blocker"),
        pytest.param("ceftalazone", True, id="a cephalosporin, by its beginning"),
        pytest.param("nonsuchtinib", True, id="a kinase inhibitor"),
        pytest.param("machine", False, id="a word"),
        pytest.param("jasmine", False, id="another"),
        pytest.param("xylofrone", False, id="a name without a stem"),
    ],
)
def test_stems_that_tell_a_medicine(word: str, made_so: bool) -> None:
    assert has_stem(word) is made_so
