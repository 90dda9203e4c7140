"""The second signal: the phrasing that reads most like the question."""

import pytest

from askmono.content.text import words_of
from askmono.retrieval.nearest import Nearest
from askmono.retrieval.query import Query, query_of

NEAREST = Nearest(("can i drive\nmay i drive a car", "do i die", ""))


def query(text: str) -> Query:
    return query_of(words_of(text))


@pytest.mark.parametrize(
    ("text", "label", "phrasing"),
    [("can i drive", 0, "can i drive"), ("drive a car", 0, "may i drive a car"), ("x", 2, "")],
)
def test_the_nearest_phrasing_is_named(text: str, label: int, phrasing: str) -> None:
    assert NEAREST.phrasing(query(text), label)[0] == phrasing


def test_the_same_words_are_wholly_alike() -> None:
    assert NEAREST.score(query("Can I drive?"), [0, 1, 2])[0] == 1.0


@pytest.mark.parametrize(
    "longer",
    [
        "can i drive my mother to the airport on the day after her operation in the big hospital",
        "i was told not to ask but can i drive",
    ],
)
def test_a_phrasing_inside_a_long_question_is_not_the_same(longer: str) -> None:
    assert NEAREST.score(query(longer), [0])[0] < 0.75


def test_a_label_without_phrasings_scores_nothing() -> None:
    assert NEAREST.score(query("can i drive"), [2]) == [0.0]


def test_scores_come_in_the_order_asked_for() -> None:
    driving = query("can i drive")
    assert NEAREST.score(driving, [1, 0]) == NEAREST.score(driving, [0, 1])[::-1]
    assert NEAREST.score(driving, []) == []
