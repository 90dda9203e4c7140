"""The matcher knows labels and phrasings, nothing of medicines: so a toy set shows what it does."""

import msgspec
import pytest

from askmono.content.text import normalise
from askmono.retrieval.fitting import fit
from askmono.retrieval.matcher import SHORTLIST, Fitted, Matcher
from askmono.retrieval.query import NAMED, Query, query_of

PHRASINGS = {
    "opening": ["when do you open", "what time do you open", "opening hours", "are you open now"],
    "parking": ["where can i park", "is there parking", "do you have a car park", "parking spaces"],
    "tickets": ["how much is a ticket", "ticket price", "what does it cost", "price for children"],
    "dogs": ["can i bring my dog", "are dogs allowed", "is my puppy welcome", "dogs on a lead"],
    "food": ["is there a cafe", "where can i eat", "do you sell lunch", "can we get coffee"],
}
PHRASINGS = {label: [*texts, *(f"{t} please" for t in texts)] for label, texts in PHRASINGS.items()}


def query(text: str) -> Query:
    return query_of(normalise(text).texts)


def fitted_toy() -> Fitted:
    return fit(list(PHRASINGS), [[query(text) for text in texts] for texts in PHRASINGS.values()])


@pytest.fixture(scope="module")
def fitted() -> Fitted:
    return fitted_toy()


@pytest.fixture(scope="module")
def matcher(fitted: Fitted) -> Matcher:
    return Matcher(fitted)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("are you open", "opening"),
        ("what are your opening times", "opening"),
        ("park the car", "parking"),
        ("what is the price of a ticket", "tickets"),
        ("may dogs come in", "dogs"),
        ("lunch", "food"),
    ],
)
def test_the_likeliest_label_comes_first(matcher: Matcher, text: str, label: str) -> None:
    assert matcher.match(query(text))[0].label == label


@pytest.mark.parametrize("text", ["are you open", "xqzv", "dogs and lunch", "a", "a " * 300])
def test_shares_are_of_one_and_in_order(matcher: Matcher, text: str) -> None:
    shares = [candidate.share for candidate in matcher.match(query(text))]
    assert sum(shares) == pytest.approx(1.0)
    assert shares == sorted(shares, reverse=True)
    assert len(shares) == min(SHORTLIST, len(PHRASINGS))


def test_no_words_match_nothing(matcher: Matcher) -> None:
    assert matcher.match(query("")) == ()
    assert matcher.match(query("?!")) == ()


def test_a_word_nobody_used_decides_nothing(matcher: Matcher) -> None:
    best, second, *_ = matcher.match(query("xqzvw"))
    assert best.share - second.share < 0.5


@pytest.mark.parametrize(
    ("left", "right"),
    [("can i bring my dog", "where can i eat"), ("do you have a car park", "do you sell lunch")],
)
def test_shared_small_words_do_not_make_labels_alike(
    matcher: Matcher, left: str, right: str
) -> None:
    assert matcher.match(query(left))[0].label != matcher.match(query(right))[0].label


def test_every_candidate_says_what_each_signal_said(matcher: Matcher) -> None:
    for candidate in matcher.match(query("is there parking")):
        assert set(candidate.signals) == {"ngrams", "nearest"} == set(matcher.weights)
        assert 0 <= candidate.signals["nearest"] <= 1
        assert candidate.signals["ngrams"] <= 0


def test_the_same_phrasings_give_the_same_tables(fitted: Fitted) -> None:
    assert msgspec.msgpack.encode(fitted_toy()) == msgspec.msgpack.encode(fitted)


def test_many_or_few_questions_get_the_same_shares(fitted: Fitted, matcher: Matcher) -> None:
    many = Matcher(fitted, many=True)
    for texts in PHRASINGS.values():
        for text in texts:
            assert many.match(query(text)) == matcher.match(query(text))


def test_the_name_of_the_medicine_does_not_count() -> None:
    """Where it stands may count; what it is called cannot, since it is not there."""
    named = query_of(("is", NAMED, "safe"))
    assert named.text == "is safe"
