"""What is told of one medicine beside another: first where the text names it.

The shelf's medicines are made up; some of their texts are made to name others.
"""

import pytest

from askmono.dialogue.compiled import Compiled
from askmono.dialogue.contract import kind_of, passages_of, reason_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from shelf import widened

DRIVING = "**Driving:** People"
FORBIDDEN = "**Contraindications:** Fenoprast is not for who takes heparin, amadrol or SSRIs.\n\n"
ALLERGY = "**Allergies:** Nobody allergic to penicillin may have fenoprast.\n\n"
MIXED = "**Interactions:** Fenoprast may interact with penicillin, heparin and other medicines.\n\n"
WEAKER = "**Interactions:** Bexolin makes fenoprast weaker.\n\n"
FIGURES = "**Interactions:** With heparin take no more than 5 mg of amadrel a day.\n\n"


@pytest.fixture(scope="module")
def naming(compiled: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Fenoprast names heparin, amadrol, penicillin and a class; bexolin names fenoprast."""
    return widened(
        compiled,
        tmp_path_factory.mktemp("naming") / "library",
        ("fenoprast", DRIVING, f"{MIXED}{ALLERGY}{FORBIDDEN}{DRIVING}"),
        ("bexolin", DRIVING, f"{WEAKER}{DRIVING}"),
        ("amadrel", DRIVING, f"{FIGURES}{DRIVING}"),
    )


def _ask(engine: Engine, *utterances: str) -> Reply:
    conversation = START
    for utterance in utterances:
        turn = respond(engine, conversation, utterance)
        conversation = turn.conversation
    return turn.reply


NAMED = [
    pytest.param("fenoprast with heparin", [FORBIDDEN, MIXED], id="forbidden first"),
    pytest.param("i take heparin, is fenoprast ok", [FORBIDDEN, MIXED], id="asked of a person"),
    pytest.param("can i have fenoprast if im on prozac", [FORBIDDEN, MIXED], id="by its class"),
    pytest.param(
        "does fenoprast interact with penicillin", [MIXED, ALLERGY], id="not by the allergy first"
    ),
    pytest.param("is fenoprast safe if i am on metformin", [MIXED], id="what is said in general"),
    pytest.param("i use amadrol. may i take fenoprast?", [FORBIDDEN, MIXED], id="of the shelf"),
    pytest.param("if i am on amadrol can i take fenoprast", [FORBIDDEN, MIXED], id="taken first"),
]


@pytest.mark.parametrize(("said", "shown"), NAMED)
def test_what_names_the_other_comes_first(said: str, shown: list[str], naming: Engine) -> None:
    reply = _ask(naming, said)
    assert kind_of(reply) == "answer"
    assert [quote.text.strip() for quote in passages_of(reply)] == [each.strip() for each in shown]
    assert {quote.medicine for quote in passages_of(reply)} == {"fenoprast"}


@pytest.mark.parametrize(
    ("said", "medicines", "silent"),
    [
        pytest.param("fenoprast with bexolin", ["bexolin"], "Fenoprast", id="the other's text"),
        pytest.param("amadrol with fenoprast", ["fenoprast"], "Amadrol", id="of either"),
        pytest.param("is fenoprast ok if i take bexolin", ["bexolin"], "Fenoprast", id="asked of"),
    ],
)
def test_each_text_is_asked_for_the_other(
    said: str, medicines: list[str], silent: str, naming: Engine
) -> None:
    reply = _ask(naming, said)
    assert [quote.medicine for quote in passages_of(reply)] == medicines
    assert {said.id: said.text for said in reply.notices}["several-silent"].count(silent) == 1


def test_nothing_more_is_asked_of_two_that_do_not_name_each_other(naming: Engine) -> None:
    """What each says of other medicines stands by itself; it is not only told of them."""
    reply = _ask(naming, "bexolin with amadrol")
    assert "medicines-told" not in [said.id for said in reply.notices]
    assert [quote.medicine for quote in passages_of(reply)] == ["bexolin"]


@pytest.mark.parametrize(
    ("said", "kind", "reason"),
    [
        pytest.param(
            "how much fenoprast can i take if i am on heparin",
            "refusal",
            "personal-dosing",
            id="a dose",
        ),
        pytest.param(
            "i take heparin, should i stop it for fenoprast",
            "refusal",
            "treatment-change",
            id="a change",
        ),
        pytest.param(
            "i took 30 heparin, can i take fenoprast", "escalation", "overdose", id="danger"
        ),
    ],
)
def test_danger_and_what_is_refused_come_before(
    said: str, kind: str, reason: str, naming: Engine
) -> None:
    reply = _ask(naming, said)
    assert (kind_of(reply), reason_of(reply)) == (kind, reason)


def test_no_figure_is_shown_to_a_person(naming: Engine) -> None:
    reply = _ask(naming, "i take heparin, is amadrel ok")
    assert not any("5 mg" in quote.text for quote in passages_of(reply))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("is fenoprast ok with my heart tablets and amadrol", id="of a person"),
        pytest.param("are vacines ok on amadrol", id="a topic, misspelt"),
        pytest.param("is exersise ok on bexolin", id="another"),
        pytest.param("i take bexolin is amadrol ok for my skin", id="a purpose after it"),
        pytest.param("bexolin and amadrol, would that be safe", id="a question at the end"),
    ],
)
def test_a_question_is_never_only_telling(said: str, naming: Engine) -> None:
    assert "medicines-told" not in [each.id for each in _ask(naming, said).notices]


@pytest.mark.parametrize(
    "said", ["is that ok with heparin", "and with heparin?", "what if i use heparin, is it safe"]
)
def test_what_names_it_comes_first_in_a_conversation(said: str, naming: Engine) -> None:
    reply = _ask(naming, "what is fenoprast for", said)
    assert passages_of(reply)[0].text.strip() == FORBIDDEN.strip()
