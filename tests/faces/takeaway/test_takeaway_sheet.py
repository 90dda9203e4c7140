from typing import cast

import msgspec
import pytest
from takeaway_sheets import DAY, SheetEngine, quotes_of

from askmono.content.library import Library
from askmono.content.monograph import Review
from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.faces.takeaway.sheet import LONGEST_QUESTION, MOST_QUESTIONS, make_sheet


def test_passages_stand_in_file_order_each_once(engine: SheetEngine) -> None:
    drive, common, takes = map(engine.passage, ("drive after", "**Common", "**Contra"))
    sheet = engine.sheet(drive, takes, common, drive)
    assert [(p.title, len(p.quotes)) for p in sheet.parts] == [
        ("Side Effects", 1),
        ("Precautions", 1),
        ("FAQs", 1),
    ]
    assert [q.text for q in quotes_of(sheet)[:3]] == [
        q.text for q in engine.quotes(common, takes, drive)
    ]
    assert sheet.left_out == 0


def test_no_dose_figure_is_taken_away(engine: SheetEngine) -> None:
    sheet = engine.everything()
    figures = [p for p in engine.monograph.passages if p.dose_figures]
    assert len(figures) == sheet.left_out == 4
    kept = quotes_of(sheet)
    assert len(kept) == len(engine.monograph.passages) - 4
    for passage in figures:
        assert all(q.end <= passage.span.start or passage.span.end <= q.start for q in kept)
    assert not any("mg" in q.text.replace("mg/kg.", "") for q in kept)


def test_all_passages_may_hold_dose_figures(engine: SheetEngine) -> None:
    marked = tuple(msgspec.structs.replace(p, dose_figures=True) for p in engine.monograph.passages)
    other = SheetEngine(engine.library)
    other.monograph = msgspec.structs.replace(engine.monograph, passages=marked)
    assert other.everything().parts == ()


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"text": "Take it all."}, id="other words"),
        pytest.param({"sha256": "0" * 64}, id="another edition of the file"),
        pytest.param({"medicine": "aspirin"}, id="another medicine"),
        pytest.param({"end": 10**6}, id="beyond the file"),
    ],
)
def test_only_what_the_library_holds(engine: SheetEngine, changed: dict[str, object]) -> None:
    (quote,) = engine.quotes(engine.passage("drive after"))
    strange = msgspec.structs.replace(quote, **changed)
    sheet = make_sheet(cast(Engine, engine), [strange], (), DAY)
    assert (sheet.parts, sheet.left_out) == ((), 1)


def test_a_part_of_a_passage_is_not_taken(engine: SheetEngine) -> None:
    (quote,) = engine.quotes(engine.passage("General Anesthesia (IV)"))
    start = quote.text.index("Induction")
    part = msgspec.structs.replace(
        quote, text=quote.text[start:], start=quote.start + start, highlight=None
    )
    assert make_sheet(cast(Engine, engine), [part], (), DAY).parts == ()


def test_a_bullet_is_not_repeated_beside_its_list(engine: SheetEngine) -> None:
    monograph = engine.monograph
    whole = monograph.passages[engine.passage("**Common")]
    item = whole.sentences[-1]
    bullet = msgspec.structs.replace(whole, kind="bullet", span=item, label=None)
    other = SheetEngine(engine.library)
    other.monograph = msgspec.structs.replace(monograph, passages=(*monograph.passages, bullet))
    both = other.sheet(len(monograph.passages), other.passage("**Common"))
    assert [q.start for q in both.parts[0].quotes] == [whole.span.start]
    alone = other.sheet(len(monograph.passages))
    assert [q.start for q in alone.parts[0].quotes] == [item.start]


def test_highlights_are_not_taken(engine: SheetEngine) -> None:
    (quote,) = engine.quotes(engine.passage("drive after"))
    lit = msgspec.structs.replace(quote, highlight=Span(quote.start, quote.start + 5))
    sheet = make_sheet(cast(Engine, engine), [lit, quote], (), DAY)
    assert sheet.parts[0].quotes == (quote,)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param(["Is it safe?"], ("Is it safe?",), id="as typed"),
        pytest.param(["  two  spaces "], ("two  spaces",), id="only the ends are trimmed"),
        pytest.param(["", " ", "\n\t", "\u200b", "\u00a0"], (), id="nothing to read"),
        pytest.param(["why?", "why?"], ("why?",), id="twice"),
        pytest.param(["one\r\n\ttwo"], ("one two",), id="one line"),
        pytest.param(["a\x1b[31mred\x07"], ("a␛[31mred␇",), id="escape sequence"),
        pytest.param(["abc\u202edef"], ("abc<U+202E>def",), id="direction of writing"),
        pytest.param(["half \ud83d"], ("half \ufffd",), id="half a character"),
        pytest.param(["?"], ("?",), id="a sign is something"),
        pytest.param(["**x** {medicine} <b>"], ("**x** {medicine} <b>",), id="marks untouched"),
        pytest.param(["x" * 400], ("x" * LONGEST_QUESTION + "…",), id="bounded"),
        pytest.param(["日本語のこと"], ("日本語のこと",), id="any script"),
    ],
)
def test_questions(engine: SheetEngine, typed: list[str], shown: tuple[str, ...]) -> None:
    assert engine.sheet(asked=tuple(typed)).questions == shown


def test_not_more_questions_than_a_sheet_holds(engine: SheetEngine) -> None:
    asked = tuple(f"Question {i}?" for i in range(MOST_QUESTIONS + 5))
    assert engine.sheet(asked=asked).questions == asked[:MOST_QUESTIONS]


@pytest.mark.parametrize(
    ("review", "beside", "said"),
    [
        pytest.param(Review("unreviewed"), True, "not reviewed yet", id="unreviewed"),
        pytest.param(
            Review("reviewed", "A. Bell, pharmacist", "2026-11-01", "2027-11-01"),
            False,
            "reviewed by A. Bell, pharmacist on 2026-11-01; the next review is due on 2027-11-01",
            id="reviewed",
        ),
        pytest.param(
            Review("reviewed", "A. Bell", "2025-11-01", "2026-11-01"),
            False,
            "reviewed by A. Bell on 2025-11-01; the next review was due on 2026-11-01",
            id="overdue",
        ),
        pytest.param(
            Review("expired", "A. Bell", "2020-01-01"),
            True,
            "expired; last reviewed by A. Bell on 2020-01-01",
            id="expired",
        ),
        pytest.param(Review("expired"), True, "expired", id="expired, no more known"),
    ],
)
def test_review(library: Library, review: Review, beside: bool, said: str) -> None:
    sheet = SheetEngine(library, review=review).sheet()
    assert sheet.review == said
    ids = [notice.id for notice in sheet.notices]
    assert ids == ["takeaway-lead", *(["unreviewed"] if beside else []), "not-advice"]


@pytest.mark.parametrize(
    ("locale", "number"), [("US", "988"), ("UK", "999"), ("unset", "your local emergency number")]
)
def test_help_is_of_the_locale(library: Library, locale: str, number: str) -> None:
    sheet = SheetEngine(library, locale).sheet()
    assert number in sheet.help.text
    assert "{" not in sheet.help.text


def test_title_and_edition(engine: SheetEngine) -> None:
    assert engine.sheet().title == "About ketamine"
    assert engine.sheet(title="A lesson\nabout it").title == "A lesson about it"
    assert engine.sheet().about == (
        "Made on 2026-11-24",
        "Review: not reviewed yet",
        f"Library {engine.library.version}, SHA-256 {engine.library.sha256}",
        f"ketamine.md, SHA-256 {engine.monograph.sha256}",
    )


def test_the_disclaimer_ends_a_sheet_once(engine: SheetEngine) -> None:
    index = engine.monograph.disclaimer
    assert index is not None
    sheet = engine.sheet(index)
    assert sheet.parts == ()
    assert sheet.disclaimer is not None
    assert sheet.disclaimer.text.startswith("**Disclaimer:**")


def test_a_monograph_without_a_disclaimer(engine: SheetEngine) -> None:
    other = SheetEngine(engine.library)
    other.monograph = msgspec.structs.replace(engine.monograph, disclaimer=None)
    assert other.sheet().disclaimer is None
