"""Whether one medicine beside another is asked about: in every order, and what must not count."""

import pytest

from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import asked_of
from askmono.dialogue.two_taken import asks_of, marked

SPOKEN = Conversation(medicine="fenoprast")

ASKED = [
    pytest.param("can i take fenoprast if i am on warfarin", "own", id="if i am on"),
    pytest.param("if im on warfarin could i have fenoprast", "own", id="the other way round"),
    pytest.param("my gran takes warfarin, may she use fenoprast", "own", id="of somebody else"),
    pytest.param("i take warfarin against clots is fenoprast alright", "own", id="with what for"),
    pytest.param("is fenoprast ok for me, i use coumadin every day", "own", id="a brand, after"),
    pytest.param("any trouble having fenoprast with my warfarin", "own", id="with my"),
    pytest.param("i am on warfarn is fenoprst safe", "own", id="misspelt"),
    pytest.param("why cant i take fenoprast with warfarin", "own", id="why not"),
    pytest.param(
        "i use fenoprast, can i take paracetamol for a cold", "other", id="the other asked"
    ),
    pytest.param("im on fenoprast. ibuprofen ok?", "other", id="ok alone"),
    pytest.param("fenoprast with warfarin", "joined", id="side by side"),
    pytest.param("can you mix warfarin and fenoprast", "joined", id="and"),
    pytest.param("i take warfarin and fenoprast, is that alright", "joined", id="both told"),
    pytest.param(
        "my dad takes warfarin and they gave him fenoprast, should we worry", "joined", id="worry"
    ),
    pytest.param(
        "i use fenoprast and warfarin every morning. anything to watch for", "joined", id="to watch"
    ),
    pytest.param(
        "im on warfarin, now prescribed fenoprast. does that matter", "joined", id="it matters"
    ),
    pytest.param("gran has warfarin and fenoprast, any danger?", "joined", id="any danger"),
    pytest.param("does fenoprast interact with warfarin at all", "own", id="interact"),
    pytest.param("will fenoprast clash with my warfarin", "own", id="clash"),
    pytest.param("would fenoprast weaken warfarin", "mixed", id="does to the other"),
]
NOT_ASKED = [
    pytest.param("i take warfarin, can i drive on fenoprast", id="driving"),
    pytest.param("i take warfarin and fenoprast, is it safe to drive", id="driving, of both"),
    pytest.param("i take warfarin and fenoprast, does it matter when i have them", id="when"),
    pytest.param(
        "i take warfarin and fenoprast, should i be worried about my kidneys", id="worry of another"
    ),
    pytest.param("is fenoprast safe in pregnancy if i take warfarin", id="pregnancy"),
    pytest.param("how much fenoprast can i take if i am on warfarin", id="an amount"),
    pytest.param("how long after warfarin can i have fenoprast", id="a time"),
    pytest.param("i cant take warfarin, can i have fenoprast instead", id="in its place"),
    pytest.param("should i switch from warfarin to fenoprast", id="a change"),
    pytest.param("is fenoprast better than warfarin", id="which is better"),
    pytest.param("is fenoprast the same as warfarin", id="the same"),
    pytest.param("i am allergic to warfarin, can i take fenoprast", id="not tolerated"),
    pytest.param("i took all the warfarin, can i have fenoprast", id="what was taken"),
    pytest.param("i take warfarin and fenoprast", id="only told"),
    pytest.param("is fenoprast ok", id="no other is named"),
    pytest.param("can i have wine with fenoprast", id="what is drunk"),
]


@pytest.mark.parametrize(("said", "asks"), ASKED)
def test_one_beside_another_is_asked_about(said: str, asks: str, wide_shelf: Engine) -> None:
    assert asks_of(asked_of(wide_shelf, START, said)) == asks


@pytest.mark.parametrize("said", NOT_ASKED)
def test_something_else_is_asked(said: str, wide_shelf: Engine) -> None:
    assert asks_of(asked_of(wide_shelf, START, said)) is None


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        pytest.param("can i take it if i am on warfarin", "own", id="it"),
        pytest.param("i use warfarin as well, is this ok", "own", id="this"),
        pytest.param("is it ok to take warfarin", None, id="it stands for nothing"),
        pytest.param("is warfarin safe", None, id="of the other alone"),
        pytest.param("how many warfarin can i take with it", None, id="an amount"),
    ],
)
def test_the_one_spoken_of_goes_without_its_name(
    said: str, asks: str | None, wide_shelf: Engine
) -> None:
    assert asks_of(asked_of(wide_shelf, SPOKEN, said)) == asks


def test_names_are_marks_and_words_are_mended(wide_shelf: Engine) -> None:
    asked = asked_of(wide_shelf, START, "i use warfarin, are vacines ok on fenoprast?")
    assert marked(asked) == ["i", "use", "~", "|", "are", "vaccines", "ok", "on", "_"]
