"""Whether a medicine that is named stands beside the one spoken of, and does not take its place.

"Can i take it with A", "is this like A", "i was on A before, can this make me dizzy": "it" is what
was spoken of, and A is told of besides. "What about A", "side effects of A", "they changed it to A,
what does that do" turn to A. Pure: names are marks in what is read here.
"""

import re
from collections.abc import Sequence
from typing import Literal

from askmono.content.text import Span
from askmono.dialogue.parts import asks, asks_first, clauses

Stands = Literal["beside", "told"]  # taken too, or only told of

MARK = "~"
_THIS = r"(?:this|these|mine|this one)\b"
_IT = rf"(?:it|its|them|{_THIS})"
_NAME = rf"(?:(?:my|his|her|our|the|a|an|any|some|usual|daily|other)\s+){{0,3}}{MARK}"
_JOINS = r"(?:with|and|plus|alongside|besides?|as well as|on top of|while (?:\w+ )?on|whilst on|on)"
_LIKE = (
    r"(?:(?:same|better|worse|stronger|weaker|safer|milder|newer|cheaper|different|other|rather)"
    r"(?:\s+\w+){0,2}\s+)?(?:than|as|like|from|to|versus|vs|unlike)"
)
_BESIDE = re.compile(
    rf"\b(?:{_IT})\b[^.?!]*?\b(?:{_JOINS}|instead of|{_LIKE})\s+{_NAME}"
    rf"|{MARK}\s[^.?!,;:]*?\b{_JOINS}\s+{_IT}\b"
    rf"|{MARK}\s+(?:and|plus|with)\s+{_IT}\b",
    re.IGNORECASE,
)
# The same without "it", where nothing but medicines is named.
_MIXES = re.compile(
    r"\b(?:interact\w*|clash\w*|mix\w*|interfer\w*|combin\w*|react\w*|go(?:es)? (?:well |ok )?)"
    rf"[^.?!]*?\bwith\s+{_NAME}"
    r"|^\W*(?:(?:and|so|but|ok|okay|is|safe|fine|alright|good|allowed|what about)\s+)*"
    rf"with\s+{_NAME}"
    rf"|{MARK}\s[^.?!]*?\b(?:at the same time|together|as well|alongside|on top|too)\b",
    re.IGNORECASE,
)
_ASKED_OF_THIS = re.compile(rf"\b{_THIS}", re.IGNORECASE)
_ASKED_OF_IT = re.compile(rf"\b{_IT}\b", re.IGNORECASE)
_GIVEN_THIS = re.compile(
    rf"{MARK}.*\b(?:then|now|gave|given|got|have|put|on)\b[^.?!]*?\b{_THIS}", re.I
)
# What is told of the one that is named where "it" stays what was spoken of,
_TOLD = re.compile(
    r"\b(?:already|as well|too|also|before|previously|used to|was|were|been|had been|stopped?"
    r"|came off|made|gave|did not|didnt|didn't|failed|allerg\w*|react\w*|unlike|never|years? ago"
    r"|(?:mum|mom|dad|wife|husband|son|daughter|brother|sister|friend|gran|nan|neighbour) \w+s)\b",
    re.IGNORECASE,
)
# and where it takes that one's place.
_TURNED = re.compile(
    rf"\b(?:now|instead|chang\w+|switch\w+|swap\w+|mov\w+|start\w+|put)\b[^.?!]*?{MARK}"
    rf"|{MARK}\s+(?:now|instead|these days)\b",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(
    rf"\b(?:chang|switch|swap|mov|replac)\w* {_IT} (?:over )?(?:to|for|with|by) {_NAME}"
    rf"|\b{_IT} (?:was|is|got|has been) (?:changed|switched|swapped|replaced) "
    rf"(?:to|for|with|by) {_NAME}",
    re.IGNORECASE,
)
# "Is it safe to take A": of nothing that was spoken of.
_NOTHING = re.compile(
    r"\b(?:is|was|would|be|will) (?:it|this|that) (?:\w+ ){0,2}(?:to|if|for|when)\b", re.IGNORECASE
)
_FROM = re.compile(rf"\b(?:from|off)\s+{_NAME}", re.IGNORECASE)
_MAY = re.compile(
    r"\b(?:can|could|may|should) (?:i|we|he|she|they|you) (?:still |also |safely )*"
    r"(?:have|take|use|get)"
    r"|\b(?:is|are|would|will) (?:it|this|that|they) (?:be |still )*"
    r"(?:ok|okay|safe|fine|alright|allowed|matter|a problem)"
    r"|^\W*(?:ok|okay|safe|fine|alright)\b",
    re.IGNORECASE,
)


def stands(utterance: str, names: Sequence[Span], *, others: bool) -> Stands | None:
    """How the medicines that are named stand to the one spoken of before; None if in its place.

    names: where they are named, in order; none of them is the one spoken of. others: whether
    anything else is named that may be taken: a drink, a food, another substance.
    """
    text = _marked(utterance, names)
    if not names or _GIVEN_UP.search(text):
        return None
    if _BESIDE.search(_NOTHING.sub(" ", text)) or (not others and _MIXES.search(text)):
        return "beside"
    *told, last = [span.of(text) for span in clauses(text)] or [""]
    before = " ".join(told)
    if MARK in last or MARK not in before or any(MARK in c and asks_first(c) for c in told):
        return None
    may = _MAY.search(last)
    if not may and not asks(last):
        return None
    turned = _TURNED.search(before) and not _FROM.search(before)
    this = (_ASKED_OF_THIS.search(last) and not turned) or _GIVEN_THIS.search(before)
    if may and (this or not turned):
        return "beside"
    it = _ASKED_OF_IT.search(last) and not turned
    return "told" if this or (it and (_TOLD.search(before) or _FROM.search(before))) else None


def _marked(utterance: str, names: Sequence[Span]) -> str:
    """The utterance with a mark for each of the names."""
    parts, end = [], 0
    for name in names:
        parts += [utterance[end : name.start], MARK]
        end = name.end
    return "".join((*parts, utterance[end:]))
