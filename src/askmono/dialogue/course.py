"""A lesson laid out as the steps that a person goes through, one idea each.

A course is read-only: where somebody is in it is a number that the face keeps, so that they can
ask something else and come back to the same place. It checks the teaching and never the person:
nothing is counted, and what they say in their own words is only listened to for danger.
"""

from collections.abc import Iterator

import msgspec

from askmono.content.intent import find_target
from askmono.content.lesson import Chapter, Lesson
from askmono.content.problems import ContentError
from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation, Quote, found_quoted
from askmono.dialogue.respond import danger_alone, turn_of


class Showing(msgspec.Struct, frozen=True):
    """A passage to read. chapter: its index in the lesson, as in the other steps."""

    chapter: int
    quote: Quote


class OwnWords(msgspec.Struct, frozen=True):
    """Tell it in one's own words, aloud or typed; nobody checks it."""

    chapter: int
    prompt: str


class Choosing(msgspec.Struct, frozen=True):
    """Choose what the text says. right: index of the option that `answer` holds."""

    chapter: int
    question: str
    options: tuple[str, ...]
    right: int
    answer: Quote


Step = Showing | OwnWords | Choosing


class Course(msgspec.Struct, frozen=True):
    """A lesson's steps in order; at least one."""

    lesson: Lesson
    steps: tuple[Step, ...]

    def begin(self, chapter: int) -> int:
        """The index of a chapter's first step. Raises StopIteration for a chapter it lacks."""
        return next(i for i, step in enumerate(self.steps) if step.chapter == chapter)

    def read(self, until: int) -> tuple[Quote, ...]:
        """The passages shown up to and with a step, each once, in the order shown."""
        shown = [step.quote for step in self.steps[: until + 1] if isinstance(step, Showing)]
        return tuple(dict.fromkeys(shown))


def courses(engine: Engine) -> tuple[Course, ...]:
    """Every lesson about the engine's monograph, in the library's order."""
    lessons = [
        lesson for lesson in engine.library.lessons if lesson.medicine == engine.monograph.id
    ]
    return tuple(Course(lesson, tuple(_steps(engine, lesson))) for lesson in lessons)


def _steps(engine: Engine, lesson: Lesson) -> Iterator[Step]:
    for number, chapter in enumerate(lesson.chapters):
        for target in chapter.passages:
            found = find_target(engine.monograph, target)
            if found is not None:  # a library in which one is not there is not answered from
                yield Showing(number, found_quoted(engine.monograph, found))
        yield OwnWords(number, chapter.teach_back.own_words)
        yield from _choosing(engine, number, chapter)


def _choosing(engine: Engine, number: int, chapter: Chapter) -> Iterator[Choosing]:
    back = chapter.teach_back
    found = find_target(engine.monograph, back.answer)
    if found is not None:
        yield Choosing(
            chapter=number,
            question=back.question,
            options=tuple(option.text for option in back.options),
            right=next(i for i, option in enumerate(back.options) if option.right),
            answer=found_quoted(engine.monograph, found),
        )


def danger_in(engine: Engine, own_words: str) -> Escalation | None:
    """The emergency card where somebody's own words tell of danger; None where they do not."""
    try:
        reply = turn_of(Asked(engine, START, own_words)).reply
    except ContentError as error:
        reply = danger_alone(engine, START, own_words, error).reply
    return reply if isinstance(reply, Escalation) else None
