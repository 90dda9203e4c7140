"""Find the concepts that a question speaks of, in whichever everyday words.

Pure: no files, no state. Longer forms go before shorter ones, so that "water tablet" is a diuretic
and says nothing of water.
"""

from collections.abc import Sequence

import msgspec

from askmono.content.vocabulary import Vocabulary, ways_heard
from askmono.retrieval.query import stems_of


class Forms(msgspec.Struct, frozen=True):
    """The stems of every form of a vocabulary.

    ids: by the stems of a form, a blank between them, its concept. lengths: by first stem, how
    many stems the forms have that begin with it. things: the concepts that are a condition or a
    substance, which a text either names or does not. symptoms: those that may be an effect.
    """

    ids: dict[str, str]
    lengths: dict[str, tuple[int, ...]]
    things: tuple[str, ...] = ()
    symptoms: tuple[str, ...] = ()


def collect_forms(vocabulary: Vocabulary) -> Forms:
    """The stems of a vocabulary. Takes a tenth of a second: done when a library is compiled."""
    ids: dict[str, str] = {}
    lengths: dict[str, set[int]] = {}
    for concept in vocabulary.concepts:
        for wording in concept.wordings:
            for words in ways_heard(wording):
                stems = stems_of(words)
                # Where two concepts' forms have the same stems, the first in the file has them;
                # `askmono check` names the other.
                ids.setdefault(" ".join(stems), concept.id)
                lengths.setdefault(stems[0], set()).add(len(stems))
    things = tuple(c.id for c in vocabulary.concepts if c.kind in ("condition", "substance"))
    symptoms = tuple(c.id for c in vocabulary.concepts if c.kind == "symptom")
    return Forms(ids, {stem: tuple(sorted(of)) for stem, of in lengths.items()}, things, symptoms)


class Concepts:
    """Finds concepts by the stems of their forms."""

    def __init__(self, forms: Forms) -> None:
        self.things = frozenset(forms.things)
        self.symptoms = frozenset(forms.symptoms)
        self._ids = forms.ids
        self._lengths = forms.lengths

    def find(self, stems: Sequence[str]) -> tuple[str, ...]:
        """Ids of the concepts that a query's stems name, each once, in order of appearance.

        A stem belongs to one form only: to the longest that holds it, of two as long to the left.
        """
        stems = tuple(stems)
        ids, lengths, end = self._ids, self._lengths, len(stems)
        named = [
            (-length, at, id_)
            for at, stem in enumerate(stems)
            for length in lengths.get(stem, ())
            if at + length <= end
            and (id_ := ids.get(" ".join(stems[at : at + length]))) is not None
        ]
        named.sort()
        kept = []
        taken = 0  # a bit for each stem
        for minus, at, id_ in named:
            bits = ((1 << -minus) - 1) << at
            if not taken & bits:
                taken |= bits
                kept.append((at, id_))
        kept.sort()
        return tuple(dict.fromkeys(id_ for _, id_ in kept))
