"""What is too high beside what is too low."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.contrary import against
from askmono.safety.reading.heard import Heard

LOW = "**Q: What if my blood sugar is low?** A: Eat something sweet. Hypoglycemia is common."
HIGH = "Hyperglycemia needs a doctor: very high blood sugar is dangerous."
FAINT = "Get up slowly: low blood pressure (hypotension) is common."


@pytest.mark.parametrize(
    ("utterance", "text", "expected"),
    [
        pytest.param("his sugar is really high what now", LOW, True, id="high, and told of low"),
        pytest.param("sugar too high", LOW, True, id="in few words"),
        pytest.param("hyperglycaemia what do i do", LOW, True, id="in one word"),
        pytest.param("my sugar dropped", HIGH, True, id="low, and told of high"),
        pytest.param("having a hypo", HIGH, True, id="a hypo"),
        pytest.param("blood pressure very high", FAINT, True, id="pressure"),
        pytest.param("her sugar is high", HIGH, False, id="high, and told of high"),
        pytest.param("my sugar is low", LOW, False, id="low, and told of low"),
        pytest.param("her sugar is high", f"{LOW} {HIGH}", False, id="told of both"),
        pytest.param("does it lower high blood pressure", FAINT, False, id="both asked"),
        pytest.param("do these tablets lower blood sugar", HIGH, False, id="what lowers it"),
        pytest.param("hi, is sugar bad with it", LOW, False, id="a greeting"),
        pytest.param("any sugar in these tablets", LOW, False, id="sugar in a tablet"),
        pytest.param("is it for blood pressure", FAINT, False, id="neither high nor low"),
        pytest.param("her sugar is high", "Keep it dry.", False, id="another thing"),
    ],
)
def test_contrary(
    listen: Callable[[str], Heard], utterance: str, text: str, expected: bool
) -> None:
    assert against(listen(utterance), [text]) == ({0} if expected else set())


def test_against(listen: Callable[[str], Heard]) -> None:
    assert against(listen("sugar too high"), [HIGH, LOW, FAINT]) == {1}
