"""Ways in which a process can hold a text, each tried in a process that holds little else.

As a program, it prints which of them find_in_process() finds: {"in a list": true, ...}.
"""

import functools
import json
import re
import secrets
import sys
from collections.abc import Callable
from typing import Any

import msgspec
from searching import find_in_process


class Planted:
    """Where a text is put, to be found or forgotten."""

    held: Any = None


class Label(str):  # a text under another name
    __slots__ = ()


class Struct(msgspec.Struct):
    text: str


class Loose(msgspec.Struct, gc=False):
    text: str


class Slots:
    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


def made_up() -> str:
    """A word that is nowhere else."""
    return "zq" + "".join(chr(97 + byte % 26) for byte in secrets.token_bytes(12))


def suspended(text: str) -> Any:
    """A function that was left in the middle, with a text in its locals."""

    def halfway() -> Any:
        local = f"{text}."
        yield
        yield local

    running = halfway()
    next(running)
    return running


def enclosed(text: str) -> Any:
    return lambda: text


PLANTS: dict[str, Callable[[str], Any]] = {
    "itself": lambda text: text,
    "inside a longer text": lambda text: [f"say {text} again"],
    "a key": lambda text: {"k": {text: 1}},
    "bytes in tuples": lambda text: ((1, (text.encode(),)),),
    "bytes that change": lambda text: bytearray(text.encode()),
    "capitals": lambda text: {text.upper()},
    "a kind of text": Label,
    "a struct": Struct,
    "a struct that is not collected": Loose,
    "the same in a list": lambda text: [Loose(text)],
    "slots": Slots,
    "a frame": suspended,
    "a closure": enclosed,
    "a partial": lambda text: functools.partial(print, text),
    "a match": lambda text: re.search("q", text),
    "an exception": ValueError,
    "code": lambda text: compile(f"x = {text!r}", "f", "exec"),
    "nothing": lambda text: None,
}


def found(name: str) -> bool:
    canary = made_up()
    Planted.held = PLANTS[name](canary)
    return bool(find_in_process(canary))


if __name__ == "__main__":
    json.dump({name: found(name) for name in PLANTS}, sys.stdout)
