"""Ctrl+R: the conversation as a script, in a file of its own; never for a browser."""

import stat
from pathlib import Path

import pytest
from canned import CannedEngine, MakeApp

from askmono.content.problems import Problem
from askmono.faces.scripts.script import read_script
from askmono.faces.tui.commands import COMMANDS
from askmono.faces.tui.help_screen import EVERYWHERE

SIZE = (80, 24)


async def test_ctrl_r_writes_a_script(
    make_app: MakeApp, engine: CannedEngine, tmp_path: Path
) -> None:
    app = make_app()
    typed = "a [bold]b[/] \x1b[31m \u00e9"
    (tmp_path / "askmono-conversation-1.script.yaml").write_text("mine")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await pilot.press("ctrl+r")
        assert len(list(tmp_path.iterdir())) == 1  # nothing was said yet
        app.asking.ask(typed)
        await pilot.pause()
        await pilot.press("ctrl+r")
        await pilot.pause()
        told = [note.message for note in app._notifications]
    made = tmp_path / "askmono-conversation-2.script.yaml"
    assert sorted(tmp_path.iterdir()) == [tmp_path / "askmono-conversation-1.script.yaml", made]
    assert any("holds all that was typed" in message for message in told)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    problems: list[Problem] = []
    (script,) = read_script(made, made.name, problems)
    assert script.turns[0].says == (typed,)
    assert script.turns[0].expected.reply == "answer"
    assert script.locale == engine.settings.locale


async def test_a_folder_that_cannot_be_written_is_said(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    app._folder = tmp_path / "missing"
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        app.asking.ask("how long")
        await pilot.pause()
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert [note.severity for note in app._notifications] == ["error"]


@pytest.mark.parametrize("web", [True, False])
async def test_nothing_is_written_for_a_browser(
    web: bool, make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        monkeypatch.setattr(type(app), "is_web", web)
        app.asking.ask("how long")
        await pilot.pause()
        await pilot.press("ctrl+r")
        await pilot.pause()
    assert len(list(tmp_path.iterdir())) == (0 if web else 1)


def test_the_key_is_explained() -> None:
    assert dict(EVERYWHERE)["Ctrl+R"].startswith("save it as a script")
    assert "app.record" in {action for _, _, action in COMMANDS}
