"""The passages of a monograph that nobody curated targets for, ranked for an utterance."""

from typing import TYPE_CHECKING

from askmono.dialogue.engine import Engine
from askmono.dialogue.ingredient import asked_of, leanings
from askmono.retrieval.passages import Ranked
from askmono.retrieval.query import Query

if TYPE_CHECKING:
    from askmono.dialogue.hearing import Hearing
    from askmono.dialogue.understanding import Understanding
    from askmono.retrieval.encoder import Floats


def rank(engine: Engine, hearing: "Hearing", understanding: "Understanding") -> tuple[Ranked, ...]:
    """The passages that may answer, best first. Asks the encoder if that was not done before."""
    query = engine.query_of(hearing.asked)
    if not query.words:
        return ()
    monograph = engine.monograph
    lean = leanings(monograph, asked_of(monograph, hearing))
    return engine.passages.rank(query, vector_of(engine, query, understanding), lean)


def vector_of(engine: Engine, query: Query, understanding: "Understanding") -> "Floats":
    """The encoder's vector of what is asked; made anew only where nothing has needed it yet."""
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    if (kept := understanding.vector) is not None:
        return np.frombuffer(kept, np.float32)
    return engine.matcher.encode(query)
