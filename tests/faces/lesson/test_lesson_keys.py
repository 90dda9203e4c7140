"""What a person does in a lesson, with keys alone and with a pointer alone."""

from pathlib import Path

import pytest
from canned import CannedEngine
from taught import (
    DANGER,
    MakeTeaching,
    Taught,
    all_words,
    begin,
    drawn,
    holds,
    words_of,
)
from textual.pilot import Pilot

from askmono.content.figures import holds_figure
from askmono.dialogue.course import Choosing, Course, OwnWords, Showing
from askmono.faces.lesson.alarm_screen import AlarmScreen
from askmono.faces.lesson.chapters_pane import ChapterLine
from askmono.faces.lesson.end_view import CareLine
from askmono.faces.lesson.lesson_screen import LessonScreen
from askmono.faces.lesson.source_screen import SourceScreen
from askmono.faces.lesson.step_view import Option
from askmono.faces.lesson.walk import COVER
from askmono.faces.lesson.words_box import WordsBox
from askmono.faces.tui.card import ReplyCard
from askmono.faces.tui.help_screen import HelpScreen
from askmono.faces.tui.key_bar import KeyBar
from askmono.faces.tui.labels import NO_DOSES_HERE
from askmono.faces.tui.prose import Prose
from askmono.faces.tui.reading_screen import ReadingScreen
from askmono.faces.tui.source_pane import SourcePane

SIZE = (80, 24)
SIZES = [(75, 20), (80, 24), (120, 40)]


def at_first(course: Course, kind: type) -> int:
    return next(i for i, step in enumerate(course.steps) if isinstance(step, kind))


def box(app: Taught) -> WordsBox:
    return app.lesson.query_one(WordsBox)


async def click_key(pilot: Pilot[None], label: str) -> None:
    """Click a key of the bar at the bottom."""
    bar = pilot.app.screen.query_one(KeyBar)
    await pilot.click(bar, offset=(1 + bar.plain.index(label), 0))
    await pilot.pause()
    await pilot.pause()


# --- whole walks ---------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_whole_lesson_by_keys_alone(
    make_app: MakeTeaching, course: Course, tmp_path: Path, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("f5")
        await pilot.pause()
        seen: list[int] = []
        for _ in range(400):
            await pilot.pause()
            if app.walk.at == app.walk.end:
                break
            if app.walk.at not in (COVER, *seen):
                seen.append(app.walk.at)
            if isinstance(app.walk.step, OwnWords):
                await pilot.press(*"sick")
            await pilot.press("enter")
        assert seen == list(range(len(course.steps))), "each step, in order"
        choosing = {i for i, step in enumerate(course.steps) if isinstance(step, Choosing)}
        assert set(app.walk.chosen) == choosing
        assert app.heard == ["sick"] * sum(isinstance(s, OwnWords) for s in course.steps)
        assert all(app.walk.is_done(n) for n in range(len(course.lesson.chapters)))
        await pilot.press("down", "enter", "down", "space")
        assert app.walk.picked() == course.lesson.care_questions[:2]
        assert list(tmp_path.iterdir()) == [], "nothing is kept unless somebody asks"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_whole_lesson_by_pointer_alone(
    make_app: MakeTeaching, course: Course, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        bar = app.screen.query_one(KeyBar)
        await pilot.click(bar, offset=(1 + bar.plain.index("Lesson"), 0))
        await pilot.pause()
        seen: list[int] = []
        for _ in range(100):
            if app.walk.at == app.walk.end:
                break
            if app.walk.at not in (COVER, *seen):
                seen.append(app.walk.at)
            options = list(app.lesson.query(Option))
            if options:
                await pilot.click(options[-1])
                await pilot.pause()
            await click_key(pilot, "Next")
        assert seen == list(range(len(course.steps)))
        await pilot.click(app.lesson.query(CareLine).first())
        assert app.walk.picked() == course.lesson.care_questions[:1]
        await click_key(pilot, "Back")
        assert app.walk.at == app.walk.end - 1
        await click_key(pilot, "Ask")
        assert app.screen is app.asking


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_no_word_is_out_of_reach(
    make_app: MakeTeaching, engine: CannedEngine, course: Course, size: tuple[int, int]
) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await begin(pilot, at=COVER)
        for to in range(COVER, app.walk.end + 1):
            app.lesson.go_to(to)
            await pilot.pause()
            if isinstance(app.walk.step, Choosing):
                await pilot.press("1")
                await pilot.pause()
            words = await all_words(pilot, app.lesson._place)
            match app.walk.step:
                case Showing(quote=quote):
                    expected = words_of(quote.text)
                case Choosing(answer=quote):
                    expected = words_of(quote.text)
                case OwnWords(prompt=prompt):
                    expected = prompt.split()
                case None:
                    id_ = "lesson-lead" if to == COVER else "lesson-end"
                    expected = engine.notice(id_).text.split()
            assert holds(words, expected)
        words = await all_words(pilot, app.lesson._place)
        for question in course.lesson.care_questions:
            assert holds(words, question.split())


async def test_the_cover_holds_the_disclaimer_in_full(
    make_app: MakeTeaching, engine: CannedEngine
) -> None:
    app = make_app()
    monograph = engine.monograph
    text = monograph.slice(monograph.passages[monograph.disclaimer or 0].span)
    async with app.run_test(size=(75, 20)) as pilot:
        await begin(pilot, at=COVER)
        words = await all_words(pilot, app.lesson._place)
        assert holds(words, words_of(text))
        assert holds(words, engine.notice("unreviewed").text.split())
        assert "Not reviewed" in drawn(app), "and the bar says so on every step"


# --- turning pages -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "moved"),
    [
        (["right"], 1),
        (["enter"], 1),
        (["space"], 1),
        (["pagedown"], 1),
        (["left"], -1),
        (["pageup"], -1),
        (["right", "right", "left"], 1),
    ],
    ids=str,
)
async def test_keys_that_turn_pages(make_app: MakeTeaching, keys: list[str], moved: int) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=1)
        await pilot.press(*keys)
        await pilot.pause()
        assert app.walk.at == 1 + moved


async def test_what_does_not_fit_is_scrolled_before_the_page_is_turned(
    make_app: MakeTeaching,
) -> None:
    app = make_app()
    async with app.run_test(size=(75, 10)) as pilot:
        await begin(pilot)
        place = app.lesson._place
        assert place.max_scroll_y > 0
        await pilot.press("pagedown")
        await pilot.pause()
        assert (app.walk.at, place.scroll_offset.y > 0) == (0, True)
        await pilot.press("pageup")
        await pilot.pause()
        assert (app.walk.at, place.scroll_offset.y) == (0, 0)
        await pilot.press("down")
        await pilot.pause()
        assert (app.walk.at, place.scroll_offset.y) == (0, 1)
        await pilot.press("right")
        await pilot.pause()
        assert (app.walk.at, place.scroll_offset.y) == (1, 0)


async def test_enter_never_skips_a_choice(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    at = at_first(course, Choosing)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at)
        assert app.focused is None, "no option is chosen by going on too fast"
        await pilot.press("enter")
        await pilot.pause()
        assert app.focused is app.lesson.query(Option).first()
        assert app.walk.chosen == {}
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.walk.chosen == {at: 1}
        await pilot.press("left", "right")
        await pilot.pause()
        assert not app.lesson.query(Option), "a choice is there when one comes back"
        await pilot.press("enter")
        await pilot.pause()
        assert app.walk.at == at + 1


# --- chapters ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_jump_and_mark(make_app: MakeTeaching, course: Course, size: tuple[int, int]) -> None:
    app = make_app()
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        pane = app.lesson._chapters
        narrow = size[0] < 100
        assert pane.display is not narrow
        await pilot.press("f2")
        await pilot.pause()
        assert app.lesson._middle.display is not narrow, "one or the other where there is no room"
        assert isinstance(app.focused, ChapterLine)
        assert app.focused.chapter == 0
        await pilot.press("down", "f7")
        assert app.walk.discussed == {1}
        assert "◆ discussed" in app.focused.plain
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.walk.at == course.begin(2)
        assert app.lesson._middle.display
        await pilot.press("f7")
        assert app.walk.discussed == {1, 2}
        await pilot.press("f7")
        assert app.walk.discussed == {1}
        await pilot.press("f2")
        await pilot.pause()
        await pilot.click(list(pane.query(ChapterLine))[-1])
        await pilot.pause()
        assert app.walk.at == app.walk.end


async def test_a_done_chapter_says_so(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        lines = list(app.lesson.query(ChapterLine))
        assert "▸" in drawn(app)
        for at in range(course.begin(1)):
            assert "done" not in lines[1].plain
            app.lesson.go_to(at)
        assert "✓ done" in lines[1].plain
        assert "done" not in lines[2].plain


async def test_chapters_fold_when_the_screen_narrows(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await begin(pilot)
        await pilot.resize_terminal(75, 20)
        await pilot.pause()
        assert not app.lesson._chapters.display
        assert app.lesson._middle.display
        await pilot.press("f2", "escape")
        await pilot.pause()
        assert app.lesson._middle.display, "Esc closes the chapters before it leaves"
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert app.lesson._chapters.display
        await pilot.press("f2")
        await pilot.pause()
        await pilot.resize_terminal(75, 20)
        await pilot.pause()
        assert app.lesson._chapters.display, "the keyboard is there"
        assert not app.lesson._middle.display
        await pilot.press("enter")
        await pilot.pause()
        assert app.lesson._middle.display


# --- asking --------------------------------------------------------------------------------------


@pytest.mark.parametrize("ask", ["f9", "f5", "escape"])
@pytest.mark.parametrize("at", [0, 5, 24], ids=["passage", "choice", "end"])
async def test_a_question_midway_leads_back_to_the_same_place(
    make_app: MakeTeaching, at: int, ask: str
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at)
        walk = app.walk
        if at > 0:  # on a passage a number is the beginning of a question
            await pilot.press("1")
        before = (walk.at, dict(walk.chosen))
        await pilot.press(ask)
        await pilot.pause()
        assert app.screen is app.asking
        assert "Back to lesson" in app.asking.query_one(KeyBar).plain
        await pilot.press(*"how long", "enter")
        await pilot.pause()
        assert app.asked == ["how long"]
        await pilot.press("f5")
        await pilot.pause()
        assert app.walk is walk
        assert (walk.at, walk.chosen) == before
        await pilot.press("f5")
        await pilot.pause()
        assert [e.utterance for e in app.asking.exchanges] == ["how long"]


async def test_what_was_asked_midway_can_be_taken_away(
    make_app: MakeTeaching, engine: CannedEngine, tmp_path: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot)
        await pilot.press("f9", *"how long", "enter", "f5", "ctrl+s", "up", "up", "enter")
        await app.workers.wait_for_complete()
    (saved,) = tmp_path.iterdir()
    assert engine.answer().passages[0].text in saved.read_text("utf-8")


# --- danger --------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["enter", "pagedown", "f9", "f5", "f2", "ctrl+s"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_danger_in_own_words_shows_the_card_alone(
    make_app: MakeTeaching,
    engine: CannedEngine,
    course: Course,
    how: str,
    size: tuple[int, int],
) -> None:
    app = make_app()
    at = at_first(course, OwnWords)
    async with app.run_test(size=size) as pilot:
        await begin(pilot, at=at)
        await pilot.press(*DANGER)
        await pilot.press(how)
        if how == "f2":
            await pilot.pause()
            await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, AlarmScreen)
        card = screen.query_one(ReplyCard)
        assert card.kind == "escalation"
        assert app.heard == [DANGER]
        assert screen.region.contains_region(card.region), "all of it is in view"
        others = [p for p in screen.query(Prose) if card not in p.ancestors]
        assert [p.plain for p in others] == ["Press Esc or click here to close"]
        assert DANGER not in drawn(app)
        await pilot.press(*"more", "enter", "space", "f5", "f7", "ctrl+s")
        assert app.screen is screen, "who goes on typing does not lose it"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)
        assert app.walk.at == at
        assert box(app).text == "", "what was typed is gone"


async def test_the_card_can_be_closed_by_pointer(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at_first(course, OwnWords))
        await pilot.press(*DANGER, "enter")
        await pilot.pause()
        await pilot.click(".close")
        await pilot.pause()
        assert isinstance(app.screen, LessonScreen)


async def test_danger_in_a_care_question_is_no_question(
    make_app: MakeTeaching, tmp_path: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=24)
        before = dict(app.walk.care)
        await pilot.press(*DANGER, "enter")
        await pilot.pause()
        assert isinstance(app.screen, AlarmScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert app.walk.care == before
        await pilot.press(*DANGER, "pageup")
        await pilot.pause()
        assert isinstance(app.screen, AlarmScreen)
    assert list(tmp_path.iterdir()) == []


async def test_own_words_are_dropped_without_a_word(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    at = at_first(course, OwnWords)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at)
        await pilot.press(*"wrong", "enter")
        await pilot.pause()
        assert app.walk.at == at + 1
        await pilot.press("left")
        await pilot.pause()
        assert box(app).text == ""
        await pilot.press("x", "backspace", "ctrl+z", "ctrl+z")
        assert "wrong" not in box(app).text, "undo does not bring it back"
        assert "wrong" not in drawn(app)


async def test_an_empty_box_turns_pages(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    at = at_first(course, OwnWords)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at)
        await pilot.click(WordsBox)
        await pilot.press("right")
        await pilot.pause()
        assert app.walk.at == at + 1
        await pilot.press("left")
        await pilot.pause()
        await pilot.press(*"ab", "left", "c")
        assert box(app).text == "acb", "in a text, the arrow keys move in it"


# --- what else there is --------------------------------------------------------------------------


async def test_the_source_opens_at_the_passage(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    step = course.steps[1]
    assert isinstance(step, Showing)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=1)
        await pilot.press("f4")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, SourceScreen)
        pane = app.screen.query_one(SourcePane)
        assert pane.lines == step.quote.lines
        text = pane.query_one("#source-text", Prose).plain
        assert step.quote.text.splitlines()[0] in text
        assert not holds_figure(text), "a lesson is for one person"
        assert NO_DOSES_HERE in pane.query_one(".pane-title", Prose).plain
        await pilot.press("f4")
        await pilot.pause()
        assert app.walk.at == 1


async def test_help_and_disclaimer(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot)
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        text = app.screen.query_one(Prose).plain
        assert "mark the chapter as discussed" in text
        assert "find words in the conversation" not in text
        await pilot.press("escape", "f6")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        await pilot.press("escape")
        assert app.walk.at == 0


async def test_the_palette_knows_the_lesson(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot)
        await pilot.press("ctrl+p", *"take away")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)
        assert app.walk.at == app.walk.end
        await pilot.press("ctrl+p", *"topics")
        await pilot.pause(0.3)
        assert "Browse the topics" not in drawn(app), "that is the conversation's"


async def test_new_forgets_everything(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=24)
        await pilot.press(*"my question", "enter", "f9", *"how long", "enter", "f5")
        await pilot.pause()
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert app.screen is app.asking
        assert app.asking.exchanges == ()
        await pilot.press("f5")
        await pilot.pause()
        assert app.walk.at == COVER
        assert "my question" not in app.walk.care
