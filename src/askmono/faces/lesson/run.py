"""`askmono lesson`: a lesson on the screen, or line by line."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from askmono.content.lesson import Lesson
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import UnknownSettingError
from askmono.faces.exits import FINE
from askmono.faces.lesson.app import LessonApp
from askmono.faces.lesson.labels import PICK_LESSON
from askmono.faces.opening import Choices, opened
from askmono.faces.terminal import Page
from askmono.faces.tui.ending import ended


def run(
    choices: Choices,
    lesson_id: str | None = None,
    *,
    print_command: Sequence[str] | None = None,
    served: bool = False,
) -> int:
    """Show a lesson until it is left.

    lesson_id: None for the library's only lesson, or to have one picked. print_command, served:
    as LessonApp has them. Raises UnknownSettingError, and InsideError where it broke, once the
    screen is restored.
    """

    def engine(medicine: str | None) -> Engine:
        """Runs in a thread of the app's, after the first paint."""
        made = opened(choices, medicine, quiet=True)
        named(made.library.lessons, lesson_id)
        return made

    app = LessonApp(engine, lesson_id, Path.cwd(), print_command=print_command, served=served)
    app.run()
    return ended(app)


def named(lessons: Iterable[Lesson], lesson_id: str | None) -> tuple[Lesson, ...]:
    """The lesson of this id, or all for None. Raises UnknownSettingError where there is none."""
    known = {lesson.id: lesson for lesson in lessons}
    if not known:
        advice = "name a library that has some, or write one in its folder knowledge/lessons"
        raise UnknownSettingError("this library has no lessons", "no-lesson", advice)
    if lesson_id is None:
        return tuple(known.values())
    if lesson_id not in known:
        advice = f"write one of those known: {', '.join(known)}"
        raise UnknownSettingError(f'no lesson "{lesson_id}"', "unknown-lesson", advice)
    return (known[lesson_id],)


def run_plain(
    choices: Choices,
    lesson_id: str | None,
    page: Page,
    lines: Iterable[str],
    print_command: Sequence[str] = (),
) -> int:
    """Go through a lesson line by line. lines: what is typed, without line ends.

    Where there are several lessons and none is named, they are listed, and the first line is the
    number of one. Raises UnknownSettingError for a lesson that the library does not have.
    """
    from askmono.faces.lesson.plain import teach  # noqa: PLC0415 - run() has no use for it

    engine = opened(choices)
    typed = iter(lines)
    lesson = _picked(named(engine.library.lessons, lesson_id), page, typed)
    if lesson is None:
        return FINE
    if lesson.medicine != engine.monograph.id:
        engine = opened(choices, lesson.medicine)
    return teach(engine, lesson.id, page, typed, print_command)


def _picked(lessons: Sequence[Lesson], page: Page, lines: Iterator[str]) -> Lesson | None:
    """The lesson of the number typed; None where the lines end before."""
    if len(lessons) == 1:
        return lessons[0]
    while True:
        page.say(f"{PICK_LESSON}:")
        page.say(*(f"  {number}. {one.title}" for number, one in enumerate(lessons, 1)))
        typed = next(lines, "quit").strip()
        if typed.casefold() == "quit":
            return None
        if typed.isdecimal() and 1 <= int(typed) <= len(lessons):
            return lessons[int(typed) - 1]
