"""A small library that is compiled in a moment, and canned replies cut from its monograph."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from small_engine import Program, engine_quote

from askmono.content.library import default_folder, load_library
from askmono.dialogue.compiled import compile_library
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.reply import Quote
from askmono.dialogue.settings import Settings
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.vectors import KeptVectors
from shelf import edit, make_shelf

KEPT = ("driving", "duration", "storage", "addiction", "onset", "vague-about", "off-topic")
OWN = "**Disclaimer:** What is told of {} is made up."  # a disclaimer
EXAMPLES = 40  # of each intent: enough to tell them apart, few enough to fit in a moment


def few_intents() -> str:
    """Some of the real intents, without what names the others."""
    kept = []
    for path in sorted((default_folder() / "intents").glob("*.yaml")):
        for intent in yaml.load(path.read_bytes(), yaml.CSafeLoader).get("intents", ()):
            if intent["id"] in KEPT:
                intent.pop("follow_ups", None)
                intent["examples"] = intent["examples"][:EXAMPLES]
                for key in ("offers", "related"):
                    if key in intent:
                        named = [id_ for id_ in intent[key] if id_ in KEPT]
                        intent[key] = named or ["driving", "duration"]
                kept.append(intent)
    return yaml.safe_dump({"intents": kept}, allow_unicode=True)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one monograph and a few intents."""
    made = tmp_path_factory.mktemp("library")
    shutil.copytree(
        default_folder() / "knowledge", made / "knowledge", ignore=shutil.ignore_patterns("lessons")
    )
    (made / "knowledge" / "medicines.yaml").unlink(missing_ok=True)
    (made / "intents").mkdir()
    (made / "intents" / "few.yaml").write_text(few_intents(), "utf-8")
    return made


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What XDG_CACHE_HOME is in tests, so that nobody's own cache is used."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def engine(folder: Path, cache_home: Path) -> Engine:
    """The small library opened, with the emergency numbers of the United States."""
    return open_engine(folder, Settings(locale="US"), cache_home / "askmono")


@pytest.fixture(scope="session")
def disclaiming_shelf(
    small_library: Path, toy_encoder: Encoder, tmp_path_factory: pytest.TempPathFactory
) -> Engine:
    """The small shelf, on which Fenoprast's text and Amadrol's end with a disclaimer."""
    folder = tmp_path_factory.mktemp("disclaiming") / "library"
    shutil.copytree(small_library, folder)
    make_shelf(folder)
    for id_ in ("fenoprast", "amadrol"):
        end = f"A missed dose of {id_} is left out."
        edit(folder, id_, end, f"{end}\n\n{OWN.format(id_)}")
    compiled = compile_library(load_library(folder), KeptVectors(toy_encoder, None))
    return Engine(compiled, Settings(locale="US"), encoder=toy_encoder)


@pytest.fixture(scope="session")
def drive(engine: Engine) -> Quote:
    """The passage about driving, its answering sentence highlighted."""
    return engine_quote(engine, "drive after")


@pytest.fixture(scope="session")
def environment(folder: Path, cache_home: Path, engine: Engine) -> dict[str, str]:
    """The environment of a real process: the small library, compiled already."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASKMONO", "NO_COLOR"))}
    source = str(Path(__file__).parents[2] / "src")
    return kept | {
        "PYTHONPATH": source,
        "ASKMONO_LIBRARY": str(folder),
        "ASKMONO_LOCALE": "US",
        "XDG_CACHE_HOME": str(cache_home),
        "TERM": "xterm",
    }


@pytest.fixture
def program(environment: dict[str, str], tmp_path: Path) -> Program:
    """Runs `askmono` as a process of its own: program("ask", "hi", stdin="", TERM="dumb")."""

    def run(*args: str, stdin: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "askmono", *args],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment | more,
            cwd=tmp_path,
            timeout=60,
            check=False,
        )

    return run
