"""What the rule for being harmed by another fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.crisis import being_harmed
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he hits me every night", True, id="hit"),
        pytest.param("hits me, please help", True, id="nobody named"),
        pytest.param("my partner is strangling me", True, id="strangled"),
        pytest.param("my son punches his sister and my partner beats me", True, id="both"),
        pytest.param("my carer touches me and i hate it", True, id="a carer"),
        pytest.param("she locks me in and keeps my money", True, id="locked in"),
        pytest.param("they gave me powder, he drugs me at night", True, id="drugged"),
        pytest.param("afraid to go home to my husband", True, id="afraid"),
        pytest.param(
            "he steals my tablets and sells them, takes my pills and sells", True, id="sells them"
        ),
        pytest.param("i was raped", True, id="raped"),
        pytest.param("someone has broken in and i am hiding", True, id="broken in"),
        pytest.param("i feel like a slave, he chokes me", True, id="like a slave"),
        pytest.param("uncle was on top of me when i woke", True, id="on top"),
        pytest.param("the needle is hurting me", False, id="needle"),
        pytest.param("my son punches his sister since the syrup", False, id="among children"),
        pytest.param("covered in bruises from bumping into doors", False, id="bumped"),
        pytest.param("bruises on me and nobody touched me", False, id="nobody"),
        pytest.param("the kiosk in town sells it cheaper", False, id="a shop"),
        pytest.param("it hits me after ten minutes", False, id="a medicine hits"),
        pytest.param("the heat hits my eyes when i open the oven", False, id="heat"),
        pytest.param("my cheeks feel like somebody slapped me", False, id="as if slapped"),
        pytest.param(
            "the truck was on top of me before i could read its plate", False, id="a truck"
        ),
        pytest.param("my knees have been shot for years", False, id="knees"),
        pytest.param("mum pushes her food about", False, id="food"),
        pytest.param("the hills are beating me this year", False, id="hills"),
        pytest.param("the capsule has broken in half", False, id="broken in half"),
        pytest.param("i got this cold from him", False, id="a cold"),
        pytest.param("scared to go home from hospital so soon", False, id="from hospital"),
        pytest.param("my stepson keeps threatening to kill me", True, id="threatened"),
        pytest.param("carer slapping my gran", True, id="slapped"),
    ],
)
def test_being_harmed(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert being_harmed.fires(listen(utterance)) is fires
