"""The passages of a monograph that nobody curated targets for, ranked for an utterance."""

from typing import TYPE_CHECKING

from askmono.dialogue.engine import Engine
from askmono.dialogue.ingredient import asked_of, leanings
from askmono.retrieval.passages import Ranked
from askmono.retrieval.query import Query
from askmono.safety.contrary import against, measured
from askmono.safety.heard import Heard

if TYPE_CHECKING:
    from askmono.dialogue.hearing import Hearing
    from askmono.dialogue.understanding import Understanding
    from askmono.retrieval.encoder import Floats
    from askmono.retrieval.entities import Entity

# How much more speaks for a passage that holds the name of another medicine that is named: its
# words are not compared, since what is learned of one name holds for all.
NAMING = 2.5
OPPOSITE = -30.0  # added to the score of a passage that tells of the opposite: it never answers
VACCINE = "vaccine"
DRUNK = "drink-or-food"  # a kind of name whose words are compared


def rank(engine: Engine, hearing: "Hearing", understanding: "Understanding") -> tuple[Ranked, ...]:
    """The passages that may answer, best first. Asks the encoder if that was not done before."""
    query = engine.query_of(hearing.asked)
    if not query.words:
        return ()
    monograph = engine.monograph
    lean = leanings(monograph, asked_of(monograph, hearing))
    for at in naming(engine, hearing):
        lean[at] = lean.get(at, 0.0) + NAMING
    for at in opposite(engine, hearing):
        lean[at] = OPPOSITE
    return engine.passages.rank(query, vector_of(engine, query, understanding), lean)


def opposite(engine: Engine, hearing: "Hearing") -> frozenset[int]:
    """The passages that tell only of too low where too high is asked, or the other way round."""
    heard = Heard(hearing.said)
    if not measured(heard):
        return frozenset()
    monograph = engine.monograph
    return against(heard, [monograph.slice(each.span) for each in monograph.passages])


def naming(engine: Engine, hearing: "Hearing") -> frozenset[int]:
    """The passages that hold the name of another medicine that is named beside this one."""
    own = engine.monograph.id
    others = [e for e in hearing.entities if e.name.monograph != own and e.name.kind != DRUNK]
    names: set[str] = set()
    for other in others:
        typed = other.span.of(hearing.reading.utterance)
        names |= {other.name.shown, typed, _kind(engine, other)} - {""}
    return frozenset().union(*map(engine.passages.holding, sorted(names)))


def _kind(engine: Engine, other: "Entity") -> str:
    """What it is called besides; "" for nothing. A text about vaccines holds for each of them."""
    titles = [engine.about(id_).monograph.name for id_ in other.name.candidates]
    vaccines = other.name.group == VACCINE or any(VACCINE in t.casefold() for t in titles)
    return VACCINE if vaccines else ""


def vector_of(engine: Engine, query: Query, understanding: "Understanding") -> "Floats":
    """The encoder's vector of what is asked; made anew only where nothing has needed it yet."""
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    if (kept := understanding.vector) is not None:
        return np.frombuffer(kept, np.float32)
    return engine.matcher.encode(query)
