"""Each way in which a library cannot be answered from, and that each is told where it stands."""
# ruff: noqa: E501 - a row of a table is one line

import time

import pytest
from library_files import (
    EFFECTS,
    LOCALES,
    MANIFEST,
    MEDICINES,
    MONOGRAPH,
    NOTICES,
    USES,
    LibraryFiles,
    codes,
)

from askmono.content import yamlfile
from askmono.content.library import fingerprint, load_library, read_library
from askmono.content.problems import ContentError, Problem
from askmono.content.source import Source

BROKEN = [
    pytest.param(USES, "examples:", "§exmaples:", "unknown-key", 'mean "examples"', id="unknown key"),
    pytest.param(USES, "    examples:", "    §zzz: 1\n    examples:", "unknown-key", "zzz", id="no hint"),
    pytest.param(USES, "  - id: used", "  - §idd: used", "unknown-key", 'mean "id"', id="first key"),
    pytest.param(USES, "    examples:", "    §question: x\n    examples:", "duplicate-key", "twice", id="key twice"),
    pytest.param(EFFECTS, "id: driving", "id: §side-effects", "duplicate-id", "used twice", id="id twice"),
    pytest.param(EFFECTS, "id: driving", "id: §Driving", "bad-format", "Driving", id="id in capitals"),
    pytest.param(EFFECTS, "id: driving", 'id: §"driving\\n"', "bad-format", "driving", id="id ends in a line end"),
    pytest.param(USES, "      - what does", "      - §no: does", "wrong-type", "text", id="colon makes a key"),
    pytest.param(USES, "- what does it treat", "- §10", "wrong-type", "10", id="a number for text"),
    pytest.param(USES, "- what does it treat", "- §null", "wrong-type", "null", id="null for text"),
    pytest.param(USES, "- what does it treat", "- §~", "wrong-type", "null", id="tilde for text"),
    pytest.param(USES, "- what does it treat", '- §""', "too-short", "short", id="empty text"),
    pytest.param(USES, "- what does it treat", f"- §{'x' * 401}", "too-long", "long", id="long text"),
    pytest.param(USES, "- what does it treat", f"- §{'x ' * 500_000}", "too-long", "long", id="huge text"),
    pytest.param(USES, "related: [side-effects]", "related: §[driving, driving]", "duplicate-entry", "twice", id="entry twice"),
    pytest.param(USES, "related: [side-effects]", "related: [§no-such]", "unknown-intent", "no-such", id="no intent"),
    pytest.param(USES, "related: [side-effects]", "notice: §no-such", "unknown-notice", "no-such", id="no notice"),
    pytest.param(USES, "related: [side-effects]", "§offers: [driving]", "unfitting-key", "offers", id="an answer offers"),
    pytest.param(USES, "related: [side-effects]", "with_others: §no", "wrong-type", "true or false", id="no is text"),
    pytest.param(USES, "  - id: used-for", "  - §question: x", "missing-key", '"id"', id="no id"),
    pytest.param(EFFECTS, "clarification", "§clarify", "bad-value", "clarify", id="unknown reply"),
    pytest.param(USES, "- what does it treat", "- §*what", "yaml-feature", "*what", id="alias"),
    pytest.param(USES, "- what does it treat", "- §&what does it", "yaml-feature", "&what", id="anchor"),
    pytest.param(USES, "- what does it treat", "- §!what does it", "yaml-feature", "!what", id="tag"),
    pytest.param(USES, "intents:", "? §[a, b]\n: c\nintents:", "yaml-feature", "list", id="list as key"),
    pytest.param(USES, "intents:", "intents: []\n§---\nintents:", "yaml-feature", "second", id="two documents"),
    pytest.param(USES, "    related", "§\trelated", "yaml-syntax", "tab", id="tab"),
    pytest.param(USES, "what does", "what §\u2028does", "yaml-syntax", "U+2028", id="line separator"),
    pytest.param(USES, "what does", "what §\0does", "control-character", "U+0000", id="NUL"),
    pytest.param(MONOGRAPH, "Headache", "§\x1b[31mHeadache", "control-character", "U+001B", id="escape sequence"),
    pytest.param(USES, "[side-effects]", "[[[[[[[[[§[", "yaml-depth", "deep", id="deep"),
    pytest.param(USES, "intents:", "§\ufeffintents:", "bom", "byte order mark", id="BOM"),
    pytest.param(USES, "intents:\n", "intents:§\r\n", "crlf", "CRLF", id="CRLF"),
    pytest.param(NOTICES, "text: Some words.", "text: §'Some {dose}'", "unknown-placeholder", "{dose}", id="placeholder"),
    pytest.param(NOTICES, "id: abstention-greeting", "id: §abstention-empty", "duplicate-id", "twice", id="notice twice"),
    pytest.param(LOCALES, 'checked: "2026-01-01"', "checked: §2026-02-30", "bad-date", "no day", id="30 February"),
    pytest.param(LOCALES, 'checked: "2026-01-01"', "checked: §01/02/2026", "bad-format", "01/02", id="other date"),
    pytest.param(LOCALES, "source: tests", "source: tests, number: §'911'", "guessed-number", "number", id="number of unset"),
    pytest.param(MANIFEST, 'on: "2026-01-01"', 'on: §"2026-13-01"', "bad-date", "no day", id="13th month"),
    pytest.param(MANIFEST, "by: A. Pharmacist", "by: §null", "wrong-type", "null", id="reviewed by nobody"),
    pytest.param(MANIFEST, 'version: "1"', "version: §2026.11", "wrong-type", "2026.11", id="version is a number"),
    pytest.param(MANIFEST, "file: testamine.md", "file: §gone.md", "missing-file", "gone.md", id="file gone"),
    pytest.param(MANIFEST, "file: testamine.md", 'file: §"a\\0.md"', "bad-format", "a", id="NUL in a name"),
    pytest.param(MANIFEST, "file: testamine.md", f"file: §{'é' * 150}.md", "missing-file", "not there", id="long name"),
    pytest.param(MANIFEST, "file: testamine.md", "file: §../testamine.md", "bad-format", "..", id="another folder"),
    pytest.param(MANIFEST, "sha256: ", "sha256: §0", "bad-format", "sha256", id="hash too long"),
    pytest.param(MEDICINES, "name: other", "name: §1other", "", "", id="fine"),
]  # fmt: skip


def test_a_sound_library_has_no_problem(files: LibraryFiles) -> None:
    reading = read_library(files.folder)
    assert reading.problems == []
    assert reading.whole
    library = load_library(files.folder)
    assert library.monographs[0].name == "testamine"
    assert library.intent("driving").targets[0].faq == "drive"
    assert library.sha256 == fingerprint(files.folder)
    with pytest.raises(KeyError):
        library.intent("no-such")
    assert library.monograph("no-such") is None


@pytest.mark.parametrize(("name", "old", "new", "code", "says"), BROKEN)
def test_each_problem_is_told_where_it_stands(
    files: LibraryFiles, name: str, old: str, new: str, code: str, says: str
) -> None:
    line, column = files.change(name, old, new)
    problems = read_library(files.folder).problems
    if not code:
        assert problems == []
        return
    assert [(p.file, p.line, p.column) for p in problems if p.code == code] == [
        (name, line, column)
    ]
    problem = next(p for p in problems if p.code == code)
    assert says in problem.what
    assert problem.advice
    assert len(problem.what) < 200
    with pytest.raises(ContentError):
        load_library(files.folder)


@pytest.mark.parametrize(
    ("name", "text", "line", "column", "code", "says"),
    [
        pytest.param(USES, b"intents:\n  - \xe9\n", 2, 5, "bad-utf8", "0xe9", id="Latin-1"),
        pytest.param(MONOGRAPH, b"# \xff\n", 1, 3, "bad-utf8", "0xff", id="Latin-1 monograph"),
        pytest.param(USES, "", 1, 1, "empty-file", "empty", id="empty"),
        pytest.param(USES, "\ufeff", 1, 1, "empty-file", "empty", id="only a BOM"),
        pytest.param(USES, "# later\n", 1, 1, "empty-file", "empty", id="only a comment"),
        pytest.param(USES, "null\n", 1, 1, "wrong-type", "null", id="null"),
        pytest.param(USES, "some words\n", 1, 1, "wrong-type", "some words", id="a sentence"),
        pytest.param(USES, "intents: ]\n", 1, 10, "yaml-syntax", "YAML", id="bracket"),
        pytest.param(USES, "intents: a: b\n", 1, 11, "yaml-syntax", "YAML", id="two colons"),
        pytest.param(USES, 'é: "x\n', 1, 4, "yaml-syntax", "YAML", id="quote left open"),
        pytest.param(USES, "intents: &a [*a]\n", 1, 14, "yaml-feature", "*a", id="holds itself"),
        pytest.param(USES, "&a x: 1\n", 1, 1, "yaml-feature", "&a", id="anchored key"),
        pytest.param(USES, "%YAML 3.0\n---\n", 1, 1, "yaml-syntax", "YAML", id="YAML 3"),
        pytest.param(
            NOTICES, "language: en\nnotices: []\n", 2, 10, "too-short", "", id="no notices"
        ),
        pytest.param(
            MONOGRAPH, "Only words.\n", 1, 1, "no-monograph", "no section", id="no sections"
        ),
        pytest.param(MONOGRAPH, "# Only a title\n", 1, 1, "empty-monograph", "passage", id="title"),
    ],
)
def test_files_that_say_nothing_usable(
    files: LibraryFiles, name: str, text: str | bytes, line: int, column: int, code: str, says: str
) -> None:
    files.write(name, text)
    files.seal()
    reading = read_library(files.folder)
    assert (name, line, column, code) in [
        (p.file, p.line, p.column, p.code) for p in reading.problems if says in p.what
    ]
    assert all(problem.advice for problem in reading.problems)
    assert not reading.whole or name == NOTICES


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 100_000, id="brackets"),
        pytest.param("{a: " * 100_000, id="braces"),
        pytest.param("- " * 100_000, id="dashes"),
        pytest.param(
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "".join(
                f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n"
                for a, b in zip("abcdefgh", "bcdefghi", strict=True)
            ),
            id="alias bomb",
        ),
    ],
)
def test_a_file_that_would_explode_is_refused_at_once(files: LibraryFiles, text: str) -> None:
    files.write(USES, text)
    before = time.monotonic()
    problems = [p for p in read_library(files.folder).problems if p.file == USES]
    assert time.monotonic() - before < 5
    assert {"yaml-depth", "yaml-feature", "yaml-syntax"} & set(codes(problems))


@pytest.mark.parametrize(
    ("name", "also"),
    [
        pytest.param(MANIFEST, 0, id="manifest"),
        pytest.param(NOTICES, 0, id="notices"),
        pytest.param(LOCALES, 0, id="locales"),
        pytest.param(MONOGRAPH, 0, id="monograph"),
        pytest.param(MEDICINES, None, id="other medicines are not needed"),
    ],
)
def test_missing_files(files: LibraryFiles, name: str, also: int | None) -> None:
    (files.folder / name).unlink()
    problems = read_library(files.folder).problems
    if also is None:
        assert problems == []
        return
    assert codes(problems) == ["missing-file"]
    assert problems[0].file == (MANIFEST if name == MONOGRAPH else name)
    assert problems[0].advice


def test_no_intents(files: LibraryFiles) -> None:
    for name in (USES, EFFECTS):
        files.write(name, "intents: []\n")
    problems = read_library(files.folder).problems
    assert [(p.file, p.line, p.column, p.code) for p in problems] == [
        (EFFECTS, 1, 10, "no-intents")
    ]
    for name in (USES, EFFECTS):
        (files.folder / name).unlink()
    assert codes(read_library(files.folder).problems) == ["missing-file"]


def test_an_empty_folder_is_told_file_by_file(files: LibraryFiles) -> None:
    with pytest.raises(ContentError) as caught:
        load_library(files.folder / "nowhere")
    assert codes(caught.value.problems) == ["missing-file"] * 4


def test_a_changed_monograph_is_not_answered_from(files: LibraryFiles) -> None:
    files.write(MONOGRAPH, files.read(MONOGRAPH).replace("No.", "Yes."))
    reading = read_library(files.folder)
    assert [(p.file, p.line, p.column, p.code) for p in reading.problems] == [
        (MANIFEST, 6, 13, "hash-mismatch")
    ]
    assert reading.library is None
    assert reading.monographs == ()


def test_places_named_by_the_file_as_a_whole(files: LibraryFiles) -> None:
    files.change(NOTICES, "id: not-advice", "id: other-advice")
    files.change(LOCALES, "id: unset", "id: US")
    found = [(p.file, p.line, p.column, p.code) for p in read_library(files.folder).problems]
    assert found == [(NOTICES, 1, 1, "missing-notice"), (LOCALES, 1, 1, "missing-locale")]


def test_all_problems_of_all_files_in_one_run(files: LibraryFiles) -> None:
    files.change(USES, "examples:", "exmaples:")
    files.change(EFFECTS, "id: driving", "id: side-effects")
    files.change(NOTICES, "id: not-advice", "id: other-advice")
    files.change(LOCALES, 'checked: "2026-01-01"', "checked: 2026-02-30")
    with pytest.raises(ContentError) as caught:
        load_library(files.folder)
    problems = caught.value.problems
    assert [(p.file, p.code) for p in problems] == [
        (EFFECTS, "duplicate-id"),
        (EFFECTS, "unknown-intent"),
        (USES, "missing-key"),
        (USES, "unknown-key"),
        (NOTICES, "missing-notice"),
        (LOCALES, "bad-date"),
    ]
    assert list(problems) == sorted(problems)
    assert str(problems[0]).startswith(f"{EFFECTS}:13:9: the id ")
    assert str(problems[0]).splitlines()[0].endswith("[duplicate-id]")
    assert str(problems[0]).splitlines()[1].startswith("  give")


def test_ids_of_a_broken_file_are_not_called_unknown(files: LibraryFiles) -> None:
    files.change(EFFECTS, "examples:", "exmaples:")
    assert "unknown-intent" not in codes(read_library(files.folder).problems)


def test_notices_are_checked_in_the_language_of_a_broken_manifest(files: LibraryFiles) -> None:
    files.write("knowledge/notices/de.yaml", files.read(NOTICES))
    (files.folder / NOTICES).unlink()
    files.change(MANIFEST, "language: en", "language: de")
    files.change(MANIFEST, "names:", "nmaes:")
    assert "missing-file" not in codes(read_library(files.folder).problems)


@pytest.mark.parametrize(
    "text", ["no", "on", "1e3", "2026-11-23", "12:30:00", "0x1F", "1_000", "!"]
)
def test_text_that_looks_like_something_else_stays_text(files: LibraryFiles, text: str) -> None:
    written = f'"{text}"' if text == "!" else text
    files.change(USES, "- what does it treat", f"- {written}")
    assert load_library(files.folder).intent("used-for").examples[0] == text


def test_files_that_change_while_they_are_read(
    files: LibraryFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    prints = iter("abcdefgh")
    monkeypatch.setattr("askmono.content.library.fingerprint", lambda _: next(prints))
    assert codes(read_library(files.folder).problems) == ["changing-files"]
    prints = iter("abcccccc")  # quiet again at the second look
    assert read_library(files.folder).problems == []


def test_the_fingerprint_knows_names_and_bytes(files: LibraryFiles) -> None:
    before = fingerprint(files.folder)
    files.write("knowledge/notes.txt", "not part of it")
    assert fingerprint(files.folder) == before
    files.write(USES, files.read(USES) + "\n")
    changed = fingerprint(files.folder)
    (files.folder / USES).rename(files.folder / "intents/usage.yaml")
    assert len({before, changed, fingerprint(files.folder)}) == 3


def test_a_rule_without_a_code_of_its_own(
    files: LibraryFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askmono.content.yamlfile.schema", lambda _: {"maxProperties": 1})
    yamlfile._validator.cache_clear()
    try:
        source = Source("a.yaml", b"a: 1\nb: 2\n")
        problems: list[Problem] = []
        assert yamlfile.read_document(source, "intents", problems) is None
        assert [(p.line, p.column, p.code) for p in problems] == [(1, 1, "schema")]
    finally:
        yamlfile._validator.cache_clear()


@pytest.mark.parametrize("entry", ["null", "5", "words", "[a]"])
def test_an_intent_that_is_no_group_of_keys(files: LibraryFiles, entry: str) -> None:
    files.write(USES, f"intents:\n  - {entry}\n")
    problems = [p for p in read_library(files.folder).problems if p.file == USES]
    assert [(p.line, p.column, p.code) for p in problems] == [(2, 5, "wrong-type")]
