"""What the stroke rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import stroke
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("her face is drooping on one side", True, id="face"),
        pytest.param("my left arm has gone numb and weak", True, id="arm"),
        pytest.param("he cannot speak all of a sudden", True, id="speech"),
        pytest.param("face drooping", True, id="fragment"),
        pytest.param("is this a stroke", True, id="asks of now"),
        pytest.param("thunderclap headache", True, id="headache"),
        pytest.param("can it cause a stroke", False, id="general"),
        pytest.param("my gran had a stroke years ago", False, id="past"),
        pytest.param("will my arm be numb after the injection", False, id="will"),
        pytest.param("stroke patients and sedation", False, id="patients"),
        pytest.param("a stroke of luck that i found you", False, id="idiom"),
        pytest.param("worst headache ever", True, id="worst ever"),
        pytest.param(
            "my head hurts, it came on in seconds like a hammer", True, id="like a hammer"
        ),
        pytest.param(
            "he takes it for years and now has a headache like an explosion",
            True,
            id="beside a remark",
        ),
        pytest.param("it is not the worst headache, is it known", False, id="asked"),
        pytest.param("can it give the worst headache ever", False, id="in general ever"),
        pytest.param("i have a slight headache", False, id="a slight one"),
        pytest.param("it is the worst head pain i have ever had", True, id="worst ever had"),
        pytest.param(
            "i had the worst headache i have ever had last year", False, id="worst, last year"
        ),
        pytest.param("my right hand has gone numb and dead", True, id="one hand"),
        pytest.param("both hands gone numb and my face droops", True, id="hands, and the face"),
        pytest.param("hands suddenly went numb and i can not talk", True, id="hands, suddenly"),
        pytest.param("fingers go numb and prickly in the morning", False, id="fingers"),
        pytest.param("hands are tingly after the tablet", False, id="both hands"),
        pytest.param("i can not talk and my mouth is drooping", True, id="cannot talk"),
        pytest.param("ulcers all over my tongue, i can not talk", False, id="a sore mouth"),
    ],
)
def test_stroke(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert stroke.fires(listen(utterance)) is fires
