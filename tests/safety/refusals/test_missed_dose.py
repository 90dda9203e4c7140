"""What the missed dose rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals import missed_dose


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i missed my tablet this morning", True, id="missed"),
        pytest.param("forgot to take it, what now", True, id="forgotten"),
        pytest.param("i cant remember if i took it", True, id="perhaps forgotten"),
        pytest.param("she is four hours late with hers, does she still take it", True, id="late"),
        pytest.param("he threw up his pill, do i give another", True, id="came out again"),
        pytest.param("skipped one by mistake, do i double up", True, id="skipped"),
        pytest.param("forgot to tell the nurse about my tablets", False, id="forgot, but to tell"),
        pytest.param("i missed my period", False, id="missed, but a period"),
        pytest.param("does it make you forget things", False, id="a side effect"),
        pytest.param("will it make me throw up", False, id="being sick, asked about"),
        pytest.param("i was sick last time i had it, is that common", False, id="being sick, past"),
        pytest.param("can i be late for the appointment", False, id="late, but an appointment"),
        pytest.param(
            "i missed the talk, what do doctors usually give", False, id="missed, but a talk"
        ),
        pytest.param(
            "can i have it again if i was sick last time", False, id="sick before, no dose lost"
        ),
        pytest.param(
            "my shot is 3 weeks late and i am on tablets meanwhile",
            True,
            id="a shot that is late",
        ),
        pytest.param("is it too late for my dose, i forgot it", True, id="too late for a dose"),
        pytest.param(
            "mum threw up her tablet, which ingredient does it, give another",
            True,
            id="brought up, and again",
        ),
        pytest.param(
            "late for work and forgot mine, do i take it now", True, id="late for work, and forgot"
        ),
        pytest.param("he never had his this morning, what do i do", True, id="never had his"),
        pytest.param(
            "a few days late and i have been on it for acne", False, id="a period that is late"
        ),
        pytest.param(
            "measles came first, am i too late for a vaccine",
            False,
            id="too late for a vaccine",
        ),
        pytest.param("she threw up her syrup, which part of it does that", False, id="what did it"),
        pytest.param(
            "what do i do in a hypo, never had one before", False, id="never had, but no dose"
        ),
        pytest.param("may i rinse it off yet, late for school", False, id="in a hurry"),
        pytest.param(
            "vomited my tablet, is that a side effect", True, id="brought up, and an effect"
        ),
    ],
)
def test_missed_dose(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert missed_dose.fires(listen(utterance)) is fires
