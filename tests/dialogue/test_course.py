"""A lesson as steps: one idea each, read in order, danger heard in a person's own words."""

import pytest
from msgspec.structs import replace

from askmono.dialogue.compiled import Compiled
from askmono.dialogue.course import Choosing, Course, OwnWords, Showing, courses, danger_in
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation
from askmono.dialogue.settings import Settings


@pytest.fixture(scope="module")
def course(engine: Engine) -> Course:
    (found,) = courses(engine)
    return found


def test_each_chapter_shows_its_passages_then_asks(course: Course) -> None:
    for number, chapter in enumerate(course.lesson.chapters):
        steps = [step for step in course.steps if step.chapter == number]
        shown = len(chapter.passages)
        assert len(steps) == shown + 2
        assert all(isinstance(step, Showing) for step in steps[:shown])
        assert isinstance(steps[shown], OwnWords)
        assert isinstance(steps[shown + 1], Choosing)
        assert course.steps[course.begin(number)] is steps[0]
    with pytest.raises(StopIteration):
        course.begin(len(course.lesson.chapters))


def test_every_passage_is_the_files_own_and_holds_no_dose_figure(
    course: Course, engine: Engine
) -> None:
    figures = {p.span.start for p in engine.monograph.passages if p.dose_figures}
    assert figures
    for step in course.steps:
        if isinstance(step, OwnWords):
            continue
        quote = step.quote if isinstance(step, Showing) else step.answer
        assert quote.text == engine.monograph.text[quote.start : quote.end]
        assert quote.start not in figures


def test_the_right_option_is_the_one_marked(course: Course) -> None:
    choosing = [step for step in course.steps if isinstance(step, Choosing)]
    marked = [next(o.text for o in c.teach_back.options if o.right) for c in course.lesson.chapters]
    assert [step.options[step.right] for step in choosing] == marked


def test_what_was_read_is_each_passage_once_in_order(course: Course) -> None:
    everything = course.read(len(course.steps) - 1)
    assert (
        len(everything)
        == len(set(everything))
        == sum(isinstance(step, Showing) for step in course.steps)
    )
    assert course.read(0) == everything[:1]
    assert course.read(-1) == ()


def test_another_monograph_has_lessons_of_its_own(engine: Engine, compiled: Compiled) -> None:
    (own,) = engine.library.lessons
    other = replace(own, id="other", medicine="otheramine")
    for lessons in ((own, other), (other, own)):
        library = replace(compiled.library, lessons=lessons)
        found = courses(Engine(replace(compiled, library=library), Settings()))
        assert [course.lesson for course in found] == [own]


@pytest.mark.parametrize(
    ("own_words", "danger"),
    [
        pytest.param("he is not breathing and will not wake up", True, id="emergency"),
        pytest.param("i want to end my life", True, id="crisis"),
        pytest.param("it can make you feel sick and dizzy", False, id="side effects told back"),
        pytest.param("tell them about all my tablets", False, id="interactions told back"),
        pytest.param("", False, id="nothing said"),
        pytest.param("\ud800", False, id="half a character"),
    ],
)
def test_danger_is_heard_in_own_words(engine: Engine, own_words: str, danger: bool) -> None:
    assert isinstance(danger_in(engine, own_words), Escalation) is danger
