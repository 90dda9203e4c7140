"""FAQ pairs that ask something else than what was said, however alike."""

import pytest

from askmono.content.text import normalise
from askmono.dialogue.astray import astray, kind_of_time
from askmono.dialogue.hearing import Hearing
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import Name

KINDS = [
    pytest.param("how long before it begins to work properly", "onset", id="to work"),
    pytest.param("how quickly does it kick in", "onset", id="how quickly"),
    pytest.param("when will i feel better", "onset", id="feel better"),
    pytest.param("how long does the effect of one last me", "effect", id="lasts"),
    pytest.param("how many hours does the effect last", "effect", id="hours"),
    pytest.param("how long is it that one keeps working", "effect", id="keeps working"),
    pytest.param("how long is it found in the blood", "in the body", id="in the system"),
    pytest.param("how long do i have to take it", "course", id="a course"),
    pytest.param("how long will she be on it", "course", id="be on it"),
    pytest.param("how long does it keep once opened", "shelf life", id="opened"),
    pytest.param("how long does the protection last", "protection", id="protection"),
    pytest.param("how long do side effects last", "side effect", id="side effects"),
    pytest.param("does it go away", "going away", id="goes away"),
    pytest.param("when will my cough go away", None, id="an illness goes away"),
    pytest.param("how long must i take it before it works", None, id="of two kinds"),
    pytest.param("how long", None, id="no kind"),
    pytest.param("does it work", None, id="no time"),
    pytest.param("can i take it with food", None, id="no question of time"),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_which_time_is_asked_for(question: str, kind: str | None) -> None:
    assert kind_of_time(question) == kind


QUESTIONS = {
    1: "how long until an effect starts to show",
    2: "how long will i need to take it",
    3: "can i take it with food",
    4: "can i stop taking it suddenly",
    5: "how long does the protection last",
    6: "which illness is it meant for",
    7: "what should i do if i miss a dose",
    8: "what should i do if i experience side effects",
}


def heard(said: str, *named: Name) -> Hearing:
    reading = normalise(said)
    place = reading.words[-1].span
    entities = tuple(Entity(name, (0, 1), place, 100.0, name.shown) for name in named)
    words = reading.texts
    return Hearing(
        reading, entities, words, words, tuple(word.span.start for word in reading.words)
    )


IBUPROFEN = Name("ibuprofen", None, "medicine")
WINE = Name("wine", None, "drink-or-food")


@pytest.mark.parametrize(
    ("hearing", "aside"),
    [
        pytest.param(
            heard("how long does one of them last"), {1, 2}, id="lasts: not onset nor course"
        ),
        pytest.param(heard("how long until it starts to work"), {2, 5}, id="onset"),
        pytest.param(heard("will it stop"), {2, 4, 5}, id="stops by itself"),
        pytest.param(heard("does it go away"), {2, 4, 5}, id="goes away: not stopping it"),
        pytest.param(heard("can i stop taking it"), set(), id="stopping it is asked"),
        pytest.param(heard("can i have it with ibuprofen", IBUPROFEN), {3}, id="a medicine"),
        pytest.param(heard("with ibuprofen and food", IBUPROFEN), set(), id="and food"),
        pytest.param(heard("ibuprofen and wine", IBUPROFEN, WINE), set(), id="and wine"),
        pytest.param(heard("with food"), set(), id="food"),
        pytest.param(heard("which time of day is best"), {1, 2, 5, 7}, id="the time of day"),
        pytest.param(heard("in the morning or at night"), {1, 2, 5, 7}, id="morning or night"),
        pytest.param(heard("i forgot it, what time is too late"), set(), id="the time of a missed"),
        pytest.param(heard("is it the first time you forget"), set(), id="no time of day"),
        pytest.param(heard("what should i do then"), {7}, id="what then: no missed dose"),
        pytest.param(heard("what should i do if i forgot it"), set(), id="forgotten"),
        pytest.param(heard("which illness is it meant for"), set(), id="neither"),
    ],
)
def test_what_is_alike_and_asks_something_else(hearing: Hearing, aside: set[int]) -> None:
    assert astray(hearing, QUESTIONS) == aside
