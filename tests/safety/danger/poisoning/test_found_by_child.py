"""What a child found, beside what it found hard."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning.found_by_child import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("because our 4 year old found them", True, id="found them"),
        pytest.param("my toddler got into them", True, id="got into"),
        pytest.param("the baby has been at it just now", True, id="been at"),
        pytest.param("our little girl helped herself to some", True, id="helped herself"),
        pytest.param("the dog got hold of it", True, id="an animal"),
        pytest.param("my son found one on the carpet", True, id="found one"),
        pytest.param("kids got at them while i was asleep", True, id="got at"),
        pytest.param("my son found it hard to swallow", False, id="found it hard"),
        pytest.param("my daughter found it on the internet", False, id="on a page"),
        pytest.param("the kids found them so bitter", False, id="so bitter"),
        pytest.param("i found them in the drawer", False, id="no child"),
        pytest.param("what if a toddler got into them", False, id="supposed"),
        pytest.param("my boy got it at the clinic", False, id="given"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_found_by_child(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
