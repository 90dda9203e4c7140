"""What the rule for sight that is lost fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import sight_loss
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("suddenly i cannot see out of my left eye", True, id="suddenly"),
        pytest.param("lost vision in one eye this morning", True, id="this morning"),
        pytest.param("my right eye just went blind", True, id="went blind"),
        pytest.param("there is a dark curtain over half my sight", True, id="a curtain"),
        pytest.param("i see flashes and a shadow in my left eye", True, id="flashes"),
        pytest.param(
            "is it the drops? all of a sudden there is no vision in my right eye",
            True,
            id="behind a question",
        ),
        pytest.param("can it cause sudden blindness in one eye", False, id="asked in general"),
        pytest.param("what if i suddenly go blind in one eye", False, id="supposed"),
        pytest.param("my eyesight is getting a bit worse over the years", False, id="slowly"),
        pytest.param("does the shower curtain matter for my eyes", False, id="a shower"),
        pytest.param("my nan is blind in both eyes, can she have it", False, id="long blind"),
    ],
)
def test_sight_loss(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert sight_loss.fires(listen(utterance)) is fires
