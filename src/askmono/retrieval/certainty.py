"""How certain a match is: one score that means the same for every set of labels.

A logistic regression over what the signals say together. It is fitted (calibrating.py) on
phrasings that the models have not seen and on strangers, which belong to labels left out of the
models; so a score of 80 says that of such questions about eight in ten are matched rightly.
"""

from collections.abc import Collection
from math import exp, inf, log

import msgspec

from askmono.retrieval.matcher import Match
from askmono.retrieval.query import Query

LEAST_SHARE = 1e-6  # under which shares are not told apart
WHOLE = 100  # scores are of 100


class Certainty(msgspec.Struct, frozen=True):
    """A fitted regression. middles, spreads and weights: one for each of the traits.

    wrong: by whole score, 0 to 100: of the questions with at least that score, the share that is
    expected to be matched wrongly, strangers included.
    """

    middles: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    wrong: tuple[float, ...]

    def score(self, traits: tuple[float, ...]) -> float:
        """How likely the first candidate is right, 0 to 100."""
        parts = zip(traits, self.middles, self.spreads, self.weights, strict=True)
        odds = self.bias + sum((t - middle) / spread * w for t, middle, spread, w in parts)
        return WHOLE / (1.0 + exp(-max(-50.0, min(50.0, odds))))

    def cutoff(self, error_rate: float) -> float:
        """The score from which at most that share of what is answered is expected to be wrong.

        Infinite where no score is high enough.
        """
        if not 0.0 <= error_rate <= 1.0:
            raise ValueError(f"an error rate lies between 0 and 1, and {error_rate} does not")
        fine = [score for score, wrong in enumerate(self.wrong) if wrong <= error_rate]
        return float(fine[0]) if fine else inf


def traits_of(match: Match, query: Query, known: Collection[str]) -> tuple[float, ...]:
    """What tells a right match from a wrong one; the match has candidates.

    known: the stems of all phrasings.
    """
    best, *others = match.candidates
    shares = [max(LEAST_SHARE, min(1 - LEAST_SHARE, c.share)) for c in (best, *others[:1])]
    second = shares[1] if others else LEAST_SHARE
    names = sorted(best.signals)
    first = [all(best.signals[n] >= c.signals[n] for c in others) for n in names]
    heard = sum(stem in known for stem in query.stems) / len(query.stems)
    return (
        log(shares[0] / (1 - shares[0])),
        log(shares[0] / second),
        sum(first) / len(names),
        *(best.signals[name] for name in names),
        *(max(c.signals[n] for c in match.candidates) for n in names if n in AMONG),
        *(match.heights[name] for name in sorted(match.heights)),
        heard,
        log(len(query.stems)),
    )


AMONG = ("nearest", "neighbours")  # signals that look among phrasings
