"""Every key and chord that a hostile hand could press, by Textual's own names.

From Textual's tables of sequences, characters and kitty's keys; each also with every set of
modifiers, in both orders that Textual writes them in. ALL_KEYS is sorted and holds each once.
"""

import string
from collections.abc import Iterator
from itertools import combinations

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual.keys import KEY_ALIASES, KEY_TO_UNICODE_NAME, REPLACED_KEYS, Keys, _character_to_key

_MODIFIERS = ("alt", "ctrl", "shift")
_RARE = ("super", "hyper", "meta")  # only by themselves: no keyboard of a kiosk has all of them


def _named() -> Iterator[str]:
    """What Textual has a name for, chords among them."""
    yield from (key.value for key in Keys if not key.value.startswith("<"))
    for keys in ANSI_SEQUENCES_KEYS.values():
        if isinstance(keys, tuple):  # else a text, or a sequence that is ignored
            yield from (key.value for key in keys if not key.value.startswith("<"))
    yield from FUNCTIONAL_KEYS.values()
    yield from (*KEY_TO_UNICODE_NAME, *REPLACED_KEYS, *REPLACED_KEYS.values())
    for key, others in KEY_ALIASES.items():
        yield from (key, *others)
    yield from map(_character_to_key, string.printable)


def _all() -> Iterator[str]:
    named = set(_named())
    yield from named
    plain = {key for key in named if "+" not in key}
    for count in range(1, len(_MODIFIERS) + 1):
        for held in combinations(_MODIFIERS, count):
            for key in plain:
                yield "+".join((*held, key))
                yield "+".join((*reversed(held), key))
    for modifier in _RARE:
        yield from (f"{modifier}+{key}" for key in plain)


ALL_KEYS: tuple[str, ...] = tuple(sorted(set(_all()) - {""}))
