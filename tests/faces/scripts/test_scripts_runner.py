"""Running scripts: each way to say a turn in its place, and what follows where it matters."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from askmono.content.problems import Problem
from askmono.dialogue.compiled import Compiled
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings, UnknownSettingError
from askmono.faces.scripts.finding import read_file
from askmono.faces.scripts.runner import Engines, Outcome, Result, run
from askmono.faces.scripts.script import Place, Script, ScriptTurn, expectation

NOWHERE = Place("a.script.yaml", 1)
LONG, DRIVE, HOOKED = (
    "how long does it last",
    "may i drive afterwards",
    "can you get addicted to it",
)


def _script(*turns: tuple[str | Sequence[str], dict[str, object]], known: str = "") -> Script:
    made = [
        ScriptTurn(
            (said,) if isinstance(said, str) else tuple(said),
            expectation(expected),
            NOWHERE,
            NOWHERE,
            {},
        )
        for said, expected in turns
    ]
    return Script("a.script.yaml", "a title", NOWHERE, tuple(made), known_failure=known)


def _said(result: Result) -> list[tuple[int, int, tuple[int, int] | None]]:
    return [(trial.turn, trial.said, trial.after) for trial in result.trials]


ANSWER = {"reply": "answer"}
DURATION = {"intent": "duration"}


def test_the_conversation_goes_on_from_turn_to_turn(engine: Engine) -> None:
    result = run(_script((LONG, DURATION), (DRIVE, {"intent": "driving"})), engine)
    assert result.passes
    assert _said(result) == [(0, 0, None), (1, 0, None)]
    first, second = result.trials
    assert first.before == START
    assert second.before == respond(engine, START, LONG).conversation


def test_other_ways_that_leave_the_same_behind_are_not_followed(engine: Engine) -> None:
    script = _script(([LONG, "how long will it last"], DURATION), (DRIVE, ANSWER))
    assert _said(run(script, engine)) == [(0, 0, None), (0, 1, None), (1, 0, None)]


def test_a_way_that_leaves_something_else_behind_is_followed_to_the_end(engine: Engine) -> None:
    script = _script(([LONG, DRIVE], ANSWER), (HOOKED, ANSWER), (LONG, ANSWER))
    result = run(script, engine)
    assert _said(result) == [
        (0, 0, None),
        (0, 1, None),
        (1, 0, (0, 1)),
        (2, 0, (0, 1)),
        (1, 0, None),
        (2, 0, None),
    ]
    after = [trial for trial in result.trials if trial.after]
    assert after[0].before == respond(engine, START, DRIVE).conversation


def test_ways_that_behave_unlike_fail_even_where_both_fit(engine: Engine) -> None:
    result = run(_script(([LONG, DRIVE], ANSWER)), engine)
    (failing,) = result.failing
    assert [missing.key for missing in failing.unmet] == ["alike"]
    assert failing.utterance == DRIVE


OUTCOMES = [
    pytest.param(DURATION, "", "passed", True, id="as expected"),
    pytest.param({"intent": "onset"}, "", "failed", False, id="not as expected"),
    pytest.param({"intent": "onset"}, "not yet", "known-failure", True, id="known to fail"),
    pytest.param(DURATION, "not yet", "unexpected-pass", False, id="known to fail, but passes"),
]


@pytest.mark.parametrize(("expected", "known", "outcome", "passes"), OUTCOMES)
def test_outcomes(
    expected: dict[str, object], known: str, outcome: Outcome, passes: bool, engine: Engine
) -> None:
    result = run(_script((LONG, expected), known=known), engine)
    assert (result.outcome, result.passes) == (outcome, passes)


def test_every_turn_is_held_though_one_failed(engine: Engine) -> None:
    wrong = {"intent": "onset"}
    result = run(_script((LONG, wrong), (DRIVE, wrong), (HOOKED, ANSWER)), engine)
    assert [trial.turn for trial in result.failing] == [0, 1]


def test_replies_are_those_of_the_same_conversation_by_hand(engine: Engine) -> None:
    said = (LONG, "thanks", DRIVE, "2", "and that?", "")
    result = run(_script(*((text, {"passages": 0}) for text in said)), engine)
    conversation: Conversation = START
    for text, trial in zip(said, result.trials, strict=True):
        turn = respond(engine, conversation, text)
        assert trial.reply == turn.reply
        conversation = turn.conversation


def test_each_setting_has_an_engine_of_its_own_and_one_alone(engine: Engine) -> None:
    engines = Engines(engine)
    ireland = engines.under(Settings(locale="IE"))
    assert ireland is engines.under(Settings(locale="IE"))
    assert ireland is not engine
    assert ireland.matcher is engine.matcher
    assert engines.of(_script((LONG, ANSWER))) is engine
    assert engine.settings.locale == "US"
    with pytest.raises(UnknownSettingError):
        engines.under(Settings(locale="XX"))


def test_an_engine_under_another_setting_answers_as_one_opened_with_it(engine: Engine) -> None:
    """The card of Ireland, not that of the United States, whichever was opened first."""
    card = respond(engine.under(Settings(locale="IE")), START, "she is not breathing").reply
    assert "112" in card.notices[0].text
    assert "911" not in card.notices[0].text
    again = respond(engine, START, "she is not breathing").reply
    assert "911" in again.notices[0].text


def test_the_follow_up_that_led_to_a_reply_is_told(compiled: Compiled) -> None:
    engine = Engine(compiled, Settings())
    used = "what is ketamine used for"
    result = run(_script((used, {}), ("and for pain?", {}), ("thanks", {})), engine)
    assert [trial.edge for trial in result.trials] == [None, ("used-for", "use-pain"), None]
    alone = run(_script(("and for pain?", {})), engine)
    assert alone.trials[0].edge is None


def test_problems_of_one_file_leave_the_others_alone(tmp_path: Path) -> None:
    (tmp_path / "a.script.yaml").write_text("title: abc\nturns: 3\n", "utf-8")
    problems: list[Problem] = []
    assert read_file(tmp_path / "a.script.yaml", problems) == ()
    assert [problem.code for problem in problems] == ["wrong-type"]
