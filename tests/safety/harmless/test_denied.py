"""Signs that are denied, beside what nobody is well without."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.denied import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("no fits", True, id="none"),
        pytest.param("no seizures with _", True, id="with the medicine"),
        pytest.param("never had a stroke", True, id="never"),
        pytest.param("he has never had a fit", True, id="of somebody"),
        pytest.param("she did not vomit", True, id="did not"),
        pytest.param("not bleeding", True, id="not"),
        pytest.param("i am not confused", True, id="am not"),
        pytest.param("no signs of bleeding", True, id="signs of it"),
        pytest.param("without any swelling", True, id="without"),
        pytest.param("no vomiting or diarrhoea", True, id="or"),
        pytest.param("no swelling, no rash", True, id="each of two"),
        pytest.param("no emergency", True, id="no emergency"),
        pytest.param("my dad has not been dizzy at all", True, id="not at all"),
        pytest.param("no trouble breathing", True, id="a trouble with breath"),
        pytest.param("baby has had no fever", True, id="a baby"),
        pytest.param("never fainted", True, id="fainted"),
        pytest.param("no pulse", False, id="a pulse is needed"),
        pytest.param("not breathing", False, id="breath"),
        pytest.param("no breath", False, id="breath by its name"),
        pytest.param("not waking up", False, id="an answer"),
        pytest.param("no reaction", False, id="a reaction may be an answer"),
        pytest.param("no feeling in the leg", False, id="feeling"),
        pytest.param("no movement", False, id="movement"),
        pytest.param("no wet nappies", False, id="water passed"),
        pytest.param("not coughing", False, id="a cough that clears"),
        pytest.param("no kicks from the baby", False, id="kicks"),
        pytest.param("no air", False, id="air"),
        pytest.param("no hope", False, id="hope"),
        pytest.param("no point", False, id="a point"),
        pytest.param("no i am bleeding", False, id="no, and then a sign"),
        pytest.param("no she is fitting", False, id="no, of somebody"),
        pytest.param("no he has a rash and swelling", False, id="no, and two signs"),
        pytest.param("no fits but she is bleeding", False, id="the second is not denied"),
        pytest.param("not a rash she is swelling", False, id="nor here"),
        pytest.param("no rash swelling", False, id="two without or"),
        pytest.param("not bleeding or else she is fitting", False, id="or, and somebody"),
        pytest.param("not only sick", False, id="not only"),
        pytest.param("not just a faint", False, id="not just"),
        pytest.param("never felt so faint", False, id="never so much"),
        pytest.param("never had this pain", False, id="never this"),
        pytest.param("no longer fitting", False, id="what has just ended"),
        pytest.param("no more fits", False, id="no more"),
        pytest.param("no vomiting yet", False, id="yet"),
        pytest.param("no fits now", False, id="now, and not before"),
        pytest.param("not without pain", False, id="denied twice"),
        pytest.param("bleeding no", False, id="after it"),
        pytest.param("no chest pain, arm is numb", False, id="something beside it"),
        pytest.param("not suicidal", False, id="a wish to die"),
        pytest.param("no blood in his face", False, id="a pale face"),
        pytest.param("no pain when pinched", False, id="no pain where there should be"),
        pytest.param("no bleeding stopped it", False, id="nothing stopped it"),
        pytest.param("nobody is choking", True, id="nobody"),
        pytest.param("no one has a fever", True, id="no one"),
        pytest.param("she is not bleeding or anything", True, id="or anything"),
        pytest.param("he is not unconscious", True, id="not unconscious"),
        pytest.param("nobody is breathing", False, id="nobody breathes"),
        pytest.param("no one can stop the bleeding", False, id="nobody stops it"),
        pytest.param("nobody saw the fit", False, id="nobody saw it"),
        pytest.param("no one is here and he is fitting", False, id="nobody here"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_denied(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
