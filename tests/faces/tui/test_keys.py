"""What a person does with keys and mouse, on an app with canned replies."""

import json
from pathlib import Path

import pytest
from canned import CURATED, CannedApp, CannedEngine, MakeApp
from msgspec.structs import replace
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input
from textual.widgets._toast import Toast

from askmono.faces.tui.card import PassageText, UtteranceLine
from askmono.faces.tui.choice import CitationLine, OfferLine
from askmono.faces.tui.help_screen import HelpScreen
from askmono.faces.tui.key_bar import HARDLY, KeyBar
from askmono.faces.tui.labels import NO_DOSES_HERE, NO_LESSON
from askmono.faces.tui.notice_bar import NoticeBar
from askmono.faces.tui.prose import Prose
from askmono.faces.tui.question_box import NUMBER_KEY_WAIT, QuestionBox
from askmono.faces.tui.reading_screen import ReadingScreen
from askmono.faces.tui.source_pane import SourcePane
from askmono.faces.tui.suggestions import Suggestions
from askmono.faces.tui.topics_pane import TopicsPane

SIZE = (80, 24)


async def ask(pilot: Pilot[None], text: str) -> None:
    box = pilot.app.screen.query_one(QuestionBox)
    box.focus()
    box.fill(text)
    await pilot.press("enter")
    await pilot.pause()


def box_of(app: CannedApp) -> QuestionBox:
    return app.asking.query_one(QuestionBox)


async def test_typing_and_enter_asks(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"how long", "enter")
        assert app.asked == ["how long"]
        assert box_of(app).text == ""


@pytest.mark.parametrize(("key", "picked"), [("1", 2), ("3", 0)])
async def test_a_number_picks_an_offer(
    make_app: MakeApp, engine: CannedEngine, key: str, picked: int
) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "is it safe")
        await pilot.press(key)
        await pilot.pause(NUMBER_KEY_WAIT + 0.1)
        assert app.asked == ["is it safe", CURATED[picked]]


async def test_the_last_number_is_none_of_these(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "is it safe")
        await pilot.press("4")
        await pilot.press("enter")  # asks at once, without waiting
        assert app.asked[1] == engine.notice("none-of-these").text


@pytest.mark.parametrize(
    ("keys", "asked"),
    [
        pytest.param(["2", *" year old ate it", "enter"], "2 year old ate it", id="a sentence"),
        pytest.param(["9", "enter"], "9", id="no such offer"),
        pytest.param([*"is 2", "enter"], "is 2", id="box not empty"),
    ],
)
async def test_a_number_that_is_no_pick(
    make_app: MakeApp, engine: CannedEngine, keys: list[str], asked: str
) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "first")
        await pilot.press(*keys)
        await pilot.pause(NUMBER_KEY_WAIT + 0.1)
        assert app.asked == ["first", asked]


async def test_an_offer_by_click(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "is it safe")
        lines = app.asking.query(OfferLine)
        await pilot.click([line for line in lines if line.question == CURATED[3]][-1])
        assert app.asked[1] == CURATED[3]


async def test_offers_by_arrow_keys(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "is it safe")
        await pilot.press("down")
        focused = app.focused
        assert isinstance(focused, OfferLine)
        assert focused.question == CURATED[2]
        await pilot.press("down", "down", "up", "enter")
        assert app.asked[1] == CURATED[3]
        await pilot.press("down", *["down"] * 4)
        assert app.focused is box_of(app), "past the last line comes the box again"


async def test_typing_while_an_offer_is_focused_goes_to_the_box(
    make_app: MakeApp, engine: CannedEngine
) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "is it safe")
        await pilot.press("down", *"why", "enter")
        assert app.asked[1] == "why"


async def test_history(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "one")
        await ask(pilot, "two")
        await pilot.press(*"thr", "up")
        assert box_of(app).text == "two"
        await pilot.press("up", "up")
        assert box_of(app).text == "one"
        await pilot.press("down", "down")
        assert box_of(app).text == "thr", "the unfinished question is still there"


async def test_type_ahead(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        drop = app.asking.query_one(Suggestions)
        await pilot.press(*"how")
        await pilot.pause()
        assert drop.is_open
        assert drop.chosen is None, "Enter must ask what was typed until something is chosen"
        await pilot.press("tab")
        assert box_of(app).text == CURATED[0]
        assert not drop.is_open
        box_of(app).fill("")
        await pilot.press(*"how")
        await pilot.pause()
        await pilot.press("down", "down", "enter")
        assert app.asked == [CURATED[1]]


async def test_type_ahead_by_mouse_and_escape(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"how")
        await pilot.pause()
        await pilot.press("escape")
        assert not app.asking.query_one(Suggestions).is_open
        await pilot.press("space")
        await pilot.pause()
        await pilot.click(Suggestions, offset=(6, 2))
        assert app.asked == [CURATED[1]]


async def test_no_type_ahead_over_an_escalation(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app(engine.escalation())
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "he took too much")
        await pilot.press(*"how")
        await pilot.pause()
        assert not app.asking.query_one(Suggestions).is_open


@pytest.mark.parametrize("how", ["click", "keyboard", "f4"])
@pytest.mark.parametrize("size", [(75, 20), (120, 40)])
async def test_the_source_opens_at_the_cited_lines(
    make_app: MakeApp, engine: CannedEngine, how: str, size: tuple[int, int]
) -> None:
    app = make_app()
    reply = engine.answer()
    async with app.run_test(size=size) as pilot:
        await ask(pilot, "how long")
        line = app.asking.query(CitationLine).last()
        if how == "click":
            await pilot.click(line)
        elif how == "keyboard":
            line.focus()
            await pilot.press("enter")
        else:
            await pilot.press("f4")
        await pilot.pause()
        pane = app.asking.query_one(SourcePane)
        text = pane.query_one("#source-text", Prose)
        assert pane.lines == reply.passages[0].lines
        shown = pane.region.intersection(text.region)
        row = text.region.y + text.row_of(reply.passages[0].lines[0] - 1)
        assert shown.y <= row < shown.bottom, "the cited line is on the screen"
        await pilot.press("escape")
        assert not pane.display
        assert app.focused is box_of(app)


async def test_the_topics_lead_to_a_passage(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(75, 20)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        tree = app.asking.query_one(TopicsPane)
        assert app.focused is tree
        assert not app.asking.query_one("#middle").display, "no room beside it"
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        passage = next(p for p in app.asking.engine.monograph.passages if p.section == ("Usage",))
        assert app.asking.query_one(SourcePane).lines == passage.lines
        assert app.asking.query_one(SourcePane).size.width > 70, "it has the screen to itself"
        await pilot.press("escape")
        assert app.focused is tree
        await pilot.press("escape")
        assert app.focused is box_of(app)
        assert app.asking.query_one("#middle").display


@pytest.mark.parametrize("dosing", ["show", "withhold"])
async def test_every_passage_is_a_topic_unless_it_is_withheld(
    make_app: MakeApp, dosing: str
) -> None:
    app = make_app(dosing=dosing)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        tree = app.asking.query_one(TopicsPane)
        found, nodes = set(), [tree.root]
        while nodes:
            node = nodes.pop()
            nodes += node.children
            found.add(node.data)
        every = enumerate(app.asking.engine.monograph.passages)
        shown = {at for at, p in every if dosing == "show" or not p.dose_figures}
        assert found - {None} == shown


@pytest.mark.parametrize("dosing", ["show", "withhold"])
async def test_the_source_shows_no_passage_that_is_withheld(make_app: MakeApp, dosing: str) -> None:
    app = make_app(dosing=dosing)
    async with app.run_test(size=(120, 40)) as pilot:
        await ask(pilot, "how long")
        await pilot.press("f4")
        await pilot.pause()
        pane = app.asking.query_one(SourcePane)
        text = pane.query_one("#source-text", Prose)
        said = NO_DOSES_HERE in pane.query_one(".pane-title", Prose).plain
        assert said is (dosing == "withhold")
        monograph = app.asking.engine.monograph
        for passage in monograph.passages:
            shown = monograph.slice(passage.span).splitlines()[0] in text.plain
            assert shown is (dosing == "show" or not passage.dose_figures)
        shown = pane.region.intersection(text.region)
        cited = app.asking.engine.answer().passages[0]
        lit = next(row for row in text.plain.split("\n") if row.endswith(cited.text[-40:]))
        row = text.region.y + text.row_of(text.plain.split("\n").index(lit))
        assert shown.y <= row < shown.bottom, "the cited line is on the screen"


async def test_panes_fold_when_the_screen_narrows(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await ask(pilot, "how long")
        await pilot.press("f4")
        await pilot.pause()
        assert app.asking.query_one("#middle").display, "side by side"
        await pilot.resize_terminal(75, 20)
        await pilot.pause()
        assert not app.asking.query_one("#middle").display
        await pilot.press(*"again", "enter")
        await pilot.pause()
        assert app.asking.query_one("#middle").display, "a new answer must be seen"


async def test_search(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app(engine.answer_with_list)
    async with app.run_test(size=(75, 20)) as pilot:
        for number in range(3):
            await ask(pilot, f"needle {number}")
        await pilot.press("ctrl+f", *"needle")
        await pilot.pause()
        count = app.asking.query_one("#search-count")
        assert str(count.render()) == "1 of 3"
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert str(count.render()) == "3 of 3"
        view = app.asking.query_one("#conversation")
        last = app.asking.query(UtteranceLine).last()
        assert view.region.contains_region(last.region), "what was found is on the screen"
        await pilot.press("up")
        await pilot.pause()
        assert str(count.render()) == "2 of 3"
        app.asking.query_one("#search Input", Input).value = "[nothing/"
        await pilot.pause()
        assert str(count.render()) == "not found"
        await pilot.press("escape")
        assert app.focused is box_of(app)


async def test_copy_takes_the_passage_with_its_citation(
    make_app: MakeApp, engine: CannedEngine
) -> None:
    app = make_app()
    quote = engine.answer().passages[0]
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+y")
        assert app.copied == []
        await ask(pilot, "how long")
        await pilot.press("ctrl+y")
        assert quote.text in app.copied[0]
        assert f"ketamine.md · FAQs · line {quote.lines[0]}" in app.copied[0]


async def test_save_never_overwrites(
    make_app: MakeApp, engine: CannedEngine, tmp_path: Path
) -> None:
    app = make_app()
    typed = "a [bold]b[/] \x1b[31m ``` c"
    (tmp_path / "askmono-conversation-1.md").write_text("mine")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+s")
        await ask(pilot, typed)
        await pilot.press("ctrl+s", "ctrl+s")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "askmono-conversation-1.md",
        "askmono-conversation-2.json",
        "askmono-conversation-2.md",
        "askmono-conversation-3.json",
        "askmono-conversation-3.md",
    ]
    assert (tmp_path / "askmono-conversation-1.md").read_text() == "mine"
    saved = json.loads((tmp_path / "askmono-conversation-2.json").read_text("utf-8"))
    assert saved["askmono"] == 1
    assert saved["turns"][0]["utterance"] == typed
    assert saved["turns"][0]["reply"]["passages"][0]["text"] == engine.answer().passages[0].text
    assert engine.answer().passages[0].text in (tmp_path / "askmono-conversation-2.md").read_text(
        "utf-8"
    )


async def test_a_folder_that_cannot_be_written_is_said(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    app._folder = tmp_path / "missing"
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ask(pilot, "how long")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert [note.severity for note in app._notifications] == ["error"]


async def test_help_speaks_of_where_the_keyboard_is(make_app: MakeApp) -> None:
    app = make_app()

    def shown() -> str:
        assert isinstance(app.screen, HelpScreen)
        return app.screen.query_one(Prose).plain

    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        assert "fill in the question" in shown()
        await pilot.press("escape", "f2", "f1")
        await pilot.pause()
        assert "show a passage in the file" in shown()
        assert "fill in the question" not in shown()


async def test_themes_in_turn(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        seen = [app.theme]
        for _ in range(3):
            await pilot.press("f8")
            await pilot.pause()
            seen.append(app.theme)
    assert seen == ["askmono-dark", "askmono-light", "askmono-contrast", "askmono-dark"]
    assert set(app.available_themes) == set(seen)


@pytest.mark.parametrize("how", ["f6", "click"])
async def test_the_disclaimer_is_never_far(
    make_app: MakeApp, engine: CannedEngine, how: str
) -> None:
    app = make_app()
    monograph = engine.monograph
    text = monograph.slice(monograph.passages[monograph.disclaimer or 0].span)
    async with app.run_test(size=(75, 20)) as pilot:
        await pilot.pause()
        assert text.replace("**", "") in app.asking.query(PassageText).first().plain
        bar = app.asking.query_one(NoticeBar)
        assert "Not reviewed" in bar.plain
        assert "Not medical advice" in bar.plain
        await (pilot.press("f6") if how == "f6" else pilot.click(NoticeBar))
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        assert text.replace("**", "") in app.screen.query(Prose).first().plain


@pytest.mark.parametrize("width", [75, 100, 120, 200])
async def test_the_notices_are_whole_or_by_their_label(
    make_app: MakeApp, engine: CannedEngine, width: int
) -> None:
    app = make_app()
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        bar = app.asking.query_one(NoticeBar)
        assert len(bar.plain) <= bar.content_size.width
        full = [engine.notice(id_).text in bar.plain for id_ in ("unreviewed", "not-advice")]
        assert full == [width >= 100, width >= 200]


async def test_new_conversation(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "how long")
        await pilot.press(*"unasked", "ctrl+n")
        await pilot.pause()
        assert app.asking.exchanges == ()
        box = app.asking.query_one(QuestionBox)
        assert box.text == ""
        await pilot.press("up")
        assert box.text == "", "what somebody else has asked is forgotten too"
        await ask(pilot, "again")
        assert [e.utterance for e in app.asking.exchanges] == ["again"]


async def test_the_command_palette_knows_our_commands(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"topics")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert app.asking.query_one(TopicsPane).display


async def test_keys_at_the_bottom_can_be_clicked(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click("#key-bar", offset=(3, 0))
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)


async def test_page_keys_scroll_the_conversation(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(4):
            await ask(pilot, "how long")
        view = app.asking.query_one("#conversation")
        before = view.scroll_y
        await pilot.press("pageup")
        await pilot.pause()
        assert view.scroll_y < before


async def test_a_key_leads_to_a_lesson_where_there_is_one(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(75, 20), notifications=True) as pilot:
        await pilot.pause()
        bar = app.asking.query_one(KeyBar)
        assert "F5 Lesson" in bar.plain
        assert len(bar.plain) <= bar.content_size.width
        await pilot.press("f5")
        assert [note.message for note in app._notifications] == [NO_LESSON]
        bar.rename("app.lesson", "Back to lesson", HARDLY)
        assert "F5 Back to lesson" in bar.plain
        assert "F1 Help" in bar.plain
        assert "Quit" in bar.plain
        await pilot.click(bar, offset=(bar.plain.index("Back to lesson") + 1, 0))
        assert len(app._notifications) == 2, "AskmonoApp has none; apps above it do"


async def test_topics_follow_the_medicine(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f2", "f2")
        await pilot.pause()
        other = replace(engine.monograph, title="Another medicine")
        app.asking.engine.monograph = other
        await pilot.press("f2")
        await pilot.pause()
        tree = app.asking.query_one(TopicsPane)
        assert str(tree.root.label) == "Another medicine"


# --- nothing typed is lost, nothing lies over a card --------------------------------------------


def burst(app: CannedApp, text: str) -> None:
    """Keys in one go, as a fast scanner or a paste without brackets sends them."""
    for character in text:
        app.post_message(Key("space" if character == " " else character, character))


@pytest.mark.parametrize("away", ["f2", "f4", "down", "f1", "f6"])
async def test_a_burst_keeps_its_spaces_wherever_the_keyboard_is(
    make_app: MakeApp, engine: CannedEngine, away: str
) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=(120, 40)) as pilot:
        await ask(pilot, "is it safe")
        await pilot.press(away)
        await pilot.pause()
        burst(app, "i can not breathe")
        await pilot.pause()
        await pilot.pause()
        assert app.screen is app.asking
        assert box_of(app).text == "i can not breathe"
        assert len(app.asked) == 1, "no line was picked by a Space"


async def test_a_burst_right_after_a_key_that_moves_the_keyboard(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.post_message(Key("f2", None))
        burst(app, "is it safe")
        await pilot.pause()
        await pilot.pause()
        assert box_of(app).text == "is it safe"


async def test_a_space_alone_picks_the_line_it_is_on(
    make_app: MakeApp, engine: CannedEngine
) -> None:
    app = make_app(engine.clarification)
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "is it safe")
        await pilot.press("down", "space")
        await pilot.pause()
        assert app.asked[1] == CURATED[2]


@pytest.mark.parametrize("keys", [["backspace"] * 4, ["ctrl+u"]], ids=["backspace", "ctrl+u"])
async def test_the_drop_list_goes_with_the_text(make_app: MakeApp, keys: list[str]) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"how", "space")
        await pilot.pause()
        assert app.asking.query_one(Suggestions).is_open
        await pilot.press(*keys)
        await pilot.pause()
        assert box_of(app).text == ""
        assert not app.asking.query_one(Suggestions).is_open


async def test_nothing_lies_over_a_card(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app(lambda typed: engine.answer() if typed == "fine" else engine.escalation())
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.screen.query(Toast), "there is something to take away"
        await ask(pilot, "he took too much")
        await pilot.pause()
        assert not app.screen.query(Toast)
        await pilot.press("f5", "ctrl+s", "ctrl+y", "ctrl+r")
        await pilot.pause()
        assert not app.screen.query(Toast)
        await ask(pilot, "fine")
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.screen.query(Toast), "after another reply things are said again"


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=str)
async def test_a_reply_to_very_many_words_is_in_view(
    make_app: MakeApp, engine: CannedEngine, size: tuple[int, int]
) -> None:
    app = make_app(engine.abstention)
    words = "may i drive " * 300
    async with app.run_test(size=size) as pilot:
        await ask(pilot, words)
        await pilot.pause()
        view = app.asking.query_one("#conversation")
        badge = app.asking.query(".turn .badge").last()
        notice = app.asking.query(".turn .notice").first()
        assert view.region.contains_region(badge.region)
        assert view.region.contains_region(notice.region)
        line = app.asking.query(UtteranceLine).last()
        begun, _, more = line.plain.partition(" … (more letters: ")
        assert words.startswith(begun)
        assert more == f"{len(words) - len(begun)})"
        assert app.asking.exchanges[-1].utterance == words, "it is kept as it was typed"
        await pilot.press("up")
        assert box_of(app).text == words


async def test_a_question_of_usual_length_is_shown_whole(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await ask(pilot, "w" * 240)
        assert app.asking.query(UtteranceLine).last().plain == "w" * 240


@pytest.mark.parametrize("width", [60, 75, 80])
async def test_what_matters_is_in_both_bars(make_app: MakeApp, width: int) -> None:
    app = make_app()
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.press("f2")
        await pilot.pause()
        keys = app.asking.query_one(KeyBar)
        assert len(keys.plain) <= keys.content_size.width
        for label in ("Esc Back", "F1 Help", "^P Menu", "^Q Quit"):
            assert label in keys.plain
        bar = app.asking.query_one(NoticeBar)
        assert len(bar.plain) <= bar.content_size.width
        assert "Not reviewed" in bar.plain
        assert "F6 Disclaimer" in bar.plain


async def test_where_there_are_no_lessons_none_is_offered(
    make_app: MakeApp, engine: CannedEngine
) -> None:
    app = make_app()
    app._engine.library = replace(engine.library, lessons=())
    async with app.run_test(size=(130, 40), notifications=True) as pilot:
        await pilot.pause()
        assert "Lesson" not in app.asking.query_one(KeyBar).plain
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert "a lesson, and back" not in app.screen.query_one(Prose).plain
        await pilot.press("escape", "ctrl+p")
        await pilot.pause(0.3)
        drawn = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "Medicines" not in drawn
        assert "Browse the topics" in drawn
        assert "Go through a lesson" not in drawn
