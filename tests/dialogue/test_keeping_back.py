"""Cards that come by likeness alone: which remarks keep one back, and which never do."""

from collections.abc import Callable

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.contract import kind_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.escalating import kept_back
from askmono.dialogue.explain import explain
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from askmono.safety import policy
from askmono.safety.reading.heard import Heard

Phrasings = dict[str, tuple[str, ...]]


@pytest.mark.parametrize(
    ("utterance", "rule"),
    [
        pytest.param("no fits", "denied", id="denied"),
        pytest.param("never had a seizure", "denied", id="never"),
        pytest.param("swallowed without chewing", "how it is swallowed", id="swallowed"),
        pytest.param("she fell asleep at school", "asleep", id="asleep"),
        pytest.param("had a fit as a child", "long over", id="long over"),
        pytest.param("paper cut", "no person", id="a mishap"),
        pytest.param("kill lice", "no person", id="pests"),
        pytest.param("my cat died", "a pet", id="a pet"),
    ],
)
def test_kept_back(engine: Engine, utterance: str, rule: str) -> None:
    assert kept_back(Asked(engine, START, utterance)) == rule
    explained = explain(engine, START, utterance)
    assert kind_of(explained.reply) != "escalation"
    rows = dict(row for section in explained.sections for row in section.rows)
    assert rows["such a card is kept back"] == rule


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("no, she is fitting", id="no, and then a sign"),
        pytest.param("no, fits", id="what the comma parts"),
        pytest.param("no fits but her lips are blue", id="a sign beside it"),
        pytest.param("no longer breathing", id="what is lacking"),
        pytest.param("swallowed them all with water", id="all"),
        pytest.param("swallowed bleach", id="no medicine"),
        pytest.param("she fell asleep and i cannot rouse her", id="does not wake"),
        pytest.param("sleeping and cannot be woken", id="cannot be woken"),
        pytest.param("fit as a child and fitting again now", id="again now"),
        pytest.param("cut deep", id="a cut"),
        pytest.param("i want to kill everyone", id="persons"),
        pytest.param("my lower lip is fat as a slug since lunch", id="told, and nothing asked"),
        pytest.param("my dog died and i want to go with him", id="whoever grieves"),
    ],
)
def test_a_card_all_the_same(ask: Callable[..., Reply], utterance: str) -> None:
    assert kind_of(ask(utterance)) == "escalation"


@pytest.mark.parametrize(
    ("utterance", "kind"),
    [
        pytest.param("no chest pain", "other", id="denied"),
        pytest.param("i do not have chest pain", "other", id="denied of oneself"),
        pytest.param("swallowed whole", "other", id="how it is swallowed"),
        pytest.param("no, chest pain", "escalation", id="no, and then a sign"),
        pytest.param("no chest pain. dad collapsed", "escalation", id="a sentence beside it"),
        pytest.param("swallowed the whole box", "escalation", id="a box"),
        pytest.param("no pulse", "escalation", id="what is lacking"),
    ],
)
def test_a_card_by_rule_is_kept_back_by_what_overrules_it(
    engine: Engine, utterance: str, kind: str
) -> None:
    asked = Asked(engine, START, utterance)
    assert asked.danger
    reply = kind_of(respond(engine, START, utterance).reply)
    assert (reply if reply == "escalation" else "other") == kind
    assert bool(kept_back(asked)) is (kind == "other")


def test_what_overrules_no_rule_keeps_no_card_by_rule_back(engine: Engine) -> None:
    asked = Asked(engine, START, "my legs feel heavy")
    assert asked.danger
    assert policy.harmless(asked.heard, "emergency") not in {None, *policy.OVERRULING}
    assert kept_back(asked) is None


def test_no_curated_phrasing_of_danger_is_kept_back(engine: Engine, phrasings: Phrasings) -> None:
    kept = [
        said
        for id_, intent in engine.intents.items()
        if intent.reply == "escalation"
        for said in phrasings[id_]
        if policy.harmless(Heard(engine.hear(said).said), str(intent.reason))
        and Asked(engine, START, said).danger is None
    ]
    assert kept == []


@pytest.mark.parametrize(
    ("told", "then", "kind"),
    [
        pytest.param("chest pain", "sorry that was last year, i am fine", "abstention", id="over"),
        pytest.param("chest pain", "it was fine last year", "escalation", id="fine then"),
        pytest.param("chest pain", "no fits", "escalation", id="denied right after a card"),
        pytest.param("i want to die", "that was last year", "escalation", id="a crisis"),
    ],
)
def test_right_after_a_card(engine: Engine, told: str, then: str, kind: str) -> None:
    conversation: Conversation = respond(engine, START, told).conversation
    assert kind_of(respond(engine, conversation, then).reply) == kind
