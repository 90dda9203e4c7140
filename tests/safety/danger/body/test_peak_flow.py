"""What the rule for a peak flow that fell fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import peak_flow
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my peak flow has halved", True, id="halved"),
        pytest.param("peak flow is half of normal", True, id="half"),
        pytest.param("peak flow 150, usually 400", True, id="figures"),
        pytest.param("peak flow went from 420 to 180", True, id="from and to"),
        pytest.param("her peak flow is in the red zone", True, id="red"),
        pytest.param(
            "what now? my peak flow is 200 and my best is 450", True, id="behind a question"
        ),
        pytest.param("my peak flow is 400 and my best is 450", False, id="near the best"),
        pytest.param("what should my peak flow be", False, id="asked"),
        pytest.param("peak flow went up from 200 to 420", False, id="rose"),
        pytest.param("how do i measure peak flow", False, id="measuring"),
        pytest.param("does it halve the peak flow", False, id="asked in general"),
    ],
)
def test_peak_flow(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert peak_flow.fires(listen(utterance)) is fires
