"""An app with canned replies: real passages of the monograph, nothing matched."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, cast

from askmono.content.library import Library
from askmono.content.monograph import Monograph, Passage
from askmono.content.notices import Locale, fill
from askmono.content.text import Span
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Edition,
    Escalation,
    EscalationReason,
    Offer,
    Quote,
    Refusal,
    Reply,
    Said,
)
from askmono.dialogue.respond import Turn
from askmono.dialogue.settings import Settings
from askmono.faces.tui.app import AskmonoApp

Dosing = Literal["show", "withhold"]

CURATED = [
    "How long does it take to work?",
    "How long does the effect last?",
    "Can I drive after having it?",
    "Is it addictive?",
]


class CannedEngine:
    """What the TUI uses of an Engine, without opening one."""

    chosen = True
    is_shelf = False

    def __init__(self, library: Library, locale: str = "US", dosing: Dosing = "show") -> None:
        self.library = library
        self.settings = Settings(locale=locale, dosing=dosing)
        self.monograph: Monograph = library.monographs[0]
        self.subject = self.monograph.name
        self.edition = Edition("1", "0" * 64)

    @property
    def locale(self) -> Locale:
        return self.library.locales[self.settings.locale]

    def notice(self, id: str, **values: str) -> Said:  # noqa: A002 - as Engine has it
        known = {
            "medicine": self.monograph.name,
            "medicines": self.monograph.name,
            "topics": ", ".join(path[-1] for path in self.monograph.sections()),
            "emergency": self.locale.emergency.text,
            "crisis": self.locale.crisis.text,
            "poison": self.locale.poison.text,
        }
        return Said(id, fill(self.library.notices[id].text, known | values))

    def suggest(self, typed: str, limit: int = 5) -> tuple[Offer, ...]:
        if typed == "what is":
            return tuple(Offer("x", question) for question in CURATED[1:])
        found = [q for q in CURATED if typed and q.lower().startswith(typed.lower())]
        return tuple(Offer("x", question) for question in found[:limit])

    def quote(self, passage: Passage, sentence: int | None = None) -> Quote:
        return Quote(
            text=self.monograph.slice(passage.span),
            medicine=self.monograph.id,
            file=self.monograph.file,
            section=passage.section,
            label=passage.label,
            start=passage.span.start,
            end=passage.span.end,
            lines=passage.lines,
            sha256=self.monograph.sha256,
            highlight=None if sentence is None else passage.sentences[sentence],
        )

    def passage(self, section: str, label: str | None = None) -> Passage:
        return next(
            p
            for p in self.monograph.passages
            if p.section[-1] == section and (label is None or label in (p.label or ""))
        )

    def offers(self, *numbers: int) -> tuple[Offer, ...]:
        return tuple(Offer(f"intent-{n}", CURATED[n]) for n in numbers)

    def answer(self, utterance: str = "how long does it last") -> Answer:
        return Answer(
            utterance=utterance,
            library=self.edition,
            question=CURATED[1],
            passages=(self.quote(self.passage("FAQs", "last"), 0),),
            offers=self.offers(0, 2),
        )

    def answer_with_list(self, utterance: str = "side effects") -> Answer:
        return Answer(
            utterance=utterance,
            library=self.edition,
            notices=(self.notice("side-effect-now"),),
            question="What are the common side effects?",
            passages=(self.quote(self.passage("Side Effects", "Common"), 1),),
            offers=self.offers(2),
        )

    def clarification(self, utterance: str = "is it safe") -> Clarification:
        return Clarification(
            utterance=utterance,
            library=self.edition,
            notices=(self.notice("clarification"),),
            offers=self.offers(2, 3, 0),
        )

    def abstention(self, utterance: str = "who invented it") -> Abstention:
        return Abstention(
            utterance=utterance,
            library=self.edition,
            reason="not-covered",
            notices=(self.notice("abstention-not-covered"),),
        )

    def refusal(self, utterance: str = "how much should i take, and can i drive") -> Refusal:
        return Refusal(
            utterance=utterance,
            library=self.edition,
            reason="personal-dosing",
            notices=(self.notice("refusal-personal-dosing"), self.notice("refusal-two-part")),
            passages=(self.quote(self.passage("FAQs", "drive"), 0),),
        )

    def escalation(
        self, reason: EscalationReason = "overdose", utterance: str = "he took too much"
    ) -> Escalation:
        return Escalation(
            utterance=utterance,
            library=self.edition,
            reason=reason,
            notices=(self.notice(f"escalation-{reason}"),),
        )

    def all_kinds(self) -> dict[str, Reply]:
        return {
            "answer": self.answer(),
            "answer-list": self.answer_with_list(),
            "clarification": self.clarification(),
            "abstention": self.abstention(),
            "refusal": self.refusal(),
            "escalation": self.escalation(),
        }


class CannedApp(AskmonoApp):
    """Replies what it is told to; remembers what it was asked."""

    def __init__(self, engine: CannedEngine, folder: Path, reply: Any = None, **more: Any) -> None:
        self.asked: list[str] = []
        self.copied: list[str] = []
        self.reply = reply or engine.answer

        def ask(state: Conversation, utterance: str) -> Turn:
            self.asked.append(utterance)
            made = self.reply(utterance) if callable(self.reply) else self.reply
            return Turn(made, state)

        super().__init__(cast(Engine, engine), folder, ask, **more)

    def copy_to_clipboard(self, text: str) -> None:
        self.copied.append(text)
        super().copy_to_clipboard(text)


MakeApp = Callable[..., CannedApp]


def lit(quote: Quote, start: int, end: int) -> Span:
    return Span(quote.start + start, quote.start + end)
