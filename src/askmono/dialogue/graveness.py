"""Passages of serious effects, or of when to get help at once: what they list spares no card.

That a text tells of a complaint is no comfort where it tells of it as serious. Only what heads a
passage is looked at: its label, the headings and words it is cited by, and how it begins.
"""

import re

from askmono.content.monograph import Monograph, Passage
from askmono.dialogue.asked import Asked

_GRAVE = re.compile(
    r"\b(serious|severe|life[- ]threatening|dangerous|emergency|immediate(ly)?\b.{0,20}\b(medical|"
    r"attention|help|care)|(medical|urgent) (attention|help|care)|seek (immediate|urgent|medical)|"
    r"get (medical )?help|call (911|999|112))\b",
    re.IGNORECASE,
)
_COMMON = re.compile(r"(?<!less )(?<!un)(?<!not )\bcommon(ly)?\b", re.IGNORECASE)
_NOT_GRAVE = re.compile(
    r"\b(not|rarely|seldom|less|nor) (usually )?(serious|severe)\b", re.IGNORECASE
)
_HEAD = 160  # characters of its first line that may be its head


def tells_gravely(asked: Asked) -> bool:
    """Whether the passage that answers best is one of serious effects, or of help at once."""
    monograph = asked.engine.monograph
    return any(is_grave(monograph, monograph.passages[r.passage]) for r in asked.ranked[:1])


def is_grave(monograph: Monograph, passage: Passage) -> bool:
    """Whether what heads a passage says that it tells of serious effects, or of help at once."""
    text = monograph.slice(passage.span)
    first = text.lstrip("*- \n").partition("\n")[0].partition(":")[0]
    heads = (passage.label, *passage.cited, first if len(first) <= _HEAD else None)
    return any(says_grave(head) for head in heads if head)


def says_grave(head: str) -> bool:
    """Whether a head names serious effects, and no common ones beside them."""
    return bool(_GRAVE.search(head)) and not _COMMON.search(head) and not _NOT_GRAVE.search(head)
