"""What the child-ingestion rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import child_ingestion
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my toddler swallowed a tablet", True, id="toddler"),
        pytest.param("the dog ate my pills", True, id="dog"),
        pytest.param("my son got hold of my lozenges", True, id="got hold"),
        pytest.param("our little girl drank some of the liquid", True, id="drank"),
        pytest.param("baby got into my medicine", True, id="got into"),
        pytest.param("gave my daughter my spray by mistake", True, id="given wrongly"),
        pytest.param("can children have it", False, id="general"),
        pytest.param("my son had it at the hospital for his arm", False, id="given by a doctor"),
        pytest.param("how do i keep it away from the kids", False, id="keep away"),
        pytest.param("my daughter cannot swallow tablets", False, id="cannot"),
        pytest.param("what if my toddler swallowed one", False, id="supposed"),
        pytest.param("do vets give it to dogs", False, id="vets"),
        pytest.param(
            "my toddler swallowed a pill and sleeps like a baby", True, id="likened, and a child"
        ),
        pytest.param(
            "i swallowed my tablet and walk like a newborn lamb, like a newborn",
            False,
            id="likened",
        ),
    ],
)
def test_child_ingestion(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert child_ingestion.fires(listen(utterance)) is fires
