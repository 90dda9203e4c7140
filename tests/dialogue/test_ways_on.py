"""The way back to a medicine, ages alone, an ingredient by its name, and doses for an illness."""

import pytest

from askmono.dialogue.contract import passages_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.heads import ANOTHER, DOSAGE, OWN, USAGE, asks_dose_for, to_dosage
from askmono.dialogue.rereading import of_an_age
from askmono.dialogue.respond import asked_of, respond
from askmono.dialogue.switching import puts_right
from askmono.dialogue.telling import tells_only


@pytest.mark.parametrize(
    ("utterance", "names"),
    [
        pytest.param("back to fenoprast", True, id="back to"),
        pytest.param("go back to fenoprast please", True, id="go back"),
        pytest.param("now fenoprast again", True, id="now again"),
        pytest.param("fenoprast with food", False, id="more is said"),
        pytest.param("should i go back to fenoprast", False, id="a change of treatment"),
        pytest.param("go back", False, id="no name"),
    ],
)
def test_nothing_but_a_name(shelf: Engine, utterance: str, names: bool) -> None:
    assert puts_right(asked_of(shelf, START, utterance)) is names


@pytest.mark.parametrize(
    ("utterance", "reads"),
    [
        pytest.param("under 18s", True, id="under"),
        pytest.param("and over 70s?", True, id="over"),
        pytest.param("what about under 2s", True, id="little ones"),
        pytest.param("is it for under 12s or older ones", False, id="more is said"),
        pytest.param("under the tongue", False, id="no age"),
        pytest.param("18", False, id="a number alone"),
    ],
)
def test_an_age_alone_asks_who_may_have_it(shelf: Engine, utterance: str, reads: bool) -> None:
    before = Conversation(medicine="fenoprast")
    asked = asked_of(shelf, before, utterance)
    assert (of_an_age(asked) is not None) is reads


def test_an_age_alone_without_a_medicine_is_nothing(shelf: Engine) -> None:
    assert of_an_age(asked_of(shelf, START, "under 18s")) is None


@pytest.mark.parametrize(
    ("utterance", "shown", "asks"),
    [
        pytest.param("dose for heart failure", [], True, id="for an illness"),
        pytest.param("usual dosage of it in children", [], True, id="in children"),
        pytest.param("and for gout?", [DOSAGE], True, id="the next illness"),
        pytest.param("and for gout?", ["Usage"], False, id="after something else"),
        pytest.param("is it safe for children", [DOSAGE], False, id="another question"),
        pytest.param("what is it for", [], False, id="no dose"),
        pytest.param("i missed a dose", [], False, id="a missed one"),
        pytest.param("side effects for women", [], False, id="effects"),
    ],
)
def test_a_dose_is_asked_for_something(utterance: str, shown: list[str], asks: bool) -> None:
    assert asks_dose_for(utterance, shown) is asks


def test_a_dose_for_something_stands_under_dosage(shelf: Engine) -> None:
    monograph = shelf.about("fenoprast").monograph
    dosage = {at for at, passage in enumerate(monograph.passages) if passage.topic == DOSAGE}
    usage = {at for at, passage in enumerate(monograph.passages) if passage.topic == USAGE}
    assert dosage
    assert usage
    told, untold = to_dosage(monograph, dosage | usage), to_dosage(monograph, usage)
    assert told == dict.fromkeys(dosage, OWN) | dict.fromkeys(usage, ANOTHER)
    assert untold == dict.fromkeys(dosage, OWN)


def test_uses_are_asked_and_not_told(shelf: Engine) -> None:
    told = {
        text: tells_only(asked_of(shelf, START, text))
        for text in ("i use fenoprast", "fenoprast uses")
    }
    assert told == {"i use fenoprast": True, "fenoprast uses": False}


def test_an_ingredient_of_the_one_spoken_of_is_no_other_medicine(shelf: Engine) -> None:
    before = respond(shelf, START, "how should i store bexolin and cortamide").conversation
    assert before.medicine == "bexolin-cortamide"
    after = respond(shelf, before, "and cortamide?")
    assert after.conversation.medicine == "bexolin-cortamide"
    assert passages_of(after.reply)
