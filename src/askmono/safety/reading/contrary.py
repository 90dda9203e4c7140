"""What is too high is not answered by what tells of too low, nor the other way round.

"My sugar is very high, what do I do" lies near to "What do I do if my blood sugar is low?", and the
answer to that one does harm. Pure: words and a passage's text in, yes or no out.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from askmono.safety.reading.heard import Heard, Sort, sort_of

REACH = 4  # words between what is measured and how it is


class Measure(NamedTuple):
    """What is measured in a body: how a question tells that it is high or low, and how a text."""

    said: Sort
    high: Sort
    low: Sort
    high_text: re.Pattern[str]
    low_text: re.Pattern[str]


_HIGH = sort_of(
    "high",
    "high, higher, too much, raised, rising, going up, gone up, shot up, through the roof, sky "
    "high, over, above, says hi, reads hi",
)
_LOW = sort_of("low", "low, too little, dropped, fell, gone down, below")
# What lowers pressure is asked of what treats high pressure.
_CHANGES = sort_of("what changes it", "lower, lowers, lowering, reduce*, raise, raises")


def _text(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


MEASURES = (
    Measure(
        sort_of("sugar", "sugar, sugars, glucose, blood sugar, meter"),
        sort_of("high sugar in one word", "hyperglyc*, hyperglic*, hyper, hypers"),
        sort_of("low sugar in one word", "hypoglyc*, hypoglic*, hypo, hypos"),
        _text(r"\bhigh(?:er)? (?:blood )?(?:sugar|glucose)|hyperglyc|ketoacid"),
        _text(r"\blow(?:er)? (?:blood )?(?:sugar|glucose)|hypoglyc"),
    ),
    Measure(
        sort_of("pressure", "pressure, blood pressure, bp"),
        sort_of("high pressure in one word", "hypertens*"),
        sort_of("low pressure in one word", "hypotens*"),
        _text(r"\bhigh(?:er)? blood pressure|hypertens"),
        _text(r"\blow(?:er)? blood pressure|hypotens"),
    ),
)


def against(heard: Heard, texts: Iterable[str]) -> frozenset[int]:
    """The passages, by their places, that tell only of the opposite of what is told or asked."""
    asked = [both for measure in MEASURES for both in _asked(heard, measure)]
    if not asked:
        return frozenset()
    return frozenset(
        at
        for at, text in enumerate(texts)
        if any(other.search(text) and not meant.search(text) for meant, other in asked)
    )


def _asked(heard: Heard, measure: Measure) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How a text tells of what is meant, and of its opposite; nothing for neither or both.

    Of a mere figure ("my sugar is 30") it depends on the unit: neither is shown for it.
    """
    high = heard.says(measure.high) or heard.near(measure.said, _HIGH, REACH)
    low = heard.says(measure.low) or heard.near(measure.said, _LOW, REACH)
    both = (measure.high_text, measure.low_text)
    if high == low:
        return (both, both[::-1]) if not high and _figured(heard, measure) else ()
    if heard.near(measure.said, _CHANGES, REACH):
        return ()
    return (both if high else both[::-1],)


def _figured(heard: Heard, measure: Measure) -> bool:
    """Whether a figure follows what is measured."""
    after = (heard.words[end : end + REACH] for _, end in heard.places(measure.said))
    return any(word[:1].isdigit() for words in after for word in words)
