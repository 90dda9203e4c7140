"""What is mended, and what is left alone."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.spelling import Pairs, Speller, collect_pairs, far_apart, letters_of

COUNTS = {"ketamine": 9, "dizziness": 5, "driving": 7, "store": 3, "stare": 1, "side": 3}
COUNTS |= {"effects": 8, "pregnancy": 4, "how": 9, "long": 9}
SPELLER = Speller(COUNTS, "\nthe\nbank\nwalk\n")
SIFTING = Speller(COUNTS, "\nthe\nbank\nwalk\n", many=True)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        pytest.param("ketamin", "ketamine", id="a letter missing"),
        pytest.param("ketamien", "ketamine", id="letters swapped"),
        pytest.param("dizzyness", "dizziness", id="wrong letter"),
        pytest.param("pregnency", "pregnancy", id="vowel"),
        pytest.param("stpre", "store", id="the commoner of two"),
        pytest.param("sideeffects", "side effects", id="run together"),
        pytest.param("u", "you", id="texting"),
        pytest.param("dont", "do not", id="negation is written out"),
        pytest.param("cannot", "can not", id="cannot"),
        # what must be left alone
        pytest.param("bank", "bank", id="English"),
        pytest.param("store", "store", id="the library's own"),
        pytest.param("side", "side", id="short and known"),
        pytest.param("cat", "cat", id="too short"),
        pytest.param("xyzzyq", "xyzzyq", id="nothing is near"),
        pytest.param("ketorolac", "ketorolac", id="another medicine"),
        pytest.param("dropping", "dropping", id="three slips"),
        pytest.param("50", "50", id="number"),
        pytest.param("b12", "b12", id="letters and digits"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_mend(typed: str, mended: str) -> None:
    assert " ".join(SPELLER.mend([typed])) == mended
    assert " ".join(SIFTING.mend([typed])) == mended


def test_mend_keeps_the_order() -> None:
    assert SPELLER.mend(["how", "lnog", "u"]) == ("how", "long", "you")


def test_knows_whole_words_only() -> None:
    assert SPELLER.knows("bank")
    assert not SPELLER.knows("ban")


BESIDE = Speller(
    {"how": 90, "much": 80, "does": 90, "dose": 70, "it": 99, "last": 60, "long": 80, "the": 99}
    | {"what": 90, "is": 99, "hold": 2},
    "\nho\nmuck\nlist\nhe\n",
    collect_pairs(
        [["how", "much", "does", "it", "last"], ["how", "long", "does", "it", "last"]] * 30
        + [["what", "is", "the", "dose"], ["how", "much", "is", "the", "dose"]] * 30
    ),
)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        pytest.param("how lomg does it last", "how long does it last", id="unknown"),
        pytest.param("ho much is the dose", "how much is the dose", id="a word, but nowhere so"),
        pytest.param("how much doe it last", "how much does it last", id="fits its place"),
        pytest.param("what is teh dose", "what is the dose", id="short and unknown"),
        pytest.param("how lon gdoes it last", "how long does it last", id="the blank slipped"),
        # what must be left alone
        pytest.param("what is the dose", "what is the dose", id="nothing is wrong"),
        pytest.param("list the muck", "list the muck", id="English where nothing fits better"),
        pytest.param("hold it", "hold it", id="rare, but nothing near fits"),
        pytest.param("qz it", "qz it", id="short, and nothing is near"),
        pytest.param("he does it", "he does it", id="a common word one slip from another"),
    ],
)
def test_mended_by_what_stands_beside(typed: str, mended: str) -> None:
    assert " ".join(BESIDE.mend(typed.split())) == mended


def test_a_pair_said_once_counts_as_never_said() -> None:
    pairs = Pairs(collect_pairs([["once", "only"], ["twice", "said"], ["twice", "said"]]))
    assert pairs.bits("twice", "said") > 0
    assert pairs.bits("once", "only") == 0
    assert Pairs().bits("twice", "said") == 0


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        pytest.param("heisnotbreathing", ("he", "is", "not", "breathing"), id="long ones first"),
        pytest.param("iwanttodie", ("i", "want", "to", "die"), id="i is a word"),
        pytest.param("xqzv", ("xqzv",), id="none"),
        pytest.param("heisxq", ("heisxq",), id="not to the end"),
        pytest.param("isnt", ("isnt",), id="rare words do not count"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_letters_without_blanks(letters: str, words: tuple[str, ...]) -> None:
    counts = dict.fromkeys(["he", "is", "not", "breathing", "want", "to", "die"], 9) | {"nt": 1}
    assert Speller(counts, "").spaced(letters) == words


WORDS = {"".join(letters): 1 for size in (2, 3, 4) for letters in product("abcé", repeat=size)}
PLAIN, SIFTED = Speller(WORDS, ""), Speller(WORDS, "", many=True)


@given(st.text("abcdé", min_size=2, max_size=6), st.integers(1, 2))
def test_no_word_is_missed_where_many_are_sifted_by_their_letters(word: str, slips: int) -> None:
    assert SIFTED.nearest(word, slips) == PLAIN.nearest(word, slips)
    assert bool(PLAIN.nearest(word, 4)) == bool(SIFTED.nearest(word, 4))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        pytest.param("dose", "dost", 2, id="a letter in the place of another"),
        pytest.param("dose", "does", 0, id="letters swapped"),
        pytest.param("dose", "doses", 0, id="a letter twice"),
        pytest.param("dose", "dos", 1, id="a letter missing"),
        pytest.param("a", "á", 0, id="two letters that share a bit"),
    ],
)
def test_letters_tell_words_apart(one: str, other: str, apart: int) -> None:
    assert (letters_of(one) ^ letters_of(other)).bit_count() == apart


@pytest.mark.parametrize(
    ("typed", "meant", "far"),
    [
        pytest.param("stor", "stop", True, id="no neighbour"),
        pytest.param("bork", "work", True, id="the first letter"),
        pytest.param("tabqet", "tablet", True, id="at the other end"),
        pytest.param("sose", "dose", False, id="a neighbour"),
        pytest.param("ude", "use", False, id="one below"),
        pytest.param("tablit", "tablet", False, id="a vowel"),
        pytest.param("sycle", "cycle", False, id="it sounds the same"),
        pytest.param("stor", "store", False, id="one left out"),
        pytest.param("tkae", "take", False, id="two in each other's place"),
    ],
)
def test_a_letter_in_place_of_a_far_one(typed: str, meant: str, far: bool) -> None:
    assert far_apart(typed, meant) is far
