"""What nobody swallows, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning.poison import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my uncle drank screenwash", True, id="drank"),
        pytest.param("she swallowed a button battery", True, id="a battery"),
        pytest.param("the lad has had some white spirit", True, id="has had"),
        pytest.param("i sipped bleach by mistake", True, id="sipped"),
        pytest.param("what if a child drank bleach", False, id="supposed"),
        pytest.param("is bleach like hydrogen peroxide", False, id="nobody drank"),
        pytest.param("i drank water", False, id="water"),
        pytest.param("can it be cleaned with surgical spirit", False, id="cleaned"),
        pytest.param("", False, id="nothing"),
        pytest.param("my toddler licked a battery", True, id="licked"),
        pytest.param("everything tastes like i licked a battery", False, id="tastes like"),
        pytest.param("i like swallowed some bleach", True, id="like, as one says"),
    ],
)
def test_poison(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
