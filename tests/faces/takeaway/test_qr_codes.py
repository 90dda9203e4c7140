import re

import numpy as np
import pytest
import segno
import zxingcpp
from takeaway_sheets import SheetEngine

from askmono.faces.takeaway.codes import _CAPACITY, QUIET, Code, codes, half_blocks, svg
from askmono.faces.takeaway.plain import as_text

PARAGRAPHS = "\n\n".join(f"Paragraph {i}. " + "Some words of it. " * 12 for i in range(6))
LEAD = re.compile(r"(\d+)/(\d+) ")


def seen(rows: tuple[tuple[bool, ...], ...]) -> str:
    """What a phone reads: each module 4 dots wide, nothing around them."""
    dots = np.where(np.kron(np.array(rows), np.ones((4, 4))) > 0, 0, 255).astype(np.uint8)
    (found,) = zxingcpp.read_barcodes(dots)
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    return str(found.text)


def joined(made: tuple[Code, ...]) -> str:
    """The texts of codes put together in their order, their numbers checked."""
    if len(made) == 1:
        return made[0].text
    texts = []
    for number, code in enumerate(made, 1):
        lead = LEAD.match(code.text)
        assert lead
        assert lead.groups() == (str(number), str(len(made)))
        texts.append(code.text[lead.end() :])
    return "".join(texts)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hi", id="short"),
        pytest.param("0123456789", id="digits only"),
        pytest.param(PARAGRAPHS, id="paragraphs"),
        pytest.param("Ängste, déjà vu, ½ Tablette, “why”? " * 40, id="accents"),
        pytest.param("薬について教えてください。" * 60, id="no spaces at all"),
        pytest.param("ok 😀 👩‍⚕️ " * 60, id="emoji"),
        pytest.param("a" * 700, id="one word"),
        pytest.param("  a\n\n\n b  ", id="spaces at the ends"),
        pytest.param("https://clinic.example/ketamine?x=1", id="an address"),
    ],
)
@pytest.mark.parametrize("largest", [41, 65, 105, 185])
def test_a_phone_reads_the_same_text(text: str, largest: int) -> None:
    made = codes(text, largest, 50)
    assert made
    assert [seen(code.rows) for code in made] == [code.text for code in made]
    assert joined(made) == text
    assert all(QUIET * 2 + 21 <= code.size <= largest for code in made)


def test_a_sheet_in_codes(engine: SheetEngine) -> None:
    text = as_text(engine.sheet(9, 10, 11, 14, 22, asked=("Is it safe with señor's pills?",)))
    made = codes(text, 109, 4)
    assert joined(made) == text
    assert [seen(code.rows) for code in made] == [code.text for code in made]


@pytest.mark.parametrize("largest", [57, 65, 85, 105, 125, 177])
def test_as_few_as_possible(largest: int) -> None:
    """No other way to part the words needs fewer codes."""
    count = len(codes(PARAGRAPHS, largest, 9))
    assert 1 <= count <= 9
    assert codes(PARAGRAPHS, largest, count - 1) == ()
    room = _CAPACITY[(largest - 2 * QUIET - 21) // 4] - len("1/9 ")
    sizes = [len(word) for word in re.findall(r"\S+\s*", PARAGRAPHS)]
    reached = {0}  # words that some way of parting them holds in the codes so far
    for _ in range(count - 1):
        reached = {
            end
            for start in reached
            for end in range(start, len(sizes) + 1)
            if sum(sizes[start:end]) <= room
        }
    assert len(sizes) not in reached or count == 1


@pytest.mark.parametrize(
    ("text", "largest", "most"),
    [
        pytest.param("", 185, 9, id="no text"),
        pytest.param("a", 28, 9, id="too small for any code"),
        pytest.param("a" * 100, 29, 3, id="too many"),
        pytest.param("a", 100, 0, id="none allowed"),
    ],
)
def test_no_codes(text: str, largest: int, most: int) -> None:
    assert codes(text, largest, most) == ()


def test_largest_counts_the_quiet_zone() -> None:
    (code,) = codes("a" * 17, 29, 1)  # version 1: 21 modules
    assert code.size == 29
    rows = np.array(code.rows)
    assert not rows[:QUIET].any()
    assert not rows[-QUIET:].any()
    assert not rows[:, :QUIET].any()
    assert not rows[:, -QUIET:].any()
    assert rows[QUIET, QUIET]
    assert codes("a" * 18, 29, 1) == ()


def test_codes_part_between_paragraphs() -> None:
    made = codes(PARAGRAPHS, 105, 9)
    assert len(made) > 1
    assert all(code.text.endswith("\n\n") for code in made[:-1])


def test_codes_part_between_words_rather_than_inside_them() -> None:
    made = codes("word " * 300, 105, 9)
    assert len(made) > 1
    assert all(code.text.endswith("word ") for code in made)


def test_a_letter_keeps_its_marks() -> None:
    made = codes("e\u0301" * 300, 65, 20)
    assert len(made) > 1
    assert all(LEAD.sub("", code.text)[0] == "e" for code in made)


def test_capacity_is_that_of_the_standard() -> None:
    for version, room in enumerate(_CAPACITY, 1):
        if version in (1, 2, 9, 10, 26, 27, 39, 40):
            made = segno.make_qr("a" * room, error="l", mode="byte", boost_error=False)
            assert made.version == version
            assert version == 40 or segno.make_qr(
                "a" * (room + 1), error="l", mode="byte", boost_error=False
            ).version == (version + 1)


def test_half_blocks_show_the_code() -> None:
    (code,) = codes("Ask the staff", 60, 1)
    drawn = half_blocks(code)
    assert {len(row) for row in drawn} == {code.size}
    assert len(drawn) == (code.size + 1) // 2
    assert set("".join(drawn)) == set(" ▀▄█")
    modules = [tuple(char in dark for char in row) for row in drawn for dark in ("▀█", "▄█")]
    assert tuple(modules[: code.size]) == code.rows
    assert not any(modules[-1])
    assert seen(tuple(modules)) == "Ask the staff"


def test_svg_draws_the_code() -> None:
    (code,) = codes("Ask the staff", 60, 1)
    drawn = svg(code, 'A "code" <1>')
    assert 'aria-label="A &quot;code&quot; &lt;1&gt;"' in drawn
    dark = {
        (int(x) + step, int(y))
        for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1", drawn)
        for step in range(int(width))
    }
    assert dark == {
        (x, y) for y, row in enumerate(code.rows) for x, is_dark in enumerate(row) if is_dark
    }
