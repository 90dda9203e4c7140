"""Type-ahead: which curated questions what has been typed may become."""

import pytest

from askmono.retrieval.suggestions import Suggestions

QUESTIONS = {
    "onset": "How long does ketamine take to work?",
    "duration": "How long does the effect last?",
    "driving": "Can I drive after taking ketamine?",
    "storage": "How should ketamine be stored?",
}
SUGGESTIONS = Suggestions(list(QUESTIONS), list(QUESTIONS.values()))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("can", "driving", id="first word"),
        pytest.param("How long does the", "duration", id="beginning of one"),
        pytest.param("drive", "driving", id="a word inside"),
        pytest.param("driv", "driving", id="an unfinished word inside"),
        pytest.param("ketamine stored", "storage", id="two words apart"),
        pytest.param("how lnog does the", "duration", id="a slip"),
        pytest.param("CAN I DRIVE", "driving", id="capitals"),
    ],
)
def test_the_first_suggestion(typed: str, first: str) -> None:
    assert SUGGESTIONS.complete(typed, 3)[0] == first


@pytest.mark.parametrize(
    "typed", ["", " ", "h", "?!", "zzqq", "xylophone lessons", "\u200b", "🙂", "\ud800"]
)
def test_no_suggestion(typed: str) -> None:
    assert SUGGESTIONS.complete(typed, 3) == []


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_no_more_than_asked_for(limit: int) -> None:
    assert len(SUGGESTIONS.complete("how", limit)) == limit


def test_questions_that_begin_so_come_before_those_that_hold_it() -> None:
    ranked = SUGGESTIONS.complete("how long", 4)
    assert set(ranked[:2]) == {"onset", "duration"}
    assert "driving" not in ranked


def test_nothing_to_suggest() -> None:
    assert Suggestions([], []).complete("how long", 3) == []
