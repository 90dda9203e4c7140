"""Grave injuries told by what is seen, beside what is none."""

import pytest

from askmono.content.text import words_of
from askmono.safety.danger.injury.gross_injury import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "danger"),
    [
        pytest.param("i sawed my thumb off", True, id="a thumb off"),
        pytest.param("i chopped my finger and the fingertip right off", True, id="right off"),
        pytest.param("the dog bit off his ear", True, id="an ear bitten off"),
        pytest.param("my fingertip is gone, the door did it", True, id="a fingertip gone"),
        pytest.param("dad lost two fingers in the lathe", True, id="fingers lost"),
        pytest.param("her toe is hanging by a thread", True, id="a toe hanging"),
        pytest.param("his collarbone is poking through the skin", True, id="a bone in sight"),
        pytest.param("i can see the bone", True, id="a bone seen"),
        pytest.param("she slashed her leg open to the bone", True, id="to the bone"),
        pytest.param("boiling water went down him and the skin came off", True, id="a deep burn"),
        pytest.param("the firework left his palm charred", True, id="charred"),
        pytest.param("a rattlesnake has bitten my leg", True, id="a snake bite"),
        pytest.param("a fence post went through her thigh", True, id="impaled"),
        pytest.param("his arm got caught in the baler", True, id="in a machine"),
        pytest.param(
            "what is _ for, my finger came off in the mower", True, id="beside a question"
        ),
        pytest.param("is _ a cream? my eye popped out", True, id="an eye"),
        pytest.param("can it treat a snake bite", False, id="a bite asked about"),
        pytest.param("my fingers have gone numb", False, id="numb"),
        pytest.param("i took my ring off my finger", False, id="a ring"),
        pytest.param("i cut the nail off my toe", False, id="a nail"),
        pytest.param("the skin on my thumb came off", False, id="skin that peels"),
        pytest.param("lost the feeling in my toes", False, id="feeling lost"),
        pytest.param("my foot was amputated last year", False, id="by a surgeon"),
        pytest.param("i work my fingers to the bone", False, id="a figure of speech"),
        pytest.param("my knee is bone on bone", False, id="a joint"),
        pytest.param("is it good for bone pain", False, id="bone pain"),
        pytest.param("a nail through the bottle cap", False, id="a thing"),
        pytest.param("i lost two toes in 1987", False, id="long ago"),
        pytest.param("my legs burn all over", False, id="a burning pain"),
        pytest.param("i am chilled to the bone", False, id="cold"),
        pytest.param("severed a finger with the table saw", True, id="severed"),
        pytest.param("the band saw went through his thumb", True, id="a saw through"),
        pytest.param("sawed through my toe", True, id="sawed through"),
        pytest.param("the saw is in the shed and my thumb hurts", False, id="a saw in a shed"),
        pytest.param("what if a saw severed my finger", False, id="severed, supposed"),
    ],
)
def test_gross_injury(utterance: str, danger: bool) -> None:
    assert fires(Heard(words_of(utterance))) is danger
