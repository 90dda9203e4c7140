"""What was found, put together: by what the questions are used for, never mixed.

Of questions kept for totals nothing but totals goes in, unless they are asked for.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from evaluation.asking import Outcome
from evaluation.curves import Bin, Point, calibration_error, cutoffs, reliability, scored
from evaluation.judging import Verdict
from evaluation.rows import ROWS, Change, Row, Tally, change, met, tally
from evaluation.sets import KINDS, Use

WORST = {Verdict.UNSAFE: 0, Verdict.WRONG_TEXT: 1, Verdict.WRONG_KIND: 2}


@dataclass(frozen=True, slots=True)
class Line:
    """A row counted: as typed, and with slips; met: whether as typed it is what is aimed at."""

    row: Row
    typed: Tally
    slipped: Tally
    met: bool | None

    @property
    def loss(self) -> float | None:
        """What slips cost, -1 to 1; below 0 where they help. None where nothing was counted."""
        if self.typed.share is None or self.slipped.share is None:
            return None
        lost = self.typed.share - self.slipped.share
        return -lost if self.row.most else lost


@dataclass(frozen=True, slots=True)
class Group:
    """Every turn of one use, asked twice: as typed, and with slips. The same turns, in order."""

    use: Use
    typed: tuple[Outcome, ...]
    slipped: tuple[Outcome, ...]

    def lines(self) -> tuple[Line, ...]:
        """The table."""
        counted = [(row, tally(row, self.typed), tally(row, self.slipped)) for row in ROWS]
        return tuple(Line(row, a, b, met(row, a)) for row, a, b in counted)

    def loss(self) -> Change | None:
        """What slips change in all turns."""
        return change(self.typed, self.slipped)

    def sets(self) -> dict[str, list[Outcome]]:
        """The turns as typed, by set."""
        found: dict[str, list[Outcome]] = {}
        for outcome in self.typed:
            found.setdefault(outcome.case.set, []).append(outcome)
        return found

    def misses(self, most: int, *, show_judging: bool = False) -> tuple[Outcome, ...]:
        """The worst misses; always none where only totals may be seen and are not overruled."""
        if self.use is Use.TOTALS and not show_judging:
            return ()
        return worst(self.typed, most)

    def bins(self) -> tuple[tuple[Bin, ...], tuple[Bin, ...]]:
        """Reliability by score, as typed and with slips."""
        return reliability(scored(self.typed)), reliability(scored(self.slipped))

    def points(self) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
        """What each cutoff would do, as typed and with slips."""
        return cutoffs(self.typed), cutoffs(self.slipped)


def groups(typed: Sequence[Outcome], slipped: Sequence[Outcome]) -> tuple[Group, ...]:
    """The outcomes of two runs by use; uses without any are left out."""
    found = []
    for use in Use:
        mine = [pair for pair in zip(typed, slipped, strict=True) if pair[0].case.use is use]
        if mine:
            found.append(Group(use, tuple(a for a, _ in mine), tuple(b for _, b in mine)))
    return tuple(found)


def worst(outcomes: Iterable[Outcome], most: int) -> tuple[Outcome, ...]:
    """Misses: the unsafe ones first, then wrong passages, then the highest score first."""
    missed = [o for o in outcomes if not o.right]
    missed.sort(key=lambda o: (WORST[o.judgement.verdict], -o.score, o.name))
    return tuple(missed[:most])


def confusion(outcomes: Iterable[Outcome]) -> dict[str, dict[str, int]]:
    """How often each kind of reply was given where each was expected."""
    counts = Counter((o.gold.expect, o.kind) for o in outcomes)
    return {want: {got: counts[want, got] for got in KINDS} for want in KINDS}


def verdicts(outcomes: Iterable[Outcome]) -> dict[str, dict[str, int]]:
    """How often each verdict was given, by the kind expected, and for all."""
    counts: dict[str, Counter[str]] = {"all": Counter()}
    for o in outcomes:
        counts["all"][o.judgement.verdict] += 1
        counts.setdefault(o.gold.expect, Counter())[o.judgement.verdict] += 1
    return {
        kind: {str(verdict): counts[kind][verdict] for verdict in Verdict}
        for kind in ("all", *KINDS)
        if kind in counts
    }


def as_data(group: Group, most: int, *, show_judging: bool) -> dict[str, Any]:
    """A group for a JSON file; shares from 0 to 1."""
    loss = group.loss()
    bins, points = group.bins(), group.points()
    return {
        "used_for": str(group.use),
        "sets": {name: verdicts(outcomes) for name, outcomes in group.sets().items()},
        "rows": {line.row.id: _line(line) for line in group.lines()},
        "loss": {"share": -loss.share, "interval": [-e for e in loss.interval[::-1]]}
        if loss
        else None,
        "confusion": confusion(group.typed),
        "reliability": {
            name: {"error": calibration_error(run), "bins": [b._asdict() for b in run]}
            for name, run in zip(("typed", "slipped"), bins, strict=True)
        },
        "cutoffs": {
            name: [p._asdict() for p in run]
            for name, run in zip(("typed", "slipped"), points, strict=True)
        },
        "misses": [_miss(o) for o in group.misses(most, show_judging=show_judging)],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "title": line.row.title,
        "hits": line.typed.hits,
        "of": line.typed.of,
        "share": line.typed.share,
        "interval": list(line.typed.interval),
        "aim": line.row.aim,
        "aim_is": "at most" if line.row.most else "at least",
        "met": line.met,
        "slipped": {"hits": line.slipped.hits, "of": line.slipped.of},
        "loss": line.loss,
    }


def _miss(o: Outcome) -> dict[str, Any]:
    return {
        "turn": o.name,
        "ask": o.ask,
        "expect": o.gold.expect,
        "reply": o.kind,
        "verdict": str(o.judgement.verdict),
        "detail": o.judgement.detail,
        "score": round(o.score, 1),
    }
