"""Nothing that is typed in a lesson is lost: it is a question, or belongs to the box there is."""

import pytest
from canned import CannedEngine
from taught import DANGER, MakeTeaching, Taught, begin, burst
from textual.events import Paste
from textual.pilot import Pilot

from askmono.dialogue.course import Choosing, Course, OwnWords
from askmono.faces.lesson.alarm_screen import AlarmScreen
from askmono.faces.lesson.lesson_screen import LessonScreen
from askmono.faces.lesson.pick_screen import PickScreen
from askmono.faces.tui.key_bar import KeyBar
from askmono.faces.tui.question_box import QuestionBox

SIZE = (80, 24)
WORDS = "a chest pain and may i drive"


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()


def typed(app: Taught) -> str:
    return app.asking.query_one(QuestionBox).text


def at_first(course: Course, kind: type) -> int:
    return next(i for i, step in enumerate(course.steps) if isinstance(step, kind))


@pytest.mark.parametrize("way", ["burst", "keys"])
@pytest.mark.parametrize(
    "over",
    [
        pytest.param([], id="passage"),
        pytest.param(["f2"], id="chapters"),
        pytest.param(["f4"], id="source"),
        pytest.param(["f1"], id="help"),
        pytest.param(["f6"], id="disclaimer"),
    ],
)
async def test_what_is_typed_is_in_the_question_box(
    make_app: MakeTeaching, over: list[str], way: str
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=1)
        await pilot.press(*over)
        await settled(pilot)
        if way == "burst":
            burst(app, WORDS)
        else:
            await pilot.press(*["space" if c == " " else c for c in WORDS])
        await settled(pilot)
        assert app.screen is app.asking
        assert typed(app) == WORDS
        await pilot.press("enter")
        await settled(pilot)
        assert app.asked == [WORDS]
        await pilot.press("f5")
        await settled(pilot)
        assert app.walk.at == 1


async def test_the_way_back_is_told_on_a_narrow_screen(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot)
        burst(app, "may i drive\n")
        await settled(pilot)
        keys = app.asking.query_one(KeyBar)
        assert "F5 Back to lesson" in keys.plain
        assert "^Q Quit" in keys.plain
        assert len(keys.plain) <= keys.content_size.width


async def test_a_burst_with_enter_is_asked_once_and_whole(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot)
        burst(app, "chest pain\nis it safe\n")
        await settled(pilot)
        assert app.asked == ["chest pain", "is it safe"]


async def test_a_paste_is_in_the_question_box(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot)
        app.post_message(Paste("i took too many pills"))
        burst(app, " today")
        await settled(pilot)
        assert typed(app) == "i took too many pills today"


async def test_a_number_chooses_and_a_sentence_keeps_its_number(
    make_app: MakeTeaching, course: Course
) -> None:
    app = make_app()
    at = at_first(course, Choosing)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at)
        walk = app.walk
        await pilot.press("2")
        await settled(pilot)
        assert walk.chosen == {at: 1}
        assert app.screen is app.lesson
        app.lesson.go_to(at_first(course, Choosing) - 1)
        walk.chosen.clear()
        app.lesson.go_to(at)
        await settled(pilot)
        burst(app, "2 year old ate it\n")
        await settled(pilot)
        assert app.asked == ["2 year old ate it"]


async def test_a_space_alone_still_turns_the_page(make_app: MakeTeaching) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=1)
        await pilot.press("space")
        await settled(pilot)
        assert app.walk.at == 2


@pytest.mark.parametrize("where", ["own words", "end"])
async def test_a_burst_stays_whole_in_the_box_of_a_step(
    make_app: MakeTeaching, course: Course, where: str
) -> None:
    app = make_app()
    at = at_first(course, OwnWords) if where == "own words" else len(course.steps)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at)
        burst(app, f"well {DANGER}\n")
        await settled(pilot)
        assert app.heard == [f"well {DANGER}"]
        assert isinstance(app.screen, AlarmScreen)


async def test_what_follows_own_words_in_one_go_is_asked(
    make_app: MakeTeaching, course: Course
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=at_first(course, OwnWords))
        burst(app, "it hurts\nmay i drive\n")
        await settled(pilot)
        assert app.heard[:1] == ["it hurts"]
        assert app.asked == ["may i drive"]


async def test_a_question_instead_of_picking_a_lesson(
    engine: CannedEngine, make_app: MakeTeaching
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.push_screen(PickScreen([("Ketamine", engine.library.lessons[0])]), app._picked)
        await settled(pilot)
        burst(app, "may i drive\n")
        await settled(pilot)
        assert app.asked == ["may i drive"]
        assert not isinstance(app.screen, LessonScreen)
