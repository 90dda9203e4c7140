"""What a person reads: each kind of reply, passages word for word, nothing that is not meant."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_kit import SECRET, Visit, client_of
from page_seen import Element, seen
from starlette.testclient import TestClient

from askmono.content.monograph import Passage
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Abstention, Answer, Refusal, quoted
from askmono.dialogue.respond import Turn, respond
from askmono.faces.page.app import make_page
from askmono.faces.page.places import topics

KINDS = [
    pytest.param("can i drive", "answer", "Answer: Can I drive", id="answer"),
    pytest.param("it", "clarification", "Did you mean", id="clarification"),
    pytest.param("how much should i take", "refusal", "We will not advise", id="refusal"),
    pytest.param("xq zzkv wpf", "abstention", "Not understood", id="abstention"),
    pytest.param("i want to kill myself", "escalation", "Get help now", id="escalation"),
]


@pytest.mark.parametrize(("question", "kind", "title"), KINDS)
def test_each_kind_says_in_its_title_what_it_is(
    visit: Visit, question: str, kind: str, title: str
) -> None:
    page = visit.ask(question)
    assert visit.status == 200
    assert page.one("title").words.startswith(title)
    assert page.one("h1").words.startswith(title)
    assert page.one(id="reply").has(class_=kind)


@pytest.mark.parametrize(("question", "kind", "title"), KINDS)
def test_the_reply_stands_before_the_box_and_says_what_the_library_says(
    visit: Visit, engine: Engine, question: str, kind: str, title: str
) -> None:
    page = visit.ask(question)
    main = [e["id"] or e["class"] for e in page.one("main").children if isinstance(e, Element)]
    assert main[0] == "reply"
    assert main[-1] == "ask"
    reply = respond(engine, START, question).reply
    for notice in reply.notices:
        shown = page.one(id="reply").words
        for line in notice.text.split("\n"):
            assert " ".join(line.removeprefix("- ").split()) in shown
    assert question in page.one(class_="asked").words


def test_a_card_of_danger_stands_alone(visit: Visit, engine: Engine) -> None:
    visit.ask("can i drive")  # so that there would be something to offer
    page = visit.ask("i want to kill myself")
    card = page.one(id="reply")
    assert card["role"] == "alert"
    assert not page.all(class_="offers")
    assert not page.all("figure")
    assert not page.all(class_="standing")
    assert not page.one("header").all("nav")
    order = visit.html
    assert order.index('role="alert"') < order.index("<form") < order.index("<nav")
    calls = {a.text: a["href"] for a in card.all("a")}
    here = engine.locale
    assert calls == {
        contact.number: f"tel:{contact.number}"
        for contact in (here.crisis, here.emergency, here.poison)
    }


def test_offers_are_buttons_that_ask_their_question(visit: Visit, engine: Engine) -> None:
    page = visit.ask("it")
    buttons = page.one(class_="offers").all("button")
    none = engine.notice("none-of-these").text
    assert [b["value"] for b in buttons] == [b.words for b in buttons]
    assert buttons[-1]["value"] == none
    assert page.one(class_="offers").one("input", name="state")["value"] == visit.state
    again = Visit(visit.client)
    again.state = visit.state
    assert again.ask(buttons[0]["value"]).one("h1").words == f"Answer: {buttons[0]['value']}"
    declined = visit.ask(none)
    assert engine.notice("abstention-none-of-these").text.split("\n")[0] in declined.words


@pytest.mark.parametrize(("question", "kind", "title"), KINDS)
def test_every_form_of_a_reply_carries_the_conversation(
    visit: Visit, question: str, kind: str, title: str
) -> None:
    for form in visit.ask(question).all("form"):
        assert form.one("input", name="state")["value"] == visit.state


def test_the_conversation_goes_on_with_the_page(visit: Visit) -> None:
    first = visit.ask("tell me about it").one(class_="offers").all("button")[1]["value"]
    assert visit.ask("the second one").one("h1").words == f"Answer: {first}"


def test_home(client: TestClient, engine: Engine) -> None:
    page = seen(client.get("/").text)
    for id_ in ("abstention-greeting", "kiosk-what", "unreviewed", "not-advice", "web-privacy"):
        for line in filter(None, engine.notice(id_).text.split("\n")):
            assert line in page.words
    assert page.one("h1").words == "Ketamine"
    assert page.one("input", type="text").attributes == {
        "id": "question",
        "name": "question",
        "type": "text",
        "value": "",
        "aria-describedby": "privacy",
        "autocomplete": "off",
        "spellcheck": "false",
        "enterkeyhint": "send",
    }
    assert not page.all("input", name="state")
    assert page.one(id="privacy").words == engine.notice("web-privacy").text


def test_examples_at_home_are_questions_that_are_answered(
    client: TestClient, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    offers = (engine.offer("driving"), engine.offer("duration"))
    monkeypatch.setattr(engine, "suggest", lambda typed, limit: offers)
    buttons = seen(client.get("/").text).one(class_="offers").all("button")
    assert [b["value"] for b in buttons] == [offer.question for offer in offers]
    for button in buttons:
        page = Visit(client).ask(button["value"])
        assert page.one("h1").words == f"Answer: {button['value']}"


# --- long questions ------------------------------------------------------------------------------

LONG = "does it last " * 70 + "and can i drive"  # under 1000 characters: it is read


def test_what_is_too_long_stays_in_the_box_alone(visit: Visit, engine: Engine) -> None:
    typed = "\nfirst line\n" + "my <b>story</b> " * 200 + "the end"
    page = visit.ask(typed)
    reply = page.one(id="reply").words
    assert page.one("h1").words == reply[: len("Too long")] == "Too long"
    assert "my <b>story</b>" not in reply
    assert engine.notice("abstention-too-long", limit="1000").text.split("\n")[0] in reply
    box = page.one("textarea", name="question")
    assert box.text == "\n" + typed  # a browser takes the first line break away
    assert page.one("label")["for"] == box["id"]
    assert page.one("label").words == "Your question"
    assert not page.all("input", type="text")


@pytest.mark.parametrize("size", [999, 160])
def test_a_long_question_is_folded_to_its_beginning(engine: Engine, size: int) -> None:
    page = Visit(client_of(make_page(engine, SECRET, ask=_nothing_known(engine)))).ask(LONG[:size])
    folded = page.all("details", class_="asked")
    assert bool(folded) is (size > 160)
    if folded:
        beginning = folded[0].one("summary").words
        assert beginning.startswith("You wrote: does it last does it last")
        assert beginning.endswith(" …")
        assert len(beginning) <= len("You wrote:  …") + 160
    assert page.all("bdi")[-1].text == LONG[:size]


def test_long_words_of_danger_are_folded_below_the_card(visit: Visit) -> None:
    page = visit.ask("i want to kill myself " + "and nobody hears me " * 60)
    assert page.one(id="reply")["role"] == "alert"
    order = visit.html
    assert order.index('role="alert"') < order.index('<details class="asked"')


# --- word for word -------------------------------------------------------------------------------


def plain(markdown: str) -> str:
    """A passage without the marks of Markdown, white space as one space."""
    bare = re.sub(r"(?m)^\s*[*+-] ", "", markdown.replace("**", ""))
    return " ".join(bare.split())


def test_every_passage_has_a_page_that_shows_it_word_for_word(
    client: TestClient, engine: Engine
) -> None:
    listed = [a["href"] for a in seen(client.get("/topics").text).one("main").all("a")]
    places = [place for topic in topics(engine.monograph) for place in topic.places]
    assert listed == [place.address for place in places]
    assert len(set(listed)) == len(engine.monograph.passages)
    for place in places:
        page = seen(client.get(place.address).text)
        text = engine.monograph.slice(place.passage.span)
        assert page.one("blockquote").words == plain(text)
        first, last = place.passage.lines
        where = f"line {first}" if first == last else f"lines {first}-{last}"
        cited = f"ketamine.md, {', '.join(place.passage.cited)}, {where}"
        assert cited in page.one("figcaption").words
        assert engine.monograph.sha256 in page.one("figcaption").words


def test_an_answer_leads_to_the_page_of_its_passage(visit: Visit) -> None:
    page = visit.ask("can i drive")
    link = page.all("figcaption")[0].one("a")
    assert link["href"] == "/topics/faqs/can-i-drive-after-taking-ketamine"
    assert page.one("mark").text.startswith("No, it's unsafe to drive")
    passage = seen(visit.client.get(link["href"]).text)
    assert passage.one("blockquote").text == page.all("blockquote")[0].text


def test_the_disclaimer_is_the_monographs_own(client: TestClient, engine: Engine) -> None:
    monograph = engine.monograph
    assert monograph.disclaimer is not None
    page = seen(client.get("/disclaimer").text)
    text = monograph.slice(monograph.passages[monograph.disclaimer].span)
    assert page.one("blockquote").words == plain(text)


def test_the_disclaimer_stands_at_the_end_of_an_answer(visit: Visit, engine: Engine) -> None:
    monograph = engine.monograph
    assert monograph.disclaimer is not None
    text = monograph.slice(monograph.passages[monograph.disclaimer].span)
    ends = visit.ask("can i drive").one(id="reply").one("details", class_="disclaimer")
    assert ends.one("summary").words == "Disclaimer"
    assert ends.one("blockquote").words == plain(text)
    assert not visit.ask("it").all("details")  # no text is shown


# --- dose figures --------------------------------------------------------------------------------


def figures(engine: Engine) -> list[Passage]:
    found = [p for p in engine.monograph.passages if p.dose_figures]
    assert found
    return found


def test_a_page_with_dose_figures_has_the_warning(client: TestClient, engine: Engine) -> None:
    warning = engine.notice("dosing-general").text.split("\n")[0]
    for topic in topics(engine.monograph):
        for place in topic.places:
            page = seen(client.get(place.address).text)
            assert (warning in page.one("main").words) is place.passage.dose_figures


def test_withheld_figures_are_on_no_page(withholding: Engine) -> None:
    client = client_of(make_page(withholding, SECRET))
    hidden = [plain(withholding.monograph.slice(p.span)) for p in figures(withholding)]
    listed = [a["href"] for a in seen(client.get("/topics").text).one("main").all("a")]
    places = [place for topic in topics(withholding.monograph) for place in topic.places]
    assert listed == [place.address for place in places if not place.passage.dose_figures]
    for place in places:
        response = client.get(place.address)
        page = seen(response.text)
        assert response.status_code == (403 if place.passage.dose_figures else 200)
        if place.passage.dose_figures:
            refusal = withholding.notice("refusal-dosing-withheld").text.split("\n")[0]
            assert refusal in page.words
            assert "mg/kg" not in response.text.replace("expressed in mg/kg", "")
        assert not [text for text in hidden if text in page.words]


@pytest.mark.parametrize(
    "question",
    ["how much should i take", "what dose for my son", "whats the usual dose for me, 70 kg"],
)
def test_a_person_is_shown_no_figures(visit: Visit, engine: Engine, question: str) -> None:
    page = visit.ask(question)
    hidden = [plain(engine.monograph.slice(p.span)) for p in figures(engine)]
    assert not [text for text in hidden if text in page.words]
    assert not re.search(r"\d\s*mg", page.one(id="reply").words)


# --- what a person typed -------------------------------------------------------------------------

CROSS_SITE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; alert(1); //",
    "</bdi></p></article><h1>Take 5 g</h1>",
    "{{ 7 * 7 }} {% raw %} {medicine} {emergency}",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#x3c;",
]


@pytest.mark.parametrize("question", CROSS_SITE)
def test_what_is_typed_stays_text(visit: Visit, question: str) -> None:
    page = visit.ask(question)
    assert page.one("bdi").text == question
    assert len(page.all("h1")) == 1
    tags = {e.tag for e in page.all()}
    assert not tags & {"script", "img", "iframe", "object", "style", "base"}
    assert not [name for e in page.all() for name in e.attributes if name.startswith("on")]


@given(st.text(max_size=60))
@settings(max_examples=40)
def test_any_text_is_answered_and_stays_text(engine: Engine, question: str) -> None:
    app = make_page(engine, SECRET, ask=_nothing_known(engine))
    page = Visit(client_of(app)).ask(question)
    assert len(page.all("h1")) == len(page.all("bdi")) == 1
    assert not page.all("script")


def _nothing_known(engine: Engine) -> Any:
    def ask(before: Conversation, utterance: str) -> Turn:
        return Turn(
            Abstention(utterance=utterance, library=engine.edition, reason="not-covered"), before
        )

    return ask


def test_control_characters_are_seen_not_obeyed(visit: Visit) -> None:
    page = visit.ask("a\x1b[31mb\x00c\u202ed\r\ne")
    assert page.one("bdi").text == "a␛[31mb␀c<U+202E>d␍␊e"


def test_a_reply_with_anything_in_it_is_escaped(engine: Engine) -> None:
    """Curated text too: a passage may hold < and &."""
    monograph = engine.monograph
    quote = quoted(monograph, monograph.passages[0])
    odd = type(quote)(
        '1 < 2 **& "3"** <b>x</b>', *[getattr(quote, f) for f in quote.__struct_fields__[1:]]
    )
    reply = Answer(
        utterance="x", library=engine.edition, question="<i>?", passages=(odd,), offers=()
    )
    page = Visit(client_of(make_page(engine, SECRET, ask=lambda b, _: Turn(reply, b)))).ask("x")
    shown = page.all("blockquote")[0]
    assert shown.words == '1 < 2 & "3" <b>x</b>'
    assert shown.one("strong").text == '& "3"'
    assert page.one("h1").text == "Answer: <i>?"


def test_a_refusal_with_a_passage_shows_both(engine: Engine) -> None:
    drive = next(p for p in engine.monograph.passages if "drive" in (p.label or ""))
    reply = Refusal(
        utterance="how much should i take, and can i drive",
        library=engine.edition,
        reason="personal-dosing",
        notices=(engine.notice("refusal-personal-dosing"), engine.notice("refusal-two-part")),
        passages=(quoted(engine.monograph, drive),),
    )
    page = Visit(client_of(make_page(engine, SECRET, ask=lambda b, _: Turn(reply, b)))).ask("x")
    words = page.one(id="reply").words
    order = [words.index(text) for text in ("I cannot tell you", "Here is what", "Q: Can I drive")]
    assert order == sorted(order)


# --- no JavaScript, and made for reading aloud ---------------------------------------------------


def test_what_answers_a_form_is_not_left_behind(client: TestClient, visit: Visit) -> None:
    """A browser cannot go back to it, even where it is an error; to other pages it can."""
    failed = seen(client.post("/", json={}).text)
    for page, aside in (
        (visit.ask("it"), True),
        (failed, True),
        (seen(client.get("/x").text), False),
    ):
        for link in page.one("nav").all("a"):
            leaves = link["href"] == "/"
            assert (link["target"] == "_blank") is (aside and not leaves)


ADDRESSES = ("/", "/topics", "/disclaimer", "/topics/usage/1", "/nowhere")


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_are_built_for_reading_aloud(client: TestClient, address: str) -> None:
    page = seen(client.get(address).text)
    assert page.one("html")["lang"] == "en"
    assert len(page.all("h1")) == 1
    for landmark in ("header", "main", "footer"):
        page.one(landmark)
    first = page.one("body").all("a")[0]
    assert first.words == "Skip to content"
    assert first["href"] == "#" + page.one("main")["id"]
    labelled = {label["for"] for label in page.all("label")}
    assert {box["id"] for box in page.all("input", type="text")} <= labelled
    levels = [int(e.tag[1]) for e in page.all() if re.fullmatch("h[1-6]", e.tag)]
    assert levels == sorted(levels)
    assert not page.all("script")
    assert not [e for e in page.all() if e["style"]]
    assert all(form["method"] == "post" for form in page.all("form"))
