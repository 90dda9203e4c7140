"""What anybody asks of a medicine, beside what only who is in danger does."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.plain_question import plain


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("what is _ for", True, id="what for"),
        pytest.param("i just want to know what _ does", True, id="what it does"),
        pytest.param("does _ interact with milk", True, id="interactions"),
        pytest.param("can he take it with honey", True, id="may he"),
        pytest.param("is it ok in pregnancy", True, id="in pregnancy"),
        pytest.param("only wondering how it is stored", True, id="storage"),
        pytest.param("can i have wine with _", True, id="asks leave"),
        pytest.param("how many _ would kill me", False, id="kills"),
        pytest.param("how much _ can i take", False, id="how much"),
        pytest.param("can i take them all", False, id="all"),
        pytest.param("is _ how people do it", False, id="how people do it"),
        pytest.param("is it painless", False, id="painless"),
        pytest.param("how do i end it", False, id="an end"),
        pytest.param("what is the quickest way to go", False, id="quickest"),
        pytest.param("how long before it stops your heart", False, id="a heart"),
        pytest.param("why is he blue", False, id="he is"),
        pytest.param("is she dead", False, id="dead"),
        pytest.param("can he have more of it", False, id="more of it"),
        pytest.param("is that normal", False, id="what was told"),
        pytest.param("i just want it to be over", False, id="over"),
        pytest.param("i just want the pain to stop", False, id="to stop"),
        pytest.param("is he breathing", False, id="of somebody"),
        pytest.param("do i give a second epipen", False, id="an epipen"),
        pytest.param("what is _ for he is not moving", False, id="not moving"),
        pytest.param("will he be ok", False, id="whether he will be"),
        pytest.param("she will not wake", False, id="told"),
        pytest.param("what", False, id="a word"),
    ],
)
def test_plain(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert plain(heard) is expected
