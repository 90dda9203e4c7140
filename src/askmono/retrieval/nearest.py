"""The second signal: the phrasing that reads most like the question, by rapidfuzz.

Ratio of the whole lines: token_set_ratio calls any phrasing contained in a long question alike,
and WRatio does through its partial branch, so neither may take part.
"""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from askmono.retrieval.query import Query


class Nearest:
    """The phrasings of every label. score: similarity of the nearest, 0 to 1."""

    name = "nearest"

    def __init__(self, phrasings: Sequence[Sequence[str]]) -> None:
        self._phrasings = phrasings

    def score(self, query: Query, labels: Sequence[int]) -> list[float]:
        """The similarity of each label's nearest phrasing, 0 to 1."""
        return [self.phrasing(query, label)[1] for label in labels]

    def phrasing(self, query: Query, label: int) -> tuple[str, float]:
        """The label's phrasing nearest to the query, mended as the query is, and how near."""
        found = process.extractOne(query.text, self._phrasings[label], scorer=fuzz.ratio)
        return (found[0], found[1] / 100.0) if found else ("", 0.0)
