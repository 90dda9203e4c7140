"""What a person meets, in a real browser."""

import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright
from visiting import Diary, StartServer

from askmono.faces.served.limits import Limits
from askmono.faces.served.server import Command

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
# What Chromium says of every sandbox whose page has an origin; ours is no frame in another page.
KNOWN = "allow-scripts and allow-same-origin for its sandbox"
BUSY = "task queue exceeded allotted deadline"  # xterm.js, where the machine has other work

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"there is no {CHROMIUM}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        yield launched
        launched.close()


class Seen:
    """What a page asked for, and what its console said."""

    def __init__(self, page: Page) -> None:
        self.addresses: list[str] = []
        self.complaints: list[str] = []
        self.windows: list[Page] = []
        page.on("request", lambda request: self.addresses.append(request.url))
        page.on("websocket", lambda socket: self.addresses.append(socket.url))
        page.on("popup", self.popped)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: (
                said.type in {"log", "debug", "info"}
                or KNOWN in said.text
                or BUSY in said.text
                or self.complaints.append(said.text)
            ),
        )

    def popped(self, window: Page) -> None:
        self.windows.append(window)

    def places(self) -> set[str]:
        return {urlsplit(address).netloc for address in self.addresses}

    def sizes(self) -> list[str]:
        return [urlsplit(a).query for a in self.addresses if a.startswith("ws:")]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 900, "height": 600})
    yield opened
    opened.close()


def wait(page: Page, diary: Diary, event: str, many: int = 1, **what: object) -> None:
    for _ in range(400):
        if len([e for e in diary.all(event) if what.items() <= e.items()]) >= many:
            return
        page.wait_for_timeout(25)
    raise TimeoutError(f"{event} {what}")


def accessible(page: Page) -> list[str]:
    """The rules of accessibility that a page breaks."""
    broken = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {rule['nodes']}" for rule in broken]


def test_an_app_in_a_browser(server: StartServer, diary: Diary, page: Page) -> None:
    running, seen = server(), Seen(page)
    page.goto(f"{running.url}/?ping=http://example.org/&delay=1")
    expect(page.locator("#waiting")).to_be_hidden()
    assert page.title() == "Stub & Co"
    drawn = page.screenshot()
    page.keyboard.press("h")
    wait(page, diary, "key", key="h")
    page.wait_for_timeout(300)
    assert page.screenshot() != drawn
    assert page.evaluate("document.fonts.check('16px \"Roboto Mono\"')")
    assert accessible(page) == []

    page.keyboard.press("o")  # the app opens an address
    page.keyboard.press("f")  # and hands a file over
    wait(page, diary, "not delivered")
    page.mouse.click(200, 8)
    assert page.evaluate("window.open('https://example.org/')") is None
    page.wait_for_timeout(200)
    assert seen.windows == []

    page.evaluate("document.querySelector('.xterm-helper-textarea').focus()")
    page.keyboard.insert_text("x" * 20_000)
    expect(page.locator("#long")).to_be_visible()
    expect(page.locator("#ended")).to_be_hidden()

    page.keyboard.press("q")
    expect(page.locator("#ended")).to_be_visible()
    expect(page.get_by_text("It has ended.")).to_be_visible()
    assert accessible(page) == []
    expect(page.get_by_role("button", name="Start again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#ended")).to_be_hidden()
    wait(page, diary, "begun", many=2)
    expect(page.locator("#waiting")).to_be_hidden()

    assert seen.places() == {urlsplit(running.url).netloc}
    assert seen.complaints == []


def test_large_letters(server: StartServer, diary: Diary, page: Page) -> None:
    running, seen = server(), Seen(page)
    for size in ("", "?fontsize=32", "?fontsize=9999"):
        page.goto(f"{running.url}/{size}")
        expect(page.locator("#waiting")).to_be_hidden()
    usual, large, largest = (
        int(query.split("&")[0].removeprefix("width=")) for query in seen.sizes()
    )
    assert 95 < usual < 105
    assert 45 < large < 50
    assert 20 < largest < 28
    wait(page, diary, "size", width=large)
    page.set_viewport_size({"width": 450, "height": 600})
    wait(page, diary, "size", width=20)  # fewer columns than an app can use
    assert seen.complaints == []


def test_somebody_who_went_away(server: StartServer, page: Page) -> None:
    running, seen = server(Limits(idle_seconds=2.0, warning_seconds=1.0)), Seen(page)
    page.goto(running.url)
    expect(page.locator("#waiting")).to_be_hidden()
    expect(page.get_by_text("Are you still there?")).to_be_visible()
    page.keyboard.press("h")
    expect(page.get_by_text("Are you still there?")).to_be_hidden()
    expect(page.get_by_text("Are you still there?")).to_be_visible()
    expect(page.get_by_text("It has ended.")).to_be_visible()
    expect(page.get_by_text("Are you still there?")).to_be_hidden()
    assert seen.complaints == []


def test_all_places_taken(server: StartServer, browser: Browser, page: Page) -> None:
    running = server(Limits(sessions=1))
    first = browser.new_page()
    first.goto(running.url)
    expect(first.locator("#waiting")).to_be_hidden()
    response = page.goto(f"{running.url}/?fontsize=30")
    assert response
    assert response.status == 503
    expect(page.get_by_text("All places are <taken>.")).to_be_visible()
    assert accessible(page) == []
    first.close()
    for _ in range(40):
        page.get_by_role("link", name="Try again").click()
        page.wait_for_timeout(100)
        if page.locator("#terminal").count():
            break
    expect(page.locator("#waiting")).to_be_hidden()
    assert page.url.endswith("/?fontsize=30")


def test_an_app_that_cannot_start(server: StartServer, page: Page) -> None:
    running, seen = server(mode="blind"), Seen(page)
    page.goto(running.url)
    expect(page.get_by_text("It cannot be started.")).to_be_visible()
    expect(page.get_by_role("button", name="Try again")).to_be_focused()
    assert accessible(page) == []
    assert seen.complaints == []


def test_without_scripts(server: StartServer, browser: Browser) -> None:
    running = server()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(running.url)
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_have_text("This page needs JavaScript.")
    expect(page.locator("#waiting")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("face", ["tui", "kiosk"])
def test_the_real_faces_answer(
    server: StartServer,
    environment: dict[str, str],
    folder: Path,
    page: Page,
    tmp_path: Path,
    face: str,
) -> None:
    config = tmp_path / "kiosk.yaml"
    config.write_text(f"locale: US\nlibrary: {folder}\n")
    words = ("kiosk", str(config), "--part", "worker") if face == "kiosk" else ()
    names = ("ASKMONO_LIBRARY", "ASKMONO_LOCALE", "XDG_CACHE_HOME", "PYTHONPATH")
    handed = {name: environment[name] for name in names}
    running = server(run=Command((sys.executable, "-m", "askmono", *words), handed, "askmono"))
    seen, drawn = Seen(page), bytearray()

    def draw(frame: str | bytes) -> None:
        drawn.extend(frame if isinstance(frame, bytes) else frame.encode())

    def until(text: bytes) -> None:
        for _ in range(400):
            if text in drawn:
                return
            page.wait_for_timeout(50)
        raise AssertionError(text)

    page.on("websocket", lambda socket: socket.on("framereceived", draw))
    page.goto(running.url)
    expect(page.locator("#waiting")).to_be_hidden()
    if face == "kiosk":
        until(b"Touch here")
        page.keyboard.press("Enter")
        until(b"End and clear")
        page.keyboard.press("c")
        until(b"Space")
        page.keyboard.type("an i drive home")
    else:
        page.keyboard.type("can i drive home")
    page.keyboard.press("Enter")
    until(b"unsafe to drive")
    if face == "tui":
        page.keyboard.press("Control+q")
        expect(page.locator("#ended")).to_be_visible()
    assert seen.complaints == []
