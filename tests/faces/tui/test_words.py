"""Words reach the screen as they are: no markup, no control characters, nothing left out."""

import re

import pytest
from canned import CannedEngine, MakeApp, lit
from textual.events import Paste
from textual.widget import Widget

from askmono.content.library import Library
from askmono.content.text import Span
from askmono.faces.transcript import Exchange, as_json, as_markdown
from askmono.faces.tui.card import LONGEST_SHOWN, PassageText, UtteranceLine
from askmono.faces.tui.labels import MORE_LETTERS
from askmono.faces.tui.marks import HIGHLIGHT, drawable, passage_blocks
from askmono.faces.tui.prose import Prose, rows
from askmono.faces.tui.question_box import QuestionBox

NASTY = [
    pytest.param("[bold]x[/bold] [/ [@click=app.quit]go[/]", id="markup"),
    pytest.param("\x1b[31mred\x1b]0;title\x07", id="escape sequences"),
    pytest.param("a\x00b\x7fc\x9bd", id="control characters"),
    pytest.param("\u202egnol woh\u2066", id="direction marks"),
    pytest.param("half \ud83d pair", id="half a surrogate pair"),
    pytest.param("👩\u200d⚕️ \uff46\uff55\uff4c\uff4c 日本語", id="wide"),
    pytest.param("x" * 1200, id="long"),
]


def screen_text(widget: Widget) -> str:
    """What a widget draws."""
    return "\n".join(strip.text for strip in widget.render_lines(widget.size.region))


def all_drawn(app: object) -> str:
    lines = app.screen._compositor.render_strips()  # type: ignore[attr-defined]
    return "\n".join("".join(segment.text for segment in strip) for strip in lines)


@pytest.mark.parametrize("utterance", NASTY)
async def test_an_utterance_is_drawn_harmlessly_and_kept_exactly(
    make_app: MakeApp, utterance: str
) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        box = app.asking.query_one(QuestionBox)
        box.post_message(Paste(utterance))
        await pilot.pause()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", all_drawn(app))
        await pilot.press("enter")
        await pilot.pause()
        assert app.asked == [utterance]
        assert app.asking.exchanges[0].utterance == utterance
        shown = app.asking.query_one(UtteranceLine)
        begun, folded, _ = shown.plain.partition(f" … ({MORE_LETTERS}: ")
        assert begun == drawable(utterance)[: len(begun)]
        assert len(begun) == min(len(utterance), LONGEST_SHOWN)
        assert bool(folded) is (len(utterance) > LONGEST_SHOWN)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", all_drawn(app))
        if "[" in utterance:
            assert "[" in screen_text(shown)


async def test_a_paste_of_many_lines_is_one_line(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        app.asking.query_one(QuestionBox).post_message(Paste("how\n  long\r\ndoes\rit last\n"))
        await pilot.pause()
        await pilot.press("enter")
        assert app.asked == ["how long does it last"]


async def test_every_passage_keeps_every_word(library: Library, make_app: MakeApp) -> None:
    engine = CannedEngine(library)
    for passage in engine.monograph.passages:
        text = engine.monograph.slice(passage.span)
        shown = Prose(passage_blocks(text)).plain
        words = re.sub(r"\*\*|^[*+-] ", "", text, flags=re.MULTILINE).split()
        assert shown.split() == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Note:** take *care*.", ["Note: take care."]),
        ("* one\n* two\n  more", ["one", "two more"]),
        ("1. one\n2) two", ["one", "two"]),
        ("2 * 3 * 4 and **unclosed", ["2 * 3 * 4 and **unclosed"]),
        ("first\nline\n\nsecond", ["first line", "second"]),
        ("", []),
    ],
)
def test_marks(text: str, shown: list[str]) -> None:
    assert [part.text.plain for part in passage_blocks(text)] == shown


def test_the_answering_sentence_stands_out(engine: CannedEngine) -> None:
    passage = engine.passage("FAQs", "last")
    quote = engine.quote(passage, 0)
    assert quote.highlight is not None
    wanted = quote.highlight.of(engine.monograph.text)
    inside = Span(quote.highlight.start - quote.start, quote.highlight.end - quote.start)
    (shown,) = passage_blocks(quote.text, inside)
    spans = [span for span in shown.text.spans if span.style == HIGHLIGHT]
    assert [shown.text.plain[span.start : span.end] for span in spans] == [wanted]


def test_a_highlight_across_bold_marks(engine: CannedEngine) -> None:
    quote = engine.quote(engine.passage("Precautions", "Contra"))
    span = lit(quote, 0, 30)
    (shown,) = passage_blocks(quote.text, Span(span.start - quote.start, span.end - quote.start))
    marked = [s for s in shown.text.spans if s.style == HIGHLIGHT]
    assert shown.text.plain[marked[0].start : marked[0].end] == quote.text[:30].replace("**", "")


@pytest.mark.parametrize("width", [1, 2, 7, 40])
@pytest.mark.parametrize(
    "text", ["", " ", "a  b", "word " * 9, "x" * 90, "日本語 日本語テキスト", "  lead"]
)
def test_rows_lose_only_white_space(text: str, width: int) -> None:
    pieces = [text[start:end] for start, end in rows(text, width)]
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert pieces
    if width > 1:
        from rich.cells import cell_len  # noqa: PLC0415

        assert all(cell_len(piece) <= width for piece in pieces)


async def test_selected_text_is_the_passage(make_app: MakeApp, engine: CannedEngine) -> None:
    app = make_app()
    async with app.run_test(size=(80, 40)) as pilot:
        app.asking.ask("how long")
        await pilot.pause(0.3)
        shown = app.asking.query(PassageText).last()
        before = None
        while shown.region != before:  # until nothing scrolls any more
            before = shown.region
            await pilot.pause(0.3)
        await pilot.mouse_down(shown, offset=(2, 0))
        await pilot.hover(shown, offset=(60, 1))
        await pilot.mouse_up(shown, offset=(60, 1))
        await pilot.pause()
        selected = app.screen.get_selected_text() or ""
        assert selected
        assert selected in shown.plain


@pytest.mark.parametrize("utterance", NASTY)
def test_a_transcript_keeps_the_utterance(engine: CannedEngine, utterance: str) -> None:
    import json  # noqa: PLC0415

    exchanges = [Exchange(utterance, engine.answer(utterance))]
    text = as_json(exchanges, engine.edition)
    assert json.loads(text.encode("utf-8"))["turns"][0]["utterance"] == utterance
    markdown = as_markdown(exchanges, engine.edition, "disclaimer")
    markdown.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", markdown)
