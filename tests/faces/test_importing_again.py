"""`askmono import` a second time, and what it meets: files that moved, are gone, or are broken."""
# ruff: noqa: E501 - a row of a table is one line

import json
import os
from pathlib import Path
from typing import Any

import pytest
from test_importing import Shelf, whole

from askmono.content.library import load_library
from askmono.faces.cli import run as command_line
from askmono.faces.importing import writing


@pytest.fixture
def shelf(tmp_path: Path, folder: Path) -> Shelf:
    return Shelf(tmp_path, folder)


def _findings(shelf: Shelf, **how: Any) -> list[tuple[str, str]]:
    """The code and file of everything that an import finds."""
    report = shelf.to.parent / "report.json"
    shelf.take(report=report, **how)
    return [(f["code"], f["file"]) for f in json.loads(report.read_bytes())["findings"]]


def _edit_row(shelf: Shelf) -> None:
    """Edit Aamide's row: another name, a brand, a code, a review."""
    shelf.edit(
        '        - "Aamide"\n', '        - "Aamide"\n        - "aamidine"\n      brand: [Aax]\n'
    )
    shelf.edit("  source:", "  codes:\n      atc: N01AX03\n    source:")
    shelf.edit("status: unreviewed", 'status: reviewed\n      by: A. B.\n      "on": "2026-01-01"')


@pytest.mark.parametrize("prune", [False, True])
@pytest.mark.parametrize(
    ("to", "id_"),
    [
        pytest.param("aamide.md", "aamide", id="moved up"),
        pytest.param("x/y/aamide.md", "aamide", id="moved down"),
        pytest.param("a/aamide-oral.md", "aamide-oral", id="renamed"),
        pytest.param("x/aamide oral.md", "aamide-oral", id="moved and renamed"),
    ],
)
def test_a_file_that_moved_keeps_its_row(shelf: Shelf, to: str, id_: str, *, prune: bool) -> None:
    shelf.take()
    _edit_row(shelf)
    before = shelf.manifest()["a/aamide.md"]
    shelf.put(to, (shelf.folder / "a/aamide.md").read_bytes())
    (shelf.folder / "a/aamide.md").unlink()
    code, said = shelf.take(prune=prune)
    assert code == 0
    assert "0 new, 0 changed, 1 unchanged, 1 moved" in said
    assert f"{to}:1:1: this was a/aamide.md; its row was kept" in said
    assert shelf.manifest()[to] == {**before, "file": to, "id": id_}
    assert len(shelf.manifest()) == 2
    assert not (shelf.to / "knowledge/a/aamide.md").exists()
    load_library(shelf.to)
    assert "0 new, 0 changed, 2 unchanged;" in shelf.take(prune=prune)[1]


def test_all_files_move_at_once(shelf: Shelf) -> None:
    shelf.take()
    for name in ("a/aamide.md", "b/bbzole.md"):
        shelf.put(f"all/{name}", (shelf.folder / name).read_bytes())
        (shelf.folder / name).unlink()
    code, said = shelf.take(prune=True)
    assert (code, "2 moved" in said) == (0, True)
    assert list(shelf.manifest()) == ["all/a/aamide.md", "all/b/bbzole.md"]


def test_a_file_that_moved_and_changed(shelf: Shelf) -> None:
    shelf.take()
    _edit_row(shelf)
    (shelf.folder / "a/aamide.md").unlink()
    shelf.put("x/aamide.md", whole("Aamide").replace("words", "signs"))
    code, said = shelf.take(prune=True)
    assert (code, "1 changed, 1 unchanged, 1 moved" in said) == (0, True)
    row = shelf.manifest()["x/aamide.md"]
    assert (row["names"]["brand"], row["version"]) == (["Aax"], "2")
    assert row["review"]["status"] == "unreviewed"
    assert load_library(shelf.to).monographs[0].file == "x/aamide.md"


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param("id", id="an id of the curator's own"),
        pytest.param("taken", id="another file has the id"),
        pytest.param("lesson", id="a lesson names it"),
    ],
)
def test_an_id_is_kept_where_it_must_be(shelf: Shelf, kept: str) -> None:
    shelf.put("c/ccpril.md", whole("Ccpril"))
    shelf.take()
    shelf.put("a/new.md", (shelf.folder / "a/aamide.md").read_bytes())
    (shelf.folder / "a/aamide.md").unlink()
    if kept == "id":
        shelf.edit("- id: aamide", "- id: ours")
    elif kept == "taken":
        shelf.edit("- id: ccpril", "- id: new")
    else:
        lesson = shelf.to / "knowledge/lessons/one.yaml"
        lesson.parent.mkdir()
        lesson.write_text("id: one\nmedicine: aamide\n", "utf-8")
    assert shelf.take()[0] == 0
    assert shelf.manifest()["a/new.md"]["id"] == ("ours" if kept == "id" else "aamide")


def test_what_was_edited_is_told_before_it_is_gone(shelf: Shelf) -> None:
    shelf.take()
    _edit_row(shelf)
    (shelf.folder / "a/aamide.md").unlink()
    (shelf.folder / "b/bbzole.md").unlink()
    shelf.put("c/ccpril.md", whole("Ccpril"))
    code, said = shelf.take(prune=True)
    assert (code, "1 new" in said, "2 removed" in said) == (0, True, True)
    (told,) = (line for line in said.split("\n") if "what was edited in its row" in line)
    assert told.strip().startswith("a/aamide.md:1:1:")
    for part in ("N01AX03", "['Aamide', 'aamidine']", "['Aax']", "'by': 'A. B.'"):
        assert part in told


@pytest.mark.parametrize(
    ("edits", "names"),
    [
        pytest.param(("", ""), ["Aamidum", "aamide"], id="nobody edited it"),
        pytest.param(('- "Aamide"', '- "Aamide"  # ours'), ["Aamidum"], id="a remark"),
        pytest.param(('generic:\n        - "Aamide"', "generic: [Aamide]"), ["Aamidum"], id="in brackets"),
        pytest.param(('- "Aamide"', '- "Aamide"\n        - "Ax"'), ["Aamidum", "Ax"], id="a name more"),
        pytest.param(('- "Aamide"', '- "Ours"'), ["Ours"], id="a name of the curator's own"),
    ],
)  # fmt: skip
def test_a_name_follows_its_title(shelf: Shelf, edits: tuple[str, str], names: list[str]) -> None:
    shelf.take()
    shelf.edit(*edits)
    shelf.put("a/aamide.md", whole("Aamidum"))
    assert ("title-changed", "a/aamide.md") in _findings(shelf)
    assert shelf.manifest()["a/aamide.md"]["names"]["generic"] == names
    load_library(shelf.to)


@pytest.mark.parametrize("prune", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("I cannot provide this; please provide the name.\n", id="an apology"),
        pytest.param(b"\xff", id="no text"),
    ],
)
def test_a_text_that_goes_on_being_answered_from(
    shelf: Shelf, text: str | bytes, *, prune: bool
) -> None:
    shelf.take()
    shelf.put("a/aamide.md", text)
    assert ("old-text-kept", "a/aamide.md") in _findings(shelf, prune=prune)
    code, said = shelf.take(prune=prune)
    assert code == 1
    assert "goes on answering from it" in said
    assert "a/aamide.md" in shelf.manifest()
    (shelf.folder / "a/aamide.md").unlink()
    assert shelf.take(prune=True)[0] == 0
    assert "a/aamide.md" not in shelf.manifest()


def test_two_files_under_one_name(shelf: Shelf) -> None:
    shelf.put("c/other.md", whole("AAmide.").replace("words", "signs"))
    shelf.put("c/again.md", (shelf.folder / "b/bbzole.md").read_bytes())
    code, said = shelf.take()
    assert code == 0
    assert 'a/aamide.md:1:1: the name "Aamide" is that of c/other.md too\n' in said
    assert shelf.manifest()["c/other.md"]["names"]["generic"][0] == "AAmide (2)"
    found = set(_findings(shelf))
    assert {file for told, file in found if told == "shared-name"} == {
        *("a/aamide.md", "b/bbzole.md", "c/other.md", "c/again.md")
    }
    assert {file for told, file in found if told == "same-text"} == {"b/bbzole.md", "c/again.md"}


@pytest.mark.parametrize(
    ("name", "file", "taken"),
    [
        pytest.param(b"caf\xe9.md", "caf\\xe9.md", False, id="Latin-1"),
        pytest.param(b"new\nline.md", "new\\x0aline.md", False, id="a line end"),
        pytest.param(b"tab\tname.md", "tab\\x09name.md", False, id="a tab"),
        pytest.param(b"back\\slash.md", "back\\slash.md", False, id="a backslash"),
        pytest.param(b"Ccpril.MD", "Ccpril.md", True, id="capitals at its end"),
        pytest.param(b"aamide.MD", "aamide.MD", False, id="the same but for capitals"),
    ],
)
def test_odd_names_stop_nothing(shelf: Shelf, name: bytes, file: str, *, taken: bool) -> None:
    title = "Aamide" if name.startswith(b"aamide") else "Ccpril"
    (shelf.folder / os.fsdecode(b"a/" + name)).write_text(whole(title), "utf-8")
    assert (("bad-file-name", f"a/{file}") in _findings(shelf)) is not taken
    code, _ = shelf.take()
    assert code == (0 if taken else 1)
    files = {m.file for m in load_library(shelf.to).monographs}
    assert files == {"a/aamide.md", "b/bbzole.md", *([f"a/{file}"] if taken else ())}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_cannot_be_seen_is_told_and_not_pruned(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shelf.put("c/ccpril.md", whole("Ccpril"))
    shelf.take()
    (shelf.folder / "c").rename(tmp_path / "elsewhere")
    (shelf.folder / "c").symlink_to(tmp_path / "elsewhere")
    (shelf.folder / "broken.md").symlink_to("nowhere")
    os.mkfifo(shelf.folder / "pipe.md")
    scandir = os.scandir

    def locked(path: Any) -> Any:
        if str(path).endswith("/b"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", locked)
    assert sorted(_findings(shelf, prune=True)) == [
        ("linked-folder", "c"),
        ("missing-file", "broken.md"),
        ("missing-file", "pipe.md"),
        ("unreadable-folder", "b"),
    ]
    assert shelf.take(prune=True)[0] == 1
    assert list(shelf.manifest()) == ["a/aamide.md", "b/bbzole.md", "c/ccpril.md"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--report", "{0}/no/r.tsv"], "there is no folder", id="no folder for it"),
        pytest.param(["--base", "{0}/empty"], "[no-library]", id="no library to begin from"),
        pytest.param(["--language", "de"], "[unknown-language]", id="no notices"),
        pytest.param(["--language", "klingon!"], "no language tag", id="no language"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(
    shelf: Shelf, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (shelf.to.parent / "empty").mkdir()
    filled = [argument.format(shelf.to.parent) for argument in arguments]
    assert command_line(["import", str(shelf.folder), "--to", str(shelf.to), *filled]) == 2
    error = capsys.readouterr().err
    what, advice = error.splitlines()[-2:]
    assert said in what
    assert what.endswith("]")
    assert advice.startswith("  ")
    assert not shelf.to.exists()


@pytest.mark.parametrize("new", [True, False])
def test_what_the_system_refuses_is_said_plainly(
    shelf: Shelf,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    new: bool,
) -> None:
    if not new:
        shelf.take()
        shelf.put("a/aamide.md", whole("Aamide").replace("words", "signs"))
    before = shelf.state() if shelf.to.exists() else None

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "somewhere")

    monkeypatch.setattr(writing, "_copy", full)
    assert command_line(["import", str(shelf.folder), "--to", str(shelf.to)]) == 2
    error = " ".join(capsys.readouterr().err.split())
    assert "out cannot be written: no space left on device [cannot-write]" in error
    assert (shelf.state() if shelf.to.exists() else None) == before


def test_why_no_file_was_a_monograph_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "sorry.md").write_text("# Sorry\nI cannot tell.\n", "utf-8")
    (folder / "torn.md").write_bytes(b"# Torn\n\xff\n")
    assert command_line(["import", str(folder), "--to", str(tmp_path / "made")]) == 2
    error = capsys.readouterr().err
    assert "sorry.md:2:1: " in error
    assert "torn.md:2:1: byte 0xff is not UTF-8 [bad-utf8]" in error
    assert "no library is made" in error
    assert not (tmp_path / "made").exists()
