"""Who is described as one person, beside classes of people and what else ends so."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.described import described
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("dose for a retired miner", True, id="a miner"),
        pytest.param("what would a postman take", True, id="a postman"),
        pytest.param("how much for an old nun", True, id="a nun"),
        pytest.param("usual amount for a piano teacher", True, id="a teacher"),
        pytest.param("how much for someone with one lung", True, id="someone with"),
        pytest.param("dose for adults", False, id="adults"),
        pytest.param("dose for a chest infection", False, id="an infection"),
        pytest.param("dose for a stomach ulcer", False, id="an ulcer"),
        pytest.param("dose in an adult", False, id="an adult"),
        pytest.param("is it a blood thinner", False, id="a thinner"),
        pytest.param("dose for patients with gout", False, id="patients"),
        pytest.param("childrens _ dose", False, id="children's"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_described(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert described(listen(utterance)) is expected


def test_owner() -> None:
    assert described(Heard(("flatmates", "_", "usual", "dose")))
    assert not described(Heard(("childrens", "_", "usual", "dose")))
