"""A wish to die that is denied, beside one that is not."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.no_wish_to_die import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i am not suicidal", True, id="not suicidal"),
        pytest.param("i do not want to die", True, id="no wish"),
        pytest.param("i am not thinking of killing myself", True, id="not thinking of it"),
        pytest.param("i have no thoughts of harming myself", True, id="no thoughts"),
        pytest.param("i do not self harm", True, id="no self-harm"),
        pytest.param("i am not suicidal or anything", True, id="or anything"),
        pytest.param("i have no wish to die", True, id="no wish to"),
        pytest.param("i am not suicidal but i can not go on", False, id="can not go on"),
        pytest.param("i do not want to die but", True, id="what follows has to be plain"),
        pytest.param("i do not want to die alone", False, id="alone"),
        pytest.param("i do not want to live", False, id="to live"),
        pytest.param("i do not want to be here", False, id="to be here"),
        pytest.param("i am not suicidal just tired of it all", False, id="tired of it all"),
        pytest.param("i am not suicidal yet", False, id="yet"),
        pytest.param("i am not suicidal any more", False, id="any more"),
        pytest.param("i do not want to die like this", False, id="like this"),
        pytest.param("i want to die", False, id="wants to"),
        pytest.param("i am suicidal", False, id="suicidal"),
        pytest.param("i am not going to kill myself tonight", False, id="tonight"),
        pytest.param("not going to kill myself i am going to kill him", False, id="him"),
        pytest.param("i have no wish to live", False, id="no wish to live"),
        pytest.param("i do not want to kill myself but i will", False, id="will"),
        pytest.param("i am not safe", False, id="not safe"),
        pytest.param("he is not suicidal", False, id="somebody else"),
    ],
)
def test_no_wish_to_die(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
