"""A library's file that is damaged under a kiosk: it goes on, tells the log, and hears danger."""

from pathlib import Path

import pytest
from kiosk_app import Kiosk, click, press, settled, spell, text

from askmono.faces.kiosk import medicines
from askmono.faces.kiosk.home_screen import HomeScreen
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.run import Offered
from askmono.faces.kiosk.words_screen import WordsScreen
from shelf import MEDICINES, OnDisk

SIZE = (100, 30)


@pytest.fixture
def kiosk(on_disk: OnDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    """So many medicines that they are listed by letter, and their texts not read before."""
    monkeypatch.setattr(medicines, "MOST", 1)
    made = Kiosk(on_disk.engine, tmp_path, engines=Offered(on_disk.engine, tuple(MEDICINES)))
    on_disk.damage()
    return made


async def test_a_question_is_sent_to_the_staff_and_danger_is_heard(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=SIZE) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "can i drive after xyz fenoprast")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert [said.id for said in kiosk.screen.reply.notices] == ["kiosk-unavailable"]
        await press(pilot, "escape")
        await spell(pilot, "fenoprast i want to die")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert kiosk.screen.danger
        await kiosk.end_visit()
        await settled(pilot)
        await press(pilot, "enter")
        await spell(pilot, "can i drive after xyz fenoprast")
    assert kiosk.logged.count(" damaged\n") == 1
    assert "crash" not in kiosk.logged


async def test_a_medicine_that_cannot_be_read_is_told_of(kiosk: Kiosk) -> None:
    async with kiosk.run_test(size=SIZE) as pilot:
        await press(pilot, "enter")
        await click(pilot, kiosk.screen.query(".letter").last())
        menu = kiosk.screen
        await click(pilot, menu.query(".medicine").last())
        assert isinstance(kiosk.screen, WordsScreen)
        assert "Please ask the staff" in text(kiosk)
        await press(pilot, "escape")
        assert kiosk.screen is menu
        await spell(pilot, "i want to die")
        assert isinstance(kiosk.screen, ReplyScreen)
        assert kiosk.screen.danger
    assert kiosk.logged.count(" damaged\n") == 1


async def test_what_was_read_before_can_still_be_read(on_disk: OnDisk, tmp_path: Path) -> None:
    kiosk = Kiosk(on_disk.engine, tmp_path, engines=Offered(on_disk.engine, tuple(MEDICINES)))
    on_disk.damage()
    async with kiosk.run_test(size=SIZE) as pilot:
        await press(pilot, "enter")
        await click(pilot, kiosk.screen.query(".medicine").first())
        assert isinstance(kiosk.screen, HomeScreen)
    assert "damaged" not in kiosk.logged
