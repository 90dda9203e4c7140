"""What the injury rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.injury import injury
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he fell down the stairs and hit his head", True, id="stairs"),
        pytest.param("the wound is bleeding and will not stop", True, id="bleeding"),
        pytest.param("she banged her head and is drowsy", True, id="head"),
        pytest.param("my husband scalded himself with boiling water", True, id="scald"),
        pytest.param("can it cause bleeding", False, id="general"),
        pytest.param("my feet are on fire at night", False, id="nerve pain"),
        pytest.param("will it raise my blood pressure", False, id="pressure"),
        pytest.param("do i need a blood test", False, id="test"),
        pytest.param("my gums are on fire from the rinse", False, id="gums on fire"),
        pytest.param("the curtains caught fire and my hand is badly burnt", True, id="flames"),
        pytest.param("he has been hit by a bus", True, id="hit by a bus"),
        pytest.param(
            "it feels like i was hit by a lorry, all my joints hurt", False, id="feels like hit"
        ),
        pytest.param("she fell out of bed and hurt her hip", True, id="out of bed"),
        pytest.param("got up too fast and almost fell over by the bed", False, id="almost fell"),
        pytest.param(
            "i fell asleep in the bath and hit my head, now drowsy", True, id="asleep, and a blow"
        ),
        pytest.param("i fell asleep on the sofa before my tablet", False, id="fell asleep"),
        pytest.param("there is blood in my sick, a lot of blood", True, id="a lot of blood"),
        pytest.param("too many fats in my blood, is it bad", False, id="fats in the blood"),
        pytest.param("i scalded my leg with boiling water", True, id="scalded"),
        pytest.param("my tongue feels scalded after the lozenge", False, id="feels scalded"),
        pytest.param("my brother came off his bike and hit the wall", True, id="came off"),
        pytest.param("my patch came off in the pool", False, id="a patch"),
    ],
)
def test_injury(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert injury.fires(listen(utterance)) is fires
