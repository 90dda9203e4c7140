"""What long_over() says yes to, beside what happens now."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.reading.past import happens, long_over


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("he had a stroke in 2016, is it safe for him", True, id="a year"),
        pytest.param("i stopped breathing under gas thirty years ago", True, id="years ago"),
        pytest.param("my throat swelled up as a child, can i have it", True, id="as a child"),
        pytest.param("she fell and broke her hip last winter, mended now", True, id="mended"),
        pytest.param("two christmases ago dad collapsed at the table", True, id="christmases"),
        pytest.param("my late husband had seizures on it", True, id="somebody who is dead"),
        pytest.param("he collapsed and he is not breathing", False, id="now, nothing else said"),
        pytest.param("he had a stroke in 2016 and suddenly he can not speak", False, id="again"),
        pytest.param("she took it an hour ago, same as last year", False, id="an hour ago"),
        pytest.param("it happened years ago and it has started again", False, id="started again"),
        pytest.param("my chest hurts, i had a heart attack years ago, help", False, id="help"),
        pytest.param("can it slow my breathing", False, id="no past in it"),
        pytest.param("he had a stroke, in 2003 i think", True, id="a year after it"),
        pytest.param("on 2000 mg a day, i have a bad reaction", False, id="a dose is no year"),
        pytest.param("i was born in 1961 and my lips swell up", False, id="born"),
    ],
)
def test_long_over(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert long_over(listen(utterance)) is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("he has stopped breathing", True, id="it is so now"),
        pytest.param("she is not answering", True, id="it goes on"),
        pytest.param("he keeps shaking", True, id="again and again"),
        pytest.param("he was not breathing and they said it is in the notes", False, id="told"),
        pytest.param("she had a fit", False, id="it was"),
        pytest.param("is that common", False, id="a question"),
    ],
)
def test_happens(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert happens(listen(utterance)) is expected
