"""What a score is worth: the reliability of answers by score, and what another cutoff would do."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evaluation.asking import Outcome

BINS = 10  # of equal width over scores from 0 to 100


class Bin(NamedTuple):
    """Answers with scores from low up to high (100 is in the last bin).

    answers: how many. score: their mean, 0 to 100. right: how many of them are.
    """

    low: float
    high: float
    answers: int
    score: float
    right: int


class Point(NamedTuple):
    """What would be shown if only answers with a score of at least the cutoff were.

    coverage: of the questions that the text answers, the share still answered, rightly or not.
    risk: of the answers still shown, to whatever question, the share that is wrong; None if there
        are none. shown: how many answers these are.
    """

    cutoff: float
    coverage: float
    risk: float | None
    shown: int


def scored(outcomes: Iterable[Outcome]) -> list[tuple[float, bool]]:
    """Score (0 to 100) and rightness of every answer given."""
    return [(o.score, o.right) for o in outcomes if o.kind == "answer"]


def reliability(answers: Iterable[tuple[float, bool]], bins: int = BINS) -> tuple[Bin, ...]:
    """Bins from the lowest score to the highest; those without answers are left out."""
    width = 100 / bins
    held: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for score, right in answers:
        held[min(bins - 1, max(0, int(score / width)))].append((score, right))
    return tuple(
        Bin(
            at * width,
            (at + 1) * width,
            len(inside),
            sum(score for score, _ in inside) / len(inside),
            sum(right for _, right in inside),
        )
        for at, inside in enumerate(held)
        if inside
    )


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """The expected calibration error, 0 to 1: how far score / 100 and the share right lie apart.

    Averaged over bins by their counts; None where there are no answers.
    """
    total = sum(b.answers for b in bins)
    if not total:
        return None
    return sum(abs(b.right - b.answers * b.score / 100) for b in bins) / total


def cutoffs(outcomes: Sequence[Outcome], at: Iterable[float] = range(101)) -> tuple[Point, ...]:
    """What each cutoff would do to the answers that are shown today."""
    answers = scored(outcomes)
    in_scope = [o for o in outcomes if o.gold.expect == "answer"]
    answered = scored(in_scope)
    points = []
    for cutoff in at:
        kept = [right for score, right in answers if score >= cutoff]
        covered = sum(score >= cutoff for score, _ in answered)
        points.append(
            Point(
                float(cutoff),
                covered / len(in_scope) if in_scope else 0.0,
                kept.count(False) / len(kept) if kept else None,
                len(kept),
            )
        )
    return tuple(points)
