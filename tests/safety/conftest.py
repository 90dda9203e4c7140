"""What the tables of the safety rules share: an utterance as a rule hears it."""

from collections.abc import Callable

import pytest

from askmono.content.spelling import Speller
from askmono.content.text import words_of
from askmono.safety.reading.heard import Heard


@pytest.fixture(scope="session")
def listen() -> Callable[[str], Heard]:
    """Reads an utterance and writes texting out; misspellings are the speller's own tests."""
    speller = Speller({}, "")
    return lambda utterance: Heard(speller.mend(words_of(utterance)))
