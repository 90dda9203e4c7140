"""The conversation between the topics and the source, which fold away."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widget import Widget

if TYPE_CHECKING:  # the library and the panes come after the first paint
    from askmono.content.monograph import Monograph
    from askmono.dialogue.reply import Quote
    from askmono.faces.tui.source_pane import SourcePane
    from askmono.faces.tui.topics_pane import TopicsPane


class Body(Horizontal):
    """Panes stand beside the conversation, or take its place where the screen is narrow.

    middle: what is shown between the panes.
    """

    def __init__(self, *middle: Widget) -> None:
        super().__init__(id="body")
        self._middle = Container(*middle, id="middle")
        self._source: SourcePane | None = None
        self._topics: TopicsPane | None = None
        self._narrow = False
        self.source_is_open = False
        self.topics_are_open = False

    def compose(self) -> ComposeResult:
        """The panes are mounted when they are first wanted."""
        yield self._middle

    def fit(self, *, narrow: bool) -> None:
        """Say whether there is room for panes beside the conversation."""
        self._narrow = narrow
        self._lay_out()

    def open_source(
        self, monograph: "Monograph", quotes: "Sequence[Quote]", left_out: Collection[int] = ()
    ) -> None:
        """Show a file where quotes of it stand, and give it the keyboard.

        left_out: as SourcePane has it.
        """
        from askmono.faces.tui.source_pane import SourcePane  # noqa: PLC0415 - see the top

        if self._source is None:
            self._source = SourcePane()
            self.mount(self._source)
        self.source_is_open = True
        self._lay_out()
        self._source.open(monograph, quotes, left_out)
        self._source.focus_text()

    def open_topics(
        self, monograph: "Monograph", shown: Collection[int], *, focus: bool = True
    ) -> None:
        """Show the topics, and give them the keyboard unless it is to stay where it is.

        shown: the indexes of the passages that are listed.
        """
        from askmono.faces.tui.topics_pane import TopicsPane  # noqa: PLC0415 - see the top

        if self._topics is None:
            self._topics = TopicsPane()
            self.mount(self._topics, before=0)
        self._topics.tell(monograph, shown)
        self.topics_are_open = True
        self.source_is_open = self.source_is_open and not self._narrow
        self._lay_out()
        if focus:
            self.call_after_refresh(self._topics.focus)

    def fold(self) -> None:
        """Close both panes."""
        self.source_is_open = self.topics_are_open = False
        self._lay_out()

    def fold_if_narrow(self) -> None:
        """Close the panes where they hide the conversation."""
        if self._narrow:
            self.fold()

    def close_one(self) -> bool:
        """Close the pane that lies on top. Returns: whether the topics now have the keyboard."""
        if self.source_is_open:
            self.source_is_open = False
        else:
            self.topics_are_open = False
        self._lay_out()
        if self._topics and self.topics_are_open:
            self._topics.focus()
        return self.topics_are_open

    def _lay_out(self) -> None:
        """A narrow screen shows one thing: the source before the topics before the middle."""
        alone = self._narrow
        self._middle.display = not (alone and (self.source_is_open or self.topics_are_open))
        if self._source:
            self._source.display = self.source_is_open
        if self._topics:
            self._topics.display = self.topics_are_open and not (alone and self.source_is_open)
