"""Less of what is eaten, drunk or smoked, beside less of a medicine."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals.less_food import fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i love crisps, should i cut back", True, id="nothing after it"),
        pytest.param("i smoke, do i need to cut down while on it", True, id="while on it"),
        pytest.param("must he cut down on salt", True, id="on salt"),
        pytest.param("she drinks coffee all day, should she cut this", True, id="this"),
        pytest.param("is it time to go easy on the beer", True, id="go easy"),
        pytest.param("we love cheese, do we cut it out because of this", False, id="cut it out"),
        pytest.param("i smoke, should i cut down on it", False, id="on it"),
        pytest.param("had a glass of wine, should i stop now", False, id="to stop"),
        pytest.param("i have it with coffee, should i cut down", False, id="taken with it"),
        pytest.param("i love crisps, should i cut down my tablets", False, id="tablets"),
        pytest.param("i drink wine, should i reduce now", False, id="reduce, and not what"),
        pytest.param("should i cut down", False, id="no food"),
        pytest.param("i love crisps, is that ok", False, id="no less"),
    ],
)
def test_less_food(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
