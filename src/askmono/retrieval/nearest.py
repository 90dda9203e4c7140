"""The second signal: the phrasing that reads most like the question, by rapidfuzz.

Ratio of the whole lines: token_set_ratio calls any phrasing contained in a long question alike,
and WRatio does through its partial branch, so neither may take part.
"""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from askmono.retrieval.query import Query


class Nearest:
    """Looks among the phrasings of a label; the score is the similarity of the nearest, 0 to 1.

    phrasings: by label, mended as a query is, one a line.
    """

    name = "nearest"

    def __init__(self, phrasings: Sequence[str]) -> None:
        self._phrasings = phrasings
        self._lines = lru_cache(maxsize=None)(self._split)

    def _split(self, label: int) -> list[str]:
        """A label's phrasings; parted only when the label is first looked at."""
        return self._phrasings[label].split("\n")

    def score(self, query: Query, labels: Sequence[int]) -> list[float]:
        """The similarity of each label's nearest phrasing, 0 to 1."""
        return [self.phrasing(query, label)[1] for label in labels]

    def phrasing(self, query: Query, label: int) -> tuple[str, float]:
        """The label's phrasing nearest to the query, mended as the query is, and how near."""
        found = process.extractOne(query.text, self._lines(label), scorer=fuzz.ratio)
        return (found[0], found[1] / 100.0) if found else ("", 0.0)
