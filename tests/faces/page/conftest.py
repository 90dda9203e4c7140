"""The page of the small library: as an application, on a port of this machine, in a browser."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from page_kit import SECRET, InBrowser, Running, Visit, client_of, run_server
from starlette.testclient import TestClient

from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.settings import Settings
from askmono.faces.page.app import make_page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="session")
def withholding(folder: Path, cache_home: Path, engine: Engine) -> Engine:
    """The small library where the operator withholds dose figures."""
    return open_engine(folder, Settings(locale="US", dosing="withhold"), cache_home / "askmono")


@pytest.fixture
def client(engine: Engine) -> TestClient:
    return client_of(make_page(engine, SECRET))


@pytest.fixture
def visit(client: TestClient) -> Visit:
    return Visit(client)


@pytest.fixture(scope="session")
def running(engine: Engine) -> Iterator[Running]:
    """The page of the small library on a port of its own."""
    with run_server(make_page(engine, SECRET)) as server:
        yield server


@pytest.fixture(scope="session")
def in_browser() -> Iterator[InBrowser]:
    """Runs a function with a real browser: in_browser(lambda browser: ...).

    In a thread of its own, since playwright's loop would be in the way of asynchronous tests.
    """
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine, so nothing was checked in a browser")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

    def begin() -> tuple[Any, Any]:
        tools = sync_api.sync_playwright().start()
        return tools, tools.chromium.launch(executable_path=CHROMIUM, args=FLAGS)

    with ThreadPoolExecutor(1) as thread:
        tools, browser = thread.submit(begin).result()
        try:
            yield lambda look: thread.submit(look, browser).result()
        finally:
            thread.submit(browser.close).result()
            thread.submit(tools.stop).result()
