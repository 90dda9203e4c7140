"""The page in a real browser: axe-core's rules, the keyboard, large letters, narrow screens, paper.

Where Chromium is missing, in_browser skips these tests and says so.
"""

import contextlib
import re
from collections.abc import Callable
from typing import Any

import pytest
from page_kit import InBrowser, Running

# kind of page -> the path, or the question that leads to it
PAGES = {
    "home": "/",
    "answer": "?can i drive",
    "clarification": "?it",
    "refusal": "?how much should i take",
    "escalation": "?i want to kill myself",
    "abstention": "?xq zzkv wpf",
    "too long": "?" + "a long story " * 100,
    "folded": "?" + "is it " * 100 + "can i drive",
    "topics": "/topics",
    "passage": "/topics/side-effects/common-side-effects",
    "dosing": "/topics/dosage/general-anesthesia-iv",
    "disclaimer": "/disclaimer",
    "error": "/nowhere",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Beyond AA: contrast of 7:1; and a rule of AA that axe-core leaves off unless asked.
EXTRA = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}

Look = Callable[[Any], Any]


def visited(running: Running, page: Any, what: str) -> None:
    """Go where a kind of page is, as a person does."""
    if what.startswith("?"):
        page.goto(running.url)
        page.fill("#question", what[1:])
        page.press("#question", "Enter")
        page.wait_for_selector("#reply")
    else:
        page.goto(running.url + what)


def on_page(in_browser: InBrowser, look: Look, **context: Any) -> Any:
    """Look at a fresh page: look(page). context: its size and the like."""

    def looked(browser: Any) -> Any:
        with browser.new_context(**context) as made:
            page = made.new_page()
            page.set_default_timeout(10_000)
            return look(page)

    return in_browser(looked)


# In the dark only colours differ.
COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
LIGHT = {"runOnly": {"type": "tag", "values": RULES}, "rules": EXTRA}
DARK = {"runOnly": {"type": "rule", "values": COLOURS}}


@pytest.mark.parametrize("kind", list(PAGES))
def test_axe_finds_nothing(in_browser: InBrowser, running: Running, kind: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()

    def look(page: Any) -> list[Any]:
        visited(running, page, PAGES[kind])
        found = []
        for scheme, options in (("light", LIGHT), ("dark", DARK)):
            page.emulate_media(color_scheme=scheme)
            found.append(axe.run(page, options={**options, "preload": False}).response)
        return found

    for found in on_page(in_browser, look):
        problems = [
            f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
            for rule in (*found["violations"], *found["incomplete"])
            for node in rule["nodes"]
        ]
        assert problems == []
        passed = {rule["id"] for rule in found["passes"]}
        assert {"color-contrast", "color-contrast-enhanced"} <= passed


# --- the keyboard --------------------------------------------------------------------------------

FOCUSED = """() => {
    const at = document.activeElement;
    const style = getComputedStyle(at);
    return {
        what: at.id || at.value || at.getAttribute("href") || at.tagName,
        words: at.textContent.trim(),
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        seen: at.getBoundingClientRect().top < innerHeight && at.getBoundingClientRect().bottom > 0,
        left: at.getBoundingClientRect().left,
    };
}"""


def tabbed(page: Any, most: int = 40) -> list[dict[str, Any]]:
    """What has the keyboard after each Tab, until it leaves the page."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["what"] == "BODY" or (stops and stop["what"] == stops[0]["what"]):
            break
        stops.append(stop)
    return stops


def test_the_keyboard_reaches_everything_at_home(in_browser: InBrowser, running: Running) -> None:
    def look(page: Any) -> tuple[list[dict[str, Any]], int]:
        page.goto(running.url)
        count = page.locator("a[href], button, input:not([type=hidden])").count()
        return tabbed(page), count

    stops, count = on_page(in_browser, look)
    order = [stop["what"] for stop in stops]
    assert len(order) == count
    assert order[:6] == ["#content", "/", "/topics", "/disclaimer", "question", "BUTTON"]
    assert order[-1].startswith("tel:")
    assert all(stop["outline"] >= 3 and stop["seen"] and stop["left"] >= 0 for stop in stops)


def test_the_skip_link_leads_to_the_content(in_browser: InBrowser, running: Running) -> None:
    def look(page: Any) -> tuple[str, str]:
        page.goto(running.url)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        content = page.evaluate(FOCUSED)["what"]
        page.keyboard.press("Tab")
        return content, page.evaluate(FOCUSED)["what"]

    assert on_page(in_browser, look) == ("content", "question")


def test_a_conversation_by_keyboard_alone(in_browser: InBrowser, running: Running) -> None:
    """A question, a reply where the keyboard is already, an offer picked, and another question."""

    def look(page: Any) -> list[Any]:
        page.goto(running.url)
        for _ in range(5):
            page.keyboard.press("Tab")
        page.keyboard.type("it")
        page.keyboard.press("Enter")
        page.wait_for_selector("#reply.clarification")
        seen = [page.title(), page.url, page.evaluate(FOCUSED)["what"]]
        page.keyboard.press("Tab")
        offer = page.evaluate(FOCUSED)
        page.keyboard.press("Enter")
        page.wait_for_selector("#reply.answer")
        seen += [offer["words"], page.inner_text("h1")]
        page.focus("#question")
        page.keyboard.type("i want to kill myself")
        page.keyboard.press("Enter")
        page.wait_for_selector("#reply.escalation")
        page.keyboard.press("Tab")
        return [*seen, page.title(), page.evaluate(FOCUSED)["what"], page.url]

    title, url, focused, offer, answered, danger, call, last = on_page(in_browser, look)
    assert title == "Did you mean - askmono"
    assert url == last == running.url + "/#reply"  # never a word of what was typed
    assert focused == "reply"
    assert answered == f"Answer: {offer}"
    assert (danger, call) == ("Get help now - askmono", "tel:988")


def test_without_javascript(in_browser: InBrowser, running: Running) -> None:
    def look(page: Any) -> list[str]:
        visited(running, page, "?it")
        first = page.locator(".offers button").first
        offered = first.inner_text()
        first.click()
        page.wait_for_selector("#reply.answer")
        return [offered, page.locator("h1").inner_text()]

    offered, answered = on_page(in_browser, look, java_script_enabled=False)
    assert answered == f"Answer: {offered}"


def test_the_browser_stores_nothing_and_breaks_no_policy(
    in_browser: InBrowser, running: Running
) -> None:
    def look(page: Any) -> tuple[list[str], list[Any], list[str]]:
        said: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        visited(running, page, "?can i drive")
        return said, page.context.cookies(), asked

    said, cookies, asked = on_page(in_browser, look)
    assert said == []
    assert cookies == []
    assert all(url.startswith(running.url) and "drive" not in url for url in asked)


# --- back ----------------------------------------------------------------------------------------


def test_a_link_from_a_reply_leaves_the_reply_where_it_is(
    in_browser: InBrowser, running: Running
) -> None:
    """A browser cannot go back to a page that answers a form and is not to be kept."""

    def look(page: Any) -> list[Any]:
        visited(running, page, PAGES["answer"])
        found = []
        for link in page.locator("a[target=_blank]:visible").all():
            with page.expect_popup() as opened:
                link.click()
            beside = opened.value
            beside.wait_for_load_state()
            words = beside.inner_text("main")
            found.append((beside.title(), "can i drive" in words, "(new tab)" in link.inner_text()))
            beside.close()
        return [found, page.locator("bdi").inner_text(), page.locator("header a").count()]

    found, asked, links = on_page(in_browser, look)
    assert found == [
        ("Topics - askmono", False, True),
        ("Disclaimer - askmono", False, True),
        ("Can I drive after taking ketamine? - askmono", False, True),
    ]
    assert (asked, links) == ("can i drive", 4)  # the others begin anew


def test_back_leads_through_the_pages_without_questions(
    in_browser: InBrowser, running: Running
) -> None:
    def look(page: Any) -> list[str]:
        visited(running, page, PAGES["answer"])
        with page.expect_popup() as opened:
            page.click("nav >> text=Disclaimer")
        beside = opened.value
        beside.click("nav >> text=Topics")
        beside.click("main >> text=Can I drive")
        titles = [beside.title()]
        for _ in range(2):
            beside.go_back()
            titles.append(beside.title())
        page.click("text=New conversation")
        page.click("nav >> text=Topics")
        page.go_back()
        return [*titles, page.title()]

    assert on_page(in_browser, look) == [
        "Can I drive after taking ketamine? - askmono",
        "Topics - askmono",
        "Disclaimer - askmono",
        "Ketamine - askmono",
    ]


def test_the_browser_keeps_no_reply_to_go_back_to(in_browser: InBrowser, running: Running) -> None:
    """Going back alone shows nobody what was typed before; see docs/web.md."""

    def look(page: Any) -> str:
        visited(running, page, PAGES["answer"])
        page.fill("#question", "it")
        page.press("#question", "Enter")
        page.wait_for_selector("#reply.clarification")
        with contextlib.suppress(Exception):  # playwright's own: ERR_CACHE_MISS
            page.go_back()
        for _ in range(50):
            with contextlib.suppress(Exception):  # it is still on its way to the page that says so
                return str(page.content())
            page.wait_for_timeout(100)
        raise TimeoutError("the browser shows no page")

    assert "can i drive" not in on_page(in_browser, look)


# --- sizes ---------------------------------------------------------------------------------------

SIZES = {
    "200 % zoom of 1280 by 1024": ({"width": 640, "height": 512}, 100),
    "320 pixels": ({"width": 320, "height": 640}, 100),
    "400 % zoom of 1280 by 1024": ({"width": 320, "height": 256}, 100),
    "letters of twice the size": ({"width": 640, "height": 800}, 200),
    "letters of twice the size, 320 pixels": ({"width": 320, "height": 640}, 200),
}
MEASURED = """() => {
    const wide = document.scrollingElement.scrollWidth - innerWidth;
    const cut = [...document.querySelectorAll("body *")].filter((e) => {
        const box = e.getBoundingClientRect();
        const outside = box.right > innerWidth + 1 || box.left < -1;
        return box.width && outside && !e.classList.contains("skip");
    });
    return [wide, cut.map((e) => e.outerHTML.slice(0, 80))];
}"""


@pytest.mark.parametrize("kind", [*PAGES, "a long word"])
def test_nothing_is_cut_off(in_browser: InBrowser, running: Running, kind: str) -> None:
    def look(page: Any) -> dict[str, Any]:
        visited(running, page, PAGES.get(kind, "?" + "w" * 400))
        measured = {}
        for size, (viewport, percent) in SIZES.items():
            page.set_viewport_size(viewport)
            page.evaluate(f"document.documentElement.style.fontSize = '{1.125 * percent}%'")
            measured[size] = page.evaluate(MEASURED)
        return measured

    measured = on_page(in_browser, look)
    assert {size: found for size, found in measured.items() if found[0] > 0 or found[1]} == {}


IN_VIEW = """() => {
    const line = [...document.querySelectorAll("#reply p")].find((p) => p.querySelector(".call"));
    const box = line.getBoundingClientRect();
    return [box.top >= 0, box.bottom <= innerHeight, document.querySelector("#question").value];
}"""


def test_too_long_is_seen_at_once_and_can_be_shortened(
    in_browser: InBrowser, running: Running
) -> None:
    """On a small phone with its bars: whom to call stands in view, the words are in the box."""
    typed = "when i was young " * 176

    def look(page: Any) -> list[Any]:
        visited(running, page, "?" + typed)
        seen = [*page.evaluate(IN_VIEW), page.title()]
        page.fill("#question", "can i drive")
        page.click("form.ask button")
        page.wait_for_selector("#reply.answer")
        return seen

    small = {"width": 320, "height": 440}
    assert on_page(in_browser, look, viewport=small) == [True, True, typed, "Too long - askmono"]


# Links inside a sentence may be smaller; those on a card of danger may not.
SMALL = """() => [...document.querySelectorAll(
    "a[href], button, summary, textarea, input:not([type=hidden])")]
    .filter((e) => !e.matches(".skip, p:not(.escalation p) a, figcaption a"))
    .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
    .map((e) => e.outerHTML)"""


def test_what_can_be_touched_is_large_enough(in_browser: InBrowser, running: Running) -> None:
    def look(page: Any) -> list[str]:
        small = []
        for what in PAGES.values():
            visited(running, page, what)
            small += page.evaluate(SMALL)
        return small

    assert on_page(in_browser, look, viewport={"width": 320, "height": 640}) == []


# --- other ways to see it ------------------------------------------------------------------------


def test_colours_of_the_readers_own(in_browser: InBrowser, running: Running) -> None:
    """Forced colours take backgrounds away: the card and the sentence keep a border."""

    def look(page: Any) -> list[str]:
        visited(running, page, PAGES["escalation"])
        card = page.eval_on_selector("#reply", "e => getComputedStyle(e).borderTopStyle")
        visited(running, page, PAGES["answer"])
        return [card, page.eval_on_selector("mark", "e => getComputedStyle(e).outlineStyle")]

    assert on_page(in_browser, look, forced_colors="active") == ["solid", "solid"]


def test_on_paper(in_browser: InBrowser, running: Running) -> None:
    """The passage, its citation and what the file was; no box, no links elsewhere, no colours."""

    def look(page: Any) -> dict[str, Any]:
        visited(running, page, PAGES["answer"])
        page.emulate_media(media="print")
        return {
            "shown": [
                selector
                for selector in ("nav", "form", ".offers", ".skip", ".hint")
                if page.locator(selector).first.is_visible()
            ],
            "words": page.inner_text("body"),
            "marked": page.eval_on_selector("mark", "e => getComputedStyle(e).textDecorationLine"),
            "pdf": page.pdf()[:5],
        }

    paper = on_page(in_browser, look)
    assert paper["shown"] == []
    assert "Source: ketamine.md, FAQs, line 77" in paper["words"]
    assert len(re.findall(r"SHA-256 [0-9a-f]{64}", paper["words"])) == 3
    assert "Disclaimer: This information is intended" in paper["words"]  # folded on the screen
    assert "(new tab)" not in paper["words"]
    assert "No doctor, nurse or pharmacist has reviewed this text yet." in paper["words"]
    assert "Ask another question" not in paper["words"]
    assert (paper["marked"], paper["pdf"]) == ("underline", b"%PDF-")
