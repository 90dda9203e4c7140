from collections.abc import Callable

import pytest

from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Edition,
    Escalation,
    Offer,
    Quote,
    Refusal,
    Reply,
    Said,
)
from askmono.faces.wording import (
    Curated,
    citation,
    curated,
    offers_over,
    passage_lines,
    reply_lines,
)

EDITION = Edition("1", "0" * 64)
SAID = Curated(("Not reviewed.", "Not advice."), "None of these")
OFFERS = (Offer("a", "Is it A?"), Offer("b", "Is it B?"))
NOTICE = (Said("n", "First.\n\n- a point"),)


def quoted(text: str, highlight: Span | None = None, section: tuple[str, ...] = ("FAQs",)) -> Quote:
    lines = (7, 7 + text.count("\n"))
    return Quote(text, "ket", "ket.md", section, None, 0, len(text), lines, "0" * 64, highlight)


def texts(reply: Reply) -> list[str]:
    return [" " * line.indent + line.text for line in reply_lines(reply, SAID)]


@pytest.mark.parametrize(
    ("reply", "shown"),
    [
        pytest.param(
            Answer(
                utterance="u",
                library=EDITION,
                question="Is it A?",
                passages=(quoted("**A:** yes"),),
                offers=OFFERS[1:],
            ),
            [
                "Answer: Is it A?",
                "",
                "  A: yes",
                "  Source: ket.md, FAQs, line 7",
                "",
                "Not reviewed.",
                "Not advice.",
                "",
                "Related questions:",
                "  1. Is it B?",
            ],
            id="answer",
        ),
        pytest.param(
            Clarification(utterance="u", library=EDITION, notices=NOTICE, offers=OFFERS),
            [
                "Did you mean",
                "",
                "First.",
                "",
                "- a point",
                "",
                "Pick one:",
                "  1. Is it A?",
                "  2. Is it B?",
                "  3. None of these",
            ],
            id="clarification ends with none of these",
        ),
        pytest.param(
            Abstention(utterance="u", library=EDITION, reason="off-topic", notices=NOTICE),
            ["Not about a medicine", "", "First.", "", "- a point"],
            id="abstention",
        ),
        pytest.param(
            Refusal(utterance="u", library=EDITION, reason="diagnosis", notices=NOTICE),
            ["We will not advise on this", "", "First.", "", "- a point"],
            id="refusal",
        ),
        pytest.param(
            Refusal(
                utterance="u",
                library=EDITION,
                reason="personal-dosing",
                notices=NOTICE[:1],
                passages=(quoted("* one\n* two"),),
            ),
            [
                "We will not advise on this",
                "",
                "First.",
                "",
                "- a point",
                "",
                "  - one",
                "  - two",
                "  Source: ket.md, FAQs, lines 7-8",
                "",
                "Not reviewed.",
                "Not advice.",
            ],
            id="refusal with the harmless part",
        ),
        pytest.param(
            Escalation(utterance="u", library=EDITION, reason="crisis", notices=NOTICE),
            ["Get help now", "", "First.", "", "- a point"],
            id="escalation stands alone",
        ),
    ],
)
def test_reply(reply: Reply, shown: list[str]) -> None:
    assert texts(reply) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("**Q: why?** A:  so", ["Q: why? A:  so"], id="bold, two spaces kept"),
        pytest.param("**Common:**\n\n* a\n* b", ["Common:", "- a", "- b"], id="label and list"),
        pytest.param("1. a\n2) b", ["1. a", "2) b"], id="numbers kept"),
        pytest.param("2 ** 3 and a*b", ["2 ** 3 and a*b"], id="no marks at all"),
        pytest.param("[bold]x[/bold] [/", ["[bold]x[/bold] [/"], id="no markup is read"),
        pytest.param("**open", ["**open"], id="a mark without its pair is text"),
        pytest.param("a\n  - deep", ["a", "- deep"], id="inner list"),
        pytest.param("-5 degrees", ["-5 degrees"], id="a minus is no bullet"),
    ],
)
def test_passage(text: str, shown: list[str]) -> None:
    assert [line.text for line in passage_lines(quoted(text))] == shown


def test_highlight_keeps_the_words() -> None:
    runs = passage_lines(quoted("**A:** no. Yes!", Span(11, 15)))[0].runs
    assert [(run.text, run.style) for run in runs] == [
        ("A:", "strong"),
        (" no. ", ""),
        ("Yes!", "key"),
    ]


def test_every_passage_of_the_monograph_keeps_its_words(engine: Engine) -> None:
    for passage in engine.monograph.passages:
        text = engine.monograph.slice(passage.span)
        shown = " ".join(line.text for line in passage_lines(quoted(text)))
        wanted = text.replace("**", "").replace("* ", "- ").split()
        assert shown.split() == wanted


@pytest.mark.parametrize(
    ("lines", "section", "cited"),
    [
        ((77, 77), ("FAQs",), "ketamine.md, FAQs, line 77"),
        ((3, 9), ("Dosage", "Adults"), "ketamine.md, Dosage, Adults, lines 3-9"),
    ],
)
def test_citation(lines: tuple[int, int], section: tuple[str, ...], cited: str) -> None:
    quote = Quote("x", "ketamine", "ketamine.md", section, None, 0, 1, lines, "0" * 64)
    assert citation(quote) == cited


@pytest.mark.parametrize(
    ("reply", "over"),
    [
        pytest.param(
            Answer(
                utterance="u",
                library=EDITION,
                question="Is it A?",
                passages=(quoted("yes"),),
                offers=OFFERS,
            ),
            "Related questions",
            id="an answer",
        ),
        pytest.param(
            Clarification(utterance="u", library=EDITION, notices=NOTICE, offers=OFFERS),
            "Pick one",
            id="a clarification",
        ),
        pytest.param(
            Abstention(
                utterance="u",
                library=EDITION,
                reason="not-covered",
                notices=NOTICE,
                offers=OFFERS,
            ),
            "Questions that the text answers",
            id="an abstention",
        ),
        pytest.param(
            Abstention(utterance="u", library=EDITION, reason="empty", notices=NOTICE),
            None,
            id="an abstention that offers none",
        ),
        pytest.param(
            Escalation(utterance="u", library=EDITION, reason="emergency", notices=NOTICE),
            None,
            id="a card stands alone",
        ),
    ],
)
def test_what_stands_over_offers(reply: Reply, over: str | None) -> None:
    headings = {"Related questions:", "Pick one:", "Questions that the text answers:"}
    assert headings & set(texts(reply)) == ({f"{over}:"} if over else set())
    if over:
        assert offers_over(reply) == over


def test_curated_says_unreviewed(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    said = curated(engine)
    assert said.footer == (engine.notice("unreviewed").text, engine.notice("not-advice").text)
    assert said.disclaimer is not None
    assert said.disclaimer.text.startswith("**Disclaimer:**")


def test_a_notice_is_not_said_twice(drive: Quote) -> None:
    reply = Answer(
        utterance="u",
        library=EDITION,
        question="?",
        passages=(drive,),
        notices=(Said("not-advice", "Not advice."),),
    )
    assert texts(reply).count("Not advice.") == 1


def test_all_offers_are_numbered() -> None:
    make: Callable[..., Reply] = Abstention
    reply = make(utterance="u", library=EDITION, reason="not-covered", offers=OFFERS)
    assert texts(reply)[-3:] == [
        "Questions that the text answers:",
        "  1. Is it A?",
        "  2. Is it B?",
    ]
