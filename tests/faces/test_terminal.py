import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.faces.terminal import Page, page_on, wrapped
from askmono.faces.visible import visible, visible_json, whole
from askmono.faces.wording import Line, Run


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        pytest.param("\x1b[31mred", "␛[31mred", id="escape sequence"),
        pytest.param("a\x00b\x07\x7f", "a␀b␇␡", id="control characters"),
        pytest.param("\x9b2J", "<U+009B>2J", id="one-character escape"),
        pytest.param("a\u202eb", "a<U+202E>b", id="right to left"),
        pytest.param("a\u2028b\nc", "a<U+2028>b␊c", id="line ends"),
        pytest.param("\ud800", "\ufffd", id="half a character"),
        pytest.param("naïve 👩‍⚕️ [bold] [/ ∞", "naïve 👩‍⚕️ [bold] [/ ∞", id="harmless, untouched"),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@given(st.text())
def test_visible_json_holds_the_same_values(text: str) -> None:
    raw = json.dumps(whole(text), ensure_ascii=False)
    shown = visible_json(raw)
    assert json.loads(shown) == whole(text)
    assert shown.isprintable() or not any("\x7f" <= c <= "\x9f" or c < " " for c in shown)


ROWS = st.lists(st.tuples(st.text("ab  "), st.sampled_from(["", "strong", "key"])), max_size=4)


@given(ROWS, st.integers(6, 20), st.integers(0, 3))
def test_wrapping_loses_no_word(parts: list[tuple[str, str]], width: int, indent: int) -> None:
    line = Line(tuple(Run(*part) for part in parts), indent, indent + 2)  # type: ignore[arg-type]
    rows = ["".join(run.text for run in row) for row in wrapped(line, width)]
    assert " ".join(rows).split() == line.text.split()
    assert all(len(row.rstrip()) <= width or len(row.split()) == 1 for row in rows)


def test_wrapping_keeps_styles_and_hangs() -> None:
    line = Line((Run("one two ", "strong"), Run("three four", "key")), 2, 4)
    assert list(wrapped(line, 12)) == [
        [Run("  "), Run("one two", "strong")],
        [Run("    "), Run("three", "key")],
        [Run("    "), Run("four", "key")],
    ]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "plain", "styled"),
    [
        pytest.param({}, False, True, id="a terminal"),
        pytest.param({"TERM": "dumb"}, False, False, id="a dumb one"),
        pytest.param({"NO_COLOR": "1"}, False, False, id="no colour wanted"),
        pytest.param({"NO_COLOR": ""}, False, True, id="empty means unset"),
        pytest.param({}, True, False, id="--plain"),
    ],
)
def test_styles(
    environment: dict[str, str], plain: bool, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = _Terminal()
    page = page_on(out, plain=plain)
    assert page.width == 80
    page.show([Line((Run("Get help now", "alarm"),)), Line((Run("\x1b[2J", "key"),))])
    assert ("\x1b" in out.getvalue()) is styled
    assert "Get help now" in out.getvalue()
    assert "\x1b[2J" not in out.getvalue()


def test_pipe_is_plain_and_never_wrapped() -> None:
    out = io.StringIO()
    page = page_on(out)
    page.show([Line((Run("word " * 50, "strong"),), 2)])
    assert out.getvalue() == "  " + "word " * 50 + "\n"


def test_json_is_indented_for_people_only() -> None:
    pipe, terminal = io.StringIO(), io.StringIO()
    Page(pipe).write_json(b'{"a":"\xc2\x9b"}')
    Page(terminal, width=80).write_json(b'{"a":"\xc2\x9b"}')
    assert pipe.getvalue() == '{"a":"\x9b"}\n'
    assert terminal.getvalue() == '{\n  "a": "\\u009b"\n}\n'
