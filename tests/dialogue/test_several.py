"""Several medicines: who has them, what is asked of each, and what must not become such a question.

The shelf is small, and so are its intents; what its texts say is made up, and names the medicine.
"""

import json
from collections.abc import Sequence
from importlib.resources import files

import jsonschema
import pytest

from askmono.dialogue.contract import (
    headed,
    kind_of,
    offers_of,
    passages_of,
    reason_of,
    to_json,
)
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Reply
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.dialogue.side_by_side import MOST
from shelf import MEDICINES


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        reply, conversation = turn.reply, turn.conversation
    return reply, conversation


def _shown(reply: Reply) -> list[str]:
    return list(dict.fromkeys(quote.medicine for quote in passages_of(reply)))


HAS = "i take amadrol, bexolin and fenoprast"
THREE = ("amadrol", "bexolin", "fenoprast")

TOLD = [
    pytest.param([HAS], THREE, id="a list"),
    pytest.param(["Amadrol, Bexolin, Fenoprast"], THREE, id="names alone"),
    pytest.param(["my medicines are amadrol and bexolin"], THREE[:2], id="my medicines are"),
    pytest.param(["my mum is on fenoprast and amadrol"], ("fenoprast", "amadrol"), id="in order"),
    pytest.param(
        ["i take amadrol for my heart and bexolin for sleep"], THREE[:2], id="with what it is for"
    ),
    pytest.param(["i take amadrol, bexolin, cortamide"], THREE[:2], id="a comma joins nothing"),
    pytest.param([HAS, "also amadrel"], (*THREE, "amadrel"), id="one more"),
    pytest.param([HAS, "and amadrel"], (*THREE, "amadrel"), id="and one more"),
    pytest.param([HAS, "i take amadrel too"], (*THREE, "amadrel"), id="taken too"),
    pytest.param(
        ["how long does amadrol last", "i also take bexolin"], THREE[:2], id="besides the one"
    ),
    pytest.param([HAS, "thanks"], THREE, id="small talk leaves them"),
    pytest.param([HAS, "she is not breathing"], THREE, id="so does danger"),
]


@pytest.mark.parametrize(("said", "kept"), TOLD)
def test_medicines_that_are_told_of_are_kept_in_mind(
    said: Sequence[str], kept: tuple[str, ...], wide_shelf: Engine
) -> None:
    _, conversation = _talk(wide_shelf, *said)
    assert conversation.medicines == kept
    assert conversation.medicine is None


def test_they_are_said_back_by_a_notice_and_nothing_is_shown(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, HAS)
    assert (kind_of(reply), reason_of(reply)) == ("abstention", "greeting")
    assert [said.id for said in reply.notices] == ["medicines-told"]
    assert "Amadrol, Bexolin, Fenoprast" in reply.notices[0].text
    assert all("Amadrol, Bexolin and Fenoprast" in offer.question for offer in offers_of(reply))
    assert offers_of(reply)


NAMED_BESIDES = [
    pytest.param("i take amadrol, bexolin and fenprst", "several-near", "Fenoprast", id="near"),
    pytest.param("i take bexolin and amadril", "several-near", "Amadrol, Amadrel", id="two near"),
    pytest.param("i take amadrol and ibuprofen", "several-others", "ibuprofen", id="no text"),
    pytest.param("i take amadrol and xylofrone", "several-unknown", "packet", id="unknown"),
]


@pytest.mark.parametrize(("said", "notice", "holds"), NAMED_BESIDES)
def test_a_name_that_is_not_clear_is_said_and_never_guessed(
    said: str, notice: str, holds: str, wide_shelf: Engine
) -> None:
    reply, conversation = _talk(wide_shelf, said)
    told = {each.id: each.text for each in reply.notices}
    assert list(told) == ["medicines-told", notice]
    assert holds in told[notice]
    assert "fenoprast" not in conversation.medicines
    assert "amadrel" not in conversation.medicines


def test_more_than_are_kept_are_named(wide_shelf: Engine) -> None:
    every = list(MEDICINES)
    reply, conversation = _talk(wide_shelf, f"i take {', '.join(MEDICINES.values())}")
    assert len(conversation.medicines) == MOST
    left = [MEDICINES[id_] for id_ in every if id_ not in conversation.medicines]
    assert "several-most" in [said.id for said in reply.notices]
    assert all(name in reply.notices[-1].text for name in left)


OF_EACH = [
    pytest.param([HAS, "which of them make me drowsy"], THREE, id="which of them"),
    pytest.param([HAS, "how long do they last"], THREE, id="they"),
    pytest.param([HAS, "side effects"], THREE, id="nothing but the topic"),
    pytest.param([HAS, "are any of my tablets addictive"], THREE, id="any of my tablets"),
    pytest.param([HAS, "can i drive with these"], THREE, id="with these"),
    pytest.param([HAS, "which of these can i drive with"], THREE, id="the verb after it"),
    pytest.param(
        ["how long do amadrol and fenoprast last"], ("amadrol", "fenoprast"), id="named in it"
    ),
    pytest.param(
        ["are bexolin, amadrol and fenoprast addictive"],
        ("bexolin", "amadrol", "fenoprast"),
        id="in the order named",
    ),
    pytest.param(
        [HAS, "how long does bexolin last", "and how long do all of them last"],
        THREE,
        id="back to all",
    ),
    pytest.param(
        ["how long does it last", "amadrol and bexolin"], THREE[:2], id="names, asked for"
    ),
    pytest.param([HAS, "1"], THREE, id="picked by its number"),
    pytest.param([HAS, "how long do they last", "are they addictive"], THREE, id="and again"),
    pytest.param(
        ["how long do bexolin and fenprst last"], ("bexolin",), id="the clear one beside a near"
    ),
]


@pytest.mark.parametrize(("said", "medicines"), OF_EACH)
def test_each_is_asked_and_shows_its_own_words(
    said: Sequence[str], medicines: tuple[str, ...], wide_shelf: Engine
) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert isinstance(reply, Answer)
    assert _shown(reply) == list(medicines)
    for quote in passages_of(reply):
        monograph = wide_shelf.library.monograph(quote.medicine)
        assert monograph is not None
        assert monograph.text[quote.start : quote.end] == quote.text
        assert quote.sha256 == monograph.sha256
    assert [name for name, _ in headed(reply) if name] == [MEDICINES[id_] for id_ in medicines]


NOT_OF_EACH = [
    pytest.param(
        ["i took amadrol and bexolin and my chest hurts"], "escalation", None, id="emergency"
    ),
    pytest.param(
        ["i have taken all my amadrol and bexolin to end it"], "escalation", None, id="crisis"
    ),
    pytest.param([HAS, "she is not breathing"], "escalation", None, id="danger after"),
    pytest.param([HAS, "should i stop both of them"], "refusal", None, id="stop both"),
    pytest.param([HAS, "should i stop any of them"], "refusal", None, id="stop any"),
    pytest.param([HAS, "how many of these should i take"], "refusal", None, id="how many"),
    pytest.param(
        ["how much amadrol and bexolin should i take"], "refusal", None, id="own dose, named"
    ),
    pytest.param([HAS, "how long does amadrol last"], "answer", "amadrol", id="one named"),
    pytest.param([HAS, "how long does bexolin alone last"], "answer", "bexolin", id="alone"),
    pytest.param(
        [HAS, "how long does bexolin last", "is it addictive"], "answer", "bexolin", id="goes on"
    ),
    pytest.param([HAS, "thanks"], "abstention", None, id="thanks"),
    pytest.param([HAS, "how long does amadril last"], "clarification", None, id="between two"),
    pytest.param(
        [HAS, "how long does amadril last", "1"], "answer", "amadrol", id="picked, and then one"
    ),
    pytest.param(["how long do they last"], "clarification", None, id="nobody named any"),
    pytest.param([HAS, ""], "abstention", None, id="nothing"),
    pytest.param([HAS, "x " * 600], "abstention", None, id="too long"),
    pytest.param(["i take amadrol and bexolin and do not feel well"], None, None, id="a complaint"),
    pytest.param(["i take amadrol and heroin"], None, None, id="a street drug"),
    pytest.param(["fenoprast together with warfarin"], None, "fenoprast", id="beside one it names"),
    pytest.param(["apixaban plus fenoprast"], None, None, id="another beside it"),
    pytest.param(["is fenoprast some sort of statin"], None, None, id="whether it is one"),
    pytest.param(
        ["an ibuprofen for a headache while taking fenoprast"],
        "answer",
        "fenoprast",
        id="while on it",
    ),
    pytest.param(["metformin for the diabetes, does fenoprast clash"], None, None, id="a clash"),
]


@pytest.mark.parametrize(("said", "kind", "medicine"), NOT_OF_EACH)
def test_what_is_not_asked_of_each(
    said: Sequence[str], kind: str | None, medicine: str | None, wide_shelf: Engine
) -> None:
    reply, _ = _talk(wide_shelf, *said)
    assert kind is None or kind_of(reply) == kind
    assert _shown(reply) == ([medicine] if medicine else [])
    assert not reply.medicines
    assert "medicines-told" not in [each.id for each in reply.notices]


BESIDE_EACH_OTHER = [
    pytest.param("i take amadrol and bexolin, is that ok?", id="a question after"),
    pytest.param("amadrol and bexolin", id="their names alone"),
    pytest.param("amadrol bexolin", id="with nothing between"),
    pytest.param("i use amadrol for my back. would it clash with bexolin", id="told of one before"),
    pytest.param("do amadrol and bexolin interact", id="interact"),
    pytest.param("can amadrol and bexolin be taken together", id="together"),
    pytest.param("what happens when i take amadrol and bexolin", id="taking both"),
    pytest.param("can i mix amadrol and bexolin", id="mix"),
]


@pytest.mark.parametrize("said", BESIDE_EACH_OTHER)
def test_what_two_do_to_each_other_is_asked_of_both_texts(said: str, wide_shelf: Engine) -> None:
    """Neither tells of other medicines: so it is said of both."""
    reply, _ = _talk(wide_shelf, said)
    assert [each.id for each in reply.notices] == ["several-silent"]
    assert reply.medicines == ("amadrol", "bexolin")
    assert not _shown(reply)


def test_no_dose_figure_is_shown_of_medicines_that_somebody_has(wide_shelf: Engine) -> None:
    figures = {
        (id_, passage.span.start)
        for id_ in MEDICINES
        for passage in wide_shelf.about(id_).monograph.passages
        if passage.dose_figures
    }
    assert figures
    for said in ("what is the usual dose", "dosage", "adults", "how much is twice daily"):
        reply, _ = _talk(wide_shelf, HAS, said)
        assert not figures & {(q.medicine, q.start) for q in passages_of(reply)}


def test_what_no_text_says_is_said_of_all(wide_shelf: Engine) -> None:
    reply, conversation = _talk(wide_shelf, HAS, "do they change the colour of my hair")
    assert passages_of(reply) == ()
    assert kind_of(reply) in ("abstention", "clarification")
    assert conversation.medicines == THREE


def test_a_chosen_medicine_yields_to_several(wide_shelf: Engine) -> None:
    chosen = wide_shelf.under(Settings(locale="US", medicine="bexolin"))
    reply, conversation = _talk(chosen, HAS, "thanks", "how long do they last")
    assert _shown(reply) == list(THREE)
    assert conversation.medicine is None


def test_the_contract_names_each_passages_medicine_by_its_id(wide_shelf: Engine) -> None:
    reply, _ = _talk(wide_shelf, HAS, "how long do they last")
    made = to_json(reply)
    assert [passage["medicine"] for passage in made["passages"]] == list(THREE)
    assert "name" not in made["passages"][0]
    assert "medicines" not in made


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([HAS], id="told"),
        pytest.param([HAS, "how long do they last"], id="answered"),
        pytest.param([HAS, "should i stop both of them"], id="refused"),
        pytest.param([f"i take {', '.join(MEDICINES.values())}", "side effects"], id="the most"),
        pytest.param([HAS, "what is the wifi password here"], id="not answered"),
    ],
)
def test_the_contract_holds(said: Sequence[str], wide_shelf: Engine) -> None:
    schema = json.loads((files("askmono.content.schemas") / "reply.schema.json").read_text("utf-8"))
    made = json.loads(json.dumps(to_json(_talk(wide_shelf, *said)[0])))
    jsonschema.Draft202012Validator(schema).validate(made)


def test_one_medicine_alone_knows_nothing_of_this(engine: Engine) -> None:
    reply, conversation = _talk(engine, "i take ketamine and aspirin")
    assert not reply.medicines
    assert conversation.medicines == ()
    assert all(not name for name, _ in headed(_talk(engine, "how long does it last")[0]))
