"""After an emergency card: who still waits for help, and to whom it has come."""

from collections.abc import Callable

import pytest

from askmono.safety.afterwards.relief import denies, relieved
from askmono.safety.afterwards.waiting import hesitates, waits
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("what do i do until they get here", True, id="until they come"),
        pytest.param("should i put her in the recovery position", True, id="first aid"),
        pytest.param("can i give him water meanwhile", True, id="meanwhile"),
        pytest.param("nobody is answering", True, id="no answer"),
        pytest.param("do i let her sleep it off", True, id="sleeping it off"),
        pytest.param("do i need to ring somebody all the same", True, id="whether to call"),
        pytest.param("shall we call anyone if he looks alright", True, id="call, if he looks well"),
        pytest.param("there are no symptoms so far", True, id="nothing so far"),
        pytest.param("nothing yet, he plays with his bricks", True, id="nothing yet"),
        pytest.param("and who do we phone about that", True, id="whom to call"),
        pytest.param("which number would that be", True, id="which number"),
        pytest.param("will a paracetamol do", True, id="something else that will do"),
        pytest.param("would my inhaler be enough", True, id="enough"),
        pytest.param("what will it do", False, id="what it does"),
        pytest.param("will do", False, id="it is promised"),
        pytest.param("will it do what they said it would do for my poor back", False, id="a wish"),
        pytest.param("what do they call it on the street", False, id="what it is called"),
        pytest.param("who is not to have it", False, id="who may not"),
        pytest.param("how many numbers are on the box", False, id="other numbers"),
        pytest.param("does it have any side effects", False, id="effects at all"),
        pytest.param("my doctor told someone else to take it", False, id="told to take it"),
        pytest.param("how long does the medicine last", False, id="a new question"),
        pytest.param("thank you", False, id="thanks"),
        pytest.param("can he drive tomorrow", False, id="another question"),
        pytest.param("is it safe in pregnancy", False, id="a third"),
    ],
)
def test_waits(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert waits(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("she hates a fuss", True, id="a fuss"),
        pytest.param("it would be wasting their time", True, id="their time"),
        pytest.param("i am not ringing them over this", True, id="not ringing"),
        pytest.param("he does not want an ambulance", True, id="no ambulance wanted"),
        pytest.param("we would only bother the doctors", True, id="bother the doctors"),
        pytest.param("does it bother the stomach", False, id="another bother"),
        pytest.param("i have no time to waste", False, id="in haste"),
        pytest.param("i am ringing them", False, id="ringing"),
        pytest.param("is it called anything else", False, id="what it is called"),
    ],
)
def test_hesitates(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert hesitates(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("ok the paramedics are here", True, id="they are here"),
        pytest.param("they took her to hospital", True, id="taken"),
        pytest.param("i rang them", True, id="rung"),
        pytest.param("she came round, she is fine now", True, id="better"),
        pytest.param("false alarm", True, id="false alarm"),
        pytest.param("this is not an emergency", True, id="none"),
        pytest.param("sorry i was only asking about the cream", True, id="only asked"),
        pytest.param("i am not just asking", False, id="more than asked"),
        pytest.param("is it an emergency", False, id="whether it is one"),
        pytest.param("he is with the paramedics", True, id="with those who help"),
        pytest.param("she talks with a nurse now", True, id="with a nurse"),
        pytest.param("is it safe with a nursing baby", False, id="with, but no help"),
        pytest.param("somebody is coming", True, id="somebody comes"),
        pytest.param("they are not coming", False, id="nobody comes"),
        pytest.param("nobody is here", False, id="nobody is"),
        pytest.param("they are not here yet", False, id="not yet"),
        pytest.param("i called and there is no answer", False, id="called, unanswered"),
        pytest.param("she is going blue", False, id="worse"),
        pytest.param("how long does it last", False, id="a new question"),
    ],
)
def test_relieved(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert relieved(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("it is not an emergency", True, id="none"),
        pytest.param("nothing is wrong", True, id="nothing wrong"),
        pytest.param("they are here now", False, id="who is here may be no help"),
        pytest.param("someone is coming for me", False, id="nor who comes"),
        pytest.param("is it an emergency", False, id="whether it is one"),
    ],
)
def test_denies(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert denies(listen(utterance)) is expected
