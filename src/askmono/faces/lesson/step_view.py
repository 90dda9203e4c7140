"""One step of a lesson: a passage to read, something to tell in own words, or a choice.

It stands on the terminal's lesson screen and on the kiosk: what can be chosen is large enough to
touch, can be reached with the keyboard, and nothing is told by colour alone.
"""

from collections.abc import Callable, Iterator
from typing import ClassVar, assert_never

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from askmono.dialogue.course import Choosing, Course, OwnWords, Showing
from askmono.dialogue.reply import Quote, Said
from askmono.faces.lesson import labels
from askmono.faces.transcript import cited
from askmono.faces.tui.card import PassageText, paragraphs
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Block, Prose, block

BAR = 12  # cells of the progress bar

Notice = Callable[[str], Said]


def said(notice: Said) -> Iterator[Widget]:
    """A notice, one text a paragraph."""
    for part in paragraphs(passage_blocks(notice.text)):
        yield Prose(part, classes="notice")


def with_citation(quote: Quote) -> Iterator[Widget]:
    """A passage, and below it where it stands."""
    yield PassageText(quote)
    yield Prose([block(drawable(cited(quote)))], classes="citation")


class Progress(Prose):
    """How far this is into the lesson, in words and as a bar."""

    def __init__(self, course: Course, at: int) -> None:
        chapter = course.lesson.chapters[course.steps[at].chapter].title
        number, count = at + 1, len(course.steps)
        full = max(1, number * BAR // count)
        words = Content.assemble(
            (drawable(chapter), "bold $label"),
            (f" · {number} of {count} ", "$quiet"),
            ("▰" * full + "▱" * (BAR - full), "$quiet"),
        )
        super().__init__([Block(words)], classes="progress")


class Option(Prose, can_focus=True):
    """Something that can be chosen: by a click or touch, Enter or Space. number: from 1."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "pick", show=False)]
    KEYS_HERE = (("Enter", "choose this"), ("Up, Down", "the choice before or after"))

    class Picked(Message):
        """The person chooses this."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, text: str, number: int) -> None:
        key = Content.assemble((f" {number} ", "bold $badge-text on $clarification"), " ")
        super().__init__([Block(Content(drawable(text)), key, 4)])
        self._index = number - 1

    def on_click(self, event: Click) -> None:
        """A click or touch chooses."""
        event.stop()
        self.action_pick()

    def action_pick(self) -> None:
        """Tell the step."""
        self.post_message(self.Picked(self._index))


class StepView(Vertical):
    """A step as high as it has to be; whoever shows it lets it scroll.

    at: the index of the step in the course. notice: the engine's `notice`.
    chosen: the index of the option that was chosen here; None before one was.
    """

    DEFAULT_CSS = """
    StepView { height: auto; max-width: 80; }
    StepView .asked { text-style: bold; color: $label; margin-top: 1; }
    StepView .over { color: $quiet; text-style: bold; margin-top: 1; }
    StepView .notice { margin-top: 1; padding: 0; }
    StepView .citation { color: $quiet; padding-left: 2; }
    StepView PassageText { margin-top: 1; padding-left: 1; border-left: solid $line; }
    StepView .options { margin-top: 1; }
    Option { min-height: 3; min-width: 12; padding: 0 1; border: round $quiet; color: $ink; }
    Option:focus { border: heavy $pick-text; background: $pick; color: $pick-text;
        text-style: bold; }
    """

    class Chose(Message):
        """An option was chosen; the step now shows what the text says. index: from 0."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, course: Course, at: int, notice: Notice, chosen: int | None = None) -> None:
        super().__init__()
        self._course = course
        self._at = at
        self._notice = notice
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """How far it is, and the step's one idea."""
        yield Progress(self._course, self._at)
        step = self._course.steps[self._at]
        match step:
            case Showing():
                yield from with_citation(step.quote)
            case OwnWords():
                yield Prose([block(labels.OWN_WORDS)], classes="over")
                yield Prose([block(drawable(step.prompt))], classes="asked")
                yield from said(self._notice("lesson-own-words"))
            case Choosing():
                yield Prose([block(drawable(step.question))], classes="asked")
                yield from self._choice(step)
            case _:
                assert_never(step)

    def _choice(self, step: Choosing) -> Iterator[Widget]:
        """What can be chosen; afterwards what was, and the passage that holds the answer."""
        if self._chosen is None:
            yield from (Option(text, number) for number, text in enumerate(step.options, 1))
            return
        lines = [_chosen(step, index, self._chosen) for index in range(len(step.options))]
        yield Prose(lines, classes="options")
        right = self._chosen == step.right
        yield from said(self._notice("lesson-right" if right else "lesson-not-quite"))
        yield from with_citation(step.answer)

    def choose(self, index: int) -> None:
        """Choose an option, once; nothing happens where there is no such option."""
        step = self._course.steps[self._at]
        options = step.options if isinstance(step, Choosing) else ()
        if self._chosen is None and index < len(options):
            self._chosen = index
            self.screen.set_focus(None)  # else Textual gives it to whatever stands near the option
            self.refresh(recompose=True)
            self.post_message(self.Chose(index))
            self.call_after_refresh(self.scroll_visible, animate=False, top=True)

    def on_option_picked(self, event: Option.Picked) -> None:
        """A choice by pointer or keyboard."""
        event.stop()
        self.choose(event.index)


def _chosen(step: Choosing, index: int, chosen: int) -> Block:
    """An option after the choice: a sign, its text, and what the sign means."""
    meant = [labels.IN_THE_TEXT] if index == step.right else []
    meant += [labels.YOURS] if index == chosen else []
    sign = "✓" if index == step.right else "→" if index == chosen else " "
    text = Content(drawable(step.options[index]))
    if index == step.right:
        text = text.stylize("bold $label")
    if meant:
        text += Content(f" ({', '.join(meant)})").stylize("bold $quiet")
    return Block(text, Content(f"{sign} ").stylize("bold $label"), 2)
