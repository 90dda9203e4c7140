"""Medicine that was found, beside who was found, and what was taken of it."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.left_over import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("found some in dads drawer", True, id="a drawer"),
        pytest.param("found some in the car", True, id="a car"),
        pytest.param("found a strip of _ in mums handbag", True, id="a handbag"),
        pytest.param("i found an old box of _ in the shed", True, id="a shed"),
        pytest.param(
            "we found my late uncles tablets when clearing the house", True, id="clearing a house"
        ),
        pytest.param("what do i do if i find _ in the loft", True, id="supposed"),
        pytest.param("found _ at work", True, id="at work"),
        pytest.param("found an empty box of _ in the car", False, id="empty"),
        pytest.param("found an open pack on the floor", False, id="open"),
        pytest.param("found some in dads drawer and took them", False, id="taken"),
        pytest.param("found some in dads drawer and he is asleep", False, id="he is asleep"),
        pytest.param("found my dad in the car", False, id="a person"),
        pytest.param("found dad", False, id="somebody"),
        pytest.param("found my mum with _", False, id="with it"),
        pytest.param("found him in the garage", False, id="him"),
        pytest.param("found some in my sons room", False, id="a child's"),
        pytest.param("found some under the cot", False, id="a cot"),
        pytest.param("the dog found some in the shed", False, id="an animal"),
        pytest.param("the kids found some in the drawer", False, id="children"),
        pytest.param("found two strips gone", False, id="gone"),
        pytest.param("found _ missing", False, id="missing"),
        pytest.param("found a note and a box of _", False, id="a note"),
        pytest.param("found loads of _ enough for me", False, id="enough"),
        pytest.param("they will find me in the car", False, id="oneself"),
        pytest.param("found some and ate it", False, id="ate"),
        pytest.param("found the _ and i want to end it", False, id="an end"),
        pytest.param("found some in her hand", False, id="a hand"),
    ],
)
def test_left_over(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
