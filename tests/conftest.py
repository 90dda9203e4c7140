"""What every test may lean on: one engine a run, and no network.

The engine is compiled once for all workers of pytest-xdist and kept beside pytest's own temporary
folders, so that the next run finds it too; its key holds everything that went into it.
"""

import contextlib
import ipaddress
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import hypothesis
import numpy as np
import pytest
import yaml
from numpy.typing import NDArray

from askmono.content.bundle import Bundle
from askmono.content.cache import user_cache
from askmono.content.library import default_folder, load_library
from askmono.dialogue.building import Encoders, build
from askmono.dialogue.compiled import (
    Compiled,
    compile_library,
)
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.kept import compiled_of
from askmono.dialogue.kept_folder import open_compiled
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import Turn, respond
from askmono.dialogue.settings import Settings
from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.vectors import KeptVectors
from shelf import OnDisk, make_shelf, widened

with contextlib.suppress(ImportError):
    import fcntl

# The same examples on every machine and in every run, and nothing left behind in the checkout.
hypothesis.settings.register_profile(
    "askmono", derandomize=True, deadline=None, database=None, max_examples=100
)
hypothesis.settings.load_profile("askmono")

CORE = ("content", "retrieval", "safety", "dialogue")  # their tests may not connect to anything


# --- no network ----------------------------------------------------------------------------------


class NetworkDeniedError(RuntimeError):
    """Something under test tried to reach the network."""


class _Network:
    """What may be connected to at the moment."""

    loopback = True


_REACHES = frozenset(
    {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo"}
    | {"socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)


def _guard(event: str, args: tuple[Any, ...]) -> None:
    """An audit hook: Python calls it before it connects or looks a name up, whoever asks it to.

    asyncio's own socketpair makes no connection, so event loops work everywhere.
    """
    if event not in _REACHES:
        return
    where = args[1] if isinstance(args[0], socket.socket) else args[0]
    host = where[0] if isinstance(where, tuple) else where
    if _Network.loopback and _is_here(host):
        return
    allowed = "beyond this machine" if _Network.loopback else "at all in tests of the core"
    raise NetworkDeniedError(f"{event} to {where!r}: no connections {allowed}")


def _is_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    if host in (None, "", "localhost") or str(host).startswith(("/", "\0")):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


sys.addaudithook(_guard)


@pytest.fixture(autouse=True)
def _network(request: pytest.FixtureRequest) -> Iterator[None]:
    parts = request.path.relative_to(Path(__file__).parent).parts
    _Network.loopback = parts[0] not in CORE
    yield
    _Network.loopback = True


# --- the library ---------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where compiled libraries are kept: the same for every worker, and for the next run."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return run.parent / "askmono-cache"


@pytest.fixture(scope="session")
def compiled(cache_folder: Path) -> Compiled:
    """The library that comes with askmono, read and fitted.

    From the user's own cache, where `make test` has just put it: its key holds all that went in.
    """
    with _alone(cache_folder):
        return open_compiled(default_folder(), user_cache())


@pytest.fixture(scope="session")
def engine(compiled: Compiled) -> Engine:
    """The library that comes with askmono, at its default settings."""
    return Engine(compiled, Settings())


@pytest.fixture(scope="session")
def engine_with(compiled: Compiled) -> Callable[..., Engine]:
    """The same library at other settings: engine_with(locale="UK")."""
    return lambda **settings: Engine(compiled, Settings(**settings))


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One worker at a time; on a system without fcntl each worker may do the work again."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        if "fcntl" in globals():
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def phrasings() -> dict[str, tuple[str, ...]]:
    """The curated phrasings of every intent, by its id, with the medicine's name in them."""
    found = {}
    for path in sorted((default_folder() / "intents").glob("*.yaml")):
        for intent in yaml.load(path.read_bytes(), yaml.CSafeLoader).get("intents", ()):
            examples = (intent["question"], *intent["examples"])
            found[intent["id"]] = tuple(e.replace("{medicine}", "ketamine") for e in examples)
    return found


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the whole of knowledge/ and a few intents: quick to read and to fit.

    Shared: copy it before changing anything in it (copy_of_library).
    """
    folder = tmp_path_factory.mktemp("small")
    shutil.copytree(default_folder() / "knowledge", folder / "knowledge")
    kept = []
    for path in sorted((default_folder() / "intents").glob("*.yaml")):
        for intent in yaml.load(path.read_bytes(), yaml.CSafeLoader).get("intents", ()):
            if intent["id"] in SMALL:
                lonely = {k: v for k, v in intent.items() if k not in ("related", "follow_ups")}
                kept.append({**lonely, "examples": intent["examples"][:25]})
    assert {intent["id"] for intent in kept} == SMALL
    (folder / "intents").mkdir()
    text = yaml.safe_dump({"intents": kept}, allow_unicode=True, sort_keys=False)
    (folder / "intents" / "few.yaml").write_text(text, encoding="utf-8")
    return folder


class ToyEncoder:
    """A hashed bag of words: texts that share words lie near each other. The same in every run.

    It stands in for the sentence encoder where a test is of what is done with vectors.
    """

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of length 1 a text, in order; of no words, one axis."""
        rows = np.zeros((len(texts), DIMENSIONS), np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split() or [""]:
                rows[row, crc32(word.encode()) % DIMENSIONS] += 1.0
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture(scope="session")
def toy_encoder() -> Encoder:
    """An encoder that costs nothing: hand it to fit(), compile_library() or Matcher()."""
    return ToyEncoder()


SMALL = {"duration", "driving", "storage", "addiction", "greeting", "side-effects-common"}


@pytest.fixture
def copy_of_library(small_library: Path, tmp_path: Path) -> Path:
    """A small library of one's own, to change and break."""
    return Path(shutil.copytree(small_library, tmp_path / "library"))


@pytest.fixture(scope="session")
def shelf(
    small_library: Path, toy_encoder: Encoder, tmp_path_factory: pytest.TempPathFactory
) -> Engine:
    """A shelf of made-up medicines whose names lie near each other; none is chosen."""
    folder = tmp_path_factory.mktemp("shelf") / "library"
    shutil.copytree(small_library, folder)
    make_shelf(folder)
    encoder = KeptVectors(toy_encoder, None)
    compiled = compile_library(load_library(folder), encoder)
    return Engine(compiled, Settings(locale="US"), encoder=toy_encoder)


@pytest.fixture(scope="session")
def shelf_bundle(
    small_library: Path, toy_encoder: Encoder, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The same shelf in one file. Shared: copy it before changing anything in it."""
    base = tmp_path_factory.mktemp("bundle")
    folder = Path(shutil.copytree(small_library, base / "library"))
    make_shelf(folder)
    build(folder, base / "shelf.bundle", Encoders(KeptVectors(toy_encoder, None), toy_encoder))
    return base / "shelf.bundle"


@pytest.fixture
def on_disk(shelf_bundle: Path, tmp_path: Path, toy_encoder: Encoder) -> OnDisk:
    """That file, open; to be damaged."""
    path = Path(shutil.copy(shelf_bundle, tmp_path / "ward.bundle"))
    bundle = Bundle(path)
    compiled = compiled_of(bundle)
    return OnDisk(Engine(compiled, Settings(locale="US"), encoder=toy_encoder), path, bundle)


@pytest.fixture(scope="session")
def wide_shelf(compiled: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The same shelf with every intent that comes with askmono; what is fitted is shared."""
    return widened(compiled, tmp_path_factory.mktemp("wide") / "library")


# --- conversations -------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def converse(engine: Engine) -> Callable[..., list[Turn]]:
    """Hold a conversation: converse("how long does it last", "and to start?") -> its turns."""

    def talk(*utterances: str, on: Engine | None = None, after: Conversation = START) -> list[Turn]:
        turns: list[Turn] = []
        for utterance in utterances:
            before = turns[-1].conversation if turns else after
            turns.append(respond(on or engine, before, utterance))
        return turns

    return talk


@pytest.fixture(scope="session")
def ask(converse: Callable[..., list[Turn]]) -> Callable[..., Reply]:
    """The reply to the last utterance of a conversation: ask("hi") or ask("hi", "thanks")."""
    return lambda *utterances, **named: converse(*utterances, **named)[-1].reply
