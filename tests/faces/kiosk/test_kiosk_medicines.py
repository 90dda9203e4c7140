"""A kiosk with many medicines: letters, then names, a screenful at a time."""

from pathlib import Path

import pytest
from kiosk_app import Kiosk, click, press, settled, spell, text
from textual.pilot import Pilot

from askmono.dialogue.engine import Engine, Settings
from askmono.faces.kiosk import app as kiosk_app_module
from askmono.faces.kiosk import home_screen
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.home_screen import HomeScreen, LettersScreen, MedicineScreen
from askmono.faces.kiosk.run import Offered
from shelf import MEDICINES


@pytest.fixture
def kiosk(wide_shelf: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """More medicines than stand on one screen, which holds only one here."""
    for module in (home_screen, kiosk_app_module):
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


async def test_only_what_is_offered_is_listed(kiosk: Kiosk, wide_shelf: Engine) -> None:
    kiosk._engines = Offered(wide_shelf, ("bexolin", "fenoprast"))
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
