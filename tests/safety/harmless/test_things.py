"""What is cut or killed that is no person, beside who is."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.things import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("kill germs", True, id="germs"),
        pytest.param("does it kill threadworms", True, id="asked"),
        pytest.param("killing cancer cells", True, id="cells"),
        pytest.param("kills the virus", True, id="a virus"),
        pytest.param("cut my nails", True, id="nails"),
        pytest.param("cut the grass", True, id="grass"),
        pytest.param("cut my hair short", True, id="hair"),
        pytest.param("cut the tablet in half", True, id="a tablet"),
        pytest.param("paper cut", True, id="by paper"),
        pytest.param("shaving cuts", True, id="shaving"),
        pytest.param("cut finger cooking", True, id="cooking"),
        pytest.param("nicked my chin shaving", True, id="a chin"),
        pytest.param("cut thumb peeling potatoes", True, id="peeling"),
        pytest.param("cut my arm", False, id="an arm"),
        pytest.param("cut my wrists", False, id="wrists"),
        pytest.param("cut my nails and my wrists", False, id="nails and wrists"),
        pytest.param("cut", False, id="by itself"),
        pytest.param("cutting again", False, id="again"),
        pytest.param("small cuts on my arm", False, id="small, on an arm"),
        pytest.param("cut myself with paper", False, id="oneself"),
        pytest.param("cut my skin with paper", False, id="skin"),
        pytest.param("cut with broken glass", False, id="glass"),
        pytest.param("cut my leg shaving", False, id="a leg"),
        pytest.param("cut my finger off chopping", False, id="off"),
        pytest.param("paper cut will not stop", False, id="does not stop"),
        pytest.param("cut the tablets and took them all", False, id="took all"),
        pytest.param("kill me", False, id="me"),
        pytest.param("kill it", False, id="it"),
        pytest.param("kill him like germs", False, id="him"),
        pytest.param("kill the germs, kill her", False, id="germs and her"),
        pytest.param("kill the bugs in my skin", False, id="in the skin"),
        pytest.param("my cancer kills", False, id="what kills"),
        pytest.param("i want to kill the germs in me", False, id="in somebody"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_things(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
