"""How long answering takes and how much memory: printed, never held against an aim."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

try:
    import resource
except ImportError:  # Windows
    _HAS_RESOURCE = False
else:
    _HAS_RESOURCE = True

PERCENTILES = (50, 95, 99)


class Speed(NamedTuple):
    """Of one run over every turn, on one core.

    turns: how many. a_second: by the clock on the wall. wall, process: milliseconds a turn at the
    PERCENTILES, by the clock on the wall and by the processor's. loading: seconds until the first
    question can be asked. peak: resident memory in MiB so far; None where it cannot be told.
    """

    turns: int
    a_second: float
    wall: tuple[float, ...]
    process: tuple[float, ...]
    loading: float
    peak: float | None


def percentile(values: Sequence[float], at: int) -> float:
    """The smallest value that at least so many in a hundred do not pass; 0 for no values."""
    if not values:
        return 0.0
    rank = -(-len(values) * at // 100)  # rounded up
    return sorted(values)[max(0, rank - 1)]


def measured(wall: Sequence[float], process: Sequence[float], loading: float) -> Speed:
    """The figures of a run, from the seconds of each turn; memory as it is now."""
    return Speed(
        turns=len(wall),
        a_second=len(wall) / sum(wall) if wall else 0.0,
        wall=tuple(1000 * percentile(wall, at) for at in PERCENTILES),
        process=tuple(1000 * percentile(process, at) for at in PERCENTILES),
        loading=loading,
        peak=peak_memory(),
    )


def peak_memory() -> float | None:
    """The most resident memory that this process has had, in MiB; None on Windows."""
    if not _HAS_RESOURCE:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)  # bytes there, KiB elsewhere
