"""What an explanation says of rules beside the reply: signs, rules put aside, the margin."""

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.explain import Explanation, explain
from askmono.dialogue.respond import asked_of, tells_a_sign

ASIDE = "Danger rules put aside"
SIGNS = "Urgent signs"
NOTICE = "notice side-effect-now"


def rows_of(explanation: Explanation, title: str) -> dict[str, str]:
    return dict(row for s in explanation.sections if s.title == title for row in s.rows)


@pytest.mark.parametrize(
    ("utterance", "fires", "notice"),
    [
        pytest.param("my eyes have gone yellow", "urgent", "said: a sign", id="urgent"),
        pytest.param("i feel tired", "ordinary complaint", "said: a sign", id="a complaint"),
        pytest.param("my eyes are yellow what are the side effects", None, "said: some", id="may"),
        pytest.param("how long does it last", None, "not said", id="a question"),
        pytest.param("can it cause a fever", None, "not said", id="a sign asked about"),
        pytest.param("my husband is not breathing", None, "not said", id="a card stands alone"),
    ],
)
def test_the_signs_that_fire(
    engine: Engine, utterance: str, fires: str | None, notice: str
) -> None:
    rows = rows_of(explain(engine, START, utterance), SIGNS)
    silent = rows["silent"].split(", ")
    fired = [name for name, says in rows.items() if says == "fires"]
    assert fired == ([fires] if fires else [])
    assert not {*fired} & {*silent}
    assert len(fired) + len(silent) == 4
    assert rows[NOTICE].startswith(notice)
    assert bool(fired) == tells_a_sign(asked_of(engine, START, utterance))


@pytest.mark.parametrize(
    ("utterance", "rule", "why"),
    [
        pytest.param("no chest pain", "heart", "overruled by denied", id="denied"),
        pytest.param("my husband is not breathing", "", "", id="a rule that makes the reply"),
        pytest.param("how long does it last", "", "", id="no rule"),
    ],
)
def test_what_a_rule_that_fired_was_put_aside_for(
    engine: Engine, utterance: str, rule: str, why: str
) -> None:
    assert rows_of(explain(engine, START, utterance), ASIDE) == ({rule: why} if rule else {})


def test_a_rule_that_heard_a_question_is_put_aside(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    utterance = "my husband is not breathing"
    monkeypatch.setattr("askmono.dialogue.escalating._plainly_a_question", lambda *_: True)
    rows = rows_of(explain(engine, START, utterance), ASIDE)
    assert rows == {"breathing": "plainly a question"}


def test_a_rule_for_what_is_long_over_is_put_aside(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askmono.dialogue.asked.long_over", lambda _: True)
    rows = rows_of(explain(engine, START, "my husband is not breathing"), ASIDE)
    assert rows == {"breathing": "it is bodily, and long over"}


@pytest.mark.parametrize("utterance", ["how long does it last", "is it safe", " ", "?!", "no"])
def test_the_margin_is_the_one_that_was_asked(engine: Engine, utterance: str) -> None:
    rows = rows_of(explain(engine, START, utterance), "Replies, scores and cutoffs")
    margin = Asked(engine, START, utterance).margin
    assert rows["margin"].startswith(f"{margin:.3f},")
