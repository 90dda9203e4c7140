"""What the rule for skin that comes off fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import skin_loss
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my skin is coming off", True, id="comes off"),
        pytest.param("purple rash with blisters", True, id="purple"),
        pytest.param("blisters all over and a fever", True, id="fever"),
        pytest.param("she has blisters in her mouth and on her skin", True, id="mouth and skin"),
        pytest.param("his skin is peeling in sheets", True, id="sheets"),
        pytest.param("rash and blisters and my eyes are sore", True, id="eyes"),
        pytest.param("the skin on his back comes away when i wash him", True, id="comes away"),
        pytest.param("her skin slides off when you touch it", True, id="slides"),
        pytest.param("my skin is peeling and my mouth is raw", True, id="a raw mouth"),
        pytest.param("peeling skin on my chest, ulcers in my mouth", True, id="ulcers"),
        pytest.param("my skin is peeling after the gel", False, id="peels alone"),
        pytest.param("mouth ulcers", False, id="a mouth alone"),
        pytest.param("can it make skin peel and give mouth sores", False, id="asked of it"),
        pytest.param("the scab came off my skin", False, id="a scab"),
        pytest.param("the skin on my hands is coming off", False, id="hands"),
        pytest.param("a blister on my heel", False, id="heel"),
        pytest.param("blisters on my lip again, a cold sore", False, id="a cold sore"),
        pytest.param("shingles rash with blisters", False, id="shingles"),
        pytest.param("can it cause blisters and a rash", False, id="in general"),
        pytest.param("what if my skin is coming off", False, id="supposed"),
        pytest.param("sunburn with blisters all over", False, id="sunburn"),
        pytest.param(
            "flaky skin comes off in sheets with blisters", True, id="flakes with blisters"
        ),
        pytest.param("his skin comes off like wet tissue", True, id="off like tissue"),
        pytest.param("the skin on my shins is like wet tissue paper", False, id="thin skin"),
        pytest.param("skin comes off in flakes like a snake", False, id="flakes"),
    ],
)
def test_skin_loss(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert skin_loss.fires(listen(utterance)) is fires
