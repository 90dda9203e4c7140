"""A walk remembers places, marks and picks; it counts nothing."""

from askmono.dialogue.course import Choosing, Course, Showing
from askmono.faces.lesson.walk import COVER, Walk


def test_it_begins_at_the_cover_and_stops_at_the_end(course: Course) -> None:
    walk = Walk(course)
    assert walk.at == COVER
    assert walk.step is None
    walk.go(COVER - 5)
    assert walk.at == COVER
    walk.go(0)
    assert walk.step is course.steps[0]
    walk.go(1000)
    assert walk.at == walk.end
    assert walk.chapter is None


def test_what_was_read_is_what_was_shown_chosen_or_discussed(course: Course) -> None:
    walk = Walk(course)
    assert walk.read() == ()
    walk.go(1)
    assert walk.read() == course.read(1)[1:], "only this one was on the screen"
    walk.mark(1)
    inside = [s.quote for s in course.steps if isinstance(s, Showing) and s.chapter == 1]
    assert walk.read() == (*course.read(1)[1:], *inside)
    walk.mark(1)
    walk.go(next(i for i, step in enumerate(course.steps) if isinstance(step, Choosing)))
    assert isinstance(walk.step, Choosing)
    assert walk.step.answer not in walk.read(), "the answer is not shown before a choice"
    walk.choose(0)
    assert walk.step.answer in walk.read()


def test_a_chapter_is_done_when_all_of_it_was_shown(course: Course) -> None:
    walk = Walk(course)
    steps = [i for i, step in enumerate(course.steps) if step.chapter == 0]
    for at in steps:
        assert not walk.is_done(0)
        walk.go(at)
    assert walk.is_done(0)
    assert not walk.is_done(1)


def test_questions_are_the_lessons_until_more_are_typed(course: Course) -> None:
    walk = Walk(course)
    assert tuple(walk.care) == course.lesson.care_questions
    assert walk.picked() == ()
    walk.care["mine"] = True
    walk.care[course.lesson.care_questions[1]] = True
    assert walk.picked() == (course.lesson.care_questions[1], "mine")


def test_nothing_counts_or_scores() -> None:
    assert not [name for name in dir(Walk) if "score" in name or "right" in name]
