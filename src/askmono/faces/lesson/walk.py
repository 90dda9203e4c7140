"""One person's way through a lesson: everything of it that is remembered, in memory only.

Nothing is counted. What was chosen is kept so that it can be shown again; what was said in own
words is not kept at all.
"""

from askmono.dialogue.course import Choosing, Course, Showing, Step
from askmono.dialogue.reply import Quote

COVER = -1  # the place before the first step


class Walk:
    """Where somebody is in a course, and what they have seen of it.

    at: the index of the step, COVER before the first, `end` after the last.
    chosen: the index of the option chosen, by the index of the step.
    discussed: the chapters marked as talked about.
    care: questions for the care team in the order shown, and whether each is picked.
    """

    def __init__(self, course: Course) -> None:
        self.course = course
        self.at = COVER
        self.chosen: dict[int, int] = {}
        self.discussed: set[int] = set()
        self.care: dict[str, bool] = dict.fromkeys(course.lesson.care_questions, False)
        self._seen: set[int] = set()

    @property
    def end(self) -> int:
        """The place after the last step."""
        return len(self.course.steps)

    @property
    def step(self) -> Step | None:
        """The step they are at; None on the cover and at the end."""
        return self.course.steps[self.at] if 0 <= self.at < self.end else None

    @property
    def chapter(self) -> int | None:
        """The chapter they are in; None on the cover and at the end."""
        return self.step.chapter if self.step else None

    def go(self, to: int) -> None:
        """Be at another place, or at the first or last one where there is no such place."""
        self.at = max(COVER, min(to, self.end))
        if self.step:
            self._seen.add(self.at)

    def choose(self, option: int) -> None:
        """Choose an option of the step they are at."""
        self.chosen[self.at] = option

    def mark(self, chapter: int) -> None:
        """Mark a chapter as discussed, or no longer."""
        self.discussed ^= {chapter}

    def is_done(self, chapter: int) -> bool:
        """Whether every step of a chapter was shown."""
        steps = self.course.steps
        return all(i in self._seen for i, step in enumerate(steps) if step.chapter == chapter)

    def read(self) -> tuple[Quote, ...]:
        """The passages shown, and those of the chapters discussed: each once, in their order."""
        shown: dict[Quote, None] = {}
        for index, step in enumerate(self.course.steps):
            match step:
                case Showing() if index in self._seen or step.chapter in self.discussed:
                    shown[step.quote] = None
                case Choosing() if index in self.chosen:
                    shown[step.answer] = None
        return tuple(shown)

    def picked(self) -> tuple[str, ...]:
        """The questions for the care team that are picked."""
        return tuple(question for question, wanted in self.care.items() if wanted)
