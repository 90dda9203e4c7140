"""A reply, with large choices below it."""

from collections.abc import Iterator

from textual.widget import Widget

from askmono.dialogue.contract import kind_of, passages_of, stands_alone
from askmono.dialogue.reply import Quote, Reply
from askmono.faces.kiosk import labels
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.frame import Actions, BodyScroll, KioskScreen
from askmono.faces.speech import spoken
from askmono.faces.transcript import cited
from askmono.faces.tui.card import ReplyCard
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import BADGES, YOU
from askmono.faces.tui.prose import Prose, block
from askmono.faces.wording import Curated, offers_over, reply_lines

KEEPS = ("refusal", "abstention", "clarification")  # what was not answered can be taken along


class KioskCard(ReplyCard):
    """The same card as the TUI's, with choices large enough to touch and citations as plain text.

    A card of danger stands alone: below it is nothing to choose.
    """

    def _cited(self, quote: Quote) -> Widget:
        return Prose([block(drawable(cited(quote)))], classes="citation")

    def _choices(self) -> Iterator[Widget]:
        if self.questions:
            yield Prose([block(offers_over(self.reply) or "")], classes="over-choices")
        for question in self.questions:
            yield QuestionButton(question)


class ReplyScreen(KioskScreen):
    """What was asked, and the reply. said: what the library says below passages."""

    def __init__(
        self, utterance: str, reply: Reply, said: Curated, contacts: tuple[str, ...]
    ) -> None:
        alone = stands_alone(reply)
        super().__init__(BADGES["escalation"].words if alone else labels.YOUR_QUESTION)
        self.utterance = utterance
        self.reply = reply
        self._said = said
        self._contacts = contacts
        self._kept = False

    @property
    def words(self) -> int:
        """Of the whole reply."""
        return sum(len(line.text.split()) for line in reply_lines(self.reply, self._said))

    def spoken(self) -> str:
        """The reply as it is read."""
        return spoken(self.reply, self._said)

    @property
    def danger(self) -> bool:
        """Whether this is a card of danger."""
        return stands_alone(self.reply)

    def focus_first(self) -> None:
        """On a card of danger nothing: Enter pressed once more must not lead away from it."""
        if not self.danger:
            super().focus_first()

    def action_step(self, right: int, down: int) -> None:
        """The arrows scroll a card that does not fit; only else do they move to a button."""
        area = self.scrolling()
        if self.danger and self.focused is None and area:
            if down and area.max_scroll_y:
                self.scroll_body(down * 2)
            elif right:
                super().focus_first()
        else:
            super().action_step(right, down)

    def body(self) -> Iterator[Widget]:
        """The card, scrolled; below it where to go from here."""
        card = KioskCard(self.reply, self._said.none_of_these, self._contacts)
        with BodyScroll():
            if not self.danger:
                asked = block(drawable(self.utterance), prefix=f"{YOU}  ", prefix_style="$quiet")
                yield Prose([asked], classes="asked")
            yield card
            if passages_of(self.reply):
                shown = {notice.text for notice in self.reply.notices}
                for text in self._said.footer:
                    if text not in shown:
                        yield Prose([block(text)], classes="notice")
            if kind_of(self.reply) in KEEPS:
                yield BigButton(labels.KEEP, id="keep", sign="+")
        if self.danger:
            return  # the card stands alone; the bar leads back and ends
        with Actions():
            yield BigButton(labels.UP, id="up")
            yield BigButton(labels.DOWN, id="down", classes="first")
            yield BigButton(labels.ASK, id="ask", classes="main", sign="?")
            yield BigButton(labels.TAKE_AWAY, id="take-away")
