"""`askmono lesson --plain`: a lesson line by line, for screen readers, pipes, serial lines.

Nothing about a person is kept: what was said in own words is listened to for danger and dropped,
and a file is written only where "save" names one.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import assert_never

from askmono.content.problems import ContentError, Problem
from askmono.dialogue.contract import passages_of, stands_alone
from askmono.dialogue.course import Choosing, OwnWords, Showing, courses, danger_in
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation, Quote, Said
from askmono.dialogue.standing import standing
from askmono.dialogue.talk import Ask, Talk
from askmono.faces.exits import FINE
from askmono.faces.lesson import labels
from askmono.faces.lesson.walk import Walk
from askmono.faces.lesson.ways import SAVED, document, printed
from askmono.faces.private_file import path_typed, why_unwritten
from askmono.faces.takeaway.sheet import Sheet, make_sheet
from askmono.faces.terminal import Page
from askmono.faces.wording import (
    Line,
    Run,
    citation_line,
    curated,
    disclaimer_lines,
    joined,
    passage_lines,
    reply_lines,
    text_lines,
)

LEAD = "Enter goes on. help lists what else can be typed, quit ends."
COMMANDS = {
    "Enter": "go on",
    "back": "the step before",
    "a number": "choose what the text says; at the end, pick a question or put it back",
    "ask WORDS": "ask a question; the lesson stays where it is",
    "again": "this step once more",
    "chapters": "the chapters, and what is done",
    "chapter NUMBER": "jump to a chapter",
    "discussed": "mark this chapter as discussed, or no longer",
    "end": "questions for the care team, and what to take away",
    "save FILE": "keep what you read as FILE.html, FILE.pdf or FILE.md",
    "print": "print what you read",
    "quit": "end; so does the end of the input",
}


def teach(
    engine: Engine,
    lesson_id: str,
    page: Page,
    lines: Iterable[str],
    print_command: Sequence[str] = (),
) -> int:
    """Go through a lesson of the engine's medicine until the lines end, or one ends it.

    Raises ContentError, when all is said, where the library's file was damaged since it was opened.
    """
    course = next(one for one in courses(engine) if one.lesson.id == lesson_id)
    lesson = PlainLesson(engine, Walk(course), page, print_command=print_command)
    lesson.begin()
    for line in lines:
        if not lesson.hear(line):
            break
    if lesson.problems:
        raise ContentError(sorted(lesson.problems))
    return FINE


class PlainLesson:
    """A walk, and the commands that lead through it.

    ask: as Talk has it. danger: whether words tell of danger; None for the engine's own. For tests.
    """

    def __init__(
        self,
        engine: Engine,
        walk: Walk,
        page: Page,
        *,
        ask: Ask | None = None,
        danger: Callable[[str], Escalation | None] | None = None,
        print_command: Sequence[str] = (),
    ) -> None:
        self._engine = engine
        self._walk = walk
        self._page = page
        self._talk = Talk(engine, ask)
        self._danger = danger or partial(danger_in, engine)
        self._print_command = print_command
        self._said = curated(engine)
        self._shown: list[Quote] = []

    @property
    def problems(self) -> set[Problem]:
        """Of the library's file, found while it is open."""
        return self._talk.problems

    def begin(self) -> None:
        """The cover."""
        self._show()
        self._page.say("", LEAD, "")

    def hear(self, line: str) -> bool:
        """Do what a line says, or listen to it; False where it ends the lesson."""
        words = line.strip()
        if words.casefold() == "quit":
            return False
        if not self._command(words):
            if isinstance(self._walk.step, OwnWords):
                self._own_words(line)
            elif self._walk.at == self._walk.end:
                self._care_question(line)
            else:
                self._answer(line)
        self._page.say("")
        return True

    def _command(self, words: str) -> bool:
        """Whether the words are a command, which is then done."""
        plain: dict[str, Callable[[], None]] = {
            "": lambda: self._go(self._walk.at + 1),
            "back": lambda: self._go(self._walk.at - 1),
            "again": self._show,
            "end": lambda: self._go(self._walk.end),
            "chapters": self._chapters,
            "discussed": self._discuss,
            "print": self._print,
            "help": self._help,
        }
        first, _, rest = words.partition(" ")
        rest = rest.strip()
        if words.casefold() in plain:
            plain[words.casefold()]()
        elif first.casefold() == "ask" and rest:
            self._answer(rest)
        elif first.casefold() == "chapter" and rest.isdecimal():
            self._jump(int(rest))
        elif first.casefold() == "save" and Path(rest).suffix.lower()[1:] in SAVED:
            self._save(path_typed(rest))
        else:
            return words.isdecimal() and self._number(int(words))
        return True

    # --- the steps --------------------------------------------------------------------------------

    def _go(self, to: int) -> None:
        self._walk.go(to)
        self._show()

    def _show(self) -> None:
        walk, step = self._walk, self._walk.step
        match step:
            case None if walk.at == walk.end:
                self._page.show(joined([self._notice("lesson-end"), self._care()]))
            case None:
                title = Line((Run(walk.course.lesson.title, "strong"),))
                beside = standing(self._engine, walk.course.lesson.review)
                notices = [line for said in beside for line in text_lines(said.text)]
                lead = self._notice("lesson-lead")
                self._page.show(joined([[title], lead, notices, disclaimer_lines(self._said)]))
            case Showing():
                self._page.show(joined([[self._where()], _cited(step.quote)]))
            case OwnWords():
                prompt = [Line((Run(step.prompt, "strong"),))]
                notice = self._notice("lesson-own-words")
                self._page.show(joined([[self._where()], prompt, notice]))
            case Choosing():
                self._page.show(joined([[self._where()], *self._choice(step)]))
            case _:
                assert_never(step)

    def _where(self) -> Line:
        """Such as "Before, 3 of 24"."""
        lesson, chapter = self._walk.course.lesson, self._walk.chapter
        title = lesson.title if chapter is None else lesson.chapters[chapter].title
        at = "" if chapter is None else f", {self._walk.at + 1} of {self._walk.end}"
        return Line((Run(f"{title}{at}", "strong"),))

    def _choice(self, step: Choosing) -> list[list[Line]]:
        question = [Line((Run(step.question, "strong"),)), *_numbered(step.options)]
        chosen = self._walk.chosen.get(self._walk.at)
        if chosen is None:
            return [question]
        right = chosen == step.right
        notice = self._notice("lesson-right" if right else "lesson-not-quite")
        held = f"✓ {step.right + 1}. {step.options[step.right]} ({labels.IN_THE_TEXT})"
        return [question, [Line((Run(held),), 2, 7)], notice, _cited(step.answer)]

    def _care(self) -> list[Line]:
        asking = self._notice("takeaway-questions")
        signs = (
            f"{labels.PICKED if wanted else labels.NOT_PICKED} {question}"
            for question, wanted in self._walk.care.items()
        )
        return [*asking, *_numbered(tuple(signs))]

    def _notice(self, id_: str) -> list[Line]:
        return text_lines(self._engine.notice(id_).text)

    def _number(self, number: int) -> bool:
        """Choose an option or a question by its number; whether there is one to choose."""
        step = self._walk.step
        if isinstance(step, Choosing) and self._walk.at not in self._walk.chosen:
            if not 1 <= number <= len(step.options):
                return False
            self._walk.choose(number - 1)
            self._page.show(joined(self._choice(step)[1:]))
            return True
        questions = list(self._walk.care)
        if self._walk.at != self._walk.end or not 1 <= number <= len(questions):
            return False
        self._walk.care[questions[number - 1]] ^= True
        self._page.show(self._care())
        return True

    # --- what is typed ----------------------------------------------------------------------------

    def _alarm(self, text: str) -> bool:
        """Whether the text tells of danger; then the card stands alone."""
        card = self._danger(text)
        if card:
            self._page.show(reply_lines(card, self._said))
        return card is not None

    def _own_words(self, text: str) -> None:
        if not self._alarm(text):
            self._go(self._walk.at + 1)

    def _care_question(self, text: str) -> None:
        if not self._alarm(text):
            self._walk.care[" ".join(text.split())] = True
            self._page.show(self._care())

    def _answer(self, utterance: str) -> None:
        reply = self._talk.ask(utterance).reply
        self._shown += passages_of(reply)
        self._page.show(reply_lines(reply, self._said))
        if not stands_alone(reply):
            self._page.show([Line(), self._where()])

    # --- chapters ---------------------------------------------------------------------------------

    def _chapters(self) -> None:
        for number, chapter in enumerate(self._walk.course.lesson.chapters):
            signs = [labels.DONE] if self._walk.is_done(number) else []
            signs += [labels.DISCUSSED] if number in self._walk.discussed else []
            self._page.say("  ".join([f"{number + 1}. {chapter.title}", *signs]))

    def _jump(self, number: int) -> None:
        if 1 <= number <= len(self._walk.course.lesson.chapters):
            self._go(self._walk.course.begin(number - 1))
        else:
            self._chapters()

    def _discuss(self) -> None:
        if self._walk.chapter is not None:
            self._walk.mark(self._walk.chapter)
        self._chapters()

    def _help(self) -> None:
        for command, what in COMMANDS.items():
            self._page.show([Line((Run(f"{command}: {what}"),), 2, 4)])

    # --- what is taken away -----------------------------------------------------------------------

    def _sheet(self) -> Sheet:
        quotes = (*self._walk.read(), *self._shown)
        title = self._walk.course.lesson.title
        return make_sheet(self._engine, quotes, self._walk.picked(), date.today(), title=title)

    def _save(self, path: Path) -> None:
        unsaved = why_unwritten(path, document(self._sheet(), path.suffix.lower()[1:]))
        self._page.say(f"Saved: {path}" if unsaved is None else f"Not saved: {path}{unsaved}")

    def _print(self) -> None:
        sent = printed(self._sheet(), tuple(self._print_command))
        said: Said = self._engine.notice("takeaway-printed" if sent else "takeaway-not-printed")
        self._page.show(text_lines(said.text))


def _cited(quote: Quote) -> list[Line]:
    return [*passage_lines(quote), citation_line(quote)]


def _numbered(texts: Sequence[str]) -> list[Line]:
    return [Line((Run(f"{number}. {text}"),), 2, 5) for number, text in enumerate(texts, 1)]
