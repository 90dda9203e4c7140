"""What the rule for meningitis fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import meningitis
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("she has a fever and a stiff neck", True, id="fever"),
        pytest.param("headache, stiff neck and light hurts my eyes", True, id="light"),
        pytest.param("my son is burning up and hates the light", True, id="a child"),
        pytest.param("his neck is stiff and he is being sick", True, id="being sick"),
        pytest.param("the rash does not fade when i press a glass on it", True, id="glass"),
        pytest.param("purple spots that do not go away when pressed", True, id="spots"),
        pytest.param("i woke up with a stiff neck", False, id="slept badly"),
        pytest.param("does it cause a stiff neck and fever", False, id="in general"),
        pytest.param("what if i get a headache with a stiff neck", False, id="supposed"),
        pytest.param("i have a headache", False, id="a headache"),
        pytest.param("a rash on my arm", False, id="a rash"),
        pytest.param("the scar does not fade", False, id="a scar"),
        pytest.param("my rash faded after a day", False, id="faded"),
    ],
)
def test_meningitis(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert meningitis.fires(listen(utterance)) is fires
