"""Everyday words and the one standard term that each stands for ("threw up": vomiting).

Of no medicine, and facts of none: only which words mean the same.
"""

from collections.abc import Collection, Iterator
from typing import Literal

import msgspec

from askmono.content.problems import Problem
from askmono.content.spelling import TEXTING
from askmono.content.text import words_of
from askmono.content.yamlfile import Document, did_you_mean
from askmono.content.yamlfile import Path as Place

Kind = Literal[
    "symptom",
    "body",
    "condition",
    "treatment",
    "action",
    "person",
    "time",
    "substance",
    "care",
    "question",
]


class Concept(msgspec.Struct, frozen=True):
    """A thing that people speak of. Field by field as vocabulary.schema.json describes it.

    forms: other words for it, lower case; the term itself is not among them.
    said: sentences in which people speak of it without its words, from sayings.yaml.
    """

    id: str
    term: str
    kind: Kind
    forms: tuple[str, ...]
    said: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """The term and every form: whatever names this concept."""
        return (self.term, *self.forms)


class Vocabulary(msgspec.Struct, frozen=True):
    """Concepts in file order; no two share an id or a form. Empty for a library without any."""

    concepts: tuple[Concept, ...] = ()


def ways_heard(wording: str) -> tuple[tuple[str, ...], ...]:
    """A wording's words as an utterance's are read, and as mended where that differs.

    Texting is written out before a question is compared: "can't sleep" arrives as "can not sleep".
    """
    words = words_of(wording)
    mended = tuple(part for word in words for part in TEXTING.get(word, (word,)))
    return (words,) if mended == words else (words, mended)


def wordings_in(document: Document) -> Iterator[tuple[str, str, Place]]:
    """Each concept's id, one wording of it, and where that stands: the terms, then the forms."""
    rows = document.value["concepts"]
    for i, row in enumerate(rows):
        yield row["id"], row["term"], ("concepts", i, "term")
    for i, row in enumerate(rows):
        for j, form in enumerate(row["forms"]):
            yield row["id"], form, ("concepts", i, "forms", j)


def vocabulary_problems(document: Document) -> Iterator[Problem]:
    """Wordings that stand twice: in one concept, under two, or as a form of their own term."""
    first: dict[tuple[str, ...], tuple[str, Place]] = {}
    for concept, wording, place in wordings_in(document):
        words = words_of(wording)
        earlier, there = first.setdefault(words, (concept, place))
        if there == place:
            continue
        line = document.problem(there, "", "", "").line
        if earlier != concept:
            what = f'"{wording}" stands under "{earlier}" as well'
            advice = f"keep it where it is meant most often; the other is on line {line}"
        elif there[-1] == "term":
            what = f'"{wording}" is the term of this concept already'
            advice = "remove it from the forms: a term counts by itself"
        else:
            what = f'"{wording}" stands twice in this concept'
            advice = f"remove one of them; the other is on line {line}"
        yield document.problem(place, what, "duplicate-form", advice)


def saying_problems(document: Document, vocabulary: Document | None) -> Iterator[Problem]:
    """Sayings of a concept that the vocabulary lacks, of one twice, or that stand twice."""
    known = {row["id"] for row in vocabulary.value["concepts"]} if vocabulary else None
    first: dict[tuple[str, ...], Place] = {}
    named: dict[str, Place] = {}
    for i, row in enumerate(document.value["sayings"]):
        concept, here = row["concept"], ("sayings", i, "concept")
        if known is not None and concept not in known:
            yield unknown_concept(document, here, concept, known)
        if (there := named.setdefault(concept, here)) != here:
            line = document.problem(there, "", "", "").line
            what = f'"{concept}" has sayings already'
            advice = f"add these to those on line {line}"
            yield document.problem(here, what, "duplicate-id", advice)
        for j, text in enumerate(row["said"]):
            place: Place = ("sayings", i, "said", j)
            earlier = first.setdefault(words_of(text), place)
            if earlier != place:
                line = document.problem(earlier, "", "", "").line
                what = f'"{text}" stands twice'
                advice = f"keep it where it is meant most often; the other is on line {line}"
                yield document.problem(place, what, "duplicate-saying", advice)


def unknown_concept(
    document: Document, place: Place, concept: str, known: Collection[str]
) -> Problem:
    """A concept is named that the vocabulary does not have. known: those that it has."""
    what = f'the vocabulary has no concept "{concept}"{did_you_mean(concept, known)}'
    return document.problem(place, what, "unknown-concept", "write the id of one of its concepts")
