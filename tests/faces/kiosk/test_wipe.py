"""What a visit leaves in memory: found before forget(), and not after."""

import functools
import gc
import json
import linecache
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import planting
import pytest
import Stemmer
from planting import Planted, made_up
from searching import find_in_process
from textual.cache import FIFOCache, LRUCache

from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from askmono.faces.kiosk.lockdown import clean_environment
from askmono.faces.kiosk.wipe import forget

TALK = ("how long does it last", "is {word} safe with it", "{word} {word}", "drive with {word}")


@functools.lru_cache
def remembered(text: str) -> str:
    return f"{text}!"


@functools.lru_cache
def telling(number: int) -> str:
    return f"{Planted.held} {number}"


@pytest.fixture(autouse=True)
def _nothing_planted() -> Any:
    yield
    Planted.held = None
    gc.unfreeze()
    forget()


@pytest.fixture(scope="module")
def found() -> dict[str, bool]:
    """Which plants the search finds, in a process of their own."""
    told = subprocess.run(
        [sys.executable, planting.__file__], capture_output=True, text=True, check=True, timeout=60
    )
    return dict(json.loads(told.stdout))


@pytest.mark.parametrize("name", planting.PLANTS)
def test_the_search_finds_what_is_there(found: dict[str, bool], name: str) -> None:
    assert found[name] is (name != "nothing")


def test_the_search_finds_what_was_put_aside_and_nothing_else() -> None:
    canary = made_up()
    Planted.held = [canary]
    gc.freeze()
    (path,) = find_in_process(canary)
    assert path == "type Planted > builtins.dict[held] > builtins.list > builtins.str"
    assert gc.get_freeze_count() > 0
    Planted.held = None
    assert find_in_process(canary) == []


def test_caches_are_emptied() -> None:
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
    gc.freeze()  # as after the library was opened
    found = "\n".join(find_in_process(canary))
    for holder in ("lru_cache", "LRUCache", "FIFOCache", "Stemmer", "re.Pattern", "linecache"):
        assert holder in found
    forget()
    assert find_in_process(canary) == []
    assert gc.get_freeze_count() > 0
    assert Planted.held[2].maxCacheSize > 0


def test_what_is_really_held_is_not_taken_away() -> None:
    canary = made_up()
    Planted.held = [canary]
    forget()
    assert Planted.held == [canary]
    assert gc.get_freeze_count() == 0  # nothing was put aside before either


def said(word: str) -> list[str]:
    return [text.format(word=word) for text in TALK]


def held_talk(engine: Engine, word: str) -> list[Reply]:
    state, replies = START, []
    for text in said(word):
        turn = respond(engine, state, text)
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
import json, os, sys
from pathlib import Path
sys.path.insert(0, {here!r})
from searching import find_in_process, raw_count
from test_wipe import forget, held_talk, made_up, said
from askmono.faces.opening import Choices, opened

def facts(engine):
    canary = made_up()
    itself = raw_count(canary)  # it is there all the time
    held_talk(engine, canary)
    held = said(canary)  # what caches keep differs with the word
    before = raw_count(canary)
    del held
    forget()
    return itself, before, raw_count(canary), find_in_process(canary)

library = Path(os.environ["ASKMONO_LIBRARY"])
print(json.dumps(facts(opened(Choices(library, locale="US"), quiet=True))))
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
    assert ended.stdout, ended.stderr
    itself, before, after, found = json.loads(ended.stdout)
    assert before > after == itself
    assert found == []
