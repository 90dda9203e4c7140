"""Type-ahead: the curated questions that what has been typed so far may become."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from askmono.content.text import words_of

CUTOFF = 75.0  # of 100; below it nothing is suggested
SHORTEST = 2  # letters typed from which anything is suggested


class Suggestions:
    """Curated questions, with the labels they belong to."""

    def __init__(self, labels: Sequence[str], questions: Sequence[str]) -> None:
        self._labels = labels
        self._lines = [" ".join(words_of(question)) for question in questions]

    def complete(self, typed: str, limit: int) -> list[str]:
        """Labels of the likeliest questions, best first; those that begin so come first."""
        line = " ".join(words_of(typed))
        if len(line) < SHORTEST:
            return []
        ranked = sorted((-_likeness(line, question), i) for i, question in enumerate(self._lines))
        return [self._labels[i] for negative, i in ranked if -negative >= CUTOFF][:limit]


def _likeness(line: str, question: str) -> float:
    """0 to 100, and 20 more for a question that begins with what has been typed."""
    words = question.split()
    parts = line.split()
    # Each typed word counts by the nearest word of the question; the last may be unfinished.
    whole = [max(fuzz.ratio(part, word) for word in words) for part in parts[:-1]]
    last = max(fuzz.ratio(parts[-1], word[: max(len(parts[-1]), 1)]) for word in words)
    score = sum((*whole, last)) / len(parts)
    return score + (20.0 if question.startswith(line) else 0.0)
