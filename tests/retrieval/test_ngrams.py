"""The first signal: features of words, word pairs and letter groups, and their weighted sums."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.text import words_of
from askmono.retrieval.descent import fit_softmax
from askmono.retrieval.fitting import feature_matrix, pack
from askmono.retrieval.ngrams import BUCKETS, NgramModel, features
from askmono.retrieval.query import NAMED, Query, query_of


def query(text: str) -> Query:
    return query_of(words_of(text))


TEXTS = ["when do you open", "open when", "where do i park", "is parking free", "park free where"]
LABELS = np.array([0, 0, 1, 1, 1])


@pytest.fixture(scope="module")
def models() -> tuple[NgramModel, NgramModel]:
    matrix, rows, idf = feature_matrix([query(text) for text in TEXTS * 3])
    tables = pack(fit_softmax(matrix, np.tile(LABELS, 3), 2), rows, idf)
    return NgramModel(tables), NgramModel(tables, many=True)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Can I drive?", "can i drive", True, id="case and marks"),
        pytest.param("can i drive", "can drive i", False, id="order"),
        pytest.param("can i take it", "can i not take it", False, id="a negation"),
        pytest.param("5 mg", "50 mg", False, id="a number"),
        pytest.param("i want to die", "i want to drive", False, id="one word"),
        pytest.param("start", "stop", False, id="start and stop"),
    ],
)
def test_features_tell_apart(left: str, right: str, same: bool) -> None:
    assert (features(query(left)) == features(query(right))) is same


def test_no_words_have_hardly_a_feature() -> None:
    assert len(features(query(""))) <= 1  # the empty line itself


def test_a_name_has_no_letters() -> None:
    with_name = features(query_of(("is", NAMED, "safe")))
    letters = features(query_of(("is", "ketamine", "safe")))
    assert len(with_name) < len(letters)


@given(st.lists(st.sampled_from([*TEXTS, "xqzv", "?", "5 mg", ""]), max_size=6).map(" ".join))
def test_features_are_in_the_buckets_and_positive(text: str) -> None:
    assert all(
        0 <= bucket < BUCKETS and value > 0 for bucket, value in features(query(text)).items()
    )


@given(st.text("opennwhdarkif ", max_size=60))
def test_both_ways_of_adding_agree_to_the_last_bit(
    models: tuple[NgramModel, NgramModel], text: str
) -> None:
    plain, numpy = models
    assert plain.logits(query(text)) == numpy.logits(query(text))


@pytest.mark.parametrize(("text", "label"), [("do you open", 0), ("may i park", 1)])
def test_the_right_label_has_the_larger_sum(
    models: tuple[NgramModel, NgramModel], text: str, label: int
) -> None:
    logits = models[0].logits(query(text))
    assert logits[label] == max(logits)
    assert logits[label] > logits[1 - label]


@pytest.mark.parametrize("text", ["", "xqzv", "5"])
def test_an_unknown_question_has_no_preference(
    models: tuple[NgramModel, NgramModel], text: str
) -> None:
    assert len(set(models[0].logits(query(text)))) == 1
