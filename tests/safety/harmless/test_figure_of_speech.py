"""Figures of speech, beside what they are made of."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.figure_of_speech import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i am gasping for a coffee", True, id="gasping for"),
        pytest.param("my heart stopped when i saw the price of _", True, id="a price"),
        pytest.param("i laughed so much i could not breathe", True, id="laughed"),
        pytest.param("i passed out on the sofa after work", True, id="after work"),
        pytest.param("i would rather die than eat broccoli", True, id="rather than eat"),
        pytest.param("i would rather die than have an injection", True, id="rather than a needle"),
        pytest.param("dying to know", True, id="dying to"),
        pytest.param("this headache is murder", True, id="murder"),
        pytest.param("all choked up thanks", True, id="choked up"),
        pytest.param("i am drowning in homework", True, id="homework"),
        pytest.param("these shoes are killing me", True, id="shoes"),
        pytest.param("i nearly died of shame", True, id="shame"),
        pytest.param("collapsed laughing", True, id="laughing"),
        pytest.param("my heart sank when i saw the bill", True, id="a bill"),
        pytest.param("i am starving to death", True, id="hungry"),
        pytest.param("i collapsed after work", False, id="collapsed"),
        pytest.param("my chest is killing me", False, id="the chest"),
        pytest.param("i am drowning in the pool", False, id="a pool"),
        pytest.param("drowning in work and i want out", False, id="with more"),
        pytest.param("my heart skipped a beat and hurts", False, id="hurts"),
        pytest.param("he is choking with laughter on a grape", False, id="on a grape"),
        pytest.param("i nearly died of it", False, id="of it"),
        pytest.param("i am gasping for air", False, id="air"),
        pytest.param("i am gasping for a drink", False, id="thirst may be a sign"),
        pytest.param("i am gasping", False, id="alone"),
        pytest.param("my heart stopped", False, id="stopped"),
        pytest.param("my heart stopped when i stood up", False, id="stood up"),
        pytest.param("i could not breathe", False, id="no breath"),
        pytest.param("i laughed and now i can not breathe", False, id="now"),
        pytest.param("i passed out on the sofa", False, id="no work"),
        pytest.param("i passed out on the sofa after _", False, id="after the medicine"),
        pytest.param("mum passed out on the sofa after work", False, id="somebody else"),
        pytest.param("i passed out on the floor after work", False, id="on the floor"),
        pytest.param("i would rather die", False, id="rather die"),
        pytest.param("i would rather die than live", False, id="than live"),
        pytest.param("i would rather die than go on", False, id="than go on"),
        pytest.param("i would rather die than take _", False, id="than the medicine"),
        pytest.param("i am choking up blood", False, id="blood"),
        pytest.param("choking thanks", False, id="choking"),
        pytest.param("i am dying", False, id="dying"),
        pytest.param("i am murdered", False, id="murdered"),
        pytest.param("i could murder him", False, id="him"),
    ],
)
def test_figure_of_speech(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
