"""Parts switched off: the part is gone, and nothing else."""

import pytest

from askmono.dialogue.compiled import Compiled
from askmono.dialogue.contract import kind_of
from askmono.dialogue.conversation import START
from askmono.dialogue.reply import Answer
from askmono.dialogue.respond import respond
from evaluation.asking import ask_all
from evaluation.sets import Case, Gold, Turn, Use
from evaluation.switches import PARTS, Program, UnknownSwitchError, switches, weightless

DANGER = "my brother took a lot of ketamine and he is not breathing"
DOSE = "how many milligrams of ketamine should i take"


def kinds(compiled: Compiled, asks: tuple[str, ...], *without: str) -> list[str]:
    return [kind_of(t.reply) for t in Program(compiled, frozenset(without)).turns(asks)]


def test_with_everything_on_it_is_the_program_itself(compiled: Compiled) -> None:
    program = Program(compiled)
    for ask in (DANGER, DOSE, "can i drive"):
        (turn,) = program.turns((ask,))
        assert turn == respond(program.engine(), START, ask)


def test_danger_needs_both_ways_of_noticing_it_gone(compiled: Compiled) -> None:
    assert kinds(compiled, (DANGER,), "danger-rules") == ["escalation"]
    assert kinds(compiled, (DANGER,), "danger-likeness") == ["escalation"]
    assert kinds(compiled, (DANGER,), "danger-rules", "danger-likeness") != ["escalation"]


def test_one_switch_leaves_the_others_on(compiled: Compiled) -> None:
    assert kinds(compiled, (DOSE,), "danger-rules", "danger-likeness") == ["refusal"]
    assert kinds(compiled, (DANGER,), "refusal-rules", "spelling") == ["escalation"]


def test_without_conversation_nothing_is_picked_from_what_was_offered(compiled: Compiled) -> None:
    asks = ("and for kids?", "the first one")
    assert kinds(compiled, asks) == ["clarification", "answer"]
    assert kinds(compiled, asks, "conversation") == [
        *kinds(compiled, asks[:1]),
        *kinds(compiled, asks[1:]),
    ]
    assert kinds(compiled, asks, "conversation")[1] != "answer"


def test_without_mending_a_slip_stays_and_texting_is_written_out(compiled: Compiled) -> None:
    engine = Program(compiled, frozenset({"spelling"})).engine()
    assert engine.speller.mend(["machinary", "cant"]) == ("machinary", "can", "not")
    assert Program(compiled).engine().speller.mend(["machinary"]) == ("machinery",)
    assert engine.hear("is ketamin safe").own  # a name is found however it is spelt


def test_every_signal_of_the_matcher_can_be_switched_off(compiled: Compiled) -> None:
    names = switches(compiled)
    assert set(names) == {*compiled.fitted.weights, *PARTS}
    before = dict(compiled.fitted.weights)
    for name in before:
        (turn,) = Program(compiled, frozenset({name})).turns(("can i drive home afterwards",))
        assert turn.reply
    assert compiled.fitted.weights == before  # the library itself is as it was


def test_weights_are_switched_off_wherever_they_stand() -> None:
    weights = {"a": 1.0, "b": 2.0, "side": {"a": 3.0, "bias": 4.0}, "doubt": (1.0, 2.0)}
    assert weightless(weights, frozenset({"a"})) == {
        "a": 0.0, "b": 2.0, "side": {"a": 0.0, "bias": 4.0}, "doubt": (1.0, 2.0),
    }  # fmt: skip
    assert weights["a"] == 1.0


def test_an_unknown_name_switches_nothing_off(compiled: Compiled) -> None:
    with pytest.raises(UnknownSwitchError, match="ngrams"):
        Program(compiled, frozenset({"ngramms"}))


def test_a_conversation_is_asked_once_and_only_judged_turns_are_judged(compiled: Compiled) -> None:
    gold = Gold("answer", fragments=("unsafe to drive",))
    turns = (Turn("a-1#1", "hello", None), Turn("a-1#2", "can i drive home afterwards", gold))
    case = Case("s", "a-1", turns, dialog=False, medicine=None, use=Use.TUNING)
    asking = ask_all(Program(compiled), [case])
    assert (len(asking.outcomes), len(asking.wall), len(asking.process)) == (1, 2, 2)
    (outcome,) = asking.outcomes
    assert (outcome.name, outcome.kind, outcome.right) == ("a-1#2", "answer", True)
    (turn,) = Program(compiled).turns((turns[1].ask,))
    assert isinstance(turn.reply, Answer)
    assert outcome.score == turn.reply.score
