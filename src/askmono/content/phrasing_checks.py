"""Phrasings that stand twice, are nearly the same as others, or are too few of their intent."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from askmono.content.intent import MEDICINE
from askmono.content.library import Reading
from askmono.content.problems import Problem
from askmono.content.text import words_of
from askmono.content.yamlfile import Document
from askmono.content.yamlfile import Path as Place

FEWEST_PHRASINGS = 5  # examples under which an intent is hardly ever recognised
NEARLY_THE_SAME = 95.0  # of 100, rapidfuzz ratio; one letter in ten is the least that passes
_STAND_IN = "medicinenamed"  # a word that nobody types
CHUNK = 512  # phrasings compared with all of like length at once; bounds the memory used


class Phrasing(NamedTuple):
    """A question or example of an intent, and where it stands.

    intent: index in Reading.intents. words: normalised, for comparing; may be empty.
    bare: the same without the medicine.
    """

    text: str
    words: str
    bare: str
    intent: int
    document: Document
    place: Place

    def problem(self, what: str, code: str, advice: str) -> Problem:
        """A problem at this phrasing."""
        return self.document.problem(self.place, what, code, advice)

    @property
    def where(self) -> str:
        """File and line, as another problem's advice names them."""
        here = self.problem("", "", "")
        return f"{here.file}:{here.line}"


def phrasings_of(reading: Reading) -> Iterator[Phrasing]:
    """Every example, and every question that is not its intent's example as well, in file order."""
    for index, (intent, (document, row)) in enumerate(
        zip(reading.intents, reading.places, strict=True)
    ):
        seen: set[str] = set()
        examples = [(example, ("examples", i)) for i, example in enumerate(intent.examples)]
        for text, place in (*examples, (intent.question, ("question",))):
            words = _comparable(text)
            if place != ("question",) or words not in seen:
                seen.add(words)
                bare = " ".join(word for word in words.split() if word != _STAND_IN)
                yield Phrasing(text, words, bare, index, document, ("intents", row, *place))


def _comparable(text: str) -> str:
    """A text's words; of one without words, the text itself, so that "?" and "!" stay apart."""
    return " ".join(words_of(text.replace(MEDICINE, f" {_STAND_IN} "))) or text.strip()


def duplicates(phrasings: Iterable[Phrasing]) -> Iterator[Problem]:
    """Phrasings in the words of one before them, in the same intent or another."""
    first: dict[str, Phrasing] = {}
    for phrasing in phrasings:
        earlier = first.setdefault(phrasing.words, phrasing)
        if earlier is phrasing:
            continue
        if earlier.intent == phrasing.intent:
            advice = f"remove one of them; the other is at {earlier.where}"
            what = f'"{phrasing.text}" stands twice in this intent'
        else:
            what = f'"{phrasing.text}" stands under another intent as well'
            advice = f"keep it where it is answered best; the other is at {earlier.where}"
        yield phrasing.problem(what, "duplicate-phrasing", advice)


def near_duplicates(
    phrasings: Iterable[Phrasing], replies: tuple[object, ...]
) -> Iterator[Problem]:
    """Phrasings almost the same under intents with different replies; each named once."""
    rows = sorted((p for p in phrasings if any(c.isalnum() for c in p.bare)), key=_length)
    reported: set[Phrasing] = set()
    for one, other in _alike(rows):
        if replies[one.intent] == replies[other.intent] or one.words == other.words:
            continue
        earlier, later = sorted(
            (one, other), key=lambda p: (p.document.source.name, p.problem("", "", ""))
        )
        if later in reported:
            continue
        reported.add(later)
        what = (
            f'"{later.text}" is nearly the same as "{earlier.text}", which is replied to otherwise'
        )
        advice = f"reword or remove one of them; the other is at {earlier.where}"
        yield later.problem(what, "near-duplicate-phrasing", advice)


def _length(phrasing: Phrasing) -> int:
    return len(phrasing.bare)


def _alike(rows: list[Phrasing]) -> Iterator[tuple[Phrasing, Phrasing]]:
    """Pairs of phrasings, sorted by length, whose similarity is NEARLY_THE_SAME or more."""
    import numpy as np  # noqa: PLC0415 - a reader of this module's codes does without them
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    texts = [row.bare for row in rows]
    lengths = [len(text) for text in texts]
    # ratio = 200 * common / (both lengths), and what is common is no longer than the shorter.
    longest = (200 - NEARLY_THE_SAME) / NEARLY_THE_SAME
    for start in range(0, len(rows), CHUNK):
        end = min(start + CHUNK, len(rows))
        until = bisect_right(lengths, lengths[end - 1] * longest)
        scores = process.cdist(
            texts[start:end],
            texts[start:until],
            scorer=fuzz.ratio,
            score_cutoff=NEARLY_THE_SAME,
            dtype=np.float32,
        )
        for i, j in zip(*(indexes.tolist() for indexes in np.nonzero(scores)), strict=True):
            if i < j:
                yield rows[start + i], rows[start + j]


def few_phrasings(reading: Reading) -> Iterator[Problem]:
    """Intents with so few examples that they are hardly ever recognised."""
    for intent, (document, row) in zip(reading.intents, reading.places, strict=True):
        if len(intent.examples) < FEWEST_PHRASINGS:
            what = f'"{intent.id}" has {len(intent.examples)} of {FEWEST_PHRASINGS} examples'
            advice = "add other ways in which people ask this"
            yield document.problem(("intents", row, "examples"), what, "few-phrasings", advice)
