"""How a medicine that is named stands to the one spoken of before: beside it, or in its place."""

import pytest

from askmono.content.text import Span
from askmono.dialogue.beside_spoken import stands

NAME = "penbutolol"


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("may i swallow it together with my {}", "beside", id="it with the other"),
        pytest.param("is this fine alongside {}", "beside", id="this alongside it"),
        pytest.param("does it clash with {}", "beside", id="clash"),
        pytest.param("interactions with {}?", "beside", id="interactions"),
        pytest.param("ok with {}", "beside", id="with it, and no more"),
        pytest.param("{} and this at breakfast, alright?", "beside", id="the other and this"),
        pytest.param("can they give {} while on it", "beside", id="the other while on it"),
        pytest.param("is it weaker than {}", "beside", id="compared"),
        pytest.param("is it anything like {}", "beside", id="alike"),
        pytest.param("i have {} already, can i have it", "beside", id="had already, and may it be"),
        pytest.param("{} gave me spots. could it do that", "told", id="what the other did"),
        pytest.param("unlike {}, does this make you cough", "told", id="unlike the other"),
        pytest.param("i came off {}, why do i need it", "told", id="no longer taken"),
        pytest.param("gran takes {}, how do i store mine", "told", id="somebody else's"),
        pytest.param("can {} make you cough, is it safe", None, id="asked of the other first"),
        pytest.param("what about {}", None, id="the other now"),
        pytest.param("and {}?", None, id="the other too"),
        pytest.param("side effects of {}", None, id="the other's"),
        pytest.param("is it safe to take {}", None, id="it is nothing"),
        pytest.param("they changed it to {}, what does that do", None, id="changed to the other"),
        pytest.param("i am on {} now, does it make you cough", None, id="the other instead"),
        pytest.param("how long does {} last", None, id="how long the other lasts"),
        pytest.param("tell me about {}", None, id="to be told of the other"),
        pytest.param("switch to {}", None, id="turning to it"),
        pytest.param("can children take {}", None, id="children and the other"),
    ],
)
def test_stands(utterance: str, expected: str | None) -> None:
    start = utterance.index("{")
    name = Span(start, start + len(NAME))
    assert stands(utterance.replace("{}", NAME), [name], others=False) == expected


def test_a_drink_with_the_other_is_a_question_of_that() -> None:
    utterance = "does wine mix with penbutolol"
    name = Span(utterance.index(NAME), len(utterance))
    assert stands(utterance, [name], others=True) is None
    assert stands("does anything mix with penbutolol", [Span(23, 33)], others=False) == "beside"
