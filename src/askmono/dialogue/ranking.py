"""The passages of a monograph that nobody curated targets for, ranked for an utterance."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import msgspec

from askmono.content.monograph import Monograph
from askmono.dialogue import heads
from askmono.dialogue.engine import Engine
from askmono.dialogue.ingredient import asked_of, leanings
from askmono.retrieval.passages import Ranked
from askmono.retrieval.query import Query

if TYPE_CHECKING:
    from askmono.dialogue.hearing import Hearing
    from askmono.dialogue.understanding import Understanding
    from askmono.retrieval.encoder import Floats

# How much more speaks for a passage that holds the name of another medicine that is named: its
# words are not compared, since what is learned of one name holds for all.
NAMING = 2.5
# How much the vector of the clause that asks counts beside that of the whole: what is told leads to
# what is said of an illness, and not of what is asked.
ASKING = 0.5
HEADED = 2.0  # the same for a dose that is told under the name of another
ASIDE = -30.0  # added to the score of a passage that tells of something else: it never answers
LIKE = 0.70  # share of an intent from which an utterance asks what its question does
DRUNK = "drink-or-food"  # a kind of name whose words are compared


def rank(
    engine: Engine,
    hearing: "Hearing",
    understanding: "Understanding",
    naming: Collection[int],
    aside: Collection[int],
    *,
    asking: Query | None = None,
    dose_for: bool = False,
) -> tuple[Ranked, ...]:
    """The passages that may answer, best first. Asks the encoder if that was not done before.

    naming, aside: passages, as Asked has them. asking: the clause that asks, if not the whole.
    dose_for: whether the dose for something is asked.
    """
    query = engine.query_of(hearing.asked)
    if not query.words:
        return ()
    monograph = engine.monograph
    lean = leanings(monograph, asked_of(monograph, hearing))
    for at, weight in heads.leanings(monograph, query, engine.query_of).items():
        lean[at] = lean.get(at, 0.0) + weight
    if dose_for:
        telling = engine.passages.telling(heads.asked_for(query, engine.query_of))
        for at, weight in heads.to_dosage(monograph, telling).items():
            lean[at] = lean.get(at, 0.0) + weight
    for at in naming:
        lean[at] = lean.get(at, 0.0) + NAMING
    for at in _headed(monograph, hearing) if dose_for else ():
        lean[at] = lean.get(at, 0.0) + HEADED
    for at in aside:
        lean[at] = ASIDE
    vector = vector_of(engine, query, understanding)
    if asking is not None and asking.words:
        vector = _leaning(vector, engine.matcher.encode(asking))
    return engine.passages.rank(in_other_words(engine, query, understanding), vector, lean)


def in_other_words(engine: Engine, query: Query, understanding: "Understanding") -> Query:
    """A query that speaks as well of what the question of an intent names that it is surely like.

    "Is it fine for bairns" is like "Can children have it?", and children are what texts speak of.
    """
    shares = understanding.shares
    like = max(shares, key=shares.__getitem__, default=None)
    if like is None or shares[like] < LIKE:
        return query
    if engine.intents[like].reply not in ("answer", "abstention"):
        return query
    there = engine.passages.concepts.intersection(engine.asked_by(like))
    return msgspec.structs.replace(
        query, concepts=(*query.concepts, *sorted(there.difference(query.concepts)))
    )


def _leaning(whole: "Floats", asking: "Floats") -> "Floats":
    """The vector of an utterance, leaned to that of what is asked in it; of length 1."""
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    both: Floats = whole + np.float32(ASKING) * asking
    both /= np.linalg.norm(both)
    return both


def _headed(monograph: Monograph, hearing: "Hearing") -> list[int]:
    """The passages whose label is of another medicine that is named: "Methotrexate Rescue"."""
    others = (e.name for e in hearing.entities if e.name.monograph != monograph.id)
    names = [name.shown.casefold() for name in others]
    labels = enumerate(passage.label for passage in monograph.passages)
    return [at for at, label in labels if label and any(n in label.casefold() for n in names)]


def naming(engine: Engine, hearing: "Hearing") -> frozenset[int]:
    """The passages that hold the name of another medicine that is named, else that of its class."""
    own = engine.monograph.id
    found: frozenset[int] = frozenset()
    for other in hearing.entities:
        if other.name.monograph != own and other.name.kind != DRUNK:
            group = other.name.group
            names = {other.name.shown, other.span.of(hearing.reading.utterance)}
            kinds = {group, *engine.library.classes.get(group, ())} if group else ()
            found |= _holding(engine, names) or _holding(engine, kinds)
    return found


def _holding(engine: Engine, names: Collection[str]) -> frozenset[int]:
    return frozenset().union(*map(engine.passages.holding, sorted(names)))


def vector_of(engine: Engine, query: Query, understanding: "Understanding") -> "Floats":
    """The encoder's vector of what is asked; made anew only where nothing has needed it yet."""
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    if (kept := understanding.vector) is not None:
        return np.frombuffer(kept, np.float32)
    return engine.matcher.encode(query)
