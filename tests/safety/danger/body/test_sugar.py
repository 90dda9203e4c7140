"""Which sugars and ketones are danger, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body.sugar import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("my sugar is 2.2", True, id="very low"),
        pytest.param("glucose 1.8, what now", True, id="a bare figure"),
        pytest.param("her blood sugar is 3.6 and she is sweaty", True, id="low, with a sign"),
        pytest.param("my sugar is 46", True, id="very low in mg"),
        pytest.param("sugar 340 and vomiting since last night", True, id="high in mg, sick"),
        pytest.param("his sugars are 22 and he is very drowsy", True, id="high, drowsy"),
        pytest.param("ketones 4.1", True, id="ketones"),
        pytest.param("she has ketones and keeps vomiting", True, id="ketones, sick"),
        pytest.param("the meter reads hi and he is throwing up", True, id="off the scale"),
        pytest.param("he is having a hypo and will not eat", True, id="a hypo"),
        pytest.param("i ran out of insulin and i am being sick", True, id="no insulin"),
        pytest.param(
            "i have diabetes, my breath smells of acetone and i feel sick", True, id="acetone"
        ),
        pytest.param("my sugar is 7.5", False, id="in range"),
        pytest.param("sugar is 12, is that high", False, id="a little high"),
        pytest.param("my sugar was 2.8 last week", False, id="last week"),
        pytest.param("what if my sugar goes under 3", False, id="supposed"),
        pytest.param("can it bring on a hypo", False, id="in general"),
        pytest.param("two sugars in my tea", False, id="in tea"),
        pytest.param("my target sugar is 5", False, id="a target"),
        pytest.param("it has 2 grams of sugar", False, id="grams"),
        pytest.param("my hba1c is 48", False, id="a long time"),
        pytest.param("i had a hypo and ate a biscuit, fine now", False, id="over"),
        pytest.param("", False, id="nothing"),
        pytest.param("meter says lo", True, id="lo"),
        pytest.param(
            "her sensor shows lo, she had her tablets at noon", True, id="lo beside a remark"
        ),
        pytest.param("the monitor just reads lo", True, id="reads lo"),
        pytest.param("what does it mean if the meter says lo", False, id="what lo means"),
        pytest.param("my monitor shows 6.4", False, id="six"),
        pytest.param("type 2, my sugar is 2.4", True, id="a kind, and a figure"),
        pytest.param("my sugar is two", True, id="a figure in words"),
        pytest.param("i have high sugar, type 2", False, id="a kind"),
        pytest.param("she has sugar and the one for pressure", False, id="the one"),
    ],
)
def test_sugar(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
