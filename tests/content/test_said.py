"""Sayings: what a curator can get wrong in them, where it is told, and what they are for."""
# ruff: noqa: E501 - a row of a table is one line

import pytest
from library_files import USES, LibraryFiles, codes

from askmono.content.library import SAID, SAYINGS, VOCABULARY, load_library, read_library
from askmono.content.problems import ContentError

WORDS = """\
concepts:
  - id: vomiting
    term: vomiting
    kind: symptom
    forms: [throw up, puke]
  - id: driving
    term: driving
    kind: action
    forms: [behind the wheel, drove]
"""
SAYING = """\
sayings:
  - concept: vomiting
    said:
      - everything i eat comes straight back
      - head in the bucket all night
  - concept: driving
    said:
      - am i fit for the school run
      - keys stay on the hook then?
      - who takes the lorry out
      - safe on the motorway
"""

BROKEN = [
    pytest.param("concept: driving", "concept: §flying", "unknown-concept", "flying", id="no such concept"),
    pytest.param("concept: driving", "concept: §vomiting", "duplicate-id", "already", id="a concept twice"),
    pytest.param("- safe on the motorway", "- §head in the bucket all night", "duplicate-saying", "twice", id="under two concepts"),
    pytest.param("- safe on the motorway", "- §Am I fit for the school run?", "duplicate-saying", "line 8", id="the same but for its marks"),
    pytest.param("- safe on the motorway", "- §abc", "too-short", "short", id="three letters"),
    pytest.param("- safe on the motorway", "- §911", "wrong-type", "911", id="a number without quotes"),
    pytest.param("concept: driving\n", "§concepts: driving\n", "unknown-key", 'mean "concept"', id="unknown key"),
    pytest.param("concept: driving", "concept: §Driving", "bad-format", "Driving", id="capitals"),
]  # fmt: skip


@pytest.fixture
def said(files: LibraryFiles) -> LibraryFiles:
    files.write(VOCABULARY, WORDS)
    files.write(SAYINGS, SAYING)
    return files


@pytest.mark.parametrize(("old", "new", "code", "holds"), BROKEN)
def test_a_mistake_is_told_where_it_is(
    said: LibraryFiles, old: str, new: str, code: str, holds: str
) -> None:
    line, column = said.change(SAYINGS, old, new)
    problems = read_library(said.folder).problems
    here = [p for p in problems if (p.file, p.line, p.column) == (SAYINGS, line, column)]
    assert code in codes(here), problems
    assert any(holds in str(problem) for problem in here)
    with pytest.raises(ContentError):
        load_library(said.folder)


def test_concepts_hold_what_is_said_of_them(said: LibraryFiles) -> None:
    concepts = {c.id: c for c in load_library(said.folder).vocabulary.concepts}
    assert concepts["driving"].said[-1] == "safe on the motorway"
    assert len(concepts["vomiting"].said) == 2


def test_a_library_does_without(files: LibraryFiles) -> None:
    files.write(VOCABULARY, WORDS)
    assert not any(c.said for c in load_library(files.folder).vocabulary.concepts)


def test_a_broken_vocabulary_is_told_once(said: LibraryFiles) -> None:
    said.write(VOCABULARY, "concepts: [")
    problems = read_library(said.folder).problems
    assert "unknown-concept" not in codes(problems)
    assert {p.file for p in problems} == {VOCABULARY}


def test_an_intent_takes_a_few_of_what_is_said(said: LibraryFiles) -> None:
    """As many as SAID of each concept, so that one intent does not outweigh the others."""
    said.change(USES, "    examples:", "    concepts: [driving]\n    examples:")
    before = read_library(said.folder).intents
    after = load_library(said.folder).intents
    took = [a.examples[len(b.examples) :] for a, b in zip(after, before, strict=True)]
    assert [len(t) for t in took if t] == [SAID]
    assert "am i fit for the school run" in next(t for t in took if t)


def test_an_intent_of_a_concept_that_is_not_there(said: LibraryFiles) -> None:
    line, column = said.change(USES, "    examples:", "    concepts: [§flying]\n    examples:")
    found = [(p.code, p.line, p.column) for p in read_library(said.folder).problems]
    assert found == [("unknown-concept", line, column)]
