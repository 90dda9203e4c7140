"""What the rule for taking one's own life fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.crisis import suicide
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("im going to kill myself", True, id="kill"),
        pytest.param("my cousin hanged herself last night", True, id="hanged"),
        pytest.param("my brother says he is going to end it all", True, id="third person"),
        pytest.param("i will end it on sunday", True, id="ends it"),
        pytest.param("kms", True, id="slang"),
        pytest.param("i feel suicidal since the treatment", True, id="feels"),
        pytest.param("talking about suicide again, my flatmate is", True, id="talks of it"),
        pytest.param("he keeps saying he will throw himself under a bus", True, id="a bus"),
        pytest.param("i keep seeing myself driving into a wall", True, id="a wall"),
        pytest.param("wants to jump from the roof, my sister", True, id="a roof"),
        pytest.param("i overdosed on purpose and nobody knows", True, id="an overdose meant"),
        pytest.param("put me down like a dog, please", True, id="put down"),
        pytest.param("how much would it take to kill me", True, id="how much"),
        pytest.param("are suicidal thoughts a side effect", False, id="an effect"),
        pytest.param("is it used for suicidal depression", False, id="a treatment"),
        pytest.param("does it help suicidal patients", False, id="helps"),
        pytest.param("i am not suicidal", False, id="denied"),
        pytest.param("i tried to kill myself years ago, can i have it", False, id="long past"),
        pytest.param("i used to want to end it all, years back", False, id="used to want"),
        pytest.param("i used to want to end it all and today i want it again", True, id="again"),
        pytest.param("this headache is killing me", False, id="idiom, killing"),
        pytest.param("half a bottle of it is left, should we finish it", False, id="uses it up"),
        pytest.param("do you wean her off or just end it", False, id="weaned off"),
        pytest.param("i top myself up with squash", False, id="tops up"),
        pytest.param("she throws herself on the floor in a tantrum", False, id="a tantrum"),
        pytest.param("is it put down as a poison", False, id="put down as"),
        pytest.param(
            "nodded off and nearly went driving into a tree", False, id="asleep at the wheel"
        ),
        pytest.param(
            "she got off the bus and walked over the bridge", False, id="a bridge that is crossed"
        ),
        pytest.param("can it kill a person who is allergic", False, id="whom it kills"),
        pytest.param("my stepson keeps threatening to kill me", False, id="by another"),
        pytest.param("i keep picturing myself dead", True, id="pictures it"),
    ],
)
def test_suicide(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert suicide.fires(listen(utterance)) is fires
