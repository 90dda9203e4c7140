"""What the dose timing rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals import dose_timing


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("can i have it again yet", True, id="again"),
        pytest.param("how often can i take it", True, id="how often"),
        pytest.param("when is my next dose due", True, id="the next"),
        pytest.param("is it too early for the next one", True, id="too early"),
        pytest.param("can my mum use her spray every 4 hours", True, id="for somebody"),
        pytest.param("is three times a day right for me", True, id="so often a day"),
        pytest.param("i had one at 3, can i take another", True, id="after a clock time"),
        pytest.param("how often is it usually given", False, id="in the abstract"),
        pytest.param("how many times a week do people go", False, id="people in general"),
        pytest.param("when can i drive again", False, id="again, but driving"),
        pytest.param("how long after it can i eat", False, id="after, but eating"),
        pytest.param("what happens if i have another seizure", False, id="another, but a seizure"),
        pytest.param("when can i have a bath", False, id="have, but a bath"),
        pytest.param("how long does it last", False, id="duration"),
        pytest.param("when can i take my next one, with breakfast", True, id="the next, at a meal"),
        pytest.param("what time should i take it again, at bedtime", True, id="again, at bedtime"),
        pytest.param("when should i take it at bedtime, 9 or 10", True, id="by the clock"),
        pytest.param("how long do i leave it between sprays", True, id="left between two"),
        pytest.param(
            "why is my next dose at 10, can i have it now", True, id="why, and leave asked"
        ),
        pytest.param("i wake every 2 hours, can i take another", True, id="wakes, and another"),
        pytest.param(
            "when do i take it, before or after breakfast", False, id="before or after food"
        ),
        pytest.param("what time do i use it, bedtime or first thing", False, id="at bedtime"),
        pytest.param(
            "how long should i leave it on before i rinse", False, id="left on and washed off"
        ),
        pytest.param("why do we have it every year", False, id="why"),
        pytest.param("she wakes every 3 hours so should i worry", False, id="wakes that often"),
        pytest.param("how soon after the final one is breast milk fine", False, id="milk"),
        pytest.param("why is twice a day right for me", True, id="why, for oneself"),
    ],
)
def test_dose_timing(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert dose_timing.fires(listen(utterance)) is fires
