"""What the diagnosis rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.heard import Heard
from askmono.safety.refusals import diagnosis


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("do i have diabetes", True, id="have I"),
        pytest.param("what is wrong with me", True, id="what is wrong"),
        pytest.param("is this rash shingles", True, id="is this"),
        pytest.param("am i bipolar", True, id="am I"),
        pytest.param("could it be cancer", True, id="could it be"),
        pytest.param("does my son have autism", True, id="somebody else"),
        pytest.param("what do my blood results mean", True, id="results"),
        pytest.param("is vomiting a side effect", False, id="a side effect"),
        pytest.param("is it used for depression", False, id="a use"),
        pytest.param("i have diabetes, can i have it", False, id="an illness told"),
        pytest.param("do i have to fast", False, id="have to"),
        pytest.param("does my blood pressure matter", False, id="a precaution"),
        pytest.param("is it safe with epilepsy", False, id="safety"),
        pytest.param("is it addictive", False, id="of the medicine"),
        pytest.param("is it one of the cancer medicines", False, id="a medicine of its kind"),
        pytest.param("so is it a migraine tablet", False, id="a tablet for it"),
        pytest.param("is it a migraine, i took a tablet", True, id="an illness, and a tablet"),
        pytest.param("is it eczema, one arm is sore", True, id="an illness, and where"),
        pytest.param("can it fix what is wrong with my back", False, id="what it mends"),
        pytest.param("what is wrong with my back", True, id="what is wrong with a part"),
    ],
)
def test_diagnosis(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert diagnosis.fires(listen(utterance)) is fires
