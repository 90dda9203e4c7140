"""What does not belong in an eye, beside what is meant for it."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.injury.wrong_in_eye import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param(
            "squirted the lotion in my eye instead of eye drops",
            True,
            id="lotion for drops",
        ),
        pytest.param("i put the scalp solution in her eye by mistake", True, id="scalp solution"),
        pytest.param("it splashed into my eye and i cannot open it", True, id="it splashed"),
        pytest.param(
            "used ear drops in his eye thinking they were eye drops",
            True,
            id="ear drops",
        ),
        pytest.param(
            "shampoo got in the babys eyes and he will not open them",
            True,
            id="shampoo and shut",
        ),
        pytest.param("mouthwash in my eye and it burns like hell", True, id="mouthwash"),
        pytest.param(
            "picked up the wrong bottle and put it in my left eye",
            True,
            id="the wrong bottle",
        ),
        pytest.param("rubbed some of it in my eye and it is burning", True, id="rubbed"),
        pytest.param("got nail glue on my lids and they are stuck", True, id="lids stuck"),
        pytest.param("lash glue has sealed her eye shut", True, id="lash glue"),
        pytest.param("superglued my lashes together", True, id="superglued"),
        pytest.param(
            "the medicine went into my eye and it is on fire", True, id="the medicine itself"
        ),
        pytest.param(
            "the eye drops sting for a few seconds when i put them in my eye",
            False,
            id="sting for seconds",
        ),
        pytest.param("my artificial tears burn in my eyes", False, id="artificial tears"),
        pytest.param(
            "i put eye ointment in my eye and it is blurry",
            False,
            id="an ointment for eyes",
        ),
        pytest.param("can i put the lotion in my eye", False, id="may it go in"),
        pytest.param("what if shampoo gets in my eye", False, id="supposed"),
        pytest.param("my eyes were glued to the telly", False, id="a manner of speaking"),
        pytest.param("eyes stuck shut with gunk in the morning", False, id="gunk"),
        pytest.param("shampoo got in my eye, rinsed it out and it is fine now", False, id="over"),
        pytest.param("i rub the cream on my eyelid as told", False, id="as told"),
        pytest.param("nail glue stuck to my finger", False, id="a finger"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_wrong_in_eye(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
