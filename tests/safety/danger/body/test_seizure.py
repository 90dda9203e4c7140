"""What the seizure rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import seizure
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my hands will not stop shaking since the syrup", False, id="a tremor"),
        pytest.param("his hands keep shaking when he holds a cup", False, id="another's tremor"),
        pytest.param("her hands and legs will not stop shaking", True, id="more than hands"),
        pytest.param(
            "his hands will not stop shaking and his eyes rolled back", True, id="hands, and eyes"
        ),
        pytest.param("my hand will not stop shaking and now my arm", True, id="it spreads"),
        pytest.param("his hands will not stop shaking, not answering", True, id="and no answer"),
        pytest.param("he is having a fit", True, id="fit"),
        pytest.param("she is jerking all over and cannot stop", True, id="jerking"),
        pytest.param("my daughter is convulsing", True, id="convulsing"),
        pytest.param("seizure", True, id="bare"),
        pytest.param("his whole body is shaking and he wont answer", True, id="whole body"),
        pytest.param("can it cause seizures", False, id="general"),
        pytest.param("does it fit in the fridge", False, id="fit, idiom"),
        pytest.param("i have epilepsy, can i have it", False, id="history"),
        pytest.param("my husband will have a fit if i am late", False, id="idiom fit"),
        pytest.param("i had a seizure as a child", False, id="past"),
        pytest.param("his shoulders went stiff", False, id="shoulders"),
        pytest.param("i am stiff in the knees", False, id="stiff knees"),
        pytest.param("his arms went stiff and he is jerking", True, id="arms, and jerking"),
        pytest.param("she went stiff and then limp", True, id="went stiff"),
        pytest.param("fits back to back since noon", True, id="back to back"),
        pytest.param("one fit runs into the next", True, id="into the next"),
        pytest.param(
            "she takes it daily and is having seizures without a break", True, id="beside a remark"
        ),
        pytest.param("fitting nonstop", True, id="nonstop"),
        pytest.param(
            "what are seizures one after another called", False, id="what they are called"
        ),
        pytest.param("shoes that fit, one after another", False, id="shoes"),
        pytest.param("foam at his mouth", True, id="foam"),
        pytest.param("scalp foam went in my eye, foam went in", False, id="foam of a can"),
        pytest.param("she is stiff all over and her legs are jerking", True, id="stiff, and jerks"),
        pytest.param("my brother has stiff legs", False, id="stiff legs"),
        pytest.param("calves seizing up in the night", False, id="cramp"),
        pytest.param("my neck is still in spasm", False, id="a muscle"),
    ],
)
def test_seizure(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert seizure.fires(listen(utterance)) is fires
