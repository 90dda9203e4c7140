"""The page of a shelf: medicines by letter, a page about each, several side by side."""

import html
import re
from typing import Any

import pytest
from page_kit import SECRET, InBrowser, client_of, run_server
from page_seen import seen
from starlette.testclient import TestClient

from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings
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
    offered = re.findall(r'name="question" value="(.*?)"', html.unescape(about))
    assert offered
    assert all("Bexolin + Cortamide" in question for question in offered)
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


# --- whose page it is ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/topics", "Fenoprast: Topics"),
        ("/topics/precautions/alcohol", "Fenoprast: Alcohol"),
        ("/topics/faqs/is-fenoprast-addictive", "Fenoprast: Is Fenoprast addictive?"),
        ("/topics/usage/1", "Fenoprast: Usage"),
        ("/disclaimer", "Fenoprast: Disclaimer"),
    ],
)
def test_each_page_names_its_medicine_and_leads_back_to_it(
    disclaiming: TestClient, path: str, title: str
) -> None:
    page = seen(disclaiming.get(f"/about/fenoprast{path}").text)
    assert page.one("h1").words == title
    assert page.one("title").words == f"{title} - askmono"
    links = {a.words: a["href"] for a in page.one("p", class_="where").all("a")}
    topics = {"Topics": "/about/fenoprast/topics"} if path.startswith("/topics/") else {}
    assert links == {"Fenoprast": "/about/fenoprast"} | topics
    top = {a.words: a["href"] for a in page.one("header").one("nav").all("a")}
    assert top == {
        "Medicines": "/medicines",
        "Topics": "/about/fenoprast/topics",
        "Disclaimer": "/about/fenoprast/disclaimer",
    }
    for address in (*links.values(), *top.values()):
        assert disclaiming.get(address).status_code == 200


def test_withheld_figures_name_their_medicine(wide_shelf: Engine) -> None:
    withholding = wide_shelf.under(Settings(locale="US", dosing="withhold"))
    client = client_of(make_page(withholding, SECRET))
    page = seen(client.get("/about/fenoprast/topics/dosage/adults").text)
    assert page.one("h1").words == "Fenoprast: Not shown here"


def test_one_medicine_needs_no_name(client: TestClient) -> None:
    page = seen(client.get("/topics/faqs/can-i-drive-after-taking-ketamine").text)
    assert page.one("h1").words == "Can I drive after taking ketamine?"
    (back,) = page.one("p", class_="where").all("a")
    assert (back.words, back["href"]) == ("Topics", "/topics")


# --- disclaimers ---------------------------------------------------------------------------------


@pytest.fixture
def disclaiming(disclaiming_shelf: Engine) -> TestClient:
    return client_of(make_page(disclaiming_shelf, SECRET))


def test_a_conversation_leads_to_the_disclaimer_of_its_medicine(disclaiming: TestClient) -> None:
    home = disclaiming.get("/").text
    told = _asked(disclaiming, home, "how long does fenoprast last")
    page = seen(told)
    ends = page.one(id="reply").one("details", class_="disclaimer")
    assert ends.one("summary").words == "Disclaimer: Fenoprast"
    assert ends.one("blockquote").words == "Disclaimer: What is told of fenoprast is made up."
    for spoken in (told, _asked(disclaiming, told, "hello")):
        links = {a.words: a["href"] for a in seen(spoken).one("header").one("nav").all("a")}
        assert links["Disclaimer (new tab)"] == "/about/fenoprast/disclaimer"
        shown = seen(disclaiming.get(links["Disclaimer (new tab)"]).text)
        assert shown.one("blockquote").words == ends.one("blockquote").words


def test_each_of_several_has_its_own_disclaimer(disclaiming: TestClient) -> None:
    told = _asked(disclaiming, disclaiming.get("/").text, "i take fenoprast, bexolin and amadrol")
    page = seen(_asked(disclaiming, told, "how long do they last"))
    ends = page.one(id="reply").all("details", class_="disclaimer")
    assert [end.one("summary").words for end in ends] == [
        "Disclaimer: Fenoprast",
        "Disclaimer: Amadrol",
    ]
    links = {a.words: a["href"] for a in page.one("header").one("nav").all("a")}
    assert links["Disclaimer (new tab)"] == "/disclaimer"


def test_without_a_medicine_the_disclaimers_are_by_medicine(disclaiming: TestClient) -> None:
    page = seen(disclaiming.get("/disclaimer").text)
    assert not page.all("blockquote")
    assert page.one("h2").words == "Pick a medicine"
    letters = {a.words: a["href"] for a in page.one("main").all("a")}
    assert letters["F (1)"] == "/medicines/f"


def test_a_text_without_a_disclaimer_is_said_to_have_none(disclaiming: TestClient) -> None:
    page = seen(disclaiming.get("/about/bexolin/disclaimer").text)
    assert page.one("h1").words == "Bexolin: No disclaimer in this text"
    assert not page.all("blockquote")
    words = page.one("main").words
    assert "No doctor, nurse or pharmacist has reviewed this text yet." in words
    assert "please read the disclaimer" not in words


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EXTRA = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}


def test_axe_finds_nothing(in_browser: InBrowser, wide_shelf: Engine) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    options = {"runOnly": {"type": "tag", "values": RULES}, "rules": EXTRA, "preload": False}

    def look(browser: Any) -> list[str]:
        problems = []
        with browser.new_context() as made, run_server(make_page(wide_shelf, SECRET)) as server:
            page = made.new_page()
            paths = (
                *("/", "/medicines", "/medicines/b", "/about/bexolin", "/about/bexolin/topics"),
                *("/about/bexolin/topics/precautions/alcohol", "/about/bexolin/disclaimer"),
                *("/disclaimer", "?side by side"),
            )
            for path in paths:
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
