"""The page of a shelf: medicines by letter, a page about each, several side by side."""

import html
import re
from typing import Any

import pytest
from page_kit import SECRET, InBrowser, client_of, run_server
from starlette.testclient import TestClient

from askmono.dialogue.engine import Engine
from askmono.faces.page.app import make_page


@pytest.fixture
def on_shelf(wide_shelf: Engine) -> TestClient:
    return client_of(make_page(wide_shelf, SECRET))


def _links(page: str) -> dict[str, str]:
    found = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', page)
    return {html.unescape(re.sub("<[^>]*>", "", name)): address for address, name in found}


def _asked(client: TestClient, page: str, question: str) -> str:
    state = re.search(r'name="state" value="([^"]*)"', page)
    data = {"question": question} | ({"state": state[1]} if state else {})
    return client.post("/", data=data).text


def _names(page: str) -> list[str]:
    return re.findall(r'<h2 class="medicine">(.*?)</h2>', page)


def test_letters_lead_to_names_and_names_to_their_page(on_shelf: TestClient) -> None:
    home = on_shelf.get("/").text
    assert "Amadrol, Amadrel" in home
    assert _links(home)["Medicines"] == "/medicines"
    letters = _links(on_shelf.get("/medicines").text)
    names = _links(on_shelf.get(letters["B (2)"]).text)
    about = on_shelf.get(names["Bexolin + Cortamide"]).text
    assert "<h1>Bexolin + Cortamide</h1>" in about
    assert 'value="How long' in about or "Bexolin + Cortamide?" in html.unescape(about)
    assert "<script" not in about


def test_a_question_on_that_page_is_about_it(on_shelf: TestClient) -> None:
    about = on_shelf.get("/about/fenoprast").text
    reply = _asked(on_shelf, about, "how long does it last")
    assert "The effect of fenoprast lasts a day." in reply
    assert _names(reply) == []


def test_topics_are_those_of_the_medicine(on_shelf: TestClient) -> None:
    topics = on_shelf.get("/about/fenoprast/topics").text
    address = next(a for name, a in _links(topics).items() if "stored" in name)
    assert address.startswith("/about/fenoprast/topics/")
    passage = on_shelf.get(address).text
    assert "Keep fenoprast dry" in passage
    reply = _asked(on_shelf, passage, "is it addictive")
    assert "fenoprast is" in reply
    response = on_shelf.get("/topics", follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, "/medicines")


def test_several_stand_under_their_names(on_shelf: TestClient) -> None:
    told = _asked(on_shelf, on_shelf.get("/").text, "i take fenoprast and amadrol")
    assert "Fenoprast, Amadrol" in told
    reply = _asked(on_shelf, told, "how long do they last")
    assert _names(reply) == ["Fenoprast", "Amadrol"]


@pytest.mark.parametrize("path", ["/about/nobody", "/about/nobody/topics", "/medicines/zz"])
def test_what_is_not_there(path: str, on_shelf: TestClient) -> None:
    assert on_shelf.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/medicines", "/medicines/k", "/about/ketamine"])
def test_one_medicine_has_no_such_pages(path: str, client: TestClient) -> None:
    assert client.get(path).status_code == 404
    assert "/medicines" not in client.get("/").text


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EXTRA = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}


def test_axe_finds_nothing(in_browser: InBrowser, wide_shelf: Engine) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    options = {"runOnly": {"type": "tag", "values": RULES}, "rules": EXTRA, "preload": False}

    def look(browser: Any) -> list[str]:
        problems = []
        with browser.new_context() as made, run_server(make_page(wide_shelf, SECRET)) as server:
            page = made.new_page()
            for path in ("/", "/medicines", "/medicines/b", "/about/bexolin", "?side by side"):
                page.goto(server.url + ("" if path.startswith("?") else path))
                if path.startswith("?"):
                    page.fill("#question", "how long do amadrol and bexolin last")
                    page.press("#question", "Enter")
                    page.wait_for_selector("h2.medicine")
                found = axe.run(page, options=options).response
                problems += [
                    f"{path} {rule['id']}: {node['target']} {node.get('failureSummary', '')}"
                    for rule in (*found["violations"], *found["incomplete"])
                    for node in rule["nodes"]
                ]
        return problems

    assert in_browser(look) == []
