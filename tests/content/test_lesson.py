"""Lessons: what `askmono check` must say of one that would teach something wrong, and must not."""

from pathlib import Path

import pytest
from library_files import LibraryFiles, codes

from askmono.content.checks import check_library
from askmono.content.lesson import said_by, stems_told
from askmono.content.library import default_folder, load_library, read_library

LESSON = "knowledge/lessons/testamine.yaml"
SOUND = """\
id: first
medicine: testamine
title: Having testamine
source: written for tests
review: {status: unreviewed}
chapters:
  - id: effects
    title: Effects
    passages:
      - section: Usage
      - section: Side Effects
        label: common
    teach_back:
      own_words: What may happen?
      question: Which of these does the text name?
      answer: {section: Side Effects, label: common}
      options:
        - text: Headaches and hiccups
          right: true
        - text: Green hair
"""


@pytest.fixture
def files(tmp_path: Path) -> LibraryFiles:
    made = LibraryFiles(tmp_path)
    made.write(LESSON, SOUND)
    return made


def test_a_sound_lesson_is_read(files: LibraryFiles) -> None:
    assert check_library(files.folder) == []
    (lesson,) = load_library(files.folder).lessons
    assert lesson.medicine == "testamine"
    assert [chapter.id for chapter in lesson.chapters] == ["effects"]
    assert [option.right for option in lesson.chapters[0].teach_back.options] == [True, False]


def test_a_library_without_lessons_is_sound(tmp_path: Path) -> None:
    assert load_library(LibraryFiles(tmp_path).folder).lessons == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("medicine: test", "medicine: §other", "unknown-medicine", id="medicine"),
        pytest.param("- section: Usage", "- §section: Storage", "lesson-target", id="no section"),
        pytest.param(
            "answer: {section: Side Effects, label: common}",
            "answer: §{section: Side Effects, label: rare}",
            "lesson-target",
            id="no answer",
        ),
        pytest.param("          right: true\n", "", "right-option", id="none is right"),
        pytest.param(
            "- text: Green hair", "- text: Hiccups\n          right: true", "right-option", id="two"
        ),
        pytest.param(
            "text: Headaches and hiccups",
            "text: §Headaches and fever",
            "option-not-in-passage",
            id="a word the passage lacks",
        ),
        pytest.param(
            "text: Headaches and hiccups",
            "text: §No hiccups",
            "option-not-in-passage",
            id="a negation the passage lacks",
        ),
        pytest.param(
            "text: Headaches and hiccups",
            "text: §It is this",
            "option-not-in-passage",
            id="an option that says nothing",
        ),
        pytest.param("title: Effects", "titel: Effects", "unknown-key", id="a slip"),
        pytest.param(
            "review: {status: unreviewed}",
            'review: {status: reviewed, by: A. Nurse, "on": §"2026-02-30"}',
            "bad-date",
            id="no day",
        ),
    ],
)
def test_what_would_teach_wrong_is_fatal(
    files: LibraryFiles, old: str, new: str, code: str
) -> None:
    line, column = files.change(LESSON, old, new)
    problems = read_library(files.folder).problems
    assert code in codes(problems)
    if line:
        found = next(p for p in problems if p.code == code)
        assert (found.file, found.line, found.column) == (LESSON, line, column)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Headaches and hiccups", "HICCUPS", id="one of several, in capitals"),
        pytest.param("Headaches and hiccups", "You may have a headache", id="small words added"),
        pytest.param("Green hair", "No hiccups", id="a wrong one may deny what the text says"),
        pytest.param("Green hair", "Headaches that turn hair green", id="a wrong one may add"),
        pytest.param("label: common\n    teach", "mentions: [Hiccups]\n    teach", id="mentions"),
    ],
)
def test_what_is_sound_stays_sound(files: LibraryFiles, old: str, new: str) -> None:
    files.change(LESSON, old, new)
    assert check_library(files.folder) == []


def test_a_wrong_option_that_the_text_says_is_found(files: LibraryFiles) -> None:
    line, column = files.change(LESSON, "Green hair", "§It is used in tests")
    (problem,) = check_library(files.folder)
    assert (problem.code, problem.line, problem.column) == ("true-distractor", line, column)


def test_a_passage_with_dose_figures_is_in_no_lesson(files: LibraryFiles) -> None:
    files.change("knowledge/testamine.md", "used in tests.", "used in tests: 5 mg twice a day.")
    assert codes(read_library(files.folder).problems) == ["dose-in-lesson"]


def test_two_lessons_of_one_id(files: LibraryFiles) -> None:
    files.write("knowledge/lessons/zzz.yaml", SOUND)
    assert codes(read_library(files.folder).problems) == ["duplicate-id"]


def test_our_own_lesson_shows_no_dose_figure_and_ends_with_whom_to_call() -> None:
    library = load_library(default_folder())
    (lesson,) = library.lessons
    assert [chapter.id for chapter in lesson.chapters] == [
        *("before", "during", "after", "at-home", "when-to-call")
    ]
    monograph = library.monographs[0]
    for chapter in lesson.chapters:
        for option in chapter.teach_back.options:
            assert option.right or said_by(monograph, option) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("You can take it with the others", {"take", "other"}, id="small words"),
        pytest.param("not safe", {"not", "safe"}, id="a negation counts"),
        pytest.param("It is", set(), id="nothing"),
    ],
)
def test_words_that_count(text: str, kept: set[str]) -> None:
    assert stems_told(text) == kept
