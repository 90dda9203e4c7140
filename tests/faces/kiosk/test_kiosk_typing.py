"""Typing on any screen of the kiosk is heard, and nothing leads away from a card by mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest
from kiosk_app import SMALLEST, Kiosk, click, press, settled, spell, text
from textual.events import Key, Paste
from textual.pilot import Pilot

from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.frame import cut_to
from askmono.faces.kiosk.keyboard_screen import KeyboardScreen
from askmono.faces.kiosk.lesson_screen import LessonScreen
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.takeaway_screen import TakeAwayScreen
from askmono.faces.kiosk.words_screen import WordsScreen
from askmono.faces.speech import Speaker

Make = Callable[..., Kiosk]

DANGER = "i have chest pain and took too many pills"


@pytest.fixture(scope="module")
def engine(engine_with: Callable[..., Engine]) -> Engine:
    """The whole library, as a kiosk opens it."""
    return engine_with(locale="US", dosing="withhold")


@pytest.fixture
def make(engine: Engine, tmp_path: Path) -> Make:
    return lambda **changes: Kiosk(engine, tmp_path, **changes)


async def burst(app: Kiosk, pilot: Pilot[None], typed: str) -> None:
    """Keys in one go, as a fast typist or a scanner sends them; a line end is Enter."""
    names = {" ": "space", "\n": "enter"}
    for character in typed:
        key = names.get(character, character)
        app.post_message(Key(key, "\r" if character == "\n" else character))
    await settled(pilot)
    await settled(pilot)


WAYS = {
    "nobody": [],
    "menu": ["#start"],
    "lesson": ["#start", "#lesson-0"],
    "lesson's next step": ["#start", "#lesson-0", "#next"],
    "help": ["#start", "#help"],
    "help before a visit": ["#help"],
    "take away": ["#start", "#take-away"],
    "code": ["#start", "#take-away", "#code"],
}


@pytest.mark.parametrize("steps", WAYS.values(), ids=list(WAYS))
async def test_danger_is_heard_wherever_it_is_typed(make: Make, steps: list[str]) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        for step in steps:
            await click(pilot, step)
        await burst(app, pilot, f"{DANGER}\n\n")
        assert isinstance(app.screen, ReplyScreen), "Enter pressed twice stays at the card"
        assert isinstance(app.screen.reply, Escalation)
        assert app.screen.utterance == DANGER
        assert app.visit is not None
        assert app.visit.turns == 1


async def test_typing_slowly_in_a_lesson_leads_back_to_its_step(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        for step in ("#start", "#lesson-0", "#next"):
            await click(pilot, step)
        await press(pilot, *["space" if c == " " else c for c in "can i drive"])
        assert isinstance(app.screen, KeyboardScreen)
        assert app.screen.typed == "can i drive"
        await press(pilot, "enter")
        assert isinstance(app.screen, ReplyScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, LessonScreen)
        assert "2 of" in text(app)


async def test_a_space_among_letters_presses_no_key(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        for step in ("#start", "#ask"):
            await click(pilot, step)
        assert isinstance(app.screen, KeyboardScreen)
        app.screen.query(BigButton).last().focus()
        await settled(pilot)
        await burst(app, pilot, "is it safe")
        assert app.screen.typed == "is it safe"


async def test_a_paste_is_typed(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        app.post_message(Paste("can i\ndrive"))
        await settled(pilot)
        assert isinstance(app.screen, KeyboardScreen)
        assert app.screen.typed == "can i drive"


async def test_more_is_typed_over_the_list_of_all_questions(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await press(pilot, "h", "o", "w")
        more = next(key for key in app.screen.query(BigButton) if key.label.startswith("More"))
        await click(pilot, more)
        await press(pilot, "s")
        assert isinstance(app.screen, KeyboardScreen)
        assert app.screen.typed == "hows"


@pytest.mark.parametrize("keys", [["enter"], ["enter"] * 3, ["space"], ["down", "enter"]], ids=str)
async def test_a_card_stays_whatever_is_pressed_once_more(make: Make, keys: list[str]) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await click(pilot, "#start")
        await spell(pilot, DANGER)
        card = app.screen
        assert isinstance(card, ReplyScreen)
        assert card.focused is None
        assert "Your question" not in text(app)
        await press(pilot, *keys)
        assert app.screen is card
        await press(pilot, "right", "right", "enter")
        assert app.screen is not card, "by the arrows its buttons can still be reached"


async def test_what_was_read_names_its_medicine_where_there_are_several(
    wide_shelf: Engine, tmp_path: Path
) -> None:
    engines = {id_: wide_shelf.about(id_) for id_ in ("bexolin", "fenoprast")}
    app = Kiosk(wide_shelf, tmp_path, engines=engines)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await burst(app, pilot, "does wine go with bexolin\n")
        await click(pilot, "#take-away")
        assert "• Precautions: Alcohol" in text(app), "of one it is clear"
        await press(pilot, "escape")
        await spell(pilot, "does wine go with fenoprast")
        await click(pilot, "#take-away")
        assert isinstance(app.screen, TakeAwayScreen)
        assert "• Bexolin: Precautions: Alcohol" in text(app)
        assert "• Fenoprast: Precautions: Alcohol" in text(app)


@pytest.mark.parametrize("speaks", [True, False])
async def test_help_explains_what_is_there(make: Make, engine: Engine, speaks: bool) -> None:
    app = make(speaker=Speaker(("true",) if speaks else ()))
    async with app.run_test(size=(90, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f1")
        assert isinstance(app.screen, WordsScreen)
        assert ("speaks the words" in text(app)) is speaks
        assert "gives you what you have read" in text(app)
        assert "ends your visit" in text(app)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, "Diphtheria Toxoid + Tetanus + Pertussis"),
        (20, "Diphtheria Toxoid + Tetanus + Pertussis"),
        (12, "Diphtheria Toxoid + Te…"),
        (5, "Dipht heri…"),
        (1, "D…"),
    ],
)
def test_a_title_is_cut_with_a_sign(width: int, shown: str) -> None:
    cut = cut_to("Diphtheria Toxoid + Tetanus + Pertussis", width, 2)
    assert cut.replace(" ", "") == shown.replace(" ", "")


async def test_which_medicine_fits_in_the_bar(wide_shelf: Engine, tmp_path: Path) -> None:
    engines = {id_: wide_shelf.about(id_) for id_ in ("bexolin", "fenoprast")}
    app = Kiosk(wide_shelf, tmp_path, engines=engines)
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await click(pilot, "#start")
        assert "Which medicine?" in text(app)
