"""What can be asked for, and what every answer says; over raw sockets where a client would help."""

import asyncio
import logging
import re

import pytest
from visiting import PATIENCE, Place, ServeStub

from askmono.faces.served.pages import Pages

PROMISED = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=()",
    "referrer-policy": "no-referrer",
    "server": "askmono",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@pytest.fixture
async def place(serve_stub: ServeStub) -> Place:
    return await serve_stub()


def parts(answer: bytes) -> tuple[int, dict[str, str], bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    named = (line.split(": ", 1) for line in lines)
    return int(first.split()[1]), {name.lower(): value for name, value in named}, body


def request(place: Place, target: bytes, *more: str, method: str = "GET") -> bytes:
    lines = [f"Host: 127.0.0.1:{place.port}", "Connection: close", *more]
    head = method.encode() + b" " + target + b" HTTP/1.1\r\n"
    return head + "".join(f"{line}\r\n" for line in lines).encode("latin-1") + b"\r\n"


TARGETS = [
    pytest.param(b"/", 200, id="the page"),
    pytest.param(b"/?fontsize=32", 200, id="the page in large letters"),
    pytest.param(b"/?" + b"&".join([b"a=b"] * 500), 200, id="with much that is not asked"),
    pytest.param(b"/?fontsize=%zz%00%ff&=&;", 200, id="with nonsense"),
    pytest.param(b"/healthz", 200, id="health"),
    pytest.param(b"/static/served.js", 200, id="a file of ours"),
    pytest.param(b"/static/textual.js", 200, id="a file of theirs"),
    pytest.param(b"/static/xterm.css?v=1", 200, id="a file with a question"),
    pytest.param(b"/static", 404, id="a folder"),
    pytest.param(b"/static/", 404, id="no list of files"),
    pytest.param(b"/static/screen.html", 404, id="a template"),
    pytest.param(b"/static/images/background.png", 404, id="a file that is not needed"),
    pytest.param(b"/static/../server.py", 404, id="up"),
    pytest.param(b"/static/../../pages.py", 404, id="up twice"),
    pytest.param(b"/static/served.js/../served.css", 404, id="up again to what there is"),
    pytest.param(b"/./healthz", 404, id="here"),
    pytest.param(b"/static/%2e%2e/server.py", 404, id="up, encoded"),
    pytest.param(b"/static/%2e%2e%2fserver.py", 404, id="up and slash, encoded"),
    pytest.param(b"/static/%252e%252e/server.py", 404, id="up, encoded twice"),
    pytest.param(b"/static/%5c..%5cserver.py", 404, id="up the other way"),
    pytest.param(b"/static/..\\server.py", 404, id="up the other way, plainly"),
    pytest.param(b"/static/served.js%00.css", 404, id="NUL, encoded"),
    pytest.param(b"/static/%c0%ae%c0%ae/server.py", 404, id="up, in too many bytes"),
    pytest.param(b"/static/SERVED.JS", 404, id="in other letters"),
    pytest.param(b"/%73tatic/served.js", 404, id="a name encoded without need"),
    pytest.param(b"//etc/passwd", 404, id="two slashes"),
    pytest.param(b"///", 404, id="three slashes"),
    pytest.param(b"/etc/passwd", 404, id="a file of the machine"),
    pytest.param(b"/proc/self/environ", 404, id="the environment"),
    pytest.param(b"/download/0", 404, id="textual-serve's downloads"),
    pytest.param(b"/.git/config", 404, id="hidden"),
    pytest.param(b"/favicon.ico", 404, id="icon"),
    pytest.param(b"/ws/", 404, id="a websocket, nearly"),
    pytest.param(b"/ws", 403, id="a websocket without a page"),
    pytest.param(b"http://127.0.0.1/healthz", 404, id="a whole address"),
    pytest.param(b"http://169.254.169.254/latest/meta-data", 404, id="another's address"),
    pytest.param(b"file:///etc/passwd", 400, id="a file's address"),
    pytest.param(b"healthz", 400, id="no slash"),
    pytest.param(b"/" + b"a" * 3000, 404, id="long"),
    pytest.param(b"/" + b"a" * 100_000, 400, id="too long"),
    pytest.param(b"/static/\x00", 400, id="NUL"),
]


@pytest.mark.parametrize(("target", "status"), TARGETS)
async def test_targets(
    target: bytes, status: int, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answered, headers, body = parts(await place.raw(request(place, target)))
    assert answered == status
    assert {n: v for n, v in PROMISED.items() if not headers.get(n, "").startswith(v)} == {}
    assert "python" not in str(headers).lower()
    assert b"root:" not in body
    assert b"Traceback" not in body
    assert [r for r in caplog.records if r.name.startswith("askmono")] == []


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"])
async def test_only_get(method: str, place: Place) -> None:
    status, headers, _ = parts(await place.raw(request(place, b"/", method=method)))
    assert status in {400, 404, 405}
    assert status != 405 or headers["allow"] == "GET"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        pytest.param(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421, id="another name"),
        pytest.param(b"GET / HTTP/1.0\r\n\r\n", 421, id="no name"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: HERE\r\nHost: evil.example\r\n\r\n", 400, id="two"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400, id="TLS"),
        pytest.param(b"secret words of mine\r\n\r\n", 400, id="no HTTP"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: HERE\r\nX: " + b"a" * 9000, 400, id="long header"),
        pytest.param(
            b"GET / HTTP/1.1\r\nHost: HERE\r\nTransfer-Encoding: chunked\r\n"
            b"Content-Length: 5\r\n\r\n0\r\n\r\n",
            400,
            id="two lengths",
        ),
    ],
)
async def test_what_is_no_request_to_here(
    sent: bytes, status: int, place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    here = f"127.0.0.1:{place.port}".encode()
    closing = sent.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1)
    answered, headers, _ = parts(await place.raw(closing.replace(b"HERE", here)))
    assert answered == status
    assert {n: v for n, v in PROMISED.items() if not headers.get(n, "").startswith(v)} == {}
    assert "secret" not in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        pytest.param("Origin: http://evil.example", 403, id="another site"),
        pytest.param("Origin: http://127.0.0.1:1", 403, id="another server of this machine"),
        pytest.param("Origin: null", 403, id="no site"),
        pytest.param("X-Origin: none", 403, id="not said"),
        pytest.param("Origin: HERE\r\nOrigin: http://evil.example", 403, id="two"),
        pytest.param("Origin: HERE", 101, id="its own page"),
    ],
)
async def test_websockets_of_other_sites(origin: str, status: int, place: Place) -> None:
    wanted = ["Upgrade: websocket", "Sec-WebSocket-Version: 13"]
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    sent = request(place, b"/ws", *wanted, key, origin.replace("HERE", place.url))
    sent = sent.replace(b"Connection: close", b"Connection: Upgrade")
    reader, writer = await asyncio.open_connection("127.0.0.1", place.port)
    writer.write(sent)
    async with asyncio.timeout(PATIENCE):
        first = await reader.readline()
    writer.close()
    await writer.wait_closed()
    assert int(first.split()[1]) == status
    await place.empty()


async def test_no_websocket_without_its_handshake(place: Place) -> None:
    answer = await place.raw(request(place, b"/ws", f"Origin: {place.url}"))
    assert parts(answer)[0] == 426
    assert place.served.visits == 0


async def test_the_page_names_no_other_place(place: Place) -> None:
    status, page = await place.get("/?fontsize=99")
    assert status == 200
    assert '<html lang="en">' in page
    assert "<title>Stub &amp; Co</title>" in page
    assert ">Stub &amp; Co</h1>" in page
    assert "It is not kept." in page
    assert "<noscript>" in page
    assert 'data-font-size="60"' in page
    addresses = re.findall(r"(?:src|href)=\"([^\"]*)\"", page)
    assert len(addresses) == 5
    assert all(re.fullmatch(r"static/[\w.-]+", address) for address in addresses)


async def test_a_pages_policy(place: Place) -> None:
    async with place.client.get(place.url) as response:
        policy = response.headers["Content-Security-Policy"]
        page = await response.text()
    nonce = re.search(r"style-src 'self' 'nonce-([\w-]+)'", policy)
    assert nonce
    assert f'nonce="{nonce[1]}"' in page
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert f"ws://127.0.0.1:{place.port}" in policy
    async with place.client.get(place.url) as response:
        assert nonce[1] not in response.headers["Content-Security-Policy"]


async def test_an_error_of_ours_is_logged_without_the_request(
    place: Place, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError("secret words of mine")

    monkeypatch.setattr(Pages, "page", broken)
    status, headers, body = parts(await place.raw(request(place, b"/?secret=1")))
    assert status == 500
    assert headers["x-frame-options"] == "DENY"
    assert b"broken" not in body
    assert "RuntimeError" in caplog.text
    assert "in broken" in caplog.text
    assert "secret" not in caplog.text.replace('raise RuntimeError("secret words of mine")', "")
