"""Expectations and texts as YAML: what recordings and --accept write into scripts. Pure.

Whatever a person may have typed comes out of it as it went in, read by content/yamlfile.py.
"""

import json
import re
from typing import Any

import msgspec

from askmono.faces.scripts.expectation import Expectation
from askmono.faces.scripts.script import LISTS
from askmono.faces.visible import whole

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*")
_MEANS_MORE = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def quoted(text: str) -> str:
    r"""A text in double quotes, on one line; what cannot be seen in an editor is written as \u.

    Half of a character, which no file can hold, becomes U+FFFD.
    """
    return "".join(map(_written, json.dumps(whole(text), ensure_ascii=False)))


def _written(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def flow(value: Any) -> str:
    """A value on one line: text, number, truth, list or keys with values."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value:g}"
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {flow(held)}' for key, held in value.items())}}}"
        case _:
            text = str(value)
            plain = _PLAIN.fullmatch(text) and text.casefold() not in _MEANS_MORE
            return text if plain else quoted(text)


def as_data(expected: Expectation) -> dict[str, Any]:
    """An expectation as a script's author writes it: one of a list stands without the list."""
    plain = msgspec.json.decode(msgspec.json.encode(expected))  # lists, where it holds tuples
    return {key: _alone(key, held) for key, held in plain.items()}


def _alone(key: str, value: Any) -> Any:
    if key in ("any_of", "none_of"):
        return [{of: _alone(of, held) for of, held in part.items()} for part in value]
    return value[0] if key in LISTS and len(value) == 1 else value
