"""Names that are ordinary words: where they are a medicine, and where they are not."""

import re

import pytest

from askmono.content.text import words_of
from askmono.retrieval.ordinary import is_aside


def aside(marked: str, *, english: bool = True) -> bool:
    """Whether what stands in square brackets is meant otherwise."""
    before, name, after = re.split(r"[\[\]]", marked)
    words = words_of(before + name + after)
    start = len(words_of(before))
    return is_aside(words, start, start + len(words_of(name)), english=english)


@pytest.mark.parametrize(
    "marked",
    [
        "what are the side effects of [gold]",
        "how long does [iron] take to work",
        "whats [ice]",
        "is [gold] safe in pregnancy",
        "can [honey] cause an allergy",
        "does [mustard] help",
        "[gold]",
        "and [silver]?",
        "no i meant [iron]",
        "tell me about [charcoal]",
        "[zinc] tablets",
        "[iron] dose",
        "can i take [iron]",
        "i was prescribed [iron]",
        "the doctor gave me [iron]",
        "my mother is on [oxygen], what are the risks",
        "can you overdose on [iron]",
        "side effects of garlic and [ginger]",
        "side effects of [garlic] and ginger",
        "what interacts with [gold]",
        "[iron] in pregnancy",
        "how to store [gold]",
        "side effects of [gold] to watch for",
        "does [gold] need blood tests",
        "is [oxygen] hard to come off",
        "when should [charcoal] be taken",
        "will [charcoal] stop the pill working",
    ],
)
def test_a_medicine_that_is_called_by_an_ordinary_word(marked: str) -> None:
    assert not aside(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "can i [speed] up how fast it works",
        "can i swallow it with ice [water]",
        "can i swallow it with [ice] water",
        "does it help a heart of [gold]",
        "the [lead] nurse told me to ask",
        "can it [lead] to hair loss",
        "it [leads] to what",
        "can it cause [lead] pipe stiffness",
        "whats the [salt] form of it",
        "can i have [coffee] with it",
        "does [mustard] interact with it",
        "do i need [oxygen] with it",
        "can i take it with [honey]",
        "can i put [salt] on my food while taking it",
        "i take the [lead] at work, will it make me drowsy",
        "does it work on a [silver] surface",
        "will i be able to drive at high [speed]",
        "i eat garlic and [ginger] every day, is that safe with it",
        "is it [gold] coloured",
        "is there [zinc] in it",
        "does it contain [iron]",
        "is it made from [honey]",
        "it has an [air] bubble in the bottle",
        "i like [honey] in my tea",
        "where can i get [oxygen] for the ward",
        "i work in a [lead] factory",
        "can i have [ice] cream",
        "does it taste like [iron]",
        "at what [speed] does it leave the body",
        "my [potassium] is high, is it safe",
        "my blood [iron] is low, can i take it",
        "my [iron] level is high",
        "i am low in [zinc]",
        "there is too much [iron] in my blood",
        "will it raise my [potassium]",
        "are my [iron] stores low",
    ],
)
def test_an_ordinary_word_that_is_no_medicine(marked: str) -> None:
    assert aside(marked)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("will [telmisartan] up the pressure", False, id="no English word"),
        pytest.param("would it clash, [telmisartan] and beer", False, id="without any frame"),
        pytest.param("my [testosterone] is low", True, id="how much a body has"),
        pytest.param("can [testosterone] raise my blood pressure", False, id="as a medicine"),
        pytest.param("my [insulin] levels are high", True, id="and of insulin"),
        pytest.param("do i keep [insulin] in the fridge", False, id="insulin as a medicine"),
    ],
)
def test_other_words(marked: str, expected: bool) -> None:
    assert aside(marked, english=False) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("my [vitamin b12] is low", True, id="how much a body has"),
        pytest.param("[folic acid] level", True, id="what is measured"),
        pytest.param("does [olive oil] smell", False, id="no frame is asked for"),
        pytest.param("my [lithium carbonate] level is high", False, id="of a medicine"),
    ],
)
def test_names_of_several_words(marked: str, expected: bool) -> None:
    assert aside(marked) is expected


def test_english_words_that_are_medicines_need_no_frame() -> None:
    assert not aside("would beer clash, and [aspirin] too")
    assert not aside("i had [morphine] at the ward")
