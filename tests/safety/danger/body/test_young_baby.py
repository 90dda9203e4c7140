"""What the rule for a young baby fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import young_baby
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my five week old has a fever", True, id="weeks"),
        pytest.param("our 2 month old boy is 38.6", True, id="months and a figure"),
        pytest.param("newborn is burning up", True, id="a newborn"),
        pytest.param("10 day old baby, temperature is 38.2", True, id="days"),
        pytest.param("the baby is floppy and will not feed", True, id="floppy and not fed"),
        pytest.param("my infant is limp and has not had a wet nappy", True, id="limp and dry"),
        pytest.param("baby not feeding, nappies still dry", True, id="not fed and dry"),
        pytest.param("baby has had no wet nappies since last night", True, id="dry for long"),
        pytest.param(
            "he had a vaccine and my six week old feels hot and has a fever",
            True,
            id="beside a remark",
        ),
        pytest.param("my six month old has a fever", False, id="older"),
        pytest.param("can a newborn have it", False, id="asked in general"),
        pytest.param("what if my newborn gets a fever", False, id="supposed"),
        pytest.param("the baby is well, can i breastfeed", False, id="well"),
        pytest.param("my baby does not like the taste", False, id="a taste"),
        pytest.param("my three year old has a temperature", False, id="a child"),
        pytest.param("he is 38 and has a six week old baby", False, id="an age"),
    ],
)
def test_young_baby(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert young_baby.fires(listen(utterance)) is fires
