"""How a lesson looks: snapshots, and contrast of all text in all themes."""

from typing import Any

import pytest
from canned import CannedEngine
from contrast import low_contrast
from taught import DANGER, MakeTeaching, begin
from textual.pilot import Pilot

from askmono.content.library import Library
from askmono.faces.lesson.pick_screen import PickScreen
from askmono.faces.tui.themes import NAMES

PASSAGE, OWN_WORDS, CHOICE, END = 1, 4, 5, 24


@pytest.mark.parametrize(
    ("at", "keys", "size"),
    [
        pytest.param(-1, [], (80, 24), id="cover"),
        pytest.param(PASSAGE, [], (75, 20), id="passage-narrow"),
        pytest.param(PASSAGE, ["f7"], (120, 40), id="passage"),
        pytest.param(OWN_WORDS, [*"all my tablets"], (80, 24), id="own-words"),
        pytest.param(OWN_WORDS, [*DANGER, "enter"], (75, 20), id="danger"),
        pytest.param(CHOICE, ["enter", "down"], (75, 20), id="choice"),
        pytest.param(CHOICE, ["1"], (75, 20), id="chose-another"),
        pytest.param(CHOICE, ["2"], (120, 40), id="chose-right"),
        pytest.param(PASSAGE, ["f7", "f2"], (75, 20), id="chapters-narrow"),
        pytest.param(END, ["down", "enter"], (80, 24), id="end"),
    ],
)
def test_each_place(
    snap_compare: Any, make_app: MakeTeaching, at: int, keys: list[str], size: tuple[int, int]
) -> None:
    async def run(pilot: Pilot[None]) -> None:
        await begin(pilot, at=at)
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.pause()
        pilot.app.clear_notifications()
        await pilot.pause()

    assert snap_compare(make_app(print_command=["lp"]), terminal_size=size, run_before=run)


@pytest.mark.parametrize("theme", NAMES)
async def test_all_text_has_contrast(
    make_app: MakeTeaching, engine: CannedEngine, library: Library, theme: str
) -> None:
    app = make_app(theme=theme, print_command=["lp"])
    low: dict[tuple[str, str, str], float] = {}

    def look() -> None:
        low.update(low_contrast(app))

    async with app.run_test(size=(110, 36)) as pilot:
        await begin(pilot, at=-1)
        look()
        for keys in (
            ["right"],
            ["f7"],
            ["f2"],
            ["escape", "right", "right", "right", "right"],
            [*"words"],
            [*DANGER, "enter"],
            ["escape", "pagedown"],
            ["enter"],
            ["enter"],
            ["f4"],
            ["escape", "f1"],
            ["escape", "ctrl+s"],
            ["down", "enter"],
            ["up", *"mine", "enter"],
            ["up"],
        ):
            await pilot.press(*keys)
            await pilot.pause()
            await pilot.pause()
            look()
        app.push_screen(PickScreen([("ketamine", library.lessons[0])]))
        await pilot.pause()
        look()
    assert low == {}
