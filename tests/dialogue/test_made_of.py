"""Which files a bundle is made of: none that is forgotten would leave it true to an older one."""

import ast
from pathlib import Path

import askmono
from askmono.dialogue.made_of import code_files

HERE = Path(askmono.__file__).parent


def _imported(file: Path) -> set[Path]:
    """The files of the package that a file of it imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("askmono."):
            continue
        place = HERE.joinpath(*(node.module or "").split(".")[1:])
        inside = [place / f"{name.name}.py" for name in node.names]
        found |= {each for each in inside if each.is_file()} or {place.with_suffix(".py")}
    return {each for each in found if each.is_file()}


def test_what_building_imports_is_what_a_bundle_depends_on() -> None:
    known = set(code_files(HERE))
    seen: set[Path] = set()
    left = {HERE / "dialogue" / "building.py"}
    while left:
        file = left.pop()
        seen.add(file)
        left |= _imported(file) - seen
    assert len(seen) > 20
    assert {each.relative_to(HERE).as_posix() for each in seen - known} == set()


def test_each_is_there() -> None:
    assert all(file.is_file() for file in code_files(HERE))
