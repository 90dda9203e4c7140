"""What the rule for a wish to die fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.crisis import wish_to_die
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i want to die", True, id="plain"),
        pytest.param("i would sooner be dead than have another winter", True, id="sooner"),
        pytest.param("i dont want to be here anymore", True, id="not here"),
        pytest.param("fed up with being alive", True, id="fed up"),
        pytest.param("everyone would be better off without me", True, id="without me"),
        pytest.param(
            "the kids will be happier once i am gone",
            True,
            id="happier",
        ),
        pytest.param("nobody would miss me", True, id="missed"),
        pytest.param("i am just a burden to everyone", True, id="a burden"),
        pytest.param("there is no point in staying alive", True, id="no point"),
        pytest.param("why should i go on living, no reason to live", True, id="no reason"),
        pytest.param("i just want to fall asleep and not wake up", True, id="not to wake"),
        pytest.param("i go sleep and not wake, that is all i ask", True, id="not to wake, plainly"),
        pytest.param("wanna sleep and not wake up again", True, id="not to wake, slang"),
        pytest.param("praying i do not wake after the surgery", True, id="hopes not to wake"),
        pytest.param("hope it kills me", True, id="hopes"),
        pytest.param("i keep thinking about death", True, id="thinks of it"),
        pytest.param("years ago i wanted to die and these days again", True, id="and again"),
        pytest.param("i cannot see any future, i do not see a future", True, id="no future"),
        pytest.param("my life is dark, i give up, i am finished", True, id="gives up"),
        pytest.param(
            "years ago i wanted to die, i am fine these days", False, id="fine these days"
        ),
        pytest.param("i am dying to know how it works", False, id="idiom"),
        pytest.param("she sleep and not wake, i call her name", False, id="she does not wake"),
        pytest.param("he is asleep and not waking for us", False, id="he does not wake"),
        pytest.param("i want to not wake up in the night to pee", False, id="in the night"),
        pytest.param(
            "gran has had enough of the tablets and quits tomorrow",
            False,
            id="enough of a medicine",
        ),
        pytest.param("the itch has gone, can i give up it now", False, id="gives up a medicine"),
        pytest.param("is it a burden on my kidneys", False, id="a burden on kidneys"),
        pytest.param("what do i want out of it for my eczema", False, id="wants out of it"),
        pytest.param("i am scared i will never wake up from the operation", False, id="a fear"),
        pytest.param("should i not take it any more", False, id="takes it no more"),
        pytest.param("i do not trust myself to remember the evening one", False, id="forgets"),
        pytest.param("is there no reason to carry on taking it", False, id="carries on taking"),
        pytest.param("would rather die than eat liver", False, id="a figure of speech"),
        pytest.param("i want to see my dad in heaven", True, id="heaven"),
        pytest.param("tired of living on soup and tablets", False, id="lives on soup"),
    ],
)
def test_wish_to_die(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert wish_to_die.fires(listen(utterance)) is fires
