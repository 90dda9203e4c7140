"""Slips of the finger: seeded, few, and never anything but letters."""

import pytest
from rapidfuzz.distance import DamerauLevenshtein

from evaluation.typos import LETTERS_A_SLIP, slip

TEXT = "Is it dangerous to drive home on the same day after 0.5 mg/kg of ketamine, or not? 🙂"


def test_the_same_seed_and_name_slip_the_same() -> None:
    assert slip(TEXT, 7, "a") == slip(TEXT, 7, "a") != TEXT


def test_another_seed_or_name_slips_elsewhere() -> None:
    assert len({slip(TEXT, 7, "a"), slip(TEXT, 8, "a"), slip(TEXT, 7, "b")}) == 3


@pytest.mark.parametrize("seed", range(40))
def test_at_most_one_slip_for_every_12_letters(seed: int) -> None:
    letters = sum(sign.isascii() and sign.isalpha() for sign in TEXT)
    slips = DamerauLevenshtein.distance(TEXT.lower(), slip(TEXT, seed, "a").lower())
    assert 0 < slips <= letters // LETTERS_A_SLIP


@pytest.mark.parametrize("text", ["", "hi", "eleven char", "0123456789 " * 9, "?!…🙂" * 20])
def test_too_few_letters_stay_as_they_are(text: str) -> None:
    assert slip(text, 7, "a") == text


@pytest.mark.parametrize("seed", range(40))
def test_figures_are_never_slipped_on(seed: int) -> None:
    slipped = slip(TEXT, seed, "a")
    assert [sign for sign in slipped if sign.isdigit()] == ["0", "5"]
