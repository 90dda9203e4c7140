"""A pill box that is ahead, beside packing, sums and doses left out."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning.run_ahead import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param(
            "mum has had fridays and saturdays from the pill box this morning",
            True,
            id="two days",
        ),
        pytest.param(
            "he took monday tuesday and wednesday out of his dosette all at once",
            True,
            id="three days",
        ),
        pytest.param(
            "dad has already taken thursdays tablets and it is only tuesday",
            True,
            id="only tuesday",
        ),
        pytest.param("she swallowed todays and tomorrows tablets together", True, id="tomorrow"),
        pytest.param(
            "emptied the morning and bedtime compartments in one go and took the lot",
            True,
            id="parts of a day",
        ),
        pytest.param(
            "nan has been through sat and sun in her blister pack today",
            True,
            id="sat and sun",
        ),
        pytest.param(
            "there should be twelve left in the box and there are five, i must have taken them",
            True,
            id="too few left",
        ),
        pytest.param(
            "the blister should have 20 tablets and i count 11, she has had some twice",
            True,
            id="counted",
        ),
        pytest.param("forgot i had taken my pills and took them again", True, id="forgot"),
        pytest.param(
            "did not realise i had given her the dose and gave it again",
            True,
            id="gave again",
        ),
        pytest.param("grandad had his wednesday and thursday meds today", True, id="meds"),
        pytest.param(
            "packing mondays and tuesdays tablets in the pill box for my holiday",
            False,
            id="packing",
        ),
        pytest.param(
            "he forgot to take tuesday and wednesday from his dosette",
            False,
            id="left out",
        ),
        pytest.param("takes it monday and thursday in the morning", False, id="a schedule"),
        pytest.param("there should be 30 in the box but the pharmacy gave 28", False, id="refill"),
        pytest.param("i take one tablet in the morning and one at night", False, id="twice a day"),
        pytest.param("how do i fill a pill box for monday to friday", False, id="how to fill"),
        pytest.param("can i take saturday and sunday together today", False, id="asked"),
        pytest.param(
            "mondays tablets are still in the dosette and it is wednesday",
            False,
            id="still there",
        ),
        pytest.param("i took my tablet today and yesterday", False, id="each day one"),
        pytest.param(
            "is it ok to take morning and evening pills together",
            False,
            id="asked of parts",
        ),
        pytest.param("", False, id="nothing"),
    ],
)
def test_run_ahead(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
