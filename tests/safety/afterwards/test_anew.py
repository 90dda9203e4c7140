"""After an emergency card: what is clearly asked anew, and what may be about the danger."""

from collections.abc import Callable

import pytest

from askmono.safety.afterwards.anew import asks_anew, of_now, points_back
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("how long does the effect last", True, id="a question in general"),
        pytest.param("is it addictive", True, id="a short one"),
        pytest.param("what are the side effects", True, id="a topic asked for"),
        pytest.param("side effects of _", True, id="a topic with the medicine"),
        pytest.param("side effects", False, id="a topic alone may be what happens"),
        pytest.param("is that a normal side effect", False, id="points to what was told"),
        pytest.param("is this dangerous", False, id="so does this"),
        pytest.param("can he drive", False, id="about the person in danger"),
        pytest.param("could the baby be ok", False, id="about a child"),
        pytest.param("he seems happy enough", False, id="no question"),
        pytest.param("it does not matter", False, id="a remark"),
        pytest.param("who should i phone", False, id="help is asked for"),
        pytest.param("should we wait and see", False, id="whether to wait"),
        pytest.param("quickly please", False, id="no question either"),
        pytest.param("and the side effects", True, id="turned to a topic"),
        pytest.param("what about breastfeeding", True, id="another topic"),
        pytest.param("storage", True, id="a topic that is nobody's state"),
        pytest.param("is it bad in pregnancy", True, id="a circumstance"),
        pytest.param("what did it treat", True, id="what it was for"),
        pytest.param("how should it be kept", True, id="how it is kept"),
        pytest.param("what about vomiting", False, id="no topic"),
        pytest.param("and sweating", False, id="a sign"),
        pytest.param("is it dangerous", False, id="harm"),
        pytest.param("can it stop my heart", False, id="harm to oneself"),
        pytest.param("what is it doing to me", False, id="what it does to oneself"),
        pytest.param("is _ poisonous", False, id="harm, of the medicine"),
        pytest.param("is it a side effect", False, id="of what was told"),
        pytest.param("no one cares what is it for", False, id="no one cares"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_asks_anew(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert asks_anew(heard) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("can i give her a drink of water", True, id="what is done for her"),
        pytest.param("should i let him sleep", True, id="whether he may sleep"),
        pytest.param("can she sleep it off at home", True, id="whether it passes"),
        pytest.param("is it harmful in pregnancy", True, id="harm"),
        pytest.param("do i need to ring somebody", True, id="help"),
        pytest.param("should we go in", True, id="going to hospital"),
        pytest.param("may she breastfeed now", True, id="now"),
        pytest.param("will the baby be all right", True, id="what becomes of somebody"),
        pytest.param("can she have wine with it", False, id="living with it"),
        pytest.param("where do we keep them", False, id="keeping it"),
        pytest.param("how often is he checked on it", False, id="checks"),
        pytest.param("does it go in the fridge", False, id="what goes in"),
        pytest.param("where should we keep it from now on", False, id="from now on"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_of_now(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert of_now(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("is that a side effect", True, id="that"),
        pytest.param("why is it happening", True, id="what happens"),
        pytest.param("it hurts, is it normal", True, id="how it is"),
        pytest.param("can she have wine with it", False, id="whoever it is about"),
        pytest.param("does it make people drowsy", False, id="in general"),
    ],
)
def test_points_back(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert points_back(listen(utterance)) is expected
