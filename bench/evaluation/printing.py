"""A report as lines of text, at most some 130 characters wide."""

from collections.abc import Iterator, Mapping, Sequence

from evaluation.asking import Outcome
from evaluation.curves import Bin, Point, calibration_error
from evaluation.report import Group, Line, confusion, verdicts
from evaluation.rows import LOSS_AIM, ROWS, change, tally
from evaluation.sets import KINDS, Use
from evaluation.speed import PERCENTILES, Speed

TOLD_CUTOFFS = (0, 25, 40, 50, 60, 70, 80, 90, 95)  # of the 101 in the picture
NONE = "·"  # where there is nothing to count
LONGEST_ASK = 110  # characters of a question among the misses
HEADINGS = {
    Use.TUNING: "USED FOR TUNING: what is right here was made right while looking at it",
    Use.TOTALS: "TOTALS ONLY: not looked at while tuning; nothing of these questions is printed",
    Use.UNKNOWN: "NOT RECORDED: bench/questions/sets.yaml does not say what these were used for",
}


def percent(share: float | None) -> str:
    """A share from 0 to 1 in hundredths: "95.6 %"; a dot for None."""
    return NONE if share is None else f"{100 * share:.1f} %"


def points_of(share: float | None) -> str:
    """A difference of shares in points, with its sign."""
    return NONE if share is None else f"{100 * share + 0.0:+.1f}"


def group_lines(group: Group, notes: Sequence[str], cutoff: float) -> Iterator[str]:
    """Everything about a group but its misses. cutoff: the score in force, 0 to 100."""
    yield ""
    yield HEADINGS[group.use]
    yield from (f"  {note}" for note in notes)
    yield ""
    yield from _totals(group)
    yield ""
    yield from table(group)
    yield ""
    yield from _confusion(group.typed)
    yield ""
    yield from _reliability(*group.bins())
    yield ""
    yield from _cutoffs(*group.points(), cutoff)


def _totals(group: Group) -> Iterator[str]:
    """Right replies by set and by the kind expected; how the others are wrong."""
    yield f"{'right of turns':22}" + "".join(f"{kind:>15}" for kind in ("all", *KINDS))
    for name, outcomes in group.sets().items():
        found = verdicts(outcomes)
        cells = []
        for kind in ("all", *KINDS):
            counts = found.get(kind, {})
            of = sum(counts.values())
            cells.append(f"{counts['right']}/{of}" if of else NONE)
        yield f"{name[:22]:22}" + "".join(f"{cell:>15}" for cell in cells)
        wrong = ", ".join(f"{n} {v}" for v, n in found["all"].items() if v != "right" and n)
        if wrong:
            yield f"  of the others: {wrong}"


def table(group: Group) -> Iterator[str]:
    """The main table: a line a row, then what slips of the finger cost."""
    yield (
        f"{'':36}{'count':>9}{'share':>9}  {'95 % interval':17}{'aim':>7}  {'met':4}"
        f"{'slips':>8}{'loss':>6}"
    )
    for line in group.lines():
        yield _line(line)
    if loss := group.loss():
        low, high = (-end for end in loss.interval[::-1])
        reached = "yes" if -loss.share <= LOSS_AIM else "no"
        ends = f"{100 * low:+.1f} to {100 * high:+.1f}"
        yield (
            f"{'loss with a slip in 12 letters':45}{points_of(-loss.share):>9}  {ends:17}"
            f"{f'≤ {100 * LOSS_AIM:.0f}':>7}  {reached:4}"
        )


def _line(line: Line) -> str:
    row, counted = line.row, line.typed
    low, high = counted.interval
    ends = f"{100 * low:.1f} to {100 * high:.1f} %" if counted.of else NONE
    aim = f"{'≤' if row.most else '≥'} {100 * row.aim:g}"
    reached = NONE if line.met is None else "yes" if line.met else "no"
    return (
        f"{row.title:36}{f'{counted.hits}/{counted.of}':>9}{percent(counted.share):>9}  {ends:17}"
        f"{aim:>7}  {reached:4}{percent(line.slipped.share):>8}{points_of(line.loss):>6}"
    )


def _confusion(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield f"{'expected, then given':22}" + "".join(f"{kind:>15}" for kind in KINDS)
    for want, given in confusion(outcomes).items():
        yield f"{want:22}" + "".join(f"{n or '·':>15}" for n in given.values())


def _reliability(typed: Sequence[Bin], slipped: Sequence[Bin]) -> Iterator[str]:
    yield f"{'answers by score':22}{'count':>9}{'mean':>8}{'right':>9}   {'with slips':>9}"
    beside = {b.low: b for b in slipped}
    for b in typed:
        other = beside.get(b.low)
        slips = f"{percent(other.right / other.answers)} of {other.answers}" if other else NONE
        share = percent(b.right / b.answers)
        yield f"  {b.low:3.0f} to {b.high:3.0f}{b.answers:20}{b.score:8.1f}{share:>9}   {slips}"
    errors = [calibration_error(bins) for bins in (typed, slipped)]
    said = " as typed, ".join(NONE if e is None else f"{100 * e:.1f}" for e in errors)
    yield f"  expected calibration error, in points: {said} with slips"


def _cutoffs(typed: Sequence[Point], slipped: Sequence[Point], cutoff: float) -> Iterator[str]:
    yield f"{'if the cutoff were':22}{'coverage':>9}{'risk':>9}{'answers':>9}   with slips"
    for a, b in zip(typed, slipped, strict=True):
        if a.cutoff in TOLD_CUTOFFS:
            here = " (in force)" if a.cutoff == cutoff else ""
            yield (
                f"  {f'{a.cutoff:.0f}{here}':20}{percent(a.coverage):>9}{percent(a.risk):>9}"
                f"{a.shown:9}   {percent(b.coverage)}, {percent(b.risk)}, {b.shown}"
            )


def miss_lines(misses: Sequence[Outcome]) -> Iterator[str]:
    """The worst misses, one or two lines each."""
    if misses:
        yield ""
        yield "worst misses"
    for o in misses:
        ask = " ".join(o.ask.split())
        shown = ask if len(ask) <= LONGEST_ASK else ask[: LONGEST_ASK - 1] + "…"
        yield f"  {o.judgement.verdict:10} {o.name}, score {o.score:.0f}: {o.judgement.detail}"
        yield f"      {shown}"


def ablation_lines(
    before: Sequence[Outcome], runs: Mapping[str, tuple[Sequence[Outcome], Sequence[Outcome]]]
) -> Iterator[str]:
    """A line a switch: what each row loses or gains, in points, with that part off.

    before: the turns as typed with everything on. runs: by switch, as typed and with slips; the
    first is named "" and has everything on.
    """
    yield (
        f"{'points, beside all on':20}" + "".join(f"{row.id:>8}" for row in ROWS) + f"{'slips':>8}"
    )
    base = {row.id: tally(row, before).share for row in ROWS}
    right = ROWS[-1]
    with_slips = tally(right, runs[""][1]).share
    for name, (typed, slipped) in runs.items():
        cells = []
        for now, then in (
            *((tally(row, typed).share, base[row.id]) for row in ROWS),
            (tally(right, slipped).share, with_slips),
        ):
            if now is None or then is None:
                cells.append(NONE)
            elif not name:
                cells.append(f"{100 * now:.1f}")
            else:
                cells.append("·" if now == then else f"{100 * (now - then):+.1f}")
        moved = change(before, typed) if name else None
        ends = (
            f"   all: {points_of(moved.interval.low)} to {points_of(moved.interval.high)}"
            if moved
            else ""
        )
        yield f"  {name or 'everything on (%)':18}" + "".join(f"{c:>8}" for c in cells) + ends


def speed_lines(speed: Speed) -> Iterator[str]:
    """Time and memory."""
    at = "/".join(f"p{p}" for p in PERCENTILES)
    wall, process = ("/".join(f"{ms:.2f}" for ms in each) for each in (speed.wall, speed.process))
    memory = "not known" if speed.peak is None else f"{speed.peak:.0f} MiB"
    yield ""
    yield f"a turn, {at}: {wall} ms by the wall clock, {process} ms of the processor"
    yield (
        f"{speed.a_second:.0f} turns a second over {speed.turns}; loading {speed.loading:.2f} s; "
        f"peak memory {memory} (more where the library had to be fitted first)"
    )
