"""Which list of a section a question is about: "the dose for lice", under "Lice" and not "Scabies".

The words above a list say of what each of its bullets tells. Where a question has a word of one
such list alone, its bullets come before those of the other lists, whose figures are of another
condition, age or way of giving. Pure.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping

import msgspec

from askmono.content.monograph import Monograph
from askmono.content.text import words_of
from askmono.retrieval.passages import ASKING
from askmono.retrieval.query import Query, stems_of

# As much as the name of an ingredient tells: see ingredient.py.
OWN, ANOTHER = 2.0, -2.0

SHORTEST = 3  # letters of a word that tells lists apart
# Stems of words above lists that tell no list from another.
_OF_ANY = frozenset(
    stems_of(
        (
            *("dose", "doses", "dosage", "dosages", "dosing", "usual", "typical", "common"),
            *("starting", "general", "examples", "important", "considerations", "guidance"),
            *("patients", "treatment", "only", "always", "doctor", "prescription", "information"),
        )
    )
)

# A dose for an illness, an age or a way of giving: told under Dosage, whatever Usage says of it.
_DOSE_FOR = re.compile(
    r"\b(?:dos(?:es?|age|ages|ing)|strength)\b(?:\W+(?:of|is|are|used|given|needed|usual)\W+\w+)?"
    r"(?:\W+\w+)?\W+(?:for|in)\b",
    re.IGNORECASE,
)
_DOSES = ("dose", "doses", "dosage", "dosing", "strength")
DOSAGE, USAGE = "Dosage", "Usage"
# The next illness after one: "and for gout?".
_GOES_ON = re.compile(r"^\W*(?:(?:and|or|ok|so|then|what about|how about|for|in)\b\W*)+", re.I)
_SHORT = 6  # words of it

Terms = frozenset[str]


def leanings(
    monograph: Monograph, query: Query, read: Callable[[Iterable[str]], Query]
) -> dict[int, float]:
    """By passage, how much more or less speaks for it where one list of its section is named.

    read: what finds stems and concepts in words.
    """
    asked = frozenset((*query.stems, *query.concepts))
    found: dict[int, float] = {}
    for (topic, _), lists in _lists_of(monograph).items():
        heads = _telling({head: _terms(read(words_of(head))) for head in lists}, topic, read)
        named = {head for head, terms in heads.items() if terms & asked}
        if len(named) == 1:
            for head, passages in lists.items():
                found |= dict.fromkeys(passages, OWN if head in named else ANOTHER)
    return found


def asks_dose_for(utterance: str, shown: Iterable[str] = ()) -> bool:
    """Whether the dose for something is asked, or goes on being asked.

    shown: the topics of what was just shown.
    """
    goes_on = _GOES_ON.match(utterance) and len(utterance.split()) <= _SHORT
    return bool(_DOSE_FOR.search(utterance) or (goes_on and next(iter(shown), None) == DOSAGE))


def to_dosage(monograph: Monograph, telling: Collection[int]) -> dict[int, float]:
    """By passage, how much more or less speaks for it where the dose for something is asked.

    telling: the passages that tell of what it is for. Where no dose does, what it is used for may
    be all that is told.
    """
    dosage = {at for at, passage in enumerate(monograph.passages) if passage.topic == DOSAGE}
    usage = {at for at, passage in enumerate(monograph.passages) if passage.topic == USAGE}
    told = not dosage.isdisjoint(telling)
    return dict.fromkeys(dosage, OWN) | dict.fromkeys(usage if told else (), ANOTHER)


def asked_for(query: Query, read: Callable[[Iterable[str]], Query]) -> Query:
    """What of a question about a dose tells what that is for."""
    dose = read(_DOSES)
    stems = (stem for stem in query.stems if len(stem) >= SHORTEST and stem not in ASKING | _OF_ANY)
    concepts = (concept for concept in query.concepts if concept not in dose.concepts)
    return msgspec.structs.replace(query, stems=tuple(stems), concepts=tuple(concepts))


def _lists_of(
    monograph: Monograph,
) -> Mapping[tuple[str, str | None], Mapping[str, Collection[int]]]:
    """By section and ingredient, what heads lists, and the passages below each."""
    found: dict[tuple[str, str | None], dict[str, list[int]]] = {}
    for at, passage in enumerate(monograph.passages):
        if passage.under is not None:
            lists = found.setdefault((passage.topic, passage.ingredient), {})
            lists.setdefault(passage.under, []).append(at)
    return found


def _telling(
    heads: Mapping[str, Terms], topic: str, read: Callable[[Iterable[str]], Query]
) -> dict[str, Terms]:
    """Of each head the terms that no other head has, nor the section's name."""
    section = _terms(read(words_of(topic)))
    return {
        head: terms.difference(section, *(other for each, other in heads.items() if each != head))
        for head, terms in heads.items()
    }


def _terms(query: Query) -> Terms:
    """The stems and concepts of words, those aside that tell nothing."""
    stems = {stem for stem in query.stems if len(stem) >= SHORTEST}
    return frozenset((stems - ASKING - _OF_ANY).union(query.concepts))
