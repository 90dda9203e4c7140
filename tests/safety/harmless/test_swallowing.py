"""How one is swallowed, beside who swallowed what."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.swallowing import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("swallow it whole", True, id="whole"),
        pytest.param("swallow with a glass of water", True, id="water"),
        pytest.param("swallowed without chewing", True, id="unchewed"),
        pytest.param("swallowed it whole", True, id="told"),
        pytest.param("took the tablet with juice", True, id="a tablet that was taken"),
        pytest.param("i swallow the capsule with milk", True, id="by whoever types"),
        pytest.param("should i take it with food", True, id="asked"),
        pytest.param("chewed or swallowed", True, id="or"),
        pytest.param("can i chew or swallow it", True, id="asked, or"),
        pytest.param("swallow _ whole with yoghurt", True, id="named"),
        pytest.param("crush the tablet", True, id="to crush one"),
        pytest.param("can you split tablets", True, id="to split them"),
        pytest.param("open capsules", True, id="to open them"),
        pytest.param("swallowed them all whole", False, id="all"),
        pytest.param("swallowed the bottle to its end", False, id="a bottle"),
        pytest.param("swallowed the whole _", False, id="all of it"),
        pytest.param("took the whole with water", False, id="the whole"),
        pytest.param("swallowed ten whole", False, id="a number"),
        pytest.param("swallowed tablets whole", False, id="several"),
        pytest.param("swallowed everything with water", False, id="everything"),
        pytest.param("swallowed it with wine", False, id="wine"),
        pytest.param("swallowed it with water", False, id="a cream, may be"),
        pytest.param("he swallowed it whole", False, id="somebody else"),
        pytest.param("toddler swallowed the tablet with milk", False, id="a child"),
        pytest.param("swallowed it whole by mistake", False, id="by mistake"),
        pytest.param("swallowed a battery whole", False, id="a battery"),
        pytest.param("swallowed a patch whole", False, id="a patch"),
        pytest.param("swallowed it whole and it is stuck", False, id="stuck"),
        pytest.param("chewed it", False, id="what was chewed"),
        pytest.param("crushed it and swallowed it", False, id="what was crushed"),
        pytest.param("crush all the tablets", False, id="all to crush"),
        pytest.param("crush it into her drink", False, id="for somebody"),
        pytest.param("crush and snort the tablet", False, id="to snort"),
        pytest.param("not able to swallow water", False, id="not able to"),
        pytest.param("swallowed", False, id="by itself"),
        pytest.param("should _ tablets be swallowed whole", True, id="meant to be"),
        pytest.param("are _ capsules swallowed or chewed", True, id="swallowed or chewed"),
        pytest.param("must the tablets be swallowed with water whole", True, id="with water"),
        pytest.param("are the tablets swallowed whole by my baby", False, id="by a child"),
        pytest.param("should he have swallowed all the tablets whole", False, id="all of them"),
        pytest.param("the tablets were swallowed whole", False, id="several, told"),
        pytest.param("is it bad she swallowed the capsules whole", False, id="she did"),
        pytest.param("should the whole box be swallowed", False, id="a box"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_swallowing(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
