"""The third signal: a linear model over an encoder's vectors."""

import numpy as np
import pytest

from askmono.retrieval.descent import fit_dense
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.fitting import fit_head
from askmono.retrieval.meaning import Head, Meaning

TEXTS = ["when do you open", "opening hours", "where can i park", "park my car", "may dogs come in"]
TRUTH = np.array([0, 0, 1, 1, 2])
ANIMALS = {"animals": np.array([0, 0, 0, 0, 1])}


@pytest.fixture(scope="module")
def meaning(toy_encoder: Encoder) -> Meaning:
    vectors = np.tile(toy_encoder.encode(TEXTS), (30, 1))
    answers = {side: np.tile(yes, 30) for side, yes in ANIMALS.items()}
    weights, bias = fit_head(vectors, np.tile(TRUTH, 30), answers, 3)
    return Meaning(Head(weights.tobytes(), bias.tobytes()))


@pytest.mark.parametrize(
    ("vector", "logits"),
    [
        ([1.0, 0.0], [1.5, 2.0, 2.0]),
        ([0.0, 1.0], [4.5, 5.0, 5.0]),
        ([1.0, -1.0], [-2.5, -3.0, -4.0]),
        pytest.param([0.0, 0.0], [0.5, 0.0, -1.0], id="nothing but the bias"),
    ],
)
def test_weights_and_bias(vector: list[float], logits: list[float]) -> None:
    weights = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], np.float32)
    head = Head(weights.tobytes(), np.array([0.5, 0.0, -1.0], np.float32).tobytes())
    assert Meaning(head).logits(np.array(vector, np.float32)) == logits


@pytest.mark.parametrize(
    ("text", "label", "animals"),
    [
        ("open hours", 0, False),
        ("car park", 1, False),
        ("may dogs in", 2, True),
        pytest.param("may i park my car when you open my car", 1, False, id="words of two labels"),
        pytest.param("come dogs in may", 2, True, id="another order"),
    ],
)
def test_labels_then_sides(
    meaning: Meaning, toy_encoder: Encoder, text: str, label: int, animals: bool
) -> None:
    *labels, side = meaning.logits(toy_encoder.encode([text])[0])
    assert len(labels) == 3
    assert int(np.argmax(labels)) == label
    assert (side > 0) is animals


def test_words_nobody_used_decide_nothing(meaning: Meaning, toy_encoder: Encoder) -> None:
    known = meaning.logits(toy_encoder.encode([TEXTS[0]])[0])[:3]
    unknown = meaning.logits(toy_encoder.encode(["xqzv blorp"])[0])[:3]
    assert max(unknown) - min(unknown) < (max(known) - min(known)) / 3


def test_what_is_fitted_is_the_same_each_time(toy_encoder: Encoder) -> None:
    vectors = toy_encoder.encode(TEXTS)
    first, again = (fit_dense(vectors, TRUTH, 3) for _ in range(2))
    assert first[0].tobytes() == again[0].tobytes()
    assert first[1].tobytes() == again[1].tobytes()
    assert first[0].dtype == np.float32


def test_a_side_that_nothing_belongs_to_is_unlikely(toy_encoder: Encoder) -> None:
    vectors = np.tile(toy_encoder.encode(TEXTS), (30, 1))
    nobody = {"nobody": np.zeros(len(vectors), np.int64)}
    weights, bias = fit_head(vectors, np.tile(TRUTH, 30), nobody, 3)
    for vector in vectors[:5]:
        assert (vector @ weights + bias)[3] < -1.0
