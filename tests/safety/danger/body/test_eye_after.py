"""An eye that gets bad after an injection or operation, beside one that heals."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body.eye_after import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param(
            "day four after the injection into my eye and it is throbbing and red",
            True,
            id="an injection",
        ),
        pytest.param(
            "my eye jab was on monday, now everything is foggy and light hurts",
            True,
            id="fog and light",
        ),
        pytest.param("since the cataract op her eye is bloodshot and aches", True, id="cataract"),
        pytest.param(
            "had a cataract done last week and the vision is getting worse",
            True,
            id="sight worse",
        ),
        pytest.param(
            "he had a needle into his left eye three days ago, it is agony", True, id="agony"
        ),
        pytest.param("after my eye surgery i have pain and pus", True, id="pus"),
        pytest.param(
            "two days post vitrectomy and i can hardly see out of it",
            True,
            id="hardly see",
        ),
        pytest.param(
            "my right eye is painful and cloudy, they put the needle in it on tuesday",
            True,
            id="a needle in it",
        ),
        pytest.param(
            "since the _ injection in my eye i have to sit in the dark and it aches",
            True,
            id="the dark",
        ),
        pytest.param(
            "dads eye is swollen and sore and misty since the implant",
            True,
            id="implant",
        ),
        pytest.param(
            "the eye they injected hurts badly and i am losing sight",
            True,
            id="losing sight",
        ),
        pytest.param(
            "eye gone red and blurry, had a shot in the eye 2 days ago",
            True,
            id="a shot",
        ),
        pytest.param("my eye feels gritty since the injection yesterday", False, id="gritty"),
        pytest.param(
            "there is a red spot on my eye after the eye injection",
            False,
            id="a red spot",
        ),
        pytest.param(
            "slight redness and a bit sore the first day after my eye jab",
            False,
            id="slight",
        ),
        pytest.param("can an eye injection cause pain and redness", False, id="asked in general"),
        pytest.param(
            "what should i do if my eye gets red and painful after cataract surgery",
            False,
            id="supposed",
        ),
        pytest.param(
            "my eyes are red and sore since i started my weekly injections",
            False,
            id="both eyes, a shot elsewhere",
        ),
        pytest.param(
            "cataract surgery went well, vision is clear and no pain",
            False,
            id="went well",
        ),
        pytest.param("i see air bubbles after my eye injection", False, id="bubbles"),
        pytest.param("the eye drops sting after my cataract operation", False, id="drops sting"),
        pytest.param("my arm is red and painful after the jab", False, id="another part"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_eye_after(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
