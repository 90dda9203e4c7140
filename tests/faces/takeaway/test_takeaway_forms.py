import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import cast, get_args

import msgspec
import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader
from takeaway_sheets import SheetEngine, quotes_of, words

from askmono.content.library import default_folder
from askmono.content.source import Source
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Said
from askmono.faces.saved import read_saved
from askmono.faces.takeaway.html import as_html
from askmono.faces.takeaway.markdown import as_markdown
from askmono.faces.takeaway.pdf import as_pdf
from askmono.faces.takeaway.plain import as_text
from askmono.faces.takeaway.sheet import Paper, Sheet
from askmono.faces.verify import Against

NASTY = (
    "<script>alert(1)</script> &amp; {{ sheet }}",
    "```\n# no heading\n> no quote",
    "[link](http://example.org) **no bold** `x` ````",
)
FOOT = re.compile(r"About ketamine · page \d+ of \d+")


# --- the words of the file, in every form --------------------------------------------------------


class Page(HTMLParser):
    """The words of each block quote, the tags that were seen, and the text of each list item."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.quotes: list[list[str]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.items: list[str] = []
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta",):
            self._open.append(tag)
        if tag == "blockquote":
            self.quotes.append([])
        if tag == "li":
            self.items.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "blockquote" in self._open:
            self.quotes[-1] += data.split()
        if self._open and self._open[-1] == "li":
            self.items[-1] += data


def in_html(sheet: Sheet) -> list[list[str]]:
    return Page(as_html(sheet)).quotes


def in_markdown(sheet: Sheet) -> list[list[str]]:
    """The words that a Markdown reader shows in each block quote, the citation left out."""
    quotes: list[str] = []
    inside = False
    for token in MarkdownIt().parse(as_markdown(sheet)):
        if token.type in ("blockquote_open", "blockquote_close"):
            inside = token.type == "blockquote_open"
            quotes += [""] if inside else []
        elif inside and token.type == "inline":
            quotes[-1] += " ".join(part.content for part in token.children or ()) + "\n"
    return [quote.partition("[ketamine.md · ")[0].split() for quote in quotes]


@pytest.mark.parametrize("read", [in_html, in_markdown])
def test_words_of_passages(engine: SheetEngine, read: Callable[[Sheet], list[list[str]]]) -> None:
    sheet = engine.everything(*NASTY)
    assert read(sheet) == [words(quote.text) for quote in quotes_of(sheet)]


def test_markdown_holds_the_slices_themselves(engine: SheetEngine) -> None:
    sheet = engine.everything()
    text = "\n".join(
        line.removeprefix(">").removeprefix(" ") for line in as_markdown(sheet).split("\n")
    )
    for quote in quotes_of(sheet):
        assert "\n".join(line.rstrip() for line in quote.text.split("\n")) in text


def by_pypdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def by_pdftotext(data: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("read", [by_pypdf, by_pdftotext])
def test_words_of_passages_in_pdf(engine: SheetEngine, read: Callable[[bytes], str]) -> None:
    sheet = engine.everything(*NASTY)
    text = FOOT.sub(" ", read(as_pdf(sheet)))
    shown = " ".join(word for word in text.split() if word != "•")
    at = 0
    for quote in quotes_of(sheet):  # in order, and each followed by its citation
        first, last = quote.lines
        place = f"line {first}" if first == last else f"lines {first}-{last}"
        source = f"Source: {', '.join((quote.file, *quote.section, place))}"
        expected = f"{' '.join(words(quote.text))} {source}"
        assert expected in shown[at:]
        at = shown.index(expected, at) + len(expected)


def test_words_of_passages_in_plain_text(engine: SheetEngine) -> None:
    sheet = engine.everything()
    shown = " ".join(word for word in as_text(sheet).split() if word != "-")
    for part in sheet.parts:
        for quote in part.quotes:
            assert f"{' '.join(words(quote.text))} [line" in shown


@pytest.mark.parametrize("form", [as_html, as_markdown, as_text, lambda s: by_pypdf(as_pdf(s))])
def test_no_dose_figure_in_any_form(engine: SheetEngine, form: Callable[[Sheet], str]) -> None:
    shown = " ".join(form(engine.everything()).split())
    for passage in engine.monograph.passages:
        if passage.dose_figures:
            text = " ".join(words(engine.monograph.slice(passage.span)))
            assert text[-40:] not in shown
    assert "0.5 mg/kg" not in shown


@pytest.mark.parametrize("form", [as_html, as_markdown, as_text, lambda s: by_pypdf(as_pdf(s))])
def test_what_every_form_says(engine: SheetEngine, form: Callable[[Sheet], str]) -> None:
    sheet = engine.sheet(engine.passage("drive after"), asked=("Can I go by bus?",))
    shown = " ".join(form(sheet).split())
    for text in (
        "About ketamine",
        sheet.notices[0].text,
        "No doctor, nurse or pharmacist has reviewed this text yet.",
        "Can I go by bus?",
        "In an emergency, call 911.",
        "1-800-222-1222",
        engine.library.version,
        "2026-11-24",
        "ketamine.md",
    ):
        assert text in shown


@pytest.mark.parametrize("form", [as_html, as_markdown, as_text, as_pdf])
def test_an_empty_sheet_still_says_where_to_get_help(
    engine: SheetEngine, form: Callable[[Sheet], str | bytes]
) -> None:
    sheet = engine.sheet()
    made = form(sheet)
    text = by_pypdf(made) if isinstance(made, bytes) else made
    assert "In an emergency, call 911." in text
    assert "What you read" not in text
    assert sheet.asking not in text


# --- Markdown ------------------------------------------------------------------------------------


def test_markdown_can_be_verified(engine: SheetEngine) -> None:
    sheet = engine.everything(*NASTY)
    saved = read_saved(Source("sheet.md", as_markdown(sheet).encode()))
    against = Against(cast(Engine, engine), default_folder())
    assert list(against.problems(saved)) == []
    assert against.verified == len(quotes_of(sheet))


def test_typed_words_are_no_markdown(engine: SheetEngine) -> None:
    sheet = engine.sheet(asked=NASTY)
    (block,) = [t for t in MarkdownIt().parse(as_markdown(sheet)) if t.type == "fence"]
    assert block.content.split("\n") == [
        "1. <script>alert(1)</script> &amp; {{ sheet }}",
        "2. ``` # no heading > no quote",
        "3. [link](http://example.org) **no bold** `x` ````",
        "",
    ]


# --- HTML ----------------------------------------------------------------------------------------


def test_typed_words_are_no_html(engine: SheetEngine) -> None:
    sheet = engine.sheet(asked=NASTY)
    page = Page(as_html(sheet))
    assert page.items[: len(sheet.questions)] == list(sheet.questions)
    assert "script" not in {tag for tag, _ in page.tags}


def test_html_leads_nowhere_and_runs_nothing(engine: SheetEngine) -> None:
    text = as_html(engine.everything())
    page = Page(text)
    names = {name for _, attributes in page.tags for name in attributes}
    assert not names & {"href", "src", "action", "srcset", "data", "poster"}
    assert not any(name.startswith("on") for name in names)
    assert not re.search(r"https?:|//[a-z]|@import|url\(", text)
    assert {"script", "link", "iframe", "form"}.isdisjoint(tag for tag, _ in page.tags)


def test_html_is_in_the_language_of_the_text(engine: SheetEngine) -> None:
    sheet = msgspec.structs.replace(engine.sheet(), language="de")
    assert '<html lang="de">' in as_html(sheet)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**A:**\n\n* b\n* **c** d", "p ul li li", id="list below its label"),
        pytest.param("1. b\n2. c", "ul li li", id="numbers"),
        pytest.param("a\n* b\nc", "p ul li p", id="list between paragraphs"),
    ],
)
def test_html_of_lists(engine: SheetEngine, text: str, shown: str) -> None:
    sheet = engine.sheet(engine.passage("drive after"))
    (part,) = sheet.parts
    quote = msgspec.structs.replace(part.quotes[0], text=text)
    part = msgspec.structs.replace(part, quotes=(quote,))
    page = Page(as_html(msgspec.structs.replace(sheet, parts=(part,), disclaimer=None)))
    tags = [tag for tag, _ in page.tags]
    inside = tags[tags.index("blockquote") + 1 : tags.index("figcaption")]
    assert " ".join(tag for tag in inside if tag != "strong") == shown
    numbered = text.startswith("1.")
    assert page.quotes == [text.split() if numbered else words(text)]


def test_html_of_a_notice_with_a_list(engine: SheetEngine) -> None:
    said = Said("x", "First.\n\n- one\n- two <b>")
    page = Page(as_html(msgspec.structs.replace(engine.sheet(), notices=(said,))))
    assert page.items[:2] == ["one", "two <b>"]


def test_no_line_breaks_a_telephone_number(engine: SheetEngine) -> None:
    assert '<span class="number">1-800-222-1222</span>' in as_html(engine.sheet())


def test_html_is_accessible(engine: SheetEngine) -> None:
    sync = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe")
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed")
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.set_content(as_html(engine.everything("Is it safe?", "<b>And then?")))
        page.evaluate("document.querySelector('meta[http-equiv]').remove()")  # axe is a script
        rules = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21aa", "wcag22aa", "best-practice"]
        found = axe.Axe().run(page, options={"runOnly": rules})
        sizes = page.evaluate(
            "[...document.querySelectorAll('main *')].map(e => parseFloat(getComputedStyle(e)"
            ".fontSize))"
        )
        browser.close()
    assert found.response["violations"] == []
    assert any(rule["id"] == "color-contrast-enhanced" for rule in found.response["passes"])
    assert min(sizes) >= 16  # CSS pixels: 12 points
    assert asked == []


# --- PDF -----------------------------------------------------------------------------------------


def test_the_same_sheet_gives_the_same_pdf(engine: SheetEngine) -> None:
    sheet = engine.everything("Is it safe?")
    other = msgspec.structs.replace(sheet, made_on=sheet.made_on.replace(day=1))
    assert as_pdf(sheet) == as_pdf(sheet) != as_pdf(other)


def test_pdf_says_what_it_is(engine: SheetEngine) -> None:
    reader = PdfReader(BytesIO(as_pdf(engine.everything("Is it safe?"))))
    assert reader.metadata is not None
    assert reader.metadata.title == "About ketamine"
    assert str(reader.metadata["/CreationDate"]) == "D:20261124000000Z"
    assert reader.root_object["/Lang"] == "en"
    assert by_name(reader) == {"SourceSansPro": True, "SourceSansProBold": True}


def by_name(reader: PdfReader) -> dict[str, bool]:
    """The fonts of a first page, and whether each is inside the document."""
    found = {}
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        (inner,) = font.get_object()["/DescendantFonts"]
        descriptor = inner.get_object()["/FontDescriptor"]
        found[font.get_object()["/BaseFont"].split("+")[1]] = "/FontFile2" in descriptor
    return found


def test_pdf_outline(engine: SheetEngine) -> None:
    (title, below) = PdfReader(
        BytesIO(as_pdf(engine.sheet(engine.passage("drive after"), asked=("Is it safe?",))))
    ).outline
    names = [entry.title if not isinstance(entry, list) else entry[0].title for entry in below]
    assert title.title == "About ketamine"
    assert names == [
        "What you read",
        "FAQs",
        engine.sheet().asking,
        "Where to get help",
        "Disclaimer",
        "About this sheet",
    ]


@pytest.mark.parametrize("paper", get_args(Paper))
def test_pdf_pages_are_numbered_and_nothing_runs_into_the_number(
    engine: SheetEngine, paper: Paper
) -> None:
    asked = tuple(f"{i} {'Will it go on for a very long time? ' * 8}" for i in range(20))
    sheet = msgspec.structs.replace(engine.everything(*asked), paper=paper)
    pages = PdfReader(BytesIO(as_pdf(sheet))).pages
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        placed: list[tuple[float, str]] = []  # points from the lower edge, and what stands there

        def see(text: str, _: object, place: list[float], *more: object) -> None:
            if text.strip():
                placed.append((place[5], text.strip()))  # noqa: B023 - used at once

        page.extract_text(visitor_text=see)
        foot = [text for height, text in placed if height < 62]
        assert foot == [f"About ketamine · page {number} of {len(pages)}"]
        assert min(height for height, text in placed if text not in foot) > 70


def test_a_heading_stays_with_what_it_heads(engine: SheetEngine) -> None:
    headings = {part.title for part in engine.everything().parts}
    headings |= {"What you read", "Where to get help", "Disclaimer", "About this sheet"}
    for count in range(2, len(engine.monograph.passages), 3):
        for page in PdfReader(BytesIO(as_pdf(engine.sheet(*range(count))))).pages:
            lines = [line.strip() for line in page.extract_text().split("\n")]
            assert [line for line in lines if line and not FOOT.match(line)][-1] not in headings


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("déjà “vu” ½ ≥ …", "déjà “vu” ½ ≥ …", id="what the font has"),
        pytest.param("薬 is", "<U+85AC> is", id="a script it lacks"),
        pytest.param("ok 😀", "ok <U+1F600>", id="emoji"),
        pytest.param("non\u2011breaking", "non-breaking", id="a hyphen like any other"),
        pytest.param("a\u200db", "ab", id="never seen"),
        pytest.param("a\u2003b", "a b", id="a space"),
    ],
)
def test_nothing_is_lost_that_the_font_lacks(engine: SheetEngine, typed: str, shown: str) -> None:
    assert shown in by_pypdf(as_pdf(engine.sheet(asked=(typed,))))


def test_pdf_needs_no_clock(engine: SheetEngine, tmp_path: Path) -> None:
    """Another process, with another seed for hashes, draws the same bytes."""
    path = tmp_path / "sheet"
    sheet = engine.everything("Is it safe?")
    path.write_bytes(msgspec.msgpack.encode(sheet))
    code = (
        "import sys, msgspec; from pathlib import Path\n"
        "from askmono.faces.takeaway.pdf import as_pdf\n"
        "from askmono.faces.takeaway.sheet import Sheet\n"
        "data = Path(sys.argv[1]).read_bytes()\n"
        "sys.stdout.buffer.write(as_pdf(msgspec.msgpack.decode(data, type=Sheet)))"
    )
    command = [sys.executable, "-c", code, str(path)]
    made = subprocess.run(command, capture_output=True, check=True, env={"PYTHONHASHSEED": "7"})
    assert made.stdout == as_pdf(sheet)
