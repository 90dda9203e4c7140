"""What the allergy rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import allergy
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("my throat is closing", True, id="throat"),
        pytest.param("her tongue has swollen up", True, id="tongue"),
        pytest.param("hives all over and i feel faint", True, id="hives with faintness"),
        pytest.param("i am having an allergic reaction", True, id="plain"),
        pytest.param("lips swelling up fast", True, id="fragment"),
        pytest.param("his face is swelling and he is wheezing", True, id="face and wheeze"),
        pytest.param("can it cause swelling of the face", False, id="general"),
        pytest.param("how common is anaphylaxis", False, id="how common"),
        pytest.param("i came out in hives years ago", False, id="past"),
        pytest.param("signs of an allergic reaction", False, id="signs of"),
        pytest.param("would my lips swell with it", False, id="would"),
        pytest.param("i am allergic to nuts, can i have it", False, id="an allergy had"),
        pytest.param("she came up in hives after her jab", True, id="after an injection"),
        pytest.param("bumps where i jab it", False, id="where it is injected"),
        pytest.param("he puffed up in minutes after the tablet", True, id="puffed up"),
        pytest.param("puffing up all over and wheezing", True, id="puffing up, nobody named"),
        pytest.param("her feet and lips are puffed up", True, id="a limb and the lips"),
        pytest.param(
            "he injected it and his arm swelled up and went white", True, id="a limb in peril"
        ),
        pytest.param("ankles puffed up by bedtime", False, id="ankles alone"),
        pytest.param("my hand swelled up where the cannula was", False, id="where the needle was"),
        pytest.param("legs are swole up and my socks leave marks", False, id="legs, grown-up"),
        pytest.param("itchy all over my body and shaking", True, id="itch that spreads"),
        pytest.param(
            "arms covered in bumps and my throat feels odd", True, id="bumps with the throat"
        ),
        pytest.param("spots all over my back from it", False, id="spots alone"),
        pytest.param("i feel faint, lumps all over", True, id="faint, then lumps"),
        pytest.param("after it i got fat lips", True, id="lips that got fat"),
        pytest.param("my throat is tight, dry cough", True, id="tight throat, dry cough"),
        pytest.param("her eyes are closing up and swollen", True, id="eyes that swell shut"),
        pytest.param("my eyes keep closing in class", False, id="eyes of one who is sleepy"),
        pytest.param("thick phlegm sits in my chest", False, id="thick phlegm"),
        pytest.param(
            "my throat is tight and dry and my tongue is swelling", True, id="dry, and swelling"
        ),
        pytest.param("the skin of my face is dry and tight", False, id="dry and tight"),
        pytest.param("i am getting fat and my face is puffy", True, id="puffy all the same"),
        pytest.param("i become fat, my face is round", False, id="fat, grown"),
        pytest.param("stung on the hand and he is puffing up", True, id="stung, puffing up"),
    ],
)
def test_allergy(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert allergy.fires(listen(utterance)) is fires
