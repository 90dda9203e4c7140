"""Fixtures of the content layer's tests."""

import os
from pathlib import Path

import pytest
from library_files import CHECKOUT, LibraryFiles


@pytest.fixture
def files(tmp_path: Path) -> LibraryFiles:
    return LibraryFiles(tmp_path / "library")


@pytest.fixture(scope="session")
def shared_monographs() -> list[Path]:
    """The monographs of ../shared, or of ASKMONO_SHARED; the test is skipped without them."""
    folder = Path(os.environ.get("ASKMONO_SHARED", CHECKOUT.parent / "shared")) / "data/monographs"
    found = sorted(folder.glob("*/*.md"))
    if not found:
        pytest.skip(f"no monographs in {folder}: set ASKMONO_SHARED")
    return found
