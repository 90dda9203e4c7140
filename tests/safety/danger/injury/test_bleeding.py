"""What the bleeding rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.injury import bleeding
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("dad has just thrown up blood", True, id="vomited"),
        pytest.param("i am coughing up bright red and it scares me", True, id="coughed"),
        pytest.param("what she vomited was like coffee grounds", True, id="like coffee"),
        pytest.param("brought up clots of blood twice this evening", True, id="clots"),
        pytest.param("my nose has been bleeding for an hour and will not stop", True, id="nose"),
        pytest.param("nosebleed pouring, third towel now", True, id="towels"),
        pytest.param("her gums are bleeding and it will not stop", True, id="gums"),
        pytest.param(
            "he vomited blood and his blood pressure is dropping", True, id="and the pressure"
        ),
        pytest.param("my blood sugar is low and i was sick", False, id="sugar"),
        pytest.param("can it make people vomit blood", False, id="in general"),
        pytest.param("does coughing up blood ever happen with it", False, id="ever"),
        pytest.param("what if i cough up blood", False, id="supposed"),
        pytest.param("my nose is running like a tap", False, id="a cold"),
        pytest.param("i had a nosebleed on monday", False, id="it stopped"),
        pytest.param("i was sick after my coffee", False, id="coffee"),
        pytest.param("a little blood when i brush my teeth", False, id="teeth"),
        pytest.param("my blood test is on tuesday and i feel sick", False, id="a test"),
        pytest.param("my stools are tarry and i feel faint", True, id="tar and faint"),
        pytest.param("black sticky poo, dad is grey and clammy", True, id="black and clammy"),
        pytest.param("my poo is black", False, id="black alone"),
        pytest.param("black stools since the iron, dizzy too", False, id="iron"),
        pytest.param("can it give black stools and make you dizzy", False, id="black asked of it"),
        pytest.param("i passed a clot as big as an egg", True, id="a big clot"),
        pytest.param("passed a few small clots with my period", False, id="small clots"),
        pytest.param("does it dissolve huge clots", False, id="clots asked of it"),
        pytest.param("she is bleeding from her gums and her back passage", True, id="two places"),
        pytest.param("can it cause bleeding from my gums and nose", False, id="two asked of it"),
        pytest.param("my sick looks like coffee granules", True, id="granules"),
        pytest.param("throwing up dark bits like ground coffee", True, id="ground coffee"),
        pytest.param(
            "he has it for his knee and is vomiting black specks", True, id="beside a remark"
        ),
        pytest.param("can it make vomit look like coffee grounds", False, id="grounds in general"),
        pytest.param("i am sick of coffee", False, id="sick of coffee"),
        pytest.param("i was sick after a cup of coffee", False, id="a cup"),
        pytest.param("her vomit looks like caffeine grounds", True, id="coffee, as it is read"),
        pytest.param("can i have caffeine with it, i was sick with caffeine", False, id="caffeine"),
        pytest.param("my nose bleeds like a tap and it will not stop", True, id="a tap"),
        pytest.param("my nose runs red like a tap but it stops when i press", False, id="stops"),
    ],
)
def test_bleeding(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert bleeding.fires(listen(utterance)) is fires
