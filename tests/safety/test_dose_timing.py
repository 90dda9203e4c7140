"""What the dose timing rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import dose_timing
from askmono.safety.heard import Heard


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
    ],
)
def test_dose_timing(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert dose_timing.fires(listen(utterance)) is fires
