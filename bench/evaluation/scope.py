"""Questions in scope and out of it, counted as the authors of CLINC150 do."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

COST = 0.02  # of all questions in scope that a threshold may turn away, for the second rule


class Judged(NamedTuple):
    """One question: whether its label was found (never, for a stranger), and how surely."""

    right: bool
    score: float


def accuracy(inside: Sequence[Judged], threshold: float = float("-inf")) -> float:
    """Of questions in scope, the share answered and rightly so: what is turned away is an error."""
    return _mean([j.right and j.score >= threshold for j in inside])


def recall(outside: Sequence[Judged], threshold: float) -> float:
    """Of questions out of scope, the share that is turned away."""
    return _mean([j.score < threshold for j in outside])


def thresholds(inside: Sequence[Judged], outside: Sequence[Judged]) -> dict[str, float]:
    """Thresholds chosen on a validation part, by rule.

    most: the most questions of the part judged rightly, in scope and out (the authors' rule).
    cost: the highest that costs at most COST of the accuracy in scope.
    balance: the highest mean of accuracy in scope and recall out of scope.
    """
    tried = sorted({j.score for j in (*inside, *outside)})
    right = sorted(j.score for j in inside if j.right)
    strangers = sorted(j.score for j in outside)

    def kept(at: float) -> int:
        return len(right) - bisect_left(right, at)

    def away(at: float) -> int:
        return bisect_left(strangers, at)

    least = len(right) - COST * len(inside)
    return {
        "most": max(tried, key=lambda at: kept(at) + away(at)),
        "cost": max(at for at in tried if kept(at) >= least),
        "balance": max(
            tried, key=lambda at: kept(at) / len(inside) + away(at) / max(1, len(outside))
        ),
    }


def separation(inside: Sequence[Judged], outside: Sequence[Judged]) -> float:
    """How often a question in scope scores higher than a stranger: 0.5 by chance, 1 always.

    The area under the curve of recall against false alarms; of equal scores, half count.
    """
    strangers = sorted(j.score for j in outside)
    below = sum(bisect_left(strangers, j.score) + bisect_right(strangers, j.score) for j in inside)
    return below / 2 / max(1, len(inside) * len(outside))


def _mean(hits: Sequence[bool]) -> float:
    return sum(hits) / max(1, len(hits))
