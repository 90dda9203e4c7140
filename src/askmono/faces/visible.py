"""Text made harmless to a terminal, without losing a character of it.

An utterance may hold escape sequences and marks that turn the direction of writing; none of them
may reach a terminal as it is.
"""

import re


def _sign(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"  # half of a character: no terminal and no file can hold it
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


_HARMFUL = (
    *range(0x20),  # control characters: escape sequences begin with one
    *range(0x7F, 0xA0),
    0x061C,  # from here on: what turns the direction of writing, or breaks lines
    *(0x200E, 0x200F, 0x2028, 0x2029),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
)
_SIGNS = {code: _sign(code) for code in _HARMFUL}
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """Text in which nothing steers a terminal: each such character is a sign one can see."""
    return text.translate(_SIGNS)


def visible_json(text: str) -> str:
    r"""JSON text in which such characters are \u escapes; it holds the same values."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def whole(text: str) -> str:
    """Text without halves of characters (from a broken locale), so that it can be written."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
