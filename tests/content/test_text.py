"""What utterances become, and what they must not become."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.text import Span, lines_of, normalise, words_of


@pytest.mark.parametrize(
    ("utterance", "words"),
    [
        pytest.param("How LONG?", "how long", id="case"),
        pytest.param("k e t a m i n e", "ketamine", id="spelt out"),
        pytest.param("i  c a n t  s l e e p", "i cant sleep", id="spelt out word by word"),
        pytest.param("a  b  c lists", "a b c lists", id="letters far apart"),
        pytest.param("w.h.a.t is it", "what is it", id="spelt out with dots"),
        pytest.param("k3tam1ne", "ketamine", id="leetspeak"),
        pytest.param("p@in", "pain", id="sign in a word"),
        pytest.param("\u043aet\u0430m\u0456ne", "ketamine", id="Cyrillic look-alikes"),
        pytest.param("ｋｅｔａ", "keta", id="full width"),  # noqa: RUF001
        pytest.param("ke\u200btam\u00adine", "ketamine", id="zero width and soft hyphen"),
        pytest.param("\u202eketamine", "ketamine", id="right-to-left mark"),
        pytest.param("café", "cafe", id="accent"),
        pytest.param("don't don’t", "dont dont", id="apostrophes"),  # noqa: RUF001
        pytest.param("soooo sick", "soo sick", id="stretched"),
        pytest.param("k333pp", "keepp", id="stretched by leetspeak"),
        pytest.param("70kg 0.5mg/kg", "70 kg 0.5 mg kg", id="number and unit"),
        pytest.param("\x1b[31mred", "31 mred", id="escape sequence is no word"),
        # what must stay as it is
        pytest.param("covid19 b12", "covid19 b12", id="digits at the end"),
        pytest.param("a b c", "a b c", id="three letters are not spelt out"),
        pytest.param("U.S.", "u s", id="an abbreviation is not spelt out"),
        pytest.param("1,000 1.5", "1,000 1.5", id="numbers keep their marks"),
        pytest.param("5 mg 50 mg", "5 mg 50 mg", id="amounts stay apart"),
        pytest.param("Factor VIII", "factor viii", id="a Roman number"),
        pytest.param("good feel", "good feel", id="double letters"),
        pytest.param("what!", "what", id="sign at the end"),
        pytest.param("$5", "5", id="sign before a number"),
        pytest.param("", "", id="empty"),
        pytest.param("🙂 ... ?!", "", id="no letters"),
    ],
)
def test_normalise(utterance: str, words: str) -> None:
    assert " ".join(normalise(utterance).texts) == words
    assert normalise(utterance).utterance == utterance


TRICKY = st.text(
    st.one_of(
        st.characters(),  # surrogates as well: a terminal may hand them on
        st.sampled_from(list("k e t.-_'’@$!0134 \u200b\u202e½ﬁ㏂㎎İßа\u0301\u1100")),  # noqa: RUF001
    ),
    max_size=60,
)


@given(TRICKY)
def test_words_alone_are_those_of_a_reading(text: str) -> None:
    assert words_of(text) == normalise(text).texts


@given(TRICKY)
def test_spans_point_into_the_utterance_in_order(utterance: str) -> None:
    reading = normalise(utterance)
    last = 0
    for word in reading.words:
        assert 0 <= word.span.start < word.span.end <= len(utterance)
        assert word.span.start >= last
        assert word.text
        last = word.span.start


@given(st.lists(st.sampled_from(["how", "long", "70", "mg", "ketamine", "p@in"]), max_size=8))
def test_each_word_stands_where_its_span_says(words: list[str]) -> None:
    utterance = " ".join(words)
    assert [word.span.of(utterance) for word in normalise(utterance).words] == words


@pytest.mark.parametrize(
    ("lines", "said"),
    [((5, 5), "line 5"), ((5, 6), "lines 5-6"), ((9, 12), "lines 9-12")],
)
def test_lines_of(lines: tuple[int, int], said: str) -> None:
    assert lines_of(lines) == said


def test_span_is_half_open() -> None:
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(2, 2).of("abcd") == ""
