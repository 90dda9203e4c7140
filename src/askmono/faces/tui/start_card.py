"""How a conversation begins: the greeting, the disclaimer in full, questions to try."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from askmono.dialogue.engine import Engine
from askmono.dialogue.proposing import first_questions
from askmono.dialogue.reply import Offer, Quote, Said
from askmono.dialogue.standing import standing
from askmono.faces.tui.card import PassageText, paragraphs
from askmono.faces.tui.choice import CitationLine, OfferLine
from askmono.faces.tui.drawable import drawable
from askmono.faces.tui.labels import EXAMPLES
from askmono.faces.tui.marks import passage_blocks
from askmono.faces.tui.prose import Prose, block
from askmono.faces.wording import curated


def beginning(engine: Engine, greeting: str) -> "StartCard":
    """How a conversation with an engine begins. greeting: id of a notice."""
    notices = (engine.notice(greeting), *standing(engine))
    disclaimer = curated(engine).disclaimer
    return StartCard(title_of(engine), notices, disclaimer, first_questions(engine))


def title_of(engine: Engine) -> str:
    """What the text is called; on a shelf where none is chosen, how many there are."""
    return engine.monograph.title if engine.chosen else engine.subject


class StartCard(Vertical):
    """Nothing has been asked yet."""

    def __init__(
        self,
        title: str,
        notices: Sequence[Said],
        disclaimer: Quote | None,
        examples: Sequence[Offer],
    ) -> None:
        super().__init__(classes="card start")
        self._title = title
        self._notices = notices
        self._disclaimer = disclaimer
        self.examples = examples

    def compose(self) -> ComposeResult:
        """Title, notices, disclaimer with its citation, examples."""
        yield Prose([block(f" {drawable(self._title)} ")], classes="badge")
        for said in self._notices:
            for part in paragraphs(passage_blocks(said.text)):
                yield Prose(part, classes="notice")
        if self._disclaimer:
            yield PassageText(self._disclaimer)
            yield CitationLine(self._disclaimer)
        if self.examples:
            yield Prose([block(EXAMPLES)], classes="over-choices")
        for number, offer in enumerate(self.examples, 1):
            yield OfferLine(offer.question, number)
