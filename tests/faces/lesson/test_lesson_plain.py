"""A lesson line by line."""

import io
import sys
from pathlib import Path

import pytest
from canned import CannedEngine
from taught import DANGER, holds, two_lessons, words_of

from askmono.content.library import Library
from askmono.content.problems import Problem
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.course import Choosing, Course, OwnWords, Showing
from askmono.dialogue.reply import Escalation
from askmono.dialogue.respond import Turn
from askmono.faces.lesson.plain import PlainLesson
from askmono.faces.lesson.run import _picked
from askmono.faces.lesson.walk import Walk
from askmono.faces.terminal import Page


class Talk:
    """A lesson on a page that is remembered."""

    def __init__(self, engine: CannedEngine, course: Course, printer: tuple[str, ...]) -> None:
        self.out = io.StringIO()
        self.walk = Walk(course)
        self.heard: list[str] = []
        self.asked: list[str] = []

        def ask(state: Conversation, utterance: str) -> Turn:
            self.asked.append(utterance)
            reply = engine.escalation() if DANGER in utterance else engine.answer(utterance)
            return Turn(reply, Conversation(intent="seen"))

        def danger(text: str) -> Escalation | None:
            self.heard.append(text)
            return engine.escalation(utterance="") if DANGER in text else None

        self.lesson = PlainLesson(
            engine,  # type: ignore[arg-type]
            self.walk,
            Page(self.out),
            ask=ask,
            danger=danger,
            print_command=printer,
        )

    def say(self, *lines: str) -> str:
        """What is printed after these lines."""
        at = len(self.out.getvalue())
        for line in lines:
            assert self.lesson.hear(line)
        return self.out.getvalue()[at:]


@pytest.fixture
def talk(engine: CannedEngine, course: Course) -> Talk:
    return Talk(engine, course, ())


def test_the_cover_says_what_it_is(talk: Talk, engine: CannedEngine) -> None:
    talk.lesson.begin()
    text = talk.out.getvalue()
    assert engine.notice("lesson-lead").text.split("\n")[0] in text
    assert engine.notice("unreviewed").text in text
    assert "educational purposes only" in text


def test_enter_leads_through_every_step(talk: Talk, course: Course, engine: CannedEngine) -> None:
    for at, step in enumerate(course.steps):
        text = talk.say("")
        assert talk.walk.at == at
        title = course.lesson.chapters[step.chapter].title
        assert text.startswith(f"{title}, {at + 1} of {len(course.steps)}\n")
        match step:
            case Showing():
                assert holds(text.split(), words_of(step.quote.text))
                assert "Source: ketamine.md" in text
            case OwnWords():
                assert step.prompt in text
                assert engine.notice("lesson-own-words").text in text
            case Choosing():
                assert all(option in text for option in step.options)
                assert "Source:" not in text, "the answer is not there before a choice"
    assert engine.notice("lesson-end").text.split("\n")[0] in talk.say("")
    assert talk.walk.at == talk.walk.end


@pytest.mark.parametrize("right", [True, False])
def test_a_number_chooses(talk: Talk, course: Course, engine: CannedEngine, right: bool) -> None:
    step = course.steps[5]
    assert isinstance(step, Choosing)
    talk.walk.go(5)
    index = step.right if right else (step.right + 1) % len(step.options)
    text = talk.say(str(index + 1))
    assert engine.notice("lesson-right" if right else "lesson-not-quite").text in text
    assert holds(text.split(), words_of(step.answer.text))
    assert f"✓ {step.right + 1}. {step.options[step.right]} (in the text)" in text
    assert talk.walk.chosen == {5: index}
    assert talk.asked == []


def test_a_question_anywhere_leads_back(talk: Talk) -> None:
    talk.say("", "")
    text = talk.say("ask how long")
    assert "Answer:" in text
    assert text.rstrip().endswith("Before, 2 of 24")
    talk.say("and what else is there?")
    assert talk.asked == ["how long", "and what else is there?"]
    assert talk.walk.at == 1


def test_danger_stands_alone_and_nothing_moves(talk: Talk, engine: CannedEngine) -> None:
    card = engine.escalation().notices[0].text.split("\n")[0]
    talk.walk.go(4)
    text = talk.say(DANGER)
    assert text.startswith(f"Get help now\n\n{card}")
    assert talk.walk.at == 4
    assert "of 24" not in text
    assert "of 24" not in talk.say(f"ask {DANGER}")
    talk.walk.go(24)
    before = dict(talk.walk.care)
    assert card in talk.say(DANGER)
    assert talk.walk.care == before
    talk.walk.go(0)
    assert card in talk.say(f"save {DANGER}"), "that is no file name"


def test_own_words_are_dropped(talk: Talk) -> None:
    talk.walk.go(4)
    text = talk.say("all my tablets")
    assert talk.heard == ["all my tablets"]
    assert talk.walk.at == 5
    assert "tablets" not in text


def test_jump_mark_back(talk: Talk, course: Course) -> None:
    talk.say("chapter 2")
    assert talk.walk.at == course.begin(1)
    assert "2. During  ◆ discussed" in talk.say("discussed")
    talk.say("back")
    assert talk.walk.at == course.begin(1) - 1
    assert "5. When to call" in talk.say("chapter 9")
    assert talk.walk.at == course.begin(1) - 1
    assert talk.say("again").startswith("Before, 6 of 24")
    assert "quit:" in talk.say("help")
    talk.say("END")
    assert talk.walk.at == talk.walk.end
    assert not talk.lesson.hear("Quit")


def test_what_is_taken_away(
    talk: Talk, course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    talk.say("", "end", "2", "what  next")
    assert talk.walk.picked() == (course.lesson.care_questions[1], "what next")
    assert "[✓] what next" in talk.say("again")
    assert list(tmp_path.iterdir()) == []
    assert talk.say("save mine.md").startswith("Saved: mine.md")
    step = course.steps[0]
    assert isinstance(step, Showing)
    text = (tmp_path / "mine.md").read_text("utf-8")
    assert step.quote.text in text
    assert "what next" in text
    assert "is there already" in talk.say("save mine.md")
    assert "Not saved" in talk.say("save missing/mine.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]


def test_print(engine: CannedEngine, course: Course) -> None:
    printer = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")
    assert engine.notice("takeaway-printed").text in Talk(engine, course, printer).say("print")
    assert engine.notice("takeaway-not-printed").text in Talk(engine, course, ()).say("print")


def test_one_of_several_is_picked_by_number(library: Library) -> None:
    lessons = two_lessons(library).lessons
    out = io.StringIO()
    assert _picked(lessons, Page(out), iter(["x", "9", "2"])) is lessons[1]
    assert out.getvalue().count("2. Another lesson") == 3
    assert _picked(lessons, Page(out), iter([])) is None
    assert _picked(lessons[:1], Page(out), iter([])) is lessons[0]


def test_a_damaged_library_is_told_at_the_end(engine: CannedEngine, course: Course) -> None:
    problem = Problem("x.bundle", 1, 1, "the bundle is damaged", "damaged-bundle", "copy it anew")

    def ask(state: Conversation, utterance: str) -> Turn:
        return Turn(engine.answer(utterance), state, (problem,))

    lesson = PlainLesson(engine, Walk(course), Page(io.StringIO()), ask=ask)  # type: ignore[arg-type]
    assert not lesson.problems
    lesson.hear("one?")
    assert lesson.problems == {problem}


def test_questions_go_on_as_one_conversation(engine: CannedEngine, course: Course) -> None:
    seen: list[Conversation] = []

    def ask(state: Conversation, utterance: str) -> Turn:
        seen.append(state)
        return Turn(engine.answer(utterance), Conversation(intent=utterance))

    lesson = PlainLesson(engine, Walk(course), Page(io.StringIO()), ask=ask)  # type: ignore[arg-type]
    lesson.hear("one?")
    lesson.hear("two?")
    assert [state.intent for state in seen] == [START.intent, "one?"]
