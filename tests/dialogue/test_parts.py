"""Where two questions in one utterance are parted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.text import Span
from askmono.dialogue.parts import MOST, asking, ending, halves, parts, remarks


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param(
            "how long does it last and can i drive",
            ("how long does it last", "can i drive"),
            id="joined by and",
        ),
        pytest.param("Is it safe? Can I eat?", ("Is it safe?", "Can I eat?"), id="two sentences"),
        pytest.param(
            "is it safe, also how is it given", ("is it safe", "how is it given"), id="also"
        ),
        pytest.param("how long\nis it addictive", ("how long", "is it addictive"), id="two lines"),
        pytest.param(
            "I have an operation. How long does it last?",
            ("How long does it last?",),
            id="only one asks",
        ),
    ],
)
def test_parts(utterance: str, expected: tuple[str, ...]) -> None:
    assert parts(utterance) == expected


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("can i have it with bread and butter", id="and between things"),
        pytest.param("does it cause nausea and vomiting", id="and between effects"),
        pytest.param("how long does 0.5 mg last", id="a decimal point ends no sentence"),
        pytest.param("is it safe for me or my mum", id="or between people"),
        pytest.param("how about e.g. a car", id="an abbreviation"),
    ],
)
def test_one_question_is_not_parted(utterance: str) -> None:
    assert len(parts(utterance)) == 1


@pytest.mark.parametrize("utterance", ["", "  \n ", "...", "thanks. bye.", "?"])
def test_nothing_asked(utterance: str) -> None:
    assert parts(utterance) == ()


@given(st.text("how can is? .,\nand", max_size=200))
def test_parts_are_pieces_in_order_and_few(utterance: str) -> None:
    at = 0
    found = parts(utterance)
    for part in found:
        at = utterance.index(part, at) + len(part)
    assert len(found) <= MOST


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("side effects and interactions?", ("side effects", "interactions"), id="two"),
        pytest.param("pregnancy n driving", ("pregnancy", "driving"), id="texting"),
        pytest.param("storage & dose", ("storage", "dose"), id="ampersand"),
        pytest.param("side effects", (), id="one thing"),
        pytest.param("bread and butter and jam", (), id="three"),
        pytest.param("and for children", (), id="begins with and"),
        pytest.param(
            "is it safe for someone who is old and also has kidney trouble", (), id="long"
        ),
        pytest.param("understand", (), id="and inside a word"),
    ],
)
def test_halves(utterance: str, expected: tuple[str, ...]) -> None:
    assert halves(utterance) == expected


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param([], ("is amadrol", "fenoprast addictive"), id="no name"),
        pytest.param([Span(3, 24)], (), id="within a name"),
        pytest.param(
            [Span(3, 10), Span(15, 24)], ("is amadrol", "fenoprast addictive"), id="between two"
        ),
    ],
)
def test_a_name_is_not_halved(named: list[Span], expected: tuple[str, ...]) -> None:
    assert halves("is amadrol and fenoprast addictive", named) == expected


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("Long wait today. What is it used for?", "What is it used for?", id="asks"),
        pytest.param("What is it used for?", None, id="one sentence"),
        pytest.param("What is it for? Thanks a lot.", None, id="ends with thanks"),
        pytest.param("It hurts. Why?", None, id="too short to stand alone"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_ending(utterance: str, expected: str | None) -> None:
    assert ending(utterance) == expected


@pytest.mark.parametrize(
    ("utterance", "said"),
    [
        pytest.param("they came, he is worse", ["they came", "he is worse"], id="a comma"),
        pytest.param("they came but he is worse", ["they came", "he is worse"], id="a turn"),
        pytest.param("i rang; still, though, nothing", ["i rang", "still", "nothing"], id="both"),
        pytest.param("butter and yetis", ["butter and yetis"], id="parts of words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_remarks(utterance: str, said: list[str]) -> None:
    assert [span.of(utterance).strip() for span in remarks(utterance)] == said


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param(
            "i've had gout since may, can i have a beer",
            "can i have a beer",
            id="after what is told",
        ),
        pytest.param(
            "my knee. so will it make me dizzy? thanks", "will it make me dizzy", id="between two"
        ),
        pytest.param("where is it kept, can it be frozen", "can it be frozen", id="the last"),
        pytest.param("i have gout: is it for that", None, id="it points to what was told"),
        pytest.param("i have gout, does it help", None, id="as what it is for does"),
        pytest.param("can it cause gout, i wonder", "can it cause gout", id="before a remark"),
        pytest.param("i have gout, why", None, id="too little by itself"),
        pytest.param("can i have a beer", None, id="there is nothing else"),
        pytest.param("i have gout, my toe hurts", None, id="nothing is asked"),
        pytest.param("", None, id="nothing is said"),
    ],
)
def test_the_clause_that_asks(utterance: str, expected: str | None) -> None:
    assert asking(utterance) == expected
