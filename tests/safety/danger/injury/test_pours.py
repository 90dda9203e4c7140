"""Wounds that pour and urine full of blood, beside cuts that stop."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.injury.pours import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("sliced my palm and it is spurting", True, id="spurts"),
        pytest.param(
            "gashed his calf and we are on the third tea towel soaked",
            True,
            id="third towel",
        ),
        pytest.param("the cut has soaked through two bandages", True, id="bandages"),
        pytest.param(
            "blood is squirting from where the needle was",
            True,
            id="where the needle was",
        ),
        pytest.param(
            "cut my thumb twenty minutes ago and still bleeding, on apixaban",
            True,
            id="on a thinner",
        ),
        pytest.param(
            "i am on blood thinners and the graze will not stop bleeding",
            True,
            id="will not stop",
        ),
        pytest.param("the gash has been bleeding for half an hour", True, id="half an hour"),
        pytest.param("her varicose vein is gushing down her leg", True, id="a vein"),
        pytest.param("weeing clots and i take warfarin", True, id="clots in urine"),
        pytest.param("my pee is the colour of claret since the heparin", True, id="claret"),
        pytest.param(
            "passing water like red wine with back pain after urokinase",
            True,
            id="the medicine, and pain",
        ),
        pytest.param("cut my heel on a tile and it just will not stop", True, id="will not stop"),
        pytest.param("drip site is pumping and i cannot hold it", True, id="drip site"),
        pytest.param("small cut on my finger, bled for 2 minutes and stopped", False, id="stopped"),
        pytest.param("can it make a cut bleed for longer", False, id="asked"),
        pytest.param("i cut the tablet in half", False, id="a tablet"),
        pytest.param("does it turn urine like red wine", False, id="asked of urine"),
        pytest.param("pee is red after beetroot and i take warfarin", False, id="beetroot"),
        pytest.param("my heart is pumping blood fine says the doctor", False, id="a heart"),
        pytest.param("i am on warfarin and want to cut down on wine", False, id="cut down"),
        pytest.param(
            "if i gash my leg on blood thinners what do i do if it is spurting",
            False,
            id="supposed",
        ),
        pytest.param("nicked my chin, put a plaster on", False, id="a plaster"),
        pytest.param("cut my toast and the hiccups will not stop", False, id="toast"),
        pytest.param("pumping milk with a cut nipple", False, id="milk"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_pours(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
