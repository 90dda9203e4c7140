"""A library by its name: a folder, an archive, a git revision; and what is none of them."""

import io
import os
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from askmono.content.library import fingerprint
from askmono.faces.scripts import revisions
from askmono.faces.scripts.revisions import library_at

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
FILES = {
    "knowledge/library.yaml": "version: 1\n",
    "knowledge/a.md": "# A\r\n\ntext\n",
    "knowledge/notices/en.yaml": "notices: []\n",
    "intents/a.yaml": "intents: []\n",
}
BESIDE = {"README.md": "no\n", "knowledge/secret.key": "no\n", "other/b.md": "no\n"}


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def _held(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


# --- folders and archives ------------------------------------------------------------------------


def test_a_folder_is_itself(here: Path) -> None:
    _write(here / "library", FILES)
    with library_at("library") as folder:
        assert folder == Path("library")
    assert _held(here / "library") == FILES


def _zip(path: Path, files: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)


def _tar(path: Path, files: dict[str, str]) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for name, text in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))


Pack = Callable[[Path, dict[str, str]], None]
packs = pytest.mark.parametrize("pack", [_zip, _tar])


@packs
@pytest.mark.parametrize("root", ["", "library-1.2/", "./", "a/b/"])
def test_an_archive_holds_what_a_library_is_read_from(pack: Pack, root: str, here: Path) -> None:
    pack(here / "a.bundle", {f"{root}{name}": text for name, text in {**FILES, **BESIDE}.items()})
    with library_at("a.bundle") as folder:
        assert _held(folder) == FILES
        kept = folder
    assert not kept.exists()


@packs
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("../knowledge/evil.md", id="above"),
        pytest.param("knowledge/../../evil.md", id="above from inside"),
        pytest.param("/knowledge/evil.md", id="from the root"),
        pytest.param("knowledge/..\\..\\evil.md", id="as Windows writes it"),
    ],
)
def test_nothing_is_unpacked_elsewhere(pack: Pack, name: str, here: Path) -> None:
    pack(here / "a.zip", {**FILES, name: "evil"})
    before = set(here.parent.rglob("*"))
    with library_at("a.zip") as folder:
        assert _held(folder) == FILES
        assert not (folder.parent / "evil.md").exists()
    assert set(here.parent.rglob("*")) == before


def test_links_in_an_archive_are_passed_over(here: Path) -> None:
    (here / "secret.md").write_text("secret")
    with tarfile.open(here / "a.tar", "w") as archive:
        for name, text in FILES.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
        link = tarfile.TarInfo("knowledge/link.md")
        link.type, link.linkname = tarfile.SYMTYPE, str(here / "secret.md")
        archive.addfile(link)
    with library_at("a.tar") as folder:
        assert _held(folder) == FILES


def test_an_archive_that_unpacks_to_too_much(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "MOST_BYTES", 1000)
    _zip(here / "a.zip", {**FILES, "knowledge/big.md": "x" * 1001})
    with pytest.raises(click.UsageError, match="more than 1000 bytes"), library_at("a.zip"):
        pass


WRONG: list[tuple[str, Callable[[Path], object], str]] = [
    ("a", lambda here: (here / "a").mkdir(), "holds no knowledge/library.yaml"),
    ("a", lambda here: _write(here / "a" / "b", FILES), r"stand in: a/b"),
    ("a.txt", lambda here: (here / "a.txt").write_text("x"), "neither a zip nor a tar"),
    ("a.zip", lambda here: _zip(here / "a.zip", BESIDE), "there is no knowledge/library.yaml"),
    ("a.zip", lambda here: (here / "a.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18), "there is no"),
    (
        "a.zip",
        lambda here: _zip(here / "a.zip", {f"{n}/{k}": v for n in "ab" for k, v in FILES.items()}),
        "2 libraries are in it",
    ),
    ("a", lambda here: None, "no such folder"),
    ("", lambda here: None, "the name is empty"),
    ("--help", lambda here: None, "no such folder"),
]


@pytest.mark.parametrize(("named", "made", "why"), WRONG)
def test_what_is_no_library(
    named: str, made: Callable[[Path], object], why: str, here: Path
) -> None:
    made(here)
    with pytest.raises(click.UsageError, match=why) as told, library_at(named):
        pass
    assert "[unknown-library]" in told.value.message


# --- git -----------------------------------------------------------------------------------------


def _git(at: Path, *args: str) -> None:
    who = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "core.autocrlf=false")
    clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    subprocess.run(["git", "-C", at, *who, *args], check=True, capture_output=True, env=clean)


def _commit(at: Path, files: dict[str, str], tag: str) -> None:
    _write(at, files)
    _git(at, "add", "-A")
    _git(at, "commit", "-q", "-m", tag)
    _git(at, "tag", tag)


@pytest.fixture
def repository(here: Path) -> Path:
    """Two commits of a library in the subfolder content/, the second without a notice."""
    _git(here, "init", "-q", "-b", "main")
    _commit(here, {f"content/{name}": text for name, text in {**FILES, **BESIDE}.items()}, "one")
    _commit(here, {"content/knowledge/a.md": "# B\n"}, "two")
    return here


@needs_git
@pytest.mark.parametrize("named", ["one", "main~1", "refs/tags/one", "one:content", "main^"])
def test_a_revision_holds_what_was_committed(named: str, repository: Path) -> None:
    with library_at(named) as folder:
        assert _held(folder) == FILES  # to the byte: the line ends too
        kept = folder
    assert not kept.exists()
    assert (repository / "content/knowledge/a.md").read_text() == "# B\n"


@needs_git
def test_a_folder_counts_before_a_revision(repository: Path) -> None:
    _write(repository / "one", FILES)
    with library_at("one") as folder:
        assert folder == Path("one")
    with library_at("refs/tags/one") as folder:
        assert folder != Path("one")


@needs_git
def test_a_revision_from_inside_a_folder_of_it(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "content" / "knowledge")
    with library_at("one") as folder:
        assert fingerprint(folder) != fingerprint(repository / "content")
        assert _held(folder) == FILES


@needs_git
@pytest.mark.parametrize(
    ("named", "beside", "text"),
    [
        pytest.param("three", "uk", "# UK\n", id="where the other library lies"),
        pytest.param("three:uk", "content", "# UK\n", id="where it is said to lie"),
        pytest.param("three", None, None, id="several, and none is meant"),
        pytest.param("three:nowhere", "uk", None, id="no such folder"),
    ],
)
def test_a_revision_of_several_libraries(
    named: str, beside: str | None, text: str | None, repository: Path
) -> None:
    made = {**FILES, "knowledge/a.md": "# UK\n"}
    _commit(repository, {f"uk/{name}": held for name, held in made.items()}, "three")
    if text is None:
        why = "three:content, three:uk" if beside is None else "holds no knowledge/library.yaml"
        with pytest.raises(click.UsageError, match=why), library_at(named):
            pass
        return
    with library_at(named, Path(beside) if beside else None) as folder:
        assert _held(folder)["knowledge/a.md"] == text


@needs_git
@pytest.mark.parametrize(
    ("named", "why"),
    [
        pytest.param("nowhere", "no such revision", id="no such revision"),
        pytest.param("empty", "holds no knowledge/library.yaml", id="no library then"),
        pytest.param("-h", "no such revision", id="what looks like an option"),
    ],
)
def test_what_is_no_library_in_a_repository(named: str, why: str, repository: Path) -> None:
    _git(repository, "checkout", "-q", "--orphan", "bare")
    _git(repository, "rm", "-rfq", ".")
    _commit(repository, {"README.md": "x"}, "empty")
    with pytest.raises(click.UsageError, match=why), library_at(named):
        pass


def test_without_git(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(here))
    with pytest.raises(click.UsageError, match="git cannot be asked"), library_at("main"):
        pass
