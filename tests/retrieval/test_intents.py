"""The general matcher: any labels, and a score that is low where it should be."""

from math import inf
from pathlib import Path

import pytest

from askmono.retrieval.encoder import Encoder
from askmono.retrieval.intents import (
    IntentMatcher,
    NotAMatcherError,
    fit_intents,
    load,
)

PHRASINGS = {
    "opening": ["when do you open", "what time do you open", "opening hours", "are you open now"],
    "parking": ["where can i park", "is there parking", "do you have a car park", "parking spaces"],
    "tickets": ["how much is a ticket", "ticket price", "what does it cost", "price for children"],
    "dogs": ["can i bring my dog", "are dogs allowed", "is my puppy welcome", "dogs on a lead"],
    "lost_property": ["i lost my umbrella", "lost and found", "i left my bag", "my phone is lost"],
    "food": ["is there a cafe", "where can i eat", "do you sell lunch", "can we get coffee"],
}
BEFORE = ("please tell me", "hello", "a question", "quick one")
PHRASINGS = {
    label: [*texts, *(f"{before} {text}" for before, text in zip(BEFORE, texts, strict=True))]
    for label, texts in PHRASINGS.items()
}
STRANGERS = ["what is the capital of france", "book me a flight", "play some jazz", "is it raining"]


@pytest.fixture(scope="module")
def matcher(toy_encoder: Encoder) -> IntentMatcher:
    return fit_intents(PHRASINGS, encoder=toy_encoder)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Are you OPEN?", "opening"),
        ("parking for my car", "parking"),
        ("what is the tiket price", "tickets"),
        ("may my dgo come in: are dogs allowed", "dogs"),
        ("I\u2019ve lost my bag", "lost_property"),
        ("lunch", "food"),
    ],
)
def test_the_likeliest_label_comes_first(matcher: IntentMatcher, text: str, label: str) -> None:
    assert matcher.match(text)[0].label == label


@pytest.mark.parametrize("text", STRANGERS)
def test_a_stranger_scores_less_than_every_phrasing(matcher: IntentMatcher, text: str) -> None:
    least = min(matcher.score(phrasing) for group in PHRASINGS.values() for phrasing in group)
    assert matcher.score(text) < least


@pytest.mark.parametrize("text", ["", "?!", " \n", "\u200b", "🙂"])
def test_no_words_match_nothing_and_score_nothing(matcher: IntentMatcher, text: str) -> None:
    assert matcher.match(text) == ()
    assert matcher.score(text) == 0.0


@pytest.mark.parametrize("text", ["are you open", "xqzvw", "a " * 400, "DROP TABLE; --", "٣ کتاب"])
def test_whatever_is_typed_the_answer_is_whole(matcher: IntentMatcher, text: str) -> None:
    verdict = matcher.judge(text)
    assert 0.0 <= verdict.score <= 100.0
    assert [c.label for c in verdict.candidates] == [
        c.label for c in sorted(verdict.candidates, key=lambda c: -c.share)
    ]
    assert sum(c.share for c in verdict.candidates) == pytest.approx(1.0)
    assert matcher.match(text, limit=2) == verdict.candidates[:2]


def test_no_more_candidates_than_asked_for(matcher: IntentMatcher) -> None:
    assert len(matcher.match("are you open", limit=1)) == 1
    assert len(matcher.match("are you open")) == 5
    assert matcher.match("are you open", limit=0) == ()


def test_a_lower_error_rate_never_lowers_the_cutoff(matcher: IntentMatcher) -> None:
    rates = [0.0, 0.01, 0.05, 0.1, 0.2, 0.5, 1.0]
    cutoffs = [matcher.cutoff(rate) for rate in rates]
    assert cutoffs == sorted(cutoffs, reverse=True)
    assert cutoffs[0] == inf  # nothing is quite without error
    assert cutoffs[-1] == 0.0


@pytest.mark.parametrize("rate", [-0.1, 1.1, 5])
def test_an_error_rate_in_percent_is_refused(matcher: IntentMatcher, rate: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        matcher.cutoff(rate)


def test_a_label_that_no_word_names_still_has_its_phrasings(toy_encoder: Encoder) -> None:
    opaque = {f"q{at}xz": texts for at, texts in enumerate(PHRASINGS.values())}
    assert fit_intents(opaque, encoder=toy_encoder).match("are you open")[0].label == "q0xz"


def test_the_name_of_a_label_is_a_phrasing(matcher: IntentMatcher) -> None:
    assert matcher.match("property")[0].label == "lost_property"


def test_strangers_that_are_given_score_less(matcher: IntentMatcher, toy_encoder: Encoder) -> None:
    taught = fit_intents(PHRASINGS, out_of_scope=STRANGERS, encoder=toy_encoder)
    for text in STRANGERS:
        assert taught.score(text) < matcher.score(text) - 5
    assert set(taught.labels) == set(PHRASINGS)  # strangers are no label
    for label, texts in PHRASINGS.items():
        verdict = taught.judge(texts[0])
        assert verdict.candidates[0].label == label
        assert verdict.score > 95


def test_the_same_phrasings_give_the_same_file(toy_encoder: Encoder, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a", "b")]
    for file in files:
        fit_intents(PHRASINGS, encoder=toy_encoder).save(file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_what_is_saved_is_what_is_loaded(
    matcher: IntentMatcher, toy_encoder: Encoder, tmp_path: Path
) -> None:
    matcher.save(tmp_path / "matcher")
    again = load(tmp_path / "matcher", toy_encoder)
    for text in ("are you open", "dgo", "", *STRANGERS):
        assert again.judge(text) == matcher.judge(text)
    assert again.cutoff(0.1) == matcher.cutoff(0.1)
    assert [path.name for path in tmp_path.iterdir()] == ["matcher"]


@pytest.mark.parametrize("data", [b"", b"\x80", b"text,label\n", b"\xc1" * 50])
def test_another_file_is_not_loaded(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "other").write_bytes(data)
    with pytest.raises(NotAMatcherError):
        load(tmp_path / "other")


@pytest.mark.parametrize(
    "phrasings",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"a": ["one", "two", "three", "four"]}, id="one label"),
        pytest.param({"a": ["one"], "b": ["two"]}, id="too few"),
        pytest.param({"a": ["one", "two", "three"], "b": ["?!", ""]}, id="no words"),
    ],
)
def test_nothing_to_choose_among_is_refused(
    phrasings: dict[str, list[str]], toy_encoder: Encoder
) -> None:
    with pytest.raises(ValueError, match="two labels"):
        fit_intents(phrasings, encoder=toy_encoder)


@pytest.mark.parametrize(
    "phrasings",
    [
        pytest.param({"a": ["red", "green"], "b": ["one", "two"]}, id="two by two"),
        pytest.param({"a": ["red"] * 9, "b": ["one"]}, id="one against many"),
        pytest.param({"a": ["red", "green"], "b": ["red", "green"]}, id="the same twice"),
        pytest.param({f"l{n}": [f"word{n}x other"] for n in range(8)}, id="one each"),
    ],
)
def test_the_smallest_sets_are_fitted(
    phrasings: dict[str, list[str]], toy_encoder: Encoder
) -> None:
    verdict = fit_intents(phrasings, encoder=toy_encoder).judge("red")
    assert verdict.candidates
    assert 0.0 <= verdict.score <= 100.0


def test_a_wrong_share_of_strangers_is_refused(toy_encoder: Encoder) -> None:
    with pytest.raises(ValueError, match="strangers"):
        fit_intents(PHRASINGS, strangers=25, encoder=toy_encoder)


def test_fewer_expected_strangers_lower_no_score(toy_encoder: Encoder) -> None:
    few, many = (fit_intents(PHRASINGS, strangers=s, encoder=toy_encoder) for s in (0.05, 0.6))
    texts = ["is the cafe open", "a puppy", "price"]
    assert sum(map(few.score, texts)) > sum(map(many.score, texts))
