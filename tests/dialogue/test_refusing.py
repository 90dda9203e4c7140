"""A refusal by likeness alone: how likely it has to be, and beside what."""

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.refusing import REFUSE_CALLED, refuse
from askmono.dialogue.understanding import Choice, Understanding

DOSE = Choice(("refusal", "personal-dosing"), REFUSE_CALLED, "personal-dosing")
CHANGE = Choice(("refusal", "treatment-change"), REFUSE_CALLED / 2, "start-stop-change-treatment")
USE = Choice(("answer", 2), 0.1, "what-for")
UNCOVERED = Choice(("abstention", "not-covered"), 0.1, "cost")


def share(choice: Choice, of_one: float) -> Choice:
    return Choice(choice.key, of_one, choice.intent)


@pytest.mark.parametrize(
    ("choices", "refused"),
    [
        pytest.param([DOSE, USE], True, id="likely enough"),
        pytest.param([share(DOSE, 0.45), share(USE, 0.40)], True, id="a little likelier"),
        pytest.param([share(USE, 0.30), share(DOSE, 0.25), CHANGE], True, id="two kinds together"),
        pytest.param([share(USE, 0.55), share(DOSE, 0.45)], False, id="an answer is likelier"),
        pytest.param([share(UNCOVERED, 0.5), share(DOSE, 0.45)], False, id="nothing is said of it"),
        pytest.param([share(DOSE, REFUSE_CALLED - 0.01), USE], False, id="not likely enough"),
        pytest.param([share(USE, 0.9)], False, id="not like it at all"),
    ],
)
def test_by_likeness_alone(wide_shelf: Engine, choices: list[Choice], *, refused: bool) -> None:
    asked = Asked(wide_shelf.about("amadrol"), START, "and would it be so")
    assert asked.refusal is None
    asked.understanding = Understanding(tuple(choices), elliptical=True, danger=0.0)
    assert (refuse(asked) is not None) == refused
