"""Each finding, where it stands, and what must not be called one."""
# ruff: noqa: E501 - a row of a table is one line

import datetime

import pytest
from library_files import (
    EFFECTS,
    LOCALES,
    MANIFEST,
    MONOGRAPH,
    NOTICES,
    USES,
    LibraryFiles,
    codes,
)

from askmono.content.checks import FINDINGS, NOTES, check_library
from askmono.content.library import load_library, read_library

TODAY = datetime.date(2026, 11, 23)

TARGET = "      - section: Usage\n"
SECOND = "      - section: Side Effects\n"

FOUND = [
    pytest.param(USES, TARGET, f"{TARGET}      - §section: Storage\n", "unanswered-target", id="no such section"),
    pytest.param(EFFECTS, "- section: FAQs\n        faq: drive", "- §section: FAQs\n        faq: '?'", "unanswered-target", id="words without a word"),
    pytest.param(EFFECTS, "id: driving", "id: §driving", None, id="fine"),
    pytest.param(USES, TARGET, f"{TARGET}{SECOND}      - §section: FAQs\n", "hidden-target", id="third passage"),
    pytest.param(USES, TARGET, f"{TARGET}{TARGET}{SECOND}", None, id="third target, second passage"),
    pytest.param(MONOGRAPH, "### Side", "§Other words.\n\n### Side", "unreached-passage", id="paragraph"),
    pytest.param(MONOGRAPH, "**Common", "§Introduction.\n\n**Common", "unreached-passage", id="introduction of a list"),
    pytest.param(MONOGRAPH, "\n**Disc", "* **§Q: Why?** A: So.\n\n**Disc".replace("**§", "§**"), "unreached-passage", id="FAQ"),
    pytest.param(MONOGRAPH, "* Headache", "* **Head:** aches", None, id="bullet of a reached list"),
    pytest.param(MONOGRAPH, "**Disclaimer:** Ask", "**Disclaimer:** Do ask", None, id="the disclaimer is always shown"),
    pytest.param(MONOGRAPH, "### Usage", "### Empty\n**Later:**\n\n### Usage", None, id="a label alone answers nothing"),
    pytest.param(MONOGRAPH, "# Testamine\n", "# Testamine\nA preface.\n\n", None, id="a preface is always shown"),
    pytest.param(MONOGRAPH, "### FAQs", "# Again\n§In no section.\n\n### FAQs", "text-outside-sections", id="below another title"),
    pytest.param(USES, "- what does it treat", "- §Will I FEEL, sick?", "duplicate-phrasing", id="same words, two intents"),
    pytest.param(EFFECTS, "- bad reactions", "- §Will I feel sick?!", "duplicate-phrasing", id="same words, one intent"),
    pytest.param(EFFECTS, "- bad reactions", "- why would anyone take this", None, id="other words"),
    pytest.param(EFFECTS, "- info", "- why would anyone take", "near-duplicate-phrasing", id="the medicine left out"),
    pytest.param(EFFECTS, "- bad reactions", "- what is the purpose of this medicine", None, id="longer"),
    pytest.param(USES, "    related:", "    plain: [uses, the uses of it]\n    related:", None, id="plain forms of one intent"),
    pytest.param(USES, "    related:", "    plain: [uses, §it please]\n    related:", "shared-plain-form", id="a plain form of small words"),
    pytest.param(USES, "      - whats it good for\n", "", "few-phrasings", id="four examples"),
    pytest.param(EFFECTS, "[used-for, driving]", "[used-for, §which-one]", "dead-offer", id="a clarification offered"),
    pytest.param(EFFECTS, "[used-for, driving]", "[used-for, driving, side-effects]", None, id="three offers"),
    pytest.param(USES, "[side-effects]", "[§which-one]", "dead-offer", id="a clarification related"),
    pytest.param(NOTICES, "  - {id: abs", "  - {id: §spare, text: x, source: y}\n  - {id: abs", "unused-notice", id="notice"),
    pytest.param(MANIFEST, '"2027-01-01"', '§"2026-11-22"', "review-overdue", id="due yesterday"),
    pytest.param(MANIFEST, '"2027-01-01"', '"2026-11-23"', None, id="due today"),
    pytest.param(MANIFEST, '"2027-01-01"', "null", None, id="no next review"),
    pytest.param(MANIFEST, "status: reviewed", "status: unreviewed", None, id="unreviewed is not overdue"),
    pytest.param(MANIFEST, '"2026-01-01"', '§"2026-11-24"', "future-date", id="reviewed tomorrow"),
    pytest.param(LOCALES, '"2026-01-01"', '§"2025-10-18"', "stale-contact", id="401 days"),
    pytest.param(LOCALES, '"2026-01-01"', '"2025-10-19"', None, id="400 days"),
    pytest.param(LOCALES, '"2026-01-01"', '§"2026-11-24"', "future-date", id="checked tomorrow"),
]  # fmt: skip


def test_a_sound_library_has_no_findings(files: LibraryFiles) -> None:
    assert check_library(files.folder, TODAY) == []


@pytest.mark.parametrize(("name", "old", "new", "code"), FOUND)
def test_findings(files: LibraryFiles, name: str, old: str, new: str, code: str | None) -> None:
    line, column = files.change(name, old, new)
    problems = check_library(files.folder, TODAY)
    if code is None:
        assert problems == []
        return
    at = [(p.file, p.line, p.column) for p in problems if p.code == code]
    if line:
        assert at == [(name, line, column)]
    assert len(at) == 1
    assert all(problem.advice for problem in problems)
    assert set(codes(problems)) <= FINDINGS | NOTES
    load_library(files.folder)  # a finding keeps nothing from being answered


def test_places_of_findings_without_a_mark(files: LibraryFiles) -> None:
    files.change(USES, "      - whats it good for\n", "")
    files.change(MANIFEST, "status: reviewed", "status: expired")
    files.change(MANIFEST, '      next: "2027-01-01"\n', "")
    found = [(p.file, p.line, p.column, p.code) for p in check_library(files.folder, TODAY)]
    assert found == [
        (USES, 8, 7, "few-phrasings"),
        (MANIFEST, 12, 15, "review-overdue"),
    ]


def test_an_intent_that_nothing_answers(files: LibraryFiles) -> None:
    files.change(USES, TARGET, "      - section: Storage\n")
    found = [(p.file, p.line, p.column, p.code) for p in check_library(files.folder, TODAY)]
    assert found == [
        (EFFECTS, 27, 14, "dead-offer"),
        (USES, 2, 9, "unanswered-intent"),
        (USES, 6, 9, "unanswered-target"),
        (MONOGRAPH, 7, 1, "unreached-passage"),
    ]


@pytest.mark.parametrize(
    ("reply", "finds"),
    [
        pytest.param("- section: Usage", False, id="the same passage"),
        pytest.param("- section: Side Effects", True, id="another passage"),
    ],
)
def test_near_duplicates_matter_between_replies(
    files: LibraryFiles, reply: str, finds: bool
) -> None:
    files.change(
        USES, "- whats it good for", "- whats it good for\n      - whatever might it be good for"
    )
    files.change(
        EFFECTS,
        "- is driving allowed",
        "- is driving allowed\n      - whatever might it been good for",
    )
    files.change(EFFECTS, "- section: FAQs\n        faq: drive", reply)
    found = [p for p in check_library(files.folder) if p.code == "near-duplicate-phrasing"]
    assert [(p.file, p.line) for p in found] == ([(USES, 13)] if finds else [])


@pytest.mark.parametrize(
    ("other", "finds"),
    [
        pytest.param('generic: ["Testamine."]', True, id="the shown name"),
        pytest.param("generic: [other]\n      brand: [TESTAMINE]", True, id="a brand"),
        pytest.param("generic: [testamine oral]", False, id="another name"),
    ],
)
def test_two_monographs_with_one_name(files: LibraryFiles, other: str, finds: bool) -> None:
    text = files.read(MONOGRAPH)
    row = files.read(MANIFEST).partition("monographs:\n")[2]
    row = row.replace("id: testamine", "id: two").replace("testamine.md", "two.md")
    files.write("knowledge/two.md", text)
    files.write(MANIFEST, files.read(MANIFEST) + row.replace("generic: [testamine]", other))
    found = [(p.file, p.code) for p in check_library(files.folder) if p.code == "shared-name"]
    assert found == ([(MANIFEST, "shared-name")] if finds else [])
    load_library(files.folder)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param((USES, TARGET, f"{TARGET}      - section: Storage\n"), id="a target"),
        pytest.param((USES, TARGET, "      - section: Storage\n"), id="an intent"),
        pytest.param((MONOGRAPH, "### Side", "Other words.\n\n### Side"), id="a passage"),
        pytest.param((EFFECTS, "[used-for, driving]", "[used-for, which-one]"), id="an offer"),
    ],
)
def test_targets_are_not_held_against_a_text_that_is_ranked(
    files: LibraryFiles, change: tuple[str, str, str]
) -> None:
    files.change(*change)
    files.change(MANIFEST, "    targets: curated\n", "")
    assert check_library(files.folder, TODAY) == []


def test_intents_that_rank_have_the_same_reply(files: LibraryFiles) -> None:
    files.change(
        USES, "- whats it good for", "- whats it good for\n      - whatever might it be good for"
    )
    files.change(
        EFFECTS,
        "- is driving allowed",
        "- is driving allowed\n      - whatever might it been good for",
    )
    assert codes(check_library(files.folder)) == ["near-duplicate-phrasing"]
    files.change(MANIFEST, "    targets: curated\n", "")
    assert check_library(files.folder) == []


@pytest.mark.parametrize(
    ("form", "finds"),
    [
        pytest.param("what it is used for", True, id="in another order"),
        pytest.param("what is it used for please", True, id="and a small word"),
        pytest.param("what it was used for", False, id="another word"),
    ],
)
def test_a_plain_form_leads_to_one_intent(files: LibraryFiles, form: str, finds: bool) -> None:
    files.change(USES, "    related:", "    plain: [what is it used for]\n    related:")
    place = "    targets:\n      - section: Side Effects"
    files.change(EFFECTS, place, f"    plain: [{form}]\n{place}")
    found = [p for p in check_library(files.folder) if p.code == "shared-plain-form"]
    assert len(found) == finds
    assert all(form in p.what or "what is it used for" in p.what for p in found)


def test_dates_are_left_out_without_today(files: LibraryFiles) -> None:
    files.change(LOCALES, '"2026-01-01"', '"2001-01-01"')
    files.change(MANIFEST, '"2027-01-01"', '"2001-01-01"')
    assert check_library(files.folder) == []


@pytest.mark.parametrize(
    ("name", "finds"),
    [
        pytest.param("intents/more.yml", True, id="yml"),
        pytest.param("knowledge/otheramine.md", True, id="not in the manifest"),
        pytest.param("knowledge/notices/old.txt", True, id="text"),
        pytest.param("knowledge/notices/fr.yaml", False, id="another language"),
        pytest.param("knowledge/lessons/testamine.yml", True, id="lesson that ends in yml"),
        pytest.param("intents/.uses.yaml.swp", False, id="hidden"),
        pytest.param("intents/.#uses.yaml", False, id="hidden and YAML"),
        pytest.param("knowledge/lessons/._a.yaml", False, id="a hidden lesson"),
        pytest.param("README.txt", False, id="beside the folders"),
    ],
)
def test_files_that_are_not_part_of_the_library(
    files: LibraryFiles, name: str, finds: bool
) -> None:
    files.write(name, "language: fr\n")
    found = [(p.file, p.code) for p in check_library(files.folder, TODAY)]
    assert found == ([(name, "ignored-file")] if finds else [])


def test_one_run_tells_of_broken_files_and_findings(files: LibraryFiles) -> None:
    files.change(EFFECTS, "reply: clarification", "reply: §clarify")
    files.change(USES, "      - whats it good for\n", "")
    files.change(LOCALES, '"2026-01-01"', '"2001-01-01"')
    problems = check_library(files.folder, TODAY)
    assert problems == sorted(problems)
    assert codes(problems) == ["bad-value", "few-phrasings", "stale-contact"]
    assert set(codes(read_library(files.folder).problems)) == {"bad-value"}


def test_a_broken_monograph_is_not_told_target_by_target(files: LibraryFiles) -> None:
    files.write(MONOGRAPH, files.read(MONOGRAPH) + "More.\n")
    assert codes(check_library(files.folder, TODAY)) == ["hash-mismatch"]
