"""How a thing is said: told as happening, beside asked about, supposed, past and joked.

Each row names the sign by "fever", "fit" and so on; a rule's own words are its own tests.
"""

from collections.abc import Callable

import pytest

from askmono.safety.reading.assertions import assertions, of_now
from askmono.safety.reading.frames import asked, calm, told, told_near, told_of_someone, told_then
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import past, undated

_SIGN = sort_of("a sign, for a test", "fever, fit, chest pain, collapsed, shaking, swelling")
_BADLY = sort_of("badly, for a test", "badly")
_CAUSE = sort_of("a cause, for a test", "chemo, gave up the drink")


@pytest.mark.parametrize(
    ("utterance", "over"),
    [
        pytest.param("i had a fit last year", True, id="dated, after it"),
        pytest.param("last week he had a fit and went blue", True, id="dated, before it"),
        pytest.param("two weeks ago chest pain after the jab", True, id="dated, no verb"),
        pytest.param("i had surgery last month and i had a fit after", True, id="a story goes on"),
        pytest.param("in 2014 she had a fit", True, id="a year"),
        pytest.param("a fit in june 1998", True, id="a month and a year"),
        pytest.param("when i was small i had a fit", True, id="when i was"),
        pytest.param("sometimes i have chest pain", True, id="sometimes"),
        pytest.param("for years he has had a fit a month", True, id="for years"),
        pytest.param("i have a history of chest pain", True, id="a history"),
        pytest.param("my notes say i have had a fit before, diagnosed", True, id="notes"),
        pytest.param("he had a fit, he is fine now", True, id="resolved"),
        pytest.param("i get chest pain when i run", True, id="comes and goes"),
        pytest.param("my face had swelling on it once", True, id="once"),
        pytest.param("they told me last week i have a fever", True, id="told, last week"),
        pytest.param("she said last month that he has chest pain", True, id="said"),
        pytest.param("they told me afterwards i had a fit", True, id="told afterwards"),
        pytest.param("he has had a fit but he is fine now", True, id="fine now, of him"),
        pytest.param("no fit since last month", True, id="none since"),
        pytest.param("i have not had a fit since last month", True, id="not since"),
        pytest.param("i have a fever", False, id="no time"),
        pytest.param("i saw the doctor last week and i have chest pain", False, id="a visit"),
        pytest.param("i saw the doctor last week and my son had a fit", False, id="of another"),
        pytest.param("i was diagnosed with asthma, he has a fit", False, id="diagnosed"),
        pytest.param("i was diagnosed with asthma, i have chest pain", False, id="his own"),
        pytest.param("all my life i was fine but i have chest pain", False, id="all my life"),
        pytest.param(
            "since the operation last week my dad has a fever", False, id="since an operation"
        ),
        pytest.param("i have had a fever since the operation last week", False, id="since, after"),
        pytest.param("chest pain since last week", False, id="since last week"),
        pytest.param("she had the baby last week and has a fever", False, id="and has"),
        pytest.param("i started it two days ago and can not stop shaking", False, id="and can not"),
        pytest.param("i had a jab two days ago and my face is swelling", False, id="a face is"),
        pytest.param("i had it last month and now a fit", False, id="now"),
        pytest.param("he has chest pain, i saw my gp last week", False, id="a visit, after it"),
        pytest.param("my mum is fine now but my dad has chest pain", False, id="another is fine"),
        pytest.param("i started it last month and he had a fit", False, id="began, of another"),
        pytest.param("i saw my gp last week, chest pain", False, id="a visit, no verb"),
        pytest.param("i was fine but had a fit", False, id="fine, but"),
        pytest.param("i have been on it since 2016, chest pain", False, id="since a year"),
        pytest.param("i have had chest pain since 2016", True, id="for years"),
        pytest.param("i had chest pain, was fine afterwards", True, id="fine afterwards"),
        pytest.param("i take it once a day and have a fever", False, id="once a day"),
    ],
)
def test_past(listen: Callable[[str], Heard], utterance: str, over: bool) -> None:
    heard = listen(utterance)
    assert past(heard, heard.places(_SIGN)[0]) is over


@pytest.mark.parametrize(
    ("utterance", "about"),
    [
        pytest.param("can it give you a fever", True, id="can it"),
        pytest.param("what if i get a fever", True, id="what if"),
        pytest.param("is a fever a side effect", True, id="a topic"),
        pytest.param("how likely is chest pain", True, id="how likely"),
        pytest.param("i might have a fever", True, id="might"),
        pytest.param("does it help with chest pain", True, id="help with"),
        pytest.param("i have a fever", False, id="told"),
        pytest.param("does it help, my son has a fever", False, id="told behind a question"),
        pytest.param("chest pain, what do i do", False, id="a plea"),
        pytest.param("can it cause a fever, he has one", False, id="confirmed"),
        pytest.param("is it normal to have a fever", False, id="asked of oneself"),
        pytest.param("fever", False, id="a word"),
    ],
)
def test_asked(listen: Callable[[str], Heard], utterance: str, about: bool) -> None:
    heard = listen(utterance)
    assert asked(heard, heard.places(_SIGN)[0]) is about


@pytest.mark.parametrize(
    ("utterance", "at"),
    [
        pytest.param("my dad has it", (1,), id="a relative"),
        pytest.param("he took it and she is well", (0, 4), id="two"),
        pytest.param("my wifes gasping", (1,), id="wife's"),
        pytest.param("is he on it", (), id="asked"),
        pytest.param("can he have it", (), id="asked whether he may"),
        pytest.param("it is warm", (), id="of nobody"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_assertions(listen: Callable[[str], Heard], utterance: str, at: tuple[int, ...]) -> None:
    assert assertions(listen(utterance)) == at


@pytest.mark.parametrize(
    ("utterance", "at"),
    [
        pytest.param("he has it", (0,), id="has"),
        pytest.param("my left leg is hot", (0,), id="a part of the body"),
        pytest.param("there is blood", (0,), id="there is"),
        pytest.param("had it and can not walk", (2,), id="and can not"),
        pytest.param("she has had one", (0,), id="of another it may be new"),
        pytest.param("i have been shaking", (0,), id="goes on"),
        pytest.param("i have had one", (), id="behind one"),
        pytest.param("i have been given it", (), id="was given"),
        pytest.param("i have to go", (), id="has to"),
        pytest.param("they said last week i have it", (), id="what was said"),
        pytest.param("i had it and is it safe", (), id="a question"),
        pytest.param("is my leg hot", (), id="asked"),
        pytest.param("he took it", (), id="was"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_of_now(listen: Callable[[str], Heard], utterance: str, at: tuple[int, ...]) -> None:
    assert of_now(listen(utterance)) == at


@pytest.mark.parametrize(
    ("utterance", "is_told"),
    [
        pytest.param("he has a fever", True, id="has"),
        pytest.param("can it cause a fit, she has chest pain", True, id="one of two"),
        pytest.param("can it cause chest pain", False, id="asked"),
        pytest.param("i had chest pain years ago", False, id="past"),
        pytest.param("fit as a fiddle", False, id="an idiom"),
        pytest.param("he is tired", False, id="no sign"),
    ],
)
def test_told(listen: Callable[[str], Heard], utterance: str, is_told: bool) -> None:
    heard = listen(utterance)
    assert told(heard, _SIGN) is is_told
    assert all(calm(heard, place) for place in heard.places(_SIGN)) is not is_told


@pytest.mark.parametrize(
    ("utterance", "near", "then"),
    [
        pytest.param("she is shaking badly", True, True, id="one and the other"),
        pytest.param("he badly hurt it and is shaking", True, False, id="the other and one"),
        pytest.param("shaking a little and it started quite badly", False, False, id="far apart"),
        pytest.param("could it leave me shaking badly", False, False, id="asked"),
    ],
)
def test_two_sorts(listen: Callable[[str], Heard], utterance: str, near: bool, then: bool) -> None:
    heard = listen(utterance)
    assert told_near(heard, _SIGN, _BADLY, 6) is near
    assert told_then(heard, _SIGN, _BADLY, 6) is then


@pytest.mark.parametrize(
    ("utterance", "of_someone"),
    [
        pytest.param("my dad is shaking", True, id="a father"),
        pytest.param("shaking", False, id="of nobody"),
        pytest.param("is he shaking", False, id="asked"),
        pytest.param("my dad is well, the washing machine makes such a shaking", False, id="far"),
    ],
)
def test_told_of_someone(listen: Callable[[str], Heard], utterance: str, of_someone: bool) -> None:
    assert told_of_someone(listen(utterance), _SIGN, 4) is of_someone


@pytest.mark.parametrize(
    ("utterance", "left"),
    [
        pytest.param("chemo eight days ago and a fever", "chemo and a fever", id="after it"),
        pytest.param("chemo was last week, fever", "chemo was fever", id="a verb between"),
        pytest.param("two days ago he gave up the drink", "he gave up the drink", id="before it"),
        pytest.param("on chemo, a fever last week", "on chemo a fever last week", id="the fever"),
        pytest.param("chemo and a fever", "chemo and a fever", id="no time"),
        pytest.param("chemo years ago, a fever", "chemo years ago a fever", id="long ago"),
        pytest.param("a fever last week", "a fever last week", id="no cause"),
    ],
)
def test_when_a_cause_was(listen: Callable[[str], Heard], utterance: str, left: str) -> None:
    assert undated(listen(utterance), _CAUSE).words == tuple(left.split())
