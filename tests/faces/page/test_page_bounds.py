"""What the page withstands, and what it keeps to itself."""

import base64
import json
import logging
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor, as_completed, wait
from itertools import islice
from types import SimpleNamespace
from typing import Any, cast

import httpx2
import pytest
from itsdangerous import TimestampSigner
from page_kit import SECRET, Running, Visit, client_of, run_server, talk
from page_seen import seen
from starlette.testclient import TestClient

from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import Turn, respond
from askmono.faces.page import incoming, serve
from askmono.faces.page.app import CROWDED, LOCAL, make_page
from askmono.faces.page.seal import HOURS, SHORTEST, Seal

FORM = {"content-type": "application/x-www-form-urlencoded"}
DRIVE = "can i drive"
HI = {"question": "hi"}


def expired(engine: Engine, page: Any) -> bool:
    return engine.notice("web-expired").text in page.words


# --- the sealed conversation ---------------------------------------------------------------------


def test_a_seal_opens_to_what_was_sealed(engine: Engine) -> None:
    seal = Seal(engine, SECRET)
    after = respond(engine, START, "is it").conversation
    assert after.offers
    assert seal.open(seal.close(after)) == after


def test_servers_that_share_a_secret_share_visitors(engine: Engine) -> None:
    one, other = (Visit(client_of(make_page(engine, SECRET))) for _ in range(2))
    one.ask("is it")
    other.state = one.state
    assert other.ask("the first one").one("h1").words.startswith("Answer: ")


def _tampered(sealed: str) -> dict[str, str]:
    payload, _, rest = sealed.lstrip(".").partition(".")
    forged = json.dumps({"medicine": "ketamine", "intent": "duration"}).encode()
    return {
        "one letter": sealed[:5] + ("A" if sealed[5:6] != "A" else "B") + sealed[6:],
        "another payload": base64.urlsafe_b64encode(forged).decode().rstrip("=") + "." + rest,
        "a bomb": "." + base64.urlsafe_b64encode(zlib.compress(b"0" * 10**6)).decode() + "." + rest,
        "no signature": payload,
        "empty parts": "..",
        "letters of other alphabets": "ключ.ключ.ключ",
        "control characters": "\x00\x1b\n",
        "much too long": "a" * 9000,
        "words": "DROP TABLE conversations",
    }


@pytest.mark.parametrize("how", list(_tampered("x")))
def test_a_tampered_seal_begins_a_new_conversation(visit: Visit, engine: Engine, how: str) -> None:
    visit.ask("is it")
    assert visit.state
    visit.state = _tampered(visit.state)[how]
    page = visit.ask(DRIVE)
    assert visit.status == 200
    assert expired(engine, page)
    assert page.one("h1").words.startswith("Answer: ")
    assert not expired(engine, visit.ask("how long does it last"))  # the new one goes on


@pytest.mark.parametrize(
    ("secret", "library", "medicine"),
    [
        pytest.param(b"another secret, which is long enough", None, None, id="another secret"),
        pytest.param(SECRET, "another", None, id="another library"),
        pytest.param(SECRET, None, "another", id="another medicine"),
    ],
)
def test_seals_of_others_do_not_open(
    engine: Engine, secret: bytes, library: str | None, medicine: str | None
) -> None:
    other = SimpleNamespace(
        edition=SimpleNamespace(sha256=library or engine.edition.sha256),
        monograph=SimpleNamespace(id=medicine or engine.monograph.id),
    )
    sealed = Seal(cast(Engine, other), secret).close(START)
    assert Seal(engine, SECRET).open(sealed) is None


@pytest.mark.parametrize(
    ("first", "then", "reason"),
    [
        pytest.param("is it", "number two please", None, id="what was offered is gone"),
        pytest.param("i took too much of it", "he seems ok", "overdose", id="danger is not"),
        pytest.param("i want to kill myself", "hm", "crisis", id="nor is a crisis"),
    ],
)
def test_a_conversation_met_by_another_library(
    engine: Engine, first: str, then: str, reason: str | None
) -> None:
    """Under another library nothing holds but that somebody was in danger; the rest is said."""
    before = respond(engine, START, first).conversation
    other = SimpleNamespace(
        edition=SimpleNamespace(sha256="0" * 64), monograph=SimpleNamespace(id="ketamine")
    )
    visit = Visit(client_of(make_page(engine, SECRET)))
    visit.state = Seal(cast(Engine, other), SECRET).close(before)
    page = visit.ask(then)
    assert visit.status == 200
    assert expired(engine, page) is (reason is None)
    if reason is not None:
        assert before.last == ("escalation", reason)
        assert page.one(id="reply")["role"] == "alert"
        sealed = visit.state
        assert sealed
        after = Seal(engine, SECRET).open(sealed)
        assert after
        assert after.last == before.last


@pytest.mark.parametrize(
    "last",
    [
        pytest.param(("answer", None), id="no danger"),
        pytest.param(("escalation", "of-another-version"), id="a reason that this version lacks"),
    ],
)
def test_only_a_known_danger_goes_on(engine: Engine, last: tuple[str, str | None]) -> None:
    seal = Seal(engine, SECRET)
    before = Conversation(medicine="other", intent="gone", last=last, card="gone")
    danger = Conversation(last=("escalation", "emergency"))
    assert seal.danger(seal.close(before)) == (danger if last[0] == "escalation" else START)


def test_a_sealed_thing_that_is_no_conversation_does_not_open(engine: Engine) -> None:
    seal = Seal(engine, SECRET)
    for thing in (["x"], "x", 1, None, {"offers": 3}):
        assert seal.open(seal._serializer.dumps(thing)) is None


@pytest.mark.parametrize(
    ("hours", "opens"),
    [
        pytest.param(HOURS - 0.1, True, id="just before"),
        pytest.param(HOURS + 0.1, False, id="just after"),
        pytest.param(-1, False, id="from the future"),
    ],
)
def test_a_seal_grows_old(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, hours: float, opens: bool
) -> None:
    seal = Seal(engine, SECRET)
    sealed = seal.close(START)
    later = int(time.time() + hours * 3600)
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _: later)
    assert (seal.open(sealed) is not None) is opens


def test_danger_comes_first_on_an_expired_page_too(visit: Visit, engine: Engine) -> None:
    visit.state = "too.old"
    page = visit.ask("i want to kill myself")
    assert page.one(id="reply")["role"] == "alert"
    assert not expired(engine, page)


def test_a_short_secret_is_refused(engine: Engine) -> None:
    with pytest.raises(ValueError, match=f"needs {SHORTEST} or more"):
        make_page(engine, b"short")


# --- what was typed ------------------------------------------------------------------------------

CANARY = "zxcanary"


def test_what_is_typed_is_nowhere_but_on_its_own_page(
    engine: Engine,
    running: Running,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name in (None, "uvicorn", "uvicorn.error", "uvicorn.access", "askmono.page", "asyncio"):
        caplog.set_level(logging.DEBUG, name)
    with httpx2.Client(base_url=running.url, trust_env=False) as browser:
        first = browser.post("/", data={"question": f"{CANARY} can i drive"})
        state = seen(first.text).all("input", name="state")[0]["value"]
        later = browser.post("/", data={"question": "and how long does it last", "state": state})
        pages = [later, *(browser.get(where) for where in ("/", "/topics", "/healthz"))]
        broken = browser.post("/", data={"question": CANARY}, headers={"content-type": CANARY})
        browser.get(f"/{CANARY}?question={CANARY}")
        odd = talk(running.port, f"POST / HTTP/1.1\r\n{CANARY}\r\n\r\n".encode())
    assert CANARY in seen(first.text).one("bdi").text
    assert first.text.count(CANARY) == 1
    for response in (first, *pages, broken):
        assert CANARY not in str(response.headers)
        assert "set-cookie" not in response.headers
    for response in (*pages, broken):
        assert CANARY not in response.text
    assert CANARY.encode() not in odd
    assert CANARY not in state
    opened = Seal(engine, SECRET).open(state)
    assert opened
    assert CANARY not in repr(opened)
    visitors_own = ("httpx2", "httpcore2")
    logged = [r.getMessage() for r in caplog.records if not r.name.startswith(visitors_own)]
    assert CANARY not in "\n".join((*logged, *capfd.readouterr()))


def test_an_error_inside_says_nothing_of_what_was_typed(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(before: Conversation, utterance: str) -> Turn:
        raise KeyError(utterance)

    client = client_of(make_page(engine, SECRET, ask=fails))
    page = client.post("/", data={"question": CANARY})
    program = client.post("/api/ask", json={"question": CANARY})
    assert page.status_code == program.status_code == 500
    assert seen(page.text).one("h1").words == "Something went wrong"
    assert engine.notice("web-failed").text in seen(page.text).words
    assert program.json() == {"error": {"status": 500, "what": "Internal Server Error"}}
    assert CANARY not in page.text + program.text + caplog.text
    assert "KeyError in " in caplog.text
    assert "test_page_bounds.py:" in caplog.text
    assert "content-security-policy" in page.headers


# --- addresses, methods, hosts -------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/%2e%2e%2fapp.py",
        "/static/..\\app.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/style.css/../../app.py",
        "/static/style.css%00.py",
        "/static/",
        "/static",
        "/templates/base.html",
        "/topics/../../../etc/passwd",
        "/topics/%2e%2e/%2e%2e/etc/passwd",
        "/topics/",
        "/topics/dosage/",
        "/topics/nowhere",
        "//evil.example/",
        "/%ff%fe",
        "/disclaimer/x",
    ],
)
def test_there_is_nothing_beside_the_pages(running: Running, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    head, _, body = talk(running.port, request.encode()).partition(b"\r\n\r\n")
    status = head.split()[1]
    assert status in (b"404", b"307")
    assert b"import" not in body
    assert b"root:" not in body
    assert b"evil.example" not in head.lower()


def test_the_style_is_served(client: TestClient) -> None:
    link = seen(client.get("/").text).one("link")["href"]
    response = client.get(link)
    assert response.headers["content-type"].startswith("text/css")
    assert "prefers-color-scheme: dark" in response.text
    assert "@media print" in response.text
    assert "url(" not in response.text
    assert "@import" not in response.text


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/", "GET"),
        ("DELETE", "/", "POST"),
        ("PUT", "/topics", "GET"),
        ("POST", "/topics", "GET"),
        ("POST", "/topics/usage/1", "GET"),
        ("GET", "/api/ask", "POST"),
        ("POST", "/healthz", "GET"),
        ("TRACE", "/", "GET"),
        ("PROPFIND", "/topics", "GET"),
    ],
)
def test_other_methods(client: TestClient, method: str, path: str, allowed: str) -> None:
    response = client.request(method, path)
    assert response.status_code == 405
    assert allowed in response.headers["allow"]
    if path.startswith(("/api", "/healthz")):
        assert response.json()["error"]["status"] == 405
    else:
        assert seen(response.text).one("h1").words == "Not possible here"


def test_head_is_get_without_the_page(client: TestClient) -> None:
    response = client.head("/")
    assert (response.status_code, response.text) == (200, "")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("localhost:8080", 200),
        ("127.0.0.1:9", 200),
        ("[::1]:9", 200),
        ("ward.example", 200),
        ("evil.example", 400),
        ("localhost.evil.example", 400),
        ("localhost@evil.example", 400),
        ("www.ward.example", 400),
        ("clinic.example", 400),
        ("", 400),
    ],
)
def test_only_known_hosts(engine: Engine, host: str, status: int) -> None:
    hosts = (*LOCAL, "ward.example", "www.clinic.example")
    client = client_of(make_page(engine, SECRET, hosts=hosts))
    response = client.get("/", headers={"host": host})
    assert response.status_code == status
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("host", ["*", "*.example", "ward.example:80", "http://x", "", "a b"])
def test_hosts_are_named_one_by_one(engine: Engine, host: str) -> None:
    with pytest.raises(ValueError, match="is no host"):
        make_page(engine, SECRET, hosts=(host,))


@pytest.mark.parametrize("path", ["/", "/topics", "/nowhere", "/healthz", "/static/style.css"])
def test_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    kept = "public, max-age=86400" if path.startswith("/static") else "no-store"
    assert headers["cache-control"] == kept
    assert "set-cookie" not in headers
    assert "server" not in headers


def test_a_replys_address_typed_in_leads_home(client: TestClient) -> None:
    response = client.get("/ask?question=x")
    assert (response.status_code, response.headers["location"]) == (303, "/")
    assert client.post("/ask", data={"question": DRIVE}).status_code == 200


# --- bodies --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        pytest.param(b"question=hi", FORM, 200, id="a form"),
        pytest.param(b"", FORM, 200, id="empty"),
        pytest.param(b"&&==&question", FORM, 200, id="odd"),
        pytest.param(b"question=%ff%fe%00%", FORM, 200, id="no UTF-8"),
        pytest.param(b"question=\xff\xfe\x00", FORM, 200, id="bytes"),
        pytest.param(b"question=a&question=b", FORM, 200, id="twice"),
        pytest.param(b"a=1&" * 100, FORM, 400, id="many fields"),
        pytest.param(b"question=hi", {}, 415, id="of no kind"),
        pytest.param(b"{}", {"content-type": "application/json"}, 415, id="of another kind"),
        pytest.param(b"--x--", {"content-type": "multipart/form-data"}, 415, id="files"),
        pytest.param(b"question=" + b"a" * 16000, FORM, 200, id="long"),
        pytest.param(b"question=" + b"a" * 16384, FORM, 413, id="too long"),
    ],
)
def test_forms(client: TestClient, body: bytes, headers: dict[str, str], status: int) -> None:
    response = client.post("/", content=body, headers=headers)
    assert response.status_code == status
    assert seen(response.text).one("h1").words
    assert seen(response.text).one(id="question")


@pytest.mark.parametrize("size", [1000, 16000])
def test_a_long_question_is_told_so(visit: Visit, engine: Engine, size: int) -> None:
    page = visit.ask("why " * (size // 4) + "???")
    assert page.one("title").words.startswith("Too long")
    assert "up to 1000 letters" in page.words


def test_danger_at_the_end_of_a_long_text_is_heard(visit: Visit) -> None:
    page = visit.ask("well " * 2000 + "and now i want to kill myself")
    assert page.one(id="reply")["role"] == "alert"


def _post(body: bytes, *headers: str) -> bytes:
    lines = ("POST / HTTP/1.1", "Host: localhost", f"Content-Type: {FORM['content-type']}")
    return "\r\n".join([*lines, *headers, "", ""]).encode() + body


def test_oversized_bodies_get_a_page(running: Running, engine: Engine) -> None:
    big = b"question=" + b"a" * 100_000
    length = _post(big, f"Content-Length: {len(big)}", "Connection: close")
    chunk = b"%x\r\n%s\r\n" % (len(big), big)
    chunked = _post(chunk + b"0\r\n\r\n", "Transfer-Encoding: chunked", "Connection: close")
    for request in (length, chunked):
        answer = talk(running.port, request)
        assert answer.startswith(b"HTTP/1.1 413 ")
        page = seen(answer.decode().partition("\r\n\r\n")[2])
        assert page.one("h1").words == "Too long"
        assert engine.notice("abstention-too-long", limit="1000").text.split("\n")[0] in page.words
        assert "tel:911" in [a["href"] for a in page.all("a")]


def test_an_endless_body_is_cut_off(running: Running) -> None:
    head = _post(b"", "Transfer-Encoding: chunked")
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    try:
        answer = talk(running.port, head + chunk * 64)
    except ConnectionError:
        return  # cut off before it was all sent
    assert answer.startswith(b"HTTP/1.1 413 ")


def test_a_body_that_does_not_come_is_not_waited_for(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "SECONDS", 0.2)
    answer = talk(running.port, _post(b"question=", "Content-Length: 100"))
    assert answer.startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize("data", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\n"])
def test_an_unused_connection_is_closed(
    running: Running, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setattr(serve, "IDLE", 0.2)
    assert talk(running.port, data) == b""


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x00\xff\x00\xff\r\n\r\n", id="bytes"),
        pytest.param(b"GET / HTTP/1.1\r\n\r\n", id="no host"),
        pytest.param(
            b"POST / HTTP/1.1\r\nHost: localhost\r\n"
            b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            id="two lengths",
        ),
        pytest.param(b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n", id="a long address"),
    ],
)
def test_what_is_no_request_is_refused(running: Running, data: bytes) -> None:
    assert talk(running.port, data).startswith(b"HTTP/1.1 400 ")


# --- programs ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b'{"question": "hi"}', 200, id="question"),
        pytest.param(b'{"question": "hi", "state": null}', 200, id="no state"),
        pytest.param(b'{"question": "hi", "state": "x"}', 200, id="odd state"),
        pytest.param(b'{"question": ""}', 200, id="empty"),
        pytest.param(b"", 400, id="nothing"),
        pytest.param(b"{", 400, id="half"),
        pytest.param(b"[]", 400, id="a list"),
        pytest.param(b'"hi"', 400, id="text"),
        pytest.param(b"{}", 400, id="no question"),
        pytest.param(b'{"question": 1}', 400, id="a number"),
        pytest.param(b'{"question": null}', 400, id="null"),
        pytest.param(b'{"question": "hi", "state": 1}', 400, id="state a number"),
        pytest.param(b'{"question": "hi", "more": 1}', 400, id="unknown key"),
        pytest.param(b'{"question": "\xff"}', 400, id="no UTF-8"),
        pytest.param(rb'{"question": "\ud800"}', 400, id="half a character"),
        pytest.param(b'{"question": ' + b"[" * 8000, 400, id="deep"),
        pytest.param(b'{"question": "' + b"a" * 16384 + b'"}', 413, id="too large"),
        pytest.param(b'{"question": NaN}', 400, id="NaN"),
    ],
)
def test_json_bodies(client: TestClient, body: bytes, status: int) -> None:
    response = client.post("/api/ask", content=body, headers={"content-type": "application/json"})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/json"
    answer = response.json()
    if status == 200:
        assert set(answer) == {"reply", "state"}
    else:
        assert answer["error"]["status"] == status
        assert answer["error"]["what"]


def test_an_expired_state_is_told_to_programs(client: TestClient) -> None:
    answer = client.post("/api/ask", json={"question": DRIVE, "state": "x"}).json()
    assert [said["id"] for said in answer["reply"]["notices"]] == ["web-expired"]
    danger = client.post("/api/ask", json={"question": "i want to kill myself", "state": "x"})
    assert [said["id"] for said in danger.json()["reply"]["notices"]] == ["escalation-crisis"]


# --- too many ------------------------------------------------------------------------------------


def test_when_too_many_wait_the_next_are_told_and_the_others_are_answered(engine: Engine) -> None:
    go = threading.Event()

    def slowly(before: Conversation, utterance: str) -> Turn:
        assert go.wait(10)
        return respond(engine, before, utterance)

    page = make_page(engine, SECRET, ask=slowly, most=3)
    with run_server(page) as running, ThreadPoolExecutor(8) as visitors:
        asked = {
            visitors.submit(
                httpx2.post,
                running.url + ("/api/ask" if program else "/"),
                timeout=20,
                trust_env=False,
                **{"json" if program else "data": {"question": f"can i drive {number}"}},
            ): (program, f"can i drive {number}")
            for number in range(4)
            for program in (False, True)
        }
        told = list(islice(as_completed(asked, 10), 5))
        healthy = httpx2.get(running.url + "/healthz", trust_env=False)
        go.set()
        wait(asked)
        again = [httpx2.post(running.url, data=HI, trust_env=False) for _ in range(4)]
    assert [response.status_code for response in (healthy, *again)] == [200] * 5
    for each, (program, question) in asked.items():
        response = each.result()
        assert response.status_code == (503 if each in told else 200)
        if each in told:
            assert int(response.headers["retry-after"]) > 0
            _told(engine, response, program, question)
        elif program:
            assert response.json()["reply"]["utterance"] == question
        else:
            assert seen(response.text).one("bdi").text == question


def _told(engine: Engine, response: Any, program: bool, question: str) -> None:
    """That there is no place now; a person's question stands in the box to be asked again."""
    full = engine.notice("web-full").text
    if program:
        assert response.json()["error"]["what"] == full
        return
    page = seen(response.text)
    assert page.one("h1").words == "Busy"
    assert full in page.words
    assert page.one("input", type="text")["value"] == question


def test_no_question_is_taken_on_where_there_are_too_many_connections(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "CONNECTIONS", 0)
    body = b"question=hi"
    answer = talk(running.port, _post(body, f"Content-Length: {len(body)}"))
    assert answer.startswith(b"HTTP/1.1 503 ")
    assert b"connection: close" in answer.lower()
    page = b"GET /topics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    assert talk(running.port, page).startswith(b"HTTP/1.1 200 ")
    assert CROWDED.encode() not in answer


def test_stopping_answers_what_was_taken_on(engine: Engine) -> None:
    inside, go = threading.Event(), threading.Event()

    def slowly(before: Conversation, utterance: str) -> Turn:
        inside.set()
        assert go.wait(10)
        return respond(engine, before, utterance)

    body = b"question=can+i+drive"
    with ThreadPoolExecutor(1) as visitor:
        with run_server(make_page(engine, SECRET, ask=slowly)) as running:
            request = _post(body, f"Content-Length: {len(body)}")
            held = visitor.submit(talk, running.port, request, seconds=10)
            assert inside.wait(10)
            running.server.should_exit = True
            time.sleep(0.3)
            go.set()
        assert held.result().startswith(b"HTTP/1.1 200 ")
