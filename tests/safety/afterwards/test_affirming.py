"""When all that is said is that it has come about, beside what says more."""

from collections.abc import Callable

import pytest

from askmono.safety.afterwards.affirming import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i have", True, id="i have"),
        pytest.param("my mum did", True, id="my mum did"),
        pytest.param("he has most of those", True, id="most of those"),
        pytest.param("mine is, right now", True, id="mine"),
        pytest.param("yes and it just happened to me", True, id="it happened"),
        pytest.param("oh god, i took it already", True, id="already"),
        pytest.param("she has had one today", True, id="one today"),
        pytest.param("exactly that is going on with my sister", True, id="going on"),
        pytest.param("my aunt is in the middle of one", True, id="in the middle"),
        pytest.param("hers just began a minute ago", True, id="began"),
        pytest.param("i am on it", False, id="uses it"),
        pytest.param("does it", False, id="asked again"),
        pytest.param("what is it", False, id="another question"),
        pytest.param("i have a question", False, id="a question"),
        pytest.param("i have it with breakfast", False, id="something else"),
        pytest.param("no", False, id="no"),
        pytest.param("can i have it", False, id="may i"),
        pytest.param("thanks", False, id="thanks"),
        pytest.param("my mum", False, id="nobody did anything"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_affirming(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
