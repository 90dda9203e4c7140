"""Placeholders of notices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.notices import fill, placeholders


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        pytest.param("Ask about {medicine}.", "Ask about testamine.", id="one"),
        pytest.param("{medicine}{medicine}", "testaminetestamine", id="twice"),
        pytest.param("{ {medicine}", "{ testamine", id="a brace before"),
        pytest.param("{medicine", "{medicine", id="left open"),
        pytest.param("medicine}", "medicine}", id="never opened"),
        pytest.param("{unknown} {}", "{unknown} {}", id="no value"),
        pytest.param("{Medicine}", "{Medicine}", id="case matters"),
        pytest.param("{other}", "{medicine}", id="a value is not read again"),
    ],
)
def test_fill(text: str, filled: str) -> None:
    assert fill(text, {"medicine": "testamine", "other": "{medicine}"}) == filled


@given(st.text("{}ab"), st.text())
def test_a_persons_words_never_become_placeholders(text: str, typed: str) -> None:
    assert fill(text + "{other}", {"other": typed}).endswith(typed)
    assert fill(text, {}) == text


def test_placeholders_are_those_that_fill_looks_up() -> None:
    assert placeholders("{a} {b c} {} {{d} e} {f") == ("a", "b c", "", "d")
