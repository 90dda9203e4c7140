"""What the conversion rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals import conversion


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("how many ml is 15 mg", True, id="mass to volume"),
        pytest.param("work out 0.4 per kg for 66 kg", True, id="per kilogram times a weight"),
        pytest.param("convert my dose into drops", True, id="convert"),
        pytest.param("how many puffs make 42 mg", True, id="forms"),
        pytest.param("what drip rate gives 10 mg in 50 ml", True, id="a rate"),
        pytest.param("can you do the maths on my dose", True, id="a sum, no numbers"),
        pytest.param("they gave her 12 mg, how much is that in syrup", True, id="as a syrup"),
        pytest.param("on 5 ml at night, what would it be as a tablet", True, id="as a tablet"),
        pytest.param("it took 30 minutes, what would that be in theory", False, id="a time"),
        pytest.param("i lost 3 kg, what is that in stone", False, id="a weight"),
        pytest.param("what would it be in tablets", False, id="no amount"),
        pytest.param("she has 20 mg, would it be in her milk", False, id="in milk"),
        pytest.param("after 5 mg what would it be like with wine", False, id="what it is like"),
        pytest.param("what is in the 50 mg ones", False, id="what they are made of"),
        pytest.param("why is it given as mg per kg", False, id="why"),
        pytest.param("how do doctors calculate the dose", False, id="how it is done in general"),
        pytest.param("is there a formula", False, id="whether there is one"),
        pytest.param("is there a 5 ml bottle", False, id="a pack size"),
        pytest.param("does the dose depend on weight", False, id="what it depends on"),
        pytest.param("is 40 minutes normal for a drip", False, id="a duration"),
        pytest.param("i can not do the maths on my dose", True, id="cannot reckon a dose"),
        pytest.param(
            "i can not do the sums, how many ml is 20 mg", True, id="cannot reckon, and units"
        ),
        pytest.param("so foggy i can not do the sums at the till", False, id="cannot reckon money"),
        pytest.param("how much by mouth for people with gout", False, id="by mouth, of people"),
        pytest.param("how much by mouth is my drip", True, id="by mouth, of one's own"),
    ],
)
def test_conversion(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert conversion.fires(listen(utterance)) is fires
