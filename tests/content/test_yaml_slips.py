"""Slips that YAML tells of in words of its own, told where they are and with what to do."""
# ruff: noqa: E501 - a row of a table is one line

import pytest
from library_files import EFFECTS, MANIFEST, NOTICES, USES, LibraryFiles, codes

from askmono.content.library import VOCABULARY, load_library, read_library
from askmono.content.yaml_slips import slip_in

SLIPS = [
    pytest.param(USES, "- what does it treat", "- §{medicine} how long", "{medicine} has to stand", "in quotes", id="a brace"),
    pytest.param(USES, '"What is {medicine} used for?"', "§{medicine} is what?", "{medicine} has to stand", "in quotes", id="a brace after a key"),
    pytest.param(USES, "[side-effects]", "[driving, §{medicine} uses]", "{medicine} has to stand", "in quotes", id="a brace in a list"),
    pytest.param(USES, "- what does it treat", '- §"what does it treat', 'no closing "', 'write " at its end', id="a quote left open"),
    pytest.param(USES, "- what does it treat", "- §'what does it treat", "no closing '", "write ' at its end", id="a single one"),
    pytest.param(USES, '"What is {medicine} used for?"', '§"What is {medicine} used for?', 'no closing "', 'write "', id="a quote of a key"),
    pytest.param(USES, "    related:", "§\u00a0   related:", "U+00A0", "ordinary spaces", id="a no-break space"),
    pytest.param(USES, "      - what does it treat", "   §\u2003  - what does it treat", "U+2003", "ordinary spaces", id="an em space further in"),
    pytest.param(USES, "      - purpose of", "§<<<<<<< HEAD\n      - purpose", "not merged", "keep one", id="the first merge mark"),
    pytest.param(USES, "      - purpose of", "§=======\n      - purpose", "not merged", "keep one", id="a merge mark left over"),
    pytest.param(USES, "    related", "§\trelated", "a tab", "spaces instead", id="a tab"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "says", "advice"), SLIPS)
def test_a_slip_is_told_where_it_is(
    files: LibraryFiles, name: str, old: str, new: str, says: str, advice: str
) -> None:
    if "no closing" in says:  # as in the library's own files, whose texts are all in quotes
        text = files.read(USES)
        rows = text.partition("    examples:\n")[2].splitlines()
        mark = says[-1]
        quoted = "".join(f"      - {mark}{row.strip()[2:]}{mark}\n" for row in rows)
        files.write(USES, text.replace("\n".join(rows) + "\n", quoted))
        old = old.replace("- what does it treat", f"- {mark}what does it treat{mark}")
    line, column = files.change(name, old, new)
    (problem,) = [p for p in read_library(files.folder).problems if p.file == name]
    assert (problem.line, problem.column, problem.code) == (line, column, "yaml-syntax")
    assert says in problem.what
    assert advice in problem.advice


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("- what does it treat", '- "{medicine} how long"', id="a brace in quotes"),
        pytest.param("- what does it treat", "- how long {medicine} lasts", id="a brace inside"),
        pytest.param("- what does it treat", '- "what does\n        it treat"', id="a text of two lines"),
        pytest.param("- what does it treat", '- what does "it treat', id="a quote inside"),
        pytest.param("- what does it treat", "- what\u00a0does it treat", id="a no-break space in a text"),
        pytest.param("- what does it treat", "- what does ======= treat", id="marks inside"),
        pytest.param("- what does it treat", "- it's {medicine}'s use", id="apostrophes"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_slip(files: LibraryFiles, old: str, new: str) -> None:
    files.change(USES, old, new)
    load_library(files.folder)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('a: "one\n  two"\nb: c: d\n', 3, id="a whole text of two lines before"),
        pytest.param("a: b\nc: d: e\n- {x} y\n", 2, id="a brace on a later line"),
        pytest.param("a: b: c\n\u00a0d: e\n", 1, id="an odd blank on a later line"),
        pytest.param("a: {x: 1}\nb: c: d\n", 2, id="a group of keys"),
    ],
)
def test_another_error_is_not_laid_to_a_slip(text: str, line: int) -> None:
    assert slip_in(text, line) is None


def test_an_error_without_a_slip_is_told_in_yamls_words(files: LibraryFiles) -> None:
    files.change(USES, "    related: [side-effects]", "    related: a: b")
    (problem,) = [p for p in read_library(files.folder).problems if p.file == USES]
    assert problem.what == "this is not YAML: mapping values are not allowed in this context"


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "advice"),
    [
        pytest.param(USES, "- what does it treat", '- ""', "too-short", "write something here", id="nothing"),
        pytest.param(USES, "related: [side-effects]", "plain: []", "too-short", "write something here", id="no entry"),
        pytest.param(USES, '"What is {medicine} used for?"', '"Eh?"', "too-short", "at least 5 characters; there are 3", id="too little"),
        pytest.param(NOTICES, "source: tests", f"source: {'x' * 901}", "", "", id="a long source is fine"),
        pytest.param(USES, "[side-effects]", "[side-effects, driving, which-one, a]", "too-long", "at most 3 entries; there are 4", id="too many"),
        pytest.param(MANIFEST, "      by: A. Pharmacist\n", "", "missing-key", "name and role here", id="reviewed by nobody"),
        pytest.param(MANIFEST, '      on: "2026-01-01"\n', "", "missing-key", "day of the review here", id="reviewed on no day"),
        pytest.param(MANIFEST, "by: A. Pharmacist", "by: null", "wrong-type", "status: unreviewed", id="reviewed by null"),
        pytest.param(MANIFEST, "status: reviewed\n      by: A. Pharmacist", "status: unreviewed\n      by: null", "", "", id="unreviewed needs nobody"),
        pytest.param(EFFECTS, "    reply: clarification\n    offers: [used-for, driving]\n", "    reply: abstention\n", "missing-key", 'add "reason: ..."', id="another key that is needed"),
    ],
)  # fmt: skip
def test_what_to_do(
    files: LibraryFiles, name: str, old: str, new: str, code: str, advice: str
) -> None:
    files.change(name, old, new)
    problems = read_library(files.folder).problems
    assert codes(problems) == ([code] if code else [])
    assert all(advice in p.advice for p in problems)


@pytest.mark.parametrize(
    ("concept", "says"),
    [
        pytest.param("vomitting", 'concept "vomitting"; did you mean "vomiting"?', id="a slip"),
        pytest.param("xyz", 'concept "xyz"', id="nothing near"),
        pytest.param("vomiting", "", id="there"),
    ],
)
def test_a_concept_that_is_not_there(files: LibraryFiles, concept: str, says: str) -> None:
    files.write(
        VOCABULARY,
        "concepts:\n  - {id: vomiting, term: vomiting, kind: symptom, forms: [being sick]}\n",
    )
    files.change(USES, "    related:", f"    concepts: [{concept}]\n    related:")
    problems = read_library(files.folder).problems
    assert codes(problems) == (["unknown-concept"] if says else [])
    assert all(p.what.endswith(says) for p in problems)
