"""What has been said so far, and a box to ask in."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.events import DescendantFocus, Key, Resize
from textual.geometry import Size
from textual.widget import Widget

from askmono.faces.tui.body import Body
from askmono.faces.tui.conversation_view import ConversationView
from askmono.faces.tui.key_bar import LESSON, KeyBar
from askmono.faces.tui.labels import ASK_HERE, COPIED, NOTHING_TO_COPY
from askmono.faces.tui.notice_bar import NoticeBar
from askmono.faces.tui.prose import Prose, block
from askmono.faces.tui.shelf_turns import ShelfTurns
from askmono.faces.tui.suggestions import Suggestions
from askmono.faces.tui.typing_anywhere import TypedOn

if TYPE_CHECKING:  # the library, and what shows it, come after the first paint
    from askmono.dialogue.engine import Engine
    from askmono.dialogue.reply import Quote
    from askmono.dialogue.talk import Ask, Talk
    from askmono.faces.transcript import Exchange
    from askmono.faces.tui.card import TurnView
    from askmono.faces.tui.choice import Choice, CitationLine, OfferLine
    from askmono.faces.tui.question_box import QuestionBox
    from askmono.faces.tui.search_bar import SearchBar
    from askmono.faces.tui.topics_pane import TopicsPane

NARROW = 100  # cells; below, a pane takes the conversation's place instead of standing beside it
LOW = 22  # rows; below, spacing is given up everywhere,
SHORT = 30  # below this, in the card that a conversation begins with
SUGGESTED = 5  # questions in the drop list


class AskScreen(TypedOn, ShelfTurns):
    """The conversation. It shows what `ask` replies, and decides nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "topics", "Topics", priority=True),
        Binding("f4", "source", "Source", priority=True),
        Binding("ctrl+f", "search", "Find", priority=True),
        Binding("ctrl+y", "copy", "Copy", priority=True),
        Binding("escape", "back", "Back", show=False),
    ]

    def __init__(self) -> None:
        self._suggestions = Suggestions()
        self._view = ConversationView()
        super().__init__(Body(self._view, self._suggestions))
        self._waiting: list[TurnView] = []  # asked before the library was open
        self._search: SearchBar | None = None
        self._box: QuestionBox  # made by put_box
        self._early: list[Key] = []  # pressed before there was a box

    def compose(self) -> ComposeResult:
        """Notices, conversation, box, keys. The search is mounted when it is first wanted."""
        self._fit(self.app.size)  # before anything is styled: each change later costs a restyling
        yield NoticeBar()
        yield self._body
        with Container(id="box"):
            yield Prose([block(ASK_HERE, "$quiet")], id="no-box-yet")
        yield KeyBar()

    def put_box(self) -> None:
        """Make the box, once something is on the screen; what was typed before goes there too."""
        from askmono.faces.tui.question_box import QuestionBox  # noqa: PLC0415 - after the first paint

        self._box = QuestionBox(self._suggestions)
        place = self.query_one("#box")
        place.remove_children("#no-box-yet")
        place.mount(self._box)
        self._box.focus()
        for key in self._early:
            self._box.post_message(key)
        self._early.clear()

    def on_resize(self, event: Resize) -> None:
        """Fold what does not fit."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        self.set_class(size.width < NARROW, "-narrow")
        self.set_class(size.height < LOW, "-low")
        self.set_class(size.height < SHORT, "-short")
        self._body.fit(narrow=size.width < NARROW)

    @property
    def exchanges(self) -> "tuple[Exchange, ...]":
        """Every answered turn, in order."""
        return self._view.exchanges

    def open(self, engine: "Engine", ask: "Ask | None") -> None:
        """The library is ready: begin, and answer what was asked meanwhile. ask: as Talk has it."""
        from askmono.dialogue.talk import Talk  # noqa: PLC0415 - after the first paint

        self._talk = Talk(engine, ask)
        self._head(engine)
        if self.on_a_shelf:
            self.query_one(KeyBar).add_medicines()
        if not engine.library.lessons:
            self.query_one(KeyBar).leave_out(LESSON)
        waiting, self._waiting = self._waiting, []
        if not waiting:
            self._begin_with(engine, "abstention-greeting")
        for turn in waiting:
            self._answer(self._talk, turn)

    def begin(self) -> None:
        """Forget what was said, and what was typed, and start an empty conversation."""
        if self._talk:
            self._talk.forget()
            self._box.forget()
            self._follow(self._talk)
            self._begin_with(self._talk.engine, "abstention-greeting")

    def _begin_with(self, engine: "Engine", greeting: str, *, below: bool = False) -> None:
        """Show how a conversation begins. below: under what was said, instead of in its place."""
        from askmono.faces.tui.start_card import beginning  # noqa: PLC0415 - after the first paint

        self._body.fold()
        card = beginning(engine, greeting)
        if below:
            self._view.go_on(card)
        else:
            self._view.begin(card)
        self._box.offered = len(card.examples)
        self._box.focus()

    # --- asking ---------------------------------------------------------------------------------

    def on_question_box_asked(self, event: "QuestionBox.Asked") -> None:
        """Enter. Named, not decorated: the class is not imported yet; so below."""
        self.ask(event.utterance)

    @on(Suggestions.Taken)
    def _taken(self, event: Suggestions.Taken) -> None:
        self._pick(event.question)

    def on_offer_line_picked(self, event: "OfferLine.Picked") -> None:
        """An offer by click or Enter."""
        self._pick(event.question)

    def on_question_box_picked(self, event: "QuestionBox.Picked") -> None:
        """An offer by its number."""
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
        if self._talk is None:
            turn.wait()
            self._waiting.append(turn)
        else:
            self._answer(self._talk, turn)

    def _answer(self, talk: "Talk", turn: "TurnView") -> None:
        from askmono.dialogue.contract import stands_alone  # noqa: PLC0415 - after the first paint
        from askmono.faces.tui.card import ReplyCard  # noqa: PLC0415 - after the first paint

        said = talk.ask(turn.utterance)
        if said.problems:
            self.post_message(self.Damaged(said.problems))
        self._follow(talk)
        if stands_alone(said.reply):
            self._body.fold()
            self._suggestions.close()
            self.app.clear_notifications()
        none_of_these = talk.engine.notice("none-of-these").text
        card = ReplyCard(said.reply, none_of_these, talk.engine.locale.whom_to_call)
        self._view.answer(turn, card)
        self._box.offered = len(card.questions)

    @property
    def alarms(self) -> bool:
        """Whether an escalation's card stands last; nothing may lie over it."""
        return self._view.card_stands

    def on_screen_resume(self) -> None:
        """What was said elsewhere lies over no card here."""
        if self.alarms:
            self.app.clear_notifications()

    def on_question_box_typed(self, event: "QuestionBox.Typed") -> None:
        """Type-ahead."""
        card = self._view.latest_card()
        alarm = card is not None and card.kind == "escalation"
        if self._talk and not alarm:  # nothing may cover an emergency card
            from askmono.dialogue.proposing import proposed  # noqa: PLC0415 - after the first paint

            self._suggestions.offer(proposed(self._talk.nearest, event.text, SUGGESTED))

    # --- moving about ---------------------------------------------------------------------------

    def on_question_box_left_up(self) -> None:
        """From the box to the choices above it."""
        choices: Sequence[Choice] = self._view.offers() or self._view.choices()[-1:]
        if choices:
            choices[0].focus()

    def on_choice_stepped(self, event: "Choice.Stepped") -> None:
        """From line to line, and after the last back to the box."""
        choices = self._view.choices()
        at = choices.index(event.choice) + event.by
        (self._box if at >= len(choices) else choices[max(0, at)]).focus()

    def on_question_box_scrolled(self, event: "QuestionBox.Scrolled") -> None:
        """The page keys, pressed in the box."""
        self._view.scroll_pages(event.pages)

    def on_key(self, event: Key) -> None:
        """Keep what is pressed before there is a box."""
        if not self.listens:
            self._early.append(event)

    @property
    def listens(self) -> bool:
        """Once there is a box."""
        return hasattr(self, "_box")

    def box_here(self) -> Widget:
        """Whoever types means the box, wherever the keyboard is; unless it is in another one."""
        from textual.widgets import Input, TextArea  # noqa: PLC0415 - after the first paint

        here = self.focused
        return here if isinstance(here, Input | TextArea) else self._box

    def type(self, text: str) -> None:
        """Put text into the box as if typed there."""
        self._box.type(text)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Tell the keys at the bottom whether there is a way back."""
        self.query_one(KeyBar).away(event.widget is not self._box)

    def action_back(self) -> None:
        """Close what was opened last, and give the keyboard back to the box."""
        if not self._body.close_one():
            self._box.focus()

    # --- panes ----------------------------------------------------------------------------------

    def on_citation_line_opened(self, event: "CitationLine.Opened") -> None:
        """A citation by click or Enter."""
        from askmono.faces.tui.card import TurnView  # noqa: PLC0415 - after the first paint

        around = (node for node in event.line.ancestors if isinstance(node, TurnView))
        self._view.keep(next(around, None))
        self.show_source((event.line.quote,))

    def on_topics_pane_chosen(self, event: "TopicsPane.Chosen") -> None:
        """A topic by click or Enter."""
        self.show_source((event.quote,))

    def show_source(self, quotes: "Sequence[Quote]") -> None:
        """Open the file of these quotes where they stand; without quotes, the monograph's."""
        if self._talk is None:
            return
        about = self._talk.about
        if not (about or quotes):
            self.action_medicines()  # which text, nobody has said yet
            return
        with self.reading():
            named = self._talk.engine.library.monograph(quotes[0].medicine) if quotes else None
            if monograph := named or (about.monograph if about else None):
                same = [quote for quote in quotes if quote.medicine == monograph.id]
                self._body.open_source(monograph, same, self._left_out(monograph))

    def action_source(self) -> None:
        """Open the source of the newest passage, or close it."""
        if self._body.source_is_open:
            self.action_back()
        else:
            self.show_source(self._view.latest_quotes())

    def action_topics(self) -> None:
        """Open the topics, or close them."""
        if self._body.topics_are_open:
            self._body.fold()
            self._box.focus()
        elif self._talk and (about := self._talk.about):
            self._open_topics(about)
        else:
            self.action_medicines()  # of which medicine, nobody has said yet

    # --- finding and copying --------------------------------------------------------------------

    async def action_search(self) -> None:
        """Open the search."""
        self._body.fold_if_narrow()
        from askmono.faces.tui.search_bar import SearchBar  # noqa: PLC0415 - after the first paint

        if self._search is None:
            self._search = SearchBar(self._view)
            await self.mount(self._search, before="#box")  # the next key belongs to it
        self._search.open()

    def on_search_bar_closed(self) -> None:
        """Nothing is looked for any more."""
        self._box.focus()

    def action_copy(self) -> None:
        """Copy the passages, as cited, of the card that has the keyboard, else of the newest."""
        from askmono.faces.transcript import with_citation  # noqa: PLC0415 - after the first paint
        from askmono.faces.tui.card import ReplyCard  # noqa: PLC0415 - after the first paint

        around = self.focused.ancestors if self.focused else []
        here = next((node for node in around if isinstance(node, ReplyCard)), None)
        text = with_citation(here.quotes if here else self._view.latest_quotes())
        if text:
            self.app.copy_to_clipboard(text)
        self.notify(COPIED if text else NOTHING_TO_COPY, markup=False)
