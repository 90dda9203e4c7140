"""What a visit leaves in memory: found before forget(), and not after."""

import functools
import gc
import json
import linecache
import os
import re
import secrets
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec
import pytest
import Stemmer
from searching import find_in_process
from textual.cache import FIFOCache, LRUCache

from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from askmono.faces.kiosk.lockdown import clean_environment
from askmono.faces.kiosk.wipe import forget

TALK = ("how long does it last", "is {word} safe with it", "{word} {word}", "{word} driving home")


class Planted:
    """Where a text is put, to be found or forgotten."""

    held: Any = None


class Struct(msgspec.Struct):
    text: str


class Loose(msgspec.Struct, gc=False):
    text: str


class Slots:
    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


@functools.lru_cache
def remembered(text: str) -> str:
    return f"{text}!"


@functools.lru_cache
def telling(number: int) -> str:
    return f"{Planted.held} {number}"


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


@pytest.fixture(autouse=True)
def _nothing_planted() -> Any:
    yield
    Planted.held = None
    gc.unfreeze()
    forget()


@pytest.mark.parametrize(
    "plant",
    [
        pytest.param(lambda text: text, id="itself"),
        pytest.param(lambda text: [f"say {text} again"], id="inside a longer text"),
        pytest.param(lambda text: {"k": {text: 1}}, id="a key"),
        pytest.param(lambda text: ((1, (text.encode(),)),), id="bytes in tuples"),
        pytest.param(lambda text: bytearray(text.encode()), id="bytes that change"),
        pytest.param(lambda text: {text.upper()}, id="capitals"),
        pytest.param(Struct, id="a struct"),
        pytest.param(Loose, id="a struct that is not collected"),
        pytest.param(lambda text: [Loose(text)], id="the same in a list"),
        pytest.param(Slots, id="slots"),
        pytest.param(suspended, id="a frame"),
        pytest.param(enclosed, id="a closure"),
        pytest.param(lambda text: functools.partial(print, text), id="a partial"),
        pytest.param(lambda text: re.search("q", text), id="a match"),
        pytest.param(ValueError, id="an exception"),
        pytest.param(lambda text: compile(f"x = {text!r}", "f", "exec"), id="code"),
    ],
)
@pytest.mark.parametrize("frozen", [False, True], ids=["", "frozen"])
def test_the_search_finds_what_is_there(plant: Any, frozen: bool) -> None:
    canary = made_up()
    assert find_in_process(canary) == []
    Planted.held = plant(canary)
    if frozen:
        gc.freeze()
    assert any("Planted" in path for path in find_in_process(canary)), find_in_process(canary)
    assert (gc.get_freeze_count() > 0) is frozen
    Planted.held = None
    assert find_in_process(canary) == []


@pytest.mark.parametrize("frozen", [False, True], ids=["", "frozen"])
def test_caches_are_emptied(frozen: bool) -> None:
    canary = made_up()
    Planted.held = canary
    telling(1)
    Planted.held = [LRUCache(9), FIFOCache(9), Stemmer.Stemmer("english")]
    Planted.held[0][1] = Planted.held[1][1] = f"{canary} in a cache of Textual's"
    Planted.held[2].stemWord(canary)
    remembered(canary)
    re.compile(canary)
    linecache.cache[canary] = (1, None, [canary], canary)
    sys.last_value = ValueError(canary)
    if frozen:
        gc.freeze()
    found = "\n".join(find_in_process(canary))
    for holder in ("lru_cache", "LRUCache", "FIFOCache", "Stemmer", "re.Pattern", "linecache"):
        assert holder in found
    forget()
    assert find_in_process(canary) == []
    assert (gc.get_freeze_count() > 0) is frozen
    assert Planted.held[2].maxCacheSize > 0


def test_what_is_really_held_is_not_taken_away() -> None:
    canary = made_up()
    Planted.held = [canary]
    forget()
    assert find_in_process(canary)


def held_talk(engine: Engine, word: str) -> list[Reply]:
    state, replies = START, []
    for text in TALK:
        turn = respond(engine, state, text.format(word=word))
        state = turn.conversation
        replies.append(turn.reply)
    return replies


def test_an_engine_forgets_and_answers_as_before(engine: Engine) -> None:
    before = held_talk(engine, "zqsomething")
    canary = made_up()
    held_talk(engine, canary)
    assert find_in_process(canary)  # in the engine's own caches
    began = time.perf_counter()
    forget()
    assert time.perf_counter() - began < 2  # some 0.05 s by itself, more among a run's objects
    assert find_in_process(canary) == []
    assert held_talk(engine, "zqsomething") == before


RAW = """
import json, sys
sys.path.insert(0, {here!r})
from searching import find_in_process, raw_count
from test_wipe import forget, held_talk, made_up
from askmono.faces.opening import Choices, opened

engine = opened(Choices(locale="US"), quiet=True)
canary = made_up()
facts = {{"nowhere else": raw_count(canary)}}  # the canary itself, to be seen at all
held_talk(engine, canary)
facts["before"] = raw_count(canary)
forget()
facts["found"] = find_in_process(canary)
facts["after"] = raw_count(canary)
print(json.dumps(facts))
"""


@pytest.mark.skipif(
    "glibc" not in (os.confstr("CS_GNU_LIBC_VERSION") or "") if hasattr(os, "confstr") else True,
    reason="only this C library overwrites what is freed",
)
def test_what_is_freed_is_overwritten(environment: dict[str, str]) -> None:
    code = RAW.format(here=str(Path(__file__).parent))
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env=clean_environment(environment),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    facts = json.loads(ended.stdout or "{}")
    assert facts, ended.stderr
    assert facts["found"] == []
    assert facts["before"] > facts["after"]
    assert facts["after"] == facts["nowhere else"]
