"""What the treatment change rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals import treatment_change


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("could gran do without it", True, id="do without"),
        pytest.param("does my uncle still need it", True, id="still need"),
        pytest.param("do i still need a prescription", False, id="need something else"),
        pytest.param("should i stop taking it", True, id="stop"),
        pytest.param("can i skip my infusion tomorrow", True, id="skip"),
        pytest.param("is it ok to come off it", True, id="permission without a subject"),
        pytest.param("do i leave off my heart tablets before it", True, id="other tablets"),
        pytest.param("should my sister start the treatment", True, id="start, for somebody"),
        pytest.param("can my dad switch to the spray", True, id="switch"),
        pytest.param("stop or carry on", True, id="a choice"),
        pytest.param("may we keep using it for months", False, id="how long at all"),
        pytest.param("may he carry on with it for weeks on end", False, id="for weeks on end"),
        pytest.param("may he carry on with it", True, id="whether to go on"),
        pytest.param("can i stay on it long term or should i stop", True, id="or stop"),
        pytest.param("do i keep taking it, i felt ill for weeks", True, id="ill for weeks"),
        pytest.param("can i stop being sick", False, id="stop, but being sick"),
        pytest.param("can it stop the pain", False, id="what it does"),
        pytest.param("should i stop eating the night before", False, id="stop, but eating"),
        pytest.param("when can i start driving", False, id="start, but driving"),
        pytest.param("what happens when people stop it suddenly", False, id="people in general"),
        pytest.param("can i change my appointment", False, id="change, but an appointment"),
        pytest.param("should i tell my doctor about my tablets", False, id="tell, not stop"),
        pytest.param("can i take it with paracetamol", False, id="with another medicine"),
        pytest.param(
            "can i drop it now my ear is better", True, id="drop, an ear, but to give it up"
        ),
        pytest.param("should i give up it and tea", True, id="the medicine and a food"),
        pytest.param(
            "can i stop my tablets because of the burps", True, id="tablets, for a complaint"
        ),
        pytest.param("it makes me burp, how do i stop it", True, id="how to stop it"),
        pytest.param("should i try it first or wait", True, id="try first, but no skin"),
        pytest.param("since i stopped it i ache, should i restart", True, id="restart"),
        pytest.param("i stopped it, was that wrong", True, id="stopped, and judged"),
        pytest.param("taper or not, i am on 20", True, id="tapered by somebody"),
        pytest.param("which day should i stop it", True, id="a day to stop"),
        pytest.param(
            "the tablets give me wind, how do i stop them", True, id="tablets, and a complaint"
        ),
        pytest.param("can i drop it into my sore ear", False, id="to drop into an ear"),
        pytest.param("should i give up cheese with it", False, id="give up a food"),
        pytest.param("how can i stop the hiccups from it", False, id="stop a complaint"),
        pytest.param("wind all day, how do i stop them", False, id="the same, told before"),
        pytest.param("should i try a dab on my wrist first", False, id="a little on the skin"),
        pytest.param("my rash got worse since i stopped it", False, id="what came after"),
        pytest.param(
            "i have lenses, for how many minutes are they out", False, id="lenses left out"
        ),
        pytest.param("which day of my cycle do i start it", False, id="a day of the cycle"),
        pytest.param("can we choose a boy with it", False, id="a child's sex"),
        pytest.param("does one have to taper or is stopping at once fine", False, id="in general"),
        pytest.param(
            "should people stop or continue before an operation",
            False,
            id="people in general, a choice",
        ),
        pytest.param("for how many days would you take it", False, id="how long"),
        pytest.param(
            "do people do that, is it safe to stop it suddenly", True, id="people, but to stop"
        ),
    ],
)
def test_treatment_change(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert treatment_change.fires(listen(utterance)) is fires
