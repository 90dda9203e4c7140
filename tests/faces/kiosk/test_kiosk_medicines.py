"""A kiosk with many medicines: letters, then names, a screenful at a time."""

from pathlib import Path

import pytest
from kiosk_app import Kiosk, click, press, settled, spell, text
from textual.pilot import Pilot

from askmono.dialogue.contract import kind_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings
from askmono.faces.kiosk import home_screen, labels
from askmono.faces.kiosk import medicines as medicines_module
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.home_screen import HomeScreen, LettersScreen, MedicineScreen
from askmono.faces.kiosk.keyboard_screen import KeyboardScreen, KeyButton, Suggestion
from askmono.faces.kiosk.medicines import Medicines
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.run import Offered
from shelf import MEDICINES


@pytest.fixture
def kiosk(wide_shelf: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """More medicines than stand on one screen, which holds only one here."""
    for module in (home_screen, medicines_module):
        monkeypatch.setattr(module, "MOST", 1)
    first = wide_shelf.under(Settings(locale="US", dosing="withhold"))
    return Kiosk(first, tmp_path, engines=Offered(first, tuple(MEDICINES)))


def _labels(pilot: Pilot[None], kind: str) -> list[str]:
    return [button.label for button in pilot.app.screen.query(kind).results(BigButton)]


async def test_a_letter_then_a_name_then_its_menu(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert isinstance(kiosk.screen, LettersScreen)
        assert _labels(pilot, ".letter") == ["A (2)", "B (2)", "C (1)", "E (1)", "F (1)"]
        await click(pilot, kiosk.screen.query(".letter").first())
        assert isinstance(kiosk.screen, MedicineScreen)
        assert _labels(pilot, ".medicine") == ["Amadrel"]
        await click(pilot, "#names-after")
        await click(pilot, "#names-after")  # there are no more
        assert _labels(pilot, ".medicine") == ["Amadrol"]
        await click(pilot, kiosk.screen.query(".medicine").first())
        await settled(pilot)
        assert isinstance(kiosk.screen, HomeScreen)
        assert "Amadrol" in text(kiosk)
        await spell(pilot, "is it addictive")
        assert kiosk.visit is not None
        assert [quote.medicine for quote in kiosk.visit.read] == ["amadrol"]
        await press(pilot, "escape", "escape", "escape")
        assert isinstance(kiosk.screen, LettersScreen)
        await press(pilot, "escape")
        assert kiosk.visit is None


async def test_many_names_under_a_letter_are_parted_once_more(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(medicines_module, "MOST_UNDER", 1)
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await click(pilot, kiosk.screen.query(".letter").first())
        assert isinstance(kiosk.screen, LettersScreen)
        assert _labels(pilot, ".letter") == ["Amadre (1)", "Amadro (1)"]
        assert kiosk.screen.title_words.endswith(" A")
        await click(pilot, kiosk.screen.query(".letter").last())
        assert _labels(pilot, ".medicine") == ["Amadrol"]


async def test_a_name_is_typed_instead_of_a_letter_touched(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "b")
        assert isinstance(kiosk.screen, KeyboardScreen)
        await press(pilot, *"exolin")
        offered = [s.label for s in kiosk.screen.query(Suggestion) if s.display]
        assert offered[:1] == ["Bexolin"]
        await click(pilot, next(s for s in kiosk.screen.query(Suggestion) if s.display))
        assert isinstance(kiosk.screen, HomeScreen)
        assert kiosk.screen.title_words == "Bexolin"


@pytest.mark.parametrize(
    ("size", "in_list", "in_bar"),
    [
        ((75, 20), [], ["Cortamide + Dulaphen"]),
        ((80, 24), ["Cortamide + Dulaphen", "Bexolin + Cortamide"], []),
        ((130, 40), ["Cortamide + Dulaphen", "Bexolin + Cortamide"], []),
    ],
    ids=str,
)
async def test_names_that_begin_so_are_proposed_first_and_where_there_is_room(
    kiosk: Kiosk, size: tuple[int, int], in_list: list[str], in_bar: list[str]
) -> None:
    async with kiosk.run_test(size=size) as pilot:
        await press(pilot, "enter", *"cortam")
        shown = [s for s in kiosk.screen.query("#suggestions > *").results(Suggestion) if s.display]
        assert [one.label for one in shown] == in_list
        for one in shown:
            assert one.region.height >= 3
            assert " ".join(one.label.split()) in " ".join(text(kiosk).split())
        best = kiosk.screen.query_one("#best", Suggestion)
        assert ([best.label] if best.display else []) == in_bar
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        shown = [s for s in kiosk.screen.query("#suggestions > *").results(Suggestion) if s.display]
        assert [one.label for one in shown] == ["Cortamide + Dulaphen", "Bexolin + Cortamide"]
        assert not best.display


async def test_a_name_is_touched_among_all_that_are_like_it(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "d", "u", "l", "a")
        more = next(key for key in kiosk.screen.query(KeyButton) if key.label == labels.MORE)
        await click(pilot, more)
        await click(pilot, kiosk.screen.query(QuestionButton).first())
        assert isinstance(kiosk.screen, HomeScreen)
        assert kiosk.screen.title_words == "Cortamide + Dulaphen"


async def test_a_question_may_name_the_medicine(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "does wine go with fenoprast")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert kiosk.visit is not None
        assert [quote.medicine for quote in kiosk.visit.read] == ["fenoprast"]
        await spell(pilot, "how should i store it")
        assert [quote.medicine for quote in kiosk.visit.read] == ["fenoprast"] * 2
        assert [sheet.medicine for sheet in kiosk._sheets()] == ["Fenoprast"]


async def test_a_menu_is_about_its_medicine_whatever_was_spoken_of_meanwhile(kiosk: Kiosk) -> None:
    """A lesson, too, is of the menu that it is touched on."""
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "Fenoprast")
        assert isinstance(kiosk.screen, HomeScreen)
        await spell(pilot, "does wine go with bexolin")
        assert kiosk._engine.monograph.id == "bexolin"
        await press(pilot, "escape")
        assert kiosk._engine.monograph.id == "fenoprast"
        await spell(pilot, "how should i store it")
        assert kiosk.visit is not None
        assert [quote.medicine for quote in kiosk.visit.read] == ["bexolin", "fenoprast"]
        await press(pilot, "escape", "escape")
        assert isinstance(kiosk.screen, LettersScreen)
        assert not kiosk._engine.chosen
        await press(pilot, "b", "e", "x")
        offered = [s.label for s in kiosk.screen.query(Suggestion) if s.display]
        assert offered[:1] == ["Bexolin"]


async def test_a_card_stands_at_the_menu_as_well(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "i took the whole box of fenoprast")
        await press(pilot, "escape")
        await spell(pilot, "i feel fine")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert kind_of(kiosk.screen.reply) == "escalation"


async def test_what_is_not_offered_is_on_the_sheets_as_well(
    kiosk: Kiosk, wide_shelf: Engine
) -> None:
    kiosk.medicines = Medicines(Offered(wide_shelf, ("bexolin", "fenoprast")))
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "does wine go with fenoprast")
        await spell(pilot, "does wine go with amadrol")
        assert [sheet.medicine for sheet in kiosk._sheets()] == ["Fenoprast", "Amadrol"]


async def test_names_that_are_alike_are_asked_about_and_none_is_opened(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "amadrul")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert kind_of(kiosk.screen.reply) == "clarification"
        assert kiosk.visit is not None
        assert kiosk.visit.read == ()


async def test_danger_comes_first_before_any_medicine_is_chosen(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "i took the whole box")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert kind_of(kiosk.screen.reply) == "escalation"
        assert "911" in text(kiosk)


async def test_questions_to_take_along_are_about_no_medicine_until_one_is_chosen(
    kiosk: Kiosk,
) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "how much of it should i take")
        await click(pilot, "#keep")
        (sheet,) = kiosk._sheets()
        assert sheet.questions == ("how much of it should i take",)
        assert not sheet.parts
        assert (sheet.file, sheet.disclaimer) == ("", None)
        assert sheet.title == "About Amadrol, Amadrel, Bexolin, Bexolin + Cortamide, " + (
            "Cortamide + Dulaphen, Elvitrane (Topical), Fenoprast"
        )
        plain = kiosk._plain()
        assert "Source: library" in plain
        assert "Review:" not in plain


async def test_only_what_is_offered_is_listed(kiosk: Kiosk, wide_shelf: Engine) -> None:
    kiosk.medicines = Medicines(Offered(wide_shelf, ("bexolin", "fenoprast")))
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert _labels(pilot, ".letter") == ["B (1)", "F (1)"]


def test_engines_are_made_when_they_are_wanted(wide_shelf: Engine) -> None:
    offered = Offered(wide_shelf, ("bexolin", "fenoprast"))
    assert list(offered) == ["bexolin", "fenoprast"]
    assert offered["fenoprast"].monograph.id == "fenoprast"
    assert "amadrol" not in offered
    with pytest.raises(KeyError):
        offered["amadrol"]


async def test_while_another_name_is_begun_no_question_of_this_one_is_proposed(
    kiosk: Kiosk,
) -> None:
    async with kiosk.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", *"bexol")
        await click(pilot, next(s for s in kiosk.screen.query(Suggestion) if s.display))
        assert kiosk.screen.title_words == "Bexolin"
        await press(pilot, *"can i drive")
        shown = [s.label for s in kiosk.screen.query(Suggestion) if s.display]
        assert any("Bexolin" in label for label in shown)
        await press(pilot, *" with fenopr")
        shown = [s.label for s in kiosk.screen.query(Suggestion) if s.display]
        assert not any("Bexolin" in label for label in shown)
