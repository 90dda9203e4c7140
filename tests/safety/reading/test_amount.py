"""Whether a question about an amount tells of somebody, beside what it must not be taken for."""

from collections.abc import Callable

import pytest

from askmono.safety.reading.amount import asks_amount, tells_besides
from askmono.safety.reading.heard import Heard

KNOWN = {("blood", "pressure"), ("migraine",), ("chest", "infection")}


@pytest.mark.parametrize(
    ("asking", "others", "expected"),
    [
        pytest.param("what is the usual dose of _", ["just diagnosed"], True, id="diagnosed"),
        pytest.param("typical dose of _", ["feet hurt at night"], True, id="how somebody is"),
        pytest.param("normal dose of _", ["starting on friday"], True, id="when somebody begins"),
        pytest.param("whats the standard amount", ["on 20 of it"], True, id="what somebody has"),
        pytest.param("usual dose of _", ["cholesterol 7"], True, id="a reading"),
        pytest.param("usual dose of _ for the lodger", [], True, id="for somebody"),
        pytest.param("how much _ for the missus with migraine", [], True, id="for her illness"),
        pytest.param("dose of _", ["migraine came back"], True, id="an illness told of"),
        pytest.param("what is the usual dose of _", [], False, id="nothing besides"),
        pytest.param("what is the usual dose of _ for migraine", [], False, id="for an illness"),
        pytest.param("dose for adults with a chest infection", [], False, id="of two words"),
        pytest.param("usual dose of _", ["blood pressure"], False, id="an illness in front"),
        pytest.param("how much is given", ["once or twice a day"], False, id="two ways"),
        pytest.param("how often is _ taken", ["thanks"], False, id="thanks"),
        pytest.param("maximum daily dose", ["for my exam"], True, id="an exam of mine"),
        pytest.param("maximum daily dose", ["for an exam"], False, id="an exam"),
    ],
)
def test_tells_besides(
    listen: Callable[[str], Heard], asking: str, others: list[str], expected: bool
) -> None:
    told = tells_besides(listen(asking), map(listen, others), KNOWN.__contains__)
    assert told is expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("what is the usual dose", True, id="a dose"),
        pytest.param("how many mg is standard", True, id="how many"),
        pytest.param("how often is it taken", True, id="how often"),
        pytest.param("which range is typical", True, id="what is typical"),
        pytest.param("can i drive on it", False, id="driving"),
        pytest.param("how is it kept", False, id="keeping"),
        pytest.param("how long does it last", False, id="how long"),
    ],
)
def test_asks_amount(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert asks_amount(listen(utterance)) is expected
