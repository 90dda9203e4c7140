"""Characters that must not reach a terminal, as signs.

Unlike askmono.faces.visible one sign stands for one character, so that a place in the text is the
same place on the screen: for the cursor, for a highlight, for what a search found.
"""

import re

# C0, delete, C1, line and paragraph separators, marks that turn the direction of the text,
# byte order mark, halves of surrogate pairs (a terminal's encoder would fail on them).
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def drawable(text: str) -> str:
    """Text safe to draw: control characters as their pictures, one character for each."""
    return _UNSAFE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
