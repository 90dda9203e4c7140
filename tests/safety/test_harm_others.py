"""What the harm-others rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import harm_others
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i want to kill my boss", True, id="kill"),
        pytest.param("he hits me every night", True, id="hit"),
        pytest.param("i keep having thoughts of hurting my baby", True, id="thoughts"),
        pytest.param("my partner is strangling me", True, id="strangled"),
        pytest.param("my wife will murder me if i forget", False, id="idiom"),
        pytest.param("the needle is hurting me", False, id="needle"),
        pytest.param("can it make people violent", False, id="general"),
        pytest.param("traffic was murder", False, id="idiom, murder"),
        pytest.param("shoulders so sore i cant lift a pan", False, id="sore muscles"),
        pytest.param("my son punches his sister since the syrup", False, id="among children"),
        pytest.param("covered in bruises from bumping into doors", False, id="bumped"),
        pytest.param("my son punches his sister and my partner beats me", True, id="both"),
        pytest.param("i put a pillow over the baby", True, id="a pillow"),
    ],
)
def test_harm_others(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert harm_others.fires(listen(utterance)) is fires
