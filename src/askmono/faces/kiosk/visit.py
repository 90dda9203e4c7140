"""One person's visit to the kiosk: everything of it that is remembered, and nothing else is.

It lives in memory, is dropped when the visit ends, and never reaches a file or a log.
"""

from askmono.dialogue.contract import passages_of, with_notice
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Quote, Reply
from askmono.dialogue.respond import UNANSWERED
from askmono.dialogue.talk import Talk

UNAVAILABLE = "kiosk-unavailable"  # the notice where a text cannot be read


class Visit:
    """What a person has read, asked and picked since they came.

    began: when, in seconds of the kiosk's own clock. read: passages in the order first shown.
    care: questions for their care team, picked or typed. places: how far each lesson was followed.
    """

    def __init__(self, engine: Engine, began: float) -> None:
        self._talk = Talk(engine)
        self.began = began
        self.turns = 0
        self.care: list[str] = []
        self.places: dict[str, int] = {}
        self._read: dict[tuple[str, int], Quote] = {}

    @property
    def engine(self) -> Engine:
        """Of the medicine spoken of; with none chosen until one is."""
        return self._talk.nearest

    @property
    def damaged(self) -> bool:
        """Whether the library's file turned out to be, since it was opened."""
        return bool(self._talk.problems)

    def ask(self, utterance: str) -> Reply:
        """The reply to an utterance; its passages count as read."""
        turn = self._talk.ask(utterance)
        self.turns += 1
        self.note(*passages_of(turn.reply))
        if not turn.unanswered:
            return turn.reply
        said = self._talk.engine.notice(UNAVAILABLE)  # the staff are nearer than a later try
        return with_notice(turn.reply, said, instead_of=UNANSWERED)

    def turn_to(self, engine: Engine) -> None:
        """Another medicine; what was in danger or kept in mind stays so."""
        self._talk.go_over_to(engine)

    def back_to(self, engine: Engine) -> None:
        """The engine's medicine again, or none."""
        if engine.settings.medicine != self.engine.settings.medicine:
            self.turn_to(engine)

    def note(self, *quotes: Quote) -> None:
        """Passages that were shown."""
        for quote in quotes:
            self._read.setdefault((quote.medicine, quote.start), quote)

    @property
    def read(self) -> tuple[Quote, ...]:
        """Every passage shown, each once."""
        return tuple(self._read.values())

    def keep(self, question: str) -> None:
        """Take a question to the care team; once is enough."""
        if question.strip() and question not in self.care:
            self.care.append(question)
