"""Numbers and what they count."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.figures import ages, amounts, bare, weights, years
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "kinds"),
    [
        pytest.param("he is 70 kg", {"weight"}, id="weight"),
        pytest.param("eleven stone", {"weight"}, id="weight, in words"),
        pytest.param("40mg", {"amount"}, id="amount"),
        pytest.param("half a tablet", {"amount"}, id="part of a form"),
        pytest.param("0.5 mg/kg", {"amount"}, id="per kilogram is no weight"),
        pytest.param("a 3 year old", {"age"}, id="age"),
        pytest.param("a woman of 71", {"age"}, id="of so many"),
        pytest.param("boy of nine", {"age"}, id="in words"),
        pytest.param("male 58", {"age"}, id="after the sex"),
        pytest.param("58 f", {"age"}, id="before the sex"),
        pytest.param("what is usual at 79", {"age"}, id="at so many"),
        pytest.param("a lady in her eighties", {"age"}, id="a decade"),
        pytest.param("given at 8", set(), id="at a time"),
        pytest.param("stored at 30 degrees", set(), id="at a temperature"),
        pytest.param("in the eighties", set(), id="years gone by"),
        pytest.param("one of 12 people", set(), id="of so many people"),
        pytest.param("my 1st time", set(), id="an ordinal is no weight"),
        pytest.param("three years ago", set(), id="years are no age"),
        pytest.param("two weeks", set(), id="a time"),
    ],
)
def test_kinds(listen: Callable[[str], Heard], utterance: str, kinds: set[str]) -> None:
    heard = listen(utterance)
    found = {"weight": weights(heard), "amount": amounts(heard), "age": ages(heard)}
    assert {kind for kind, places in found.items() if places} == kinds


@pytest.mark.parametrize(
    ("utterance", "count"),
    [
        pytest.param("one or two", 2, id="bare numbers"),
        pytest.param("2 weeks or 3 sessions", 0, id="times and sessions"),
    ],
)
def test_bare(listen: Callable[[str], Heard], utterance: str, count: int) -> None:
    assert len(bare(listen(utterance))) == count


@pytest.mark.parametrize(
    ("utterance", "count"),
    [
        pytest.param("a stroke in 2016", 1, id="in"),
        pytest.param("he has had it since 1998", 1, id="since"),
        pytest.param("2019 i broke my arm", 1, id="the first word"),
        pytest.param("in the summer of 2009", 1, id="a season"),
        pytest.param("an operation in march 2000", 1, id="a month, a round one"),
        pytest.param("a heart attack 2019, is it safe", 1, id="an illness"),
        pytest.param("it was in 2015. people like him and it", 1, id="people after a stop"),
        pytest.param("in 2011 and again in 2034", 2, id="two"),
        pytest.param("on 2000 mg a day", 0, id="a dose"),
        pytest.param("2016 mg", 0, id="a dose that is not round"),
        pytest.param("in 2000 people", 0, id="people"),
        pytest.param("a dose of 2000 of it", 0, id="no unit"),
        pytest.param("2000 iu of vitamin d", 0, id="units"),
        pytest.param("walked 1985 steps", 0, id="steps"),
        pytest.param("i was born in 1961", 0, id="born"),
        pytest.param("dob 3 march 1948", 0, id="date of birth"),
        pytest.param("last given at 2015", 0, id="an hour of the day"),
        pytest.param("he thinks it is 1960", 0, id="muddled"),
        pytest.param("in 1776", 0, id="too long ago"),
    ],
)
def test_years(listen: Callable[[str], Heard], utterance: str, count: int) -> None:
    assert len(years(listen(utterance).words)) == count
