"""From a reading to the words that the safety rules and the signals go by.

Medicines are taken out of the words once they are known: the library's own leaves a mark, any
other leaves the name of its kind, so that what is learned of one name holds for all.
"""

import msgspec

from askmono.content.spelling import Speller
from askmono.content.text import Reading, normalise
from askmono.retrieval.entities import Entity, Name, NameIndex
from askmono.retrieval.query import NAMED

STAND_IN = " xownmedicinex "  # stands for {medicine} in a phrasing while it is read
_STAND_IN_WORD = STAND_IN.strip()
MARK = "~"  # begins a word that stands for another medicine or its group
OTHER = f"{MARK}medicine"


class Hearing(msgspec.Struct, frozen=True):
    """An utterance as it was understood word by word.

    reading: as normalised. entities: the medicines named, in order.
    said: mended words for the safety rules; the library's own medicine is NAMED.
    asked: the same for the signals; other medicines are marks of their kind.
    """

    reading: Reading
    entities: tuple[Entity, ...]
    said: tuple[str, ...]
    asked: tuple[str, ...]

    @property
    def own(self) -> tuple[Name, ...]:
        """The library's own medicines among those named."""
        return tuple(e.name for e in self.entities if e.name.monograph is not None)

    @property
    def others(self) -> tuple[Name, ...]:
        """The other medicines and supplements named; food, drink and street drugs aside."""
        return tuple(e.name for e in self.entities if e.name.kind in ("medicine", "supplement"))


def hear(reading: Reading, names: NameIndex, speller: Speller) -> Hearing:
    """Find the medicines in a reading and mend the words around them."""
    entities = names.find(reading, speller)
    texts = reading.texts
    said: list[str] = []
    asked: list[str] = []
    at = 0
    for entity in entities:
        first, after = entity.words
        between = _mended(texts[at:first], speller)
        said += between
        asked += between
        said += [NAMED] if entity.name.monograph else normalise(entity.name.shown).texts
        asked += _mark(entity.name, texts[first:after])
        at = after
    rest = _mended(texts[at:], speller)
    return Hearing(reading, entities, (*said, *rest), (*asked, *rest))


def _mended(words: tuple[str, ...], speller: Speller) -> list[str]:
    mended = speller.mend(words)
    return [NAMED if word == _STAND_IN_WORD else word for word in mended]


def _mark(name: Name, typed: tuple[str, ...]) -> list[str]:
    """What stands for a named medicine in a query."""
    if name.monograph is not None:
        return [NAMED]
    if name.kind in ("medicine", "supplement"):
        return [OTHER, *([f"{MARK}{name.group}"] if name.group else [])]
    return list(typed)
