"""What the crisis rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import crisis
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i want to die", True, id="plain"),
        pytest.param("she is going to jump", True, id="about to jump"),
        pytest.param("feels like my heart is about to jump out of my chest", False, id="a heart"),
        pytest.param("his heart was going to jump out of his chest", False, id="his heart"),
        pytest.param("im going to kill myself", True, id="kill"),
        pytest.param("everyone would be better off without me", True, id="veiled"),
        pytest.param("my brother says he is going to end it all", True, id="third person"),
        pytest.param("i have been cutting myself again", True, id="self-harm"),
        pytest.param("i dont want to be here anymore", True, id="veiled, not here"),
        pytest.param("kms", True, id="slang"),
        pytest.param("i saved up all my tablets and i am ready", True, id="means"),
        pytest.param("i feel suicidal since the treatment", True, id="feels"),
        pytest.param("how much would it take to kill me", True, id="how much"),
        pytest.param("i just want to fall asleep and not wake up", True, id="not to wake"),
        pytest.param("i go sleep and not wake, that is all i ask", True, id="not to wake, plainly"),
        pytest.param("wanna sleep and not wake up again", True, id="not to wake, slang"),
        pytest.param("she sleep and not wake, i call her name", False, id="she does not wake"),
        pytest.param("he is asleep and not waking for us", False, id="he does not wake"),
        pytest.param("are suicidal thoughts a side effect", False, id="an effect"),
        pytest.param("is it used for suicidal depression", False, id="a treatment"),
        pytest.param("does it help suicidal patients", False, id="helps"),
        pytest.param("i am dying to know how it works", False, id="idiom"),
        pytest.param("this headache is killing me", False, id="idiom, killing"),
        pytest.param("i tried to kill myself years ago, can i have it", False, id="long past"),
        pytest.param("i am not suicidal", False, id="denied"),
        pytest.param("can i cut my tablets in half", False, id="cutting, a dose"),
        pytest.param("i cut myself shaving", False, id="mishap"),
        pytest.param("i burnt my leg on purpose", True, id="burnt on purpose"),
        pytest.param("it stings like peeing razors and i cut my arms last night", True, id="both"),
        pytest.param("like passing razor blades when i wee", False, id="like blades"),
        pytest.param("did they cap it on purpose, is the lid meant to stick", False, id="the lid"),
        pytest.param("my cousin makes herself sick on purpose, bulimia", False, id="bulimia"),
        pytest.param("the eczema is so itchy she scratches till it bleeds", False, id="an itch"),
        pytest.param("i used to want to end it all, years back", False, id="used to want"),
        pytest.param("i used to want to end it all and today i want it again", True, id="again"),
        pytest.param("half a bottle of it is left, should we finish it", False, id="uses it up"),
        pytest.param(
            "years ago i wanted to die, i am fine these days", False, id="fine these days"
        ),
        pytest.param("years ago i wanted to die and these days again", True, id="and again"),
        pytest.param("he keeps saying he will throw himself under a bus", True, id="a bus"),
    ],
)
def test_crisis(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert crisis.fires(listen(utterance)) is fires
