"""What the rule for muscle that breaks down fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import muscle_loss
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my urine is like cola and my muscles ache", True, id="cola"),
        pytest.param("dark brown pee and my legs are weak", True, id="weak legs"),
        pytest.param("tea coloured wee, thighs hurt so much", True, id="tea"),
        pytest.param(
            "my wee has gone brown and i can hardly lift my arms", True, id="hardly lifts"
        ),
        pytest.param("pee like coke and my thighs are killing me", True, id="killing"),
        pytest.param("since the statin: muscle pain all over, dark urine", True, id="a statin"),
        pytest.param("can it cause dark urine and muscle pain", False, id="asked in general"),
        pytest.param("my urine is dark in the morning", False, id="dark alone"),
        pytest.param("my legs ache and my water bottle is dark", False, id="a bottle"),
        pytest.param("my legs ache", False, id="legs alone"),
        pytest.param("i drink cola and my legs ache", False, id="a drink"),
        pytest.param("what if my urine goes brown and my muscles hurt", False, id="supposed"),
        pytest.param("my pee is like cocaine and my muscles ache", True, id="coke, as it is read"),
        pytest.param("does cocaine make muscles ache and urine dark", False, id="cocaine, asked"),
    ],
)
def test_muscle_loss(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert muscle_loss.fires(listen(utterance)) is fires
