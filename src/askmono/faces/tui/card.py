"""One turn of the conversation: what was asked, and the reply as a card of its kind."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from askmono.content.text import Span
from askmono.dialogue.contract import headed, kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.reply import Answer, Clarification, Quote, Reply, Said
from askmono.faces.tui.choice import CitationLine, OfferLine
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import MORE_LETTERS, OPENING, YOU, badge_of
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Block, Prose, block
from askmono.faces.wording import offers_over

LONGEST_SHOWN = 240  # characters of one's own words; three lines or so, the reply is what counts


class UtteranceLine(Prose):
    """What the person typed; control characters shown, never sent. Long words end in how many more.

    What is saved, asked again with the arrow keys and answered is all of it.
    """

    def __init__(self, utterance: str) -> None:
        said = drawable(utterance)
        if len(said) > LONGEST_SHOWN:
            begun = said[:LONGEST_SHOWN].rsplit(None, 1)[0]
            said = f"{begun} … ({MORE_LETTERS}: {len(utterance) - len(begun)})"
        super().__init__([block(said, prefix=f"{YOU}  ", prefix_style="bold $quiet")])


class Waiting(Prose):
    """Stands where the reply will be."""


class PassageText(Prose):
    """A passage, its answering sentence standing out."""

    def __init__(self, quote: Quote) -> None:
        lit = quote.highlight
        inside = Span(lit.start - quote.start, lit.end - quote.start) if lit else None
        super().__init__(passage_blocks(quote.text, inside))


def paragraphs(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks as they stand together: each paragraph alone, the items of a list in one."""
    for is_list, part in groupby(blocks, key=lambda one: one.indent > 0):
        if is_list:
            yield list(part)
        else:
            yield from ([one] for one in part)


class ReplyCard(Vertical):
    """A reply. Its look is the class of its kind in askmono.tcss.

    none_of_these: the words of the last choice under a clarification.
    contacts: phrases of an escalation that say whom to reach; they stand out.
    """

    def __init__(self, reply: Reply, none_of_these: str, contacts: tuple[str, ...] = ()) -> None:
        kind = kind_of(reply)
        super().__init__(classes=f"card {kind}")
        self.reply = reply
        self.kind = kind
        self._none_of_these = none_of_these
        self._contacts = contacts

    def compose(self) -> ComposeResult:
        """Badge, matched question, notices, passages with citations, choices."""
        reply = self.reply
        yield Prose([block(f" {badge_of(self.kind, reason_of(reply))} ")], classes="badge")
        if isinstance(reply, Answer):
            yield Prose([block(drawable(reply.question))], classes="question")
        for said in reply.notices:
            for number, part in enumerate(paragraphs(self._said(said))):
                yield Prose(part, classes="notice" if number == 0 else "notice more")
        for name, quote in headed(reply):
            if name:
                yield Prose([block(drawable(name))], classes="medicine-name")
            yield PassageText(quote)
            yield self._cited(quote)
        yield from self._choices()

    def _cited(self, quote: Quote) -> Widget:
        """Where a passage stands. A face without the source pane says it otherwise."""
        return CitationLine(quote)

    def _said(self, said: Said) -> tuple[Block, ...]:
        blocks = passage_blocks(said.text)
        if self.kind != "escalation":
            return blocks
        first = blocks[0]._replace(text=blocks[0].text.stylize("bold"))
        called = (self._called_out(part.text) for part in (first, *blocks[1:]))
        return tuple(part._replace(text=text) for part, text in zip(blocks, called, strict=True))

    def _called_out(self, text: Content) -> Content:
        for contact in self._contacts:
            start = text.plain.find(contact)
            if start >= 0:
                text = text.stylize("bold underline $escalation-call", start, start + len(contact))
        return text

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The passages shown."""
        return passages_of(self.reply)

    @property
    def questions(self) -> tuple[str, ...]:
        """What can be picked, in the order of the number keys."""
        offered = tuple(offer.question for offer in offers_of(self.reply))
        asks = offered and isinstance(self.reply, Clarification)
        return (*offered, self._none_of_these) if asks else offered

    def _choices(self) -> Iterator[Widget]:
        if self.questions:
            yield Prose([block(offers_over(self.reply) or "")], classes="over-choices")
        for number, question in enumerate(self.questions, 1):
            yield OfferLine(question, number)


class TurnView(Vertical):
    """An utterance, and its reply once there is one."""

    def __init__(self, utterance: str) -> None:
        super().__init__(classes="turn")
        self.utterance = utterance
        self.card: ReplyCard | None = None
        self._below: Widget | None = None

    def compose(self) -> ComposeResult:
        """The utterance, and what `answer` or `wait` put there before this was composed."""
        yield UtteranceLine(self.utterance)
        if self._below:
            yield self._below

    def answer(self, card: ReplyCard) -> None:
        """Show the reply."""
        self.card = card
        self._put(card)

    def wait(self) -> None:
        """Say that the library is still being opened."""
        self._put(Waiting([block(f"{OPENING} …", "italic $quiet", prefix="     ")]))

    def _put(self, below: Widget) -> None:
        before, self._below = self._below, below
        if before:
            before.remove()
        if self.children:
            self.mount(below)
