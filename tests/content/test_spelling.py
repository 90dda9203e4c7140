"""What is mended, and what is left alone."""

import pytest

from askmono.content.spelling import Speller

SPELLER = Speller(
    {"ketamine": 9, "dizziness": 5, "driving": 7, "store": 3, "stare": 1, "side": 3}
    | {"effects": 8, "pregnancy": 4, "how": 9, "long": 9},
    "\nthe\nbank\nwalk\n",
)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        pytest.param("ketamin", "ketamine", id="a letter missing"),
        pytest.param("ketamien", "ketamine", id="letters swapped"),
        pytest.param("dizzyness", "dizziness", id="wrong letter"),
        pytest.param("pregnency", "pregnancy", id="vowel"),
        pytest.param("stpre", "store", id="the commoner of two"),
        pytest.param("sideeffects", "side effects", id="run together"),
        pytest.param("u", "you", id="texting"),
        pytest.param("dont", "do not", id="negation is written out"),
        pytest.param("cannot", "can not", id="cannot"),
        # what must be left alone
        pytest.param("bank", "bank", id="English"),
        pytest.param("store", "store", id="the library's own"),
        pytest.param("side", "side", id="short and known"),
        pytest.param("cat", "cat", id="too short"),
        pytest.param("xyzzyq", "xyzzyq", id="nothing is near"),
        pytest.param("ketorolac", "ketorolac", id="another medicine"),
        pytest.param("dropping", "dropping", id="three slips"),
        pytest.param("50", "50", id="number"),
        pytest.param("b12", "b12", id="letters and digits"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_mend(typed: str, mended: str) -> None:
    assert " ".join(SPELLER.mend([typed])) == mended


def test_mend_keeps_the_order() -> None:
    assert SPELLER.mend(["how", "lnog", "u"]) == ("how", "long", "you")


def test_knows_whole_words_only() -> None:
    assert SPELLER.knows("bank")
    assert not SPELLER.knows("ban")
