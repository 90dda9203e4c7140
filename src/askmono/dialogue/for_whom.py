"""Whether a question about an amount is somebody's, though nobody is named in it."""

from functools import cache

from askmono.content.text import words_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.hearing import Hearing
from askmono.dialogue.parts import asks_first, clauses
from askmono.retrieval.query import stems_of
from askmono.safety.reading.amount import Words, asks_amount, tells_besides
from askmono.safety.reading.heard import Heard

TOPICS = ("Generic Name", "Usage", "Dosage")  # that tell for whom and what a medicine is


def somebodys_amount(engine: Engine, hearing: Hearing, utterance: str) -> bool:
    """Whether an amount is asked, and something told besides that the text has no word for.

    The words of what the text says of whom and what the medicine is for are no telling: "for
    depression", "high blood pressure: usual dose". See safety.reading.amount.
    """
    if not asks_amount(Heard(hearing.said)):
        return False

    @cache
    def stems() -> frozenset[str]:
        every = engine.monograph.passages
        told = (engine.monograph.slice(p.span) for p in every if p.topic in TOPICS)
        return frozenset(stem for text in told for stem in stems_of(words_of(text)))

    def knows(words: Words) -> bool:
        return bool(engine.present(engine.query_of(words))) or stems().issuperset(stems_of(words))

    each = [(span, Heard(hearing.between(span))) for span in clauses(utterance)]
    amounts = [(span, heard) for span, heard in each if asks_amount(heard)]
    asks = [heard for span, heard in amounts if asks_first(span.of(utterance))]
    asking = next(iter(asks or [heard for _, heard in amounts]), None)
    others = [heard for _, heard in each if heard is not asking]
    return asking is None or tells_besides(asking, others, knows)
