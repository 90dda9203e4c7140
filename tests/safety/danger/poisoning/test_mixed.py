"""What the mixed rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import mixed
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i get stomach acid and burning up my chest", False, id="stomach acid"),
        pytest.param("acid coming up in my chest since i had it", False, id="acid that comes up"),
        pytest.param("he took acid and ket and is burning up", True, id="the drug acid"),
        pytest.param("he dropped acid burning up and twitching", True, id="acid, and burning"),
        pytest.param("she took acid tablets with it and is going grey", True, id="tablets of it"),
        pytest.param("he drank vodka with it and is nodding off", True, id="vodka"),
        pytest.param("she took it with her morphine and is very drowsy", True, id="morphine"),
        pytest.param("mixed it with xanax and he wont wake", True, id="xanax"),
        pytest.param("gave him narcan and he is still drowsy", True, id="narcan"),
        pytest.param("can i drink wine with it", False, id="may i"),
        pytest.param("does it interact with morphine", False, id="interacts"),
        pytest.param("i take diazepam every night", False, id="a habit"),
        pytest.param("is it dangerous with alcohol", False, id="general"),
        pytest.param(
            "she took my pills and her heart is pounding", True, id="pills, and her heart"
        ),
        pytest.param(
            "my uncle took sleeping pills for his heart and he is grey",
            True,
            id="for the heart, and grey",
        ),
        pytest.param(
            "i have four pills for sugar and heart, is cream fine", False, id="pills for it"
        ),
        pytest.param("are heart pills ok with this, i have two", False, id="heart pills"),
    ],
)
def test_mixed(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert mixed.fires(listen(utterance)) is fires


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i took it with two codeine", True, id="with an opioid"),
        pytest.param("she had it on top of her diazepam", True, id="on top of"),
        pytest.param("mixed it with whisky last night", True, id="with spirits"),
        pytest.param("can i take it with codeine", False, id="may i"),
        pytest.param("if somebody took it with codeine", False, id="supposed"),
        pytest.param("i took it with water", False, id="with water"),
        pytest.param("i take codeine all the time", False, id="a habit"),
    ],
)
def test_taken_together(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert mixed.taken_together(listen(utterance)) is expected
