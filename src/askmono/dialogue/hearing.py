"""From a reading to the words that the safety rules and the signals go by.

Medicines are taken out of the words once they are known: the library's own leaves a mark, any
other leaves the name of its kind, so that what is learned of one name holds for all.
"""

from bisect import bisect_left

import msgspec

from askmono.content.spelling import Speller
from askmono.content.text import Reading, Span, Word, words_of
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import Name
from askmono.retrieval.query import MARK, NAMED, OTHER
from askmono.safety.reading.heard import knows

STAND_IN = " xownmedicinex "  # stands for {medicine} in a phrasing while it is read
_STAND_IN_WORD = STAND_IN.strip()
# Words of a name ("blue inhaler") that safety rules listen to besides: what it is for is breath.
BREATHED = frozenset({"inhaler", "inhalers", "puffer", "puffers"})
CONSUMED = ("drink-or-food", "recreational")  # kinds of names that rules know by many words
SPELT = range(5, 81)  # letters typed one by one that may be several words


class Hearing(msgspec.Struct, frozen=True):
    """An utterance as it was understood word by word.

    reading: as normalised. entities: the medicines named, in order.
    said: mended words for the safety rules; the library's own medicine is NAMED.
    asked: the same for the signals; other medicines are marks of their kind.
    places: where in the utterance as typed the word begins that each of `said` came from.
    typed: as `said`, but what the safety rules know is not mended, nor named as others name it:
    "scoffed", "booze".
    """

    reading: Reading
    entities: tuple[Entity, ...]
    said: tuple[str, ...]
    asked: tuple[str, ...]
    places: tuple[int, ...]
    typed: tuple[str, ...] = ()

    def between(self, span: Span) -> tuple[str, ...]:
        """Those of `said` that were typed within a span of the utterance."""
        first = bisect_left(self.places, span.start)
        return self.said[first : bisect_left(self.places, span.end)]

    @property
    def own(self) -> tuple[Name, ...]:
        """The library's own medicines among those named."""
        return tuple(e.name for e in self.entities if e.name.monograph is not None)

    @property
    def unclear(self) -> tuple[Name, ...]:
        """Names that may stand for one or another of the library's own medicines."""
        return tuple(e.name for e in self.entities if e.name.kind == "unclear")

    @property
    def others(self) -> tuple[Name, ...]:
        """The other medicines and supplements named; food, drink and street drugs aside."""
        return tuple(e.name for e in self.entities if e.name.kind in ("medicine", "supplement"))


def hear(
    reading: Reading, entities: tuple[Entity, ...], speller: Speller, about: str | None = None
) -> Hearing:
    """Take the medicines out of a reading and mend the words around them.

    entities: the medicines that it names, in order. about: id of the monograph that is asked
    about, where others of the library are others beside it; None where all of the library's own
    are meant alike.
    """
    named = {entity.words[0]: entity for entity in entities}
    inside = {at for entity in entities for at in range(*entity.words)}
    texts = reading.texts
    beside = (NAMED if at in inside or t == _STAND_IN_WORD else t for at, t in enumerate(texts))
    mended = speller.mend_each(beside)
    said: list[str] = []
    asked: list[str] = []
    places: list[int] = []
    kept: list[str] = []
    for at, (word, mends) in enumerate(zip(reading.words, mended, strict=True)):
        if entity := named.get(at):
            name = entity.name
            own = _is_own(name, about)
            typed = texts[at : entity.words[1]]
            breathed = tuple(word for word in typed if word in BREATHED)
            heard = (NAMED, *breathed) if own else (*words_of(name.shown), *breathed)
            asked += [NAMED] if own else _mark(name, typed)
            kept += typed if name.kind in CONSUMED and any(map(knows, typed)) else heard
        elif at in inside:
            continue
        else:
            heard = (NAMED,) if word.text == _STAND_IN_WORD else mends
            if len(word.text) in SPELT and not speller.knows(word.text) and _spelt(word):
                heard = speller.spaced(word.text)
            asked += heard
            kept += (word.text,) if knows(word.text) else heard
        said += heard
        places += [word.span.start] * len(heard)
    return Hearing(reading, entities, tuple(said), tuple(asked), tuple(places), tuple(kept))


def _is_own(name: Name, about: str | None) -> bool:
    """Whether a name stands for the medicine asked about, clearly or not."""
    if name.monograph is None:
        return name.kind == "unclear"
    return about is None or name.monograph == about


def _spelt(word: Word) -> bool:
    """Whether a word was typed letter by letter, with something between."""
    return word.span.end - word.span.start >= 2 * len(word.text) - 1


def _mark(name: Name, typed: tuple[str, ...]) -> list[str]:
    """What stands for another medicine in a query."""
    if name.kind in ("own", "medicine", "supplement"):
        return [OTHER, *([f"{MARK}{name.group}"] if name.group else [])]
    return list(typed)
