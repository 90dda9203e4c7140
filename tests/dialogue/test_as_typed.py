"""What rules for danger know is heard as it was typed, whatever else the words are mended to."""

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.safety import policy
from askmono.safety.reading.heard import Heard, Sort, knows, sorts


def test_every_phrase_of_a_rule_is_heard(engine: Engine) -> None:
    """But where a name is found in it, and where letters stand for others, such as 3 in Arabic."""
    unheard = [
        (sort.name, phrase)
        for sort in sorts()
        for phrase in map(str.strip, sort.phrases.split(","))
        if phrase.isascii()
        and phrase.replace(" ", "").isalpha()
        and not _heard(engine, sort, phrase)
    ]
    assert unheard == []


def _heard(engine: Engine, sort: Sort, phrase: str) -> bool:
    hearing = engine.hear(phrase)
    listened = (hearing.said, hearing.typed)
    return bool(hearing.entities) or any(Heard(words).says(sort) for words in listened)


@pytest.mark.parametrize(
    ("utterance", "found"),
    [
        pytest.param("he scoffed the whole box of tablets", True, id="no slip for coffee"),
        pytest.param("she munched all her tablets", True, id="nor for punched"),
        pytest.param("off the booze three days and seeing bugs", True, id="booze, not alcohol"),
        pytest.param("he read the whole box of tablets", False, id="another word"),
        pytest.param("he scoffed a whole box of chocolates", False, id="another thing"),
    ],
)
def test_a_word_that_is_mended_still_tells(engine: Engine, utterance: str, found: bool) -> None:
    assert (Asked(engine, START, utterance).danger is not None) is found


def test_what_is_known_and_what_is_not() -> None:
    assert knows("scoffed")
    assert not knows("zzz")
    assert policy.danger(Heard(("zzz",))) is None
