"""Picking one of the questions just offered."""

import pytest

from askmono.dialogue.picking import agrees, picked
from askmono.dialogue.reply import Offer

OFFERS = (
    Offer("onset", "How long does ketamine take to work?"),
    Offer("duration", "How long does the effect of ketamine last?"),
    Offer("driving", "Can I drive after taking ketamine?"),
)


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        pytest.param("1", "onset", id="number"),
        pytest.param("2.", "duration", id="number with a full stop"),
        pytest.param(" 3 ", "driving", id="number with blanks"),
        pytest.param("\uff11", "onset", id="full-width number"),
        pytest.param("number two", "duration", id="number word"),
        pytest.param("the first one", "onset", id="ordinal"),
        pytest.param("the second please", "duration", id="ordinal, politely"),
        pytest.param("third", "driving", id="ordinal alone"),
        pytest.param("the last one", "driving", id="last"),
        pytest.param("the middle one", "duration", id="middle"),
        pytest.param("b", "duration", id="letter"),
        pytest.param("option 3", "driving", id="option"),
        pytest.param("yes, 1", "onset", id="yes and a number"),
        pytest.param("Can I drive after taking ketamine?", "driving", id="the whole question"),
        pytest.param("can i drive after taking ketamine", "driving", id="without marks"),
        pytest.param("can i drive after takin ketamine", "driving", id="one slip"),
    ],
)
def test_picks(typed: str, intent: str) -> None:
    choice = picked(OFFERS, typed)
    assert isinstance(choice, Offer)
    assert choice.intent == intent


@pytest.mark.parametrize(
    "typed",
    ["none of these", "none", "None of those!", "neither", "no, none of them", "nothing", "0", "4"],
)
def test_none_of_these(typed: str) -> None:
    assert picked(OFFERS, typed) == "none"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing typed"),
        pytest.param("yes", id="which one?"),
        pytest.param("7", id="a number beyond"),
        pytest.param("1 or 2", id="two numbers"),
        pytest.param("12", id="not the first two"),
        pytest.param("2 mg", id="an amount"),
        pytest.param("one dose a day", id="a number word in a question"),
        pytest.param("for a second", id="second as time"),
        pytest.param("how long does it last", id="near an offer, but a question of its own"),
        pytest.param("nothing helps my pain", id="nothing in a sentence"),
        pytest.param("drive", id="one word of an offer"),
        pytest.param(
            "can i not drive after taking ketamine on the first day of may", id="more asked"
        ),
        pytest.param("🙂", id="no words"),
    ],
)
def test_does_not_pick(typed: str) -> None:
    assert picked(OFFERS, typed) is None


@pytest.mark.parametrize("typed", ["1", "the second one", "none of these", OFFERS[0].question])
def test_nothing_is_picked_where_nothing_was_offered(typed: str) -> None:
    assert picked((), typed) is None


@pytest.mark.parametrize(("typed", "intent"), [("last one", "duration"), ("2", "duration")])
def test_two_offers(typed: str, intent: str) -> None:
    choice = picked(OFFERS[:2], typed)
    assert isinstance(choice, Offer)
    assert choice.intent == intent


def test_none_of_these_is_the_number_after_the_last() -> None:
    assert picked(OFFERS[:2], "3") == "none"
    assert picked(OFFERS[:2], "4") is None


@pytest.mark.parametrize("typed", ["yes", "Yes please", "ok", "yeah that one", "that is right"])
def test_the_only_offer_is_taken_with_a_yes(typed: str) -> None:
    offer = picked(OFFERS[:1], typed)
    assert isinstance(offer, Offer)
    assert offer.intent == "onset"


@pytest.mark.parametrize("typed", ["yes but can i drive", "ok how long", "it hurts", "please"])
def test_the_only_offer_is_not_taken_with_more(typed: str) -> None:
    assert picked(OFFERS[:1], typed) is None


def test_a_yes_takes_none_of_several() -> None:
    assert picked(OFFERS, "yes") is None


@pytest.mark.parametrize(
    ("typed", "yes"),
    [
        pytest.param("yes", True, id="yes"),
        pytest.param("ok, that one please", True, id="and which"),
        pytest.param("please", False, id="no yes"),
        pytest.param("yes, in the morning", False, id="and more"),
        pytest.param("none", False, id="none"),
    ],
)
def test_who_says_nothing_but_yes(typed: str, yes: bool) -> None:
    assert agrees(typed) is yes
