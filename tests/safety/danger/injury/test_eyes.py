"""What in an eye is danger, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.injury.eyes import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("he squirted the wart solution in his eye", True, id="a solution"),
        pytest.param("oven cleaner went into my eyes", True, id="cleaner"),
        pytest.param("super glue in her eye", True, id="glue"),
        pytest.param("i put ear drops in my eye", True, id="drops for the ear"),
        pytest.param("cement dust hit her eyes", True, id="hit"),
        pytest.param("lye splashed my left eye", True, id="splashed"),
        pytest.param("pesticide in both of his eyes", True, id="both"),
        pytest.param("i used eye drops and painted the left side", False, id="painted"),
        pytest.param("can i put the solution in my eye", False, id="may it go in"),
        pytest.param("is the solution for ears", False, id="no eye"),
        pytest.param("if bleach gets in the eye", False, id="supposed"),
        pytest.param("my eye is sore", False, id="no chemical"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_eyes(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
