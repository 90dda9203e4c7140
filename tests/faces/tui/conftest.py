"""The library, read once, and apps with canned replies."""

from pathlib import Path
from typing import Any

import pytest
from canned import CannedApp, CannedEngine, Dosing, MakeApp

from askmono.content.library import Library, default_folder, load_library


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(default_folder())


@pytest.fixture
def engine(library: Library) -> CannedEngine:
    return CannedEngine(library)


@pytest.fixture
def make_app(engine: CannedEngine, tmp_path: Path) -> MakeApp:
    """An app whose folder is empty. reply: a Reply, or a function of the utterance."""

    def make(
        reply: Any = None, *, locale: str = "US", dosing: Dosing = "show", **more: Any
    ) -> CannedApp:
        return CannedApp(CannedEngine(engine.library, locale, dosing), tmp_path, reply, **more)

    return make
