"""Picking one of the questions just offered: by number, by words, or none of them."""

from typing import Literal

from rapidfuzz import fuzz, process

from askmono.content.text import words_of
from askmono.dialogue.reply import Offer

CUTOFF = 90.0  # of 100, rapidfuzz ratio of the whole line to an offered question

_NUMBERS = {
    "1": 1, "one": 1, "first": 1, "a": 1, "top": 1,
    "2": 2, "two": 2, "second": 2, "b": 2, "middle": 2,
    "3": 3, "three": 3, "third": 3, "c": 3, "last": -1, "bottom": -1,
    "4": 4,  # none of these, after three questions
}  # fmt: skip
_AROUND = frozenset({
    "the", "number", "no", "option", "question", "answer", "one", "please", "pls", "i", "mean",
    "meant", "choose", "pick", "want", "would", "like", "yes", "ok", "its", "it", "is", "that",
    "show", "me",
})  # fmt: skip
_YES = frozenset(
    {"yes", "yeah", "yep", "yup", "ya", "ok", "okay", "sure", "correct", "right", "aye"}
)
_NONE = frozenset({"none", "neither", "nothing", "0"})
_NONE_AROUND = frozenset(
    {"of", "these", "those", "them", "the", "above", "no", "it", "is", "not", "any", "that"}
)


def picked(offers: tuple[Offer, ...], utterance: str) -> Offer | Literal["none"] | None:
    """The offer an utterance picks, "none" of them, or None where it does not pick at all."""
    if not offers:
        return None
    words = words_of(utterance)
    if not words or len(words) > 30:
        return None
    if any(word in _NONE for word in words) and all(
        word in _NONE or word in _NONE_AROUND for word in words
    ):
        return "none"
    if len(offers) == 1 and agrees(utterance):
        return offers[0]
    named = [word for word in words if word in _NUMBERS and word not in _AROUND]
    if not named and words[-1] == "one" and len(words) <= 2:
        named = ["one"]
    rest = [word for word in words if word not in _NUMBERS and word not in _AROUND]
    if len(named) == 1 and not rest:
        number = _NUMBERS[named[0]]
        index = len(offers) - 1 if number < 0 else number - 1
        if index < len(offers):
            return offers[index]
        return "none" if index == len(offers) and named[0].isdigit() else None
    line = " ".join(words)
    lines = [" ".join(words_of(offer.question)) for offer in offers]
    found = process.extractOne(line, lines, scorer=fuzz.ratio, score_cutoff=CUTOFF)
    return offers[found[2]] if found else None


def agrees(utterance: str) -> bool:
    """Whether nothing is said but yes, whatever was asked."""
    words = words_of(utterance)
    return not _YES.isdisjoint(words) and {*words} <= _AROUND | _YES
