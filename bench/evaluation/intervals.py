"""How far a share counted on few questions may lie from the true one: 95 % intervals."""

from math import sqrt
from typing import NamedTuple

Z = 1.959963984540054  # of a standard normal; two-sided 95 %


class Interval(NamedTuple):
    """low, high: both ends, as shares; -1 to 1 for a difference, else 0 to 1."""

    low: float
    high: float


def wilson(hits: int, of: int) -> Interval:
    """The 95 % interval of a share by Wilson's score method; 0 to 1 where nothing was counted.

    Unlike the textbook's, it is honest for few questions and for shares near 0 and 1.
    """
    if not 0 <= hits <= of:
        raise ValueError(f"{hits} hits of {of}")
    if of == 0:
        return Interval(0.0, 1.0)
    share = hits / of
    middle = share + Z * Z / (2 * of)
    spread = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    scale = 1 + Z * Z / of
    low = 0.0 if hits == 0 else (middle - spread) / scale
    high = 1.0 if hits == of else (middle + spread) / scale
    return Interval(low, high)


def paired(lost: int, won: int, of: int) -> Interval:
    """The 95 % interval of the change of a share when the same questions are asked twice.

    lost, won: questions right only the first time, right only the second. Negative: it fell.
    By Agresti and Min (2005): Wald's after half a question is added to each of the four cells.
    """
    if min(lost, won, of) < 0 or lost + won > of:
        raise ValueError(f"{lost} lost and {won} won of {of}")
    b, c, n = lost + 0.5, won + 0.5, of + 2.0
    change = (c - b) / n
    spread = Z * sqrt(b + c - (c - b) ** 2 / n) / n
    return Interval(max(-1.0, change - spread), min(1.0, change + spread))
