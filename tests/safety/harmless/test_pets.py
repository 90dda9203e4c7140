"""An animal that has died, beside whoever grieves."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.pets import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my dog died", True, id="a dog"),
        pytest.param("our cat passed away last week", True, id="a cat"),
        pytest.param("the rabbit had to be put down", True, id="put down"),
        pytest.param("my old dog died of cancer", True, id="of cancer"),
        pytest.param("dog was put to sleep yesterday", True, id="put to sleep"),
        pytest.param("my dog is old", True, id="old"),
        pytest.param("sadly her puppy died", True, id="hers"),
        pytest.param("my dog died and i want to go too", False, id="who wants to go"),
        pytest.param("my dog died, me next", False, id="who is next"),
        pytest.param("cat died i can not go on", False, id="who cannot go on"),
        pytest.param("put me down like my old dog", False, id="who wants it"),
        pytest.param("my husband died", False, id="a person"),
        pytest.param("my dog died and so did my baby", False, id="a baby"),
        pytest.param("dog ate my _", False, id="eaten"),
        pytest.param("my dog had my _", False, id="had it"),
        pytest.param("the puppy is sick", False, id="sick"),
        pytest.param("i will kill his old dog", False, id="killing"),
        pytest.param("my dog died and nobody needs me", False, id="nobody"),
        pytest.param("dog bit me", False, id="bitten"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_pets(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
