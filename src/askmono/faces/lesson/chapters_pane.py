"""The chapters of a lesson: where the person is, what is done, what was discussed."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from askmono.faces.lesson import labels
from askmono.faces.lesson.walk import COVER, Walk
from askmono.faces.tui.choice import Choice
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.prose import Block, Prose, block


class ChapterLine(Choice):
    """A place to jump to. chapter: None for the cover and the end. to: the place in the walk."""

    KEYS_HERE = (
        ("Enter", "go to this chapter"),
        ("F7", "mark this chapter as discussed, or no longer"),
        ("Up, Down", "the chapter before or after"),
        ("Esc", "back to the lesson"),
    )

    class Picked(Message):
        """Go to this place."""

        def __init__(self, to: int) -> None:
            super().__init__()
            self.to = to

    def __init__(self, title: str, to: int, chapter: int | None = None) -> None:
        super().__init__()
        self._title = title
        self.to = to
        self.chapter = chapter

    def tell(self, walk: Walk) -> None:
        """Show how the walk stands to this place."""
        here = walk.at == self.to if self.chapter is None else walk.chapter == self.chapter
        title = Content(drawable(self._title)).stylize("bold" if here else "")
        blocks = [Block(title, Content("▸ " if here else "  "), 2)]
        if self.chapter is not None:
            signs = [labels.DONE] if walk.is_done(self.chapter) else []
            signs += [labels.DISCUSSED] if self.chapter in walk.discussed else []
            blocks += [Block(Content("  ".join(signs)), Content("    "), 4)] if signs else []
        self.show(blocks)

    def pick(self) -> None:
        """Go there."""
        self.post_message(self.Picked(self.to))


class ChaptersPane(VerticalScroll, can_focus=False):
    """One line a chapter, between the start and the end."""

    def __init__(self, walk: Walk) -> None:
        super().__init__(id="chapters", classes="pane")
        self._walk = walk

    def compose(self) -> ComposeResult:
        """The lesson's title, and the places in order."""
        title = drawable(self._walk.course.lesson.title)
        yield Prose([block(title, "bold $key")], classes="pane-title")
        yield ChapterLine(labels.START, COVER)
        for number, chapter in enumerate(self._walk.course.lesson.chapters):
            title = f"{number + 1} {chapter.title}"
            yield ChapterLine(title, self._walk.course.begin(number), number)
        yield ChapterLine(labels.END, self._walk.end)

    def on_mount(self) -> None:
        """Show how the walk stands."""
        self.tell()

    def tell(self) -> None:
        """Show how the walk stands now."""
        for line in self.query(ChapterLine):
            line.tell(self._walk)

    def focus_here(self) -> None:
        """Give the keyboard to the line of the chapter that the person is in."""
        lines = list(self.query(ChapterLine))
        chapter = self._walk.chapter
        if chapter is not None:
            lines = [line for line in lines if line.chapter == chapter]
        elif self._walk.at == self._walk.end:
            lines = lines[-1:]
        lines[0].focus()
