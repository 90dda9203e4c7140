"""The library, read once, and a stand-in for an engine."""

import pytest
from takeaway_sheets import SheetEngine

from askmono.content.library import Library, default_folder, load_library


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(default_folder())


@pytest.fixture(scope="session")
def engine(library: Library) -> SheetEngine:
    return SheetEngine(library)
