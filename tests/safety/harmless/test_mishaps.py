"""What happened to a thing, beside what happened to somebody."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.mishaps import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i dropped my _ down the toilet", True, id="down the toilet"),
        pytest.param("i dropped the insulin pen", True, id="a pen"),
        pytest.param("the cat knocked my _ off the shelf", True, id="off a shelf"),
        pytest.param("my inhaler fell in the bath", True, id="an inhaler"),
        pytest.param("i lost my grandads _", True, id="a grandad's"),
        pytest.param("i have lost my mums tablets on the bus", True, id="a mum's"),
        pytest.param("the bottle of _ slipped and smashed", True, id="smashed"),
        pytest.param(
            "the dog chewed the empty box no tablets were in it", True, id="no tablets in it"
        ),
        pytest.param("the puppy ripped up the leaflet none missing", True, id="none missing"),
        pytest.param("i dropped my baby", False, id="a baby"),
        pytest.param("i lost my grandad", False, id="a grandad"),
        pytest.param("i lost my mum i have her _", False, id="who died, and hers"),
        pytest.param("i lost my _ and my will", False, id="a will"),
        pytest.param("the cat ate my _ off the shelf", False, id="ate"),
        pytest.param("the cat knocked my _ off and the baby ate one", False, id="a baby ate one"),
        pytest.param(
            "the dog chewed the box and nothing is left in it", False, id="nothing is left"
        ),
        pytest.param("the dog chewed the bottle nothing in it", False, id="perhaps not before"),
        pytest.param("the dog ate the empty box no tablets in it", False, id="ate"),
        pytest.param("the dog chewed the box", False, id="nothing of what was in it"),
        pytest.param("the dog chewed the empty box", False, id="perhaps it was not before"),
        pytest.param("the dog chewed the box some are missing", False, id="some missing"),
        pytest.param("the dog chewed the box and the tablets were in it", False, id="they were"),
        pytest.param("the dog dropped my _", False, id="in its mouth"),
        pytest.param("the toddler knocked over my _", False, id="a child"),
        pytest.param("my dad fell", False, id="a person"),
        pytest.param("my dad fell down the stairs", False, id="down the stairs"),
        pytest.param("i fell off my chair", False, id="oneself"),
        pytest.param("he fell", False, id="he"),
        pytest.param("mum knocked over", False, id="run over"),
        pytest.param("the bottle smashed and cut my wrist", False, id="a wrist"),
        pytest.param("i left my tablets to my mum", False, id="left to somebody"),
        pytest.param("i lost count of the tablets", False, id="lost count"),
        pytest.param("the acid leaked on me", False, id="acid"),
        pytest.param("i binned the whole strip by mistake", True, id="binned"),
        pytest.param("i took all the old tablets back to the chemist", True, id="taken back"),
        pytest.param("the entire bottle leaked in my suitcase", True, id="leaked"),
        pytest.param("threw the box away after i took them all", False, id="taken before"),
        pytest.param("tipped the whole bottle down my throat", False, id="swallowed"),
        pytest.param("i took the whole box", False, id="not taken back"),
    ],
)
def test_mishaps(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
