"""What the rule for carbon monoxide and smoke fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import smoke
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param(
            "the carbon monoxide detector went off and my wife feels sick",
            True,
            id="an alarm and sick",
        ),
        pytest.param(
            "co alarm is beeping, we all have a headache", True, id="an alarm and a headache"
        ),
        pytest.param("we think it is carbon monoxide poisoning, he is drowsy", True, id="named"),
        pytest.param(
            "he sat in the garage with the engine running and he is very sleepy",
            True,
            id="an engine",
        ),
        pytest.param("exhaust fumes got into the van and my head hurts", True, id="exhaust"),
        pytest.param("they pulled her from the blaze, soot round her mouth", True, id="soot"),
        pytest.param("i breathed in smoke in the fire and i keep coughing", True, id="a cough"),
        pytest.param("my voice is croaky since the house fire", True, id="a voice"),
        pytest.param(
            "i started it and now the carbon monoxide alarm is going off and i feel dizzy",
            True,
            id="beside a remark",
        ),
        pytest.param("does carbon monoxide matter with this tablet", False, id="asked in general"),
        pytest.param(
            "what if the carbon monoxide alarm goes off and i feel sick", False, id="supposed"
        ),
        pytest.param("we bought a carbon monoxide alarm", False, id="a purchase"),
        pytest.param("i have a headache after the barbecue", False, id="a barbecue"),
        pytest.param("my throat is on fire and i cough", False, id="a manner of speaking"),
        pytest.param("i was sacked and feel sick", False, id="sacked"),
    ],
)
def test_smoke(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert smoke.fires(listen(utterance)) is fires
