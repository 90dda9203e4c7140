"""To whom a mishap came: an animal alone, no child, a cut that an accident made."""

from collections.abc import Callable

import pytest

from askmono.safety.mishap import animal_alone, cut_by_accident, no_child
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("the dog ate my tablets", True, id="a dog"),
        pytest.param("our cat has licked the cream off", True, id="a cat"),
        pytest.param("my rabbit got hold of the pills", True, id="got hold"),
        pytest.param(
            "puppy just swallowed one of mine and he is shaking", True, id="he is the puppy"
        ),
        pytest.param("my son ate the dogs tablets", False, id="a child"),
        pytest.param("i swallowed the dogs wormer", False, id="oneself"),
        pytest.param("the dog and i both ate it, so did i", False, id="both"),
        pytest.param("grandad took the cats tablets", False, id="a grown-up"),
        pytest.param("the toddler and the dog ate them", False, id="a child too"),
        pytest.param("my dog is old", False, id="nothing had"),
    ],
)
def test_animal_alone(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert animal_alone(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("swallowed a mouthful of it from a cup", True, id="nobody"),
        pytest.param("grandad drank the lotion", True, id="a grown-up"),
        pytest.param("the baby drank it", False, id="a baby"),
        pytest.param("he is 20 months and had it in his mouth", False, id="an age"),
        pytest.param("the dog ate it", False, id="an animal"),
    ],
)
def test_no_child(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert no_child(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("cut my thumb slicing bread and it bleeds a lot", True, id="bread"),
        pytest.param("nicked my neck shaving, blood everywhere", True, id="shaving"),
        pytest.param("he gashed his arm on broken glass", True, id="glass"),
        pytest.param("cut myself", False, id="no accident"),
        pytest.param("cut my arms on purpose with broken glass", False, id="on purpose"),
        pytest.param(
            "told them it was the dishwasher but i cut myself to cope", False, id="a pretext"
        ),
        pytest.param("i cut my thigh again while cooking, i hate it", False, id="sorrow"),
        pytest.param("the tablets are cut in half", False, id="tablets"),
    ],
)
def test_cut_by_accident(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert cut_by_accident(listen(utterance)) is expected
