"""Which signs bring the notice of when to get help, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.signs import urgent


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my eyes have gone yellow", True, id="eyes"),
        pytest.param("i have not had a wee for 20 hours", True, id="no water"),
        pytest.param("not peed since yesterday", True, id="since"),
        pytest.param("baby has no wet nappy since last night", True, id="nappy"),
        pytest.param("fever and shivering", True, id="fever"),
        pytest.param("my wee is dark like cola", True, id="dark"),
        pytest.param("he has not weed since noon", True, id="weed, past"),
        pytest.param("my poo is black", True, id="black"),
        pytest.param("my calf is swollen and hot", True, id="calf"),
        pytest.param(
            "gained three kilos and my ankles are swollen", True, id="weight and swelling"
        ),
        pytest.param("diarrhoea ten times today", True, id="diarrhoea"),
        pytest.param("a rash came up this morning", True, id="rash"),
        pytest.param("she is muddled", True, id="muddled"),
        pytest.param("severe pain in my belly", True, id="pain"),
        pytest.param("can it turn my eyes yellow", False, id="in general"),
        pytest.param("is it used for fever", False, id="what for"),
        pytest.param("what are the signs of jaundice", False, id="signs of"),
        pytest.param("will i pee more", False, id="more"),
        pytest.param("does it stop swelling of the leg", False, id="stops it"),
        pytest.param("gained weight", False, id="weight alone"),
        pytest.param("my tablets are yellow", False, id="tablets"),
        pytest.param("what if i get a rash", False, id="supposed"),
        pytest.param("no fever", False, id="denied"),
        pytest.param("my fever has gone", False, id="over"),
        pytest.param("i take it for palpitations", False, id="what it is for"),
        pytest.param("i am tired", False, id="tired"),
        pytest.param("diarrhoea", False, id="diarrhoea alone"),
        pytest.param("", False, id="nothing"),
        pytest.param("my pulse is 46 on it", True, id="a slow pulse"),
        pytest.param("heart rate of 128 all day", True, id="a fast pulse"),
        pytest.param("i am wheezing badly tonight", True, id="wheezing"),
        pytest.param("my pulse is 68", False, id="a pulse"),
        pytest.param("i am 46 and my pulse is fine", False, id="an age"),
        pytest.param("can it make you wheeze badly", False, id="wheezing asked of it"),
        pytest.param("she has not had a wet nappy since noon", True, id="a dry nappy"),
    ],
)
def test_urgent(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert urgent.fires(listen(utterance)) is fires
