"""A lesson: its chapters, one step at a time, and the way to ask something else."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from askmono.dialogue.course import Choosing, OwnWords, Showing
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Escalation, Quote, Said
from askmono.dialogue.showing import lines_left_out
from askmono.dialogue.standing import standing
from askmono.faces.lesson import labels
from askmono.faces.lesson.alarm_screen import AlarmScreen
from askmono.faces.lesson.chapters_pane import ChapterLine, ChaptersPane
from askmono.faces.lesson.cover_view import CoverView
from askmono.faces.lesson.end_view import CareLine, EndView, WayLine
from askmono.faces.lesson.source_screen import SourceScreen
from askmono.faces.lesson.step_view import StepView
from askmono.faces.lesson.walk import Walk
from askmono.faces.lesson.ways import PRINT, Ways, document, printed, save
from askmono.faces.lesson.words_box import WordsBox
from askmono.faces.takeaway.sheet import Sheet, make_sheet
from askmono.faces.tui.ask_screen import LOW, NARROW, AskScreen
from askmono.faces.tui.choice import Choice
from askmono.faces.tui.help_screen import Keys
from askmono.faces.tui.key_bar import KeyBar
from askmono.faces.tui.notice_bar import NoticeBar
from askmono.faces.tui.typing_anywhere import TypedOn
from askmono.faces.wording import curated

# As in tui/key_bar.py: short key, long key, label, action, how gladly it is given up.
KEYS = (
    ("F1", "F1", "Help", "app.help", 0),
    ("F2", "F2", "Chapters", "screen.chapters", 0),
    ("←", "←", "Back", "screen.go(-1)", 0),
    ("→", "→", "Next", "screen.on", 0),
    ("F9", "F9", "Ask", "screen.ask", 0),
    ("F7", "F7", "Discussed", "screen.discuss", 1),
    ("F4", "F4", "Source", "screen.source", 2),
    ("F8", "F8", "Theme", "app.next_theme", 3),
    ("^P", "Ctrl+P", "Menu", "app.command_palette", 3),
    ("^Q", "Ctrl+Q", "Quit", "app.quit", 0),
)

HELP: Keys = (
    ("Right, Left", "the next step, the one before"),
    ("Enter, Page Down", "scroll where there is more, else the next step"),
    ("Up, Down", "the line above or below; without lines, scroll"),
    ("1 to 4", "choose what the text says"),
    ("F1", "this help, for where the keyboard is"),
    ("F2", "the chapters, to jump"),
    ("F4", "the file that the passage stands in"),
    ("Letters", "ask a question, or type in the box where there is one"),
    ("F5, F9, Esc", "ask a question; F5 leads back to this step"),
    ("F6", "the whole disclaimer"),
    ("F7", "mark the chapter as discussed, or no longer"),
    ("F8", "dark, light or high contrast"),
    ("Ctrl+S", "questions for the care team, and what to take away"),
    ("Ctrl+N", "forget everything and start anew"),
    ("Ctrl+P", "menu of all commands"),
    ("Ctrl+Q", "quit"),
    ("Mouse", "click any key, chapter, choice or line"),
)

Hear = Callable[[str], Escalation | None]


def _commands() -> type[Provider]:
    from askmono.faces.lesson.commands import LessonCommands  # noqa: PLC0415 - when it is used

    return LessonCommands


class Aids(NamedTuple):
    """What a lesson's screen is handed beside the walk.

    hear: the emergency card for words that tell of danger. ways: where a take-away may go.
    shown: passages that were shown beside the lesson, in answer to a question.
    """

    hear: Hear
    ways: Ways = Ways()
    shown: Sequence[Quote] = ()


class LessonScreen(TypedOn, Screen[None]):
    """One place of a walk at a time. It ends when the person wants to ask something else."""

    CSS_PATH = Path(__file__).with_name("lesson.tcss")
    COMMANDS: ClassVar = {_commands}
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "go(1)", "Next", show=False),
        Binding("left", "go(-1)", "Back", show=False),
        Binding("enter,space,pagedown", "on", "Scroll, or next", show=False),
        Binding("pageup", "up", "Scroll, or back", show=False),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("1", "choose(0)", show=False),
        Binding("2", "choose(1)", show=False),
        Binding("3", "choose(2)", show=False),
        Binding("4", "choose(3)", show=False),
        Binding("f2", "chapters", "Chapters", priority=True),
        Binding("f4", "source", "Source", priority=True),
        Binding("f7", "discuss", "Discussed", priority=True),
        Binding("f9", "ask", "Ask", priority=True),
        Binding("escape", "close", "Close", show=False),
    ]

    def __init__(self, engine: Engine, walk: Walk, aids: Aids) -> None:
        super().__init__()
        self._engine = engine
        self._walk = walk
        self._aids = aids
        self._chapters = ChaptersPane(walk)
        self._place = VerticalScroll(id="place", can_focus=False)
        self._box = WordsBox()
        self._box_row = Container(self._box, id="box")
        self._middle = Vertical(self._place, self._box_row, id="middle")
        self._narrow = False
        self._chapters_first = False  # on a narrow screen, instead of the step

    def compose(self) -> ComposeResult:
        """Notices, chapters, step, box, keys."""
        self._fit(self.app.size)
        yield NoticeBar()
        with Horizontal(id="lesson-body"):
            yield self._chapters
            yield self._middle
        yield KeyBar(KEYS)

    def on_mount(self) -> None:
        """Go on where the walk is."""
        self.query_one(NoticeBar).tell(self._walk.course.lesson.title, self._standing_notices())
        self.go_to(self._walk.at)

    def on_resize(self, event: Resize) -> None:
        """Fold what does not fit."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        self._narrow = size.width < NARROW
        self.set_class(self._narrow, "-narrow")
        self.set_class(size.height < LOW, "-low")
        self._fold(chapters=self._chapters_first or self._in_chapters())

    def _fold(self, *, chapters: bool) -> None:
        """A narrow screen shows the chapters or the step."""
        self._chapters_first = chapters and self._narrow
        self._chapters.display = self._chapters_first or not self._narrow
        self._middle.display = not self._chapters_first

    def _standing_notices(self) -> tuple[Said, ...]:
        """What is always said of the lesson and its text, the most important first."""
        return standing(self._engine, self._walk.course.lesson.review)

    # --- the step -------------------------------------------------------------------------------

    def go_to(self, to: int) -> None:
        """Show another place of the walk."""
        self._walk.go(to)
        self._fold(chapters=False)
        self._chapters.tell()
        self.set_focus(None)
        at_end = self._walk.at == self._walk.end
        self._box_row.display = at_end or isinstance(self._walk.step, OwnWords)
        self._box.placeholder = labels.CARE_HERE if at_end else labels.SAY_HERE
        with self.app.batch_update():
            self._place.remove_children()
            self._place.mount(self._view())
            self._place.scroll_home(animate=False)

    def _view(self) -> Widget:
        walk, notice = self._walk, self._engine.notice
        if walk.step:
            return StepView(walk.course, walk.at, notice, walk.chosen.get(walk.at))
        if walk.at == walk.end:
            asking = notice("takeaway-questions")
            return EndView(notice("lesson-end"), asking, walk.care, self._aids.ways.names)
        notices = (notice("lesson-lead"), *self._standing_notices())
        disclaimer = curated(self._engine).disclaimer
        return CoverView(walk.course.lesson.title, notices, disclaimer)

    def action_go(self, by: int) -> None:
        """The next place (1) or the one before (-1)."""
        if self._send():
            self.go_to(self._walk.at + by)

    def action_end(self) -> None:
        """Questions and take-away."""
        if self._send():
            self.go_to(self._walk.end)

    def action_on(self) -> None:
        """Scroll where there is more to read, else go on to what is next."""
        if self._place.scroll_offset.y < self._place.max_scroll_y:
            self._place.scroll_page_down(animate=False)
        elif isinstance(self._walk.step, Choosing) and self._walk.at not in self._walk.chosen:
            self.action_move(1)
        else:
            self.action_go(1)

    def action_up(self) -> None:
        """Scroll up, or go back."""
        if self._place.scroll_offset.y > 0:
            self._place.scroll_page_up(animate=False)
        else:
            self.action_go(-1)

    def action_move(self, by: int) -> None:
        """To the line below (1) or above (-1) that can be picked; without one, scroll."""
        around = self._chapters if self._in_chapters() else self._middle
        lines = [widget for widget in self.focus_chain if around in widget.ancestors]
        if not lines:
            self._place.scroll_relative(y=by, animate=False)
        elif self.focused not in lines:
            lines[0 if by > 0 else -1].focus()
        else:
            at = lines.index(self.focused) + by
            lines[max(0, min(at, len(lines) - 1))].focus()
            if not 0 <= at < len(lines):
                self._place.scroll_relative(y=by, animate=False)

    def on_choice_stepped(self, event: Choice.Stepped) -> None:
        """An arrow key in a line."""
        self.action_move(event.by)

    def action_choose(self, index: int) -> None:
        """Choose by number."""
        for view in self.query(StepView):
            view.choose(index)

    def on_step_view_chose(self, event: StepView.Chose) -> None:
        """Remember it, to show it again."""
        self._walk.choose(event.index)

    # --- the chapters ---------------------------------------------------------------------------

    def _in_chapters(self) -> bool:
        return self.focused is not None and self._chapters in self.focused.ancestors

    def action_chapters(self) -> None:
        """To the chapters, or back to the step."""
        if self._in_chapters():
            self.action_close()
        else:
            self._fold(chapters=True)
            self.call_after_refresh(self._chapters.focus_here)

    def on_chapter_line_picked(self, event: ChapterLine.Picked) -> None:
        """Jump."""
        if self._send():
            self.go_to(event.to)

    def action_discuss(self) -> None:
        """Mark the chapter that the keyboard is on, else the one shown."""
        line = self.focused
        chapter = line.chapter if isinstance(line, ChapterLine) else self._walk.chapter
        if chapter is not None:
            self._walk.mark(chapter)
            self._chapters.tell()
            if not self._chapters.display:
                self._say_marked(chapter)

    def _say_marked(self, chapter: int) -> None:
        marked = chapter in self._walk.discussed
        said = labels.DISCUSSED if marked else labels.NOT_DISCUSSED
        title = self._walk.course.lesson.chapters[chapter].title
        self.notify(f"{title}: {said}", markup=False, timeout=2)

    # --- what is typed --------------------------------------------------------------------------

    def box_here(self) -> Widget | None:
        """Whoever types where there is a box means the box; elsewhere, the conversation's."""
        return self._box if self._box_row.display and self._middle.display else None

    def picks(self, character: str) -> bool:
        """The numbers of what can be chosen here."""
        step = self._walk.step
        if not isinstance(step, Choosing) or self._walk.at in self._walk.chosen:
            return False
        return character in "1234"[: len(step.options)]

    def give_way(self) -> None:
        """To the conversation, with what was typed faster than the box went."""
        early = "" if self._box_row.display else self._box.take()
        self.action_ask()
        if early and isinstance(self.app.screen, AskScreen):
            self.app.screen.type(early)

    def on_words_box_sent(self, event: WordsBox.Sent) -> None:
        """Enter in the box: in own words, the step is done."""
        if not self._taken(event.text):
            return
        if isinstance(self._walk.step, OwnWords):
            self.go_to(self._walk.at + 1)
        elif event.text.strip() and not self._box_row.display:  # typed faster than the box went
            self.action_ask()
            if isinstance(self.app.screen, AskScreen):
                self.app.screen.ask(event.text)

    def _send(self) -> bool:
        """Take what is still in the box before leaving it; False where it tells of danger."""
        return self._taken(self._box.take()) if self._box_row.display else True

    def _taken(self, text: str) -> bool:
        """Listen for danger; keep a question for the care team, and nothing else."""
        if not text.strip():
            return True
        if card := self._aids.hear(text):
            self.app.push_screen(AlarmScreen(card, self._engine.locale.whom_to_call))
            return False
        if self._walk.at == self._walk.end:
            question = " ".join(text.split())
            new = question not in self._walk.care
            self._walk.care[question] = True
            for view in self.query(EndView) if new else ():
                view.add(question)
        return True

    # --- what is taken away ---------------------------------------------------------------------

    def on_care_line_toggled(self, event: CareLine.Toggled) -> None:
        """A question is picked, or put back."""
        self._walk.care[event.question] = event.wanted

    def on_way_line_picked(self, event: WayLine.Picked) -> None:
        """Make the sheet, and hand it out in a thread: that may take a while."""
        if self._send():
            quotes = (*self._walk.read(), *self._aids.shown)
            title = self._walk.course.lesson.title
            sheet = make_sheet(self._engine, quotes, self._walk.picked(), date.today(), title=title)
            self.app.run_worker(partial(self._hand_out, sheet, event.way), thread=True)

    def _hand_out(self, sheet: Sheet, way: str) -> None:
        ways, app = self._aids.ways, self.app
        if way == PRINT:
            id_ = (
                "takeaway-printed" if printed(sheet, ways.print_command) else "takeaway-not-printed"
            )
            app.call_from_thread(self.notify, self._engine.notice(id_).text, markup=False)
        elif ways.folder:
            try:
                path = save(ways.folder, way, document(sheet, way))
            except OSError as error:
                said = f"{error.strerror}: {ways.folder}"
                app.call_from_thread(self.notify, said, markup=False, severity="error")
            else:
                said = f"Saved {path.name} in {ways.folder}"
                app.call_from_thread(self.notify, said, markup=False)

    # --- elsewhere ------------------------------------------------------------------------------

    def action_source(self) -> None:
        """The file that the passage shown stands in, without dose figures: a lesson has none."""
        match self._walk.step:
            case Showing(quote=quote):
                quotes: tuple[Quote, ...] = (quote,)
            case Choosing(answer=answer) if self._walk.at in self._walk.chosen:
                quotes = (answer,)
            case _:
                quotes = ()
        monograph = self._engine.monograph
        left_out = lines_left_out(self._engine, monograph, for_one_person=True)
        self.app.push_screen(SourceScreen(monograph, quotes, left_out))

    def action_close(self) -> None:
        """Close the chapters, or leave the keyboard's line, or the lesson."""
        if self._in_chapters() or self._chapters_first:
            self._fold(chapters=False)
            self.set_focus(None)
        else:
            self.action_ask()

    def action_ask(self) -> None:
        """To the conversation; the walk stays where it is."""
        if self._send():
            self.dismiss()
