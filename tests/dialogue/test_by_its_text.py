"""Emergencies that only the medicine's own text makes of a sign; complaints that it tells of."""

import pytest

from askmono.dialogue import escalating, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.contract import kind_of, passages_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import respond
from askmono.safety.danger.body import acidosis, chemo_fever


def _kind(engine: Engine, utterance: str) -> str:
    return kind_of(respond(engine, START, utterance).reply)


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("on fenoprast, my temp is 38.7", id="a figure"),
        pytest.param("fenoprast, 39 degrees and shaking like a leaf", id="degrees"),
        pytest.param("he takes fenoprast and his teeth are chattering", id="shivers"),
    ],
)
def test_fever_without_defences(
    wide_shelf: Engine, monkeypatch: pytest.MonkeyPatch, utterance: str
) -> None:
    assert _kind(wide_shelf, utterance) != "escalation"
    monkeypatch.setattr(Engine, "lowers_defences", property(lambda _: True))
    assert _kind(wide_shelf, utterance) == "escalation"


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("what if my temp goes to 38.7 on fenoprast", id="supposed"),
        pytest.param("fenoprast was left in the car at 39 degrees", id="a car"),
        pytest.param("my temp is 36.8 on fenoprast", id="normal"),
        pytest.param("i had glandular fever as a boy, may i take fenoprast", id="an illness"),
    ],
)
def test_no_fever(wide_shelf: Engine, monkeypatch: pytest.MonkeyPatch, utterance: str) -> None:
    monkeypatch.setattr(Engine, "lowers_defences", property(lambda _: True))
    assert _kind(wide_shelf, utterance) != "escalation"


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("on fenoprast and temp is 38.3", id="temp"),
        pytest.param("i take fenoprast and i have 38.5 degrees", id="degrees"),
    ],
)
def test_a_fever_is_not_how_it_is_kept(wide_shelf: Engine, utterance: str) -> None:
    reply = respond(wide_shelf, START, utterance).reply
    assert "side-effect-now" in [said.id for said in reply.notices]
    assert not any("Keep fenoprast" in quote.text for quote in passages_of(reply))


def test_breath_where_the_blood_may_turn_sour(
    wide_shelf: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "on fenoprast, i breathe deep and quick and my legs cramp"
    assert _kind(wide_shelf, said.replace("fenoprast", "metformin")) == "escalation"
    monkeypatch.setattr(acidosis, "warned_of", lambda _: True)
    assert _kind(wide_shelf, said) == "escalation"


def test_a_complaint_that_the_text_tells_of(
    wide_shelf: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Danger that is weakly alike gives way to a sure passage; what is clearly danger never."""
    said = "she had a fit in the bath on fenoprast"
    assert _kind(wide_shelf, said) == "escalation"
    monkeypatch.setattr(seeking, "tells", lambda *_args, **_named: True)
    assert _kind(wide_shelf, said) == "escalation"
    monkeypatch.setattr(escalating, "WEAK", 2.0)
    asked = Asked(wide_shelf.about("fenoprast"), START, said)
    assert escalating.kept_back(asked) == "the text tells of that complaint"


def test_a_sore_throat_where_white_cells_may_be_gone(
    wide_shelf: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "on fenoprast i have a fever and a sore throat"
    assert _kind(wide_shelf, said) != "escalation"
    monkeypatch.setattr(chemo_fever, "names_neutropenia", lambda _: True)
    assert _kind(wide_shelf, said) == "escalation"
    assert _kind(wide_shelf, "can fenoprast give a fever and a sore throat") != "escalation"
