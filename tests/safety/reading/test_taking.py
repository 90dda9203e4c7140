"""Who takes it, beside how they are."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.taking import only_takes


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i take _", True, id="takes it"),
        pytest.param("my mum is on _", True, id="somebody else"),
        pytest.param("i am a nurse", True, id="a nurse"),
        pytest.param("do not worry", True, id="a courtesy"),
        pytest.param("i take _ and feel faint", False, id="feels"),
        pytest.param("i take all my _", False, id="all"),
        pytest.param("she took _", False, id="took"),
        pytest.param("i take", False, id="nothing named"),
        pytest.param("my baby is on _", False, id="a child"),
    ],
)
def test_only_takes(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert only_takes(heard) is expected
