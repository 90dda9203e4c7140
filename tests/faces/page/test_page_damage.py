"""A library's file that is damaged under the page: cards, errors, /healthz and the log."""

import pytest
from page_kit import SECRET, Visit, client_of
from page_seen import seen
from starlette.testclient import TestClient

from askmono.faces.page.app import make_page
from askmono.faces.page.damage import RESTART
from shelf import OnDisk

DRIVE = "can i drive after fenoprast"
DIE = "fenoprast i want to die"


@pytest.fixture
def damaged(on_disk: OnDisk) -> TestClient:
    client = client_of(make_page(on_disk.engine, SECRET))
    assert client.get("/healthz").json()["status"] == "ok"
    on_disk.damage()
    return client


def test_danger_is_heard(damaged: TestClient) -> None:
    page = damaged.post("/", data={"question": DIE})
    assert page.status_code == 200
    assert seen(page.text).one("h1").words == "Get help now"
    assert "988" in page.text
    program = damaged.post("/api/ask", json={"question": DIE})
    assert (program.status_code, program.json()["reply"]["reply"]) == (200, "escalation")


def test_a_question_is_an_error_that_says_whom_to_call(
    damaged: TestClient, on_disk: OnDisk
) -> None:
    said = on_disk.engine.notice("web-failed").text
    page = damaged.post("/", data={"question": DRIVE})
    assert page.status_code == 500
    assert said in seen(page.text).words
    assert seen(page.text).one("input", name="question")["value"] == DRIVE, "to be asked again"
    program = damaged.post("/api/ask", json={"question": DRIVE})
    assert program.json() == {"error": {"status": 500, "what": said}}
    assert program.status_code == 500


def test_the_conversation_goes_on_after_an_error(damaged: TestClient) -> None:
    visit = Visit(damaged)
    visit.ask(DIE)
    visit.ask("how long does fenoprast last, and where is it made")
    visit.ask("fenoprast, what now")
    assert visit.status == 200
    assert "988" in visit.html


@pytest.mark.parametrize("path", ["/about/fenoprast", "/about/fenoprast/topics"])
def test_a_page_of_a_text_that_cannot_be_read(damaged: TestClient, path: str) -> None:
    assert damaged.get(path).status_code == 500
    assert damaged.get("/healthz").status_code == 503


@pytest.mark.parametrize("question", [DRIVE, DIE])
def test_balancers_are_told_why(damaged: TestClient, question: str) -> None:
    before = damaged.get("/healthz").json()
    damaged.post("/", data={"question": question})
    health = damaged.get("/healthz")
    assert health.status_code == 503
    assert health.json() == {**before, "status": "damaged", "code": "damaged-bundle"}
    assert damaged.get("/livez").status_code == 200
    assert damaged.get("/").status_code == 200


def test_the_log_is_told_once(
    damaged: TestClient, on_disk: OnDisk, caplog: pytest.LogCaptureFixture
) -> None:
    for question in (DRIVE, DIE, DRIVE, "for how many hours is amadrol felt"):
        damaged.post("/", data={"question": question})
    damaged.get("/about/fenoprast")
    (line,) = [r.getMessage() for r in caplog.records if r.name == "askmono.page"]
    assert line.startswith(f"{on_disk.path}: [damaged-bundle] ")
    assert line.endswith(RESTART)
    assert "fenoprast" not in line
