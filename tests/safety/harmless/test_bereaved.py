"""A death that is told of, beside what the living want."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.bereaved import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("since mum died dad has been on _", True, id="on it since"),
        pytest.param(
            "my aunt lives alone since her husband died the doctor put her on _",
            True,
            id="lives alone",
        ),
        pytest.param("my uncle died of a stroke so they want me on _", True, id="of what"),
        pytest.param("after my wife died the gp gave me _", True, id="given after"),
        pytest.param("since mum died i want to die", False, id="wants to die"),
        pytest.param("since mum died i do not want to live", False, id="not to live"),
        pytest.param("since mum died i have no reason to go on", False, id="no reason"),
        pytest.param("my dad died and i have his _", False, id="his, kept"),
        pytest.param("my dad died and i have got his _ left", False, id="left over"),
        pytest.param("since mum died dad wants her", False, id="longs for"),
        pytest.param("since mum died dad wants to join her", False, id="to join"),
        pytest.param("my wife died and i took all her _", False, id="took all"),
        pytest.param("my dad died he was not breathing", False, id="not breathing"),
        pytest.param("my dad died just now", False, id="just now"),
        pytest.param("my brother killed himself and i am on _", False, id="killed himself"),
        pytest.param("my wife died i want to be with her", False, id="to be with"),
        pytest.param("my nan died grandad took her _", False, id="took hers"),
    ],
)
def test_bereaved(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
