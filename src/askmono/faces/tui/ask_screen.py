"""What has been said so far, and a box to ask in."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.events import DescendantFocus, Key, Resize
from textual.screen import Screen
from textual.widgets import Input, TextArea

from askmono.content.monograph import Monograph, Passage
from askmono.dialogue.contract import passages_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.reply import Escalation, Quote, Said
from askmono.faces.transcript import Exchange, with_citation
from askmono.faces.tui.body import Body
from askmono.faces.tui.card import ReplyCard, TurnView
from askmono.faces.tui.choice import Choice, CitationLine, OfferLine
from askmono.faces.tui.conversation_view import ConversationView
from askmono.faces.tui.key_bar import KeyBar
from askmono.faces.tui.labels import COPIED, NOTHING_TO_COPY
from askmono.faces.tui.notice_bar import NoticeBar
from askmono.faces.tui.question_box import QuestionBox
from askmono.faces.tui.search_bar import SearchBar
from askmono.faces.tui.start_card import StartCard
from askmono.faces.tui.suggestions import Suggestions
from askmono.faces.tui.topics_pane import TopicsPane

if TYPE_CHECKING:  # with the library, after the first paint
    from askmono.dialogue.engine import Engine
    from askmono.dialogue.respond import Turn
    from askmono.faces.wording import Curated

Ask = Callable[[Conversation, str], "Turn"]

NARROW = 100  # cells; below, a pane takes the conversation's place instead of standing beside it
LOW = 22  # rows; below, spacing is given up everywhere,
SHORT = 30  # below this, in the card that a conversation begins with
SUGGESTED = 5  # questions in the drop list
EXAMPLES = 3  # questions offered before the first one is asked
EXAMPLES_FROM = "what is"  # what the engine is asked to complete for them


class AskScreen(Screen[None]):
    """The conversation. It shows what `ask` replies, and decides nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "topics", "Topics", priority=True),
        Binding("f4", "source", "Source", priority=True),
        Binding("ctrl+f", "search", "Find", priority=True),
        Binding("ctrl+y", "copy", "Copy", priority=True),
        Binding("escape", "back", "Back", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.engine: Engine | None = None
        self.curated: Curated | None = None
        self._ask: Ask | None = None
        self._state = START
        self._waiting: list[TurnView] = []  # asked before the library was open
        self._suggestions = Suggestions()
        self._view = ConversationView()
        self._body = Body(self._view, self._suggestions)
        self._search = SearchBar()
        self._box = QuestionBox(self._suggestions)

    def compose(self) -> ComposeResult:
        """Notices, conversation, search, box, keys."""
        yield NoticeBar()
        yield self._body
        yield self._search
        with Container(id="box"):
            yield self._box
        yield KeyBar()

    def on_mount(self) -> None:
        """The keyboard belongs to the box."""
        self._box.focus()

    def on_resize(self, event: Resize) -> None:
        """Fold what does not fit."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.set_class(event.size.height < LOW, "-low")
        self.set_class(event.size.height < SHORT, "-short")
        self._body.fit(narrow=event.size.width < NARROW)

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Every answered turn, in order."""
        return self._view.exchanges

    def open(self, engine: "Engine", ask: Ask) -> None:
        """The library is ready: begin, and answer what was asked meanwhile."""
        from askmono.faces.wording import curated  # noqa: PLC0415 - after the first paint

        self.engine, self._ask, self.curated = engine, ask, curated(engine)
        self.query_one(NoticeBar).tell(engine.monograph.title, self._standing_notices(engine))
        if not self._waiting:
            self.begin()
        for turn in self._waiting:
            self._answer(turn)
        self._waiting.clear()

    def begin(self) -> None:
        """Forget the conversation and start anew."""
        if self.engine is None or self.curated is None:
            return
        self._state = START
        self._body.fold()
        notices = (self.engine.notice("abstention-greeting"), *self._standing_notices(self.engine))
        examples = self.engine.suggest(EXAMPLES_FROM, EXAMPLES)
        title = self.engine.monograph.title
        self._view.begin(StartCard(title, notices, self.curated.disclaimer, examples))
        self._box.offered = len(examples)
        self._box.focus()

    @staticmethod
    def _standing_notices(engine: "Engine") -> tuple[Said, ...]:
        """The notices that are always shown, the most important first."""
        reviewed = engine.monograph.review.status == "reviewed"
        ids = ("not-advice",) if reviewed else ("unreviewed", "not-advice")
        return tuple(engine.notice(id_) for id_ in ids)

    # --- asking ---------------------------------------------------------------------------------

    @on(QuestionBox.Asked)
    def _asked(self, event: QuestionBox.Asked) -> None:
        self.ask(event.utterance)

    @on(Suggestions.Taken)
    def _taken(self, event: Suggestions.Taken) -> None:
        self._pick(event.question)

    @on(OfferLine.Picked)
    def _picked(self, event: OfferLine.Picked) -> None:
        self._pick(event.question)

    @on(QuestionBox.Picked)
    def _picked_by_number(self, event: QuestionBox.Picked) -> None:
        offers = self._view.offers()
        if event.number <= len(offers):
            self._pick(offers[event.number - 1].question)

    def _pick(self, question: str) -> None:
        self._box.fill("")
        self._box.remember(question)
        self.ask(question)

    def ask(self, utterance: str) -> None:
        """Put an utterance into the conversation; it is answered once the library is open."""
        self._body.fold_if_narrow()
        turn = self._view.add(utterance)
        self._box.focus()
        if self._ask is None:
            turn.wait()
            self._waiting.append(turn)
        else:
            self._answer(turn)

    def _answer(self, turn: TurnView) -> None:
        if self.engine is None or self._ask is None or self.curated is None:
            return
        said = self._ask(self._state, turn.utterance)
        self._state = said.conversation
        locale = self.engine.locale
        contacts = (locale.emergency.text, locale.crisis.text, locale.poison.text)
        if isinstance(said.reply, Escalation):  # the card stands alone
            self._body.fold()
            self._suggestions.close()
        card = ReplyCard(said.reply, self.curated.none_of_these, contacts)
        self._view.answer(turn, card)
        self._box.offered = len(card.questions)

    @on(QuestionBox.Typed)
    def _typed(self, event: QuestionBox.Typed) -> None:
        card = self._view.latest_card()
        alarm = card is not None and card.kind == "escalation"
        if self.engine and not alarm:  # nothing may cover an emergency card
            self._suggestions.offer(self.engine.suggest(event.text, SUGGESTED))

    # --- moving about ---------------------------------------------------------------------------

    @on(QuestionBox.LeftUp)
    def _to_choices(self) -> None:
        choices: Sequence[Choice] = self._view.offers() or self._view.choices()[-1:]
        if choices:
            choices[0].focus()

    @on(Choice.Stepped)
    def _step(self, event: Choice.Stepped) -> None:
        choices = self._view.choices()
        at = choices.index(event.choice) + event.by
        (self._box if at >= len(choices) else choices[max(0, at)]).focus()

    @on(QuestionBox.Scrolled)
    def _scroll(self, event: QuestionBox.Scrolled) -> None:
        self._view.scroll_pages(event.pages)

    def on_key(self, event: Key) -> None:
        """Whoever types means the box, wherever the keyboard is."""
        typing = event.is_printable and event.character and event.key != "space"
        if typing and not isinstance(self.focused, Input | TextArea):
            event.stop()
            self._box.type(event.character or "")

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Tell the keys at the bottom whether there is a way back."""
        self.query_one(KeyBar).away(event.widget is not self._box)

    def action_back(self) -> None:
        """Close what was opened last, and give the keyboard back to the box."""
        if not self._body.close_one():
            self._box.focus()

    # --- panes ----------------------------------------------------------------------------------

    @on(CitationLine.Opened)
    def _opened(self, event: CitationLine.Opened) -> None:
        around = (node for node in event.line.ancestors if isinstance(node, TurnView))
        self._view.keep(next(around, None))
        self.show_source((event.line.quote,))

    @on(TopicsPane.Chosen)
    def _chosen(self, event: TopicsPane.Chosen) -> None:
        if self.engine:
            monograph = self.engine.monograph
            self.show_source((whole_quote(monograph, monograph.passages[event.passage]),))

    def show_source(self, quotes: Sequence[Quote]) -> None:
        """Open the file of these quotes where they stand; without quotes, the monograph's."""
        if self.engine:
            named = self.engine.library.monograph(quotes[0].medicine) if quotes else None
            self._body.open_source(named or self.engine.monograph, quotes)

    def action_source(self) -> None:
        """Open the source of the newest passage, or close it."""
        if self._body.source_is_open:
            self.action_back()
        else:
            card = self._view.latest_card()
            self.show_source(passages_of(card.reply) if card else ())

    def action_topics(self) -> None:
        """Open the topics, or close them."""
        if self._body.topics_are_open:
            self._body.fold()
            self._box.focus()
        elif self.engine:
            self._body.open_topics(self.engine.monograph)

    # --- finding and copying --------------------------------------------------------------------

    def action_search(self) -> None:
        """Open the search."""
        self._body.fold_if_narrow()
        self._search.open()

    @on(SearchBar.Changed)
    def _search_changed(self, event: SearchBar.Changed) -> None:
        self._search.count(*self._view.search(event.text))

    @on(SearchBar.Stepped)
    def _search_stepped(self, event: SearchBar.Stepped) -> None:
        self._search.count(*self._view.step(event.by))

    @on(SearchBar.Closed)
    def _search_closed(self) -> None:
        self._view.search("")
        self._box.focus()

    def action_copy(self) -> None:
        """Copy the passages, as cited, of the card that has the keyboard, else of the newest."""
        around = self.focused.ancestors if self.focused else []
        here = (node for node in around if isinstance(node, ReplyCard))
        card = next(here, None) or self._view.latest_card()
        text = with_citation(passages_of(card.reply)) if card else ""
        if text:
            self.app.copy_to_clipboard(text)
        self.notify(COPIED if text else NOTHING_TO_COPY, markup=False)


def whole_quote(monograph: Monograph, passage: Passage) -> Quote:
    """A passage as a citation of its own, no sentence of it standing out."""
    return Quote(
        text=monograph.slice(passage.span),
        medicine=monograph.id,
        file=monograph.file,
        section=passage.section,
        label=passage.label,
        start=passage.span.start,
        end=passage.span.end,
        lines=passage.lines,
        sha256=monograph.sha256,
    )
