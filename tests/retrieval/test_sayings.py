"""What concepts sound like: made of sentences, and heard in questions."""

import numpy as np
import pytest

from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.query import query_of
from askmono.retrieval.sayings import Ear, Sayings, collect_sayings

SAID = {
    "drowsiness": ["i could sleep on my feet", "my eyes fall shut"],
    "itching": ["ants under my skin", "i scratch all night long", "scratch scratch"],
    "nothing-said": [],
}


@pytest.fixture(scope="module")
def sayings(toy_encoder: Encoder) -> Sayings:
    queries = {concept: [query_of(t.split()) for t in texts] for concept, texts in SAID.items()}
    return collect_sayings(queries, toy_encoder)


def test_one_row_a_concept_that_has_sentences_and_their_mean(sayings: Sayings) -> None:
    assert sayings.concepts == ("drowsiness", "itching")
    rows = np.frombuffer(sayings.rows, np.float16).reshape(-1, DIMENSIONS).astype(np.float32)
    assert rows.shape == (3, DIMENSIONS)
    assert np.linalg.norm(rows[:2], axis=1) == pytest.approx(1, abs=0.01)
    assert rows[2] == pytest.approx(rows[:2].mean(axis=0), abs=0.001)


def test_the_same_sentences_give_the_same_bytes(sayings: Sayings, toy_encoder: Encoder) -> None:
    queries = {concept: [query_of(t.split()) for t in texts] for concept, texts in SAID.items()}
    assert collect_sayings(queries, toy_encoder) == sayings


@pytest.mark.parametrize(
    ("question", "likest"),
    [
        pytest.param("my eyes fall shut at work", "drowsiness", id="near the one"),
        pytest.param("ants ants under my skin", "itching", id="near the other"),
    ],
)
def test_a_question_sounds_like_what_is_said(
    sayings: Sayings, toy_encoder: Encoder, question: str, likest: str
) -> None:
    ear = Ear(sayings)
    places = ear.places(["itching", "drowsiness", "never-heard-of"])
    assert set(places) == {"drowsiness", "itching"}
    vector = toy_encoder.encode([question])[0]
    heard = dict(zip(places, ear.likeness(vector, list(places.values())), strict=True))
    assert max(heard, key=heard.__getitem__) == likest
    assert heard[likest] > 0 > min(heard.values())


def test_without_sayings_nothing_is_heard(toy_encoder: Encoder) -> None:
    silent = collect_sayings({"itching": []}, toy_encoder)
    assert silent == Sayings()
    assert Ear(silent).places(["itching"]) == {}
    assert Ear(silent).likeness(np.zeros(DIMENSIONS, np.float32), []) == []
