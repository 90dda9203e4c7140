"""What scripts touch, and what they do not: what a person was shown, and what the reply says."""

from typing import Any

import msgspec
import pytest
from covered_scripts import (
    DANGER,
    DRIVE,
    EDITION,
    LONG,
    answer,
    canned,
    covered,
    passage,
    script,
    with_library,
)

from askmono.content.intent import FollowUp
from askmono.content.monograph import Monograph, Passage, Review
from askmono.content.notices import BESIDE_REPLIES, NEEDED, OF_FACES, OF_REPLIES, OF_SHELVES
from askmono.content.shelf import Shelf
from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.dialogue.following import leads_of
from askmono.dialogue.reply import Escalation, Offer, Refusal, Said
from askmono.faces.scripts.coverage import (
    BARE,
    KINDS,
    Coverage,
    Group,
    Item,
    Kind,
    State,
    Witness,
    coverage,
    inventory,
    passage_id,
    touched,
)
from askmono.faces.scripts.coverage_chapters import Part, chapters
from askmono.faces.scripts.runner import Engines, run

WITNESS = Witness("talk.script.yaml", 1, "at 1")


def _states(found: Coverage, kind: Kind) -> dict[str, State]:
    return {item.id: item.state for item in found.group(kind).items if item.state != "never"}


def _ids(found: Coverage, kind: Kind) -> set[str]:
    return set(_states(found, kind))


# --- what a reply touches ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "touches", "not_touched"),
    [
        pytest.param(
            DRIVE,
            {"intents": {"driving"}, "notices": {"unreviewed", "not-advice"}},
            {"reasons", "escalations", "edges", "rules", "locales"},
            id="answer",
        ),
        pytest.param(
            DANGER,
            {
                "reasons": {"crisis"},
                "escalations": {"crisis by rule"},
                "notices": {"escalation-crisis"},
                "rules": {"suicide"},
                "locales": {"US"},
            },
            {"passages", "intents", "edges"},
            id="escalation, alone",
        ),
        pytest.param(
            "how much should i take",
            {
                "reasons": {"personal-dosing"},
                "notices": {"refusal-personal-dosing"},
                "rules": {"own-dose"},
                "locales": {"US"},
            },
            {"passages", "intents", "escalations", "edges"},
            id="refusal",
        ),
        pytest.param(
            "",
            {"reasons": {"empty"}, "notices": {"abstention-empty"}},
            {"passages", "intents", "escalations", "edges", "rules", "locales"},
            id="abstention without a number",
        ),
        pytest.param(
            "tell me about it",
            {"notices": {"clarification-vague", "none-of-these"}, "intents": {"vague-about"}},
            {"passages", "reasons", "escalations", "edges", "rules", "locales"},
            id="clarification",
        ),
    ],
)
def test_what_a_turn_touches(
    engine: Engine, said: str, touches: dict[Kind, set[str]], not_touched: set[Kind]
) -> None:
    found = covered(engine, script(1, said))
    assert {kind: _ids(found, kind) for kind in touches} == touches
    assert {kind for kind in KINDS if not _ids(found, kind)} >= not_touched


def test_a_passage_says_who_shows_it(engine: Engine) -> None:
    found = covered(engine, script(1, DRIVE), script(2, "hi", LONG, DRIVE), script(3, LONG, LONG))
    items = {item.what: item for item in found.group("passages").items}
    drive = items["FAQs: Q: Can I drive after taking ketamine?"]
    assert [witness.line for witness in drive.passing] == [1, 2]
    assert drive.passing[0] == WITNESS
    last = items["FAQs: Q: How long does the effect of ketamine last?"]
    assert [witness.line for witness in last.passing] == [2, 3]
    assert (found.outcomes, found.utterances) == ({"passed": 3}, 6)


@pytest.mark.parametrize(
    ("made", "state"),
    [
        pytest.param([{"reply": "answer"}], "covered", id="passes"),
        pytest.param([{"reply": "refusal"}], "failing", id="fails"),
        pytest.param([{"reply": "refusal", "known": "one day"}], "failing", id="known to fail"),
        pytest.param([{"reply": "answer", "known": "mended"}], "failing", id="passes unexpectedly"),
        pytest.param([{"reply": "refusal"}, {"reply": "answer"}], "covered", id="both"),
        pytest.param([], "never", id="nobody"),
    ],
)
def test_only_conversations_that_pass_cover(
    engine: Engine, made: list[dict[str, Any]], state: State
) -> None:
    found = covered(engine, *(script(n, DRIVE, **about) for n, about in enumerate(made)))
    (item,) = (item for item in found.group("intents").items if item.id == "driving")
    assert item.state == state
    assert len(item.passing) + len(item.failing) == len(made)


def test_a_turn_that_holds_in_a_conversation_that_fails_covers_nothing(engine: Engine) -> None:
    failing = canned(answer(passage(engine, "drive after")), fails=True)
    held = canned(answer(passage(engine, "drive after"))).trials[0]
    both = failing._replace(trials=(held, failing.trials[0]))
    found = coverage([both], Engines(engine))
    assert set(_states(found, "passages").values()) == {"failing"}


# --- lists and their items -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "shows"),
    [
        pytest.param(
            "**Adult Dosage",
            ["Adult", "General", "Analgesia", "Treatment-resistant"],
            id="the list",
        ),
        pytest.param("**Analgesia (IV):**", ["Analgesia"], id="an item"),
        pytest.param("**Important Note", ["Important"], id="neither"),
    ],
)
def test_a_list_shows_its_items_and_no_item_its_list(
    engine: Engine, words: str, shows: list[str]
) -> None:
    shown = {id_ for kind, id_ in touched(canned(answer(passage(engine, words))), engine)}
    labels = [
        (passage.label or "").split()[0]
        for passage in engine.monograph.passages
        if passage_id("ketamine", passage) in shown
    ]
    assert labels == shows


def test_a_list_makes_its_items_reachable(engine: Engine) -> None:
    """A target that names no item: each item can be shown, since its list can."""
    target = msgspec.structs.replace(engine.intents["driving"].targets[0], section="Dosage")
    target = msgspec.structs.replace(target, faq=None, label="Adult Dosage")
    one = msgspec.structs.replace(engine.intents["driving"], targets=(target,))
    group = next(inventory(Engines(with_library(engine, intents=(one,)))))
    assert [item.what.split(" (")[0] for item in group.items] == [
        "Dosage: Adult Dosage",
        "Dosage: General Anesthesia",
        "Dosage: Analgesia",
        "Dosage: Treatment-resistant depression",
    ]
    assert len(group.items) + len(group.apart) == len(engine.monograph.passages)
    assert {each.why for each in group.apart} == {"no intent has it for a target"}


# --- notices -------------------------------------------------------------------------------------


def test_every_notice_is_of_one_group() -> None:
    groups = (OF_REPLIES, OF_SHELVES, BESIDE_REPLIES, OF_FACES)
    assert sum(map(len, groups)) == len(NEEDED)
    prefixes = {id_.partition("-")[0] for id_ in OF_FACES}
    assert prefixes == {"kiosk", "lesson", "takeaway", "web"}
    assert not any(id_.startswith(tuple(prefixes)) for id_ in OF_REPLIES | BESIDE_REPLIES)


def test_every_reason_has_its_notice(engine: Engine) -> None:
    (reasons,) = (group for group in inventory(Engines(engine)) if group.kind == "reasons")
    kinds = ("abstention", "refusal", "escalation")
    for item in reasons.items:
        assert any(f"{kind}-{item.id}" in OF_REPLIES for kind in kinds)


@pytest.mark.parametrize(
    ("status", "beside"),
    [
        pytest.param("unreviewed", {"unreviewed", "not-advice"}, id="unreviewed"),
        pytest.param("expired", {"unreviewed", "not-advice"}, id="expired"),
        pytest.param("reviewed", {"not-advice"}, id="reviewed"),
    ],
)
def test_what_stands_beside_a_passage_is_what_faces_show(
    engine: Engine, status: str, beside: set[str]
) -> None:
    monograph = msgspec.structs.replace(engine.monograph, review=Review(status=status))
    engine = with_library(engine, monographs=Shelf.of((monograph,)))
    shown = answer(passage(engine, "drive after"), offers=(Offer("duration", "How long?"),))
    found = coverage([canned(shown)], Engines(engine))
    assert _ids(found, "notices") == beside
    apart = {each.id: each.why for each in found.group("notices").apart}
    assert ("unreviewed" in apart) is (status == "reviewed")
    assert set(apart) >= OF_FACES
    assert not OF_REPLIES & set(apart)


def test_a_sentence_in_a_passage_is_no_notice(engine: Engine) -> None:
    """Words alone do not count: only where a face would put the notice."""
    quote = passage(engine, "drive after")
    words = engine.notice("none-of-these").text
    found = coverage([canned(answer(msgspec.structs.replace(quote, text=words)))], Engines(engine))
    assert "none-of-these" not in _ids(found, "notices")


def test_notices_that_nothing_shows_are_kept_apart(engine: Engine) -> None:
    spare = msgspec.structs.replace(engine.library.notices["clarification"], id="spare")
    other = with_library(engine, notices={**engine.library.notices, "spare": spare})
    group = covered(other).group("notices")
    assert [each.why for each in group.apart if each.id == "spare"] == ["nothing shows it"]
    named = msgspec.structs.replace(engine.intents["vague-about"], notice="spare")
    other = with_library(other, intents=(named,))
    assert "spare" in [item.id for item in covered(other).group("notices").items]


# --- danger, refusals, countries, follow-ups -----------------------------------------------------


def _card(**more: Any) -> Escalation:
    said = (Said("escalation-crisis", "x"),)
    return Escalation(utterance=DANGER, library=EDITION, reason="crisis", notices=said, **more)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        pytest.param(_card(), {"suicide", "crisis by rule"}, id="the rule's reason"),
        pytest.param(_card(intent="some"), {"crisis by likeness"}, id="an intent's"),
        pytest.param(
            msgspec.structs.replace(_card(), reason="overdose"), set(), id="a reason of before"
        ),
        pytest.param(
            Refusal(utterance=DANGER, library=EDITION, reason="diagnosis"), set(), id="no rule"
        ),
    ],
)
def test_rules_count_where_they_are_the_reason(
    engine: Engine, reply: Escalation | Refusal, expected: set[str]
) -> None:
    found = {
        id_ for kind, id_ in touched(canned(reply), engine) if kind in ("rules", "escalations")
    }
    assert found == expected


@pytest.mark.parametrize(
    ("locale", "said", "touches"),
    [
        pytest.param(None, DANGER, {"US"}, id="as the command line chose"),
        pytest.param("UK", DANGER, {"UK"}, id="as the script says"),
        pytest.param("UK", DRIVE, set(), id="no number named"),
    ],
)
def test_countries_whose_numbers_are_named(
    engine: Engine, locale: str | None, said: str, touches: set[str]
) -> None:
    assert _ids(covered(engine, script(1, said, locale=locale)), "locales") == touches


def test_follow_ups(engine: Engine) -> None:
    follow = FollowUp("driving", ("and the car?", "and my car?"))
    other = FollowUp("storage", ("and the fridge?",))
    led = msgspec.structs.replace(engine.intents["duration"], follow_ups=(follow, other, follow))
    engine = with_library(engine, intents=(led, engine.intents["driving"]))
    found = coverage([canned(answer(), edge=("duration", "driving"))], Engines(engine))
    assert [(item.id, item.what, item.state) for item in found.group("edges").items] == [
        ("duration -> driving", 'such as "and the car?"', "covered"),
        ("duration -> storage", 'such as "and the fridge?"', "never"),
    ]


def test_follow_ups_are_said_for_real(engine: Engine) -> None:
    follow = FollowUp("driving", ("and the car?",))
    led = msgspec.structs.replace(engine.intents["duration"], follow_ups=(follow,))
    others = tuple(intent for intent in engine.library.intents if intent.id != "duration")
    engine = with_library(engine, intents=(led, *others))
    engine.leads = leads_of(engine.library.intents, engine.query)
    result = run(script(1, LONG, "and the car?"), engine)
    assert ("edges", "duration -> driving") in set(touched(result, engine))


# --- several monographs --------------------------------------------------------------------------


def test_each_monograph_has_its_own_passages(engine: Engine) -> None:
    twin = msgspec.structs.replace(engine.monograph, id="twin", file="twin.md")
    both = with_library(engine, monographs=Shelf.of((engine.monograph, twin)))
    found = covered(both, script(1, DRIVE, medicine="twin"))
    assert {id_.split(":")[0] for id_ in _ids(found, "passages")} == {"twin"}
    assert len(found.group("passages").items) == 2 * len(next(inventory(Engines(engine))).items)
    assert found.monographs == (engine.monograph, twin)


# --- counting ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("passing", "count", "share", "floor", "reached"),
    [
        pytest.param(25, 25, "100 %", 100, True, id="all"),
        pytest.param(1999, 2000, "99.9 %", 100, False, id="never rounded up to all"),
        pytest.param(1999, 2000, "99.9 %", 99.95, True, id="measured exactly"),
        pytest.param(1, 3, "33.3 %", 33.4, False, id="cut"),
        pytest.param(0, 3, "0.0 %", 0, True, id="no floor"),
        pytest.param(0, 0, "-", 100, True, id="nothing to cover"),
    ],
)
def test_shares_and_floors(
    passing: int, count: int, share: str, floor: float, reached: bool
) -> None:
    items = [Item(str(n), passing=(WITNESS,) if n < passing else ()) for n in range(count)]
    group = Group("passages", tuple(items))
    assert (group.share, group.reaches(floor)) == (share, reached)


def test_what_is_failing_does_not_count_for_the_share() -> None:
    group = Group("passages", (Item("a", failing=(WITNESS,)), Item("b", passing=(WITNESS,))))
    assert group.share == "50.0 %"


def test_kinds_are_in_order_and_complete(engine: Engine) -> None:
    assert tuple(group.kind for group in inventory(Engines(engine))) == KINDS
    assert set(BARE) < set(KINDS)
    for group in inventory(Engines(engine)):
        ids = [item.id for item in group.items] + [each.id for each in group.apart]
        assert len(ids) == len(set(ids))
    assert len({group.kind: group for group in inventory(Engines(engine))}["reasons"].items) == 14


# --- the monograph in parts ----------------------------------------------------------------------


def _text(part: Part) -> str:
    return part.text + "".join(map(_text, part.inside))


def _passages(part: Part) -> list[Passage]:
    own = [part.passage] if part.passage else []
    return own + [passage for each in part.inside for passage in _passages(each)]


def _made(text: str, *rows: tuple[str, str]) -> Monograph:
    """A monograph whose passages are given by their section and words."""
    passages = []
    for section, words in rows:
        start = text.index(words)
        span = Span(start, start + len(words))
        line = text.count("\n", 0, start) + 1
        passages.append(Passage((section,), None, "paragraph", span, (line, line), (), False))
    return Monograph(
        "m",
        "m.md",
        "M",
        "0" * 64,
        text,
        "1",
        "",
        None,
        {},
        Review("unreviewed"),  # type: ignore[arg-type]
        tuple(passages),
        None,
    )


@pytest.mark.parametrize(
    ("monograph", "sections"),
    [
        pytest.param(
            _made("# M\n## A\na\n\nloose\n## B\nb c\nend", ("A", "a"), ("B", "b c"), ("B", "c")),
            [((), "# M\n"), (("A",), "## A\na\n\nloose\n"), (("B",), "## B\nb c\nend")],
            id="text after a passage stays in its section",
        ),
        pytest.param(
            _made("first\n\nthen", ("X", "first"), ("Y", "then")),
            [(("X",), "first"), (("Y",), "\n\nthen")],
            id="no headings",
        ),
        pytest.param(
            _made("A\na\nA\nB\nb", ("A", "a"), ("B", "b")),
            [(("A",), "A\na\nA\n"), (("B",), "B\nb")],
            id="the last line with its name",
        ),
        pytest.param(_made("nothing\n"), [((), "nothing\n")], id="no passage"),
    ],
)
def test_sections_of_a_monograph(
    monograph: Monograph, sections: list[tuple[tuple[str, ...], str]]
) -> None:
    cut = chapters(monograph, Group("passages", ()))
    assert [(each.section, "".join(map(_text, each.parts))) for each in cut] == sections


def test_nothing_of_a_monograph_is_left_out(engine: Engine) -> None:
    monograph = engine.monograph
    found = covered(engine, script(1, DRIVE))
    cut = chapters(monograph, found.group("passages"))
    parts = [part for chapter in cut for part in chapter.parts]
    assert "".join(map(_text, parts)) == monograph.text
    assert tuple(p for part in parts for p in _passages(part)) == monograph.passages
    shown = [part for part in parts if part.item and part.item.state == "covered"]
    assert [part.passage.label for part in shown if part.passage] == [
        "Q: Can I drive after taking ketamine?"
    ]
