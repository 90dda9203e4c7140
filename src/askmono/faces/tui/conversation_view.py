"""The conversation so far, from the disclaimer to the last card."""

import re
from typing import TYPE_CHECKING, NamedTuple

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget

from askmono.faces.tui.prose import Hit, Prose

if TYPE_CHECKING:  # what turns are made of comes after the first paint
    from askmono.dialogue.reply import Quote
    from askmono.faces.transcript import Exchange
    from askmono.faces.tui.card import ReplyCard, TurnView
    from askmono.faces.tui.choice import Choice, OfferLine


class Found(NamedTuple):
    """A place in the conversation that a search found."""

    prose: Prose
    hit: Hit


class ConversationView(VerticalScroll, can_focus=False):
    """Turns below each other; the newest is scrolled into view."""

    def __init__(self) -> None:
        super().__init__(id="conversation")
        self._turns: list[TurnView] = []
        self._found: list[Found] = []
        self._at = -1
        self._begun: Widget | None = None  # shown below the last turn
        self._kept: TurnView | None = None  # stays in view when the width changes

    @property
    def exchanges(self) -> "tuple[Exchange, ...]":
        """Every answered turn, in order."""
        from askmono.faces.transcript import Exchange  # noqa: PLC0415 - see the top

        return tuple(Exchange(t.utterance, t.card.reply) for t in self._turns if t.card)

    def begin(self, start: Widget) -> None:
        """Forget all turns and show how a conversation begins."""
        self._turns.clear()
        self._kept = self._begun = None
        self.remove_children()
        self.mount(start)
        self.scroll_home(animate=False)

    def go_on(self, start: Widget) -> None:
        """Show below what was said that something else is begun; it takes over the number keys."""
        from askmono.faces.tui.choice import OfferLine  # noqa: PLC0415 - see the top

        for line in self.query(OfferLine):
            line.give_number(None)
        self._kept = None
        self._begun = start
        self.mount(start)
        self.call_after_refresh(self.scroll_to_widget, start, animate=False, top=True, force=True)

    def add(self, utterance: str) -> "TurnView":
        """A new turn, still without its reply."""
        from askmono.faces.tui.card import TurnView  # noqa: PLC0415 - see the top

        self._begun = None
        turn = TurnView(utterance)
        self._turns.append(turn)
        self.mount(turn)
        self.call_after_refresh(self.scroll_end, animate=False)
        return turn

    def answer(self, turn: "TurnView", card: "ReplyCard") -> None:
        """Show a turn's reply; it takes over the number keys."""
        from askmono.faces.tui.choice import OfferLine  # noqa: PLC0415 - see the top

        for line in self.query(OfferLine):
            line.give_number(None)
        turn.answer(card)
        self.keep(turn)

    def keep(self, turn: "TurnView | None") -> None:
        """Bring a turn into view, and keep it there when the width changes."""
        self._kept = turn
        self.call_after_refresh(self._bring_into_view)

    def on_resize(self) -> None:
        """Wrapped anew, everything stands elsewhere."""
        self.call_after_refresh(self._bring_into_view)

    def on_mouse_scroll_up(self) -> None:
        """The person looks elsewhere."""
        self._kept = None

    def on_mouse_scroll_down(self) -> None:
        """The person looks elsewhere."""
        self._kept = None

    def scroll_pages(self, pages: int) -> None:
        """Scroll up (negative) or down, as the page keys do."""
        self._kept = None
        self.scroll_relative(y=pages * (self.size.height - 1), animate=False)

    def _bring_into_view(self) -> None:
        """The whole turn if it fits, else its top; an escalation's card before all else."""
        turn = self._kept
        if turn is None or turn.card is None or not turn.is_attached:
            return
        card = turn.card
        height = self.scrollable_content_region.height
        shown: Widget = turn
        if card.kind == "escalation" and turn.outer_size.height > height:
            shown = card
        self.scroll_to_widget(shown, animate=False, top=True, force=True)

    def offers(self) -> "list[OfferLine]":
        """The choices that the number keys pick, in order."""
        from askmono.faces.tui.choice import OfferLine  # noqa: PLC0415 - see the top

        turns = [turn for turn in self._turns if turn.card]
        place: Widget = self._begun or (turns[-1] if turns else self)
        return list(place.query(OfferLine))

    def choices(self) -> "list[Choice]":
        """Every line that can be picked, from the top."""
        from askmono.faces.tui.choice import Choice  # noqa: PLC0415 - see the top

        return list(self.query(Choice))

    def latest_card(self) -> "ReplyCard | None":
        """The newest reply."""
        return next((turn.card for turn in reversed(self._turns) if turn.card), None)

    @property
    def card_stands(self) -> bool:
        """Whether an escalation is what stands last."""
        card = self.latest_card()
        return card is not None and card.kind == "escalation" and self._begun is None

    def latest_quotes(self) -> "tuple[Quote, ...]":
        """The passages of the newest reply."""
        card = self.latest_card()
        return card.quotes if card else ()

    def search(self, text: str) -> tuple[int, int]:
        """Mark every place that holds `text`, case aside, and go to the first.

        Returns: which place is looked at, from 1, and how many there are; (0, 0) for none.
        """
        wanted = re.compile(re.escape(text), re.IGNORECASE) if text else None
        self._found = []
        for prose in self.query(Prose):
            hits = prose.find(wanted) if wanted else ()
            prose.mark(hits)
            self._found += [Found(prose, hit) for hit in hits]
        self._at = -1
        return self.step(1)

    def step(self, by: int) -> tuple[int, int]:
        """Go on to the next (1) or previous (-1) place found, round and round."""
        if not self._found:
            return 0, 0
        if 0 <= self._at < len(self._found):
            self._mark(self._found[self._at].prose, None)
        self._at = (self._at + by) % len(self._found)
        found = self._found[self._at]
        self._mark(found.prose, found.hit)
        self.call_after_refresh(self._look_at, found)  # only then is it known where it stands
        return self._at + 1, len(self._found)

    def _look_at(self, found: Found) -> None:
        """Bring a place into view, unless another one is looked at by now."""
        if not self._found or self._found[self._at] is not found or not found.prose.is_attached:
            return
        row = found.prose.content_region.y + found.prose.row_of(found.hit.block, found.hit.start)
        region = Region(0, row - self.content_region.y + self.scroll_offset.y, 1, 1)
        self.scroll_to_region(region, animate=False, center=True, force=True)

    def _mark(self, prose: Prose, current: Hit | None) -> None:
        prose.mark(tuple(f.hit for f in self._found if f.prose is prose), current)
