"""Text as blocks: which lines become which, and which numbers can be called."""

import pytest

from askmono.content.notices import Contact, Locale
from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Quote
from askmono.faces.page.markup import Block, notice_blocks, passage_blocks


def quote(text: str, highlight: tuple[int, int] | None = None) -> Quote:
    lit = Span(100 + highlight[0], 100 + highlight[1]) if highlight else None
    return Quote(text, "x", "x.md", ("S",), None, 100, 100 + len(text), (1, 1), "0" * 64, lit)


def shape(blocks: tuple[Block, ...]) -> list[object]:
    """Paragraphs as text, lists as lists; an item with blocks inside as a pair."""
    made: list[object] = []
    for block in blocks:
        if not block.items:
            made.append("".join(piece.text for piece in block.pieces))
            continue
        items: list[object] = []
        for item in block.items:
            text = "".join(piece.text for piece in item.pieces)
            text = text if item.number is None else f"{item.number}: {text}"
            items.append((text, shape(item.inside)) if item.inside else text)
        made.append(items)
    return made


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("one", ["one"], id="paragraph"),
        pytest.param("one\ntwo", ["one\ntwo"], id="wrapped lines are one paragraph"),
        pytest.param("one\n\ntwo", ["one", "two"], id="an empty line parts"),
        pytest.param("**A:**\n\n* b\n* c", ["A:", ["b", "c"]], id="lead and list"),
        pytest.param("* b\n\n* c", [["b", "c"]], id="a list with empty lines"),
        pytest.param("* b\n  more\n* c", [["b\n  more", "c"]], id="a wrapped item"),
        pytest.param("* b\n  * c\n  * d\n* e", [[("b", [["c", "d"]]), "e"]], id="a list inside"),
        pytest.param("* b\n\n  more\n* e", [[("b", ["  more"]), "e"]], id="a paragraph inside"),
        pytest.param("* b\n\nmore", [["b"], "more"], id="a paragraph after"),
        pytest.param("3. b\n4. c", [["3: b", "4: c"]], id="numbers stay as they are"),
        pytest.param("1) b\n* c", [["1: b"], ["c"]], id="two lists"),
        pytest.param("  * b\n* c", [["b"], ["c"]], id="a list that comes out"),
        pytest.param("1.5 mg\n-5 C", ["1.5 mg\n-5 C"], id="no marks of a list"),
    ],
)
def test_passages(text: str, blocks: list[object]) -> None:
    assert shape(passage_blocks(quote(text))) == blocks


def test_styles_of_a_passage() -> None:
    (block,) = passage_blocks(quote("**Q: a?** b. c.", (10, 12)))
    assert [(p.text, p.style) for p in block.pieces] == [
        ("Q: a?", "strong"),
        (" ", ""),
        ("b.", "key"),
        (" c.", ""),
    ]


def contact(text: str, number: str | None, ways: tuple[str, ...] = ("call",)) -> Contact:
    return Contact(text, "test", "2026-11-23", number=number, ways=ways)


HERE = Locale(
    "X",
    "X",
    emergency=contact("call 112 or 999", "112"),
    crisis=contact("call Lifeline on 13 11 14, or text 0477 13 11 14", "13 11 14", ("call",)),
    poison=contact("call your local poison centre", None),
)


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        pytest.param("Please call 112 or 999 now.", [("112", "tel:112")], id="one of two numbers"),
        pytest.param(
            "Please call Lifeline on 13 11 14, or text 0477 13 11 14.",
            [("13 11 14", "tel:131114")],
            id="not the number of texts that ends alike",
        ),
        pytest.param("I can read up to 112 letters.", [], id="a number that is no contact's"),
        pytest.param("Please call 112 or 9999.", [("112", "tel:112")], id="as it stands"),
        pytest.param("call your local poison centre", [], id="no number"),
    ],
)
def test_only_contacts_can_be_called(text: str, calls: list[tuple[str, str]]) -> None:
    blocks = notice_blocks(text, HERE)
    pieces = [piece for block in blocks for piece in block.pieces]
    assert [(p.text, p.call) for p in pieces if p.call] == calls
    assert "".join(p.text for p in pieces) == text


def test_a_number_is_called_where_the_contact_names_it() -> None:
    (block,) = notice_blocks("Line 112: please call 112 or 999.", HERE)
    assert [piece.text for piece in block.pieces] == ["Line 112: please call ", "112", " or 999."]


def test_a_number_that_takes_texts_alone_is_not_called() -> None:
    texts = Locale("X", "X", *[contact("text 741741", "741741", ("text",))] * 3)
    (block,) = notice_blocks("Please text 741741.", texts)
    assert not any(piece.call for piece in block.pieces)


def test_every_contact_of_every_locale_can_be_called(engine: Engine) -> None:
    for locale in engine.library.locales.values():
        for contact_ in (locale.emergency, locale.crisis, locale.poison):
            blocks = notice_blocks(f"Please {contact_.text} now.", locale)
            called = [p.text for b in blocks for p in b.pieces if p.call]
            assert called == ([contact_.number] if contact_.number else []), locale.id


def test_notices_keep_lists_and_paragraphs() -> None:
    assert shape(notice_blocks("One.\n\n- two\n- three\n\nFour.", HERE)) == [
        "One.",
        ["two", "three"],
        "Four.",
    ]
