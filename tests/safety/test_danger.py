"""Which card comes first, and that danger is heard wherever it stands in an utterance."""

from collections.abc import Callable

import pytest

from askmono.safety.policy import DANGER, danger
from askmono.safety.reading.heard import Heard

CHATTER = "We had soup, then the neighbour came by with her photographs of the lake. " * 20


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        pytest.param("i took the whole bottle because i want to die", "crisis", id="crisis first"),
        pytest.param(
            "my toddler swallowed a tablet and is not breathing", "child-ingestion", id="child next"
        ),
        pytest.param("i took too much and my chest hurts", "overdose", id="then too much"),
        pytest.param("she will not wake up", "emergency", id="then any other"),
        pytest.param(CHATTER + "Now he has stopped breathing.", "emergency", id="at a long end"),
        pytest.param(CHATTER + "I want to die. " + CHATTER, "crisis", id="in a long middle"),
        pytest.param("Lips gone blue. " + CHATTER, "emergency", id="at a long beginning"),
        pytest.param(CHATTER, None, id="long and calm"),
        pytest.param("how long does it last", None, id="a plain question"),
        pytest.param("what are the serious side effects", None, id="serious, but asked"),
        pytest.param("can it slow your breathing or raise your heart rate", None, id="two effects"),
        pytest.param("", None, id="nothing said"),
    ],
)
def test_danger(listen: Callable[[str], Heard], utterance: str, reason: str | None) -> None:
    found = danger(listen(utterance))
    assert (found.reason if found else None) == reason


def test_every_rule_has_its_own_name() -> None:
    names = [rule.name for rule in DANGER]
    assert len(set(names)) == len(names)


def test_every_reason_has_a_card() -> None:
    cards = {"emergency", "overdose", "crisis", "child-ingestion"}
    assert {rule.reason for rule in DANGER} == cards
