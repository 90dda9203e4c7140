"""What "all my" and "found the" are said of: medicine, or something else."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import child_ingestion, overdose
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("she took all her water tablets", True, id="tablets"),
        pytest.param("he swallowed the whole strip", True, id="a strip"),
        pytest.param("drank the whole bottle, feel sick", True, id="a bottle"),
        pytest.param("gone soft and put on weight. and i took all my pills", True, id="beside"),
        pytest.param("i lost all my strength and put on a tyre", False, id="strength"),
        pytest.param("he had the whole street worried", False, id="a street"),
        pytest.param("we took the whole class to france", False, id="a class"),
        pytest.param("the urea is poisoning her brain", False, id="by itself"),
    ],
)
def test_overdose_of_something(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert overdose.fires(listen(utterance)) is fires


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my toddler found the tablets", True, id="tablets"),
        pytest.param("our son got into my blood pressure pills", True, id="pills"),
        pytest.param("she has the runs, and the baby got hold of my patches", True, id="beside"),
        pytest.param("the toddler drank the beaker with it in", True, id="a beaker"),
        pytest.param("my son has had the runs since sunday", False, id="the runs"),
        pytest.param("the baby's spray goes into the cupboard", False, id="a cupboard"),
        pytest.param("my daughter got hold of the surgery", False, id="a surgery"),
        pytest.param("my boy found it sour", False, id="a taste"),
        pytest.param("my nephew got into college, he takes it", False, id="a college"),
    ],
)
def test_what_a_child_got_hold_of(
    listen: Callable[[str], Heard], utterance: str, fires: bool
) -> None:
    assert child_ingestion.fires(listen(utterance)) is fires
