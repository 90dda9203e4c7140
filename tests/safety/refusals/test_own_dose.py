"""What the own dose rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals import own_dose


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("how much should i have", True, id="oneself"),
        pytest.param("what do you reckon my dose ought to be", True, id="my dose"),
        pytest.param("im 84 kg how much do i need", True, id="a weight, texting"),
        pytest.param("gained 3 kg since monday and legs swollen", False, id="weight gained"),
        pytest.param("put on 4 kilos, how much should i take", True, id="gained, and how much"),
        pytest.param("dosage for a lad of 12 who weighs 41 kg", True, id="a child's weight"),
        pytest.param("how many ml can i give my hamster", True, id="a pet"),
        pytest.param("is 30 mg right for my husband", True, id="an amount, judged"),
        pytest.param("the card says 40, should it be 60", True, id="a number somebody wrote"),
        pytest.param("do i take three or four", True, id="one of two numbers"),
        pytest.param("what is the usual dose for depression", False, id="in the abstract"),
        pytest.param("dose range in adults for my exam", False, id="one's own exam, not dose"),
        pytest.param("who decides my dose", False, id="who decides"),
        pytest.param("why is my dose different from my sisters", False, id="why"),
        pytest.param("how much will it cost me", False, id="how much, but money"),
        pytest.param("i weigh 120 kg, is it safe for me", False, id="a weight, but safety"),
        pytest.param("how many sessions do people have", False, id="how many, but sessions"),
        pytest.param("how long does one dose last", False, id="dose as an occasion"),
        pytest.param("how much does it weigh", False, id="how much, but the weight of a thing"),
        pytest.param("how much should i rest", False, id="how much, but rest"),
        pytest.param(
            "my doctor said two things, which one do i go with", False, id="one of two opinions"
        ),
        pytest.param(
            "his strength is down as a tablet, what strength does my dad need",
            True,
            id="a strength, and a person",
        ),
        pytest.param(
            "there is no strength left on the label, how much do i take",
            True,
            id="a label without a strength",
        ),
        pytest.param("same amount as my brother for me", True, id="an amount for oneself"),
        pytest.param(
            "too small for the 20 mg ones, she is 31 kg", True, id="a weight and an amount"
        ),
        pytest.param("up to 70 kg now, what do i take", True, id="up to a weight"),
        pytest.param("a lady of 52 kilos", True, id="a weight alone"),
        pytest.param(
            "there is no strength in my arms since monday", False, id="strength of the body"
        ),
        pytest.param("when will i get my strength back", False, id="strength that comes back"),
        pytest.param(
            "the usual amount does less for me every month", False, id="an amount that wears thin"
        ),
        pytest.param("he is 2 stone heavier than at easter", False, id="a weight that has changed"),
        pytest.param("up 5 kilos since friday, who do i ring", False, id="up by a weight"),
        pytest.param("another 3 kg on since the jab", False, id="a weight put on"),
        pytest.param("my niece is 26 kg, is she heavy enough for it", False, id="big enough"),
        pytest.param(
            "she is 26 kg and big enough, is 20 right", True, id="big enough, and a number"
        ),
    ],
)
def test_own_dose(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert own_dose.fires(listen(utterance)) is fires
