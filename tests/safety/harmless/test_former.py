"""What befell somebody long ago, beside what is back."""

from collections.abc import Callable

import pytest

from askmono.safety.harmless.former import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("had a fit as a child", True, id="a fit"),
        pytest.param("epilepsy as a child", True, id="a name"),
        pytest.param("she had a stroke years ago", True, id="a stroke"),
        pytest.param("he had seizures as a teenager", True, id="seizures"),
        pytest.param("i fainted once years ago", True, id="fainted"),
        pytest.param("asthma attack last year", True, id="last year"),
        pytest.param("mum had a heart attack years ago", True, id="somebody else"),
        pytest.param("i broke my hip last winter, mended now", True, id="mended"),
        pytest.param("had a fit as a child and again now", False, id="again"),
        pytest.param("fit as a child, fitting", False, id="now"),
        pytest.param("stroke last year, face drooping", False, id="drooping"),
        pytest.param("heart attack last year same pain", False, id="the same"),
        pytest.param("had a fit last night", False, id="last night"),
        pytest.param("had a seizure a minute ago", False, id="a minute ago"),
        pytest.param("he has fits", False, id="now and then"),
        pytest.param("took an overdose last year", False, id="an overdose"),
        pytest.param("wanted to die last year", False, id="a wish to die"),
        pytest.param("was fine last year, chest pain", False, id="fine then"),
        pytest.param("years ago", False, id="when alone"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_former(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    words = utterance.split()
    heard = Heard(words) if "_" in words else listen(utterance)
    assert fires(heard) is expected
