"""Nothing that a person typed is left anywhere after a visit, however it ended; no way out.

A canary, made while the test runs, is typed wherever something can be typed. Afterwards it is
looked for on the screen, in the widget tree, in every Python object of the process, in what the
terminal was sent last, in files, in the log and in process arguments.
"""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from keys import ALL_KEYS
from kiosk_app import SMALLEST, TAKEAWAY, Kiosk, click, press, settled, spell, staff, text, touch
from searching import find_in_process
from textual._context import visible_screen_stack
from textual.events import Key
from textual.pilot import Pilot

from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Clarification
from askmono.faces.kiosk.attract_screen import AttractScreen
from askmono.faces.kiosk.home_screen import HomeScreen
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.unattended import CRASHED

Make = Callable[..., Kiosk]


@pytest.fixture(scope="module")
def engine(engine_with: Callable[..., Engine]) -> Engine:
    return engine_with(locale="US", dosing="withhold")


@pytest.fixture
def make(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return lambda **changes: Kiosk(engine, tmp_path, **changes)


class Canary:
    """Letters that stand nowhere else, kept so that this test itself does not hold them."""

    def __init__(self) -> None:
        self._letters = random.Random(os.urandom(8)).choices("qxzvkwj", k=9)

    def __str__(self) -> str:
        return "".join(self._letters)

    def __iter__(self) -> Iterator[str]:
        return iter(self._letters)


async def type_a_question(app: Kiosk, pilot: Pilot[None], canary: Canary) -> None:
    """One, and leave its reply on the screen."""
    await settled(pilot)
    await press(pilot, "enter")
    await spell(pilot, f"how much {canary} should i take")
    await click(pilot, "#keep")
    assert str(canary) in text(app)


async def type_everywhere(app: Kiosk, pilot: Pilot[None], canary: Canary) -> None:
    """As a question, in a lesson, as a question for the care team, and left half typed."""
    await type_a_question(app, pilot, canary)
    await spell(pilot, f"can i drive with {canary}")
    await press(pilot, "f3", "escape", "escape")
    await click(pilot, "#lesson-0")
    while not app.screen.query("#type-it"):
        await click(pilot, "#next")
    await click(pilot, "#type-it")
    await press(pilot, *canary, "enter")
    await press(pilot, "escape")
    await click(pilot, "#take-away")
    await click(pilot, "#add")
    await press(pilot, *canary, "enter")
    assert str(canary) in text(app)
    await click(pilot, "#code")
    await press(pilot, "escape")
    await click(pilot, "#add")
    await press(pilot, *canary)
    assert str(canary) in text(app)
    assert holders(canary), "the search would find it"


def holders(canary: Canary) -> list[str]:
    """What in this process holds the canary; a function, so that no coroutine's stack does."""
    visible_screen_stack.set([])  # this test's own clicks have noted screens there
    return find_in_process(str(canary))


def files_with(canary: Canary, folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and str(canary).encode() in path.read_bytes():
            yield path.name


def arguments_with(canary: Canary) -> Iterator[str]:
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if str(canary).encode() in path.read_bytes():
                yield str(path)
        except OSError:
            continue


@pytest.mark.parametrize("ending", ["end", "key", "idle", "back", "staff"])
async def test_nothing_is_left_after_a_visit(make: Make, tmp_path: Path, ending: str) -> None:
    app = make(staff=staff(), takeaway=TAKEAWAY(ways=("code",)))
    canary = Canary()
    async with app.run_test(size=(100, 30)) as pilot:
        much = ending in ("end", "idle")
        await (type_everywhere if much else type_a_question)(app, pilot, canary)
        match ending:
            case "end":
                button = app.screen.query_one("#end").region
                await touch(pilot, button.x + 2, button.y + 1)
            case "key":
                await press(pilot, "f10")
            case "idle":
                await app.wait(pilot, 100_000)
            case "back":
                for _ in range(12):
                    if isinstance(app.screen, AttractScreen):
                        break
                    await press(pilot, "escape")
            case "staff":
                await press(pilot, "f12", "f9", "escape")
        await settled(pilot)
        assert isinstance(app.screen, AttractScreen)
        assert app.visit is None
        assert app.clipboard == ""
        assert str(canary) not in text(app)
        assert holders(canary) == []
    assert list(files_with(canary, tmp_path)) == []
    assert list(arguments_with(canary)) == []
    assert str(canary) not in app.logged
    assert " session seconds=" in app.logged


async def test_the_next_person_finds_the_same_screen_as_the_first(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        before = text(app)
        await press(pilot, "enter")
        await spell(pilot, "is it safe")
        assert isinstance(app.screen, ReplyScreen)
        assert isinstance(app.screen.reply, Clarification)
        await press(pilot, "f10")
        assert text(app) == before
        await press(pilot, "enter")
        await spell(pilot, "that second one")
        assert isinstance(app.screen, ReplyScreen)
        assert not isinstance(app.screen.reply, Answer), "nothing of somebody else's is picked"


async def test_a_crash_draws_nothing_and_logs_no_ones_words(
    make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    app = make()
    canary = Canary()

    def broken(self: ReplyScreen) -> None:
        raise RuntimeError(f"{canary} {self.utterance}")

    monkeypatch.setattr(ReplyScreen, "body", broken)

    async def visit() -> None:
        async with app.run_test(size=SMALLEST) as pilot:
            await settled(pilot)
            await press(pilot, "enter")
            await spell(pilot, f"what is {canary}")

    with pytest.raises(RuntimeError):
        await visit()
    assert app.return_code == CRASHED
    out = capsys.readouterr()
    assert str(canary) not in out.out + out.err
    assert "RuntimeError" in app.logged
    assert "askmono/faces/kiosk/" in app.logged
    assert str(canary) not in app.logged
    assert list(files_with(canary, tmp_path)) == []


# --- no way out ----------------------------------------------------------------------------------


def hostile(app: Kiosk) -> Callable[[str], None]:
    """Press a key as the terminal tells of it."""
    driver = app._driver
    assert driver is not None

    def key(name: str) -> None:
        character = name if len(name) == 1 else None
        driver.process_message(Key(name, character))

    return key


async def test_no_key_or_chord_leads_out(make: Make, tmp_path: Path) -> None:
    app = make(staff=staff())
    before = {path.name for path in tmp_path.iterdir()}
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        key = hostile(app)
        for number, name in enumerate(ALL_KEYS):
            key(name)
            if number % 50 == 0:
                await pilot.pause()
        await settled(pilot)
        assert app.is_running
        assert app.return_code is None
        await press(pilot, "f10")
        assert isinstance(app.screen, AttractScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, HomeScreen)
    assert {path.name for path in tmp_path.iterdir()} - before <= {"kiosk.log"}
    assert " staff\n" not in app.logged
    assert " crash " not in app.logged


@pytest.mark.parametrize("seed", [1, 2])
async def test_thousands_of_random_keys_lead_nowhere(make: Make, tmp_path: Path, seed: int) -> None:
    app = make(staff=staff())
    chance = random.Random(seed)
    usual = [
        "enter",
        "tab",
        "down",
        "up",
        "left",
        "right",
        "space",
        "escape",
        "f1",
        "f3",
        "pagedown",
    ]
    before = {path.name for path in tmp_path.iterdir()}
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        key = hostile(app)
        for number in range(1500):
            key(chance.choice(usual if number % 2 else ALL_KEYS))
            if number % 10 == 0:
                await pilot.pause()
        await settled(pilot)
        assert app.is_running
        assert app.return_code is None
        await press(pilot, "f10")
        assert isinstance(app.screen, AttractScreen)
    assert {path.name for path in tmp_path.iterdir()} - before <= {"kiosk.log"}
    assert " crash " not in app.logged


async def test_no_selection_no_palette_no_link(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "for how long will it last")
        await pilot.mouse_down(offset=(4, 6))
        await pilot.hover(offset=(40, 8))
        await pilot.mouse_up(offset=(40, 8))
        await press(pilot, "ctrl+c", "super+c", "ctrl+p", "ctrl+q", "ctrl+z", "ctrl+backslash")
        assert not app.screen.selections
        assert app.screen.get_selected_text() is None
        assert isinstance(app.screen, ReplyScreen)
        assert app.is_running
        app.open_url("https://example.org")
        assert app.active_bindings.keys() <= {
            *("f1", "escape", "f3", "f10", "tab", "shift+tab", "enter", "space"),
            *("up", "down", "left", "right", "pageup", "pagedown"),
        }
