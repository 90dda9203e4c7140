"""What the rule for numbness where one sits fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import saddle
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i am numb between my legs", True, id="between the legs"),
        pytest.param("not feel my saddle area and not pee", True, id="saddle"),
        pytest.param("no feeling when i wipe", True, id="wiping"),
        pytest.param("my bottom has gone numb and my back hurts", True, id="bottom"),
        pytest.param("he can not feel his private parts", True, id="somebody"),
        pytest.param("my fingers are numb", False, id="fingers"),
        pytest.param("numb after the injection in my bottom", False, id="a jab"),
        pytest.param("can it make you numb between the legs", False, id="in general"),
        pytest.param("the cream made my groin numb", False, id="a cream"),
        pytest.param("an itch between my legs", False, id="an itch"),
        pytest.param("what if my bottom goes numb", False, id="supposed"),
    ],
)
def test_saddle(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert saddle.fires(listen(utterance)) is fires
