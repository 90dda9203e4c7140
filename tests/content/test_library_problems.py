"""What a curator gets wrong between the files: one slip is told once, and what a patient would see
is found."""
# ruff: noqa: E501 - a row of a table is one line

from pathlib import Path

import pytest
from library_files import EFFECTS, LOCALES, MANIFEST, NOTICES, USES, LibraryFiles, codes

from askmono.content.checks import check_library
from askmono.content.library import read_library

ONE_LOCALE = "emergency: {text: call for help, source: tests"
NAMES = "      generic: [testamine]\n"

FOUND = [
    pytest.param(USES, "What is {medicine} used", "What is {Medicine} used", "{Medicine} is no", id="a name in capitals"),
    pytest.param(USES, "anyone take {medicine}", "anyone take {medicin}", "{medicin} is no", id="a slip in an example"),
    pytest.param(USES, "anyone take {medicine}", "anyone take {medicine", 'a "{" stands', id="a lost brace"),
    pytest.param(USES, "anyone take {medicine}", "anyone take medicine}", 'a "}" stands', id="a lost opening brace"),
    pytest.param(USES, "anyone take {medicine}", "anyone take {}", "{} is no", id="nothing in braces"),
    pytest.param(USES, "    related:", '    plain: ["uses of {drug}"]\n    related:', "{drug} is no", id="a plain form"),
    pytest.param(USES, "    related:", '    follow_ups: [{to: driving, examples: ["and {other}?"]}]\n    related:', "{other} is no", id="a placeholder of notices in a follow-up"),
    pytest.param(USES, "anyone take {medicine}", "anyone take it with {medicine}", None, id="the medicine"),
    pytest.param(USES, "    related:", '    follow_ups: [{to: driving, examples: ["and {medicine}?"]}]\n    related:', None, id="the medicine in a follow-up"),
    pytest.param(USES, "- purpose of", "- (purpose) [of] <it> :-}".replace("}", ")"), None, id="other brackets"),
    pytest.param(NOTICES, "text: Some words.", "text: 'please {emergency'", 'a "{" stands', id="a lost brace in a notice"),
    pytest.param(NOTICES, "text: Some words.", "text: 'please {emergency}'", None, id="a placeholder of notices"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "says"), FOUND)
def test_nobody_is_shown_a_brace(
    files: LibraryFiles, name: str, old: str, new: str, says: str | None
) -> None:
    line = files.read(name).partition(old)[0].count("\n") + 1
    files.change(name, old, new)
    problems = read_library(files.folder).problems
    if says is None:
        assert problems == []
        return
    assert [(p.file, p.line, p.code) for p in problems] == [(name, line, "unknown-placeholder")]
    assert says in problems[0].what
    assert "{medicine}" in problems[0].advice


@pytest.mark.parametrize(
    ("contact", "code"),
    [
        pytest.param('text: call 912, number: "911"', "number-not-in-text", id="another number"),
        pytest.param('text: call 9112, number: "911"', "number-not-in-text", id="a longer number"),
        pytest.param('text: call us, number: "911"', "number-not-in-text", id="no number in the text"),
        pytest.param("text: call 01 809 2166", "number-not-in-text", id="a number in the text alone"),
        pytest.param('text: call 911, number: "911"', None, id="the same"),
        pytest.param('text: call 112 or 999, number: "112"', None, id="another one besides"),
        pytest.param('text: call (1-800) 222.1222, number: 1-800-222-1222', None, id="parted otherwise"),
        pytest.param("text: call your nurse at 8 or 24/7", None, id="figures that are no number"),
    ],
)  # fmt: skip
def test_the_number_that_is_read_is_the_one_that_is_dialled(
    files: LibraryFiles, contact: str, code: str | None
) -> None:
    rows = files.read(LOCALES)
    other = (
        rows.partition("locales:\n")[2]
        .replace("unset", "US")
        .replace("text: call for help", contact)
    )
    files.write(LOCALES, rows + other)
    found = [(p.file, p.line, p.code) for p in read_library(files.folder).problems]
    assert found == ([(LOCALES, 9, code)] if code else [])


def test_the_locale_of_nowhere_names_no_number_in_its_text(files: LibraryFiles) -> None:
    line, column = files.change(LOCALES, "text: call for help", "text: §call 112")
    found = [(p.line, p.column, p.code) for p in read_library(files.folder).problems]
    assert found == [(line, column, "guessed-number")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("please call 999", True, id="an emergency number"),
        pytest.param("please call 9-1-1 now", True, id="parted"),
        pytest.param("ring 01 234 now", True, id="a number of this library's locales"),
        pytest.param("in 2026 or on page 1999", False, id="a part of another figure"),
        pytest.param("up to 1,000 or 911.5 of them", False, id="a figure with a separator"),
        pytest.param("ring 01 235", False, id="a number that no locale has"),
        pytest.param("please {emergency}", False, id="the locale's own"),
    ],
)
def test_no_number_of_one_country_is_typed_into_a_notice(
    files: LibraryFiles, text: str, found: bool
) -> None:
    rows = files.read(LOCALES)
    ours = rows.partition("locales:\n")[2].replace("unset", "US")
    ours = ours.replace("text: call for help", 'text: call 01 234, number: "01 234"')
    files.write(LOCALES, rows + ours)
    files.change(NOTICES, "text: Some words.", f"text: '{text}'")
    problems = read_library(files.folder).problems
    assert codes(problems) == (["number-in-notice"] if found else [])
    assert all("{emergency}" in p.advice for p in problems)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param("generic: [testamine]\n    not_this: [esteramine, testamine]", True, id="generic"),
        pytest.param("generic: [testamine]\n      brand: [Testa-Lar]\n    not_this: [TESTA LAR]", True, id="a brand, written otherwise"),
        pytest.param("generic: [testamine]\n    not_this: [estestamine]", False, id="a look-alike"),
        pytest.param("generic: [testamine]\n      brand: [Testalar]\n    not_this: [Testalar Plus]", False, id="a longer name"),
    ],
)  # fmt: skip
def test_a_medicine_is_found_by_its_own_names(files: LibraryFiles, rows: str, found: bool) -> None:
    files.change(MANIFEST, NAMES, f"      {rows}\n")
    problems = read_library(files.folder).problems
    assert codes(problems) == (["own-name-excluded"] if found else [])
    assert all(p.file == MANIFEST and "own names" in p.what for p in problems)


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        pytest.param("[side-effects]", "[§used-for]", "related-to-itself", "used-for", id="related to itself"),
        pytest.param("[side-effects]", "[§side-efects]", "unknown-intent", 'mean "side-effects"?', id="a slip in an id"),
        pytest.param("[side-effects]", "[§xyz]", "unknown-intent", 'no intent "xyz"', id="nothing near"),
        pytest.param("- what does it treat", '- §"   "', "too-short", "blank", id="blanks alone"),
        pytest.param("[side-effects]", "[driving]", None, "", id="another intent"),
        pytest.param("    related:", "    follow_ups: [{to: used-for, examples: [and me]}]\n    related:", None, "", id="a follow-up asks the same of somebody else"),
    ],
)  # fmt: skip
def test_what_intents_say_of_each_other(
    files: LibraryFiles, old: str, new: str, code: str | None, says: str
) -> None:
    line, column = files.change(USES, old, new)
    problems = read_library(files.folder).problems
    assert [(p.line, p.column, p.code) for p in problems] == (
        [(line, column, code)] if code else []
    )
    assert all(says in p.what for p in problems)


def _latin_1(files: LibraryFiles) -> None:
    files.write(EFFECTS, files.read(EFFECTS).encode() + "# é".encode("latin-1"))


def _utf_16(files: LibraryFiles) -> None:
    files.write(EFFECTS, files.read(EFFECTS).encode("utf-16"))


def _yml(files: LibraryFiles) -> None:
    (files.folder / EFFECTS).rename(files.folder / "intents/effects.yml")


def _capitals(files: LibraryFiles) -> None:
    files.change(EFFECTS, "id: side-effects", "id: Side-Effects")


def _id_last(files: LibraryFiles) -> None:
    files.change(EFFECTS, "  - id: side-effects\n    question:", "  - question:")
    files.change(EFFECTS, "    targets:\n", "    id: side-effects\n    targtes:\n")


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        pytest.param(_latin_1, "bad-utf8", id="one byte of another encoding"),
        pytest.param(_utf_16, "bad-utf8", id="UTF-16"),
        pytest.param(_yml, "unread-intents", id="yml"),
        pytest.param(_capitals, "bad-format", id="an id in capitals"),
        pytest.param(_id_last, "unknown-key", id="an id that stands last"),
    ],
)
def test_one_slip_is_told_once(files: LibraryFiles, broken: object, code: str) -> None:
    assert callable(broken)
    broken(files)
    reading = read_library(files.folder)
    assert set(codes(reading.problems)) - {"missing-key"} == {code}
    told = codes(check_library(files.folder))
    assert "unknown-intent" not in told
    assert "ignored-file" not in told
    assert "unreached-passage" not in told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("intents/more.yml", "intents: []\n", id="a yml file that nobody names"),
        pytest.param("intents/more.yml", "- id: other\n", id="with other ids"),
    ],
)
def test_a_slip_in_an_id_is_told_beside_another_file(
    files: LibraryFiles, name: str, text: str
) -> None:
    files.write(name, text)
    files.change(USES, "[side-effects]", "[no-such]")
    assert codes(read_library(files.folder).problems) == ["unknown-intent"]
    assert "ignored-file" in codes(check_library(files.folder))


def test_of_many_ids_a_few_are_named(files: LibraryFiles) -> None:
    ids = [f"more-{i}" for i in range(5)]
    files.write("intents/more.yml", "".join(f"  - id: {id_}\n" for id_ in ids))
    follow = ", ".join(f"{{to: {id_}, examples: [and]}}" for id_ in ids)
    files.change(USES, "    related:", f"    follow_ups: [{follow}]\n    related:")
    (problem,) = read_library(files.folder).problems
    assert (problem.file, problem.line, problem.code) == ("intents/more.yml", 1, "unread-intents")
    assert problem.what.endswith('"more-0", "more-1", "more-2" and 2 more')


@pytest.mark.parametrize(
    ("named", "found"),
    [
        pytest.param("antihistamine", True, id="a name that texts give it, and no class"),
        pytest.param("allergy medicine", False, id="as it stands at the medicines"),
    ],
)
def test_a_class_that_no_medicine_has(copy_of_library: Path, named: str, found: bool) -> None:
    text = (
        f"source: made up\nclasses:\n  - {{class: {named}, called: [antihistamine]}}\nmedicines:\n"
    )
    medicine = "  - {name: cetirizine, class: allergy medicine}\n"
    (copy_of_library / "knowledge" / "medicines.yaml").write_text(text + medicine, "utf-8")
    problems = read_library(copy_of_library).problems
    assert codes(problems) == (["unused-class"] if found else [])
    assert [(p.file, p.line) for p in problems] == ([("knowledge/medicines.yaml", 3)] * found)
