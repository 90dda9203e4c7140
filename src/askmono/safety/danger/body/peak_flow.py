"""A peak flow that has fallen to half of what it was, told by its figures or in words.

Medical ground: a peak flow of half one's best or less is an acute severe attack of asthma, and a
third of it one that threatens life (BTS/SIGN and NICE on asthma, NHS). A figure alone says nothing
without somebody's best. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.figures import is_figure, value_of
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 8  # words between the peak flow and that it fell
FIGURES = 12  # words after it in which its figures stand
LITRES = (30.0, 900.0)  # litres a minute: what a meter shows
SEVERE = 0.5  # of one's best, from which an attack is severe

_PEAK_FLOW = sort_of("peak flow", "peak flow, peak flows, peakflow, pef, pefr")
_HALVED = sort_of(
    "halved",
    "halved, has halved, half, half of, dropped by half, down by half, under half, below half, "
    "less than half, in the red, red zone, a third, third of, fifty percent, 50 percent, forty "
    "percent, 40 percent, thirty percent, 30 percent",
)
_BEST = sort_of(
    "its best",
    "best, usual, usually, normal, normally, from, of, used to be, was, personal best, down from, "
    "instead of, always",
)
_RISEN = sort_of(
    "rose or is well",
    "went up, gone up, up from, rose, risen, up to, improved, doubled, better, increased, back up",
)
_MEASURING = sort_of(
    "how it is measured", "how do i, how to, half an hour, half a year, half past, half the time"
)


def fires(heard: Heard) -> bool:
    """Whether a peak flow is said to be half of what it was, or less."""
    heard = heard.without(_MEASURING)
    if not heard.says(_PEAK_FLOW) or told(heard, _RISEN):
        return False
    return told_near(heard, _PEAK_FLOW, _HALVED, NEAR) or _fell(heard)


def _fell(heard: Heard) -> bool:
    """Whether two figures are told of it, of which the lesser is half or less of the other."""
    words = heard.words
    for start, end in heard.places(_PEAK_FLOW):
        found = [
            (at, value_of(words[at]))
            for at in range(max(0, start - 4), min(end + FIGURES, len(words)))
            if is_figure(words[at]) and LITRES[0] <= value_of(words[at]) <= LITRES[1]
        ]
        values = [value for _, value in found]
        halved = len(values) > 1 and min(values) <= SEVERE * max(values)
        if halved and heard.says(_BEST) and not calm(heard, (start, max(end, found[-1][0] + 1))):
            return True
    return False


RULE = Danger(name="peak flow", reason="emergency", fires=fires, in_phrasings=False)
