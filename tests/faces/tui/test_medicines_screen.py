"""The medicines of a shelf on F3: letters, names, typing; and what then follows the medicine."""

from pathlib import Path

import pytest
from canned import MakeApp
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from askmono.dialogue.engine import Engine
from askmono.faces.browsing import Row
from askmono.faces.tui.app import AskmonoApp
from askmono.faces.tui.card import ReplyCard
from askmono.faces.tui.choice import OfferLine
from askmono.faces.tui.help_screen import HelpScreen
from askmono.faces.tui.key_bar import KeyBar
from askmono.faces.tui.labels import KEYS_OF_LETTERS, KEYS_OF_NAMES, NO_NAME
from askmono.faces.tui.medicines_screen import MedicinesScreen, _name
from askmono.faces.tui.notice_bar import NoticeBar
from askmono.faces.tui.prose import Page, Prose
from askmono.faces.tui.question_box import QuestionBox
from askmono.faces.tui.source_pane import SourcePane
from askmono.faces.tui.start_card import StartCard
from askmono.faces.tui.suggestions import Suggestions
from askmono.faces.tui.topics_pane import TopicsPane

SIZE = (140, 30)


@pytest.fixture
def app(wide_shelf: Engine, tmp_path: Path) -> AskmonoApp:
    return AskmonoApp(wide_shelf, tmp_path)


def _listed(app: AskmonoApp) -> list[str]:
    options = app.screen.query_one(OptionList)
    return [_words(options.get_option_at_index(i).prompt) for i in range(options.option_count)]


def _words(prompt: object) -> str:
    """A line of the list, with the sign of the medicines spoken of."""
    if not isinstance(prompt, Page):
        return str(prompt)
    (line,) = prompt._blocks
    return f"{line.prefix.plain}{line.text.plain}".removeprefix("· ")


async def _ask(pilot: Pilot[None], app: AskmonoApp, text: str) -> ReplyCard:
    box = app.asking.query_one(QuestionBox)
    box.focus()
    box.fill(text)
    await pilot.press("enter")
    await pilot.pause()
    return list(app.asking.query(ReplyCard))[-1]


async def test_letters_then_names_then_the_one_picked(app: AskmonoApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert _listed(app) == ["A  (2)", "B  (2)", "C  (1)", "E  (1)", "F  (1)"]
        await pilot.press("down", "enter")
        assert _listed(app) == ["Bexolin", "Bexolin + Cortamide"]
        await pilot.press("escape")
        assert _listed(app)[0] == "A  (2)"
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert not isinstance(app.screen, MedicinesScreen)
        assert "Bexolin" in app.asking.query_one(NoticeBar).plain
        card = list(app.asking.query(StartCard))[-1]
        offered = [line.question for line in card.query(OfferLine)]
        assert offered
        assert all("Bexolin" in question for question in offered)
        reply = await _ask(pilot, app, "how long does it last")
        assert [quote.medicine for quote in reply.quotes] == ["bexolin"]
        await pilot.press("f2")
        await pilot.pause()
        assert "Bexolin" in str(app.asking.query_one(TopicsPane).root.label)


async def test_typing_finds_a_name_and_enter_takes_it(app: AskmonoApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f3", *"feno")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "feno"
        assert _listed(app) == ["Fenoprast"]
        await pilot.press("enter")
        await pilot.pause()
        reply = await _ask(pilot, app, "is it addictive")
        assert [quote.medicine for quote in reply.quotes] == ["fenoprast"]


async def test_escape_leaves_without_a_choice(app: AskmonoApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f3")
        await pilot.press(*"zzz")
        await pilot.pause()
        assert _listed(app) == [NO_NAME]
        await pilot.press("enter")  # nothing is found, and nothing happens
        assert isinstance(app.screen, MedicinesScreen)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert app.screen is app.asking


async def test_several_stand_under_their_names_and_come_first_in_the_list(
    app: AskmonoApp,
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await _ask(pilot, app, "i take fenoprast and amadrol")
        card = await _ask(pilot, app, "how long do they last")
        names = [prose.plain for prose in card.query(".medicine-name").results(Prose)]
        assert names == ["Fenoprast", "Amadrol"]
        await pilot.press("f4")
        await pilot.pause()
        assert "fenoprast.md" in app.asking.query_one(SourcePane).query(Prose).first(Prose).plain
        await pilot.press("escape")
        await pilot.press("f2")  # the topics of which of them, nobody has said
        await pilot.pause()
        assert isinstance(app.screen, MedicinesScreen)
        assert _listed(app)[:2] == ["▸ Fenoprast", "▸ Amadrol"]


async def test_the_key_is_in_the_bar_and_the_help_of_a_shelf(app: AskmonoApp) -> None:
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.pause()
        assert "F3 Medicines" in app.asking.query_one(KeyBar).plain
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert "by letter" in "\n".join(p.plain for p in app.screen.query(Prose).results(Prose))


async def test_one_medicine_has_no_list(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(130, 40)) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        assert app.screen is app.asking
        assert "F3" not in app.asking.query_one(KeyBar).plain


async def test_the_list_says_its_keys_and_what_it_shows(app: AskmonoApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("f3")
        await pilot.pause()

        def said() -> str:
            return "\n".join(p.plain for p in app.screen.query(Prose).results(Prose))

        assert said() == f"Medicines (7)\n{KEYS_OF_LETTERS}"
        await pilot.press("down", "enter")
        await pilot.pause()
        assert said() == f"Medicines B (2)\n{KEYS_OF_NAMES}"
        await pilot.press("c")
        await pilot.pause()
        assert said() == f"Medicines (3)\n{KEYS_OF_NAMES}"


async def test_names_that_begin_with_what_was_typed_come_first(app: AskmonoApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f3", "c")
        await pilot.pause()
        assert _listed(app)[:2] == ["Cortamide + Dulaphen", "Bexolin + Cortamide"]


async def test_a_long_name_is_indented_where_it_wraps(app: AskmonoApp) -> None:
    page = _name(Row("x", "Atorvastatin + Vitamin B")).prompt
    assert isinstance(page, Page)
    assert page.rows(16) == [(0, 0, 14), (0, 15, 24)]
    assert page._blocks[0].indent == 2


async def test_letters_and_spaces_in_one_go_are_all_in_the_box(app: AskmonoApp) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f3")
        await pilot.pause()
        for character in "bexolin + c":
            app.post_message(Key("space" if character == " " else character, character))
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query_one(Input).value == "bexolin + c"
        assert _listed(app) == ["Bexolin + Cortamide"]


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        pytest.param("is feno", "Fenoprast", id="another one"),
        pytest.param("how long does fenoprast", "Fenoprast", id="its whole name"),
        pytest.param("how long", "Amadrol", id="the one spoken of"),
        pytest.param("is it addi", "Amadrol", id="an ordinary word"),
        pytest.param("elvi", "Elvitrane (Topical)", id="a form in the name"),
    ],
)
async def test_questions_are_proposed_of_the_medicine_being_named(
    app: AskmonoApp, typed: str, about: str
) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await _ask(pilot, app, "how long does amadrol last")
        await pilot.press(*["space" if c == " " else c for c in typed])
        await pilot.pause()
        offered = app.asking.query_one(Suggestions)
        assert all(about in question for question in offered._questions)
        assert offered.is_open is (about != "Elvitrane (Topical)")
