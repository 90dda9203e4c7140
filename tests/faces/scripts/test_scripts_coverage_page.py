"""The page of coverage: the whole monograph word for word, states in words, and in a browser."""

import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from covered_scripts import DANGER, DRIVE, LONG, answer, canned, passage, script, with_library

from askmono.content.shelf import Shelf
from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.faces.scripts.coverage import Coverage, Item, Witness, coverage
from askmono.faces.scripts.coverage_page import as_html, touched_by
from askmono.faces.scripts.coverage_places import passage_places
from askmono.faces.scripts.runner import Engines, run

VOID = frozenset({"meta"})
SHOWING = "<script>&amp; a title"


class Seen(HTMLParser):
    """The texts of a page by the classes of what they stand in, its tags, and its ids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[list[tuple[str, str]], str]] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((list(self.open), data))

    def inside(self, name: str) -> list[str]:
        """The texts that stand in elements of a class or tag."""
        return [
            text
            for path, text in self.texts
            if any(name == tag or name in classes.split() for tag, classes in path)
        ]


@pytest.fixture(scope="session")
def found(engine: Engine) -> Coverage:
    """A conversation that passes, one that fails, and an item of a list that neither shows."""
    engines = Engines(engine)
    made = [
        run(script(1, DRIVE, title=SHOWING), engine),
        run(script(2, DRIVE, LONG, DANGER, reply="refusal"), engine),
        canned(answer(passage(engine, "**Analgesia (IV):**"))),
    ]
    return coverage(made, engines)


@pytest.fixture(scope="session")
def html(found: Coverage) -> str:
    return as_html(found, passage_places(found.monographs), ["3 conversations", "1 problem"])


# --- what it says --------------------------------------------------------------------------------


def test_the_whole_monograph_word_for_word(html: str, engine: Engine) -> None:
    assert "".join(Seen(html).inside("file")) == engine.monograph.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "# M\n\n* **a** <b>&amp;\n  \t indented\n\n\n", id="marks, white space, markup"
        ),
        pytest.param("\n\n", id="only white space"),
        pytest.param("x", id="one letter"),
        pytest.param("é \u200b\U0001f600\u00a0\n", id="beyond ASCII"),
    ],
)
def test_any_text_word_for_word(engine: Engine, text: str) -> None:
    one = engine.monograph.passages[0]
    one = msgspec.structs.replace(one, span=Span(0, len(text) // 2), section=("M",))
    made = msgspec.structs.replace(engine.monograph, text=text, passages=(one,), disclaimer=None)
    covered = coverage([], Engines(with_library(engine, monographs=Shelf.of((made,)), intents=())))
    assert "".join(Seen(as_html(covered, {}, ["none"])).inside("file")) == text


def test_states_are_said_in_words(html: str, found: Coverage) -> None:
    said = " ".join(" ".join(Seen(html).inside("state")).split())
    states = [item.state for item in found.group("passages").items]
    assert sorted(set(states)) == ["covered", "failing", "never"]
    assert said.count("Covered") == states.count("covered")
    assert said.count("Failing only") == states.count("failing")
    assert said.count("Never touched") == states.count("never")
    assert said.count("Not counted") == len(found.group("passages").apart)
    assert "Covered by 1 conversation, and 1 that fails (line 77)" in said
    assert "Failing only by 1 conversation (line 71)" in said
    assert "Never touched (line 68)" in said


def test_who_touches_it(html: str) -> None:
    listed = [" ".join(text.split()) for text in Seen(html).inside("li")]
    assert f"talk.script.yaml:1: {SHOWING}" in listed
    assert "(does not pass)" in listed


@pytest.mark.parametrize(
    ("passing", "failing", "said"),
    [
        (0, 0, ""),
        (0, 2, "by 2 conversations"),
        (1, 0, "by 1 conversation"),
        (3, 1, "by 3 conversations, and 1 that fails"),
        (2, 2, "by 2 conversations, and 2 that fail"),
    ],
)
def test_touched_by(passing: int, failing: int, said: str) -> None:
    witness = Witness("a", 1, "b")
    assert touched_by(Item("x", "", (witness,) * passing, (witness,) * failing)) == said


def test_every_kind_has_its_table(html: str, found: Coverage) -> None:
    seen = Seen(html)
    rows = [text for path, text in seen.texts if path and path[-1][0] == "th"]
    shown = {text.strip() for text in rows}
    for group in found.groups:
        if group.kind != "passages":
            assert {item.id for item in group.items} <= shown
    ids = [value for name, value in seen.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    targets = {value[1:] for name, value in seen.attributes if name == "href" and value}
    assert targets <= set(ids)
    assert "".join(seen.inside("headline")) == "3 conversations1 problem"


def test_headings_descend_one_by_one(html: str) -> None:
    levels = [int(tag[1]) for tag in Seen(html).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_it_leads_nowhere_and_runs_nothing(html: str) -> None:
    assert html.startswith("<!doctype html>\n")
    assert SHOWING not in html
    seen = Seen(html)
    assert not {"script", "link", "img", "iframe", "form"} & set(seen.tags)
    assert [v for name, v in seen.attributes if name in ("href", "src") and v and v[0] != "#"] == []
    assert not re.search(r"url\(|@import|https?:", html)


def test_the_same_coverage_gives_the_same_page(html: str, found: Coverage) -> None:
    again = as_html(found, passage_places(found.monographs), ["3 conversations", "1 problem"])
    assert again == html


def test_a_library_without_follow_ups_has_no_table_of_them(html: str, found: Coverage) -> None:
    assert found.group("edges").items == ()
    assert 'id="edges"' not in html


# --- in a browser --------------------------------------------------------------------------------

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Beyond AA: contrast of 7:1; and a rule of AA that axe-core leaves off unless asked.
EXTRA = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}
COLOURS = ["color-contrast-enhanced", "link-in-text-block"]  # in the dark only colours differ
LIGHT = {"runOnly": {"type": "tag", "values": RULES}, "rules": EXTRA, "preload": False}
DARK = {"runOnly": {"type": "rule", "values": COLOURS}, "preload": False}
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
CUT = """() => [...document.querySelectorAll("body *")].filter((e) => {
    const box = e.getBoundingClientRect();
    const outside = box.right > innerWidth + 1 || box.left < -1;
    return box.width && outside && !e.classList.contains("skip");
}).map((e) => e.outerHTML.slice(0, 80))"""

Look = Callable[[Any], Any]


@pytest.fixture(scope="session")
def on_page(html: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Any]:
    """Looks at the page in Chromium: on_page(look, viewport={...})."""
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed")
    file = tmp_path_factory.mktemp("page") / "coverage.html"
    file.write_text(html, "utf-8")

    def looked(look: Look, **context: Any) -> Any:
        with sync.sync_playwright() as tools:
            browser = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_context(**context).new_page()
            page.goto(file.as_uri())
            seen = look(page)
            browser.close()
        return seen

    return looked


def test_axe_finds_nothing(on_page: Callable[..., Any]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe").Axe()

    def look(page: Any) -> list[Any]:
        page.evaluate("document.querySelector('meta[http-equiv]').remove()")  # axe is a script
        page.evaluate(OPEN)
        found = []
        for scheme, options in (("light", LIGHT), ("dark", DARK)):
            page.emulate_media(color_scheme=scheme)
            found.append(axe.run(page, options=options).response)
        return found

    for found in on_page(look):
        problems = [
            f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
            for rule in (*found["violations"], *found["incomplete"])
            for node in rule["nodes"]
        ]
        assert problems == []
        assert "color-contrast-enhanced" in {rule["id"] for rule in found["passes"]}


def test_nothing_is_cut_off_and_states_keep_borders(on_page: Callable[..., Any]) -> None:
    def look(page: Any) -> tuple[Any, ...]:
        page.evaluate(OPEN)
        narrow = [page.evaluate(CUT)]
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        narrow.append(page.evaluate(CUT))
        page.emulate_media(forced_colors="active")
        styles = {
            state: page.eval_on_selector(
                f".passage.{state}", "e => getComputedStyle(e).borderLeftStyle"
            )
            for state in ("covered", "failing", "never")
        }
        page.emulate_media(media="print", forced_colors="none")
        return narrow, styles, page.inner_text(".passage.never .badge")

    narrow, styles, printed = on_page(look, viewport={"width": 320, "height": 640})
    assert narrow == [[], []]
    assert styles == {"covered": "solid", "failing": "dashed", "never": "dotted"}
    assert "Never touched" in printed


def test_it_asks_for_nothing_and_breaks_no_policy(
    on_page: Callable[..., Any], tmp_path: Path
) -> None:
    def look(page: Any) -> tuple[list[str], list[str]]:
        said: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        return said, asked

    said, asked = on_page(look)
    assert said == []
    assert len(asked) == 1
