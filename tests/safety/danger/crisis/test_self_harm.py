"""What the rule for self-harm fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.crisis import self_harm
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i have been cutting myself again", True, id="cuts"),
        pytest.param("she slices her wrists", True, id="wrists"),
        pytest.param("urge to cut is back", True, id="an urge"),
        pytest.param("i burnt my leg on purpose", True, id="burnt on purpose"),
        pytest.param("it stings like peeing razors and i cut my arms last night", True, id="both"),
        pytest.param("found cuts under his sleeves", True, id="cuts that are found"),
        pytest.param("hiding a razor under my pillow", True, id="a razor"),
        pytest.param("my boy punches the wall until it splits his hand", True, id="a wall"),
        pytest.param("i scratched myself until it bled because i deserve it", True, id="scratched"),
        pytest.param("my sister bangs her head when it gets too much", True, id="a head"),
        pytest.param("i might do something to myself", True, id="something"),
        pytest.param("can i cut my tablets in half", False, id="a dose"),
        pytest.param("i cut myself shaving", False, id="a mishap"),
        pytest.param("i cut my arm on a nail at work", False, id="on a nail"),
        pytest.param("my joiner cuts himself on old wire", False, id="on wire"),
        pytest.param("like passing razor blades when i wee", False, id="like blades"),
        pytest.param("a razor cut on my chin, does the gel sting", False, id="a razor cut"),
        pytest.param("when may he shave with a razor", False, id="a shave"),
        pytest.param("did they cap it on purpose, is the lid meant to stick", False, id="the lid"),
        pytest.param("my cousin makes herself sick on purpose, bulimia", False, id="bulimia"),
        pytest.param("the eczema is so itchy she scratches till it bleeds", False, id="an itch"),
        pytest.param("scratching my arms since the first capsule", False, id="since a capsule"),
        pytest.param("i want to cut down on sugar", False, id="cuts down"),
        pytest.param("i need to cut salt, does it matter", False, id="cuts salt"),
        pytest.param("she hit his head on the cupboard, a bump came up", False, id="a bump"),
        pytest.param("the cream is burning my skin", False, id="a cream"),
        pytest.param("she keeps slapping her own face", True, id="her own face"),
    ],
)
def test_self_harm(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert self_harm.fires(listen(utterance)) is fires
