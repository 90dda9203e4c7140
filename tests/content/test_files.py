"""What lies in a library's folders that is no file, or that nobody may read."""

import os
from pathlib import Path

import pytest
from library_files import LOCALES, MANIFEST, MEDICINES, MONOGRAPH, USES, LibraryFiles, codes

from askmono.content.library import read_library


@pytest.mark.parametrize("name", [MANIFEST, MONOGRAPH, MEDICINES, LOCALES, USES])
def test_a_pipe_is_not_waited_for(files: LibraryFiles, name: str) -> None:
    path = files.folder / name
    path.unlink()
    os.mkfifo(path)
    found = read_library(files.folder).problems
    assert ("missing-file", name) in {(problem.code, problem.file) for problem in found}


@pytest.mark.parametrize("name", ["knowledge", "knowledge/lessons", "intents"])
def test_a_folder_that_cannot_be_listed_is_told(
    files: LibraryFiles, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (files.folder / "knowledge" / "lessons").mkdir(exist_ok=True)
    assert not read_library(files.folder).problems
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path == files.folder / name:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    (problem,) = read_library(files.folder).problems
    assert (problem.file, problem.code) == (name, "unreadable-folder")
    assert "permission denied" in problem.what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("", ["empty-file"], id="empty: its intents may be what others name"),
        pytest.param("intents: []\n", ["unknown-intent"], id="none in it"),
    ],
)
def test_what_an_empty_file_may_have_held(files: LibraryFiles, text: str, told: list[str]) -> None:
    (files.folder / "intents" / "effects.yaml").write_text(text, "utf-8")
    found = codes(read_library(files.folder).problems)
    assert set(told) <= set(found)
    assert ("unknown-intent" in found) is ("unknown-intent" in told)


def test_what_lies_in_a_folder_that_is_told_is_not_called_missing_as_well(
    files: LibraryFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    for path in (files.folder / "intents").glob("*.yaml"):
        path.unlink()
    told = [(problem.file, problem.code) for problem in read_library(files.folder).problems]
    assert sorted(told) == [("intents", "unreadable-folder"), ("knowledge", "unreadable-folder")]
