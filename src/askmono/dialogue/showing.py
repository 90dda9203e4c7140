"""Which passages may stand by themselves, outside a turn that has weighed who asks.

Pure. A turn decides for its own reply (compose.py); this is for all else that shows passages: a
source, a list of topics, a page of one passage, a lesson, a sheet to take away.
"""

from collections.abc import Iterator

from askmono.content.figures import holds_figure
from askmono.content.monograph import Monograph, Passage
from askmono.dialogue.engine import Engine


def may_stand_alone(engine: Engine, passage: Passage, *, for_one_person: bool) -> bool:
    """Whether a passage may be shown outside a turn.

    None with dose figures is shown to one person, nor to anybody where the operator withholds them.
    for_one_person: whether it is shown as this person's, as in a lesson or on their sheet.
    """
    return not (passage.dose_figures and withholds(engine, for_one_person=for_one_person))


def answers_alone(engine: Engine, intent_id: str, *, for_one_person: bool) -> bool:
    """Whether the passage that answers an intent first, if any does, may stand by itself."""
    passages = engine.monograph.passages
    return all(
        may_stand_alone(engine, passages[place.passage], for_one_person=for_one_person)
        for place in engine.found(intent_id)[:1]
    )


def withholds(engine: Engine, *, for_one_person: bool) -> bool:
    """Whether dose figures are held back."""
    return for_one_person or engine.settings.dosing == "withhold"


def lines_left_out(engine: Engine, monograph: Monograph, *, for_one_person: bool) -> frozenset[int]:
    """The lines of a file, from 1, that may not be shown where it stands open; empty for none.

    Those of the passages that may not stand by themselves, but for the bullets of a list that may;
    lines of no passage that hold a dose figure; and the empty lines right after all these.
    """
    if not withholds(engine, for_one_person=for_one_person):
        return frozenset()
    told = {line for passage in monograph.passages for line in _lines(passage)}
    left_out = set(_held_back(monograph))
    for number, line in enumerate(monograph.text.split("\n"), 1):
        follows = number - 1 in left_out and not line.strip()
        if follows or (number not in told and holds_figure(line)):
            left_out.add(number)
    return frozenset(left_out)


def _held_back(monograph: Monograph) -> Iterator[int]:
    """The lines of passages with dose figures, but for passages without that lie in them."""
    plain = [passage for passage in monograph.passages if not passage.dose_figures]
    for passage in monograph.passages:
        if passage.dose_figures:
            kept = {line for one in plain if _lies_in(one, passage) for line in _lines(one)}
            yield from set(_lines(passage)) - kept


def _lies_in(inner: Passage, outer: Passage) -> bool:
    return outer.span.start <= inner.span.start and inner.span.end <= outer.span.end


def _lines(passage: Passage) -> range:
    first, last = passage.lines
    return range(first, last + 1)
