"""What is long over and well since, beside what is not."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.long_since import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i had chest pain in june it was only heartburn", True, id="heartburn"),
        pytest.param("i had a seizure in 2015 none since", True, id="none since"),
        pytest.param("my daughter choked on a pill last year she was fine", True, id="choked"),
        pytest.param("i was suicidal in 2011 better now", True, id="years ago, and well"),
        pytest.param("i took an overdose twenty years ago and got help", True, id="got help"),
        pytest.param("i self harmed as a teenager long behind me", True, id="behind"),
        pytest.param(
            "my husband tried to take his life in 1996 he is well now", True, id="a husband"
        ),
        pytest.param("i had a seizure in 2031 none since", True, id="whatever year"),
        pytest.param("i was suicidal in 2031 better now", False, id="perhaps this year"),
        pytest.param("i had a seizure on 2000 mg none since", False, id="a dose"),
        pytest.param("i was suicidal in 2011", False, id="nothing since"),
        pytest.param("i was suicidal better now", False, id="no time"),
        pytest.param("i was suicidal last week better now", False, id="last week"),
        pytest.param("i was suicidal last year better now", False, id="last year"),
        pytest.param("i was suicidal in march better now", False, id="in march"),
        pytest.param("i took an overdose in march fine now", False, id="an overdose in march"),
        pytest.param("i took an overdose last night fine now", False, id="last night"),
        pytest.param("i overdosed an hour ago fine now", False, id="an hour ago"),
        pytest.param("i was suicidal in 2011 and it is back", False, id="back"),
        pytest.param("i was suicidal in 2011 better now maybe", False, id="maybe"),
        pytest.param("i had chest pain in june and again now", False, id="again"),
        pytest.param("i had chest pain in june", False, id="no end of it"),
        pytest.param("i had chest pain it was only heartburn", False, id="no time"),
        pytest.param(
            "i had chest pain in june it was only heartburn now it is worse", False, id="worse"
        ),
        pytest.param("he had a stroke in 2015 and can not speak", False, id="can not speak"),
        pytest.param("my son choked on a pill last month he is choking", False, id="chokes"),
        pytest.param("i tried to kill myself years ago and failed", False, id="failed"),
        pytest.param("i tried to kill myself yesterday better now", False, id="yesterday"),
        pytest.param("i harmed myself today fine now", False, id="today"),
        pytest.param("i was suicidal years ago i am suicidal now", False, id="now"),
        pytest.param("my heart stopped in 2015 fine since it has stopped", False, id="has stopped"),
    ],
)
def test_long_since(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
