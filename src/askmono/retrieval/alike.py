"""Which medicines an unknown word may be meant for, where none is named: to be asked back.

A word further from every name than is guessed at (finding.py) may still be one, written as it
sounds. Pure.
"""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from askmono.content.spelling import Speller
from askmono.content.text import Reading
from askmono.retrieval.names import Known

SHORTEST = 6  # letters of a word that is compared
# Of the likeness by Jaro and Winkler, 0 to 1: the least that counts, and how far below the best.
LEAST = 0.88
BELOW = 0.05
MOST = 3  # medicines


def alike(names: Known, reading: Reading, speller: Speller) -> tuple[str, ...]:
    """The monographs with a name most like an unknown word, the likest first; at most MOST."""
    found: dict[str, float] = {}
    for word in reading.texts:
        if len(word) < SHORTEST or not word.isalpha() or speller.knows(word):
            continue
        if any(map(speller.is_english, speller.nearest(word, 1))):
            continue  # an ordinary word with a slip: "abuot"
        for text, likeness, _ in process.extract(
            word,
            _all_of(names, word),
            scorer=JaroWinkler.normalized_similarity,
            score_cutoff=LEAST,
            limit=2 * MOST,
        ):
            name = names.named(text)
            for id_ in (name.monograph, *name.candidates[:1]) if name else ():
                if id_ is not None:
                    found[id_] = max(found.get(id_, 0.0), likeness)
    best = max(found.values(), default=0.0)
    near = [id_ for id_, likeness in found.items() if likeness >= best - BELOW]
    return tuple(sorted(near, key=lambda id_: (-found[id_], id_))[:MOST])


def _all_of(names: Known, word: str) -> Sequence[str]:
    """The names of one word, and the words of longer ones that begin with the same letter."""
    return (*names.misspelt(""), *names.held(word[0]))
