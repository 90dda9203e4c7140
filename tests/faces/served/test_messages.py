import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.faces.served.messages import (
    Blurred,
    Extent,
    Focused,
    Message,
    Pinged,
    Resized,
    Typed,
    read,
)


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        pytest.param('["stdin","\\u001b[A"]', Typed("\x1b[A"), id="a key"),
        pytest.param('["resize",{"width":80,"height":24}]', Resized(Extent(80, 24)), id="a size"),
        pytest.param(
            '["resize",{"width":-1,"height":99999999999999999999}]',
            Resized(Extent(-1, 99999999999999999999)),
            id="a size to be fitted",
        ),
        pytest.param('["ping","1"]', Pinged("1"), id="a ping"),
        pytest.param('["focus"]', Focused(), id="focus"),
        pytest.param('["blur"]', Blurred(), id="blur"),
        pytest.param('["open_url",{"url":"file:///etc/passwd"}]', None, id="unknown kind"),
        pytest.param('["meta",{"type":"quit"}]', None, id="meant for the process"),
        pytest.param('["stdin"]', None, id="nothing typed"),
        pytest.param('["stdin",7]', None, id="a number typed"),
        pytest.param('["stdin",["a"]]', None, id="a list typed"),
        pytest.param('["stdin","\\ud800"]', None, id="half a character"),
        pytest.param('["resize",{"width":80}]', None, id="half a size"),
        pytest.param('["resize",{"width":"80","height":24}]', None, id="a size in words"),
        pytest.param('["resize",{"width":NaN,"height":1e999}]', None, id="no number"),
        pytest.param("[]", None, id="empty list"),
        pytest.param("{}", None, id="no list"),
        pytest.param('"stdin"', None, id="a word"),
        pytest.param("", None, id="empty"),
        pytest.param("[" * 16000, None, id="deep"),
        pytest.param('["focus",' + "[" * 8000 + "]" * 8000 + "]", None, id="deep and whole"),
    ],
)
def test_frames(frame: str, message: Message | None) -> None:
    assert read(frame) == message


@given(st.text())
def test_no_frame_is_an_error(frame: str) -> None:
    read(frame)
