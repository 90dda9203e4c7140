"""A medicine named in an utterance, and what is made of those found beside each other.

Pure. How they are found: finding.py.
"""

from collections.abc import Iterable, Sequence

import msgspec

from askmono.content.text import Span, Word
from askmono.retrieval.names import MOST_CANDIDATES, Name, text_of
from askmono.retrieval.nonproprietary import SALTS

SPELT_RIGHT = 100.0  # score of a name without a slip


class Entity(msgspec.Struct, frozen=True):
    """A medicine named in an utterance.

    words: the first of the utterance's words that name it, and the one after the last.
    span: where it is named, in characters of the utterance as typed.
    score: 100 for a name spelt exactly, less for each slip; a similarity, not a probability.
    typed: the words as they were typed, joined by blanks.
    """

    name: Name
    words: tuple[int, int]
    span: Span
    score: float
    typed: str


def entity_of(name: Name, words: tuple[Word, ...], at: int, length: int, score: float) -> Entity:
    """A name and the words from a place on, so many, that name it."""
    span = Span(words[at].span.start, words[at + length - 1].span.end)
    typed = " ".join(word.text for word in words[at : at + length])
    return Entity(name, (at, at + length), span, score, typed)


def unclear(
    ids: Iterable[str], words: tuple[Word, ...], at: int, length: int, score: float
) -> Entity:
    """What may stand for several monographs. ids: theirs, likeliest first, each once."""
    text = " ".join(word.text for word in words[at : at + length])
    name = Name(text, None, "unclear", candidates=tuple(ids)[:MOST_CANDIDATES])
    return entity_of(name, words, at, length, score)


def as_one(found: Sequence[Entity]) -> list[Entity]:
    """Entities, those side by side as one where the one's name holds what was typed for the other.

    "Lantus insulin" is Lantus, and no other insulin.
    """
    kept: list[Entity] = []
    for entity in found:
        before = kept[-1] if kept else None
        if before is not None and before.words[1] == entity.words[0]:
            if _holds(before, entity):
                kept[-1] = _joined(before, entity, before)
                continue
            if _holds(entity, before):
                kept[-1] = _joined(before, entity, entity)
                continue
        kept.append(entity)
    return kept


def _holds(whole: Entity, part: Entity) -> bool:
    """Whether a name is a longer one in which all of what another is called stands."""
    words, held = text_of(whole.name.shown).split(), text_of(part.typed).split()
    return len(words) > len(held) and set(held) <= set(words)


def _joined(first: Entity, last: Entity, meant: Entity) -> Entity:
    return Entity(
        meant.name,
        (first.words[0], last.words[1]),
        Span(first.span.start, last.span.end),
        min(first.score, last.score),
        meant.typed,
    )


def in_its_salt(name: Name, after: str) -> Name:
    """A name, or unclear where the word after it is another salt than the monograph's."""
    own = text_of(name.shown).split()
    another = after in SALTS and after not in own and not SALTS.isdisjoint(own)
    if name.monograph is None or not another:
        return name
    return Name(name.shown, None, "unclear", candidates=(name.monograph,))
