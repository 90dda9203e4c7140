"""Which medicine a conversation is about, and what around it follows from that."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from askmono.faces.tui.body import Body
from askmono.faces.tui.notice_bar import NoticeBar

if TYPE_CHECKING:  # the library, and what shows it, come after the first paint
    from askmono.content.monograph import Monograph
    from askmono.content.problems import Problem
    from askmono.dialogue.engine import Engine
    from askmono.dialogue.talk import Talk
    from askmono.faces.wording import Curated


class ShelfTurns(Screen[None]):
    """A screen about one medicine of a shelf at a time, and from one to another.

    body: the panes. curated: what is said beside replies; None until the library is open.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "medicines", "Medicines", priority=True),
    ]

    class Damaged(Message):
        """The library's file was damaged since it was opened."""

        def __init__(self, problems: "tuple[Problem, ...]") -> None:
            super().__init__()
            self.problems = problems

    def __init__(self, body: Body) -> None:
        super().__init__()
        self.curated: Curated | None = None
        self._body = body
        self._talk: Talk | None = None  # once the library is open

    @property
    def engine(self) -> "Engine | None":
        """The library's, once it is open."""
        return self._talk.engine if self._talk else None

    @property
    def on_a_shelf(self) -> bool:
        """Whether there are several medicines to pick from."""
        return self.engine is not None and self.engine.is_shelf

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around what reads texts of the library: says so where they cannot be read any more."""
        from askmono.content.problems import ContentError  # noqa: PLC0415 - after the first paint
        from askmono.dialogue.respond import UNANSWERED  # noqa: PLC0415 - as above

        try:
            yield
        except ContentError as error:
            self.post_message(self.Damaged(error.problems))
            if self.engine:
                said = self.engine.notice(UNANSWERED).text
                self.notify(said, severity="error", markup=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is one medicine, there is no list of them."""
        if action == "medicines" and not self.on_a_shelf:
            return False
        return super().check_action(action, parameters)

    def action_medicines(self) -> None:
        """List the medicines of a shelf, to pick one."""
        if self._talk is None or not self.on_a_shelf:
            return
        from askmono.faces.browsing import rows  # noqa: PLC0415 - after the first paint
        from askmono.faces.tui.medicines_screen import MedicinesScreen  # noqa: PLC0415 - as above

        with self.reading():
            every = rows(self._talk.engine.library)
            known = {row.id: row for row in every}
            first = [known[id_] for id_ in self._talk.spoken_of if id_ in known]
            self.app.push_screen(MedicinesScreen(every, first), self._turn_to)

    def _turn_to(self, medicine: str | None) -> None:
        """Talk about the medicine that was picked from the list."""
        if medicine is None or self._talk is None:
            return
        with self.reading():
            about = self._talk.turn_to(medicine)
            self._follow(self._talk)
            self._begin_with(about, "medicine-turned", below=True)

    def _begin_with(self, engine: "Engine", greeting: str, *, below: bool = False) -> None:
        """Show how a conversation begins. below: under what was said, instead of in its place."""
        raise NotImplementedError

    def _follow(self, talk: "Talk") -> None:
        """Let title, disclaimer and topics be those of the medicine spoken of."""
        if not self.on_a_shelf:
            return
        about = talk.nearest
        self._head(about)
        if self._body.topics_are_open and about.chosen:
            self._open_topics(about, focus=False)

    def _head(self, engine: "Engine") -> None:
        """Let title and notices, and what is said beside replies, be those of an engine."""
        from askmono.dialogue.standing import standing  # noqa: PLC0415 - after the first paint
        from askmono.faces.tui.start_card import title_of  # noqa: PLC0415 - as above
        from askmono.faces.wording import curated  # noqa: PLC0415 - as above

        self.curated = curated(engine)
        self.query_one(NoticeBar).tell(title_of(engine), standing(engine))

    # --- its text, as far as it may stand by itself ----------------------------------------------

    def _open_topics(self, about: "Engine", *, focus: bool = True) -> None:
        from askmono.dialogue.showing import may_stand_alone  # noqa: PLC0415 - after the first paint

        shown = [
            index
            for index, passage in enumerate(about.monograph.passages)
            if may_stand_alone(about, passage, for_one_person=False)
        ]
        self._body.open_topics(about.monograph, shown, focus=focus)

    def _left_out(self, monograph: "Monograph") -> frozenset[int]:
        """The lines of a file that are not shown."""
        from askmono.dialogue.showing import lines_left_out  # noqa: PLC0415 - after the first paint

        engine = self.engine
        return lines_left_out(engine, monograph, for_one_person=False) if engine else frozenset()
