"""The library, read once, and apps whose replies are canned, as in tests/faces/tui."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "tui"))  # canned.py, test_looks.py

from canned import CannedEngine
from taught import MakeTeaching, Taught

from askmono.content.library import Library, default_folder, load_library
from askmono.dialogue.course import Course, courses


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(default_folder())


@pytest.fixture
def engine(library: Library) -> CannedEngine:
    return CannedEngine(library)


@pytest.fixture
def course(engine: CannedEngine) -> Course:
    (found,) = courses(engine)  # type: ignore[arg-type]
    return found


@pytest.fixture
def make_app(engine: CannedEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeTeaching:
    """An app whose folder is empty, and is the current one."""
    monkeypatch.chdir(tmp_path)
    return lambda **more: Taught(engine, tmp_path, **more)
