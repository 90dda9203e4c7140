"""What the rule for an erection that does not go fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import priapism
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i have had an erection for five hours", True, id="hours"),
        pytest.param(
            "erection since last night and it will not go down", True, id="since last night"
        ),
        pytest.param("it has stayed hard all night and hurts", True, id="other words"),
        pytest.param("still hard after 6 hrs and it is painful", True, id="hrs"),
        pytest.param("priapism, in agony", True, id="named"),
        pytest.param("good evening. my erection will not go away", True, id="beside a remark"),
        pytest.param(
            "can it cause an erection that lasts four hours", False, id="asked in general"
        ),
        pytest.param("what if an erection lasts more than four hours", False, id="supposed"),
        pytest.param("is priapism a side effect of it", False, id="named in a question"),
        pytest.param("my erection lasts ten minutes", False, id="short"),
        pytest.param("my belly is still hard since yesterday", False, id="a belly"),
        pytest.param("it is hard to swallow for two hours", False, id="hard to do"),
    ],
)
def test_priapism(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert priapism.fires(listen(utterance)) is fires
