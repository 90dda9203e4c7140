"""What the breathing rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import breathing
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he is barely breathing", True, id="barely"),
        pytest.param("her lips have gone blue", True, id="lips, told"),
        pytest.param("lips gone blue", True, id="fragment"),
        pytest.param("i cant get my breath", True, id="self, texting"),
        pytest.param("used her puffer and she can barely talk", True, id="too breathless to speak"),
        pytest.param("the blue inhaler does nothing", True, id="no help from it"),
        pytest.param("mouth so dry i can hardly talk", False, id="wordless for another reason"),
        pytest.param("can i talk to someone about my inhaler", False, id="talk to someone"),
        pytest.param("resps 6 after the spray", True, id="a rate"),
        pytest.param("her oxygen is 81", True, id="a level"),
        pytest.param("does it last, my mum has stopped breathing", True, id="behind a question"),
        pytest.param("my patient is desaturating", True, id="a ward's word"),
        pytest.param("his sats are dropping", True, id="short for saturation"),
        pytest.param("what are sats", False, id="the word alone"),
        pytest.param("can it stop you breathing", False, id="asked in general"),
        pytest.param("is slow breathing a known side effect", False, id="a topic"),
        pytest.param("three years ago my breathing went shallow, nothing since", False, id="past"),
        pytest.param("what if he stops breathing", False, id="supposed"),
        pytest.param("i get breathless on the stairs", False, id="a habit"),
        pytest.param("his hair has gone grey", False, id="hair, not skin"),
        pytest.param("my wee is going purple", False, id="urine"),
        pytest.param("thin skin and purple bruises from nothing", False, id="bruises"),
        pytest.param("her lips are blue and she has purple bruises", True, id="bruises and lips"),
        pytest.param("his skin is blue and he has old bruises", True, id="bruises of no colour"),
        pytest.param("where is my blue inhaler", False, id="blue, but an inhaler"),
        pytest.param("he has bad lungs and snores", False, id="bad lungs"),
        pytest.param("he has bad lungs and is gasping for air", True, id="bad lungs, and gasping"),
        pytest.param("she gets one word out between breaths", True, id="one word"),
        pytest.param("can only manage two words then a breath", True, id="two words"),
        pytest.param("can hardly talk, the puffer does nothing", True, id="hardly talks"),
        pytest.param("is it one word or two words, the puffer name", False, id="a name"),
        pytest.param(
            "what if i can say only one word between breaths", False, id="one word supposed"
        ),
        pytest.param("she is cold and blue", True, id="cold and blue"),
        pytest.param("he is black and blue and not breathing", True, id="bruised, and no breath"),
        pytest.param(
            "her mouth is black and blue round the edges", True, id="black and blue, of a mouth"
        ),
        pytest.param("shins black and blue from a small knock", False, id="black and blue"),
        pytest.param("pale gums and blue marks on my thigh", False, id="blue marks"),
        pytest.param("things look a bit blue at night", False, id="a tint of what is seen"),
        pytest.param("my poo went putty grey, like putty", False, id="stools"),
        pytest.param(
            "i cannot breathe through my nose or my mouth, i cannot breathe",
            True,
            id="nose and mouth",
        ),
        pytest.param("my baby cannot breathe through his nose", True, id="a baby, by the nose"),
        pytest.param(
            "dad has a blocked nose and cannot breathe", True, id="another, and a blocked nose"
        ),
        pytest.param(
            "can hardly breathe through my nostrils with this cold", False, id="the nose alone"
        ),
        pytest.param("nose so bunged up i cant breathe in bed", False, id="a blocked nose"),
        pytest.param(
            "he has sleep apnoea and has stopped breathing", True, id="known apnoea, and stopped"
        ),
        pytest.param(
            "took it and he stops breathing every minute now even with the cpap",
            True,
            id="with a cpap, and now",
        ),
        pytest.param(
            "she sleeps with a cpap because she stops breathing, may she have it",
            False,
            id="known apnoea",
        ),
        pytest.param(
            "my nose is blocked, my chest is tight and i cant breathe", True, id="nose and chest"
        ),
        pytest.param(
            "nose blocked and i cant breathe, help me", True, id="a blocked nose, and help"
        ),
        pytest.param("his fingers are blue", True, id="fingers"),
        pytest.param("stubbed my toe, toes black and blue", False, id="a toe that is bruised"),
        pytest.param(
            "frothy spit and i cant breathe lying flat, my nose is blocked",
            True,
            id="a blocked nose, and froth",
        ),
    ],
)
def test_breathing(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert breathing.fires(listen(utterance)) is fires
