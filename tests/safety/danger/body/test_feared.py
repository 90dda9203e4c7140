"""Which emergencies are asked about by name: of oneself, or of what causes them."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body.feared import asked_about, fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("is it normal to pass out on the stairs with _", True, id="to pass out"),
        pytest.param("is it usual for my tongue to swell", True, id="a tongue"),
        pytest.param("is it normal that i have chest pains on it", True, id="the chest"),
        pytest.param("is it ok that he keeps fainting", True, id="faints"),
        pytest.param("why am i coughing up blood on _", True, id="why am i"),
        pytest.param("is it normal to take it at night", False, id="at night"),
        pytest.param("is it normal to feel fit and well", False, id="fit"),
        pytest.param("is it normal for people to have fits on it", False, id="of people"),
        pytest.param("is it normal to be worried about a stroke", False, id="worried"),
        pytest.param("is it used for seizures", False, id="what it treats"),
        pytest.param("is it normal that i passed out last year", False, id="past"),
    ],
)
def test_fires(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("does it cause anaphylaxis", "emergency", id="allergy"),
        pytest.param("can it stop the heart", "emergency", id="the heart"),
        pytest.param("does it make you suicidal", "crisis", id="to die"),
        pytest.param("can i take it after a stroke", None, id="a stroke before"),
        pytest.param("does it make you sleepy", None, id="sleepy"),
        pytest.param("what is it for", None, id="something else"),
    ],
)
def test_asked_about(listen: Callable[[str], Heard], utterance: str, reason: str | None) -> None:
    assert asked_about(listen(utterance)) == reason
