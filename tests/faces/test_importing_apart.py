"""Files that give one id or have one title: all are imported, and stay what they were."""

import json
from pathlib import Path

import pytest
from test_importing import Shelf, whole

from askmono.content.checks import check_library
from askmono.content.library import load_library
from askmono.faces.importing.apart import is_given, with_own_titles, without_number


@pytest.fixture
def shelf(tmp_path: Path, folder: Path) -> Shelf:
    return Shelf(tmp_path, folder)


def _ids(shelf: Shelf) -> dict[str, str]:
    return {file: row["id"] for file, row in shelf.manifest().items()}


@pytest.mark.parametrize(
    ("files", "ids"),
    [
        pytest.param(["c/x-.md", "c/x.md"], {"c/x-.md": "x-2", "c/x.md": "x"}, id="a hyphen"),
        pytest.param(["c/x.md", "d/x.md"], {"c/x.md": "x", "d/x.md": "x-2"}, id="two folders"),
        pytest.param(
            ["c/x-2.md", "c/x-.md", "c/x.md"],
            {"c/x-2.md": "x-2", "c/x-.md": "x-3", "c/x.md": "x"},
            id="a number that is another's",
        ),
        pytest.param(
            ["c/x.md", "c/X .md", "c/x_.md"],
            {"c/X .md": "x", "c/x.md": "x-2", "c/x_.md": "x-3"},
            id="three",
        ),
        pytest.param(["c/x.md", "d/y.md"], {"c/x.md": "x", "d/y.md": "y"}, id="ids of their own"),
        pytest.param(["c/x-2.md"], {"c/x-2.md": "x-2"}, id="a number of its own"),
    ],
)
def test_one_id_of_several_files(shelf: Shelf, files: list[str], ids: dict[str, str]) -> None:
    for number, file in enumerate(files):
        shelf.put(file, whole(f"Ccpril{'abc'[number]}"))
    code, said = shelf.take()
    assert code == 0
    numbered = sum(id_ != file[2:-3] and id_[-1].isdigit() for file, id_ in ids.items())
    assert (f"note: numbered-id: {numbered} time" in said) is (numbered > 0)
    both = {"a/aamide.md": "aamide", "b/bbzole.md": "bbzole"}
    assert _ids(shelf) == both | ids
    load_library(shelf.to)
    before = shelf.state()
    assert f"{2 + len(files)} unchanged" in shelf.take()[1]
    assert shelf.state() == before


def test_who_comes_later_gets_the_next_number(shelf: Shelf) -> None:
    shelf.put("c/x-.md", whole("Ccpril"))
    shelf.take()
    shelf.put("c/x.md", whole("Ddol"))
    code, said = shelf.take()
    assert code == 0
    assert 'c/x.md:1:1: the id "x" is that of c/x-.md; this one has "x-2"' in said
    assert (_ids(shelf)["c/x-.md"], _ids(shelf)["c/x.md"]) == ("x", "x-2")


def test_a_numbered_file_that_moves_or_goes(shelf: Shelf) -> None:
    shelf.put("c/x.md", whole("Ccpril"))
    shelf.put("c/x-.md", whole("Ccpril").replace("words", "signs"))
    shelf.take()
    for name in ("x.md", "x-.md"):
        shelf.put(f"d/{name}", (shelf.folder / "c" / name).read_bytes())
        (shelf.folder / "c" / name).unlink()
    assert shelf.take()[0] == 0
    assert (_ids(shelf)["d/x.md"], _ids(shelf)["d/x-.md"]) == ("x", "x-2")
    (shelf.folder / "d/x-.md").unlink()
    said = shelf.take(prune=True)[1]
    assert "1 removed" in said
    assert "edits-removed" not in said  # the numbers are not a curator's


def test_one_title_of_two_files(shelf: Shelf) -> None:
    shelf.put("c/x.md", whole("Ccpril"))
    shelf.put("d/y.md", whole("Ccpril").replace("words", "signs"))
    report = shelf.to.parent / "report.json"
    assert shelf.take(report=report)[0] == 0
    told = [(f["file"], f["what"]) for f in json.loads(report.read_bytes())["findings"]]
    what = 'the name "Ccpril" is that of c/x.md too; this one is shown, and found, as "Ccpril (2)"'
    assert ("d/y.md", what) in told
    rows = shelf.manifest()
    assert rows["c/x.md"]["names"]["generic"][0] == "Ccpril"
    assert rows["d/y.md"]["names"]["generic"][0] == "Ccpril (2)"
    assert "shared-name" not in [problem.code for problem in check_library(shelf.to)]
    shelf.put("d/y.md", whole("Ddol"))
    assert "title-changed" in shelf.take()[1]
    assert shelf.manifest()["d/y.md"]["names"]["generic"][0] == "Ddol"


@pytest.mark.parametrize(
    ("names", "taken", "shown"),
    [
        pytest.param({"b": ("X",), "a": ("x.",)}, [], {"a": "x.", "b": "X (2)"}, id="by name"),
        pytest.param({"a": ("X",)}, ["X", "X (2)"], {"a": "X (3)"}, id="what rows have"),
        pytest.param({"a": ("X",), "b": ("Y", "X")}, [], {"a": "X", "b": "Y"}, id="no title"),
        pytest.param({"a": ("X",), "b": ("X (oral)",)}, [], {"a": "X", "b": "X (oral)"}, id="form"),
    ],
)
def test_titles(names: dict[str, tuple[str, ...]], taken: list[str], shown: dict[str, str]) -> None:
    found = with_own_titles(names, taken)
    assert {file: own[0] for file, own in found.items()} == shown
    assert list(found) == list(names)


@pytest.mark.parametrize(
    ("name", "given", "without"),
    [("X (2)", "X", "X"), ("X", "X", "X"), ("X (oral)", "X", "X (oral)"), ("Y (2)", "X", "Y (2)")],
)
def test_names_without_a_number(name: str, given: str, without: str) -> None:
    assert without_number(name, given) == without


@pytest.mark.parametrize(
    ("id_", "given", "is_it"),
    [("x", "x", True), ("x-2", "x", True), ("x-a", "x", False), ("ours", "x", False)],
)
def test_ids_with_a_number(id_: str, given: str, *, is_it: bool) -> None:
    assert is_given(id_, given) is is_it


@pytest.mark.parametrize("parts", [2, 40, 200])
def test_a_title_of_any_length(shelf: Shelf, parts: int) -> None:
    title = " + ".join(f"Ccpril{number}" for number in range(parts))
    shelf.put("c/long.md", whole(title))
    shelf.put("c/long2.md", whole(title).replace("words", "signs"))
    assert shelf.take()[0] == 0
    rows = shelf.manifest()
    shown = title if parts < 100 else "long"
    assert rows["c/long.md"]["names"]["generic"][0] == shown
    assert len(load_library(shelf.to).monographs) == 4
