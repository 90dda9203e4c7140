"""A heading without text is told, and one that only stands above others is not."""

import pytest
from library_files import MONOGRAPH, LibraryFiles

from askmono.content.checks import check_library
from askmono.content.library import load_library

STORAGE = "### Storage\n\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        pytest.param("### Side", f"§{STORAGE}### Side", True, id="before another section"),
        pytest.param("### Usage", f"§{STORAGE}### Usage", True, id="as the first"),
        pytest.param("**Disclaimer", f"§{STORAGE}**Disclaimer", True, id="before the disclaimer"),
        pytest.param("pharmacist.\n", f"pharmacist.\n\n§{STORAGE}", True, id="at the end"),
        pytest.param("### Side", f"§{STORAGE}---\n### Side", True, id="a line across the page"),
        pytest.param("### Side", "§### Storage ###  \n\n### Side", True, id="marks behind it"),
        pytest.param("### Side", "### Storage\nDry.\n### Side", False, id="text"),
        pytest.param("### Side", "### Storage\n* Dry\n### Side", False, id="a list"),
        pytest.param("### Side", "### Storage\n#### At home\nDry.\n### Side", False, id="deeper"),
        pytest.param("### Side", "### Usage: in tests as well\n\n### Side", False, id="its line"),
        pytest.param("of words.", "of words.\n\n```\n## no heading\n```", False, id="in code"),
    ],
)
def test_a_section_without_text(files: LibraryFiles, old: str, new: str, found: bool) -> None:
    line, column = files.change(MONOGRAPH, old, new)
    problems = [p for p in check_library(files.folder) if p.code == "empty-section"]
    assert [(p.line, p.column) for p in problems] == ([(line, column)] if found else [])
    if found:
        assert problems[0].what == 'section "Storage" has no text'
    load_library(files.folder)


def test_an_ingredient_stands_above_its_sections(files: LibraryFiles) -> None:
    parts = "".join(
        f"### {name}\n\n### Generic Name\n{name}\n\n### Usage\nIn tests.\n\n"
        "### Side Effects\nHiccups.\n\n"
        for name in ("Testamine", "Otheramine")
    )
    files.write(MONOGRAPH, f"# Testamine + Otheramine\n\n{parts}")
    files.seal()
    assert "empty-section" not in {p.code for p in check_library(files.folder)}
