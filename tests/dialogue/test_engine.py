"""An opened library: its settings, its notices, its suggestions."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.dialogue.compiled import Compiled
from askmono.dialogue.contract import passages_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.settings import Settings, UnknownSettingError

Ask = Callable[..., Reply]
Open = Callable[..., Engine]


def test_the_defaults_name_no_number_and_show_general_doses(engine: Engine) -> None:
    assert engine.settings == Settings(locale="unset", dosing="show", medicine=None)
    assert engine.locale.emergency.number is None
    assert engine.monograph.id == "ketamine"


@pytest.mark.parametrize("locale", ["XX", "us", "", "UNSET"])
def test_an_unknown_locale_is_an_error_that_says_which_are_known(
    engine_with: Open, locale: str
) -> None:
    with pytest.raises(UnknownSettingError, match=r"known: .*\bUS\b.*unset"):
        engine_with(locale=locale)


def test_an_unknown_medicine_is_an_error_that_says_which_are_known(engine_with: Open) -> None:
    with pytest.raises(UnknownSettingError, match="known: ketamine"):
        engine_with(medicine="ibuprofen")


def test_a_medicine_is_chosen_by_its_id(engine_with: Open) -> None:
    assert engine_with(medicine="ketamine").monograph.id == "ketamine"


def test_withholding_changes_nothing_but_doses(engine_with: Open, ask: Ask) -> None:
    kiosk = engine_with(dosing="withhold")
    for utterance in ("how long does it last", "is it safe", "hello", "tell me about ibuprofen"):
        assert ask(utterance, on=kiosk) == ask(utterance)
    assert passages_of(ask("what is the usual dose for depression"))
    assert not passages_of(ask("what is the usual dose for depression", on=kiosk))


def test_many_questions_get_the_same_replies(
    compiled: Compiled, engine: Engine, ask: Ask, phrasings: dict[str, tuple[str, ...]]
) -> None:
    many = Engine(compiled, engine.settings, many=True)
    for texts in phrasings.values():
        assert ask(texts[-1], on=many) == ask(texts[-1])


def test_an_unknown_notice_is_an_error(engine: Engine) -> None:
    with pytest.raises(KeyError):
        engine.notice("no-such-notice")


def test_a_value_is_not_read_as_a_placeholder(engine: Engine) -> None:
    said = engine.notice("abstention-other-medicine", other="{emergency}")
    assert "{emergency}" in said.text
    assert engine.locale.emergency.text not in said.text


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        pytest.param("how lo", "how long", id="beginning"),
        pytest.param("HOW LO", "how long", id="in capitals"),
        pytest.param("can i dri", "can i drive", id="third word unfinished"),
    ],
)
def test_suggestions_go_on_from_what_is_typed(engine: Engine, typed: str, begins: str) -> None:
    first, *_ = engine.suggest(typed)
    assert first.question.lower().startswith(begins)


@pytest.mark.parametrize("typed", ["", " ", "h", "?", "zzzzqqq", "\u200b", "🙂"])
def test_nothing_is_suggested_for_nothing(engine: Engine, typed: str) -> None:
    assert engine.suggest(typed) == ()


@given(st.text(max_size=40), st.integers(1, 8))
def test_suggestions_are_answerable_questions_and_few(
    engine: Engine, typed: str, limit: int
) -> None:
    offers = engine.suggest(typed, limit)
    assert len({offer.intent for offer in offers}) == len(offers) <= limit
    assert all(engine.answerable(offer.intent) for offer in offers)
