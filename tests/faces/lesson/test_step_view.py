"""A step by itself, as a kiosk shows it: 75 columns by 14 rows, to touch or with keys."""

from pathlib import Path

import pytest
from canned import CannedEngine
from taught import all_words, holds, words_of
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from askmono.dialogue.course import Choosing, Course, OwnWords, Showing
from askmono.faces.lesson.step_view import Option, StepView
from askmono.faces.tui import app as tui
from askmono.faces.tui.card import PassageText
from askmono.faces.tui.prose import Prose
from askmono.faces.tui.themes import NAMES, THEMES

KIOSK = (75, 14)
SIZES = [KIOSK, (60, 20), (120, 40)]


class Stand(App[None]):
    """Nothing but a step that scrolls."""

    CSS_PATH = Path(tui.__file__).with_name("askmono.tcss")
    AUTO_FOCUS = ""

    def __init__(self, engine: CannedEngine, course: Course, at: int, chosen: int | None = None):
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = NAMES[0]
        self.view = StepView(course, at, engine.notice, chosen)
        self.chose: list[int] = []

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield self.view

    def on_step_view_chose(self, event: StepView.Chose) -> None:
        self.chose.append(event.index)


def choosing(course: Course) -> list[int]:
    return [i for i, step in enumerate(course.steps) if isinstance(step, Choosing)]


def said(view: StepView) -> list[str]:
    return [part.plain for part in view.query(".notice").results(Prose)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_word_can_be_reached(
    engine: CannedEngine, course: Course, size: tuple[int, int]
) -> None:
    for at, step in enumerate(course.steps):
        app = Stand(engine, course, at, 0 if isinstance(step, Choosing) else None)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            words = await all_words(pilot, app.query_one(VerticalScroll))
            title = course.lesson.chapters[step.chapter].title
            assert holds(words, f"{title} · {at + 1} of {len(course.steps)}".split())
            match step:
                case Showing():
                    assert holds(words, words_of(step.quote.text))
                case OwnWords():
                    assert holds(words, step.prompt.split())
                    assert holds(words, engine.notice("lesson-own-words").text.split())
                case Choosing():
                    assert holds(words, step.question.split())
                    assert all(holds(words, option.split()) for option in step.options)
                    assert holds(words, words_of(step.answer.text))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_options_are_large_enough_to_touch(
    engine: CannedEngine, course: Course, size: tuple[int, int]
) -> None:
    for at in choosing(course):
        app = Stand(engine, course, at)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            step = course.steps[at]
            assert isinstance(step, Choosing)
            options = list(app.query(Option))
            assert len(options) == len(step.options)
            for one in options:
                assert one.size.height + 2 >= 3
                assert one.outer_size.height >= 3
                assert 12 <= one.outer_size.width <= 80
            assert all(widget.region.width <= 80 for widget in app.view.query(Prose))


async def choose_by_touch(pilot: Pilot[None], index: int) -> None:
    await pilot.click(list(pilot.app.query(Option))[index])


async def choose_by_keys(pilot: Pilot[None], index: int) -> None:
    await pilot.press(*["tab"] * (index + 1), "enter")


@pytest.mark.parametrize("choose", [choose_by_touch, choose_by_keys])
@pytest.mark.parametrize("right", [True, False], ids=["right", "another"])
async def test_a_choice_is_met_kindly_and_always_with_the_passage(
    engine: CannedEngine, course: Course, choose: object, right: bool
) -> None:
    for at in choosing(course):
        step = course.steps[at]
        assert isinstance(step, Choosing)
        index = step.right if right else next(i for i in range(9) if i != step.right)
        app = Stand(engine, course, at)
        async with app.run_test(size=KIOSK) as pilot:
            await pilot.pause()
            assert not app.query(PassageText), "the answer is not there before a choice"
            await choose(pilot, index)  # type: ignore[operator]
            await pilot.pause()
            assert app.chose == [index]
            notice = engine.notice("lesson-right" if right else "lesson-not-quite")
            assert said(app.view) == [notice.text]
            assert app.query_one(PassageText).plain.split() == words_of(step.answer.text)
            assert "line" in app.query_one(".citation", Prose).plain
            lines = app.query_one(".options", Prose).plain.split("\n")
            assert [("in the text" in line) for line in lines] == [
                i == step.right for i in range(len(step.options))
            ]
            assert [("your choice" in line) for line in lines] == [
                i == index for i in range(len(step.options))
            ]
            assert not app.query(Option), "a choice is made once"
            assert app.query_one(VerticalScroll).scroll_offset.y == 0, "what is said comes first"


async def test_a_choice_made_before_is_shown_again(engine: CannedEngine, course: Course) -> None:
    at = choosing(course)[0]
    app = Stand(engine, course, at, chosen=0)
    async with app.run_test(size=KIOSK) as pilot:
        await pilot.pause()
        assert app.query_one(PassageText)
        app.view.choose(1)
        await pilot.pause()
        assert app.chose == []
        assert "your choice" in app.query_one(".options", Prose).plain.split("\n")[0]


async def test_a_number_that_is_no_option_is_none(engine: CannedEngine, course: Course) -> None:
    app = Stand(engine, course, choosing(course)[0])
    async with app.run_test(size=KIOSK) as pilot:
        await pilot.pause()
        app.view.choose(3)
        await pilot.pause()
        assert app.chose == []


async def test_the_sentence_that_answers_stands_out(engine: CannedEngine, course: Course) -> None:
    at = next(
        i
        for i, step in enumerate(course.steps)
        if isinstance(step, Choosing) and step.answer.highlight
    )
    step = course.steps[at]
    assert isinstance(step, Choosing)
    assert step.answer.highlight
    app = Stand(engine, course, at, chosen=step.right)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        lit = " ".join(
            text
            for strip in strips
            for text, style, _ in strip
            if style and style.bold and style.underline
        )
        expected = engine.monograph.text[step.answer.highlight.start : step.answer.highlight.end]
        assert lit.split() == words_of(expected)
