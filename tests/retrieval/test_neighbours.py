"""The fourth signal: the nearest phrasing by vectors that were made small."""

import numpy as np
import pytest

from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.fitting import place
from askmono.retrieval.neighbours import COMPONENTS, Neighbours

LABELS = {
    "opening": ["when do you open", "opening hours"],
    "empty": [],
    "parking": ["where can i park", "is there any parking", "a space for my car"],
    "dogs": ["may i bring my dog"],
}
OPENING, EMPTY, PARKING, DOGS = range(4)
TEXTS = [text for texts in LABELS.values() for text in texts]
TRUTH = np.repeat(np.arange(len(LABELS)), [len(texts) for texts in LABELS.values()])
ROUNDED = 0.02  # of a cosine, by what was left away and rounded


@pytest.fixture(scope="module")
def neighbours(toy_encoder: Encoder) -> Neighbours:
    return Neighbours(place(toy_encoder.encode(TEXTS), TRUTH, len(LABELS)))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        *[(text, int(label)) for text, label in zip(TEXTS, TRUTH, strict=True)],
        pytest.param("hours", OPENING, id="a word"),
        pytest.param("open when do you", OPENING, id="another order"),
        pytest.param("a space for my dog and for my car", PARKING, id="a word of another label"),
        pytest.param("bring dog", DOGS, id="the only phrasing of its label"),
    ],
)
def test_the_nearest_label(
    neighbours: Neighbours, toy_encoder: Encoder, text: str, label: int
) -> None:
    scores = neighbours.score(toy_encoder.encode([text])[0], range(len(LABELS)))
    assert int(np.argmax(scores)) == label
    assert all(-1 - ROUNDED <= score <= 1 + ROUNDED for score in scores)


@pytest.mark.parametrize("text", TEXTS)
def test_a_phrasing_itself_is_as_near_as_can_be(
    neighbours: Neighbours, toy_encoder: Encoder, text: str
) -> None:
    label = int(TRUTH[TEXTS.index(text)])
    (score,) = neighbours.score(toy_encoder.encode([text])[0], [label])
    assert score == pytest.approx(1.0, abs=ROUNDED)


def test_words_nobody_used_are_near_nothing(neighbours: Neighbours, toy_encoder: Encoder) -> None:
    scores = neighbours.score(toy_encoder.encode(["xqzv blorp"])[0], range(len(LABELS)))
    assert max(scores) < 0.5


def test_a_label_without_phrasings_is_as_far_as_can_be(
    neighbours: Neighbours, toy_encoder: Encoder
) -> None:
    """Its neighbours in the table are not taken for its own."""
    for vector in toy_encoder.encode(TEXTS):
        assert neighbours.score(vector, [EMPTY]) == [-1.0]


@pytest.mark.parametrize("labels", [[DOGS, OPENING], [PARKING], [EMPTY, DOGS, EMPTY], []])
def test_scores_come_in_the_order_asked_for(
    neighbours: Neighbours, toy_encoder: Encoder, labels: list[int]
) -> None:
    vector = toy_encoder.encode(["may i park my dog"])[0]
    every = neighbours.score(vector, range(len(LABELS)))
    assert neighbours.score(vector, labels) == [every[label] for label in labels]


def test_the_middle_itself_is_near_nothing_and_no_error(toy_encoder: Encoder) -> None:
    vectors = toy_encoder.encode(TEXTS)
    scores = Neighbours(place(vectors, TRUTH, len(LABELS))).score(
        vectors.mean(axis=0), range(len(LABELS))
    )
    assert not np.isnan(scores).any()


def test_phrasings_need_not_come_sorted(neighbours: Neighbours, toy_encoder: Encoder) -> None:
    order = np.array([5, 2, 0, 4, 1, 3])
    mixed = place(toy_encoder.encode(TEXTS)[order], TRUTH[order], len(LABELS))
    vector = toy_encoder.encode(TEXTS[1:3]).mean(axis=0)
    scores = Neighbours(mixed).score(vector, range(len(LABELS)))
    assert scores == pytest.approx(neighbours.score(vector, range(len(LABELS))), abs=ROUNDED)


def test_half_of_what_an_encoder_says_is_nearly_all(toy_encoder: Encoder) -> None:
    """More phrasings than are kept components: cosines are about what they would be in full."""
    rng = np.random.default_rng(1)
    hidden = rng.normal(size=(400, COMPONENTS // 2)) @ rng.normal(
        size=(COMPONENTS // 2, DIMENSIONS)
    )
    vectors = (hidden / np.linalg.norm(hidden, axis=1, keepdims=True)).astype(np.float32)
    truth = np.arange(400) % 7
    neighbours = Neighbours(place(vectors, truth, 7))
    centred = vectors - vectors.mean(axis=0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    for at in range(0, 400, 40):
        exact = [float((centred[truth == label] @ centred[at]).max()) for label in range(7)]
        assert neighbours.score(vectors[at], range(7)) == pytest.approx(exact, abs=ROUNDED)


def test_what_is_kept_is_small(toy_encoder: Encoder) -> None:
    places = place(toy_encoder.encode(TEXTS), TRUTH, len(LABELS))
    assert len(places.rows) == COMPONENTS * len(TEXTS)
    assert places.starts == (0, 2, 2, 5, 6)
    assert len(places.middle) == 4 * DIMENSIONS
    assert len(places.axes) == 4 * DIMENSIONS * COMPONENTS
