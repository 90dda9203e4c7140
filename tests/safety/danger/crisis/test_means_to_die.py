"""What the rule for the means to die, and farewells fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.crisis import means_to_die
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i saved up all my tablets and i am ready", True, id="means"),
        pytest.param("she is going to jump", True, id="about to jump"),
        pytest.param("i am stood with a noose", True, id="a noose"),
        pytest.param("there is a rope in the garage and i want it over", True, id="a rope"),
        pytest.param("sitting on the railway bridge", True, id="a bridge"),
        pytest.param("the voices are telling me to jump", True, id="voices"),
        pytest.param("he has been googling ways to do it", True, id="looks for ways"),
        pytest.param("i wrote letters to my girls and said my goodbyes", True, id="letters"),
        pytest.param("my nephew texted goodbye and does not pick up", True, id="a text"),
        pytest.param("she gave away her things", True, id="gives away"),
        pytest.param("left a note on the kitchen table for his mother", True, id="a note"),
        pytest.param("i have a plan and i have the pills", True, id="a plan"),
        pytest.param("feels like my heart is about to jump out of my chest", False, id="a heart"),
        pytest.param("his heart was going to jump out of his chest", False, id="his heart"),
        pytest.param(
            "the smell makes my stomach want to jump out of my mouth", False, id="a stomach"
        ),
        pytest.param("the vein is hard like a rope and the swelling has gone", False, id="a vein"),
        pytest.param("rash all over, may i put the lot on it", False, id="the lot"),
        pytest.param("the nurse left a note that i should drink more", False, id="a nurse"),
        pytest.param("who will look after my dog when i have the operation", False, id="a dog"),
        pytest.param("can i take my dog into the clinic", False, id="a dog taken along"),
        pytest.param("do you say goodbye to the scabs soon", False, id="a way of speaking"),
        pytest.param("my doctor wrote letters to the insurance", False, id="letters of a doctor"),
    ],
)
def test_means_to_die(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert means_to_die.fires(listen(utterance)) is fires
