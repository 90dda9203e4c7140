"""The vocabulary: what a curator can get wrong in it, where it is told, and what is no mistake."""
# ruff: noqa: E501 - a row of a table is one line

import pytest
from library_files import CHECKOUT, USES, LibraryFiles, codes

from askmono.content.checks import check_library
from askmono.content.library import VOCABULARY, fingerprint, load_library, read_library
from askmono.content.problems import ContentError, Problem
from askmono.content.source import read_source
from askmono.content.vocabulary import Concept, ways_heard
from askmono.content.yamlfile import read_document

WORDS = """\
concepts:
  - id: vomiting
    term: vomiting
    kind: symptom
    forms: [throw up, threw up, puke]
  - id: driving
    term: driving
    kind: action
    forms:
      - behind the wheel
      - drove
  - id: insomnia
    term: insomnia
    kind: symptom
    forms: [can't sleep, up all night]
"""

BROKEN = [
    pytest.param("id: driving", "id: §vomiting", "duplicate-id", "used twice", id="id twice"),
    pytest.param("id: driving", "id: §Driving", "bad-format", "Driving", id="id in capitals"),
    pytest.param("id: driving", "id: §-driving", "bad-format", "-driving", id="id begins with a hyphen"),
    pytest.param("id: driving", 'id: §"driving\\n"', "bad-format", "driving", id="id ends in a line end"),
    pytest.param("- drove", "- §puke", "duplicate-form", "vomiting", id="form under two concepts"),
    pytest.param("- drove", "- §throw-up", "duplicate-form", "vomiting", id="the same but for a hyphen"),
    pytest.param("- drove", "- §vomiting", "duplicate-form", "vomiting", id="another concept's term"),
    pytest.param("- drove", "- §insomnia", "duplicate-form", "insomnia", id="a later concept's term"),
    pytest.param("- drove", "- §driving", "duplicate-form", "term", id="its own term"),
    pytest.param("- drove", "- §behind the wheel", "duplicate-form", "twice", id="twice in one concept"),
    pytest.param("term: driving", "term: §Vomiting", "duplicate-form", "vomiting", id="two concepts with one term"),
    pytest.param("- drove", "- §Drove", "bad-format", "small letters", id="capitals"),
    pytest.param("- drove", "- §in the seat at the", "bad-format", "four words", id="five words"),
    pytest.param("- drove", "- §drove  home", "bad-format", "one space", id="two spaces"),
    pytest.param("- drove", '- §"drove "', "bad-format", "one space", id="a space at the end"),
    pytest.param("- drove", "- §drove?", "bad-format", "drove?", id="a question mark"),
    pytest.param("- drove", '- §"{medicine} and car"', "bad-format", "medicine", id="a placeholder"),
    pytest.param("- drove", "- §dróve", "bad-format", "letters", id="an accent"),
    pytest.param("- drove", "- §d", "too-short", "short", id="one letter"),
    pytest.param("- drove", "- §911", "wrong-type", "911", id="a number without quotes"),
    pytest.param("- drove", "- §true", "wrong-type", "true", id="a truth value"),
    pytest.param("- drove", "- §drove: home", "wrong-type", "text", id="colon makes a key"),
    pytest.param("kind: action", "kind: §deed", "bad-value", "deed", id="no such kind"),
    pytest.param("kind: action\n", "§kinds: action\n", "unknown-key", 'mean "kind"', id="unknown key"),
    pytest.param("term: driving", "term: §''", "too-short", "short", id="empty term"),
    pytest.param("  - id: driving\n    term: driving\n", "  - §id: driving\n", "missing-key", '"term"', id="no term"),
    pytest.param("[can't sleep, up all night]", "§[]", "too-short", "short", id="no forms"),
    pytest.param("[can't sleep, up all night]", "§up all night", "wrong-type", "list", id="forms are no list"),
    pytest.param("concepts:", "§intents:", "unknown-key", "intents", id="an intents file"),
]  # fmt: skip

SOUND = [
    pytest.param("- drove", "- driven", id="another form"),
    pytest.param("- drove", "- drive drove", id="holds another form"),
    pytest.param("- drove", "- the wheel", id="part of another form"),
    pytest.param("- drove", "- throw down", id="begins like another concept's"),
    pytest.param("- drove", "- sleep", id="a word of another concept's form"),
    pytest.param("- drove", "- a&e", id="ampersand"),
    pytest.param("- drove", '- "24/7"', id="slash and digits"),
    pytest.param("- drove", '- "999"', id="a number in quotes"),
    pytest.param("- drove", "- graves' disease", id="apostrophe at a word's end"),
    pytest.param("term: driving", "term: DVLA driving", id="capitals in a term"),
]

LAST = WORDS[WORDS.index("drove") :]  # the first of two forms alike is found, the later is not

HIDDEN = [
    pytest.param("- drove", "- §puked", True, id="one stem"),
    pytest.param("- drove", "- §throws up", True, id="the same stems in order"),
    pytest.param(
        LAST,
        LAST.replace("drove", "cannot sleep").replace("can't", "§can't"),
        True,
        id="the same once written out",
    ),
    pytest.param("[can't sleep, up all night]", "[§drives]", True, id="the stem of another's term"),
    pytest.param("- drove", "- drives", False, id="the stem of its own term"),
    pytest.param("- drove", "- up throw", False, id="another order"),
    pytest.param("- drove", "- throw", False, id="fewer words"),
    pytest.param("- drove", "- throw up now", False, id="more words"),
    pytest.param("- drove", "- can sleep", False, id="without the negation"),
    pytest.param("- drove", "- thrown up", False, id="an irregular form"),
]


@pytest.mark.parametrize(("old", "new", "code", "says"), BROKEN)
def test_each_mistake_is_told_where_it_stands(
    files: LibraryFiles, old: str, new: str, code: str, says: str
) -> None:
    files.write(VOCABULARY, WORDS)
    line, column = files.change(VOCABULARY, old, new)
    problems = read_library(files.folder).problems
    here = [p for p in problems if (p.file, p.line, p.column) == (VOCABULARY, line, column)]
    assert code in codes(here), problems
    assert any(says in str(problem) for problem in here)
    assert all(problem.advice for problem in here)
    with pytest.raises(ContentError):
        load_library(files.folder)


@pytest.mark.parametrize(("old", "new"), SOUND)
def test_what_is_no_mistake(files: LibraryFiles, old: str, new: str) -> None:
    files.write(VOCABULARY, WORDS)
    files.change(VOCABULARY, old, new)
    assert check_library(files.folder) == []


@pytest.mark.parametrize(("old", "new", "hidden"), HIDDEN)
def test_forms_that_are_never_found(files: LibraryFiles, old: str, new: str, hidden: bool) -> None:
    files.write(VOCABULARY, WORDS)
    line, column = files.change(VOCABULARY, old, new)
    found = [(p.code, p.line, p.column) for p in check_library(files.folder)]
    assert found == ([("hidden-form", line, column)] if hidden else [])
    assert load_library(files.folder).vocabulary.concepts  # a finding stops nobody


def test_every_mistake_in_one_run(files: LibraryFiles) -> None:
    files.write(VOCABULARY, WORDS)
    files.change(VOCABULARY, "- drove", "- puke\n      - behind the wheel")
    files.change(VOCABULARY, "id: insomnia", "id: driving")
    problems = read_library(files.folder).problems
    assert sorted(codes(problems)) == ["duplicate-form", "duplicate-form", "duplicate-id"]


def test_a_library_without_a_vocabulary_has_an_empty_one(files: LibraryFiles) -> None:
    assert load_library(files.folder).vocabulary.concepts == ()
    assert check_library(files.folder) == []


def test_the_vocabulary_is_read_in_file_order(files: LibraryFiles) -> None:
    files.write(VOCABULARY, WORDS)
    library = load_library(files.folder)
    concepts = library.vocabulary.concepts
    assert [concept.id for concept in concepts] == ["vomiting", "driving", "insomnia"]
    assert concepts[1] == Concept("driving", "driving", "action", ("behind the wheel", "drove"))
    assert concepts[1].wordings == ("driving", "behind the wheel", "drove")


def test_the_vocabulary_is_no_file_of_intents(files: LibraryFiles) -> None:
    before = load_library(files.folder)
    files.write(VOCABULARY, WORDS)
    reading = read_library(files.folder)
    assert reading.whole
    assert reading.intents == before.intents
    assert check_library(files.folder) == []
    (files.folder / USES).unlink()
    (files.folder / "intents/effects.yaml").unlink()
    assert "missing-file" in codes(read_library(files.folder).problems)


def test_a_broken_vocabulary_leaves_the_intents_whole(files: LibraryFiles) -> None:
    files.write(VOCABULARY, "concepts: [")
    reading = read_library(files.folder)
    assert reading.whole
    assert codes(reading.problems) == ["yaml-syntax"]


def test_the_vocabulary_counts_in_the_fingerprint(files: LibraryFiles) -> None:
    without = fingerprint(files.folder)
    files.write(VOCABULARY, WORDS)
    first = fingerprint(files.folder)
    files.change(VOCABULARY, "drove", "driven")
    assert len({without, first, fingerprint(files.folder)}) == 3


@pytest.mark.parametrize(
    ("wording", "heard"),
    [
        pytest.param("throw up", [("throw", "up")], id="as written"),
        pytest.param("a&e", [("a", "e")], id="letters apart"),
        pytest.param("can't sleep", [("cant", "sleep"), ("can", "not", "sleep")], id="written out"),
        pytest.param("Parkinson's disease", [("parkinsons", "disease")], id="lower case"),
        pytest.param("not", [("not",)], id="a negation stays"),
        pytest.param("dont", [("dont",), ("do", "not")], id="one word becomes two"),
    ],
)
def test_ways_heard(wording: str, heard: list[tuple[str, ...]]) -> None:
    assert list(ways_heard(wording)) == heard


def test_the_curated_vocabulary() -> None:
    """Of what comes with askmono: nothing is wrong, and there is enough of it."""
    problems: list[Problem] = []
    source = read_source(CHECKOUT / VOCABULARY, VOCABULARY, problems)
    assert source is not None
    document = read_document(source, "vocabulary", problems)
    assert document is not None
    assert problems == []
    rows = document.value["concepts"]
    assert len(rows) >= 450
    assert sum(len(row["forms"]) for row in rows) >= 3000
    assert all(len(row["forms"]) >= 2 for row in rows)
    assert source.text.startswith("# yaml-language-server: $schema=")
