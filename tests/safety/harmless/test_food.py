"""How much food was eaten is no amount of medicine; tablets told of beside it are."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import child_ingestion, counted, overdose
from askmono.safety.harmless.food import fires, without_food
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "rest"),
    [
        pytest.param("i ate a whole tin of beans", "i ate a", id="a tin"),
        pytest.param("she had too much cheese", "she had", id="too much"),
        pytest.param("we ate 15 pancakes", "we ate", id="counted"),
        pytest.param("i ate a bag of nuts and ten tablets", "i ate a and ten tablets", id="beside"),
        pytest.param("he drank a glass of wine", "he drank a glass of wine", id="alcohol"),
        pytest.param("a whole bag of rice", "a whole bag of rice", id="nobody ate"),
        pytest.param("she ate a whole box of _", "she ate a whole box of _", id="a medicine"),
        pytest.param(
            "he ate a whole bar of chocolate laxative",
            "he ate a whole bar of chocolate laxative",
            id="tastes of it",
        ),
    ],
)
def test_without_food(listen: Callable[[str], Heard], utterance: str, rest: str) -> None:
    assert without_food(listen(utterance)).words == listen(rest).words


@pytest.mark.parametrize(
    ("utterance", "danger"),
    [
        pytest.param("i ate a whole trifle and a whole bottle of _", True, id="a bottle beside"),
        pytest.param("my son ate a bag of crisps and then my tablets", True, id="a child, beside"),
        pytest.param("drank a whole jug of squash to get 60 tablets down", True, id="to get down"),
        pytest.param("ate two bowls of soup and took all my pills", True, id="all beside"),
        pytest.param("she ate a tub of ice cream with 20 tablets crushed in", True, id="crushed"),
        pytest.param("my daughter ate a whole bag of laced sweets", True, id="laced"),
        pytest.param("i had a whole pot of porridge does _ need food", False, id="porridge"),
        pytest.param("my toddler ate a whole punnet of strawberries is _ ok", False, id="a child"),
        pytest.param("he has eaten thirty olives", False, id="so many"),
        pytest.param("ate too many sprouts is _ for wind", False, id="too many"),
        pytest.param("i drank an entire bottle of cordial", False, id="cordial"),
    ],
)
def test_weighed(listen: Callable[[str], Heard], utterance: str, danger: bool) -> None:
    heard = listen(utterance)
    assert any(rule.fires(heard) for rule in (overdose, counted, child_ingestion)) is danger


@pytest.mark.parametrize(
    ("utterance", "only"),
    [
        pytest.param("i ate a whole melon yesterday", True, id="a melon"),
        pytest.param("we had a full roast dinner", True, id="a roast"),
        pytest.param("i ate a whole melon and feel faint", False, id="faint"),
        pytest.param("i ate a whole melon with the pills", False, id="pills"),
        pytest.param("i ate nothing", False, id="nothing"),
    ],
)
def test_food(listen: Callable[[str], Heard], utterance: str, only: bool) -> None:
    assert fires(listen(utterance)) is only
