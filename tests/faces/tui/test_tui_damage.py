"""A library's file that is damaged under the terminal interface: it goes on, and says so."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from askmono.content.problems import ContentError
from askmono.dialogue.contract import kind_of
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import UNANSWERED
from askmono.faces.exits import BROKEN, ending
from askmono.faces.tui.app import AskmonoApp
from askmono.faces.tui.ending import ended
from askmono.faces.tui.medicines_screen import MedicinesScreen
from askmono.faces.tui.question_box import QuestionBox
from shelf import OnDisk

SIZE = (120, 40)
DRIVE = "can i drive after fenoprast"


@pytest.fixture
def app(on_disk: OnDisk, tmp_path: Path) -> AskmonoApp:
    return AskmonoApp(on_disk.engine, tmp_path)


async def _ask(pilot: Pilot[None], app: AskmonoApp, text: str) -> Reply:
    app.asking.query_one(QuestionBox).fill(text)
    await pilot.press("enter")
    await pilot.pause()
    return app.asking.exchanges[-1].reply


async def test_questions_are_told_of_and_danger_is_heard(
    app: AskmonoApp, on_disk: OnDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        on_disk.damage()
        assert [said.id for said in (await _ask(pilot, app, DRIVE)).notices] == [UNANSWERED]
        assert kind_of(await _ask(pilot, app, "fenoprast i want to die")) == "escalation"
        assert app.asking.alarms
        await pilot.press("ctrl+q")
    with pytest.raises(ContentError, match="damaged-bundle"):
        ended(app)
    assert ending(lambda: ended(app)) == BROKEN
    assert f"{on_disk.path}:1:1: the bundle is damaged" in capsys.readouterr().err


async def test_what_is_read_for_a_key_is_told_of(app: AskmonoApp, on_disk: OnDisk) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await _ask(pilot, app, DRIVE)
        shown = app.asking.exchanges
        await pilot.press("f3")
        await pilot.pause()
        assert isinstance(app.screen, MedicinesScreen)
        on_disk.damage()
        app.screen.dismiss("amadrol")
        await pilot.pause()
        said = on_disk.engine.notice(UNANSWERED).text
        assert [n.message for n in app._notifications] == [said]
        await pilot.press(*"side effects of ama")
        await pilot.pause()
        assert app.is_running
        assert app.asking.exchanges == shown
        assert kind_of(await _ask(pilot, app, "amadrol i want to die")) == "escalation"
    assert {problem.code for problem in app.problems} == {"damaged-bundle"}
